"""The tables with their descriptions: what the formats for tables are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from streefpad.publish.opendata.columns import Column, column_of
from streefpad.publish.opendata.shelf import Dataset
from streefpad.publish.terminal.rows import headings
from streefpad.values.texts import Text

Row = Mapping[str, str]

# The columns by which rows are told apart, where a table has such.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "indicators": ("indicator",),
    "sources": ("source",),
    "targets": ("target_id", "reading"),
}
# Which column refers to which table.
_REFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "observations": (("indicator", "indicators"), ("source", "sources")),
    "findings": (("indicator", "indicators"),),
    "targets": (("indicator", "indicators"), ("said_source", "sources")),
    "counts": (("indicator", "indicators"),),
    "splits": (("indicator", "indicators"), ("part", "indicators")),
    "bridges": (("indicator", "indicators"),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of text under one name, with what is said of them."""

    name: str
    title: Text
    what: Text
    rows: Sequence[Row]

    @property
    def dataset(self) -> Dataset:
        """The table as something that files are forms of."""
        return Dataset(name=self.name, title=self.title, what=self.what)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order of the file."""
        return tuple(column_of(self.name, each) for each in headings(self.rows))

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell rows apart; empty where nothing does."""
        key = _KEYS.get(self.name, ())
        kept = [tuple(row[column] for column in key) for row in self.rows]
        return key if len({*kept}) == len(kept) else ()

    def references(self, tables: Mapping[str, Table]) -> tuple[tuple[str, str], ...]:
        """Columns whose every value stands in the key of another table, with that table."""
        return tuple(
            (column, other)
            for column, other in _REFERENCES.get(self.name, ())
            if other in tables and len(tables[other].key) == 1 and self._leads_to(column, tables[other])
        )

    def _leads_to(self, column: str, other: Table) -> bool:
        known = {row[other.key[0]] for row in other.rows}
        return all(row.get(column, "") in known | {""} for row in self.rows)
