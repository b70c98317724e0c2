"""What a method is asked: one reading of a target against one series, and what follows from both.

The agenda and `judge` ask in the same way. No answer looks across a break in the series.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from streefpad.model.edition import Point, Reason
from streefpad.model.series import Series
from streefpad.model.targets import (
    FULL,
    Aim,
    Complete,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Reading,
    Representation,
    Rising,
    Target,
    Zero,
)
from streefpad.rules.promises import Promise, promise_of
from streefpad.rules.trajectories import asked_by_deadline
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.record import Record

ONE_SIDED = (Level, Keep, GrowthPoints, GrowthPercent, GrowthCompound, Zero, Complete, Count)
TWO_SIDED = (Parity, Representation)
DIRECTION_ONLY = (Direction, Rising)


class Question(Record):
    """One reading of a target, the series it is about and, for a benchmark, the series it names."""

    target: Target
    reading: Reading
    series: Series
    benchmark: Series | None = None

    @property
    def aim(self) -> Aim:
        """What this reading promises."""
        return self.reading.aim

    @property
    def promise(self) -> Promise:
        """The promise as the house reads it: direction, baseline, deadline."""
        return promise_of(self.target, self.reading, self.series, self.benchmark)

    @property
    def comparable(self) -> tuple[Point, ...]:
        """The observations since the last break, in order of time."""
        since = self.broken_at
        return tuple(
            Point(each.period, each.value)
            for each in self.series.observations
            if since is None or each.period.end >= since.end
        )

    @property
    def broken_at(self) -> Period | None:
        """The first period after the last break; None where the series does not go on after one."""
        latest = self.series.latest
        begun = [
            each.first for each in self.series.every_break if latest and each.first.end <= latest.period.end
        ]
        return begun[-1] if begun else None

    @property
    def start(self) -> Period | None:
        """The period from which the published methods count: they know one base year.

        It is the declared reference, since which evolution is counted, and where there is none, or a
        break lies between it and now, the baseline. None where neither is stated.
        """
        stated = [each for each in (self.target.reference, self.target.baseline) if each is not None]
        since = self.broken_at
        unbroken = [each for each in stated if since is None or each.end >= since.end]
        return next(iter(unbroken or stated), None)

    @property
    def crosses_a_break(self) -> bool:
        """Whether the series breaks between the stated start and the latest observation."""
        since, start = self.broken_at, self.start
        return since is not None and start is not None and start.end < since.end


class Course(Record):
    """The comparable observations, which way they ought to go, and where to."""

    points: tuple[Point, ...]
    sign: int  # +1 where higher is better
    goal: Decimal | None  # None for a promise of direction only

    def reached_by(self, value: Decimal) -> bool:
        """Whether the value is at the goal or past it."""
        return self.goal is not None and self.sign * (value - self.goal) >= 0


def course(question: Question) -> Course | None:
    """What a method looks at that knows one value a period and one way up; None where no number is asked.

    A promise with two sides becomes the distance to the wanted value, which ought to shrink, so
    that a share and its complement get the same answer. The tolerance belongs to the promise:
    where its success rule knows one, the goal lies that much nearer (contracts, "Target kinds").
    """
    points, sign = question.comparable, question.promise.sign
    match question.aim:
        case Parity(value=wanted) | Representation(value=wanted):
            distances = tuple(Point(each.period, abs(each.value - wanted)) for each in points)
            return Course(points=distances, sign=-1, goal=question.target.tolerance)
        case Direction() | Rising():
            return Course(points=points, sign=sign, goal=None)
        case _:
            asked = goal(question)
            return None if asked is None else Course(points=points, sign=sign, goal=asked)


def goal(question: Question) -> Decimal | None:
    """The value at which a promise with one side is kept; None where none can be named."""
    promise, tolerance = question.promise, question.target.tolerance
    match question.aim:
        case Level(value=value):
            return value
        case Zero():
            return tolerance
        case Complete():
            return FULL - tolerance
        case Count():
            return FULL
        case Keep(floor=floor):
            if floor is None and promise.baseline is not None:
                floor = promise.baseline.value
            return None if floor is None else floor - promise.sign * tolerance
        case GrowthPoints() | GrowthPercent() | GrowthCompound():
            return asked_by_deadline(promise)
        case _:
            return None


def base_and_latest(
    question: Question, points: Sequence[Point], year: Decimal, within: Decimal
) -> tuple[Point, Point] | Reason:
    """The two observations that a pace is taken between, or why there are not two.

    The base is the stated start, else the method's own year, or the nearest observation that lies
    no more than `within` years from it.
    """
    if question.crosses_a_break and question.broken_at is not None:
        return Reason(code="method-series-broken", facts={"first": question.broken_at})
    if not points:
        return Reason(code="method-too-few-observations", facts={"needed": 2, "found": 0})
    latest = points[-1]
    base = nearest(points, question.start.end if question.start is not None else year, within)
    if base is None:
        return Reason(code="method-base-missing", facts={"period": latest.period})
    if base.period.end >= latest.period.end:
        return Reason(code="method-too-few-observations", facts={"needed": 2, "found": 1})
    return base, latest


def first_year(period: Period) -> int:
    """The calendar year in which a period starts: 2015 for the school year 2015-2016.

    >>> from streefpad.values.periods import school_year
    >>> first_year(school_year(2016))
    2015
    """
    return period.year - 1 if period.kind is PeriodKind.SCHOOL_YEAR else period.year


def nearest(points: Sequence[Point], place: Decimal, within: Decimal | None = None) -> Point | None:
    """The point nearest to a place on the time axis, the later one of two; None beyond `within` years."""
    found = min(points, key=lambda each: (abs(each.period.end - place), -each.period.end), default=None)
    if found is None or (within is not None and abs(found.period.end - place) > within):
        return None
    return found
