"""Where everything of a sheet stands: columns from left to right, rows from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import wrap

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from streefpad.model.forms import FormField, FormRow, FormSheet, ReturnedRow, Value
from streefpad.values.record import Record
from streefpad.values.texts import Language

MARKS_ROW = 0  # hidden
TITLE_ROW = 1
HELP_ROW = 2
HEADING_ROW = 4
LEGEND_ROW = 5
FIRST_ROW = 6
MARKS_COLUMN = 0  # hidden


class SheetPlan(Record):
    """The geometry of one sheet, and what the partner reported in it last time."""

    sheet: FormSheet
    language: Language
    name: str
    rows: tuple[FormRow, ...]
    first_field: int
    columns: Mapping[str, int]  # field id: its column
    lasts: Mapping[str, int]  # field id: the column of what was reported last time
    check: int
    before: Mapping[str, Mapping[str, Value]]  # mark of a row: its values last time

    @property
    def last_row(self) -> int:
        """The last row, counted from 0."""
        return FIRST_ROW + len(self.rows) - 1

    def cells(self, column: int) -> str:
        """The address of a whole column of rows, for a formula on any sheet."""
        name = self.name.replace("'", "''")
        return f"'{name}'!{self.own_cells(column)}"

    def own_cells(self, column: int) -> str:
        """The same, for a formula on the sheet itself."""
        cells: str = xl_range_abs(FIRST_ROW, column, self.last_row, column)
        return cells


def plan_sheet(sheet: FormSheet, language: Language, before: Sequence[ReturnedRow]) -> SheetPlan:
    """The plan of a sheet; columns of last time stand beside those of numbers, if there was a last time."""
    known = _aligned(sheet, [each for each in before if each.sheet == sheet.id])
    first = 1 + max(len(sheet.key), 1)
    columns: dict[str, int] = {}
    lasts: dict[str, int] = {}
    at = first
    for field in sheet.fields:
        columns[field.id] = at
        at += 1
        if known and field.is_number and field.id not in sheet.unique:
            lasts[field.id] = at
            at += 1
    return SheetPlan(
        sheet=sheet,
        language=language,
        name=sheet.name(language),
        rows=sheet.rows,
        first_field=first,
        columns=columns,
        lasts=lasts,
        check=at,
        before=known,
    )


def address(row: int, column: int) -> str:
    """The name of a cell, its column fixed.

    >>> address(6, 3)
    '$D7'
    """
    cell: str = xl_rowcol_to_cell(row, column, col_abs=True)
    return cell


def height(text: str, width: float, line: float) -> float:
    """How high a wrapped text stands, in points: a workbook does not reckon that for itself.

    >>> height("one two three", 8, 15)
    30
    """
    # Widths are counted in digits; the letters of running text are a little narrower.
    lines = [wrap(each, max(int(width), 1)) or [""] for each in text.split("\n")]
    return sum(len(each) for each in lines) * line


def defined_name(*parts: str) -> str:
    """A name that every workbook accepts.

    >>> defined_name("in", "stem-offer", "girls")
    'in_stem_offer_girls'
    """
    return re.sub(r"\W+", "_", "_".join(parts))


def heading(field: FormField, language: Language, required: str) -> str:
    """The heading of a column, with its unit below."""
    unit = field.unit.in_language(language)
    mark = required if field.required else ""
    return field.name.in_language(language) + mark + (f"\n({unit})" if unit else "")


def _aligned(sheet: FormSheet, before: Sequence[ReturnedRow]) -> dict[str, Mapping[str, Value]]:
    """What was reported last time, by the mark of the row beside which it belongs."""
    if not sheet.is_list:
        marks = {row.id for row in sheet.rows}
        return {each.row: each.values for each in before if each.row in marks}
    if not sheet.unique:
        return {}
    rows = sheet.rows[: len(before)]
    return {row.id: each.values for row, each in zip(rows, before, strict=False)}
