"""One row per target: its name, its track, its figures and its verdict; the same in every table of tracks."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from streefpad.model.edition import Finding, Judged, Point, Status
from streefpad.model.indicators import Indicator
from streefpad.model.targets import Benchmark, Statement
from streefpad.publish.charts import draw_track
from streefpad.publish.site.book import Book
from streefpad.publish.wording.names import say_domain, say_focus
from streefpad.publish.wording.numbers import format_bare, format_date, format_period
from streefpad.publish.wording.statuses import say_reason, say_verdict
from streefpad.publish.wording.targets import format_expected, say_target
from streefpad.values.record import Record


class Figure(Record):
    """A number with the period that it belongs to."""

    value: str
    period: str
    page: str = ""  # where the number comes from


class Step(Record):
    """What must happen next: what, who, by when."""

    what: Markup
    owner: str
    owner_page: str
    due: str


class TrackRow(Record):
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
    expected: Figure | None  # at the latest figure's period; now, where that figure is the baseline
    today: Figure | None  # what is expected now, where that is another period
    status: str  # the slug that gives symbol and colour
    verdict: str
    reason: str
    has_caveat: bool  # something happened to the series that the verdict must be read with
    step: Step | None


def rows_of(indicators: Iterable[Indicator], book: Book) -> tuple[TrackRow, ...]:
    """A row for every target of these indicators, the halves of a pair one under the other."""
    shown = book.edition.catalogue.in_pairs(indicators)
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
    first = book.halves(indicator)[0]
    agenda = book.edition.catalogue.agenda
    waits = assessment.status is Status.NO_BASELINE or assessment.latest is None
    expected, today = _expected(finding, judged, book)
    return TrackRow(
        id=target.id,
        number=indicator.number,
        name=book.tell(indicator.name),
        page=book.indicator_page(indicator.id),
        is_second=first.id != indicator.id and first.id in firsts and first.number == indicator.number,
        focus=tuple(say_focus(each, agenda, language) for each in indicator.focus),
        asked=say_asked(finding, judged, book),
        track=Markup(draw_track(finding, language)),
        latest=_latest(finding, judged, book),
        expected=expected,
        today=today,
        status=assessment.status.value,
        verdict=say_verdict(judged, language),
        reason=say_reason(assessment.reason, finding.series.unit, language),
        has_caveat=assessment.has_caveat or bool(finding.series.withheld),
        step=step_of(indicator, book) if waits else None,
    )


def say_asked(finding: Finding, judged: Judged, book: Book) -> str:
    """What a reading of the target asks, in words."""
    assert finding.target is not None, "only a target asks"
    return say_target(finding.target, judged.reading, finding.series.unit, book.language, names_of(book))


def asked_first(finding: Finding, several: bool, book: Book) -> str:
    """What the target asks, before a sentence about it that does not say so; else empty.

    A page with several targets says it each time, and so does one that compares with another series: its
    target is no number until both are known.
    """
    judged = finding.in_force
    if judged is None:
        return ""
    is_compared = isinstance(judged.reading.aim, Benchmark) and judged.assessment.target is None
    is_told = judged.assessment.status is Status.NO_BASELINE
    return say_asked(finding, judged, book) if several or (is_compared and not is_told) else ""


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


def _latest(finding: Finding, judged: Judged, book: Book) -> Figure | None:
    latest = judged.assessment.latest
    if latest is None:
        return None
    value = format_bare(latest.value, finding.series.unit, book.language)
    page = f"{book.indicator_page(finding.indicator.id)}#figures"
    return Figure(value=value, period=format_period(latest.period, book.language), page=page)


def _expected(finding: Finding, judged: Judged, book: Book) -> tuple[Figure | None, Figure | None]:
    """What the path asks: beside the latest figure, which the verdict is about, and now.

    A latest figure that is the baseline itself has nothing to be held against; what is asked now
    stands there instead.
    """
    assessment = judged.assessment
    if isinstance(judged.reading.aim, Statement):
        return None, None
    latest, today = assessment.latest, assessment.expected_today
    if (
        latest is None
        or assessment.expected_now is None
        or assessment.gap is None
        or assessment.rests_on_baseline
    ):
        return (_asked_at(today, finding, judged, book, is_now=True) if today else None), None
    then = _asked_at(Point(latest.period, assessment.expected_now), finding, judged, book)
    if today is None or today.period == latest.period:
        return then, None
    return then, _asked_at(today, finding, judged, book)


def _asked_at(point: Point, finding: Finding, judged: Judged, book: Book, *, is_now: bool = False) -> Figure:
    latest = judged.assessment.latest
    value = format_expected(
        point.value, judged.reading.aim, finding.series.unit, book.language, latest.value if latest else None
    )
    period = format_period(point.period, book.language)
    return Figure(value=value, period=book.say("now-in", period=period) if is_now else period)
