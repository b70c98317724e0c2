"""When a target is reached: the success rule of each kind (contracts, "Target kinds")."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import assert_never

from streefpad.model.edition import ClimbStep, Point
from streefpad.model.series import Observation, Series
from streefpad.model.targets import (
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
    Statement,
    Zero,
)
from streefpad.rules.promises import Promise, is_two_sided
from streefpad.values.periods import Period
from streefpad.values.record import Record


def holds(promise: Promise, value: Decimal, asked: Decimal) -> bool:
    """Whether the success rule holds for a value, held against what is asked of it.

    Tolerance counts where the contract gives it a place: a level is reached or it is not.
    """
    match promise.aim:
        case Level() | Benchmark() | GrowthPoints() | GrowthPercent() | GrowthCompound() | Count():
            return promise.sign * (value - asked) >= 0
        case Keep() | Zero() | Complete():
            return promise.sign * (value - asked) >= -promise.tolerance
        case Parity() | Representation():
            return abs(value - asked) <= promise.tolerance
        case Rising() | Direction() | Statement():
            return False
    assert_never(promise.aim)


def keeps_up(promise: Promise, value: Decimal, expected: Decimal, target: Decimal) -> bool:
    """Whether a value is where the trajectory asks, tolerance included; two-sided: as near to the target."""
    if is_two_sided(promise.aim):
        return abs(value - target) <= abs(expected - target) + promise.tolerance
    return promise.sign * (value - expected) >= -promise.tolerance


def lies_short(promise: Promise, value: Decimal, asked: Decimal) -> bool:
    """Whether a value does not come up to what is asked, tolerance left aside."""
    return promise.sign * (value - asked) < 0


def is_worse(promise: Promise, value: Decimal, baseline: Decimal, target: Decimal | None) -> bool:
    """Whether a value lies on the wrong side of the baseline, beyond tolerance; two-sided: farther away."""
    if is_two_sided(promise.aim) and target is not None:
        return abs(value - target) > abs(baseline - target) + promise.tolerance
    return promise.sign * (value - baseline) < -promise.tolerance


def reaches_milestone(promise: Promise, value: Decimal, milestone: Decimal, target: Decimal | None) -> bool:
    """Whether the success rule of the kind holds at a milestone's value.

    Two-sided kinds have to be as near to the target as the milestone is: a share of 48 on its
    way to parity has not missed a milestone of 45.
    """
    if is_two_sided(promise.aim) and target is not None:
        return keeps_up(promise, value, milestone, target)
    if isinstance(promise.aim, Rising | Direction | Statement):
        return promise.sign * (value - milestone) >= 0
    return holds(promise, value, milestone)


class Climb(Record):
    """How often the periods of a `rising` target rose: each observed period against the one before it."""

    steps: tuple[ClimbStep, ...]  # at least one
    sign: int  # +1 where higher is better
    allowed: int

    @property
    def first(self) -> Point:
        """Where the climb starts."""
        return self.steps[0].before

    @property
    def latest(self) -> Point:
        """Where it has come to."""
        return self.steps[-1].after

    @property
    def misses(self) -> int:
        """How many periods did not rise."""
        return sum(each.is_miss for each in self.steps)

    @property
    def fell(self) -> Period | None:
        """The first period that did not rise."""
        return next((each.after.period for each in self.steps if each.is_miss), None)

    @property
    def is_kept(self) -> bool:
        """Whether no more periods missed than the target allows."""
        return self.misses <= self.allowed

    @property
    def is_lenient(self) -> bool:
        """Whether a period counts as risen only because the tolerance allows it."""
        return any(
            not each.is_miss and self.sign * (each.after.value - each.before.value) <= 0
            for each in self.steps
        )


def climb_of(promise: Promise, series: Series) -> Climb | None:
    """The climb from the baseline to the deadline; None for other kinds, or before a second figure."""
    if not isinstance(promise.aim, Rising) or promise.baseline is None:
        return None
    counted = _from_baseline_to_deadline(promise, promise.baseline, series)
    if len(counted) < 2:
        return None
    steps = (
        ClimbStep(
            Point(before.period, before.value),
            Point(after.period, after.value),
            is_miss=promise.sign * (after.value - before.value) <= -promise.tolerance,
        )
        for before, after in pairwise(counted)
    )
    return Climb(steps=tuple(steps), sign=promise.sign, allowed=promise.aim.misses)


def _from_baseline_to_deadline(promise: Promise, baseline: Point, series: Series) -> list[Observation]:
    """The observations that `rising` looks at; where the deadline has no figure, the first one after it."""
    counted: list[Observation] = []
    for observation in series.observations:
        if observation.period >= baseline.period:
            counted.append(observation)
        if promise.deadline is not None and observation.period.end >= promise.deadline.end:
            break
    return counted
