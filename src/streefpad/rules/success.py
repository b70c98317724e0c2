"""When a target is reached: the success rule of each kind (contracts, "Target kinds")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import assert_never

from streefpad.model.edition import Point
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """How often the periods of a `rising` target rose: each observed period against the one before it."""

    first: Point
    latest: Point
    misses: int
    allowed: int
    fell: Period | None  # the first period that did not rise

    @property
    def is_kept(self) -> bool:
        """Whether no more periods missed than the target allows."""
        return self.misses <= self.allowed


def climb_of(promise: Promise, series: Series) -> Climb | None:
    """The climb from the baseline to the deadline; None for other kinds, or before a second figure."""
    if not isinstance(promise.aim, Rising) or promise.baseline is None:
        return None
    counted = _from_baseline_to_deadline(promise, promise.baseline, series)
    if len(counted) < 2:
        return None
    fallen = [
        after.period
        for before, after in pairwise(counted)
        if promise.sign * (after.value - before.value) <= -promise.tolerance
    ]
    return Climb(
        first=Point(counted[0].period, counted[0].value),
        latest=Point(counted[-1].period, counted[-1].value),
        misses=len(fallen),
        allowed=promise.aim.misses,
        fell=fallen[0] if fallen else None,
    )


def _from_baseline_to_deadline(promise: Promise, baseline: Point, series: Series) -> list[Observation]:
    """The observations that `rising` looks at; where the deadline has no figure, the first one after it."""
    counted: list[Observation] = []
    for observation in series.observations:
        if observation.period >= baseline.period:
            counted.append(observation)
        if promise.deadline is not None and observation.period.end >= promise.deadline.end:
            break
    return counted
