"""A form as a workbook, in its partner's language: the same layout gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_range_abs

from streefpad.model.forms import (
    FORMAT,
    LISTS_SHEET,
    OTHER_MARK,
    STAMP_SHEET,
    FormLayout,
    Partner,
    ReturnedRow,
)
from streefpad.publish.forms import words
from streefpad.publish.forms.checks import codes_name
from streefpad.publish.forms.instructions import write_instructions
from streefpad.publish.forms.plan import SheetPlan, defined_name, plan_sheet
from streefpad.publish.forms.sheets import write_sheet
from streefpad.publish.forms.styles import styles_of
from streefpad.publish.wording.numbers import format_period

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

__all__ = ["file_name", "form_workbook"]

# A workbook must bear a date of making; any fixed one will do, and no clock is read.
_MADE = datetime(2000, 1, 1)


def file_name(layout: FormLayout, partner: Partner) -> str:
    """What the workbook is called: the round and the partner, so that returns are told apart.

    >>> from datetime import date
    >>> from streefpad.values.periods import parse_period
    >>> from streefpad.values.problems import Place
    >>> from streefpad.values.texts import EMPTY
    >>> place = Place(file="forms/offer.yaml")
    >>> layout = FormLayout(id="offer", agenda="a", title=EMPTY, period=parse_period("2026"),
    ...     due=date(2027, 3, 1), sheets=(), partners=("museum",), place=place)
    >>> file_name(layout, Partner(id="museum", name=EMPTY, kind="museum", place=place))
    'offer-2026-museum.xlsx'
    """
    return f"{layout.round}-{partner.id}.xlsx"


def form_workbook(layout: FormLayout, partner: Partner, before: Sequence[ReturnedRow] = ()) -> bytes:
    """The bytes of the workbook; `before` is what the partner reported last time."""
    # Imported here: nothing else of the house writes workbooks of this kind.
    from xlsxwriter.workbook import Workbook

    language = partner.language
    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    book.set_properties(
        {
            "title": layout.title.in_language(language),
            "subject": format_period(layout.period, language),
            "company": partner.name.in_language(language),
            "created": _MADE,
        }
    )
    styles = styles_of(book)
    plans = [plan_sheet(each, language, before) for each in layout.sheets]
    last_period = format_period(before[0].period, language) if before else ""
    about = f"{layout.title.in_language(language)}, {format_period(layout.period, language)}"
    footer = f"&L&9{_for_footer(about)}&R&9{words.PAGE.in_language(language)}"
    first = book.add_worksheet(words.README.in_language(language))
    sheets = [book.add_worksheet(each.name) for each in plans]
    write_instructions(first, layout, partner, plans, styles, last_period, footer)
    for worksheet, plan in zip(sheets, plans, strict=True):
        write_sheet(worksheet, plan, styles, last_period, footer)
    _write_lists(book, plans)
    _name_inputs(book, plans)
    names = {plan.sheet.id: plan.name for plan in plans}
    _write_stamp(book, layout, partner, {OTHER_MARK: first.get_name(), **names})
    first.activate()
    book.close()
    return content.getvalue()


def _write_lists(book: Workbook, plans: Sequence[SheetPlan]) -> None:
    """The words of every drop-down list, in a sheet of their own: a cell would hold 255 characters."""
    worksheet = book.add_worksheet(LISTS_SHEET)
    column = 0
    for plan in plans:
        for field in plan.sheet.fields:
            if not field.codes:
                continue
            labels = [field.label(each.code, plan.language) for each in field.codes]
            for row, label in enumerate(labels):
                worksheet.write_string(row, column, label)
            where = f"={LISTS_SHEET}!{xl_range_abs(0, column, len(labels) - 1, column)}"
            book.define_name(codes_name(plan, field), where)
            column += 1
    worksheet.protect()
    worksheet.hide()


def _name_inputs(book: Workbook, plans: Sequence[SheetPlan]) -> None:
    """A name for the cells of each field, for whoever fills forms in by a program."""
    taken: set[str] = set()
    for plan in plans:
        for id, column in plan.columns.items():
            name = defined_name("in", plan.sheet.id, id)
            if name.casefold() not in taken:
                book.define_name(name, f"={plan.cells(column)}")
                taken.add(name.casefold())


def _write_stamp(book: Workbook, layout: FormLayout, partner: Partner, sheets: Mapping[str, str]) -> None:
    """What the workbook is, for whoever reads it back."""
    worksheet = book.add_worksheet(STAMP_SHEET)
    stamped = {
        "format": FORMAT,
        "agenda": layout.agenda,
        "form": layout.id,
        "period": str(layout.period),
        "partner": partner.id,
        "language": partner.language,
        "digest": layout.digest,
        **{f"sheet:{id}": name for id, name in sheets.items()},
    }
    for row, (key, value) in enumerate(stamped.items()):
        worksheet.write_string(row, 0, key)
        worksheet.write_string(row, 1, value)
    worksheet.protect()
    worksheet.very_hidden()


def _for_footer(text: str) -> str:
    """The text without what a footer takes for a command, within its 255 characters."""
    return text.replace("&", "&&")[:180]
