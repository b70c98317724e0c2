"""Descriptions of files that others publish, so that an agenda need not describe them again."""

from collections.abc import Mapping

from streefpad.intake.connectors.contract import Connector
from streefpad.intake.connectors.flemish_open_data import CONNECTOR

CONNECTORS: Mapping[str, Connector] = {CONNECTOR.id: CONNECTOR}

__all__ = ["CONNECTORS", "Connector"]
