"""What a delivered file does to a register: rows that are new, changed or gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from streefpad.model.registerplans import RegisterSchema
from streefpad.model.registers import RegisterRow, RowChange, RowChanges, Value
from streefpad.publish.wording.numbers import format_date, format_number, format_period
from streefpad.values.periods import Period
from streefpad.values.texts import Language, Text

NEW = Text(nl="Nieuwe rijen: {number}", en="New rows: {number}")
CHANGED = Text(nl="Gewijzigde rijen: {number}", en="Changed rows: {number}")
GONE = Text(nl="Rijen die niet meer tellen: {number}", en="Rows that no longer count: {number}")
UNCHANGED = Text(nl="Ongewijzigde rijen: {number}", en="Unchanged rows: {number}")
_WAS = Text(nl="{column} {after} (was {before})", en="{column} {after} (was {before})")
_NOTHING = "–"


def row_groups(
    changes: RowChanges, schema: RegisterSchema, language: Language
) -> Iterator[tuple[Text, Sequence[str]]]:
    """The title of each group, and a line for each of its rows."""
    yield NEW, [say_row(each, schema, language) for each in changes.new]
    yield CHANGED, [_say_change(each, schema, language) for each in changes.changed]
    yield GONE, [say_row(each, schema, language) for each in changes.gone]


def say_row(row: RegisterRow, schema: RegisterSchema, language: Language) -> str:
    """A row by its key, and the number that stands in it."""
    key = ", ".join(
        _say(row.values[each], language) for each in schema.key if row.values.get(each) is not None
    )
    number = row.values.get(schema.number)
    return key if number is None else f"{key}: {_say(number, language)}"


def _say_change(change: RowChange, schema: RegisterSchema, language: Language) -> str:
    key = ", ".join(_say(value, language) for each in schema.key if (value := change.after.values.get(each)))
    moved = []
    for column in schema.columns:
        after, before = change.after.values.get(column.id), change.before.values.get(column.id)
        if after != before:
            name = column.name.in_language(language)
            words = {"column": name, "after": _say(after, language), "before": _say(before, language)}
            moved.append(_WAS.in_language(language).format(**words))
    return f"{key}: {', '.join(moved)}"


def _say(value: Value | None, language: Language) -> str:
    match value:
        case None:
            return _NOTHING
        case Decimal():
            return format_number(value, language)
        case date():
            return format_date(value, language)
        case Period():
            return format_period(value, language)
    return value
