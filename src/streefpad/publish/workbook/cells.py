"""What a table of the workbook holds before it is written: columns, and cells of words, numbers, formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from streefpad.model.edition import Status
from streefpad.values.record import Record
from streefpad.values.texts import Text

Link = str  # an address on the web, or `internal:'Sheet'!A1`


class Words(Record):
    """A text; never a formula, whatever it starts with."""

    text: str
    link: Link = ""
    status: Status | None = None  # whose colour it has
    is_strong: bool = False


class Number(Record):
    """A number with the format that shows it."""

    value: Decimal | int
    shown: str
    link: Link = ""


class Reckoned(Record):
    """A formula over cells of its own row, named by their columns in braces, with the value it comes to."""

    formula: str
    value: Decimal
    shown: str


Cell = Words | Number | Reckoned
Row = Mapping[str, Cell]  # by id of column; a column without cell stays empty


class Column(Record):
    """A column: the last part of its defined name, its heading, its width in digits."""

    id: str
    heading: Text
    width: float
    is_number: bool = False


class Table(Record):
    """One sheet with one table; `id` is the first part of the names of its columns."""

    id: str
    name: Text  # of the sheet: at most 31 characters
    title: Text
    about: tuple[Text, ...]  # a paragraph each, above the headings
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    fixed: int = 2  # columns that stay in sight
    printed: str = ""  # the last column that goes on paper; empty for all

    def at(self, column: str) -> int:
        """The place of a column, counted from 0."""
        return next(place for place, each in enumerate(self.columns) if each.id == column)
