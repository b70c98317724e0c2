"""The arrows of the SDG Index at their edges; published arrows are in tests/conformance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.targets import Keep, Level
from streefpad.rules.methods import sdsn
from streefpad.values.periods import parse_period
from streefpad.values.quantities import Better
from tests.unit.rules.methods.questions import ask, towards

judge = sdsn.METHOD.judge


@pytest.mark.parametrize(
    ("latest", "arrow", "ratio"),
    [
        ("35", "up", "1"),
        ("34.99", "diagonal", "0.998"),
        ("32.5", "diagonal", "0.5"),
        ("32.49", "flat", "0.498"),
        ("30", "flat", "0"),
        ("29.99", "down", "-0.002"),
    ],
)
def test_the_arrow_turns_exactly_at_the_whole_and_half_of_the_pace_needed(
    latest: str, arrow: str, ratio: str
) -> None:
    verdict = judge(towards({2020: "30", 2025: latest}, "40"))
    assert (verdict.slug, verdict.value) == (arrow, Decimal(ratio))


def test_a_value_past_the_threshold_points_up_though_it_falls() -> None:
    assert judge(towards({2020: "50", 2025: "45"}, "40")).slug == "up"


def test_a_value_that_falls_below_the_threshold_points_down() -> None:
    verdict = judge(towards({2020: "50", 2025: "39"}, "40"))
    assert (verdict.slug, verdict.value) == ("down", None)


def test_the_green_threshold_stands_in_for_the_target() -> None:
    question = towards({2020: "30", 2025: "33"}, "40")
    assert judge(question).slug == "diagonal"
    assert judge(question, {"green_threshold": Decimal(36)}).slug == "up"


def test_the_bounds_of_the_scale_decide_which_way_is_up() -> None:
    question = towards({2020: "30", 2025: "25"}, "20", better=Better.HIGHER)
    bounds = {"lower_bound": Decimal(90), "optimum": Decimal(0)}
    assert judge(question, bounds).slug == "up"


def test_bounds_that_are_one_value_make_no_scale() -> None:
    bounds = {"lower_bound": Decimal(50), "optimum": Decimal(50)}
    assert judge(towards({2020: "30", 2025: "33"}, "40"), bounds).reason.code == "method-bounds-equal"


def test_a_figure_one_year_beside_the_base_year_serves() -> None:
    question = ask({2014: "30", 2025: "35"}, Level(value=Decimal(40)), by=2030, baseline=2015)
    assert judge(question).reason.facts["base_period"] == parse_period("2014")


def test_a_figure_two_years_beside_the_base_year_does_not() -> None:
    question = ask({2013: "30", 2025: "35"}, Level(value=Decimal(40)), by=2030, baseline=2015)
    assert judge(question).reason.code == "method-base-missing"
    assert judge(question, {"nearest_within": Decimal(2)}).slug == "diagonal"


def test_a_deadline_that_passed_unmet_has_no_arrow() -> None:
    assert judge(towards({2010: "30", 2025: "35"}, "40", by=2020)).reason.code == "method-deadline-passed"


def test_a_value_kept_points_up_and_a_value_lost_points_down() -> None:
    kept = ask({2020: "50", 2025: "50"}, Keep(), by=2030, baseline=2020)
    lost = ask({2020: "50", 2025: "49.99"}, Keep(), by=2030, baseline=2020)
    assert (judge(kept).slug, judge(lost).slug) == ("up", "down")
