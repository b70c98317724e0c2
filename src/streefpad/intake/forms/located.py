"""Where the columns and rows of a form are in a returned sheet: found by their marks, wherever they went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from streefpad.intake.forms.cells import Position
from streefpad.intake.forms.workbook import ReturnedSheet
from streefpad.model.forms import (
    FIELD_MARK,
    HEADING_MARK,
    KEY_MARK,
    LISTS_SHEET,
    FormField,
    FormLayout,
    FormRow,
    FormSheet,
    Stamp,
)
from streefpad.values.problems import Place, Problem, error_at, warning_at
from streefpad.values.record import Record
from streefpad.values.texts import LANGUAGES, Text

Faults = tuple[Problem, ...]


class LocatedSheet(Record):
    """A sheet of the form in the return: the column of each field, and where each row is."""

    sheet: FormSheet
    returned: ReturnedSheet
    columns: Mapping[str, int]
    rows: tuple[tuple[FormRow, int], ...]

    def position(self, field: str, row: int) -> Position:
        """The cell of a field in a row."""
        return row, self.columns[field]

    def place(self, field: str, row: int) -> Place:
        """Where that cell is; the row's first cell where the column is gone."""
        return self.returned.place((row, self.columns.get(field, 0)))


def locate(
    layout: FormLayout, stamp: Stamp, sheets: Sequence[ReturnedSheet], file: str
) -> tuple[tuple[LocatedSheet, ...], Faults]:
    """The sheets of the form, in its order, with what was renamed, removed, repeated or added."""
    problems: list[Problem] = []
    found: list[LocatedSheet] = []
    by_id = _by_id(sheets, problems)
    for sheet in layout.sheets:
        if sheet.id not in by_id:
            problems.append(error_at("form-sheet-gone", Place(file=file), sheet=sheet.title))
            continue
        returned, corner = by_id[sheet.id]
        named = stamp.sheets.get(sheet.id, returned.name)
        if returned.name != named:
            place = returned.place((0, 0))
            problems.append(warning_at("form-sheet-renamed", place, sheet=named, name=returned.name))
        located, faults = _locate_sheet(sheet, returned, corner)
        problems += faults
        found.append(located)
    return tuple(found), (*problems, *_unread(sheets, stamp))


def say_row(sheet: FormSheet, row: FormRow) -> Text:
    """What a row is about, in the words of its keys; its number in a list."""
    if sheet.is_list:
        number = str(int(row.id))
        return Text(nl=number, en=number)
    pairs = list(zip(sheet.key, row.codes, strict=True))
    nl, en = (", ".join(key.label(code, language) for key, code in pairs) for language in LANGUAGES[:2])
    return Text(nl=nl, en=en)


def _by_id(
    sheets: Sequence[ReturnedSheet], problems: list[Problem]
) -> dict[str, tuple[ReturnedSheet, Position]]:
    """The first sheet of each mark; a copy of it is a problem, because its figures could be meant."""
    found: dict[str, tuple[ReturnedSheet, Position]] = {}
    for each in sheets:
        if not (marked := each.corner):
            continue
        corner, id = marked
        if id in found:
            place, first = each.place((0, 0)), found[id][0].name
            problems.append(error_at("form-sheet-twice", place, name=each.name, first=first))
            continue
        found[id] = (each, corner)
    return found


def _unread(sheets: Sequence[ReturnedSheet], stamp: Stamp) -> Iterator[Problem]:
    """A remark for each sheet that the partner added: nobody will read it."""
    ours = {LISTS_SHEET, *stamp.sheets.values()}
    for each in sheets:
        if not each.corner and each.name not in ours and any(any(row) for row in each.values):
            yield warning_at("form-sheet-unread", each.place((0, 0)), name=each.name)


def _locate_sheet(sheet: FormSheet, returned: ReturnedSheet, corner: Position) -> tuple[LocatedSheet, Faults]:
    top, left = corner
    columns, in_columns = _columns(sheet, returned, top)
    rows, in_rows = _rows(sheet, returned, corner)
    located = LocatedSheet(sheet=sheet, returned=returned, columns=columns, rows=rows)
    heading = next(
        (row for row in range(top, len(returned.values)) if returned.text((row, left)) == HEADING_MARK), None
    )
    moved = (
        *_moved_headings(located, heading),
        *_moved_labels(located, top),
        *_added(located, corner, heading or top),
    )
    return located, (*in_columns, *in_rows, *moved)


