"""One sheet of a form: locked headings and keys, cells to fill in, last time's figures, the check column."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.model.forms import (
    FIELD_MARK,
    HEADING_MARK,
    KEY_MARK,
    OTHER_MARK,
    SHEET_MARK,
    FieldKind,
    FormField,
    FormRow,
    Value,
)
from streefpad.publish.forms import words
from streefpad.publish.forms.checks import check_formula, first_text, restrict
from streefpad.publish.forms.plan import (
    FIRST_ROW,
    HEADING_ROW,
    HELP_ROW,
    LEGEND_ROW,
    MARKS_COLUMN,
    MARKS_ROW,
    TITLE_ROW,
    SheetPlan,
    address,
    heading,
    height,
)
from streefpad.publish.forms.styles import Styles
from streefpad.values.texts import Language

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

A4 = 9
CHECK_WIDTH = 42
_WIDTHS = {
    FieldKind.COUNT: 15,
    FieldKind.NUMBER: 15,
    FieldKind.SHARE: 15,
    FieldKind.DATE: 13,
    FieldKind.YES_NO: 15,
    FieldKind.TEXT: 30,
}
_LAST_WIDTH = 11
_WIDEST = 34
_ROW = 25.0  # points: two lines of what the check column says
# What a protected sheet still allows: to widen a column, to heighten a row, nothing that moves a cell.
_ALLOWED = {"format_columns": True, "format_rows": True}


def write_sheet(worksheet: Worksheet, plan: SheetPlan, styles: Styles, last_period: str, footer: str) -> None:
    """Write the sheet; `last_period` is empty where there was no last time."""
    _write_marks(worksheet, plan)
    _write_headings(worksheet, plan, styles, last_period)
    for at, row in enumerate(plan.rows):
        _write_row(worksheet, plan, styles, FIRST_ROW + at, row)
    for field in plan.sheet.fields:
        restrict(worksheet, plan, field)
    alarm = f'OR(LEFT({address(FIRST_ROW, plan.check)},1)="▲",LEFT({address(FIRST_ROW, plan.check)},1)="?")'
    worksheet.conditional_format(
        FIRST_ROW,
        plan.check,
        plan.last_row,
        plan.check,
        {"type": "formula", "criteria": f"={alarm}", "format": styles.warn},
    )
    _set_up(worksheet, plan, footer)


def _write_marks(worksheet: Worksheet, plan: SheetPlan) -> None:
    worksheet.write_string(MARKS_ROW, MARKS_COLUMN, SHEET_MARK + plan.sheet.id)
    for at, each in enumerate(plan.sheet.key, start=1):
        worksheet.write_string(MARKS_ROW, at, KEY_MARK + each.id)
    for id, column in plan.columns.items():
        worksheet.write_string(MARKS_ROW, column, FIELD_MARK + id)
    unread = [*plan.lasts.values(), plan.check, *([] if plan.sheet.key else [1])]
    for column in unread:
        worksheet.write_string(MARKS_ROW, column, OTHER_MARK)
    for row in (TITLE_ROW, HELP_ROW, LEGEND_ROW):
        worksheet.write_string(row, MARKS_COLUMN, OTHER_MARK)
    worksheet.write_string(HEADING_ROW, MARKS_COLUMN, HEADING_MARK)
    worksheet.set_row(MARKS_ROW, None, None, {"hidden": True})
    worksheet.set_column(MARKS_COLUMN, MARKS_COLUMN, None, None, {"hidden": True})


def _write_headings(worksheet: Worksheet, plan: SheetPlan, styles: Styles, last_period: str) -> None:
    language, sheet = plan.language, plan.sheet
    worksheet.write_string(TITLE_ROW, 1, sheet.title.in_language(language), styles.title)
    worksheet.set_row(TITLE_ROW, 24)
    if help := sheet.help.in_language(language):
        worksheet.merge_range(HELP_ROW, 1, HELP_ROW, plan.check, help, styles.help)
        worksheet.set_row(HELP_ROW, height(help, sum(_widths(plan).values()), 15))
    keys = [each.name.in_language(language) for each in sheet.key] or [words.NUMBER.in_language(language)]
    for at, name in enumerate(keys, start=1):
        worksheet.write_string(HEADING_ROW, at, name, styles.heading_quiet)
        worksheet.write_blank(LEGEND_ROW, at, None, styles.legend)
    for field in sheet.fields:
        column = plan.columns[field.id]
        worksheet.write_string(
            HEADING_ROW, column, heading(field, language, words.REQUIRED_MARK), styles.heading
        )
        worksheet.write_string(LEGEND_ROW, column, field.help.in_language(language), styles.legend)
        if field.id in plan.lasts:
            told = words.LAST.in_language(language).format(period=last_period)
            worksheet.write_string(HEADING_ROW, plan.lasts[field.id], told, styles.heading_quiet)
            worksheet.write_blank(LEGEND_ROW, plan.lasts[field.id], None, styles.legend)
    worksheet.write_string(HEADING_ROW, plan.check, words.CHECK.in_language(language), styles.heading_quiet)
    worksheet.write_blank(LEGEND_ROW, plan.check, None, styles.legend)
    _set_heights(worksheet, plan, last_period)


def _set_heights(worksheet: Worksheet, plan: SheetPlan, last_period: str) -> None:
    language, widths = plan.language, _widths(plan)
    headings, legends = [15.0], [13.0]
    for field in plan.sheet.fields:
        width = widths[plan.columns[field.id]]
        named = heading(field, language, words.REQUIRED_MARK)
        headings.append(height(named, width * 0.9, 15))  # bold is wider
        legends.append(height(field.help.in_language(language), width * 1.2, 12.5))  # and small is not
        if field.id in plan.lasts:
            told = words.LAST.in_language(language).format(period=last_period)
            headings.append(height(told, widths[plan.lasts[field.id]] * 0.9, 15))
    worksheet.set_row(HEADING_ROW, max(headings) + 4)
    worksheet.set_row(LEGEND_ROW, max(legends) + 2)


def _write_row(worksheet: Worksheet, plan: SheetPlan, styles: Styles, at: int, row: FormRow) -> None:
    sheet, before = plan.sheet, plan.before.get(row.id, {})
    worksheet.set_row(at, _ROW)
    worksheet.write_string(at, MARKS_COLUMN, row.id)
    if sheet.is_list:
        worksheet.write_number(at, 1, int(row.id), styles.key)
    for column, (key, code) in enumerate(zip(sheet.key, row.codes, strict=True), start=1):
        worksheet.write_string(at, column, key.label(code, plan.language), styles.key)
    known = frozenset(sheet.unique) & frozenset(before)
    for field in sheet.fields:
        style = styles.inputs[field.kind]
        column = plan.columns[field.id]
        if field.id in known:
            _write_value(worksheet, at, column, field, before[field.id], plan, style)
        else:
            worksheet.write_blank(at, column, None, style)
        if field.id in plan.lasts:
            last = plan.lasts[field.id]
            if field.id in before:
                _write_value(worksheet, at, last, field, before[field.id], plan, styles.lasts[field.kind])
            else:
                worksheet.write_blank(at, last, None, styles.lasts[field.kind])
    shown = first_text(plan, known)
    worksheet.write_formula(at, plan.check, check_formula(plan, at), styles.check, shown)


def _write_value(
    worksheet: Worksheet,
    row: int,
    column: int,
    field: FormField,
    value: Value,
    plan: SheetPlan,
    style: object,
) -> None:
    match value:
        case Decimal():
            worksheet.write_number(row, column, value, style)
        case date():
            worksheet.write_datetime(row, column, datetime(value.year, value.month, value.day), style)
        case str():
            shown = field.label(value, plan.language) if field.codes else value
            worksheet.write_string(row, column, shown, style)


def _set_up(worksheet: Worksheet, plan: SheetPlan, footer: str) -> None:
    """Widths, frozen headings, print on A4, and the lock."""
    for column, width in _widths(plan).items():
        worksheet.set_column(column, column, width)
    worksheet.freeze_panes(FIRST_ROW, plan.first_field)
    worksheet.hide_gridlines(2)
    worksheet.set_landscape()
    worksheet.set_paper(A4)
    worksheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(HEADING_ROW, LEGEND_ROW)
    worksheet.print_area(TITLE_ROW, 1, plan.last_row, plan.check)
    worksheet.set_footer(footer)
    worksheet.set_selection(FIRST_ROW, plan.first_field, FIRST_ROW, plan.first_field)
    worksheet.protect("", _ALLOWED)


def _widths(plan: SheetPlan) -> dict[int, float]:
    """How wide every visible column is, in digits."""
    language, keys = plan.language, plan.sheet.key
    widths: dict[int, float] = {plan.check: CHECK_WIDTH} if keys else {plan.check: CHECK_WIDTH, 1: 5}
    for at, key in enumerate(keys, start=1):
        labels = [key.label(code.code, language) for code in key.codes]
        longest = max(len(each) for each in (*labels, key.name.in_language(language)))
        widths[at] = min(longest + 3, _WIDEST)
    for field in plan.sheet.fields:
        widths[plan.columns[field.id]] = _width(field, language)
        if field.id in plan.lasts:
            widths[plan.lasts[field.id]] = _LAST_WIDTH
    return widths


def _width(field: FormField, language: Language) -> float:
    if field.kind is FieldKind.CODE:
        longest = max((len(field.label(each.code, language)) for each in field.codes), default=0)
        return min(max(longest + 4, 14), _WIDEST)
    return _WIDTHS[field.kind]
