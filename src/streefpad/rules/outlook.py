"""Where the historic pace leads: a ruler laid along the past, not a forecast."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from streefpad.model.edition import Outlook, Point
from streefpad.rules.paces import Pace
from streefpad.rules.promises import Promise, is_two_sided
from streefpad.rules.success import holds
from streefpad.rules.trajectories import within_bounds
from streefpad.values.periods import Period, PeriodKind, next_period, steps_between

FARTHEST = 200  # years; a line that arrives later than this does not arrive


def look_ahead(
    promise: Promise, latest: Point | None, pace: Pace | None, asked: Decimal | None
) -> Outlook | None:
    """Where the line stands at the deadline, and when it arrives; None without a pace or a value to reach."""
    deadline = promise.deadline
    if latest is None or pace is None or asked is None or deadline is None:
        return None
    if deadline.end < latest.period.end:
        return None
    value = _on_the_line(promise, latest, pace, deadline)
    reaches = holds(promise, value, asked)
    return Outlook(
        value=value,
        reaches=reaches,
        overshoots=not reaches and _is_past(promise, latest, value, asked),
        arrives=_arrival(promise, latest, pace, asked),
    )


def _is_past(promise: Promise, latest: Point, value: Decimal, asked: Decimal) -> bool:
    """Whether the line lies beyond a value from which both sides are wrong."""
    return is_two_sided(promise.aim) and (value - asked) * (latest.value - asked) <= 0


def _arrival(promise: Promise, latest: Point, pace: Pace, asked: Decimal) -> Period | None:
    """The first period at which the line is at or past the target.

    A line that runs through parity arrives there, although it does not stay.
    """
    for period in _periods_ahead(latest.period):
        value = _on_the_line(promise, latest, pace, period)
        if holds(promise, value, asked) or _is_past(promise, latest, value, asked):
            return period
        if (asked - latest.value) * pace.change <= 0:
            return None  # the line stands still, or leads away from what it has not reached
    return None


def _on_the_line(promise: Promise, latest: Point, pace: Pace, period: Period) -> Decimal:
    return within_bounds(latest.value + pace.over(steps_between(latest.period, period)), promise.unit)


def _periods_ahead(start: Period) -> Iterator[Period]:
    """The period itself and those after it; after a survey round, calendar years: rounds are not yearly."""
    period = start
    while steps_between(start, period) <= FARTHEST:
        yield period
        period = next_period(period)
        if period.kind is PeriodKind.ROUND:
            period = Period(kind=PeriodKind.YEAR, year=period.year)
