"""What a cell of a return says: a number, a choice, a date or a text, or why it says none of these."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal

from streefpad.intake.forms.cells import Position
from streefpad.intake.forms.workbook import Content, ReturnedSheet
from streefpad.intake.forms.written import day_written, number_written, sum_of
from streefpad.intake.meant import meant
from streefpad.intake.numbers import nearest_number
from streefpad.model.forms import FieldKind, FormField, Value
from streefpad.values.problems import Fact, Place, Problem, Severity, error_at, hint_at, warning_at
from streefpad.values.quantities import HUNDRED
from streefpad.values.texts import EMPTY, LANGUAGES, Language, Text

LONGEST_TEXT = 500  # characters
_DIGITS = ".15g"  # what a workbook keeps: 0.30000000000000004 was 0.3 to who typed it
_PLAIN_SUM = re.compile(r"[\d+\-*/(). ]*\d[\d+\-*/(). ]*")  # =80+40, =3*25: numbers alone
_PLAIN_DIGITS = re.compile(r"\d{1,15}")
_FIRST_YEAR, _LAST_YEAR = 1950, 2099
Faults = tuple[Problem, ...]
Read = tuple[Value | None, Faults]


def read_cell(
    field: FormField, sheet: ReturnedSheet, at: Position, language: Language, remark: Text = EMPTY
) -> Read:
    """The value of one cell, None where it is empty or says nothing sound.

    `remark` is the name of the column for remarks, empty where the sheet has none.
    """
    place = sheet.place(at)
    if at in sheet.facts.merged:
        return None, (error_at("form-merged", place, field=field.name),)
    if at in sheet.facts.errors:
        return None, (error_at("form-error-value", place, field=field.name),)
    content = sheet.at(at)
    remarks: Faults = ()
    if at in sheet.facts.formulas:
        number, remarks = _worked_out(field, content, sheet.facts.formulas[at], place)
        if number is None:
            return None, remarks
        content = number
    if content == "":
        return None, ()
    if field.is_number:
        value, faults = _number(field, content, place, at in sheet.facts.percents, language)
    else:
        value, faults = _words(field, content, place, remark)
    return value, (*remarks, *faults)


def empty_cell(field: FormField, place: Place) -> Problem:
    """The problem of a cell that must be filled in, with the kind of field it is."""
    facts: dict[str, Fact] = {"field": field.name}
    match field.kind:
        case FieldKind.CODE | FieldKind.YES_NO:
            facts["choice"] = field.name
        case FieldKind.DATE:
            facts["day"] = field.name
        case FieldKind.TEXT:
            facts["words"] = field.name
        case FieldKind.SHARE | FieldKind.NUMBER:
            facts["number"] = field.name
    return error_at("form-cell-empty", place, **facts)


def _worked_out(
    field: FormField, content: Content, formula: str, place: Place
) -> tuple[float | None, Faults]:
    """The outcome of a formula over plain numbers, or why it has none that we can rely on.

    Some programs store no outcome, or one of before the last change; a sum we can work out ourselves.
    """
    shown = f"={formula}"
    if not field.is_number or not _PLAIN_SUM.fullmatch(formula):
        return None, (error_at("form-formula", place, field=field.name, formula=shown),)
    stored = content if isinstance(content, int | float) and not isinstance(content, bool) else None
    total = sum_of(formula)
    if total is not None and (stored is None or Decimal(format(stored, _DIGITS)) != total):
        return float(total), (warning_at("form-sum-worked-out", place, formula=shown, number=_shown(total)),)
    if stored is None:
        return None, (error_at("form-formula", place, field=field.name, formula=shown),)
    return stored, (hint_at("form-sum-kept", place, formula=shown, number=format(stored, _DIGITS)),)


def _words(field: FormField, content: Content, place: Place, remark: Text) -> Read:
    if field.kind is FieldKind.DATE:
        return _date(field, content, place)
    if field.kind is FieldKind.TEXT:
        return _text(field, content, place)
    return _choice(field, content, place, remark)


def _number(field: FormField, content: Content, place: Place, is_percent: bool, language: Language) -> Read:
    if isinstance(content, str):
        number, remarks = _number_as_text(field, content, place, language)
        if number is None:
            return None, remarks
    elif isinstance(content, bool) or not isinstance(content, int | float):
        return None, (
            error_at("form-no-number", place, field=field.name, text=_written(content), nearest=""),
        )
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
    if any(each.severity is Severity.ERROR for each in faults):
        return None, faults
    return number, (*remarks, *faults)


def _number_as_text(
    field: FormField, text: str, place: Place, language: Language
) -> tuple[Decimal | None, Faults]:
    """The number that was typed or pasted as text, with a remark; none where it can mean two."""
    if _PLAIN_DIGITS.fullmatch(text):
        return Decimal(text), (hint_at("form-number-as-text", place, field=field.name, number=text),)
    told = number_written(text, language, is_count=field.kind is FieldKind.COUNT)
    facts: dict[str, Fact] = {"field": field.name, "text": text}
    if told.number is not None:
        return told.number, (warning_at("form-number-read", place, **facts, number=_typed(told.number)),)
    if told.thousands is not None and told.decimals is not None:
        facts |= {"thousands": _typed(told.thousands), "decimals": _typed(told.decimals)}
        return None, (error_at("form-no-number", place, **facts, nearest=""),)
    near = nearest_number(text)
    return None, (error_at("form-no-number", place, **facts, nearest=_typed(Decimal(near)) if near else ""),)


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
        return (warning_at("form-below-one", place, **shown),)
    return ()


def _choice(field: FormField, content: Content, place: Place, remark: Text) -> Read:
    text = _written(content)
    code = field.code_of(text)
    if code is not None:
        return code, ()
    names = {each.code: [each.name.in_language(one) for one in LANGUAGES] for each in field.codes}
    near = meant(text, names, names)
    facts: dict[str, Fact] = {"field": field.name, "text": text}
    facts["nearest"] = Text(*(field.label(near, each) for each in LANGUAGES)) if near else ""
    return None, (error_at("form-unknown-choice", place, **facts, **({"remark": remark} if remark else {})),)


def _date(field: FormField, content: Content, place: Place) -> Read:
    day: date | None = None
    remarks: Faults = ()
    if isinstance(content, datetime):
        day = content.date()
    elif isinstance(content, date):
        day = content
    elif isinstance(content, str):
        day, remarks = _day_as_text(field, content, place)
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None, (error_at("form-no-date", place, field=field.name, text=_written(content)),)
    return day, remarks


def _day_as_text(field: FormField, text: str, place: Place) -> tuple[date | None, Faults]:
    try:
        return date.fromisoformat(text), ()
    except ValueError:  # 31/12/2026 typed as text, or no date at all
        day = day_written(text)
    if day is None:
        return None, ()
    return day, (warning_at("form-date-read", place, field=field.name, text=text, day=day.isoformat()),)


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


def _typed(number: Decimal) -> Text:
    """The number as it is typed in a cell: in each language with its own sign before the decimals."""
    plain = format(number.normalize(), "f")
    return Text(nl=plain.replace(".", ","), en=plain, fr=plain.replace(".", ","))
