"""The yearly open-data file of enrolments in Flemish compulsory education, counted on 1 February."""

from streefpad.intake.connectors.contract import Connector
from streefpad.intake.connectors.flemish_open_data.columns import PLAN
from streefpad.intake.connectors.flemish_open_data.names import read_name

CONNECTOR = Connector(id="flemish-open-data", plan=PLAN, read_name=read_name)

__all__ = ["CONNECTOR", "PLAN", "read_name"]
