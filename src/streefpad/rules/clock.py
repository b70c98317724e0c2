"""The last period that has ended on a given day. The day is an argument: rules ask no clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from streefpad.values.periods import Period, PeriodKind

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
            return Period(PeriodKind.YEAR, as_of.year if today >= YEAR_ENDS else as_of.year - 1)
