"""The sheet of trajectories: for every target what was observed and what its path asks, period by period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from streefpad.model.edition import Edition, Finding, Judged, Point
from streefpad.model.series import Observation
from streefpad.publish.wording.names import WITHHELD, say_flags, say_unit
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Cell, Column, Number, Row, Table, Words
from streefpad.publish.workbook.findings import judged_findings
from streefpad.publish.workbook.numbering import asked, change, expected, published, year
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

COLUMNS = (
    Column(id="number", heading=words.NUMBER, width=6),
    Column(id="indicator", heading=words.INDICATOR, width=52),
    Column(id="period", heading=words.PERIOD, width=12),
    Column(id="year", heading=words.YEAR, width=10, is_number=True),
    Column(id="observed", heading=Text(nl="Cijfer", en="Figure"), width=11, is_number=True),
    Column(id="expected", heading=words.EXPECTED, width=11, is_number=True),
    Column(id="gap", heading=words.GAP, width=11, is_number=True),
    Column(id="unit", heading=words.UNIT, width=14),
    Column(id="role", heading=Text(nl="Wat het is", en="What it is"), width=22),
    Column(id="state", heading=words.STATE, width=62),
    Column(id="target_id", heading=Text(nl="Id van het doel", en="Id of the target"), width=32),
    Column(id="indicator_id", heading=words.INDICATOR_ID, width=32),
)
_ABOUT = Text(
    nl="Per doel: het cijfer dat geldt en wat het pad van de geldende lezing vraagt. Het verschil is een "
    "formule: cijfer min pad. Deze rijen staan ook achter de grafieken.",
    en="By target: the figure in force and what the path of the reading in force asks. The gap is a formula:"
    " figure less path. The charts are drawn from these rows.",
)
ROLES = {
    "reference": Text(nl="referentie", en="reference"),
    "baseline": Text(nl="startmeting", en="baseline"),
    "milestone": Text(nl="tussendoel", en="milestone"),
    "assumed": Text(nl="tussendoel (aanname)", en="milestone (assumption)"),
    "target": Text(nl="doel", en="target"),
}
_NO_FIGURE = Text(nl="nog geen cijfer", en="no figure yet")
_TO_COME = Text(nl="komt nog", en="still to come")
_PAST_BREAK = Text(
    nl="na een breuk: niet te vergelijken met de cijfers ervoor",
    en="after a break: not to be compared with the figures before it",
)
_SET_ASIDE = Text(nl="achtergehouden: kan niet kloppen", en="withheld: cannot be right")


class Stretch(Record):
    """The rows of one target, counted from 0 in the table: what a chart draws a line through."""

    finding: Finding
    first: int
    last: int
    observed: tuple[tuple[int, int], ...]  # first and last row of each run between breaks
    expected: tuple[tuple[int, int], ...]
    target: int | None  # the row of the deadline
    years: tuple[int, int]  # in which its first and its last period end

    @property
    def target_id(self) -> str:
        """The id of the target."""
        return self.finding.target.id if self.finding.target else ""


def trajectories_table(edition: Edition, language: Language) -> tuple[Table, tuple[Stretch, ...]]:
    """The table, and where in it each target stands."""
    rows: list[Row] = []
    stretches = []
    for finding, judged in judged_findings(edition):
        periods = _periods(finding, judged, edition)
        if periods:
            stretches.append(_stretch(finding, judged, periods, start=len(rows)))
            rows += _rows(finding, judged, periods, edition, language)
    table = Table(
        id="trajectories",
        name=Text(nl="Paden", en="Trajectories"),
        title=Text(nl="De cijfers en het pad", en="The figures and the path"),
        about=(_ABOUT, words.PERCENTS),
        columns=COLUMNS,
        printed="state",
        rows=rows,
        fixed=3,
    )
    return table, tuple(stretches)


def _periods(finding: Finding, judged: Judged, edition: Edition) -> list[Period]:
    """Every period that has a figure, a figure kept back, or a point of the path."""
    found = {each.period for each in finding.series.observations}
    found |= {each.observation.period for each in finding.series.withheld}
    found |= set(_withheld(finding, edition))
    if judged.trajectory:
        found |= {each.period for each in judged.trajectory.expected}
    found |= {each.point.period for each in judged.assessment.milestones}
    return sorted(found)


def _withheld(finding: Finding, edition: Edition) -> dict[Period, str]:
    """The periods that were counted and may not be published, with the reason's code."""
    counts = edition.counted.counts_of(finding.indicator.id)
    return {each.period: each.withheld.value for each in (counts.counts if counts else ()) if each.withheld}


