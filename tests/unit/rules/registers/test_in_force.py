"""A row that has dates holds in every period on whose last day it is in force."""

from __future__ import annotations

from datetime import date

import pytest

from streefpad.model.registerplans import RegisterKind
from streefpad.model.registers import Register
from streefpad.rules.registers.days import holding, known_periods
from streefpad.rules.registers.in_force import answers, code_of, periods_of, rows_in
from streefpad.values.clock import first_day, last_day
from streefpad.values.periods import PeriodKind, parse_period
from tests.unit.rules.registers.samples import register, where


def agreements(*dates: tuple[date | None, date | None]) -> Register:
    rows = [
        {
            "agreement": f"A-{at}",
            **({"since": since} if since else {}),
            **({"until": until} if until else {}),
        }
        for at, (since, until) in enumerate(dates, start=1)
    ]
    return register(RegisterKind.AGREEMENTS, *rows)


def in_force(kept: Register, period: str) -> list[str]:
    return [each.code("agreement") for each in rows_in(kept, parse_period(period))]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2025-2026", date(2025, 9, 1), date(2026, 8, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_a_period_has_its_days(period: str, first: date, last: date) -> None:
    assert (first_day(parse_period(period)), last_day(parse_period(period))) == (first, last)


@pytest.mark.parametrize(
    ("kind", "day", "period"),
    [
        (PeriodKind.YEAR, date(2026, 12, 31), "2026"),
        (PeriodKind.YEAR, date(2026, 1, 1), "2026"),
        (PeriodKind.SCHOOL_YEAR, date(2026, 8, 31), "2025-2026"),
        (PeriodKind.SCHOOL_YEAR, date(2026, 9, 1), "2026-2027"),
        (PeriodKind.QUARTER, date(2026, 4, 1), "2026-Q2"),
    ],
)
def test_a_day_lies_in_one_period(kind: PeriodKind, day: date, period: str) -> None:
    assert str(holding(kind, day)) == period


def test_an_agreement_that_ends_the_day_before_the_last_is_not_in_force() -> None:
    kept = agreements((date(2024, 6, 1), date(2025, 12, 30)), (date(2025, 12, 31), date(2026, 12, 31)))
    assert [in_force(kept, year) for year in ("2024", "2025", "2026", "2027")] == [
        ["A-1"], ["A-2"], ["A-2"], []
    ]  # fmt: skip


def test_a_school_year_ends_on_its_own_last_day() -> None:
    kept = agreements((date(2026, 8, 31), None), (date(2026, 9, 1), None))
    assert in_force(kept, "2025-2026") == ["A-1"]


def test_an_agreement_without_dates_is_always_in_force() -> None:
    assert in_force(agreements((None, None)), "1990") == ["A-1"]


def test_nothing_is_known_of_a_period_that_had_not_ended_when_the_list_came() -> None:
    kept = agreements((date(2024, 6, 1), None))
    assert [str(each) for each in periods_of(kept, PeriodKind.YEAR)] == ["2024", "2025", "2026"]
    assert known_periods(PeriodKind.YEAR, date(2027, 1, 1), date(2027, 2, 1)) == ()


def test_a_profile_that_was_withdrawn_has_no_rows_any_more() -> None:
    kept = register(
        RegisterKind.PROFILES,
        {"profile": "old", "event": "established", "on": date(2022, 2, 1)},
        {"profile": "old", "event": "withdrawn", "on": date(2025, 6, 1)},
    )
    assert [len(rows_in(kept, parse_period(year))) for year in ("2021", "2024", "2025")] == [0, 1, 0]


@pytest.mark.parametrize(
    ("shares", "carries", "agreed"),
    [
        ({"girls": 40, "disadvantaged": 20}, "both", "yes"),
        ({"girls": 0}, "girls", "yes"),
        ({"disadvantaged": 20}, "disadvantaged", "yes"),
        ({}, "none", "no"),
    ],
)
def test_which_targets_an_agreement_carries_follows_from_its_shares(
    shares: dict[str, int], carries: str, agreed: str
) -> None:
    (row,) = register(RegisterKind.AGREEMENTS, {"agreement": "A", **shares}).rows
    assert (code_of(row, "carries"), code_of(row, "agreed")) == (carries, agreed)


def test_a_row_answers_when_every_condition_holds() -> None:
    (row,) = register(RegisterKind.PARTICIPATION, {"sex": "F", "stage": "attended"}).rows
    assert answers(where(sex="F", stage=("attended", "registered")))(row)
    assert not answers(where(sex="F", stage="forecast"))(row)


@pytest.mark.parametrize(
    ("sex", "disadvantaged", "expected"),
    [
        ("F", "no", "yes"),
        ("F", "unknown", "yes"),
        ("M", "yes", "yes"),
        ("M", "no", "no"),
        ("X", "no", "no"),
        ("M", "unknown", "unknown"),
        ("unknown", "no", "unknown"),
    ],
)
def test_a_girl_or_someone_disadvantaged_is_underrepresented_and_what_is_unknown_stays_so(
    sex: str, disadvantaged: str, expected: str
) -> None:
    kept = register(RegisterKind.PARTICIPATION, {"sex": sex, "disadvantaged": disadvantaged, "number": 1})
    assert code_of(kept.rows[0], "underrepresented") == expected
