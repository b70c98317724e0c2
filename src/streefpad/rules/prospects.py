"""What a chance of reaching a target is asked of: the limits that its success rule sets, and the odds
from elsewhere where the series itself cannot be carried forward.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from streefpad.model.edition import Odds, Point, Reason
from streefpad.model.series import Series
from streefpad.model.targets import Benchmark, Complete, Direction, Keep, Rising, Statement, Zero
from streefpad.rules.breaks import break_between
from streefpad.rules.promises import Promise, is_two_sided, point
from streefpad.rules.reference_class import reference_odds
from streefpad.rules.trajectories import asked_by_deadline
from streefpad.values.periods import steps_between
from streefpad.values.record import Record


class Limits(Record):
    """Between which values the target is reached; None where there is no end on that side."""

    at_least: Decimal | None = None
    at_most: Decimal | None = None


def limits_of(promise: Promise, series: Series) -> Limits | Reason:
    """The limits at the deadline, or why a chance of reaching them cannot be asked of this series.

    Codes of the reason: counted-differently, without-deadline, no-value-asked, benchmark-ahead-unknown,
    exact-value-asked.
    """
    latest, baseline = series.latest, promise.baseline
    parted = break_between(series, baseline.period, latest.period) if latest and baseline else None
    if parted is not None:
        return Reason(code="counted-differently", facts={"first": parted.first})
    return _asked(promise)


def _asked(promise: Promise) -> Limits | Reason:
    match promise.aim:
        case Rising() | Direction() | Statement():
            return Reason(code="no-value-asked")
        case Benchmark():
            return Reason(code="benchmark-ahead-unknown")
    if promise.deadline is None:
        return Reason(code="without-deadline")
    asked = asked_by_deadline(promise)
    if asked is None:
        return Reason(code="no-value-asked")
    if is_two_sided(promise.aim):
        if not promise.tolerance:
            return Reason(code="exact-value-asked", facts={"target": asked})
        return Limits(at_least=asked - promise.tolerance, at_most=asked + promise.tolerance)
    if isinstance(promise.aim, Keep | Zero | Complete):
        asked -= promise.sign * promise.tolerance
    return Limits(at_least=asked) if promise.sign > 0 else Limits(at_most=asked)


def odds_of(promise: Promise, series: Series) -> Odds | Reason:
    """How often comparable shares elsewhere moved as far as this target still asks, in as many years.

    A break is not crossed: where one parts the latest figure from the baseline, the move is that from
    the last figure before it. Codes of the reason: no-corpus, without-deadline, no-value-asked,
    benchmark-ahead-unknown, no-observations, already-there, deadline-passed, and those of reference_odds.
    """
    if not series.unit.is_share:
        return Reason(code="no-corpus")
    goal = _goal(promise)
    if isinstance(goal, Reason):
        return goal
    start = _start(promise, series)
    if start is None or promise.deadline is None:
        return Reason(code="no-observations")
    move = _move(start.value, goal)
    if not move:
        return Reason(code="already-there", facts={"value": start.value, "period": start.period})
    years = int(steps_between(start.period, promise.deadline).to_integral_value(ROUND_FLOOR))
    if years < 1:
        return Reason(code="deadline-passed", facts={"by": promise.deadline})
    return reference_odds(start.value, move, years)


def _goal(promise: Promise) -> Limits | Reason:
    """The limits; a value to be hit exactly counts as one to come up to."""
    limits = _asked(promise)
    asked = asked_by_deadline(promise)
    if isinstance(limits, Reason) and limits.code == "exact-value-asked" and asked is not None:
        return Limits(at_least=asked, at_most=asked)
    return limits


def _start(promise: Promise, series: Series) -> Point | None:
    """The last figure comparable with the baseline; the latest where there is no baseline."""
    baseline = promise.baseline
    if baseline is None:
        return point(series.latest)
    comparable = [
        each
        for each in series.observations
        if each.period.end >= baseline.period.end and not break_between(series, baseline.period, each.period)
    ]
    return point(comparable[-1]) if comparable else None


def _move(start: Decimal, goal: Limits) -> Decimal:
    """The points to the nearest limit; zero within them."""
    if goal.at_least is not None and start < goal.at_least:
        return goal.at_least - start
    if goal.at_most is not None and start > goal.at_most:
        return goal.at_most - start
    return Decimal(0)
