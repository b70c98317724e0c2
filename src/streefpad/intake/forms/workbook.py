"""A returned workbook as sheets of values, each cell with its place."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from streefpad.intake.forms.archive import open_archive
from streefpad.intake.forms.cells import OutOfReach, Position, SheetFacts, UnsafePart, saved_at, sheet_facts
from streefpad.intake.tables.grid import letters
from streefpad.model.forms import SHEET_MARK, STAMP_SHEET, Stamp
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record

Content = int | float | str | bool | time | date | datetime | timedelta
_NEAR_THE_CORNER = 40  # rows and columns within which the corner of a sheet is sought


class ReturnedSheet(Record):
    """One sheet: its values from the first cell on, and what else is known of its cells."""

    file: str
    name: str
    values: tuple[tuple[Content, ...], ...]
    facts: SheetFacts

    def at(self, position: Position) -> Content:
        """The value of a cell; an empty text where it has none."""
        row, column = position
        if row >= len(self.values) or column >= len(self.values[row]):
            return ""
        value = self.values[row][column]
        return value.strip() if isinstance(value, str) else value

    def text(self, position: Position) -> str:
        """The value of a cell as text."""
        return str(self.at(position))

    def place(self, position: Position) -> Place:
        """Where a cell is."""
        row, column = position
        return Place(file=self.file, cell=f"{self.name}!{letters(column)}{row + 1}")

    @property
    def corner(self) -> tuple[Position, str] | None:
        """Where the marks begin, and the id of the sheet; None for a sheet that is not the form's."""
        for row in range(min(len(self.values), _NEAR_THE_CORNER)):
            for column in range(min(len(self.values[row]), _NEAR_THE_CORNER)):
                value = self.at((row, column))
                if isinstance(value, str) and value.startswith(SHEET_MARK):
                    return (row, column), value.removeprefix(SHEET_MARK)
        return None


class ReturnedWorkbook(Record):
    """A workbook that is ours: its stamp, its sheets, when it was saved, and whether it points outside."""

    stamp: Stamp
    sheets: tuple[ReturnedSheet, ...]
    saved: str
    has_links: bool


def open_workbook(content: bytes, name: str) -> tuple[ReturnedWorkbook | None, tuple[Problem, ...]]:
    """The returned workbook, or why it is refused."""
    archive, refused = open_archive(content, name)
    if archive is None:
        return None, refused
    place = Place(file=name)
    try:
        facts, saved = sheet_facts(archive), saved_at(archive)
        with CalamineWorkbook.from_filelike(io.BytesIO(archive.repacked())) as book:
            grids = [each.name for each in book.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
            sheets = tuple(_sheet(book, each, name, facts) for each in grids)
    except OutOfReach:
        return None, (error_at("form-too-large-inside", place),)
    except (UnsafePart, CalamineError):
        return None, (error_at("form-damaged", place),)
    stamp = next((_stamp(each) for each in sheets if each.name == STAMP_SHEET), None)
    if stamp is None:
        return None, (error_at("form-without-stamp", place),)
    others = tuple(each for each in sheets if each.name != STAMP_SHEET)
    return ReturnedWorkbook(stamp=stamp, sheets=others, saved=saved, has_links=archive.has_links), ()


def _sheet(book: CalamineWorkbook, name: str, file: str, facts: Mapping[str, SheetFacts]) -> ReturnedSheet:
    values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return ReturnedSheet(
        file=file,
        name=name,
        values=tuple(tuple(row) for row in values),
        facts=facts.get(name, SheetFacts()),
    )


def _stamp(sheet: ReturnedSheet) -> Stamp | None:
    """What the hidden sheet says; None where it does not say enough."""
    told = {sheet.text((row, 0)): sheet.text((row, 1)) for row in range(len(sheet.values))}
    needed = ("format", "agenda", "form", "period", "partner", "language", "digest")
    if not all(told.get(each) for each in needed):
        return None
    return Stamp(
        **{each: told[each] for each in needed},
        sheets={key.removeprefix("sheet:"): name for key, name in told.items() if key.startswith("sheet:")},
    )
