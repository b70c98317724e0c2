"""One row per target: its name, its track, its figures and its verdict; the same in every table of tracks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from streefpad.model.edition import Finding, Judged
from streefpad.model.indicators import Indicator
from streefpad.model.targets import Statement
from streefpad.publish.charts import draw_track
from streefpad.publish.site.book import Book
from streefpad.publish.wording.names import say_domain, say_focus
from streefpad.publish.wording.numbers import format_bare, format_date, format_period
from streefpad.publish.wording.statuses import say_reason, say_verdict
from streefpad.publish.wording.targets import format_expected, say_target


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with the period that it belongs to."""

    value: str
    period: str
    page: str = ""  # where the number comes from


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What must happen next: what, who, by when."""

    what: Markup
    owner: str
    owner_page: str
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRow:
    """Everything that a table of tracks says about one target."""

    id: str
    number: str
    name: Markup
    page: str
    is_second: bool  # the lower half of a pair
    focus: tuple[str, ...]
    asked: str
    track: Markup
    latest: Figure | None
    expected: Figure | None
    status: str  # the slug that gives symbol and colour
    verdict: str
    reason: str
    has_caveat: bool  # something happened to the series that the verdict must be read with
    step: Step | None


def rows_of(indicators: Iterable[Indicator], book: Book) -> tuple[TrackRow, ...]:
    """A row for every target of these indicators, the halves of a pair one under the other."""
    shown = _in_pairs(indicators, book)
    firsts = {each.id for each in shown}
    return tuple(
        row
        for indicator in shown
        for finding in book.edition.of_indicator(indicator.id)
        if (row := _row(finding, firsts, book))
    )


def _row(finding: Finding, firsts: set[str], book: Book) -> TrackRow | None:
    judged, target = finding.in_force, finding.target
    if judged is None or target is None:
        return None
    indicator, language, assessment = finding.indicator, book.language, judged.assessment
    first = book.halves(indicator)[0].id
    agenda = book.edition.catalogue.agenda
    return TrackRow(
        id=target.id,
        number=indicator.number,
        name=book.tell(indicator.name),
        page=book.indicator_page(indicator.id),
        is_second=first != indicator.id and first in firsts,
        focus=tuple(say_focus(each, agenda, language) for each in indicator.focus),
        asked=say_asked(finding, judged, book),
        track=Markup(draw_track(finding, language)),
        latest=_latest(finding, judged, book),
        expected=_expected(finding, judged, book),
        status=assessment.status.value,
        verdict=say_verdict(judged, language),
        reason=say_reason(assessment.reason, finding.series.unit, language),
        has_caveat=bool(assessment.caveats),
        step=step_of(indicator, book),
    )


def say_asked(finding: Finding, judged: Judged, book: Book) -> str:
    """What a reading of the target asks, in words."""
    assert finding.target is not None, "only a target asks"
    return say_target(finding.target, judged.reading, finding.series.unit, book.language, names_of(book))


def names_of(book: Book) -> dict[str, str]:
    """The short name of every indicator, for targets that compare."""
    return {each.id: book.plain(each.label) for each in book.edition.catalogue.indicators}


def step_of(indicator: Indicator, book: Book) -> Step | None:
    """The next step towards a baseline."""
    step = indicator.next_step
    if step is None:
        return None
    return Step(
        what=book.tell(step.what),
        owner=say_domain(step.owner, book.edition.catalogue, book.language),
        owner_page=book.owner_page(step.owner) if book.edition.catalogue.domain(step.owner) else "",
        due=format_date(step.due, book.language) if step.due else "",
    )


def _in_pairs(indicators: Iterable[Indicator], book: Book) -> tuple[Indicator, ...]:
    shown = {each.id: each for each in indicators}
    ordered = {half.id: half for each in shown.values() for half in book.halves(each) if half.id in shown}
    return tuple(ordered.values())


def _latest(finding: Finding, judged: Judged, book: Book) -> Figure | None:
    latest = judged.assessment.latest
    if latest is None:
        return None
    value = format_bare(latest.value, finding.series.unit, book.language)
    page = f"{book.indicator_page(finding.indicator.id)}#figures"
    return Figure(value=value, period=format_period(latest.period, book.language), page=page)


def _expected(finding: Finding, judged: Judged, book: Book) -> Figure | None:
    expected = judged.assessment.expected_today
    if expected is None or isinstance(judged.reading.aim, Statement):
        return None
    value = format_expected(expected.value, judged.reading.aim, finding.series.unit, book.language)
    return Figure(value=value, period=format_period(expected.period, book.language))
