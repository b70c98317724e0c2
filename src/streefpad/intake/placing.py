"""Periods as people write them, placed in a series that counts time in its own way.

A bare year means the period of the series that ends then (contracts, "Units, periods, clock");
any other mix of kinds is a problem, told with the two spellings that would be right.
"""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.values.periods import Period, PeriodKind, place_in_series
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record, replace


class Counting(Record):
    """How one series counts time; `survey` and `rounds` are for survey rounds only."""

    kind: PeriodKind
    survey: str = ""
    rounds: tuple[Period, ...] = ()  # those that are known

    def with_rounds(self, stated: Iterable[Period | None]) -> Counting:
        """The same counting, with the rounds among these periods known as well."""
        named = [each for each in stated if each and each.kind is PeriodKind.ROUND and self.counts(each)]
        return replace(self, rounds=(*self.rounds, *named))

    def after(self, start: Period | None) -> Counting:
        """The same counting, for a period that must lie after another: only rounds after it are known.

        Without this, "2030" would mean the round of the baseline wherever no later one is known,
        and a target would be missed on the day it was set.
        """
        if start is None:
            return self
        return replace(self, rounds=tuple(each for each in self.rounds if each.end > start.end))

    def counts(self, period: Period) -> bool:
        """Whether the period is one of the kind that this series counts in."""
        return period.kind is self.kind and (not self.survey or period.survey == self.survey)


def place_stated(stated: Period, counting: Counting) -> Period | None:
    """The period of the series that a stated period means; None where the kinds do not match.

    >>> from streefpad.values.periods import parse_period
    >>> str(place_stated(parse_period("2030"), Counting(kind=PeriodKind.SCHOOL_YEAR)))
    '2029-2030'
    """
    placed = place_in_series(stated, counting.kind, counting.rounds)
    if placed is None and counting.survey and stated.kind is PeriodKind.YEAR:
        # No round is known on or before that year, so the year itself is the best guess at one.
        return Period(kind=PeriodKind.ROUND, year=stated.year, survey=counting.survey)
    return placed if placed and counting.counts(placed) else None


def spellings(stated: Period, counting: Counting) -> tuple[str, ...]:
    """The one or two periods of the series' own kind that the writer may have meant.

    A school year lies in two calendar years, and a calendar year in two school years.

    >>> from streefpad.values.periods import parse_period
    >>> spellings(parse_period("2030"), Counting(kind=PeriodKind.SCHOOL_YEAR))
    ('2029-2030', '2030-2031')
    >>> spellings(parse_period("2026-Q1"), Counting(kind=PeriodKind.YEAR))
    ('2026',)
    """
    year = stated.year
    match counting.kind:
        case PeriodKind.YEAR:
            years = (year - 1, year) if stated.kind is PeriodKind.SCHOOL_YEAR else (year,)
            meant = tuple(Period(kind=PeriodKind.YEAR, year=each) for each in years)
        case PeriodKind.SCHOOL_YEAR:
            meant = tuple(Period(kind=PeriodKind.SCHOOL_YEAR, year=each) for each in _school_years(stated))
        case PeriodKind.QUARTER:
            first = (year - 1, 4) if stated.kind is PeriodKind.SCHOOL_YEAR else (year, 1)
            last = (year, 2) if stated.kind is PeriodKind.SCHOOL_YEAR else (year, 4)
            meant = tuple(
                Period(kind=PeriodKind.QUARTER, year=at, quarter=quarter) for at, quarter in (first, last)
            )
        case PeriodKind.ROUND:
            survey = counting.survey or stated.survey or "SURVEY"
            rounds = {each.year for each in counting.rounds} or {year}
            near = sorted(rounds, key=lambda each: (abs(each - year), each))[:2]
            meant = tuple(Period(kind=PeriodKind.ROUND, year=each, survey=survey) for each in near)
    return tuple(map(str, meant))


def _school_years(stated: Period) -> tuple[int, ...]:
    """The years in which a school year ends that a year, a quarter or a survey round may lie in."""
    if stated.kind is not PeriodKind.QUARTER:
        return stated.year, stated.year + 1
    ended = {1: (stated.year,), 2: (stated.year,), 3: (stated.year, stated.year + 1)}
    return ended.get(stated.quarter, (stated.year + 1,))


def wrong_kind(what: str, stated: Period, counting: Counting, place: Place) -> Problem:
    """The problem of a period that this series cannot hold."""
    meant = dict(zip(("first", "second"), spellings(stated, counting), strict=False))
    return error_at("period-kind", place, what=what, period=stated, kind=str(counting.kind), **meant)
