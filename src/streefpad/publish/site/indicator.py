"""The indicator page, part by part in the order of the design; a part without data is None and leaves
no trace.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.publish.charts import Chart
from streefpad.publish.site.actions import ActionsView, actions_beside
from streefpad.publish.site.agreements import AgreedKind, agreed_kinds
from streefpad.publish.site.book import Book
from streefpad.publish.site.checks import ProblemView, problems_of
from streefpad.publish.site.collection import RoundView, rounds_for
from streefpad.publish.site.counts import CountedView, carried_caveat, counted_view
from streefpad.publish.site.definition import DefinitionView, definition_view
from streefpad.publish.site.deliveries import Delivery, releases_for
from streefpad.publish.site.demands import DemandsView, demands_view
from streefpad.publish.site.embed import ChartFiles
from streefpad.publish.site.figures import FigureRow, figure_rows
from streefpad.publish.site.owners import OwnerRow, owner_rows
from streefpad.publish.site.prospects import ProspectView, prospects_of
from streefpad.publish.site.provenance import SourcesView, sources_view
from streefpad.publish.site.rows import Step, TrackRow, asked_first, rows_of, step_of
from streefpad.publish.site.verdicts import Fact, VerdictView, caveat_of, caveats_of, needed_of, verdict_of
from streefpad.publish.wording.names import say_focus, say_period_kind, say_unit
from streefpad.publish.wording.sentences import lead, say_outlook, what_it_takes
from streefpad.values.problems import Severity
from streefpad.values.record import Record


class HeadView(Record):
    """What stands above the parts: name, sentence and track."""

    number: str
    goal: str
    goal_page: str
    focus: tuple[str, ...]
    name: Markup
    leads: tuple[Fact, ...]  # each named by its target where there are several
    caveats: tuple[Fact, ...]  # before the verdict, not after it
    tracks: tuple[TrackRow, ...]
    page: str
    partner: Markup | None
    partner_page: str


class ChartView(Record):
    """The chart with what its axis counts and what its marks mean."""

    chart: Chart
    unit: str
    key: str


class NeededView(Record):
    """What the target would take."""

    sentences: tuple[Fact, ...]  # each after what its target asks, where that must be said
    facts: tuple[Fact, ...]
    has_outlook: bool


class FiguresView(Record):
    """The table under the chart."""

    rows: tuple[FigureRow, ...]
    has_gaps: bool


class JudgementView(Record):
    """The verdict on every target, and what the check remarks."""

    verdicts: tuple[VerdictView, ...]
    remarks: tuple[ProblemView, ...]
    hints: tuple[ProblemView, ...]


class WhoView(Record):
    """Owners, the next step and the figures that are due."""

    owners: tuple[OwnerRow, ...]
    step: Step | None
    releases: tuple[Delivery, ...]
    has_proposed: bool


class IndicatorView(Record):
    """One indicator's page."""

    head: HeadView
    chart: ChartView | None
    needed: NeededView | None
    demands: DemandsView | None
    prospects: tuple[ProspectView, ...]
    figures: FiguresView | None
    counted: CountedView | None
    judgement: JudgementView | None
    definition: DefinitionView
    who: WhoView | None
    actions: ActionsView | None
    agreed: tuple[AgreedKind, ...]  # the kinds of agreement that its targets belong in
    rounds: tuple[RoundView, ...]  # of the forms that bring its figures
    sources: SourcesView | None


def indicator_view(
    indicator: Indicator, chart: Chart | None, chart_files: ChartFiles | None, book: Book
) -> IndicatorView:
    """Everything that the page of one indicator shows."""
    findings = book.edition.of_indicator(indicator.id)
    return IndicatorView(
        head=_head(indicator, findings, book),
        chart=_chart(indicator, chart, book) if chart else None,
        needed=_needed(findings, book),
        demands=demands_view(indicator, findings, book),
        prospects=prospects_of(findings, book),
        figures=_figures(findings, book),
        counted=counted_view(indicator, book),
        judgement=_judgement(indicator, findings, book),
        definition=definition_view(indicator, findings, book),
        who=_who(indicator, book),
        actions=actions_beside(indicator, book),
        agreed=agreed_kinds(indicator, book),
        rounds=rounds_for(indicator, book),
        sources=sources_view(indicator, findings, chart_files, book),
    )


