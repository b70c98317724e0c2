"""The period in which a day lies, and the periods on whose last day something is known."""

from __future__ import annotations

from datetime import date

from streefpad.values.clock import last_day, last_ended
from streefpad.values.periods import Period, PeriodKind, next_period, periods_from


def holding(kind: PeriodKind, day: date) -> Period:
    """The period of a kind in which a day lies.

    >>> str(holding(PeriodKind.SCHOOL_YEAR, date(2026, 9, 1)))
    '2026-2027'
    """
    ended = last_ended(Period(kind=kind, year=day.year), day)
    return ended if last_day(ended) == day else next_period(ended)


def known_periods(kind: PeriodKind, first: date, until: date) -> tuple[Period, ...]:
    """The periods from the one in which a first day lies to the last one that had ended by another.

    Of a period that is still running nobody knows yet what will be in force on its last day.
    """
    if kind is PeriodKind.ROUND:
        return ()
    begin, end = holding(kind, first), last_ended(Period(kind=kind, year=until.year), until)
    return periods_from(begin, end) if begin <= end else ()
