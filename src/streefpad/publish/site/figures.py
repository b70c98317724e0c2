"""The table under the chart: what was published, what is asked, and which source says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from streefpad.model.edition import ExpectedMilestone, Finding, Judged
from streefpad.model.series import Conflict, Observation, SetAside
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.wording.names import say_flags
from streefpad.publish.wording.numbers import format_bare, format_period, format_signed
from streefpad.publish.wording.problems import say_problem
from streefpad.publish.wording.statuses import say_milestone
from streefpad.publish.wording.targets import format_expected, format_target
from streefpad.values.periods import Period
from streefpad.values.record import Record


class FigureRow(Record):
    """One period of the table; `kind` is observed, bound, withheld, milestone, target or break."""

    kind: str
    period: str
    roles: tuple[str, ...] = ()
    value: str = ""
    cell: str = ""  # address of the cell that the value comes from
    asked: str = ""
    gap: str = ""
    notes: tuple[str | Markup, ...] = ()
    source: str | Markup = ""
    source_page: str = ""


def figure_rows(findings: Sequence[Finding], book: Book) -> tuple[FigureRow, ...]:
    """The rows of one indicator's table, in order of time."""
    if not findings:
        return ()
    finding = findings[0]
    rows: list[tuple[Period, int, FigureRow]] = []
    for each in finding.series.observations:
        rows.append((each.period, 1, _observed(each, finding, book)))
    for each in finding.series.bounds:
        rows.append((each.period, 2, _bound(each, finding, book)))
    for aside in finding.series.withheld:
        rows.append((aside.observation.period, 2, _withheld(aside, finding, book)))
    for gap in finding.series.every_break:
        why = book.tell(gap.why) if gap.why else book.say("flagged-break")
        row = FigureRow(kind="break", period=format_period(gap.first, book.language), notes=(why,))
        rows.append((gap.first, 0, row))
    for other in findings:
        rows += _asked_rows(other, book)
    return tuple(row for _, _, row in sorted(rows, key=lambda each: (each[0], each[1])))


def cell_anchor(observation: Observation) -> str:
    """The id of an observation's cell on its indicator's page."""
    place = observation.cell.place
    where = place.cell or str(place.line or "")
    return anchor("cell", str(observation.period), observation.cell.vintage, where)


def _observed(observation: Observation, finding: Finding, book: Book) -> FigureRow:
    judged, unit = finding.in_force, finding.series.unit
    conflict = next((each for each in finding.series.conflicts if each.period == observation.period), None)
    notes: list[str | Markup] = []
    if flags := say_flags(observation.flags, book.language):
        notes.append(flags)
    if conflict:
        notes.append(_disputed(conflict, finding, book))
    if observation.note:
        notes.append(book.tell(observation.note))
    source, source_page = _source(observation.source, book)
    return FigureRow(
        kind="observed",
        period=format_period(observation.period, book.language),
        roles=_roles(observation.period, judged, book),
        value=format_bare(observation.value, unit, book.language),
        cell=f"#{cell_anchor(observation)}",
        asked=_asked_at(observation.period, finding, judged, book),
        gap=_gap_at(observation.period, finding, judged, book),
        notes=tuple(notes),
        source=source,
        source_page=source_page,
    )


def _bound(observation: Observation, finding: Finding, book: Book) -> FigureRow:
    value = format_bare(observation.value, finding.series.unit, book.language)
    source, source_page = _source(observation.source, book)
    notes: tuple[str | Markup, ...] = (book.say("row-bound"),)
    if observation.note:
        notes = (*notes, book.tell(observation.note))
    return FigureRow(
        kind="bound",
        period=format_period(observation.period, book.language),
        value=book.say("more-than", value=value),
        cell=f"#{cell_anchor(observation)}",
        notes=notes,
        source=source,
        source_page=source_page,
    )


def _withheld(aside: SetAside, finding: Finding, book: Book) -> FigureRow:
    """A figure that an error keeps back, with what is wrong with it."""
    observation = aside.observation
    source, source_page = _source(observation.source, book)
    wrong, _ = say_problem(aside.problem, book.language)
    return FigureRow(
        kind="withheld",
        period=format_period(observation.period, book.language),
        roles=(book.say("row-withheld"),),
        value=format_bare(observation.value, finding.series.unit, book.language),
        cell=f"#{cell_anchor(observation)}",
        notes=(wrong,),
        source=source,
        source_page=source_page,
    )


def _asked_rows(finding: Finding, book: Book) -> Iterator[tuple[Period, int, FigureRow]]:
    judged, target = finding.in_force, finding.target
    if judged is None or target is None:
        return
    for milestone in judged.assessment.milestones:
        yield milestone.point.period, 3, _milestone(milestone, finding, judged, book)
    if asked := judged.assessment.target:
        row = FigureRow(
            kind="target",
            period=format_period(asked.period, book.language),
            roles=(book.say("row-target"),),
            asked=format_target(asked.value, judged.reading.aim, finding.series.unit, book.language),
            source=_source(target.said.source, book)[0] if target.said else "",
            source_page=_source(target.said.source, book)[1] if target.said else "",
        )
        yield asked.period, 4, row


def _milestone(milestone: ExpectedMilestone, finding: Finding, judged: Judged, book: Book) -> FigureRow:
    notes = [say_milestone(milestone, book.language)]
    if milestone.is_derived:
        notes.insert(0, book.say("assumption"))
    return FigureRow(
        kind="milestone",
        period=format_period(milestone.point.period, book.language),
        roles=(book.say("row-milestone"),),
        asked=asked_at_milestone(milestone, finding, judged, book),
        notes=tuple(notes),
    )


def asked_at_milestone(milestone: ExpectedMilestone, finding: Finding, judged: Judged, book: Book) -> str:
    """What a milestone asks: as stated, or as the trajectory gives it."""
    written = format_expected if milestone.is_derived else format_target
    return written(milestone.point.value, judged.reading.aim, finding.series.unit, book.language)


def _roles(period: Period, judged: Judged | None, book: Book) -> tuple[str, ...]:
    if judged is None:
        return ()
    named = (("row-reference", judged.assessment.reference), ("row-baseline", judged.assessment.baseline))
    return tuple(book.say(key) for key, point in named if point and point.period == period)


def _asked_at(period: Period, finding: Finding, judged: Judged | None, book: Book) -> str:
    trajectory = judged.trajectory if judged else None
    expected: Decimal | None = trajectory.at(period) if trajectory else None
    if judged is None or trajectory is None or expected is None or period == trajectory.baseline.period:
        return ""
    observed = finding.series.at(period)
    beside = observed.value if observed else None
    return format_expected(expected, judged.reading.aim, finding.series.unit, book.language, beside)


def _gap_at(period: Period, finding: Finding, judged: Judged | None, book: Book) -> str:
    gap = next((each.value for each in judged.gaps if each.period == period), None) if judged else None
    return "" if gap is None else format_signed(gap, finding.series.unit, book.language)


def _disputed(conflict: Conflict, finding: Finding, book: Book) -> Markup:
    values = ", ".join(
        dict.fromkeys(format_bare(each.value, finding.series.unit, book.language) for each in conflict.others)
    )
    told = escape(book.say("disputed", values=values))
    place = f"#{anchor('conflict', str(conflict.period))}"
    return Markup('{} (<a href="{}">{}</a>)').format(told, place, book.say("see-conflict"))


def _source(id: str, book: Book) -> tuple[str | Markup, str]:
    source = book.edition.catalogue.source(id)
    return (book.tell(source.title), book.source_entry(id)) if source else (id, "")
