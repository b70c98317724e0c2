"""Periods: calendar years, school years, quarters and survey rounds, and the time between them.

A period stands on the time axis at the year in which it ends (contracts, "Units, periods,
clock"): 2019-2020 stands at 2020, 2024-Q4 at 2024, 2024-Q1 at 2023.25.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from streefpad.values.record import Record, replace


class PeriodKind(StrEnum):
    """The four ways in which the agenda's series count time."""

    YEAR = "year"
    SCHOOL_YEAR = "school-year"
    QUARTER = "quarter"
    ROUND = "round"


class PeriodError(ValueError):
    """The text is no period of any kind."""


# What a calendar has days for, with a year to spare on either side.
FIRST_YEAR, LAST_YEAR = 1000, 9998

# ASCII: the digits of other scripts count for Python, and for no reader of these tables.
_YEAR = re.compile(r"(\d{4})", re.ASCII)
_SCHOOL_YEAR = re.compile(r"(\d{4})[-/](\d{2}|\d{4})", re.ASCII)  # 2019-2020, 2019-20, 2019/2020
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_ROUND = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):(\d{4})", re.ASCII)  # PIAAC:2012


class Period(Record, order=True):
    """One period of a series; `year` is the year in which it ends. The one that ends first comes first.

    >>> str(parse_period("2019-20"))
    '2019-2020'
    """

    year: int
    quarter: int = 4
    kind: PeriodKind
    survey: str = ""

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.year:04d}"
            case PeriodKind.SCHOOL_YEAR:
                return f"{self.year - 1:04d}-{self.year:04d}"
            case PeriodKind.QUARTER:
                return f"{self.year:04d}-Q{self.quarter}"
            case PeriodKind.ROUND:
                return f"{self.survey}:{self.year:04d}"

    @property
    def end(self) -> Decimal:
        """Its place on the time axis, in years."""
        return self.year + Decimal(self.quarter - 4) / 4


@lru_cache(maxsize=4096)  # a table of many series writes the same few periods over and over
def parse_period(text: str) -> Period:
    """The period that the text writes.

    >>> parse_period("PIAAC:2012").end
    Decimal('2012')

    Raises PeriodError where the text is no period.
    """
    period = _written(text.strip())
    if period is None or not FIRST_YEAR <= period.year <= LAST_YEAR:
        raise PeriodError(text)
    return period


def _written(text: str) -> Period | None:
    if found := _YEAR.fullmatch(text):
        return Period(kind=PeriodKind.YEAR, year=int(found[1]))
    if found := _SCHOOL_YEAR.fullmatch(text):
        start, ending = int(found[1]), found[2]
        follows = int(ending) == (start + 1) % (10 ** len(ending))
        return Period(kind=PeriodKind.SCHOOL_YEAR, year=start + 1) if follows else None
    if found := _QUARTER.fullmatch(text):
        return Period(kind=PeriodKind.QUARTER, year=int(found[1]), quarter=int(found[2]))
    if found := _ROUND.fullmatch(text):
        return Period(kind=PeriodKind.ROUND, year=int(found[2]), survey=found[1])
    return None


def school_year(year: int) -> Period:
    """The school year that ends in this year."""
    return Period(kind=PeriodKind.SCHOOL_YEAR, year=year)


def place_in_series(period: Period, kind: PeriodKind, rounds: Iterable[Period] = ()) -> Period | None:
    """The period of a series of this kind that a stated period means.

    A bare year means the school year, or the fourth quarter, ending then; for survey rounds
    the last one on or before it, among `rounds`. A period of the series' own kind stays as it
    is. Anything else is a mix of kinds: None.

    >>> str(place_in_series(parse_period("2030"), PeriodKind.SCHOOL_YEAR))
    '2029-2030'
    """
    if period.kind is kind:
        return period
    if period.kind is not PeriodKind.YEAR:
        return None
    if kind is PeriodKind.ROUND:
        return max((each for each in rounds if each.end <= period.end), default=None)
    return Period(kind=kind, year=period.year)


def steps_between(start: Period, end: Period) -> Decimal:
    """The years from one period to another on the time axis.

    >>> steps_between(parse_period("2019-2020"), parse_period("2029-2030"))
    Decimal('10')
    """
    return end.end - start.end


def next_period(period: Period) -> Period:
    """The period that follows; for a survey round the calendar year after it."""
    if period.kind is PeriodKind.QUARTER:
        year, quarter = (period.year, period.quarter + 1) if period.quarter < 4 else (period.year + 1, 1)
        return Period(kind=PeriodKind.QUARTER, year=year, quarter=quarter)
    return replace(period, year=period.year + 1)


@lru_cache(maxsize=1024)
def periods_from(start: Period, until: Period) -> tuple[Period, ...]:
    """Every period from start to until, both included.

    >>> [str(each) for each in periods_from(parse_period("2019"), parse_period("2021"))]
    ['2019', '2020', '2021']
    """
    found = []
    each = start
    while each.end <= until.end:
        found.append(each)
        each = next_period(each)
    return tuple(found)
