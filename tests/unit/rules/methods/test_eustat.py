"""Eurostat's rule as Eustat applies it: its own thresholds, its own base year, its own scores."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.targets import Direction, Level
from streefpad.rules.methods import eustat
from streefpad.values.quantities import Unit, UnitKind
from tests.unit.rules.methods.questions import ask, towards

judge = eustat.METHOD.judge
NUMBER = Unit(UnitKind.NUMBER)


@pytest.mark.parametrize(
    ("latest", "slug", "score"),
    [
        ("103", "significant_progress", "5"),
        ("101", "significant_progress", "2.5"),
        ("100.99", "moderate_progress", "2.475"),
        ("100.1", "moderate_progress", "0.25"),
        ("100.09", "no_progress", "0.225"),
        ("99.9", "no_progress", "-0.25"),
        ("99.89", "moderate_deterioration", "-0.275"),
        ("99", "moderate_deterioration", "-2.5"),
        ("98.99", "significant_deterioration", "-2.525"),
        ("90", "significant_deterioration", "-5"),
    ],
)
def test_growth_alone_has_five_classes_around_a_neutral_band(latest: str, slug: str, score: str) -> None:
    verdict = judge(ask({2020: "100", 2021: latest}, Direction(), baseline=2020, unit=NUMBER))
    assert (verdict.slug, verdict.score) == (slug, Decimal(score))


def test_a_natural_limit_shrinks_the_thresholds_above_zero() -> None:
    question = ask({2020: "95", 2021: "95.5"}, Direction(), baseline=2020)
    assert judge(question).slug == "moderate_progress"
    assert judge(question, {"limit": Decimal(100)}).slug == "significant_progress"


def test_a_natural_limit_leaves_the_thresholds_below_zero_alone() -> None:
    question = ask({2020: "95", 2021: "94.5"}, Direction(), baseline=2020)
    assert judge(question, {"limit": Decimal(100)}) == judge(question)


def test_on_a_natural_limit_holding_it_is_significant() -> None:
    verdict = judge(ask({2020: "100", 2024: "100"}, Direction(), baseline=2020), {"limit": Decimal(100)})
    assert (verdict.slug, verdict.score) == ("significant_progress", Decimal(5))


@pytest.mark.parametrize(
    ("latest", "slug"),
    [
        ("60", "significant_progress"),
        ("49", "significant_progress"),
        ("44", "moderate_progress"),
        ("32", "insufficient_progress"),
        ("30", "insufficient_progress"),
        ("29", "moving_away"),
    ],
)
def test_a_target_with_a_number_has_four_classes(latest: str, slug: str) -> None:
    assert judge(towards({2015: "30", 2029: latest}, "50")).slug == slug


@pytest.mark.parametrize(
    ("ratio", "score"),
    [("1.4", "5"), ("1.3", "5"), ("0.95", "2.5"), ("0.6", "0"), ("0", "-2.5"), ("-0.7", "-5")],
)
def test_the_score_of_a_ratio_runs_in_two_pieces(ratio: str, score: str) -> None:
    doubling = {2020: "100", 2021: str(100 + 100 * Decimal(ratio))}  # to 400 by 2022 takes 100 % a year
    found = judge(towards(doubling, "400", by=2022)).score
    assert found is not None
    assert abs(found - Decimal(score)) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("values", "base"),
    [
        ({2013: "13", 2016: "16", 2024: "24"}, "16"),
        ({2014: "14", 2017: "17", 2024: "24"}, "14"),
        ({2014: "14", 2016: "16", 2024: "24"}, "16"),
    ],
    ids=["later is nearer", "earlier is nearer", "of two the later"],
)
def test_the_figure_nearest_to_the_base_year_is_the_base(values: dict[str | int, str], base: str) -> None:
    level = Level(value=Decimal(50))
    assert judge(ask(values, level, by=2030)).reason.facts["base"] == Decimal(base)
    assert judge(ask(values, level, by=2030, baseline=2015)).reason.facts["base"] == Decimal(base)


def test_an_achieved_target_is_significant_progress_with_the_best_score() -> None:
    verdict = judge(towards({2015: "60", 2024: "55"}, "50"))
    assert (verdict.slug, verdict.score) == ("significant_progress", Decimal(5))
