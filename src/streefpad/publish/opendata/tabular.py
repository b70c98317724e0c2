"""The tables with their descriptions: what the formats for tables are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from streefpad.publish.opendata.columns import Column, column_of
from streefpad.publish.opendata.shelf import Dataset
from streefpad.publish.rows.findings import csv_text, headings
from streefpad.values.record import Record
from streefpad.values.texts import Text

Row = Mapping[str, str]

# The columns by which rows are told apart, where a table has such.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "indicators": ("indicator",),
    "sources": ("source",),
    "targets": ("target_id", "reading"),
}
# The headings of a table that has no row to take them from.
_WITHOUT_ROWS: Mapping[str, tuple[str, ...]] = {
    "observations": ("indicator", "period", "value", "flags", "use", "unit", "source"),
    "indicators": ("indicator", "number", "goal", "unit", "period_kind"),
    "findings": ("as_of", "indicator", "target_id", "status"),
    "targets": ("target_id", "indicator", "reading", "kind", "value", "by"),
    "sources": ("source", "publisher", "issued", "url", "licence"),
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


class Table(Record):
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
    def headings(self) -> tuple[str, ...]:
        """The names of the columns in the order of the file, also where it has no row."""
        return headings(self.rows) or _WITHOUT_ROWS.get(self.name, ("indicator",))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, described."""
        return tuple(column_of(self.name, each) for each in self.headings)

    @property
    def as_csv(self) -> str:
        """The rows as CSV."""
        return csv_text(self.rows) or ",".join(self.headings) + "\n"

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell rows apart; empty where nothing does."""
        key = _KEYS.get(self.name, ())
        if not {*key} <= {*self.headings}:
            return ()
        kept = [tuple(row[column] for column in key) for row in self.rows]
        return key if len({*kept}) == len(kept) else ()

    def references(self, tables: Mapping[str, Table]) -> tuple[tuple[str, str], ...]:
        """Columns whose every value stands in the key of another table, with that table."""
        return tuple(
            (column, other)
            for column, other in _REFERENCES.get(self.name, ())
            if other in tables
            and column in self.headings
            and len(tables[other].key) == 1
            and self._leads_to(column, tables[other])
        )

    def _leads_to(self, column: str, other: Table) -> bool:
        (column_of_other,) = other.key
        known = {row[column_of_other] for row in other.rows}
        return all(row.get(column, "") in known | {""} for row in self.rows)
