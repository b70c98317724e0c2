"""Workbooks as rows of text: the only module that reads them, loaded only for one."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from streefpad.intake.tables.grid import Row, Table, match_columns
from streefpad.values.problems import Place, Problem, error_at

Content = int | float | str | bool | time | date | datetime | timedelta

# A workbook keeps 15 digits and shows no more: 0.30000000000000004 was 0.3 to who typed it.
_DIGITS = ".15g"


def read_sheet(content: bytes, file: str, wanted: Sequence[str]) -> tuple[Table | None, tuple[Problem, ...]]:
    """The sheet whose heading holds most of the wanted columns."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [
            _table(file, name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in workbook.sheet_names
        ]
    except CalamineError:
        return None, (error_at("unreadable-file", Place(file=file), line=1),)
    filled = [each for each in sheets if each is not None]
    if not filled:
        return None, (error_at("empty-file", Place(file=file)),)
    return max(filled, key=lambda each: match_columns(each.headings, wanted)), ()


def _table(file: str, name: str, values: Sequence[Sequence[Content]]) -> Table | None:
    rows = [
        Row(number, tuple(_text(value) for value in cells)) for number, cells in enumerate(values, start=1)
    ]
    filled = [row for row in rows if any(row.cells)]
    if not filled:
        return None
    heading, *rest = filled
    return Table(file=file, headings=heading.cells, rows=tuple(rest), line=heading.number, sheet=name)


def _text(value: Content) -> str:
    match value:
        case bool():
            return str(value).lower()
        case float():
            return format(value, _DIGITS)
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value).strip()
