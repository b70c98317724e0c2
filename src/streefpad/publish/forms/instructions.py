"""The first sheet of a form: what it is for, how to fill it in, how far one is, and what belongs where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from streefpad.model.forms import FormLayout, Partner
from streefpad.publish.forms import words
from streefpad.publish.forms.plan import SheetPlan, height
from streefpad.publish.forms.sheets import A4
from streefpad.publish.forms.styles import Styles
from streefpad.publish.wording.numbers import format_date, format_period
from streefpad.values.record import Record
from streefpad.values.texts import Language

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


_TERM_WIDTH = 24
_TEXT_WIDTH = 88
_LINE = 15.0  # points


class _Line(Record):
    """A term at the left, and what is said of it at the right; or a formula that says it."""

    term: str = ""
    text: str
    formula: str = ""
    is_strong: bool = False


def write_instructions(
    worksheet: Worksheet,
    layout: FormLayout,
    partner: Partner,
    plans: Sequence[SheetPlan],
    styles: Styles,
    last_period: str,
    footer: str,
) -> None:
    """Write the sheet that opens first."""
    worksheet.write_string(0, 1, layout.title.in_language(partner.language), styles.title)
    worksheet.set_row(0, 30)
    at = 2
    for line in _lines(layout, partner, plans, last_period):
        worksheet.write_string(at, 1, line.term, styles.term)
        style = styles.text_strong if line.is_strong else styles.text
        if line.formula:
            worksheet.write_formula(at, 2, line.formula, style, line.text)
        else:
            worksheet.write_string(at, 2, line.text, style)
        tallest = max(height(line.term, _TERM_WIDTH, _LINE), height(line.text, _TEXT_WIDTH * 1.08, _LINE))
        worksheet.set_row(at, tallest + 4)
        at += 1
    worksheet.set_column(0, 0, 2)
    worksheet.set_column(1, 1, _TERM_WIDTH)
    worksheet.set_column(2, 2, _TEXT_WIDTH)
    worksheet.hide_gridlines(2)
    worksheet.set_paper(A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    worksheet.print_area(0, 0, at, 2)
    worksheet.set_footer(footer)
    worksheet.protect("", {"format_columns": True, "format_rows": True})


def _lines(
    layout: FormLayout, partner: Partner, plans: Sequence[SheetPlan], last_period: str
) -> Iterator[_Line]:
    language = partner.language
    if layout.synthetic:
        yield _Line(text=words.SYNTHETIC.in_language(language), is_strong=True)
    name = partner.name.in_language(language)
    yield _Line(term=words.FOR.in_language(language), text=name, is_strong=True)
    period = format_period(layout.period, language)
    yield _Line(term=words.PERIOD.in_language(language), text=period, is_strong=True)
    day = format_date(layout.due, language)
    yield _Line(term=words.DUE.in_language(language), text=day, is_strong=True)
    contact = (layout.contact or words.NO_CONTACT).in_language(language)
    yield _Line(term=words.QUESTIONS.in_language(language), text=contact)
    yield _Line(text="")
    if layout.intro:
        yield _Line(term=words.WHY.in_language(language), text=layout.intro.in_language(language))
        yield _Line(text="")
    yield from _steps(language, last_period, has_list=any(each.is_list for each in layout.sheets))
    yield _Line(text="")
    told = words.PRIVACY_TEXT.in_language(language)
    yield _Line(term=words.PRIVACY.in_language(language), text=told)
    yield _Line(text="")
    yield from _stand(plans, language)
    yield _Line(text="")
    yield from _terms(plans, language)


def _steps(language: Language, last_period: str, *, has_list: bool) -> Iterator[_Line]:
    steps = [
        each.in_language(language).format(check=words.CHECK.in_language(language)) for each in words.STEPS
    ]
    if has_list:
        steps.insert(-1, words.MORE_ROWS.in_language(language))
    if last_period:
        steps.insert(-1, words.COMPARE.in_language(language).format(period=last_period))
    for number, step in enumerate(steps, start=1):
        term = words.HOW.in_language(language) if number == 1 else ""
        yield _Line(term=term, text=f"{number}.  {step}")


def _stand(plans: Sequence[SheetPlan], language: Language) -> Iterator[_Line]:
    """How far each sheet is, kept by a formula over its check column."""
    for number, plan in enumerate(plans):
        term = words.STAND.in_language(language) if number == 0 else ""
        checks = plan.cells(plan.check)
        fine = words.FINE.in_language(language)
        name = plan.sheet.title.in_language(language)
        if plan.sheet.is_list:
            used = len([each for each in plan.before.values() if set(each) & set(plan.sheet.unique)])
            rows = words.LIST_ROWS.in_language(language)
            filled = f'COUNTIF({checks},"?*")'
            text = f"{name}: {used} {rows}: {used}"
            formula = f'="{_escaped(name)}: "&{filled}&" {rows}: "&({filled}-COUNTIF({checks},"{fine}"))'
        else:
            count = len(plan.rows)
            done, left = words.ALL_DONE.in_language(language), words.TO_DO.in_language(language)
            rest = f'{count}-COUNTIF({checks},"{fine}")'
            text = f"{name}: {count} {left}"
            formula = f'="{_escaped(name)}: "&IF({rest}=0,"{done}",({rest})&" {left}")'
        yield _Line(term=term, text=text, formula=formula, is_strong=True)


def _terms(plans: Sequence[SheetPlan], language: Language) -> Iterator[_Line]:
    """Every column with its help, sheet by sheet."""
    first = True
    for plan in plans:
        for field in plan.sheet.fields:
            if not field.help:
                continue
            name, help = field.name.in_language(language), field.help.in_language(language)
            term = words.TERMS.in_language(language) if first else ""
            yield _Line(term=term, text=f"{plan.sheet.title.in_language(language)}, {name}: {help}")
            first = False


def _escaped(text: str) -> str:
    return text.replace('"', '""')
