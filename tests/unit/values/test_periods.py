"""Periods: every spelling that is read, every one that is not, and the time between them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.values.periods import (
    Period,
    PeriodError,
    PeriodKind,
    next_period,
    parse_period,
    periods_from,
    place_in_series,
    school_year,
    steps_between,
)


@pytest.mark.parametrize(
    "written, kind, year, spelled",
    [
        ("2019", PeriodKind.YEAR, 2019, "2019"),
        ("2019-2020", PeriodKind.SCHOOL_YEAR, 2020, "2019-2020"),
        ("2019-20", PeriodKind.SCHOOL_YEAR, 2020, "2019-2020"),
        ("2019/2020", PeriodKind.SCHOOL_YEAR, 2020, "2019-2020"),
        ("2019/20", PeriodKind.SCHOOL_YEAR, 2020, "2019-2020"),
        ("1999-00", PeriodKind.SCHOOL_YEAR, 2000, "1999-2000"),
        ("2024-Q1", PeriodKind.QUARTER, 2024, "2024-Q1"),
        ("PIAAC:2012", PeriodKind.ROUND, 2012, "PIAAC:2012"),
        (" 2019 ", PeriodKind.YEAR, 2019, "2019"),
    ],
)
def test_a_period_is_read_in_each_of_its_spellings(
    written: str, kind: PeriodKind, year: int, spelled: str
) -> None:
    period = parse_period(written)
    assert (period.kind, period.year, str(period)) == (kind, year, spelled)


@pytest.mark.parametrize(
    "written",
    [
        "", "19", "20199", "2019-2021", "2019-19", "2019-18", "2020-2019", "2019-2020-2021", "2024-Q5",
        "2024-Q0", "2024Q1", "2024-q1", "PIAAC 2012", ":2012", "PIAAC:12", "2012:PIAAC", "2019-06-01",
        "2019.0", "-2019", "school year 2019", "0000", "0998-0999", "9999", "9999-0000", "PISA:0001",
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(PeriodError):
        parse_period(written)


@pytest.mark.parametrize(
    "written, end",
    [
        ("2020", "2020"),
        ("2019-2020", "2020"),
        ("PIAAC:2012", "2012"),
        ("2024-Q1", "2023.25"),
        ("2024-Q4", "2024"),
    ],
)
def test_a_period_stands_on_the_axis_where_it_ends(written: str, end: str) -> None:
    assert parse_period(written).end == Decimal(end)


def test_2019_2020_to_2029_2030_is_ten_steps() -> None:
    assert steps_between(parse_period("2019-2020"), parse_period("2029-2030")) == 10


def test_a_quarter_is_a_quarter_of_a_step() -> None:
    assert steps_between(parse_period("2024-Q1"), parse_period("2024-Q2")) == Decimal("0.25")


def test_periods_sort_by_time() -> None:
    written = ["2030", "2019-2020", "PIAAC:2012", "2024-Q2", "2024-Q1"]
    in_time = ["PIAAC:2012", "2019-2020", "2024-Q1", "2024-Q2", "2030"]
    assert [str(each) for each in sorted(map(parse_period, written))] == in_time


@pytest.mark.parametrize(
    "stated, kind, placed",
    [
        ("2030", PeriodKind.SCHOOL_YEAR, "2029-2030"),
        ("2030", PeriodKind.YEAR, "2030"),
        ("2030", PeriodKind.QUARTER, "2030-Q4"),
        ("2029-2030", PeriodKind.SCHOOL_YEAR, "2029-2030"),
    ],
)
def test_a_bare_year_means_the_period_that_ends_then(stated: str, kind: PeriodKind, placed: str) -> None:
    assert str(place_in_series(parse_period(stated), kind)) == placed


@pytest.mark.parametrize(
    "year, placed", [("2030", "PIAAC:2023"), ("2023", "PIAAC:2023"), ("2022", "PIAAC:2012")]
)
def test_a_bare_year_means_the_last_round_on_or_before_it(year: str, placed: str) -> None:
    rounds = [parse_period("PIAAC:2012"), parse_period("PIAAC:2023")]
    assert str(place_in_series(parse_period(year), PeriodKind.ROUND, rounds)) == placed


def test_a_year_before_every_round_has_no_place() -> None:
    rounds = [parse_period("PIAAC:2012")]
    assert place_in_series(parse_period("2011"), PeriodKind.ROUND, rounds) is None


@pytest.mark.parametrize(
    "stated, kind",
    [
        ("2019-2020", PeriodKind.YEAR),
        ("2024-Q1", PeriodKind.YEAR),
        ("2024-Q1", PeriodKind.SCHOOL_YEAR),
        ("PIAAC:2012", PeriodKind.YEAR),
        ("2019-2020", PeriodKind.ROUND),
    ],
)
def test_a_period_of_another_kind_has_no_place(stated: str, kind: PeriodKind) -> None:
    assert place_in_series(parse_period(stated), kind) is None


@pytest.mark.parametrize(
    "written, following",
    [
        ("2019", "2020"),
        ("2019-2020", "2020-2021"),
        ("2024-Q1", "2024-Q2"),
        ("2024-Q4", "2025-Q1"),
        ("PIAAC:2012", "PIAAC:2013"),
    ],
)
def test_each_period_has_a_next_one_of_its_kind(written: str, following: str) -> None:
    assert str(next_period(parse_period(written))) == following


def test_a_range_of_periods_holds_both_its_ends() -> None:
    found = periods_from(parse_period("2024-Q3"), parse_period("2025-Q1"))
    assert [str(each) for each in found] == ["2024-Q3", "2024-Q4", "2025-Q1"]


def test_a_range_that_ends_before_it_starts_is_empty() -> None:
    assert periods_from(parse_period("2020"), parse_period("2019")) == ()


def test_the_school_year_of_2030_ends_in_2030() -> None:
    assert school_year(2030) == Period(kind=PeriodKind.SCHOOL_YEAR, year=2030) == parse_period("2029-2030")


@pytest.mark.parametrize("text", ["٢٠١٩", "２０１９-２０２０", "2019-Q\u0661"])
def test_digits_of_another_script_are_no_period(text: str) -> None:
    with pytest.raises(PeriodError):
        parse_period(text)
