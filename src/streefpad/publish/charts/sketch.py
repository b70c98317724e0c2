"""What a chart shows, before any word or pixel: lines, points, diamonds and gaps, from findings.

One chart holds one indicator, or a pair (total and girls) in one unit. Nothing here crosses a break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from streefpad.model.edition import Finding, ForecastPoint, Judged, MilestoneState, Point
from streefpad.model.indicators import Indicator
from streefpad.model.series import Flag, Series
from streefpad.model.targets import Aim
from streefpad.publish.wording.forecasts import middle_four_fifths, middle_half
from streefpad.values.periods import Period
from streefpad.values.quantities import HUNDRED, Unit
from streefpad.values.record import Record, replace

UNSURE = frozenset({Flag.PROVISIONAL, Flag.ESTIMATED, Flag.APPROXIMATE, Flag.UNRELIABLE})


class Dot(Record):
    """One observation; hollow where it is provisional, uncertain or contested."""

    point: Point
    is_hollow: bool
    is_bound: bool  # "more than": an open triangle, on no line
    matters: bool  # its value is written beside it


class Diamond(Record):
    """What the target asks at its deadline, or a milestone on the way."""

    point: Point
    aim: Aim  # what it belongs to: a number is written as stated or as worked out
    is_target: bool
    is_derived: bool  # the number is our assumption
    state: MilestoneState = MilestoneState.OPEN


class Spread(Record):
    """How wide the fan is at one period: four chances in five between the outer two, one in two between
    the inner ones.
    """

    period: Period
    low: Decimal
    lower: Decimal
    upper: Decimal
    high: Decimal

    def within(self, least: Decimal, most: Decimal) -> Spread:
        """The part of it that lies on the paper."""
        low, lower, upper, high = (
            min(max(each, least), most) for each in (self.low, self.lower, self.upper, self.high)
        )
        return Spread(period=self.period, low=low, lower=lower, upper=upper, high=high)


class Line(Record):
    """One series with what its targets ask of it. Segments stop at a break."""

    indicator: Indicator
    observed: tuple[tuple[Point, ...], ...]
    dots: tuple[Dot, ...]
    expected: tuple[tuple[Point, ...], ...]
    diamonds: tuple[Diamond, ...]
    outlook: tuple[Point, ...] = ()  # from the latest observation to the deadline; empty or two points
    fan: tuple[Spread, ...] = ()  # from the latest observation on, as far as the paper is to hold it
    foretold: tuple[Spread, ...] = ()  # the same, all of it
    fan_told: ForecastPoint | None = None  # the end of the fan, as worked out
    breaks: tuple[Period, ...] = ()

    @property
    def break_ahead(self) -> Period | None:
        """The first break after the latest figure: what is asked beyond it, nobody can compare as yet."""
        last = max((dot.point.period for dot in self.dots), default=None)
        return next((first for first in self.breaks if last is not None and first > last), None)


class Sketch(Record):
    """One chart: its lines, the gaps between them, and the periods that the axis names."""

    unit: Unit
    lines: tuple[Line, ...]
    breaks: tuple[Period, ...]  # each gap ends where this period begins
    roles: tuple[tuple[Period, str], ...]  # (period, "reference" | "baseline" | ...), in order of time

    @property
    def is_fan_cut(self) -> bool:
        """Whether a fan is wider than what a paper must hold of it."""
        return any(
            line.fan
            and line.fan_told
            and middle_four_fifths(line.fan_told) != (line.fan[-1].low, line.fan[-1].high)
            for line in self.lines
        )

    @property
    def points(self) -> Iterator[Point]:
        """Everything that must fit on the paper."""
        for line in self.lines:
            yield from (dot.point for dot in line.dots)
            yield from (diamond.point for diamond in line.diamonds)
            yield from (point for segment in line.expected for point in segment)
            yield from line.outlook
            for spread in line.fan:
                yield from (Point(spread.period, each) for each in (spread.low, spread.high))


def sketch(findings: Sequence[Finding]) -> Sketch | None:
    """The chart of one indicator or of a pair in one unit, or None where there is no course to draw."""
    shown = [finding for finding in findings if finding.series.observations or finding.series.bounds]
    if not shown:
        return None
    indicators = dict.fromkeys(each.indicator.id for each in shown)
    groups = [[each for each in shown if each.indicator.id == id] for id in indicators]
    lines = tuple(_line(group) for group in groups)
    drawn = Sketch(
        unit=shown[0].series.unit,
        lines=lines,
        breaks=tuple(sorted({first for group in groups for first in _breaks(group[0].series)})),
        roles=_roles(shown),
    )
    drawn = replace(
        drawn, lines=tuple(_with_fan(line, drawn, group) for line, group in zip(lines, groups, strict=True))
    )
    return drawn if len({point.period for point in drawn.points}) > 1 else None


def _line(findings: Sequence[Finding]) -> Line:
    series = findings[0].series
    breaks = _breaks(series)
    in_force = [judged for each in findings if (judged := each.in_force)]
    outlook = next((points for judged in in_force if (points := _outlook(judged))), ())
    return Line(
        indicator=findings[0].indicator,
        observed=_split([Point(each.period, each.value) for each in series.observations], breaks),
        dots=_dots(series, in_force),
        expected=tuple(
            segment
            for judged in in_force
            if judged.trajectory
            for segment in _split(judged.trajectory.expected, breaks)
        ),
        diamonds=tuple(diamond for judged in in_force for diamond in _diamonds(judged)),
        outlook=outlook,
        breaks=breaks,
    )


def _with_fan(line: Line, drawn: Sketch, findings: Sequence[Finding]) -> Line:
    """The line with its fan; the paper need not hold what would squeeze all else into a corner."""
    forecast = next((each.forecast for each in findings if each.forecast), None)
    if forecast is None:
        return line
    least, most = (Decimal(0), HUNDRED) if drawn.unit.is_share else _room(drawn)
    origin = forecast.origin
    start = Spread(
        period=origin.period, low=origin.value, lower=origin.value, upper=origin.value, high=origin.value
    )
    spreads = (start, *(_spread(each) for each in forecast.points))
    fan = tuple(each.within(least, most) for each in spreads)
    foretold = fan if drawn.unit.is_share else spreads
    return replace(line, fan=fan, foretold=foretold, fan_told=forecast.points[-1])


def _room(drawn: Sketch) -> tuple[Decimal, Decimal]:
    """Half as much again as everything else needs: a fan of numbers may be many times as wide."""
    values = [point.value for point in drawn.points]
    more = (max(values) - min(values) or abs(max(values))) / 2
    return min(values) - more, max(values) + more


def _spread(point: ForecastPoint) -> Spread:
    low, high = middle_four_fifths(point)
    lower, upper = middle_half(point)
    return Spread(period=point.period, low=low, lower=lower, upper=upper, high=high)


def _breaks(series: Series) -> tuple[Period, ...]:
    return tuple(each.first for each in series.every_break)


def _split(points: Sequence[Point], breaks: Sequence[Period]) -> tuple[tuple[Point, ...], ...]:
    segments: list[list[Point]] = []
    for point in points:
        crossed = segments and any(segments[-1][-1].period < first <= point.period for first in breaks)
        if crossed or not segments:
            segments.append([])
        segments[-1].append(point)
    return tuple(tuple(each) for each in segments)


def _dots(series: Series, in_force: Sequence[Judged]) -> tuple[Dot, ...]:
    contested = {each.period for each in series.conflicts}
    named = {
        point.period
        for judged in in_force
        for point in (judged.assessment.reference, judged.assessment.baseline, judged.assessment.latest)
        if point
    }
    few = len(series.observations) <= 3
    edges = {each.period for each in (*series.observations[:1], *series.observations[-1:])}
    extremes = _extremes(series)
    observed = (
        Dot(
            point=Point(each.period, each.value),
            is_hollow=bool(each.flags & UNSURE) or each.period in contested,
            is_bound=False,
            matters=few or each.period in (named or edges) or each.period in extremes,
        )
        for each in series.observations
    )
    bounds = (
        Dot(point=Point(each.period, each.value), is_hollow=True, is_bound=True, matters=True)
        for each in series.bounds
        if series.at(each.period) is None
    )
    return tuple(sorted((*observed, *bounds), key=lambda dot: dot.point.period))


def _extremes(series: Series) -> set[Period]:
    """Where the series was highest and lowest: there a reader looks for the number."""
    if not series.observations:
        return set()
    by_value = [choose(series.observations, key=lambda each: each.value) for choose in (min, max)]
    return {each.period for each in by_value}


def _diamonds(judged: Judged) -> Iterator[Diamond]:
    trajectory, aim = judged.trajectory, judged.reading.aim
    for each in judged.assessment.milestones:
        yield Diamond(
            point=each.point, aim=aim, is_target=False, is_derived=each.is_derived, state=each.state
        )
    if judged.assessment.target:
        yield Diamond(point=judged.assessment.target, aim=aim, is_target=True, is_derived=False)
    elif trajectory and trajectory.target is not None:
        point = Point(trajectory.deadline, trajectory.target)
        yield Diamond(point=point, aim=aim, is_target=True, is_derived=False)


def _outlook(judged: Judged) -> tuple[Point, ...]:
    outlook, latest = judged.assessment.outlook, judged.assessment.latest
    target = judged.assessment.target
    if outlook is None or latest is None or target is None or target.period <= latest.period:
        return ()
    return (latest, Point(target.period, outlook.value))


def _roles(findings: Sequence[Finding]) -> tuple[tuple[Period, str], ...]:
    """The periods that the axis names, each with its most telling role; "between" where there is room."""
    found: dict[Period, str] = {}
    for finding in findings:
        if judged := finding.in_force:
            assessment = judged.assessment
            for point, role in (
                (assessment.target, "deadline"),
                *((each.point, "milestone") for each in assessment.milestones),
                (assessment.baseline, "baseline"),
                (assessment.reference, "reference"),
                (assessment.latest, "latest"),
            ):
                if point:
                    found.setdefault(point.period, role)
    for finding in findings:  # without a target the ends of the series are what matters
        observations = finding.series.observations
        for each in (*observations[:1], *observations[-1:]):
            found.setdefault(each.period, "observed")
        for each in finding.series.bounds:
            found.setdefault(each.period, "bound")
    for finding in findings:
        for each in finding.series.observations:
            found.setdefault(each.period, "between")
    return tuple(sorted(found.items()))
