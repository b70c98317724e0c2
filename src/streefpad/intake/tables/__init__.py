"""Tables to records: figures for the vault, and the two tables of `judge`. CSV, or a workbook."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streefpad.intake.tables.corpora import read_corpus
    from streefpad.intake.tables.figures import figures_in
    from streefpad.intake.tables.series import read_series_table
    from streefpad.intake.tables.targets import read_targets_table

__all__ = ["figures_in", "read_corpus", "read_series_table", "read_targets_table"]

# A command reads one kind of table; the vault, and so every command, needs figures alone.
_HOMES = {
    "figures_in": "figures",
    "read_corpus": "corpora",
    "read_series_table": "series",
    "read_targets_table": "targets",
}


def __getattr__(name: str) -> object:
    """The module that has this name, loaded at its first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
