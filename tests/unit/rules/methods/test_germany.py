"""The weather symbols: one test per sentence of the German method."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from streefpad.model.targets import Direction, Keep, Level, Parity
from streefpad.rules.methods import germany
from streefpad.values.quantities import Better
from tests.unit.rules.methods.questions import ask, towards

judge = germany.METHOD.judge


def line(first: int, values: str) -> dict[str | int, str]:
    """Yearly values from a first year on."""
    return {first + step: value for step, value in enumerate(values.split())}


@pytest.mark.parametrize(
    ("target", "symbol", "missed"),
    [
        ("34", "sun", "-0.25"),
        ("35", "sun", "0"),
        ("35.26", "sun", "0.0494"),
        ("35.2632", "sun_cloud", "0.05001"),
        ("36.25", "sun_cloud", "0.2"),
        ("36.26", "cloud", "0.2013"),
        ("90", "cloud", "0.9167"),
    ],
)
def test_the_part_of_the_distance_that_is_missed_decides_the_symbol(
    target: str, symbol: str, missed: str
) -> None:
    verdict = judge(towards(line(2020, "25 26 27 28 29 30"), target, by=2030))
    assert verdict.slug == symbol
    assert verdict.value is not None
    assert abs(verdict.value - Decimal(missed)) < Decimal("0.0001")


@pytest.mark.parametrize("values", ["30 30 30 30 30 30", "35 34 33 32 31 30"], ids=["level", "falling"])
def test_a_distance_that_stays_or_grows_is_a_thunderstorm(values: str) -> None:
    assert judge(towards(line(2020, values), "50")).slug == "thunderstorm"


def test_only_the_last_six_figures_count() -> None:
    falling_first = {**line(2010, "90 80 70 60 50 40 30 20 10 5"), **line(2020, "25 26 27 28 29 30")}
    assert judge(towards(falling_first, "35")) == judge(
        ask(line(2020, "25 26 27 28 29 30"), Level(value=Decimal(35)), by=2030)
    )


def test_four_figures_are_the_least() -> None:
    assert judge(towards(line(2022, "27 28 29 30"), "35", by=2030)).slug == "sun"
    verdict = judge(towards(line(2023, "28 29 30"), "35", by=2030))
    assert (verdict.slug, verdict.reason.code) == ("not_available", "method-too-few-observations")
    assert verdict.reason.facts == {"needed": 4, "found": 3}


def test_figures_before_a_break_do_not_count() -> None:
    values = line(2020, "25 26 27 28 29 30")
    verdict = judge(ask(values, Level(value=Decimal(35)), by=2030, baseline=2020, broken=2023))
    assert verdict.reason.code == "method-series-broken"


def test_a_gap_between_figures_counts_as_the_years_it_is() -> None:
    every_other = {2016: "22", 2018: "24", 2020: "26", 2022: "28", 2024: "30"}
    assert judge(towards(every_other, "35", by=2029)).reason.facts["pace"] == 1


@pytest.mark.parametrize(
    ("values", "symbol"),
    [
        ("50 51 52 53 54 55", "sun"),
        ("55 55 55 55 55 55", "sun"),
        ("60 59 58 57 56 55", "sun_cloud"),
        ("40 41 42 43 44 45", "cloud"),
        ("45 45 45 45 45 45", "cloud"),
        ("50 49 48 47 46 45", "thunderstorm"),
    ],
)
def test_a_value_to_be_kept_every_year_looks_at_the_level_first_and_then_at_the_trend(
    values: str, symbol: str
) -> None:
    assert judge(ask(line(2020, values), Keep(floor=Decimal(50)), by=2030)).slug == symbol


@pytest.mark.parametrize(
    ("values", "symbol"), [("40 42 44 46 48 51", "sun"), ("60 58 56 54 52 51", "sun_cloud")]
)
def test_a_target_that_is_met_is_looked_at_as_one_to_be_kept(values: str, symbol: str) -> None:
    assert judge(towards(line(2020, values), "50")).slug == symbol


@pytest.mark.parametrize(
    ("values", "symbol"),
    [
        ("20 21 22 23 24 25", "sun"),
        ("20 21 22 23 24 23", "sun_cloud"),
        ("20 21 22 23 24 24", "sun_cloud"),
        ("25 24 23 22 21 22", "cloud"),
        ("20 21 20 21 19 20", "cloud"),
        ("25 24 23 22 21 20", "thunderstorm"),
        ("20 20 20 20 20 20", "thunderstorm"),
    ],
)
def test_a_direction_looks_at_the_average_change_first_and_then_at_the_last(values: str, symbol: str) -> None:
    assert judge(ask(line(2020, values), Direction())).slug == symbol


def test_a_direction_may_be_down() -> None:
    assert judge(ask(line(2020, "25 24 23 22 21 20"), Direction(), better=Better.LOWER)).slug == "sun"


def test_the_next_target_year_counts() -> None:
    milestones: Mapping[str | int, str | None] = {2027: "31"}
    question = ask(line(2020, "25 26 27 28 29 30"), Level(value=Decimal(90)), by=2035, milestones=milestones)
    assert judge(question).slug == "sun"


@pytest.mark.parametrize("milestones", [{2027: None}, {2024: "31"}], ids=["derived", "past"])
def test_a_milestone_that_is_derived_or_past_is_no_target_year(
    milestones: Mapping[str | int, str | None],
) -> None:
    question = ask(line(2020, "25 26 27 28 29 30"), Level(value=Decimal(90)), by=2035, milestones=milestones)
    assert judge(question).slug == "cloud"


@pytest.mark.parametrize("values", ["20 22 24 26 28 30", "80 78 76 74 72 70"])
def test_of_an_interval_around_parity_the_weaker_end_counts_from_either_side(values: str) -> None:
    question = ask(line(2020, values), Parity(), by=2030, tolerance="10")
    assert judge(question).slug == "sun"


def test_a_deadline_that_passed_unmet_has_no_symbol() -> None:
    verdict = judge(towards(line(2020, "25 26 27 28 29 30"), "50", by=2025))
    assert (verdict.slug, verdict.reason.code) == ("not_available", "method-deadline-passed")


def test_the_number_of_figures_is_a_parameter() -> None:
    question = towards(line(2020, "40 25 26 27 28 29"), "31", by=2027)
    assert judge(question).slug == "thunderstorm"
    assert judge(question, {"points": Decimal(5)}).slug == "sun"
