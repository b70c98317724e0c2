"""The days on which periods begin and end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import assert_never

from streefpad.values.periods import Period, PeriodKind, next_period


def first_day(period: Period) -> date:
    """The day a period begins; a survey round counts as its year.

    >>> from streefpad.values.periods import parse_period
    >>> [str(first_day(parse_period(each))) for each in ("2019-2020", "2024-Q2", "PIAAC:2012")]
    ['2019-09-01', '2024-04-01', '2012-01-01']
    """
    match period.kind:
        case PeriodKind.YEAR | PeriodKind.ROUND:
            return date(period.year, 1, 1)
        case PeriodKind.SCHOOL_YEAR:
            return date(period.year - 1, 9, 1)
        case PeriodKind.QUARTER:
            return date(period.year, 3 * period.quarter - 2, 1)
        case _:
            assert_never(period.kind)


def last_day(period: Period) -> date:
    """The day a period ends.

    >>> from streefpad.values.periods import parse_period
    >>> str(last_day(parse_period("2019-2020")))
    '2020-08-31'
    """
    return first_day(next_period(period)) - timedelta(days=1)
