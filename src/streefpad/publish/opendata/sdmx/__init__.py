"""SDMX: the chosen figures as a dataflow in SDMX-CSV 2.0, and its structure in SDMX-JSON 2.0."""

from __future__ import annotations

from collections.abc import Sequence

from streefpad.model.edition import Edition
from streefpad.publish.opendata.chosen import ChosenFigure
from streefpad.publish.opendata.sdmx.data import write_data
from streefpad.publish.opendata.sdmx.structure import write_structure
from streefpad.publish.opendata.shelf import Dataset, Shelf

__all__ = ["write_sdmx"]


def write_sdmx(edition: Edition, figures: Sequence[ChosenFigure], dataset: Dataset, shelf: Shelf) -> None:
    """Data and structure."""
    write_data(edition, figures, dataset, shelf)
    write_structure(edition, figures, shelf)
