"""How fast a series went, and how fast it would have to go: both in its own unit a year."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Point
from streefpad.model.series import Series
from streefpad.model.targets import Target
from streefpad.rules.breaks import break_between, since_last_break
from streefpad.rules.promises import point
from streefpad.values.periods import Period, steps_between
from streefpad.values.record import Record


class Pace(Record, kw_only=False):
    """A change and the years it took, kept apart so that a line along it stays exact."""

    change: Decimal
    years: Decimal

    @property
    def a_year(self) -> Decimal:
        """The change in one year."""
        return self.change / self.years

    def over(self, years: Decimal) -> Decimal:
        """The change in so many years."""
        return self.change * years / self.years


def reference_of(target: Target, series: Series) -> Point | None:
    """The point since which evolution is counted: as declared, else the first figure after the last break."""
    if target.reference is not None:
        return point(series.at(target.reference))
    return point(next(iter(since_last_break(series)), None))


def historic_pace(reference: Point | None, series: Series) -> Pace | None:
    """The pace from the reference to the latest observation; None across a break or within one period."""
    latest = series.latest
    if reference is None or latest is None or reference.period.end >= latest.period.end:
        return None
    if break_between(series, reference.period, latest.period):
        return None
    return Pace(latest.value - reference.value, steps_between(reference.period, latest.period))


def required_pace(latest: Point, target: Decimal | None, deadline: Period | None) -> Decimal | None:
    """The pace that would still reach the target in time; None where no time is left."""
    if target is None or deadline is None or deadline.end <= latest.period.end:
        return None
    return (target - latest.value) / steps_between(latest.period, deadline)


def acceleration(required: Decimal | None, historic: Pace | None, is_reached: bool) -> Decimal | None:
    """How many times faster than it went it has to go.

    None where it went the other way or stood still, or where nothing more is needed: a factor
    would say nothing then.
    """
    if required is None or historic is None or is_reached:
        return None
    if required * historic.change <= 0:
        return None
    return required / historic.a_year