def _head(indicator: Indicator, findings: Sequence[Finding], book: Book) -> HeadView:
    catalogue, language = book.edition.catalogue, book.language
    goal, partner = catalogue.goal(indicator.goal), book.partner(indicator)
    return HeadView(
        number=indicator.number,
        goal=book.say("goal", number=goal.number) if goal else "",
        goal_page=book.goal_page(goal.number) if goal else "",
        focus=tuple(say_focus(each, catalogue.agenda, language) for each in indicator.focus),
        name=book.tell(indicator.name),
        leads=_leads(findings, book),
        caveats=(
            *carried_caveat(indicator, book),
            *caveats_of(findings, book),
            *(caveat_of(each, book) for each in indicator.caveats),
        ),
        tracks=rows_of(book.halves(indicator), book),
        page=book.indicator_page(indicator.id),
        partner=book.tell(partner.name) if partner else None,
        partner_page=book.indicator_page(partner.id) if partner else "",
    )


def _leads(findings: Sequence[Finding], book: Book) -> tuple[Fact, ...]:
    several = len(findings) > 1
    return tuple(
        Fact(
            term=asked_first(each, several, book),
            told=lead(each, book.language),
        )
        for each in findings
    )


def _chart(indicator: Indicator, chart: Chart, book: Book) -> ChartView:
    unit = say_unit(indicator.unit, book.language)
    period = say_period_kind(indicator.period, book.language)
    return ChartView(
        chart=chart,
        unit=book.say("chart-per", unit=unit[:1].upper() + unit[1:], period=period),
        key=" ".join(book.say(f"chart-{mark}") for mark in chart.marks),
    )


def _needed(findings: Sequence[Finding], book: Book) -> NeededView | None:
    several = len(findings) > 1
    said = [
        Fact(term=asked_first(each, several, book), told=" ".join(sentences))
        for each in findings
        if (sentences := [*filter(None, (say(each, book.language) for say in (what_it_takes, say_outlook)))])
    ]
    facts = needed_of(findings[0], book) if len(findings) == 1 else ()
    if not said and not facts:
        return None
    return NeededView(
        sentences=tuple(said),
        facts=facts,
        has_outlook=any(judged.assessment.outlook for each in findings if (judged := each.in_force)),
    )


def _figures(findings: Sequence[Finding], book: Book) -> FiguresView | None:
    if not any(each.series.observations or each.series.bounds or each.series.withheld for each in findings):
        return None
    rows = figure_rows(findings, book)
    return FiguresView(rows=rows, has_gaps=any(each.gap for each in rows))


def _judgement(indicator: Indicator, findings: Sequence[Finding], book: Book) -> JudgementView | None:
    verdicts = tuple(view for each in findings if (view := verdict_of(each, book)))
    problems = problems_of(indicator.id, book)
    if not verdicts and not problems:
        return None
    return JudgementView(
        verdicts=verdicts,
        remarks=tuple(each for each in problems if each.severity != Severity.HINT.value),
        hints=tuple(each for each in problems if each.severity == Severity.HINT.value),
    )


def _who(indicator: Indicator, book: Book) -> WhoView | None:
    owners, step, releases = (
        owner_rows(indicator, book),
        step_of(indicator, book),
        releases_for(indicator, book),
    )
    if not owners and not step and not releases:
        return None
    has_proposed = any(each.is_proposed for each in owners)
    return WhoView(owners=owners, step=step, releases=releases, has_proposed=has_proposed)
