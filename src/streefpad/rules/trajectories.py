"""What a target asks, period by period, from its baseline to its deadline.

One `case` per kind of target (contracts, "Target kinds"). A period before the baseline is never
asked anything; after the deadline the target goes on asking what it asked then.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import assert_never

from streefpad.model.edition import Point, Trajectory
from streefpad.model.targets import (
    FULL,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Representation,
    Rising,
    Shape,
    Statement,
    Zero,
)
from streefpad.rules.promises import Promise, lacks_a_share
from streefpad.rules.shapes import geometric, logit, straight
from streefpad.values.periods import Period, periods_from, steps_between
from streefpad.values.quantities import HUNDRED, Unit

NOTHING_LEFT = Decimal(0)


def trajectory_of(promise: Promise) -> Trajectory | None:
    """The trajectory of a promise, a point for every period of the series from baseline to deadline."""
    if promise.baseline is None or promise.deadline is None:
        return None
    expected = tuple(
        Point(period, value)
        for period in periods_from(promise.baseline.period, promise.deadline)
        if (value := expected_at(promise, period)) is not None
    )
    if not expected:
        return None
    return Trajectory(
        baseline=promise.baseline,
        deadline=promise.deadline,
        target=asked_by_deadline(promise),
        expected=expected,
    )


def expected_at(promise: Promise, period: Period) -> Decimal | None:
    """What the trajectory asks at this period; None where the kind has no trajectory there."""
    if isinstance(promise.aim, Keep) and promise.aim.floor is not None:
        return promise.aim.floor  # flat, and there without a baseline too
    if promise.baseline is None or promise.deadline is None or period.end < promise.baseline.period.end:
        return None
    total = max(steps_between(promise.baseline.period, promise.deadline), Decimal(0))
    elapsed = min(steps_between(promise.baseline.period, period), total)
    return _expected_after(promise, promise.baseline, period, elapsed, total)


def asked_by_deadline(promise: Promise) -> Decimal | None:
    """The value that must be there at the deadline; None where the kind asks for no value."""
    if promise.deadline is None:
        return None
    match promise.aim:
        case Level(value=value) | Parity(value=value) | Representation(value=value):
            return value
        case Zero():
            return NOTHING_LEFT
        case Complete() | Count():
            return FULL
        case _:
            started = promise.baseline.period if promise.baseline else promise.deadline
            return expected_at(promise, max(promise.deadline, started))


def asked_at(promise: Promise, period: Period) -> Decimal | None:
    """What a value of this period must come up to for the target to be reached."""
    if isinstance(promise.aim, Benchmark):
        return _benchmark_at(promise, period)
    return asked_by_deadline(promise)


def within_bounds(value: Decimal, unit: Unit) -> Decimal:
    """The value, kept between 0 and 100 where it is a share."""
    return min(max(value, Decimal(0)), HUNDRED) if unit.is_share else value


def _expected_after(
    promise: Promise, baseline: Point, period: Period, elapsed: Decimal, total: Decimal
) -> Decimal | None:
    start = baseline.value
    match promise.aim:
        case Level(value=value, shape=shape):
            return _along(shape, promise, baseline, value, elapsed, total)
        case Parity(value=value) | Representation(value=value):
            return straight(start, value, elapsed, total)
        case Zero():
            return straight(start, NOTHING_LEFT, elapsed, total)
        case Complete() | Count():
            return straight(start, FULL, elapsed, total)
        case Keep():
            return start
        case Benchmark():
            return _closing_the_gap(promise, baseline, period, elapsed, total)
        case GrowthPoints(points=points):
            if lacks_a_share(promise.aim, promise.unit):
                return None
            return within_bounds(start + points * elapsed, promise.unit)
        case GrowthPercent(percent=percent):
            return start + start * percent * elapsed / HUNDRED
        case GrowthCompound(percent=percent):
            return _compounded(start, percent, elapsed)
        case Rising() | Direction() | Statement():
            return None
    assert_never(promise.aim)


def _along(
    shape: Shape, promise: Promise, baseline: Point, value: Decimal, elapsed: Decimal, total: Decimal
) -> Decimal | None:
    match shape:
        case Shape.LINEAR:
            return straight(baseline.value, value, elapsed, total)
        case Shape.LOGIT:
            return logit(baseline.value, value, elapsed, total) if promise.unit.is_share else None
        case Shape.GEOMETRIC:
            return geometric(baseline.value, value, elapsed, total)
        case Shape.TABLE:
            return _through_milestones(promise, baseline, value, elapsed, total)
    assert_never(shape)


def _through_milestones(
    promise: Promise, baseline: Point, value: Decimal, elapsed: Decimal, total: Decimal
) -> Decimal:
    """Straight lines through the stated milestones; a derived one cannot bend its own trajectory."""
    stated = {
        after: each.value
        for each in promise.milestones
        if each.value is not None and 0 < (after := steps_between(baseline.period, each.by)) < total
    }
    corners = sorted({Decimal(0): baseline.value, **stated, total: value}.items())
    for (since, start), (until, end) in pairwise(corners):
        if elapsed <= until:
            return straight(start, end, elapsed - since, until - since)
    return value


def _compounded(start: Decimal, percent: Decimal, years: Decimal) -> Decimal:
    factor = max(1 + percent / HUNDRED, NOTHING_LEFT)  # no year takes away more than there is
    return start * factor**years if years else start


def _closing_the_gap(
    promise: Promise, baseline: Point, period: Period, elapsed: Decimal, total: Decimal
) -> Decimal | None:
    """The benchmark of this period, less what may be left of the gap there was at the baseline."""
    then, now = _benchmark_at(promise, baseline.period), _benchmark_at(promise, period)
    if then is None or now is None:
        return None
    return now + straight(baseline.value - then, NOTHING_LEFT, elapsed, total)


def _benchmark_at(promise: Promise, period: Period) -> Decimal | None:
    observation = promise.benchmark.at(period) if promise.benchmark else None
    return observation.value if observation else None
