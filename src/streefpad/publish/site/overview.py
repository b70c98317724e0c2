"""The overview: every target as a track, by goal, then once more by focus."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from streefpad.model.catalogue import Goal
from streefpad.model.edition import Status
from streefpad.model.indicators import Focus, Indicator
from streefpad.model.series import Flag, Series
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.site.deliveries import waiting_for_records
from streefpad.publish.site.rows import Figure, TrackRow, rows_of
from streefpad.publish.wording.names import say_focus
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.publish.wording.statuses import say_verdict
from streefpad.values.quantities import Unit
from streefpad.values.record import Record


class GoalView(Record):
    """One goal with its tracks."""

    number: int
    id: str
    name: Markup
    text: Markup
    quote: str
    page: str
    rows: tuple[TrackRow, ...]


class FocusView(Record):
    """The targets of one focus."""

    id: str
    name: str
    rows: tuple[TrackRow, ...]


class ContextRow(Record):
    """A series without target."""

    name: Markup
    page: str
    latest: Figure | None
    has_caveat: bool


class TallyRow(Record):
    """How many targets have one verdict."""

    status: str
    verdict: str
    count: int


def goal_views(book: Book) -> tuple[GoalView, ...]:
    """Every goal of the agenda, in order, also one without indicator."""
    return tuple(_goal_view(goal, book) for goal in book.edition.catalogue.agenda.goals)


def focus_views(book: Book) -> tuple[FocusView, ...]:
    """The targets by focus; an indicator with two focuses stands under both."""
    found = []
    for focus in Focus:
        indicators = (each for each in book.edition.catalogue.indicators if focus in each.focus)
        if rows := rows_of(indicators, book):
            name = say_focus(focus, book.edition.catalogue.agenda, book.language)
            found.append(FocusView(id=anchor("focus", focus.value), name=name, rows=rows))
    return tuple(found)


def context_rows(book: Book) -> tuple[ContextRow, ...]:
    """The series without target; what waits for records stands with the gaps."""
    catalogue, waiting = book.edition.catalogue, waiting_for_records(book)
    return tuple(
        _context(each, book)
        for each in catalogue.indicators
        if not catalogue.targets_of(each.id) and each not in waiting
    )


def loose_rows(book: Book) -> tuple[TrackRow, ...]:
    """The targets of indicators that belong to no goal."""
    catalogue = book.edition.catalogue
    return rows_of((each for each in catalogue.indicators if catalogue.goal(each.goal) is None), book)


def tally(book: Book) -> tuple[TallyRow, ...]:
    """How many targets have each verdict, in the word that their rows say, the frequent ones first."""
    judged = [each for finding in book.edition.findings if (each := finding.in_force)]
    counts = Counter((each.assessment.status, say_verdict(each, book.language)) for each in judged)
    order = list(Status)
    return tuple(
        TallyRow(status=status.value, verdict=verdict, count=count)
        for (status, verdict), count in sorted(
            counts.items(), key=lambda each: (-each[1], order.index(each[0][0]), each[0][1])
        )
    )


def _goal_view(goal: Goal, book: Book) -> GoalView:
    said = goal.said
    return GoalView(
        number=goal.number,
        id=anchor("goal", str(goal.number)),
        name=book.tell(goal.name),
        text=book.tell(goal.text),
        quote=said.quote if said else "",
        page=book.goal_page(goal.number),
        rows=rows_of((each for each in book.edition.catalogue.indicators if each.goal == goal.number), book),
    )


def _context(indicator: Indicator, book: Book) -> ContextRow:
    findings = book.edition.of_indicator(indicator.id)
    return ContextRow(
        name=book.tell(indicator.name),
        page=book.indicator_page(indicator.id),
        latest=_figure(findings[0].series, indicator.unit, book) if findings else None,
        has_caveat=bool(indicator.caveats),
    )


def _figure(series: Series, unit: Unit, book: Book) -> Figure | None:
    """The latest figure; the latest lower bound where there is nothing else."""
    latest = series.latest or (series.bounds[-1] if series.bounds else None)
    if latest is None:
        return None
    value = format_bare(latest.value, unit, book.language)
    if Flag.AT_LEAST in latest.flags:
        value = book.say("more-than", value=value)
    return Figure(value=value, period=format_period(latest.period, book.language))
