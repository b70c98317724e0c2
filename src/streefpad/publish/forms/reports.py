"""The report to a partner: a plain text that can be mailed, in the partner's own language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.model.forms import FormLayout, Partner
from streefpad.publish.forms.words import NO_CONTACT
from streefpad.publish.terminal.paper import wrap
from streefpad.publish.wording.numbers import format_date, format_period
from streefpad.publish.wording.problems import say_problem
from streefpad.values.problems import Problem, Severity
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

WIDTH = 78  # columns; a mail that quotes it still fits

_FILE = Text(nl="Uw bestand: {name}, ontvangen op {day}", en="Your file: {name}, received on {day}")
_REFUSED = Text(
    nl="We hebben uit dit bestand niets overgenomen. Het origineel is bewaard.",
    en="We took nothing from this file. The original was kept.",
)
_SOUND = Text(
    nl="Dank u, uw formulier is gelezen. Alle rijen zijn in orde: {rows}.",
    en="Thank you, your form was read. All its rows are fine: {rows}.",
)
_FAULTY = Text(
    nl="Dank u, uw formulier is gelezen. Rijen in orde: {rows}. Nog te verbeteren: {errors}. Verbeter alleen "
    "dat, in hetzelfde bestand, en stuur het opnieuw. Wat in orde is, hebben we bewaard.",
    en="Thank you, your form was read. Rows that are fine: {rows}. Still to correct: {errors}. Correct these "
    "alone, in the same file, and send it again. What is fine we have kept.",
)
_DONE = Text(nl="U hoeft niets meer te doen.", en="There is nothing more for you to do.")
_LOOK = Text(
    nl="Bekijk nog even wat hieronder staat; klopt het, dan hoeft u niets meer te doen.",
    en="Please look at what stands below; if it is right, there is nothing more for you to do.",
)
_HEADINGS = {
    Severity.ERROR: Text(nl="TE VERBETEREN", en="TO CORRECT"),
    Severity.WARNING: Text(nl="NOG EENS BEKIJKEN", en="TO LOOK AT AGAIN"),
    Severity.HINT: Text(nl="TER INFORMATIE", en="FOR YOUR INFORMATION"),
}
_CELL = Text(nl="blad {sheet}, cel {cell}", en="sheet {sheet}, cell {cell}")
_DUE = Text(nl="Terug tegen: {day}", en="Back by: {day}")
_CONTACT = Text(nl="Vragen: {contact}", en="Questions: {contact}")


class ReturnReport(Record):
    """What a report tells: whose file it was, what was found in it, how many rows are sound."""

    name: str
    received: date
    partner: Partner | None
    layout: FormLayout | None
    problems: tuple[Problem, ...]
    rows: int
    is_refused: bool


def report_text(report: ReturnReport) -> str:
    """The report; in both languages where nobody knows whose file it was."""
    languages: tuple[Language, ...] = (report.partner.language,) if report.partner else ("nl", "en")
    parts = ["\n".join(_lines(report, language)) for language in languages]
    return f"\n\n{'-' * WIDTH}\n\n".join(parts) + "\n"


def _lines(report: ReturnReport, language: Language) -> Iterator[str]:
    layout = report.layout
    if layout:
        yield f"{layout.title.in_language(language)}, {format_period(layout.period, language)}"
    if report.partner:
        yield report.partner.name.in_language(language)
    day = format_date(report.received, language)
    yield from wrap(_FILE.in_language(language).format(name=report.name, day=day), WIDTH)
    yield ""
    yield from wrap(_verdict(report, language), WIDTH)
    for severity in Severity:
        found = [each for each in report.problems if each.severity is severity]
        if found:
            yield ""
            yield _HEADINGS[severity].in_language(language)
            yield from _told(found, language)
    yield ""
    if layout:
        yield _DUE.in_language(language).format(day=format_date(layout.due, language))
    contact = (layout.contact if layout else None) or NO_CONTACT
    yield _CONTACT.in_language(language).format(contact=contact.in_language(language))


def _verdict(report: ReturnReport, language: Language) -> str:
    errors = sum(1 for each in report.problems if each.severity is Severity.ERROR)
    if report.is_refused:
        return _REFUSED.in_language(language)
    if errors:
        return _FAULTY.in_language(language).format(rows=report.rows, errors=errors)
    is_asked = any(each.severity is Severity.WARNING for each in report.problems)
    rest = (_LOOK if is_asked else _DONE).in_language(language)
    return f"{_SOUND.in_language(language).format(rows=report.rows)} {rest}"


def _told(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """Each problem: the cell, what is wrong, what to do."""
    for problem in problems:
        wrong, remedy = say_problem(problem, language)
        sheet, _, cell = problem.place.cell.rpartition("!")
        if cell:
            yield f"- {_CELL.in_language(language).format(sheet=sheet, cell=cell)}"
        lines = [*wrap(wrong, WIDTH - 2), *wrap(remedy, WIDTH - 2)]
        for number, line in enumerate(lines):
            yield ("- " if number == 0 and not cell else "  ") + line
