"""The checks that work while the partner types: what a cell takes, and what the check column says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.model.forms import FieldKind, FormField
from streefpad.publish.forms import words
from streefpad.publish.forms.plan import FIRST_ROW, SheetPlan, address, defined_name
from streefpad.values.texts import Language, Text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST_TEXT = 500  # characters
MOST_CHECKS = 60  # a formula nests 64 deep at most; what is left out is still checked when the form is read
EARLIEST = date(1950, 1, 1)
LATEST = date(2099, 12, 31)
Check = tuple[str, str]  # a condition, and the text where it holds


def restrict(worksheet: Worksheet, plan: SheetPlan, field: FormField) -> None:
    """Let the cells of a field take only what may stand there."""
    column = plan.columns[field.id]
    options = _validation(plan, field) | {
        "error_title": words.STOP_TITLE.in_language(plan.language),
        "error_message": _stop(field).in_language(plan.language).format(longest=LONGEST_TEXT),
    }
    worksheet.data_validation(FIRST_ROW, column, plan.last_row, column, options)


def check_formula(plan: SheetPlan, row: int) -> str:
    """The formula of the check column: the first thing to do in this row, or that it is fine."""
    language = plan.language
    formula = _quoted(words.FINE.in_language(language))
    for condition, text in reversed(list(_checks(plan, row))[:MOST_CHECKS]):
        formula = f"IF({condition},{_quoted(text)},{formula})"
    if plan.sheet.is_list:
        cells = ",".join(address(row, column) for column in plan.columns.values())
        return f'=IF(COUNTA({cells})=0,"",{formula})'
    return f"={formula}"


def first_text(plan: SheetPlan, filled: frozenset[str]) -> str:
    """What the check column says as long as only these fields are filled."""
    if plan.sheet.is_list and not filled:
        return ""
    missing = (each for each in plan.sheet.fields if each.required and each.id not in filled)
    field = next(missing, None)
    if field is None:
        return words.FINE.in_language(plan.language)
    return _say(words.MISSING, plan.language, field)


def codes_name(plan: SheetPlan, field: FormField) -> str:
    """The defined name of the list that a field draws from."""
    return defined_name("codes", plan.sheet.id, field.id)


def _validation(plan: SheetPlan, field: FormField) -> dict[str, object]:
    match field.kind:
        case FieldKind.COUNT:
            return _between("integer", field, lowest=Decimal(0), highest=None)
        case FieldKind.NUMBER:
            return _between("decimal", field, lowest=None, highest=None)
        case FieldKind.SHARE:
            return _between("decimal", field, lowest=Decimal(0), highest=Decimal(100))
        case FieldKind.CODE | FieldKind.YES_NO:
            return {"validate": "list", "source": f"={codes_name(plan, field)}"}
        case FieldKind.DATE:
            return {"validate": "date", "criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
        case FieldKind.TEXT:
            return {"validate": "length", "criteria": "<=", "value": LONGEST_TEXT}


def _between(
    validate: str, field: FormField, *, lowest: Decimal | None, highest: Decimal | None
) -> dict[str, object]:
    """A number within what its kind and its field allow; a bound of ten digits stands for none."""
    least = field.lowest if field.lowest is not None else lowest
    most = field.highest if field.highest is not None else highest
    bound = Decimal(9_999_999_999)
    return {
        "validate": validate,
        "criteria": "between",
        "minimum": _plain(-bound if least is None else least),
        "maximum": _plain(bound if most is None else most),
    }


def _stop(field: FormField) -> Text:
    match field.kind:
        case FieldKind.COUNT:
            return words.STOP_COUNT
        case FieldKind.NUMBER:
            return words.STOP_NUMBER
        case FieldKind.SHARE:
            return words.STOP_SHARE
        case FieldKind.CODE | FieldKind.YES_NO:
            return words.STOP_CODE
        case FieldKind.DATE:
            return words.STOP_DATE
        case FieldKind.TEXT:
            return words.STOP_TEXT


def _checks(plan: SheetPlan, row: int) -> Iterator[Check]:
    """Everything that can be wrong in a row, gravest first.

    AND works out all its parts, so that a word in a number's cell must be told before it is reckoned with.
    """
    for field in plan.sheet.fields:
        cell = address(row, plan.columns[field.id])
        if field.required:
            yield f'TRIM({cell})=""', _say(words.MISSING, plan.language, field)
        if field.is_number:
            yield f'AND({cell}<>"",NOT(ISNUMBER({cell})))', _say(words.NO_NUMBER, plan.language, field)
            yield from _range(field, cell, plan.language)
        elif field.codes:
            listed = codes_name(plan, field)
            absent = f'AND({cell}<>"",ISNA(MATCH({cell},{listed},0)))'
            yield absent, _say(words.NOT_LISTED, plan.language, field)
    yield from _relations(plan, row)
    yield from _questions(plan, row)


def _range(field: FormField, cell: str, language: Language) -> Iterator[Check]:
    if field.kind is FieldKind.COUNT:
        yield f"AND(ISNUMBER({cell}),OR({cell}<0,{cell}<>INT({cell})))", _say(words.NO_COUNT, language, field)
    lowest, highest = field.lowest, field.highest
    if field.kind is FieldKind.SHARE:
        lowest = Decimal(0) if lowest is None else lowest
        highest = Decimal(100) if highest is None else highest
    bounds = [f"{cell}<{_plain(lowest)}"] if lowest is not None else []
    bounds += [f"{cell}>{_plain(highest)}"] if highest is not None else []
    if bounds:
        yield f"AND(ISNUMBER({cell}),OR({','.join(bounds)}))", _say(words.OUT_OF_RANGE, language, field)


def _relations(plan: SheetPlan, row: int) -> Iterator[Check]:
    sheet, language = plan.sheet, plan.language
    for field in sheet.fields:
        if field.at_most:
            cell, other = (address(row, plan.columns[each]) for each in (field.id, field.at_most))
            above = f"AND(ISNUMBER({cell}),ISNUMBER({other}),{cell}>{other})"
            name = sheet.field(field.at_most).name.in_language(language)
            yield above, words.TOO_MUCH.in_language(language).format(field=_name(field, language), other=name)
    for each in sheet.sums:
        total = address(row, plan.columns[each.total])
        parts = [address(row, plan.columns[part]) for part in each.parts]
        told = ",".join(f"ISNUMBER({cell})" for cell in (total, *parts))
        apart = f"AND({told},ABS({total}-({'+'.join(parts)}))>0.000001)"
        yield apart, _say(words.NO_SUM, language, sheet.field(each.total))
    if sheet.is_list and sheet.unique:
        pairs = [
            f"{plan.own_cells(plan.columns[id])},{address(row, plan.columns[id])}" for id in sheet.unique
        ]
        given = ",".join(f'{address(row, plan.columns[id])}<>""' for id in sheet.unique)
        yield f"AND({given},COUNTIFS({','.join(pairs)})>1)", words.TWICE.in_language(language)


def _questions(plan: SheetPlan, row: int) -> Iterator[Check]:
    """What may well be right, and deserves a second look."""
    for field in plan.sheet.fields:
        cell = address(row, plan.columns[field.id])
        if field.kind is FieldKind.SHARE:
            small = f"AND(ISNUMBER({cell}),{cell}>0,{cell}<1)"
            yield small, _say(words.BELOW_ONE, plan.language, field)
        if field.question_at is not None and field.id in plan.lasts:
            last = address(row, plan.lasts[field.id])
            moved = f"ABS({cell}-{last})*100>{_plain(field.question_at)}*{last}"
            asked = f"AND(ISNUMBER({cell}),ISNUMBER({last}),{last}>0,{moved})"
            yield asked, _say(words.CHANGED, plan.language, field)


def _say(text: Text, language: Language, field: FormField) -> str:
    return text.in_language(language).format(field=_name(field, language))


def _name(field: FormField, language: Language) -> str:
    return field.name.in_language(language)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""')[:250] + '"'


def _plain(number: Decimal) -> str:
    return format(number, "f")