def _columns(sheet: FormSheet, returned: ReturnedSheet, top: int) -> tuple[dict[str, int], Faults]:
    found: dict[str, int] = {}
    problems: list[Problem] = []
    known = {each.id: each for each in sheet.fields}
    for column in range(len(returned.values[top])):
        mark = returned.text((top, column))
        id = mark.removeprefix(FIELD_MARK)
        if not mark.startswith(FIELD_MARK) or id not in known:
            continue
        if id in found:
            place = returned.place((top, column))
            problems.append(error_at("form-column-twice", place, field=known[id].name))
            continue
        found[id] = column
    gone = [each for each in sheet.fields if each.id not in found]
    problems += [error_at("form-column-gone", returned.place((top, 0)), field=each.name) for each in gone]
    return found, tuple(problems)


def _rows(
    sheet: FormSheet, returned: ReturnedSheet, corner: Position
) -> tuple[tuple[tuple[FormRow, int], ...], Faults]:
    top, left = corner
    wanted = {row.id: row for row in sheet.rows}
    found: dict[str, int] = {}
    problems: list[Problem] = []
    for row in range(top + 1, len(returned.values)):
        mark = returned.text((row, left))
        if mark not in wanted:
            continue
        if mark in found:
            place, said = returned.place((row, left)), say_row(sheet, wanted[mark])
            problems.append(error_at("form-row-twice", place, row=said, first=found[mark] + 1))
            continue
        found[mark] = row
    gone = [] if sheet.is_list else [row for id, row in wanted.items() if id not in found]
    place = returned.place((top, left))
    problems += [error_at("form-row-gone", place, row=say_row(sheet, each)) for each in gone]
    return tuple((wanted[id], row) for id, row in found.items()), tuple(problems)


def _added(located: LocatedSheet, corner: Position, heading: int) -> Iterator[Problem]:
    """Figures where the form has no cell for them: in rows or columns that were added."""
    returned, (top, left) = located.returned, corner
    columns = sorted(located.columns.values())
    places = [
        returned.place((row, filled[0]))
        for row in range(heading + 1, len(returned.values))
        if not returned.text((row, left))
        and (filled := [column for column in columns if returned.at((row, column)) != ""])
    ]
    if places and located.sheet.is_list:  # whoever has more than fits is told so once
        sheet, most = located.sheet.title, located.sheet.capacity
        yield error_at("form-list-too-long", places[0], sheet=sheet, rows=len(places), most=most)
    else:
        yield from (error_at("form-row-added", each) for each in places)
    for column in range(left + 1, len(returned.values[top])):
        if returned.text((top, column)):
            continue
        filled = [row for _, row in located.rows if returned.at((row, column)) != ""]
        if filled:
            yield error_at("form-column-added", returned.place((filled[0], column)))


def _moved_headings(located: LocatedSheet, heading: int | None) -> Iterator[Problem]:
    """A heading that is another field's: the column was moved without its mark."""
    if heading is None:
        return
    fields = located.sheet.fields
    for field in fields:
        if field.id not in located.columns:
            continue
        position = (heading, located.columns[field.id])
        shown = located.returned.text(position)
        others = [each for each in fields if each.id != field.id]
        if not _heads(field, shown) and any(_heads(each, shown) for each in others):
            yield error_at("form-label-moved", located.returned.place(position), text=shown, meant=field.name)


def _moved_labels(located: LocatedSheet, top: int) -> Iterator[Problem]:
    """A key label that is another row's: the rows were sorted or pasted over without their marks."""
    returned = located.returned
    keys = {returned.text((top, column)): column for column in range(len(returned.values[top]))}
    for row, at in located.rows:
        for key, code in zip(located.sheet.key, row.codes, strict=False):
            column = keys.get(KEY_MARK + key.id)
            if column is None:
                continue
            shown = returned.text((at, column))
            if key.code_of(shown) not in (None, code):
                nl, en = (key.label(code, language) for language in LANGUAGES[:2])
                place = returned.place((at, column))
                yield error_at("form-label-moved", place, text=shown, meant=Text(nl=nl, en=en))


def _heads(field: FormField, shown: str) -> bool:
    """Whether a heading begins with the name of a field, its mark and its unit left aside."""
    bare = shown.split("\n")[0].rstrip(" *").casefold()
    return bare in {field.name.in_language(language).casefold() for language in LANGUAGES}
