"""Rows of returns as CSV: as a partner filled them in, and as the dataflow takes the approved ones."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from streefpad.intake.forms.registered import register_lines
from streefpad.model.forms import (
    FieldKind,
    FormField,
    FormLayout,
    Forms,
    FormSheet,
    KeptReturn,
    ReturnedRow,
    Value,
)
from streefpad.model.registerplans import RegisterSchema

ROW = "row"
MEASURE = "measure"
VALUE = "value"


def rows_csv(sheet: FormSheet, rows: Iterable[ReturnedRow]) -> str:
    """The rows of one sheet, a column for each field; an empty cell is not known."""
    columns = [each.id for each in (*sheet.key, *sheet.fields)]
    return _csv(
        [ROW, *columns],
        (
            [each.row, *(write_value(each.values.get(id)) for id in columns)]
            for each in rows
            if each.sheet == sheet.id
        ),
    )


def read_rows(folder: Path, kept: KeptReturn, layout: FormLayout) -> tuple[ReturnedRow, ...]:
    """The sound rows of a return in the vault; a column that the form no longer has is left out."""
    found: list[ReturnedRow] = []
    for sheet in layout.sheets:
        path = folder / kept.folder / f"{sheet.id}.csv"
        if not path.is_file():
            continue
        fields = {each.id: each for each in (*sheet.key, *sheet.fields)}
        for told in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))):
            read = {id: _read(field, told.get(id) or "") for id, field in fields.items()}
            found.append(
                ReturnedRow(
                    form=kept.form,
                    period=kept.period,
                    partner=kept.partner,
                    sheet=sheet.id,
                    row=told[ROW],
                    values={id: value for id, value in read.items() if value is not None},
                )
            )
    return tuple(found)


def approved_csv(
    sheet: FormSheet, rows: Sequence[ReturnedRow], forms: Forms, register: RegisterSchema | None = None
) -> str:
    """The approved rows of a round, each with its partner and the partner's kind.

    A grid gives one line for each number (`measure`, `value`), so that what is not known is absent;
    a list gives one line for each row, a column for each field. The rows for a register have its columns.
    """
    if register:
        return _csv(*register_lines(sheet, rows, forms, register, write_value))
    kinds = {each.id: each.kind for each in forms.partners}
    heads = ("partner", "partner_kind", "period")
    own = [each for each in rows if each.sheet == sheet.id]
    if sheet.is_list:
        columns = [each.id for each in sheet.fields]
        lines = [[*_head(each, kinds), *(write_value(each.values.get(id)) for id in columns)] for each in own]
        return _csv([*heads, *columns], lines)
    keys = [each.id for each in sheet.key]
    lines = [
        [
            *_head(each, kinds),
            *(write_value(each.values.get(id)) for id in keys),
            field.id,
            write_value(value),
        ]
        for each in own
        for field in sheet.fields
        if field.is_number and (value := each.values.get(field.id)) is not None
    ]
    return _csv([*heads, *keys, MEASURE, VALUE], lines)


def write_value(value: Value | None) -> str:
    """A value as our CSV files hold it."""
    match value:
        case None:
            return ""
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
    return value


def _head(row: ReturnedRow, kinds: Mapping[str, str]) -> list[str]:
    return [row.partner, kinds.get(row.partner, ""), str(row.period)]


def _csv(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return stream.getvalue()


def _read(field: FormField, text: str) -> Value | None:
    """The value that our own CSV holds; None for an empty cell, or one of another kind in an older layout."""
    try:
        if field.is_number:
            return Decimal(text) if text else None
        if field.kind is FieldKind.DATE:
            return date.fromisoformat(text) if text else None
    except (InvalidOperation, ValueError):
        return None
    return text or None
