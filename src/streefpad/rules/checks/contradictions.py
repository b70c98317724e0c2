"""Targets on one indicator that cannot both be meant: one undoes the other, or says the same again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from streefpad.model.edition import Finding, Point
from streefpad.model.targets import Benchmark, Statement, Target
from streefpad.rules.checks.facts import of_target
from streefpad.rules.promises import direction_of, is_two_sided
from streefpad.values.problems import Problem, Severity
from streefpad.values.record import Record


class _Ask(Record):
    """What a target in force asks: at least (+1), at most (-1) or about (0) a value by a period."""

    target: Target
    sign: int
    point: Point | None
    tolerance: Decimal

    @property
    def lowest(self) -> Decimal | None:
        """The lowest value that fulfils it; None where it sets none."""
        return self.point.value - self.tolerance if self.point and self.sign >= 0 else None

    @property
    def highest(self) -> Decimal | None:
        """The highest value that fulfils it; None where it sets none."""
        return self.point.value + self.tolerance if self.point and self.sign <= 0 else None


def check_contradictions(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Pairs of targets on one indicator of which one undoes the other, or repeats it."""
    yield from _repetitions(findings)
    asks: dict[str, list[_Ask]] = {}
    for finding in findings:
        ask = _ask(finding)
        if ask:
            asks.setdefault(finding.indicator.id, []).append(ask)
    for indicator in asks.values():
        for one, other in combinations(indicator, 2):
            yield from _compare(one, other)


def _repetitions(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Targets that promise what another on the same indicator does: each would be counted twice."""
    first: dict[tuple[object, ...], Target] = {}
    for target in (each.target for each in findings if each.target):
        if isinstance(target.in_force.aim, Statement):
            continue  # it says what it promises in words alone
        promise = (target.indicator, target.by, target.baseline, target.better, target.in_force.aim)
        if (known := first.setdefault(promise, target)) is not target:
            yield of_target("target-repeated", Severity.WARNING, target, other=known.id)


def _ask(finding: Finding) -> _Ask | None:
    target, judged = finding.target, finding.in_force
    if target is None or judged is None or isinstance(judged.reading.aim, Benchmark | Statement):
        return None  # a benchmark moves, a statement asks for no value
    aim = judged.reading.aim
    sign = 0 if is_two_sided(aim) else direction_of(aim, target.better_in(judged.reading)).sign
    return _Ask(target=target, sign=sign, point=judged.assessment.target, tolerance=target.tolerance)


def _compare(one: _Ask, other: _Ask) -> Iterator[Problem]:
    if one.point and other.point:
        if _is_impossible(one, other) or _is_undone(one, other):
            yield of_target(
                "targets-contradict",
                Severity.WARNING,
                other.target,
                other=one.target.id,
                value=other.point.value,
                other_value=one.point.value,
                by=other.point.period,
                other_by=one.point.period,
            )
    elif one.sign * other.sign < 0:
        yield of_target("targets-oppose", Severity.WARNING, other.target, other=one.target.id)


def _is_impossible(one: _Ask, other: _Ask) -> bool:
    """Whether no value fulfils both at their common deadline; a band between two bounds is fine."""
    if not (one.point and other.point and one.point.period == other.point.period):
        return False
    lowest = [each for each in (one.lowest, other.lowest) if each is not None]
    highest = [each for each in (one.highest, other.highest) if each is not None]
    return bool(lowest and highest) and max(lowest) > min(highest)


def _is_undone(one: _Ask, other: _Ask) -> bool:
    """Whether both ask in the same direction, and the one that is due last asks less.

    Equal deadlines with different values are two numbers for one promise.
    """
    if not (one.point and other.point) or one.sign != other.sign or one.sign == 0:
        return False
    first, last = sorted((one.point, other.point), key=lambda point: point.period)
    if first.period == last.period:
        return first.value != last.value
    return one.sign * (last.value - first.value) < 0