def _rows(
    finding: Finding, judged: Judged, periods: Sequence[Period], edition: Edition, language: Language
) -> Iterator[Row]:
    indicator, target = finding.indicator, finding.target
    withheld = _withheld(finding, edition)
    for period in periods:
        yield {
            "number": Words(text=indicator.number),
            "indicator": Words(text=indicator.name.in_language(language)),
            "period": Words(text=format_period(period, language)),
            "year": year(period),
            "unit": Words(text=say_unit(finding.series.unit, language)),
            "role": Words(text=one_by_one(_roles(period, judged, language), language)),
            "state": Words(text=_state(period, finding, judged, withheld.get(period, ""), language)),
            "target_id": Words(text=target.id if target else ""),
            "indicator_id": Words(text=indicator.id),
            **_numbers(period, finding, judged, language),
        }


def _numbers(period: Period, finding: Finding, judged: Judged, language: Language) -> Row:
    unit, found = finding.series.unit, dict[str, Cell]()
    observed = finding.series.at(period)
    asks = judged.trajectory.at(period) if judged.trajectory else None
    gap = next((each.value for each in judged.gaps if each.period == period), None)
    if observed:
        found["observed"] = published(observed.value, unit, language)
    if asks is not None:
        found["expected"] = _expected(Point(period, asks), observed, judged, unit, language)
    if observed and asks is not None and gap is not None:
        found["gap"] = change("{observed}-{expected}", gap, unit)
    return found


def _expected(
    point: Point, observed: Observation | None, judged: Judged, unit: Unit, language: Language
) -> Number:
    """What the path asks: at its two ends as stated, in between worked out."""
    assessment, aim = judged.assessment, judged.reading.aim
    if point == assessment.baseline:
        return published(point.value, unit, language)
    if point == assessment.target:
        return asked(point, aim, unit, language)
    return expected(point.value, aim, unit, language, observed.value if observed else None)


def _roles(period: Period, judged: Judged, language: Language) -> Iterator[str]:
    assessment = judged.assessment
    for id, point in (
        ("reference", assessment.reference),
        ("baseline", assessment.baseline),
        *(("assumed" if each.is_derived else "milestone", each.point) for each in assessment.milestones),
        ("target", assessment.target),
    ):
        if point and point.period == period:
            yield ROLES[id].in_language(language)


def _state(period: Period, finding: Finding, judged: Judged, withheld: str, language: Language) -> str:
    """Why there is no figure, or what must be known of it."""
    observed, assessment = finding.series.at(period), judged.assessment
    said = []
    if observed:
        said.append(say_flags(observed.flags, language))
    elif any(each.observation.period == period for each in finding.series.withheld):
        said.append(_SET_ASIDE.in_language(language))
    elif withheld:
        said.append(words.WITHHELD.in_language(language).format(why=WITHHELD[withheld].in_language(language)))
    else:
        today = assessment.expected_today
        is_past = today is not None and period.end <= today.period.end
        said.append((_NO_FIGURE if is_past else _TO_COME).in_language(language))
    ahead = assessment.break_ahead
    if ahead is not None and period.end >= ahead.first.end:
        said.append(_PAST_BREAK.in_language(language))
    return one_by_one((each for each in said if each), language)


def _stretch(finding: Finding, judged: Judged, periods: Sequence[Period], start: int) -> Stretch:
    trajectory, target = judged.trajectory, judged.assessment.target
    observed = [each for each in periods if finding.series.at(each)]
    asks = [each for each in periods if trajectory and trajectory.at(each) is not None]
    place = {each: start + at for at, each in enumerate(periods)}
    breaks = [each.first for each in finding.series.every_break]
    return Stretch(
        finding=finding,
        first=start,
        last=start + len(periods) - 1,
        observed=tuple((place[run[0]], place[run[-1]]) for run in _runs(observed, breaks)),
        expected=tuple((place[run[0]], place[run[-1]]) for run in _runs(asks, breaks)),
        target=place.get(target.period) if target and target.period in asks else None,
        years=(periods[0].year, periods[-1].year),
    )


def _runs(periods: Sequence[Period], breaks: Sequence[Period]) -> Iterator[list[Period]]:
    """The periods in stretches that no break runs through: a line never crosses one."""
    if not periods:
        return
    run = [periods[0]]
    for before, after in pairwise(periods):
        if any(before < first <= after for first in breaks):
            yield run
            run = []
        run.append(after)
    yield run
