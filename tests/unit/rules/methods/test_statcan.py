"""Statistics Canada's rule at its edges; its published results are in tests/conformance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.targets import Direction, GrowthPercent, Keep, Level, Representation, Zero
from streefpad.rules.methods import statcan
from streefpad.values.periods import parse_period
from streefpad.values.quantities import Better, Unit, UnitKind
from tests.unit.rules.methods.questions import ask, towards

NUMBER = Unit(UnitKind.NUMBER)
judge = statcan.METHOD.judge


def a_level(value: str) -> Level:
    return Level(value=Decimal(value))


def test_a_base_year_without_figure_gives_way_to_the_next_one() -> None:
    values: dict[str | int, str] = {2013: "10", 2016: "20", 2020: "30"}
    assert judge(ask(values, a_level("50"), by=2030, baseline=2015)).reason.facts["base"] == Decimal(20)


def test_without_a_stated_base_the_count_starts_in_2015() -> None:
    values: dict[str | int, str] = {year: str(year - 2000) for year in range(2012, 2021)}
    assert judge(ask(values, a_level("50"), by=2030)).reason.facts["base"] == Decimal(15)


def test_the_school_year_2015_2016_is_named_after_its_first_year() -> None:
    values: dict[str | int, str] = {"2014-2015": "14", "2015-2016": "15", "2016-2017": "16"}
    assert judge(ask(values, a_level("50"), by="2029-2030")).reason.facts["base"] == Decimal(15)


def test_a_cycle_of_four_years_lets_the_count_start_in_2014() -> None:
    values: dict[str | int, str] = {2010: "10", 2014: "14", 2018: "18", 2022: "22"}
    assert judge(ask(values, a_level("50"), by=2030)).reason.facts["base"] == Decimal(14)


def test_a_declared_reference_is_the_base_year() -> None:
    values: dict[str | int, str] = {2010: "10", 2019: "19", 2022: "22"}
    verdict = judge(ask(values, a_level("50"), by=2030, baseline=2019, reference=2010))
    assert verdict.reason.facts["base_period"] == parse_period("2010")


def test_a_reference_before_a_break_gives_way_to_the_baseline() -> None:
    values: dict[str | int, str] = {2010: "10", 2019: "19", 2022: "22"}
    verdict = judge(ask(values, a_level("50"), by=2030, baseline=2019, reference=2010, broken=2015))
    assert verdict.reason.facts["base_period"] == parse_period("2019")


def test_a_break_after_the_base_leaves_nothing_to_compare() -> None:
    verdict = judge(ask({2019: "19", 2022: "22"}, a_level("50"), by=2030, baseline=2019, broken=2021))
    assert (verdict.slug, verdict.reason.code) == ("not_available", "method-series-broken")


def test_a_target_of_zero_becomes_a_thousandth() -> None:
    verdict = judge(ask({2020: "100", 2025: "50"}, Zero(), by=2030, baseline=2020, better=Better.LOWER))
    assert verdict.reason.facts["target"] == Decimal("0.001")


def test_a_base_of_zero_becomes_a_thousandth() -> None:
    verdict = judge(towards({2020: "0", 2021: "0.002"}, "10"))
    assert verdict.reason.facts["growth"] == 1


def test_the_number_that_replaces_zero_is_a_parameter() -> None:
    verdict = judge(towards({2020: "0", 2021: "2"}, "10"), {"zero_replacement": Decimal(1)})
    assert verdict.reason.facts["growth"] == 1


def test_values_of_two_signs_cannot_be_compared() -> None:
    verdict = judge(towards({2020: "-1", 2024: "2"}, "10"))
    assert (verdict.slug, verdict.reason.code) == ("not_available", "method-signs-differ")


def test_a_target_of_the_other_sign_cannot_be_compared() -> None:
    assert judge(towards({2020: "-4", 2024: "-2"}, "10")).reason.code == "method-signs-differ"


def test_negative_values_turn_the_direction_round() -> None:
    nearer_zero = judge(towards({2020: "-4", 2024: "-3"}, "-1"))
    assert nearer_zero.value is not None
    assert nearer_zero.value > 0


def test_a_target_equal_to_the_base_says_nothing_until_it_is_achieved() -> None:
    below = judge(ask({2020: "40", 2024: "39"}, Keep(), by=2030, baseline=2020))
    above = judge(ask({2020: "40", 2024: "41"}, Keep(), by=2030, baseline=2020))
    assert (below.slug, below.reason.code) == ("not_available", "method-target-equals-base")
    assert above.slug == "target_achieved"


def test_a_target_that_is_met_is_achieved_whatever_the_trend() -> None:
    verdict = judge(towards({2020: "80", 2024: "60"}, "50"))
    assert (verdict.slug, verdict.score) == ("target_achieved", Decimal(5))
    assert verdict.value is not None
    assert verdict.value < 0


def test_a_single_figure_past_the_target_achieves_it() -> None:
    verdict = judge(towards({2020: "60"}, "50"))
    assert (verdict.slug, verdict.value, verdict.score) == ("target_achieved", None, Decimal(5))


def test_two_figures_within_one_year_are_too_few() -> None:
    verdict = judge(towards({"2020-Q1": "30", "2020-Q4": "35"}, "50", by="2030-Q4"))
    assert verdict.reason.code == "method-too-few-observations"


def test_a_base_after_the_last_figure_is_missing() -> None:
    verdict = judge(ask({2010: "30", 2012: "31"}, a_level("50"), by=2030))
    assert verdict.reason.code == "method-base-missing"


def test_a_deadline_before_the_base_cannot_be_worked_towards() -> None:
    assert (
        judge(towards({2020: "30", 2024: "35"}, "50", by=2020)).reason.code == "method-deadline-before-base"
    )


def test_a_deadline_that_passed_unmet_has_no_class_of_its_own() -> None:
    assert judge(towards({2015: "30", 2024: "35"}, "50", by=2020)).slug == "limited_progress"


def test_without_a_deadline_the_target_year_is_2030() -> None:
    values: dict[str | int, str] = {2015: "30", 2024: "35"}
    without = judge(ask(values, a_level("50"), baseline=2015))
    assert without.value == judge(ask(values, a_level("50"), by=2030, baseline=2015)).value


@pytest.mark.parametrize(
    ("latest", "slug", "score"),
    [
        ("102.1", "substantial_progress", "5"),
        ("102", "substantial_progress", "5"),
        ("101.5", "substantial_progress", "2.5"),
        ("101.49", "moderate_progress", "2.475"),
        ("100.5", "moderate_progress", "0"),
        ("100.49", "limited_progress", "-0.05"),
        ("100", "limited_progress", "-2.5"),
        ("99.99", "deterioration", "-2.5125"),
        ("98", "deterioration", "-5"),
        ("90", "deterioration", "-5"),
    ],
)
def test_growth_without_a_target_meets_its_thresholds_exactly(latest: str, slug: str, score: str) -> None:
    verdict = judge(ask({2020: "100", 2021: latest}, Direction(), baseline=2020, unit=NUMBER))
    assert (verdict.slug, verdict.score) == (slug, Decimal(score))


@pytest.mark.parametrize(
    ("name", "slug"), [("substantial_ratio", "substantial_progress"), ("moderate_ratio", "moderate_progress")]
)
def test_a_ratio_exactly_at_a_threshold_is_past_it(name: str, slug: str) -> None:
    question = towards({2015: "30", 2024: "36"}, "50")
    ratio = judge(question).value
    assert ratio is not None
    assert judge(question, {"moderate_ratio": Decimal("0.1"), name: ratio}).slug == slug


def test_on_a_natural_limit_holding_it_is_substantial() -> None:
    verdict = judge(ask({2020: "100", 2024: "100"}, Direction(), baseline=2020), {"limit": Decimal(100)})
    assert (verdict.slug, verdict.score) == ("substantial_progress", Decimal(5))


@pytest.mark.parametrize(
    ("base", "shrinks"), [("90", True), ("110", True), ("199", True), ("200", False), ("500", False)]
)
def test_a_limit_is_near_from_both_sides_up_to_twice_its_value(base: str, shrinks: bool) -> None:
    values: dict[str | int, str] = {2020: base, 2021: str(Decimal(base) * Decimal("0.995"))}
    question = ask(values, Direction(), baseline=2020, better=Better.LOWER, unit=NUMBER)
    with_limit, without = judge(question, {"limit": Decimal(100)}).score, judge(question).score
    assert with_limit is not None
    assert without is not None
    assert (with_limit > without) is shrinks


def test_a_limit_is_ignored_where_the_target_has_a_number() -> None:
    question = towards({2015: "90", 2021: "92"}, "100")
    assert judge(question, {"limit": Decimal(100)}) == judge(question)


def test_a_limit_of_zero_is_no_limit() -> None:
    question = ask({2020: "4", 2021: "3"}, Direction(), baseline=2020, better=Better.LOWER)
    assert judge(question, {"limit": Decimal(0)}) == judge(question)


def test_a_yearly_growth_target_is_held_against_its_value_at_the_deadline() -> None:
    aim = GrowthPercent(percent=Decimal(5))
    verdict = judge(ask({2020: "1765", 2023: "2000"}, aim, by=2030, baseline=2020, unit=NUMBER))
    assert verdict.reason.facts["target"] == Decimal("2647.5")


@pytest.mark.parametrize("ratio", ["0.97", "1", "1.03"])
def test_a_ratio_inside_the_even_band_counts_as_even(ratio: str) -> None:
    question = ask({2020: "1.5", 2024: ratio}, Representation(), by=2030, baseline=2020, unit=NUMBER)
    assert judge(question).slug == "target_achieved"


def test_a_ratio_of_zero_has_no_inverse() -> None:
    question = ask({2020: "1.5", 2024: "0"}, Representation(), by=2030, baseline=2020, unit=NUMBER)
    assert judge(question).reason.code == "method-ratio-not-positive"
