"""A table as rows of text in a grid, each cell with its place in a CSV file or a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.values.problems import Place
from streefpad.values.record import Record


class Row(Record, kw_only=False):
    """One row: its line in the file (or row in the sheet), its cells, and the line as it stands."""

    number: int
    cells: tuple[str, ...]
    text: str = ""


class Table(Record):
    """A heading and the rows below it; `sheet` is empty for a CSV file."""

    file: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int  # of the heading
    separator: str = ","
    sheet: str = ""

    def column(self, heading: str) -> int | None:
        """The position of a column, from 0."""
        return self.headings.index(heading) if heading in self.headings else None

    def place(self, row: Row, column: int) -> Place:
        """Where a cell stands: line and column of a CSV file, sheet and cell of a workbook."""
        if self.sheet:
            return Place(file=self.file, cell=f"{self.sheet}!{letters(column)}{row.number}")
        line, start = _start_of_cell(row.text, column, self.separator)
        return Place(file=self.file, line=row.number + line, column=start)

    @property
    def place_of_heading(self) -> Place:
        """Where the heading stands."""
        if self.sheet:
            return Place(file=self.file, cell=f"{self.sheet}!A{self.line}")
        return Place(file=self.file, line=self.line)


def match_columns(headings: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the wanted columns a heading holds."""
    return len(set(headings) & set(wanted))


def letters(column: int) -> str:
    """The name of a column in a workbook.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _start_of_cell(text: str, column: int, separator: str) -> tuple[int, int]:
    """The lines below the first, and the column from 1, at which a cell of a row begins."""
    text = text.rstrip("\r\n")
    if '"' in text:
        starts = _starts(text, separator)
        start = next((at for number, at in enumerate(starts) if number == column), len(text))
    else:
        cells = text.split(separator, column)
        start = len(text) - len(cells[column]) if column < len(cells) else len(text)
    while text.startswith(" ", start):
        start += 1
    line = text.count("\n", 0, start)
    return line, start - text.rfind("\n", 0, start)


def _starts(text: str, separator: str) -> Iterator[int]:
    """Where each cell begins; a separator between quotation marks separates nothing."""
    yield 0
    quoted = False
    start = 0
    for at, character in enumerate(text):
        if character == '"':
            # It opens a cell, or doubles one inside a cell; in any other place it is a character.
            quoted = not quoted and (not text[start:at].strip() or text[at - 1] == '"')
        elif character == separator and not quoted:
            start = at + 1
            yield start
