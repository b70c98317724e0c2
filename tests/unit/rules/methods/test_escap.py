"""The current status index: the part of the way that has been covered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.targets import Keep, Parity
from streefpad.rules.methods import escap
from streefpad.values.quantities import Better
from tests.unit.rules.methods.questions import ask, towards

judge = escap.METHOD.judge


@pytest.mark.parametrize(
    ("latest", "slug", "index"),
    [
        ("45", "target_reached", "15"),
        ("40", "target_reached", "10"),
        ("35", "progressed", "5"),
        ("30", "unchanged", "0"),
        ("29", "regressed", "-1"),
    ],
)
def test_the_index_runs_from_nothing_at_the_base_to_ten_at_the_target(
    latest: str, slug: str, index: str
) -> None:
    verdict = judge(towards({2015: "30", 2025: latest}, "40"))
    assert (verdict.slug, verdict.value) == (slug, Decimal(index))


def test_a_target_below_is_covered_downwards() -> None:
    verdict = judge(towards({2015: "30", 2025: "25"}, "20", better=Better.LOWER))
    assert (verdict.slug, verdict.value) == ("progressed", Decimal(5))


@pytest.mark.parametrize("values", [{2015: "30", 2025: "40"}, {2015: "70", 2025: "60"}])
def test_parity_is_approached_from_both_sides_alike(values: dict[str | int, str]) -> None:
    verdict = judge(ask(values, Parity(), by=2030, baseline=2015))
    assert (verdict.slug, verdict.value) == ("progressed", Decimal(5))


def test_parity_is_reached_within_its_tolerance() -> None:
    question = ask({2015: "30", 2025: "46"}, Parity(), by=2030, baseline=2015, tolerance="5")
    assert (judge(question).slug, judge(question).value) == ("target_reached", Decimal(8))


def test_without_a_figure_in_the_base_year_there_is_no_index() -> None:
    question = towards({2016: "30", 2025: "35"}, "40")
    missing = ask({2016: "30", 2025: "35"}, question.aim, by=2030, baseline=2015)
    assert judge(missing).reason.code == "method-base-missing"
    assert judge(missing, {"nearest_within": Decimal(1)}).slug == "progressed"


def test_a_value_to_keep_has_no_way_to_cover() -> None:
    lost = judge(ask({2015: "40", 2025: "39"}, Keep(), by=2030, baseline=2015))
    kept = judge(ask({2015: "40", 2025: "41"}, Keep(), by=2030, baseline=2015))
    assert (lost.slug, lost.reason.code) == ("not_available", "method-target-equals-base")
    assert (kept.slug, kept.value) == ("target_reached", None)


def test_what_the_straight_pace_leaves_is_a_fact_and_decides_nothing() -> None:
    verdict = judge(towards({2015: "30", 2025: "35"}, "40", by=2035))
    assert verdict.reason.facts["left_at_deadline"] == 0
    assert verdict.slug == "progressed"


def test_after_the_deadline_nothing_is_left_to_project() -> None:
    assert "left_at_deadline" not in judge(towards({2015: "30", 2025: "35"}, "40", by=2020)).reason.facts
