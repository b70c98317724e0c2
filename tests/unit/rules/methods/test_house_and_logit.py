"""The house status as a method, on its own trajectory and on the logit one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Status
from streefpad.model.targets import Benchmark, Level, Shape
from streefpad.rules.methods import house, logit
from streefpad.rules.methods.protocol import Standing
from streefpad.rules.status import assess
from tests.unit.rules.methods.questions import ask, towards

SINCE_2019 = {"2019-2020": "4.2", "2024-2025": "10"}


def test_the_class_of_the_house_is_its_status() -> None:
    question = towards(SINCE_2019, "20", by="2029-2030")
    assessment = assess(question.target, question.reading, question.series).assessment
    verdict = house.METHOD.judge(question)
    assert (verdict.slug, verdict.reason) == (assessment.status.value, assessment.reason)


def test_the_value_of_the_house_is_the_distance_to_the_trajectory() -> None:
    assert house.METHOD.judge(towards(SINCE_2019, "20", by="2029-2030")).value == Decimal("-2.1")


def test_every_status_is_a_class_of_the_house() -> None:
    assert tuple(each.slug for each in house.METHOD.classes) == tuple(Status)


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        ("reached", Standing.GOOD),
        ("on_track", Standing.GOOD),
        ("behind", Standing.NOT_GOOD),
        ("moving_away", Standing.NOT_GOOD),
        ("missed", Standing.NOT_GOOD),
        ("too_early", Standing.NO_ANSWER),
        ("no_data", Standing.NO_ANSWER),
    ],
)
def test_a_status_says_whether_the_target_is_within_reach(status: str, standing: Standing) -> None:
    assert house.METHOD.standing(status) is standing


def test_a_benchmark_is_held_against_the_series_it_names() -> None:
    question = ask(
        {2012: "40", 2023: "45"},
        Benchmark(series="other"),
        by=2030,
        baseline=2012,
        benchmark={2012: "44", 2023: "44"},
    )
    assert house.METHOD.judge(question).slug == "reached"


def test_a_low_share_is_behind_a_straight_line_and_ahead_of_the_curve() -> None:
    question = towards(SINCE_2019, "20", by="2029-2030")
    assert (house.METHOD.judge(question).slug, logit.METHOD.judge(question).slug) == ("behind", "on_track")


def test_the_curve_replaces_whatever_shape_the_target_states() -> None:
    straight = towards(SINCE_2019, "20", by="2029-2030")
    geometric = ask(
        SINCE_2019,
        Level(value=Decimal(20), shape=Shape.GEOMETRIC),
        by="2029-2030",
        baseline="2019-2020",
    )
    assert logit.METHOD.judge(geometric) == logit.METHOD.judge(straight)


@pytest.mark.parametrize("target", ["0", "100"])
def test_the_curve_never_arrives_at_the_end_of_the_scale(target: str) -> None:
    assert not logit.METHOD.applies(towards(SINCE_2019, target))


@pytest.mark.parametrize("baseline", ["0", "100"])
def test_the_curve_cannot_start_at_the_end_of_the_scale(baseline: str) -> None:
    verdict = logit.METHOD.judge(towards({2020: baseline, 2025: "10"}, "20"))
    assert (verdict.slug, verdict.reason.code) == ("not_available", "method-share-at-its-end")
