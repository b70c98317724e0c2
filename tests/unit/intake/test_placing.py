"""A stated period finds its place in a series, or the two spellings that would be right."""

from __future__ import annotations

import pytest

from streefpad.intake.placing import Counting, place_stated, spellings, wrong_kind
from streefpad.values.periods import PeriodKind, parse_period
from streefpad.values.problems import Place, Severity

YEARS = Counting(kind=PeriodKind.YEAR)
SCHOOL_YEARS = Counting(kind=PeriodKind.SCHOOL_YEAR)
QUARTERS = Counting(kind=PeriodKind.QUARTER)
PIAAC = Counting(kind=PeriodKind.ROUND, survey="PIAAC")
PIAAC_ROUNDS = PIAAC.with_rounds([parse_period("PIAAC:2012"), parse_period("PIAAC:2023")])


@pytest.mark.parametrize(
    "stated, counting, placed",
    [
        ("2030", YEARS, "2030"),
        ("2030", SCHOOL_YEARS, "2029-2030"),
        ("2029-2030", SCHOOL_YEARS, "2029-2030"),
        ("2030", QUARTERS, "2030-Q4"),
        ("PIAAC:2012", PIAAC, "PIAAC:2012"),
        ("2030", PIAAC_ROUNDS, "PIAAC:2023"),
        ("2022", PIAAC_ROUNDS, "PIAAC:2012"),
    ],
)
def test_a_stated_period_is_placed_in_its_series(stated: str, counting: Counting, placed: str) -> None:
    assert str(place_stated(parse_period(stated), counting)) == placed


def test_where_no_round_is_known_the_year_itself_is_the_round() -> None:
    assert str(place_stated(parse_period("2030"), PIAAC)) == "PIAAC:2030"


def test_where_every_known_round_is_later_the_year_itself_is_the_round() -> None:
    assert str(place_stated(parse_period("2003"), PIAAC_ROUNDS)) == "PIAAC:2003"


@pytest.mark.parametrize("baseline, by", [("PIAAC:2012", "PIAAC:2023"), ("PIAAC:2023", "PIAAC:2030")])
def test_what_lies_ahead_is_a_round_after_the_baseline(baseline: str, by: str) -> None:
    ahead = PIAAC_ROUNDS.after(parse_period(baseline))
    assert str(place_stated(parse_period("2030"), ahead)) == by


def test_without_a_baseline_every_known_round_may_lie_ahead() -> None:
    assert PIAAC_ROUNDS.after(None) == PIAAC_ROUNDS


@pytest.mark.parametrize(
    "stated, counting",
    [
        ("2019-2020", YEARS),
        ("2024-Q1", SCHOOL_YEARS),
        ("PISA:2012", PIAAC),
        ("2019-2020", PIAAC),
        ("PIAAC:2012", YEARS),
    ],
)
def test_a_period_of_another_kind_or_survey_finds_no_place(stated: str, counting: Counting) -> None:
    assert place_stated(parse_period(stated), counting) is None


def test_rounds_of_another_survey_are_not_known_rounds() -> None:
    assert PIAAC.with_rounds([parse_period("PISA:2012"), parse_period("2012"), None]).rounds == ()


@pytest.mark.parametrize(
    "stated, counting, both",
    [
        ("2030", SCHOOL_YEARS, ("2029-2030", "2030-2031")),
        ("2024-Q1", SCHOOL_YEARS, ("2023-2024",)),
        ("2024-Q3", SCHOOL_YEARS, ("2023-2024", "2024-2025")),
        ("2024-Q4", SCHOOL_YEARS, ("2024-2025",)),
        ("2029-2030", YEARS, ("2029", "2030")),
        ("2024-Q1", YEARS, ("2024",)),
        ("PISA:2030", YEARS, ("2030",)),
        ("2030", QUARTERS, ("2030-Q1", "2030-Q4")),
        ("2023-2024", QUARTERS, ("2023-Q4", "2024-Q2")),
        ("2019-2020", PIAAC, ("PIAAC:2020",)),
        ("2019-2020", PIAAC_ROUNDS, ("PIAAC:2023", "PIAAC:2012")),
    ],
)
def test_the_spellings_that_would_be_right_are_told(
    stated: str, counting: Counting, both: tuple[str, ...]
) -> None:
    assert spellings(parse_period(stated), counting) == both


def test_the_problem_says_what_was_written_and_how_the_series_counts() -> None:
    place = Place(file="targets/goal-2.yaml", line=4, column=5)
    problem = wrong_kind("by", parse_period("2024-Q1"), SCHOOL_YEARS, place)
    assert (problem.code, problem.severity, problem.place) == ("period-kind", Severity.ERROR, place)
    assert problem.facts == {
        "what": "by",
        "period": parse_period("2024-Q1"),
        "kind": "school-year",
        "first": "2023-2024",
    }
