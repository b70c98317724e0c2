"""The days of a period, and the last one that has ended on a day. No clock is asked."""

from __future__ import annotations

from datetime import date, timedelta

from streefpad.values.periods import Period, PeriodKind
from streefpad.values.record import replace

# A Flemish school year runs from 1 September to 31 August.
SCHOOL_YEAR_ENDS = (8, 31)
YEAR_ENDS = (12, 31)
QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


def last_ended(like: Period, as_of: date) -> Period:
    """The last period of the same kind as `like` that had ended by this day.

    For survey rounds the calendar year: nobody knows whether a round was held in it.

    >>> from streefpad.values.periods import parse_period
    >>> str(last_ended(parse_period("2019-2020"), date(2026, 11, 25)))
    '2025-2026'
    """
    today = (as_of.month, as_of.day)
    match like.kind:
        case PeriodKind.SCHOOL_YEAR:
            return replace(like, year=as_of.year if today >= SCHOOL_YEAR_ENDS else as_of.year - 1)
        case PeriodKind.QUARTER:
            ended = sum(today >= end for end in QUARTER_ENDS)
            return (
                replace(like, year=as_of.year, quarter=ended)
                if ended
                else replace(like, year=as_of.year - 1, quarter=4)
            )
        case PeriodKind.YEAR | PeriodKind.ROUND:
            return Period(kind=PeriodKind.YEAR, year=as_of.year if today >= YEAR_ENDS else as_of.year - 1)


def last_day(period: Period) -> date:
    """The last day of a period; of a survey round that of its year.

    >>> from streefpad.values.periods import parse_period
    >>> last_day(parse_period("2025-2026")).isoformat()
    '2026-08-31'
    """
    match period.kind:
        case PeriodKind.SCHOOL_YEAR:
            return date(period.year, *SCHOOL_YEAR_ENDS)
        case PeriodKind.QUARTER:
            return date(period.year, *QUARTER_ENDS[period.quarter - 1])
        case PeriodKind.YEAR | PeriodKind.ROUND:
            return date(period.year, *YEAR_ENDS)


def first_day(period: Period) -> date:
    """The first day of a period.

    >>> from streefpad.values.periods import parse_period
    >>> first_day(parse_period("2025-2026")).isoformat()
    '2025-09-01'
    """
    if period.kind is PeriodKind.QUARTER:
        return date(period.year, 3 * period.quarter - 2, 1)
    return last_day(replace(period, year=period.year - 1)) + timedelta(days=1)
