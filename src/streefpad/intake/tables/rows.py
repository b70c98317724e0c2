"""CSV files and workbooks as rows of trimmed text, each cell with its place.

The separator is found in the heading, by the columns that are wanted; a byte-order mark,
CRLF, spaces around values and blank lines are forgiven. Nothing else is guessed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from streefpad.intake.tables.grid import Row, Table, letters, match_columns
from streefpad.values.problems import Place, Problem, SourceMissing, error_at
from streefpad.values.record import replace

__all__ = ["Row", "Table", "letters", "match_columns", "read_bytes", "read_table"]

_SEPARATORS = (",", ";", "\t")
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how .xlsx and .ods, and .xls, begin


def read_bytes(path: Path) -> bytes:
    """What the file holds. Raises SourceMissing where there is no such file to read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceMissing(f"{path}: no such file.", nl=f"{path}: dit bestand bestaat niet.") from None
    except IsADirectoryError:
        raise SourceMissing(
            f"{path} is a folder, not a file.", nl=f"{path} is een map, geen bestand."
        ) from None


def read_table(content: bytes, file: str, wanted: Sequence[str]) -> tuple[Table | None, tuple[Problem, ...]]:
    """The table in a CSV file or a workbook, with the rows that could not be read told as problems."""
    if content.startswith(_WORKBOOK):
        # Loaded here because workbooks are rare and their reader is not free.
        from streefpad.intake.tables.workbooks import read_sheet

        table, problems = read_sheet(content, file, wanted)
    else:
        table, problems = _read_csv(content, file, wanted)
    if table is None:
        return None, problems
    sound, faults = _sound_rows(table)
    return sound, (*problems, *faults)


def _read_csv(content: bytes, file: str, wanted: Sequence[str]) -> tuple[Table | None, tuple[Problem, ...]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return None, (error_at("unreadable-file", Place(file=file, line=line), line=line),)
    lines = io.StringIO(text, newline="").readlines()
    heading = next((at for at, line in enumerate(lines) if line.strip(" \t\r\n,;")), None)
    if heading is None:
        return None, (error_at("empty-file", Place(file=file)),)
    separator, headings = _separator(lines[heading], wanted)
    place = Place(file=file, line=heading + 1)
    if len(headings) == 1 and not match_columns(headings, wanted):
        return None, (error_at("unknown-separator", place, heading=lines[heading].strip()),)
    rows, problems = _read_rows(lines, heading + 1, separator, file)
    table = Table(file=file, headings=headings, rows=rows, line=heading + 1, separator=separator)
    return table, problems


def _separator(heading: str, wanted: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The separator that finds most of the wanted columns, and the columns it finds."""
    found = [(each, _split(heading, each)) for each in _SEPARATORS]
    return max(found, key=lambda pair: (match_columns(pair[1], wanted), len(pair[1])))


def _split(line: str, separator: str) -> tuple[str, ...]:
    cells = next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])
    return tuple(cell.strip() for cell in cells)


def _read_rows(
    lines: list[str], start: int, separator: str, file: str
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    reader = csv.reader(lines[start:], delimiter=separator, skipinitialspace=True)
    rows: list[Row] = []
    end = start
    try:
        for cells in reader:
            number, end = end + 1, start + reader.line_num
            if any(cells):
                text = lines[number - 1] if number == end else "".join(lines[number - 1 : end])
                rows.append(Row(number, tuple([cell.strip() for cell in cells]), text))
    except csv.Error:  # a cell of more than 100,000 characters: a quotation mark that never closes
        return tuple(rows), (_open_quote(end + 1, file),)
    if rows and _is_open(rows[-1].text, separator):
        return tuple(rows[:-1]), (_open_quote(rows[-1].number, file),)
    return tuple(rows), ()


def _is_open(text: str, separator: str) -> bool:
    """Whether a quotation mark is still open at the end: one more line would then belong to the row."""
    following = csv.reader([text.rstrip("\r\n") + "\n", "next"], delimiter=separator, skipinitialspace=True)
    return '"' in text and len(list(following)) == 1


def _open_quote(line: int, file: str) -> Problem:
    return error_at("unbalanced-quotes", Place(file=file, line=line), line=line)


def _sound_rows(table: Table) -> tuple[Table, tuple[Problem, ...]]:
    """The table without blank rows, each row as long as the heading; a longer one is a problem."""
    headings, problems = _sound_headings(table)
    width = len(headings)
    rows = []
    for row in table.rows:
        if not any(row.cells):
            continue
        if any(row.cells[width:]):
            place = Place(file=table.file, line=row.number) if not table.sheet else table.place(row, width)
            filled = max(at for at, cell in enumerate(row.cells, start=1) if cell)
            problems.append(error_at("row-length", place, expected=width, found=filled))
            continue
        missing = width - len(row.cells)
        rows.append(row if not missing else Row(row.number, (*row.cells[:width], *[""] * missing), row.text))
    return replace(table, headings=headings, rows=tuple(rows)), tuple(problems)


def _sound_headings(table: Table) -> tuple[tuple[str, ...], list[Problem]]:
    """The headings without blank ones at the end; one that stands twice is a problem."""
    headings = list(table.headings)
    while headings and not headings[-1]:
        headings.pop()
    problems = [
        error_at("duplicate-heading", table.place_of_heading, column=heading)
        for at, heading in enumerate(headings)
        if heading and headings.index(heading) != at
    ]
    return tuple(headings), problems
