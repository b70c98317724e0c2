"""The bounded time path: deadlines, milestones, and dates in the order in which they can be lived."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.targets import (
    Direction,
    Keep,
    Level,
    Milestone,
    Parity,
    Rising,
    Statement,
    Target,
)
from streefpad.rules.checks.facts import of_target
from streefpad.rules.checks.fractions import is_fraction_like
from streefpad.rules.promises import needs_deadline
from streefpad.values.problems import Fact, Problem, Severity
from streefpad.values.quantities import HUNDRED


def check_time_path(catalogue: Catalogue) -> Iterator[Problem]:
    """Targets without an end, without a step on the way, or with dates or values that cannot be."""
    for target in catalogue.targets:
        yield from _deadline(target)
        yield from _reference(target)
        yield from _milestones(target)
        indicator = catalogue.indicator(target.indicator)
        if indicator and indicator.unit.is_share:
            yield from check_values(target)


def _deadline(target: Target) -> Iterator[Problem]:
    aim, baseline, by = target.in_force.aim, target.baseline, target.by
    if by is None:
        if isinstance(aim, Direction | Statement):
            return
        severity = Severity.ERROR if needs_deadline(aim) else Severity.HINT
        yield of_target("target-without-deadline", severity, target, series=target.indicator, kind=aim.kind)
    elif baseline is not None and by.end <= baseline.end:
        yield of_target("deadline-not-after-baseline", Severity.ERROR, target, baseline=baseline, by=by)


def _reference(target: Target) -> Iterator[Problem]:
    reference, baseline = target.reference, target.baseline
    if reference is not None and baseline is not None and reference.end > baseline.end:
        yield of_target(
            "reference-after-baseline", Severity.WARNING, target, reference=reference, baseline=baseline
        )


def _milestones(target: Target) -> Iterator[Problem]:
    by = target.by
    if by is None or isinstance(target.in_force.aim, Direction | Statement | Rising):
        return
    if not target.milestones:
        yield of_target("target-without-milestone", Severity.HINT, target)
    for milestone in target.milestones:
        if _is_outside(milestone, target):
            yield of_target("milestone-outside", Severity.ERROR, target, milestone=milestone.by, by=by)
        elif milestone.is_derived and target.baseline is not None:
            yield of_target("milestone-assumed", Severity.HINT, target, milestone=milestone.by)


def _is_outside(milestone: Milestone, target: Target) -> bool:
    if target.by is not None and milestone.by.end >= target.by.end:
        return True
    return target.baseline is not None and milestone.by.end <= target.baseline.end


def check_values(target: Target) -> Iterator[Problem]:
    """A share that is asked to be less than nothing or more than all, or that may be a fraction."""
    asked: list[tuple[Decimal, dict[str, Fact]]]
    asked = [(each.value, {}) for each in target.milestones if each.value is not None]
    for reading in target.readings:
        # The only reading of a target is the target.
        named: dict[str, Fact] = {"reading": reading.id} if len(target.readings) > 1 else {}
        match reading.aim:
            case Level(value=value) | Parity(value=value):
                asked.append((value, named))
            case Keep(floor=floor) if floor is not None:
                asked.append((floor, named))
    for value, named in asked:
        if not 0 <= value <= HUNDRED:
            yield of_target("target-out-of-range", Severity.ERROR, target, value=value, **named)
        elif is_fraction_like(value):
            yield of_target("looks-like-a-fraction", Severity.WARNING, target, value=value)
