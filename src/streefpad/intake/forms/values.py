"""What a cell of a return says: a number, a choice, a date or a text, or why it says none of these."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import assert_never

from streefpad.intake.errors import error_at
from streefpad.intake.forms.cells import Position
from streefpad.intake.forms.workbook import Content, ReturnedSheet
from streefpad.intake.numbers import nearest_number
from streefpad.model.forms import FieldKind, FormField, Value
from streefpad.values.problems import Fact, Place, Problem, Severity, nearest
from streefpad.values.quantities import HUNDRED
from streefpad.values.texts import Language

LONGEST_TEXT = 500  # characters
_DIGITS = ".15g"  # what a workbook keeps: 0.30000000000000004 was 0.3 to who typed it
_PLAIN_SUM = re.compile(r"[\d+\-*/(). ]*\d[\d+\-*/(). ]*")  # =80+40: numbers alone
_PLAIN_DIGITS = re.compile(r"\d{1,15}")
_FIRST_YEAR, _LAST_YEAR = 1950, 2099
Faults = tuple[Problem, ...]
Read = tuple[Value | None, Faults]


def read_cell(field: FormField, sheet: ReturnedSheet, at: Position, language: Language) -> Read:
    """The value of one cell, None where it is empty or says nothing sound."""
    place = sheet.place(at)
    if at in sheet.facts.merged:
        return None, (error_at("form-merged", place, field=field.name),)
    if at in sheet.facts.errors:
        return None, (error_at("form-error-value", place, field=field.name),)
    content = sheet.at(at)
    remarks: Faults = ()
    if at in sheet.facts.formulas:
        formula = sheet.facts.formulas[at]
        if not (field.is_number and _PLAIN_SUM.fullmatch(formula) and isinstance(content, int | float)):
            return None, (error_at("form-formula", place, field=field.name, formula=f"={formula}"),)
        shown = format(content, _DIGITS)
        remarks = (_remark("form-sum-kept", place, formula=f"={formula}", number=shown),)
    if content == "":
        return None, ()
    value, faults = _value(field, content, place, is_percent=at in sheet.facts.percents, language=language)
    return value, (*remarks, *faults)


def _value(field: FormField, content: Content, place: Place, *, is_percent: bool, language: Language) -> Read:
    match field.kind:
        case FieldKind.COUNT | FieldKind.NUMBER | FieldKind.SHARE:
            return _number(field, content, place, is_percent=is_percent)
        case FieldKind.CODE | FieldKind.YES_NO:
            return _choice(field, content, place, language)
        case FieldKind.DATE:
            return _date(field, content, place)
        case FieldKind.TEXT:
            return _text(field, content, place)
        case _:
            assert_never(field.kind)


def _number(field: FormField, content: Content, place: Place, *, is_percent: bool) -> Read:
    if isinstance(content, str) and _PLAIN_DIGITS.fullmatch(content):
        number = Decimal(content)
        remarks: Faults = (_remark("form-number-as-text", place, field=field.name, number=content),)
    elif isinstance(content, bool) or not isinstance(content, int | float):
        text = _written(content)
        near = nearest_number(text)
        return None, (error_at("form-no-number", place, field=field.name, text=text, nearest=near),)
    else:
        number, remarks = Decimal(format(content, _DIGITS)), ()
    if is_percent and number:
        shown: dict[str, Fact] = {
            "field": field.name,
            "stored": _shown(number),
            "meant": _shown(number * HUNDRED),
        }
        return None, (error_at("form-percent-sign", place, **shown),)
    faults = _sound_number(field, number, place)
    return (None if any(each.severity is Severity.ERROR for each in faults) else number), (*remarks, *faults)


def _sound_number(field: FormField, number: Decimal, place: Place) -> Faults:
    """Whether a number is one that its field can hold."""
    if field.kind is FieldKind.COUNT and (number < 0 or number != number.to_integral_value()):
        return (error_at("form-no-count", place, field=field.name, number=_shown(number)),)
    lowest, highest = field.lowest, field.highest
    if field.kind is FieldKind.SHARE:
        lowest = Decimal(0) if lowest is None else lowest
        highest = HUNDRED if highest is None else highest
    if lowest is not None and number < lowest:
        return (
            error_at("form-too-low", place, field=field.name, number=_shown(number), bound=_shown(lowest)),
        )
    if highest is not None and number > highest:
        facts: dict[str, Fact] = {"field": field.name, "number": _shown(number), "bound": _shown(highest)}
        return (error_at("form-too-high", place, **facts),)
    if field.kind is FieldKind.SHARE and 0 < number < 1:
        shown: dict[str, Fact] = {
            "field": field.name,
            "number": _shown(number),
            "meant": _shown(number * HUNDRED),
        }
        return (Problem(code="form-below-one", severity=Severity.WARNING, place=place, facts=shown),)
    return ()


def _choice(field: FormField, content: Content, place: Place, language: Language) -> Read:
    text = _written(content)
    code = field.code_of(text)
    if code is not None:
        return code, ()
    labels = [field.label(each.code, language) for each in field.codes]
    facts: dict[str, Fact] = {"field": field.name, "text": text, "nearest": nearest(text, labels)}
    return None, (error_at("form-unknown-choice", place, **facts),)


def _date(field: FormField, content: Content, place: Place) -> Read:
    day: date | None = None
    if isinstance(content, datetime):
        day = content.date()
    elif isinstance(content, date):
        day = content
    elif isinstance(content, str):
        try:
            day = date.fromisoformat(content)
        except ValueError:  # 31/12/2026 typed as text, or no date at all
            day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None, (error_at("form-no-date", place, field=field.name, text=_written(content)),)
    return day, ()


def _text(field: FormField, content: Content, place: Place) -> Read:
    text = " ".join(_written(content).split())
    if len(text) > LONGEST_TEXT:
        facts: dict[str, Fact] = {"field": field.name, "length": len(text), "longest": LONGEST_TEXT}
        return None, (error_at("form-text-too-long", place, **facts),)
    return text, ()


def _written(content: Content) -> str:
    match content:
        case bool():
            return str(content).upper()
        case int() | float():
            return format(content, _DIGITS)
        case datetime() if content.time() == time():
            return content.date().isoformat()
        case date() | time():
            return content.isoformat()
    return str(content)


def _shown(number: Decimal) -> Decimal:
    """The number without zeros that nobody typed."""
    return Decimal(format(number.normalize(), "f"))


def _remark(code: str, place: Place, **facts: Fact) -> Problem:
    return Problem(code=code, severity=Severity.HINT, place=place, facts=facts)
