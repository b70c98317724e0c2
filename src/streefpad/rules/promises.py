"""A promise: one reading of a target laid beside its series, with everything a rule asks of it."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Point
from streefpad.model.series import Break, Observation, Series
from streefpad.model.targets import (
    Aim,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthPoints,
    Keep,
    Milestone,
    Parity,
    Reading,
    Representation,
    Rising,
    Statement,
    Target,
    Zero,
)
from streefpad.rules.breaks import break_between
from streefpad.values.periods import Period
from streefpad.values.quantities import Better, Unit
from streefpad.values.record import Record


class Promise(Record):
    """What is asked, from which baseline, by when, and in which direction better lies."""

    aim: Aim
    sign: int  # +1 where higher is better, -1 where lower is
    tolerance: Decimal
    unit: Unit
    baseline: Point | None
    deadline: Period | None
    milestones: tuple[Milestone, ...] = ()
    benchmark: Series | None = None


def promise_of(target: Target, reading: Reading, series: Series, benchmark: Series | None = None) -> Promise:
    """The promise that one reading of a target makes about this series."""
    return Promise(
        aim=reading.aim,
        sign=direction_of(reading.aim, target.better_in(reading)).sign,
        tolerance=target.tolerance,
        unit=series.unit,
        baseline=baseline_of(target, reading, series),
        # A direction has no deadline (contracts, "Target kinds"), whatever the file says.
        deadline=None if isinstance(reading.aim, Direction) else target.by,
        milestones=target.milestones,
        benchmark=benchmark,
    )


def baseline_of(target: Target, reading: Reading, series: Series) -> Point | None:
    """The stated baseline where it is observed; for `rising` without one, the first observation."""
    if target.baseline is not None:
        return point(series.at(target.baseline))
    if isinstance(reading.aim, Rising) and series.observations:
        return point(series.observations[0])
    return None


def direction_of(aim: Aim, stated: Better) -> Better:
    """The direction that is better: none left is always lower, all of them always higher."""
    match aim:
        case Zero():
            return Better.LOWER
        case Complete() | Count():
            return Better.HIGHER
        case _:
            return stated


def needs_baseline(aim: Aim) -> bool:
    """Whether the kind cannot be judged without an observed baseline."""
    match aim:
        case Statement() | Rising():
            return False
        case Keep(floor=floor):
            return floor is None
        case _:
            return True


def needs_deadline(aim: Aim) -> bool:
    """Whether the kind cannot be judged without a deadline."""
    return not isinstance(aim, Statement | Rising | Direction)


def is_two_sided(aim: Aim) -> bool:
    """Whether going past the value is as wrong as staying below it."""
    return isinstance(aim, Parity | Representation)


def has_a_value(aim: Aim) -> bool:
    """Whether the kind asks for a number."""
    return not isinstance(aim, Rising | Direction | Statement)


def lacks_a_share(aim: Aim, unit: Unit) -> bool:
    """Whether it asks for percentage points of something that is no share."""
    return isinstance(aim, GrowthPoints) and not unit.is_share


def parted_between(promise: Promise, series: Series, after: Period, until: Period) -> Break | None:
    """The break that parts two periods: of the series itself, or else of the benchmark it is held against."""
    own = break_between(series, after, until)
    if own is not None or promise.benchmark is None or not isinstance(promise.aim, Benchmark):
        return own
    return break_between(promise.benchmark, after, until)


def point(observation: Observation | None) -> Point | None:
    """The period and value of an observation."""
    return Point(observation.period, observation.value) if observation else None
