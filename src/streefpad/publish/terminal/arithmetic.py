"""A trajectory's arithmetic with its real numbers, step by step, for each kind of target.

The results are those of `rules`; only what lies between is worked out again, so that a reader
can follow it with a pocket calculator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import assert_never

from streefpad.model.edition import ClimbStep, Point, Trajectory
from streefpad.model.series import Series
from streefpad.model.targets import (
    FULL,
    Aim,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Milestone,
    Parity,
    Representation,
    Rising,
    Shape,
    Statement,
    Zero,
)
from streefpad.publish.wording.numbers import MINUS, format_number, format_period, rounded
from streefpad.values.periods import Period, steps_between
from streefpad.values.quantities import HUNDRED, decimals
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

_MOST_DECIMALS = 4

_STEPS = Text(nl="{steps} jaar van {start} tot {end}", en="{steps} years from {start} to {end}")
_A_YEAR = Text(nl="{sum} per jaar", en="{sum} a year")
_FLAT = Text(nl="in elke periode {value}", en="{value} in every period")
_OF_BASELINE = Text(
    nl="{percent} % van {baseline}: {sum} per jaar", en="{percent}% of {baseline}: {sum} a year"
)
_FACTOR = Text(nl="elk jaar maal {factor}", en="times {factor} every year")
_LOGIT = Text(
    nl="met logit(x) = ln(x / (100 − x)): {sum} per jaar",
    en="with logit(x) = ln(x / (100 − x)): {sum} a year",
)
_THROUGH = Text(nl="recht langs {corners}", en="straight through {corners}")
_GAP = Text(
    nl="afstand tot de vergelijkingsreeks in {period}: {sum}; ze krimpt recht tot 0",
    en="distance from the benchmark in {period}: {sum}; it shrinks straight to 0",
)
_HELD = Text(nl="{sum}, begrensd op {value}", en="{sum}, held at {value}")


class Step(Record, kw_only=False):
    """A line of arithmetic: the period it leads to, if any, and the sum."""

    period: Period | None
    sum: str


class Journey(Record):
    """What the arithmetic of one reading needs."""

    aim: Aim
    trajectory: Trajectory
    milestones: tuple[Milestone, ...] = ()
    benchmark: Series | None = None

    @property
    def years(self) -> Decimal:
        """From baseline to deadline."""
        return steps_between(self.trajectory.baseline.period, self.trajectory.deadline)


def steps_of(journey: Journey, points: tuple[Point, ...], language: Language) -> Iterator[Step]:
    """The arithmetic from baseline to target, and then how each of these points comes about."""
    start = journey.trajectory.baseline
    words = _STEPS.in_language(language)
    yield Step(
        None,
        words.format(
            steps=exact(journey.years, language),
            start=format_period(start.period, language),
            end=format_period(journey.trajectory.deadline, language),
        ),
    )
    if journey.years <= 0:
        return  # the deadline is the baseline's own period: there is no way to go
    if rule := _rule(journey, language):
        yield Step(None, rule)
    for point in points:
        elapsed = steps_between(start.period, point.period)
        if elapsed > 0 and not isinstance(journey.aim, Keep):
            yield Step(point.period, _sum_at(journey, point, elapsed, language))


def climb_of(steps: Iterable[ClimbStep], language: Language) -> Iterator[Step]:
    """For `rising`: each period that the rule looked at against the one before, with a mark at a miss."""
    for each in steps:
        before, after = each.before.value, each.after.value
        sign = "=" if after == before else (">" if after > before else "<")
        mark = "  !" if each.is_miss else ""
        yield Step(each.after.period, f"{exact(after, language)} {sign} {exact(before, language)}{mark}")


def equation(left: str, value: Decimal, language: Language, *operands: Decimal) -> str:
    """The sum with its outcome; ≈ where the outcome, or an operand, has more decimals than are shown."""
    sign = "=" if all(map(_is_shown_whole, (value, *operands))) else "≈"
    return f"{left} {sign} {exact(value, language)}"


def _is_shown_whole(value: Decimal) -> bool:
    return decimals(value.normalize()) <= _MOST_DECIMALS


def exact(value: Decimal, language: Language) -> str:
    """The number as it is, with at most four decimals."""
    places = decimals(value)
    if places <= _MOST_DECIMALS:
        return format_number(value, language)
    short = rounded(value, _MOST_DECIMALS).normalize()
    return format_number(short, language, decimals(short))


def _rule(journey: Journey, language: Language) -> str:
    """What the trajectory does in one year."""
    start, aim = journey.trajectory.baseline.value, journey.aim
    match aim:
        case Level(value=value, shape=shape):
            return _rule_of_shape(journey, value, shape, language)
        case Parity(value=value) | Representation(value=value):
            return _straight_rule(journey, value, language)
        case Zero():
            return _straight_rule(journey, Decimal(0), language)
        case Complete() | Count():
            return _straight_rule(journey, FULL, language)
        case Keep():
            return _say(_FLAT, language, value=exact(journey.trajectory.expected[0].value, language))
        case Benchmark():
            return _benchmark_rule(journey, language)
        case GrowthPercent(percent=percent):
            one_year = start * percent / HUNDRED
            words = {"percent": exact(percent, language), "baseline": exact(start, language)}
            return _say(_OF_BASELINE, language, sum=exact(one_year, language), **words)
        case GrowthCompound(percent=percent):
            return _say(_FACTOR, language, factor=exact(1 + percent / HUNDRED, language))
        case GrowthPoints() | Rising() | Direction() | Statement():
            return ""
        case _:
            assert_never(aim)


def _sum_at(journey: Journey, point: Point, elapsed: Decimal, language: Language) -> str:
    """How the trajectory comes to this point."""
    start, aim = journey.trajectory.baseline.value, journey.aim
    match aim:
        case Level(value=value, shape=shape):
            return _sum_of_shape(journey, value, shape, point, elapsed, language)
        case Parity(value=value) | Representation(value=value):
            return _straight_sum(start, value, elapsed, journey.years, point.value, language)
        case Zero():
            return _straight_sum(start, Decimal(0), elapsed, journey.years, point.value, language)
        case Complete() | Count():
            return _straight_sum(start, FULL, elapsed, journey.years, point.value, language)
        case Benchmark():
            return _benchmark_sum(journey, point, elapsed, language)
        case GrowthPoints(points=points):
            return _adding_up(start, points, elapsed, point.value, language)
        case GrowthPercent(percent=percent):
            return _adding_up(start, start * percent / HUNDRED, elapsed, point.value, language)
        case GrowthCompound(percent=percent):
            factor = exact(1 + percent / HUNDRED, language)
            left = f"{exact(start, language)} × {factor}^{exact(elapsed, language)}"
            return equation(left, point.value, language)
        case Keep() | Rising() | Direction() | Statement():
            return equation("", point.value, language)
        case _:
            assert_never(aim)


def _rule_of_shape(journey: Journey, value: Decimal, shape: Shape, language: Language) -> str:
    start = journey.trajectory.baseline
    years = exact(journey.years, language)
    match shape:
        case Shape.LINEAR:
            return _straight_rule(journey, value, language)
        case Shape.GEOMETRIC:
            factor = (value / start.value) ** (1 / journey.years)
            left = f"({exact(value, language)} / {exact(start.value, language)})^(1/{years})"
            return _say(_FACTOR, language, factor=equation(left, factor, language))
        case Shape.LOGIT:
            slope = (_log_odds(value) - _log_odds(start.value)) / journey.years
            first, last = exact(start.value, language), exact(value, language)
            left = f"(logit({last}) − logit({first})) / {years}"
            return _say(_LOGIT, language, sum=equation(left, slope, language))
        case Shape.TABLE:
            named = (
                f"{exact(each.value, language)} ({format_period(each.period, language)})"
                for each in _corners(journey, value)
            )
            return _say(_THROUGH, language, corners=", ".join(named))
        case _:
            assert_never(shape)


def _sum_of_shape(
    journey: Journey, value: Decimal, shape: Shape, point: Point, elapsed: Decimal, language: Language
) -> str:
    start = journey.trajectory.baseline.value
    match shape:
        case Shape.LINEAR:
            return _straight_sum(start, value, elapsed, journey.years, point.value, language)
        case Shape.GEOMETRIC:
            factor = (value / start) ** (1 / journey.years)
            left = f"{exact(start, language)} × {exact(factor, language)}^{exact(elapsed, language)}"
            return equation(left, point.value, language, factor)
        case Shape.LOGIT:
            first = _log_odds(start)
            slope = (_log_odds(value) - first) / journey.years
            odds = first + slope * elapsed
            outcome = _adding_up(first, slope, elapsed, odds, language)
            return f"logit: {outcome} → {exact(point.value, language)}"
        case Shape.TABLE:
            for since, until in pairwise(_corners(journey, value)):
                if point.period <= until.period:
                    part = steps_between(since.period, point.period)
                    total = steps_between(since.period, until.period)
                    return _straight_sum(since.value, until.value, part, total, point.value, language)
            return equation("", point.value, language)
        case _:
            assert_never(shape)


def _straight_rule(journey: Journey, value: Decimal, language: Language) -> str:
    start = journey.trajectory.baseline.value
    left = f"({exact(value, language)} − {exact(start, language)}) / {exact(journey.years, language)}"
    return _say(_A_YEAR, language, sum=equation(left, (value - start) / journey.years, language))


def _straight_sum(
    start: Decimal, end: Decimal, elapsed: Decimal, total: Decimal, outcome: Decimal, language: Language
) -> str:
    """With the change a year where that is exact, else with the fraction, so that the sum comes out."""
    a_year = (end - start) / total
    if _is_shown_whole(a_year):
        return _adding_up(start, a_year, elapsed, outcome, language)
    change = f"({exact(end, language)} − {exact(start, language)})"
    share = f"{exact(elapsed, language)} / {exact(total, language)}"
    return equation(f"{exact(start, language)} + {change} × {share}", outcome, language)


def _adding_up(
    start: Decimal, a_year: Decimal, elapsed: Decimal, outcome: Decimal, language: Language
) -> str:
    sign = MINUS if a_year < 0 else "+"
    left = f"{exact(start, language)} {sign} {exact(elapsed, language)} × {exact(abs(a_year), language)}"
    total = start + a_year * elapsed
    if total != outcome and outcome in (0, HUNDRED):
        sum = equation(left, total, language, a_year)
        return _say(_HELD, language, sum=sum, value=exact(outcome, language))
    return equation(left, outcome, language, a_year)


def _benchmark_rule(journey: Journey, language: Language) -> str:
    start = journey.trajectory.baseline
    then = journey.benchmark.at(start.period) if journey.benchmark else None
    if then is None:
        return ""
    left = f"{exact(start.value, language)} − {exact(then.value, language)}"
    words = {"period": format_period(start.period, language)}
    return _say(_GAP, language, sum=equation(left, start.value - then.value, language), **words)


def _benchmark_sum(journey: Journey, point: Point, elapsed: Decimal, language: Language) -> str:
    start = journey.trajectory.baseline
    then = journey.benchmark.at(start.period) if journey.benchmark else None
    now = journey.benchmark.at(point.period) if journey.benchmark else None
    if then is None or now is None:
        return equation("", point.value, language)
    gap = start.value - then.value
    sign = MINUS if gap < 0 else "+"
    share = f"(1 − {exact(elapsed, language)} / {exact(journey.years, language)})"
    left = f"{exact(now.value, language)} {sign} {exact(abs(gap), language)} × {share}"
    return equation(left, point.value, language)


def _corners(journey: Journey, value: Decimal) -> tuple[Point, ...]:
    stated = (Point(each.by, each.value) for each in journey.milestones if each.value is not None)
    inner = sorted(stated, key=lambda each: each.period)
    return (journey.trajectory.baseline, *inner, Point(journey.trajectory.deadline, value))


def _log_odds(share: Decimal) -> Decimal:
    return (share / (HUNDRED - share)).ln()


def _say(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)
