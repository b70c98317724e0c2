"""How firmly a class stands, change by change."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.methods import Change, Effect, Robustness
from streefpad.model.targets import Aim, Direction, GrowthPercent, Keep, Level, Parity
from streefpad.rules.methods import METHODS, house, method, sdsn, statcan
from streefpad.rules.methods.question import Question
from streefpad.rules.methods.robustness import robustness
from streefpad.values.quantities import Unit, UnitKind
from tests.unit.rules.methods.questions import EVERY_AIM, ask, towards

NUMBER = Unit(UnitKind.NUMBER)
FIRM: dict[str | int, str] = {
    2020: "30",
    2021: "31.5",
    2022: "33.1",
    2023: "34.6",
    2024: "36.2",
    2025: "37.7",
}


def classes(found: Robustness, change: Change) -> list[str]:
    return [each.slug for each in found.variants if each.change is change]


def alone(question: Question) -> Robustness:
    """The house's class under every change but that of method."""
    return robustness(question, house.METHOD, others=())


def test_a_class_that_no_change_touches_is_firm() -> None:
    found = robustness(towards(FIRM, "40"), house.METHOD)
    assert Effect.CHANGES not in {each.effect for each in found.variants}


def test_the_class_itself_is_recorded_with_its_method() -> None:
    found = robustness(towards(FIRM, "40"), statcan.METHOD)
    assert (found.method, found.slug) == ("statcan", "substantial_progress")


def test_one_last_figure_can_carry_the_whole_class() -> None:
    found = alone(towards({2020: "30", 2024: "31", 2025: "36"}, "40"))
    assert found.slug == "on_track"
    assert classes(found, Change.LAST_DROPPED) == ["behind"]
    assert found.survives(Change.LAST_DROPPED) is False


def test_one_first_figure_can_carry_the_whole_class() -> None:
    found = alone(towards({2020: "30", 2021: "36", 2025: "37"}, "40"))
    assert found.slug == "on_track"
    assert classes(found, Change.LATER_START) == ["behind"]


def test_a_later_start_moves_the_reference_of_a_method_that_counts_from_it() -> None:
    question = ask(
        {2010: "30", 2012: "38", 2020: "38.5", 2025: "41"},
        Level(value=Decimal(50)),
        by=2030,
        baseline=2020,
        reference=2010,
    )
    found = robustness(question, sdsn.METHOD, others=())
    assert (found.slug, classes(found, Change.LATER_START)) == ("diagonal", ["flat"])


def test_a_later_start_leaves_the_value_to_keep_as_it_was_promised() -> None:
    question = ask({2019: "54.69", 2021: "60", 2025: "57"}, Keep(), by=2030, baseline=2019)
    assert classes(alone(question), Change.LATER_START) == ["reached"]


def test_a_later_start_leaves_what_growth_was_to_come_to_as_it_was_promised() -> None:
    question = ask(
        {2020: "1765", 2022: "2600", 2023: "2814"},
        GrowthPercent(percent=Decimal(5)),
        by=2030,
        baseline=2020,
        unit=NUMBER,
    )
    assert classes(alone(question), Change.LATER_START) == ["reached"]


def test_a_reference_moves_where_the_baseline_is_the_latest_figure() -> None:
    question = ask(
        {2010: "30", 2015: "38", 2019: "39"},
        Level(value=Decimal(50)),
        by=2030,
        baseline=2019,
        reference=2010,
    )
    found = robustness(question, sdsn.METHOD, others=())
    assert (found.slug, classes(found, Change.LATER_START)) == ("up", ["flat"])


def test_without_a_later_figure_there_is_no_later_start() -> None:
    assert classes(alone(towards({2020: "30"}, "40")), Change.LATER_START) == []


def test_a_series_without_stated_start_drops_its_first_figure() -> None:
    values: dict[str | int, str] = {2016: "20", 2018: "29", 2024: "30"}
    question = ask(values, Direction())
    found = robustness(question, statcan.METHOD, others=())
    assert (found.slug, classes(found, Change.LATER_START)) == ("substantial_progress", ["moderate_progress"])


