"""The days of a period, and the periods on whose last day something is known."""

from __future__ import annotations

from datetime import date, timedelta

from streefpad.rules.clock import QUARTER_ENDS, SCHOOL_YEAR_ENDS, YEAR_ENDS, last_ended
from streefpad.values.periods import Period, PeriodKind, next_period, periods_from


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
    return last_day(Period(period.kind, period.year - 1, period.quarter, period.survey)) + timedelta(days=1)


def holding(kind: PeriodKind, day: date) -> Period:
    """The period of a kind in which a day lies.

    >>> str(holding(PeriodKind.SCHOOL_YEAR, date(2026, 9, 1)))
    '2026-2027'
    """
    ended = last_ended(Period(kind, day.year), day)
    return ended if last_day(ended) == day else next_period(ended)


def known_periods(kind: PeriodKind, first: date, until: date) -> tuple[Period, ...]:
    """The periods from the one in which a first day lies to the last one that had ended by another.

    Of a period that is still running nobody knows yet what will be in force on its last day.
    """
    if kind is PeriodKind.ROUND:
        return ()
    begin, end = holding(kind, first), last_ended(Period(kind, until.year), until)
    return periods_from(begin, end) if begin <= end else ()
