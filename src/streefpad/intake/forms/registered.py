"""Approved rows of a form as rows of the register that its sheet fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from streefpad.model.forms import FormField, Forms, FormSheet, ReturnedRow, Value
from streefpad.model.registerplans import RegisterSchema

OF_THE_PARTNER = ("partner", "provider", "period")  # columns that follow from who filled in what

Line = Mapping[str, str]


def register_lines(
    sheet: FormSheet,
    rows: Sequence[ReturnedRow],
    forms: Forms,
    schema: RegisterSchema,
    write: Callable[[Value | None], str],
) -> tuple[list[str], list[list[str]]]:
    """The headings, and a line for each row of the register; what is not known is absent.

    A grid gives one line for each number. A number of which others are a part is told as those parts
    and the rest, so that they add up.
    """
    columns = [each.id for each in schema.columns]
    kinds = {each.id: each.kind for each in forms.partners}
    lines: list[Line] = []
    for row in rows:
        if row.sheet != sheet.id:
            continue
        told: dict[str, str] = {
            "partner": row.partner,
            "provider": kinds.get(row.partner, ""),
            "period": str(row.period),
            **sheet.fixed,
            **{each.id: write(row.values.get(each.id)) for each in sheet.key},
        }
        if sheet.is_list or not schema.number:
            fields = {each.id: write(row.values.get(each.id)) for each in sheet.fields}
            lines.append({**told, **{id: text for id, text in fields.items() if text}})
        else:
            numbers = _numbers(sheet, row)
            lines += ({**told, **codes, schema.number: write(number)} for codes, number in numbers)
    return columns, [[line.get(each, "") for each in columns] for line in lines]


def parts_of(sheet: FormSheet, whole: str) -> tuple[FormField, ...]:
    """The fields that are a part of another."""
    return tuple(each for each in sheet.fields if each.is_number and each.part_of == whole)


def _numbers(sheet: FormSheet, row: ReturnedRow) -> Iterator[tuple[Mapping[str, str], Decimal]]:
    """Each number of a row with its codes; a part of something unknown is left out."""
    for field in sheet.fields:
        whole = row.values.get(field.id)
        if not field.is_number or field.part_of or not isinstance(whole, Decimal):
            continue
        rest, parts = whole, 0
        for part in parts_of(sheet, field.id):
            number = row.values.get(part.id)
            if isinstance(number, Decimal):
                rest, parts = rest - number, parts + 1
                yield {**field.fixed, **part.fixed}, number
        if rest or not parts:
            yield field.fixed, rest