def test_a_class_that_rounding_can_turn_is_not_firm() -> None:
    found = alone(towards({2020: "30.0", 2025: "35.0"}, "40"))
    assert found.slug == "on_track"
    assert sorted(classes(found, Change.ROUNDING)) == ["behind", "behind", "on_track", "on_track"]
    assert found.survives(Change.ROUNDING) is False


def test_more_published_decimals_make_the_same_class_firm() -> None:
    assert alone(towards({2020: "30", 2025: "35.1"}, "40")).survives(Change.ROUNDING) is False
    assert alone(towards({2020: "30.00", 2025: "35.10"}, "40")).survives(Change.ROUNDING) is True


def test_whole_counts_are_not_rounded() -> None:
    question = ask({2020: "300", 2025: "350"}, Level(value=Decimal(400)), by=2030, baseline=2020, unit=NUMBER)
    assert classes(alone(question), Change.ROUNDING) == []


def test_rounding_never_leaves_the_scale_of_a_share() -> None:
    found = alone(towards({2020: "0.0", 2025: "100.0"}, "100"))
    values = [each.facts["value"] for each in found.variants if each.change is Change.ROUNDING]
    assert set(values) == {Decimal("99.95"), Decimal(100)}


def test_a_baseline_that_is_also_the_latest_figure_moves_as_one() -> None:
    found = alone(ask({2019: "54.69"}, Keep(), by=2030, baseline=2019))
    assert classes(found, Change.ROUNDING) == ["reached", "reached"]


def test_another_method_is_compared_by_what_it_says_of_the_target() -> None:
    found = robustness(towards(FIRM, "40"), house.METHOD)
    told = {str(each.facts["method"]): each for each in found.variants if each.change is Change.OTHER_METHOD}
    assert set(told) == {each.id for each in METHODS} - {"house"}
    assert (told["sdsn"].slug, told["sdsn"].effect) == ("up", Effect.HOLDS)
    assert (told["escap"].slug, told["escap"].effect) == ("progressed", Effect.UNKNOWN)


def test_another_method_that_says_otherwise_changes_the_verdict() -> None:
    question = towards({"2019-2020": "4.2", "2024-2025": "10"}, "20", by="2029-2030")
    found = robustness(question, house.METHOD)
    told = {str(each.facts["method"]): each for each in found.variants if each.change is Change.OTHER_METHOD}
    assert (told["logit"].slug, told["logit"].effect) == ("on_track", Effect.CHANGES)


def test_another_reading_of_the_text_is_a_change_too() -> None:
    question = ask(FIRM, Level(value=Decimal(40)), by=2030, baseline=2020, others=(Parity(),))
    found = alone(question)
    told = [each for each in found.variants if each.change is Change.OTHER_READING]
    assert [(each.slug, each.effect, dict(each.facts)) for each in told] == [
        ("behind", Effect.CHANGES, {"reading": "reading-1"})
    ]


def test_a_change_that_leaves_no_answer_says_nothing() -> None:
    found = robustness(towards({2020: "30", 2025: "36"}, "40"), sdsn.METHOD, others=())
    assert classes(found, Change.LAST_DROPPED) == ["not_available"]
    assert found.survives(Change.LAST_DROPPED) is None


def test_parameters_hold_under_every_change() -> None:
    question = towards({2020: "30.00", 2024: "34.00", 2025: "35.00"}, "60")
    found = robustness(question, sdsn.METHOD, {"green_threshold": Decimal(35)}, others=())
    assert (found.slug, classes(found, Change.LAST_DROPPED)) == ("up", ["up"])


@pytest.mark.parametrize("aim", EVERY_AIM, ids=lambda aim: aim.kind)
def test_every_kind_of_target_can_be_tried_under_every_method(aim: Aim) -> None:
    for each in METHODS:
        found = robustness(ask(FIRM, aim, by=2030, baseline=2020, reference=2020), each)
        known = {name.slug for other in METHODS for name in other.classes}
        assert {variant.slug for variant in found.variants} <= known


def test_a_robustness_names_each_change_at_most_where_it_can_be_made() -> None:
    found = method("germany")
    assert found is not None
    assert robustness(ask({}, Level(value=Decimal(50)), by=2030), found, others=()).variants == ()
