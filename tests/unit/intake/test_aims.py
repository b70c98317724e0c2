"""Every kind of promise becomes its record; every way to write one wrongly is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.intake.aims import StatedAim, default_better, read_aim
from streefpad.model.targets import (
    KINDS,
    Aim,
    Benchmark,
    Complete,
    Condition,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Representation,
    Rising,
    Shape,
    Statement,
    Zero,
)
from streefpad.values.problems import Place, Problem
from streefpad.values.quantities import Better
from streefpad.values.texts import Text

REVIEWED = Condition(event="reviewed", at_least=3)
SAID = Text(nl="blijvende aandacht")


def aim_of(kind: str, **written: str) -> tuple[Aim | None, tuple[Problem, ...]]:
    return read_aim(
        StatedAim(kind=kind, written=written, target="sample"), lambda key: Place(file=f"at-{key}", line=1)
    )


def fault_of(kind: str, **written: str) -> tuple[str, str, dict[str, object]]:
    _, (problem,) = aim_of(kind, **written)
    return problem.place.file, problem.code, dict(problem.facts)


@pytest.mark.parametrize(
    "kind, written, aim",
    [
        ("level", {"value": "50"}, Level(value=Decimal(50))),
        ("level", {"value": "50", "shape": "logit"}, Level(value=Decimal(50), shape=Shape.LOGIT)),
        ("keep", {}, Keep()),
        ("keep", {"floor": "54.69"}, Keep(floor=Decimal("54.69"))),
        ("keep", {"value": "54.69"}, Keep(floor=Decimal("54.69"))),
        ("benchmark", {"series": "oecd"}, Benchmark(series="oecd")),
        ("benchmark", {"value": "oecd"}, Benchmark(series="oecd")),
        ("growth_points", {"points": "4"}, GrowthPoints(points=Decimal(4))),
        ("growth_points", {"value": "4"}, GrowthPoints(points=Decimal(4))),
        ("growth_percent", {"percent": "5"}, GrowthPercent(percent=Decimal(5))),
        ("growth_percent", {"value": "5"}, GrowthPercent(percent=Decimal(5))),
        ("growth_compound", {"percent": "5"}, GrowthCompound(percent=Decimal(5))),
        ("growth_compound", {"value": "5"}, GrowthCompound(percent=Decimal(5))),
        ("parity", {}, Parity()),
        ("parity", {"value": "40"}, Parity(value=Decimal(40))),
        ("representation", {}, Representation()),
        ("representation", {"value": "0.9"}, Representation(value=Decimal("0.9"))),
        ("zero", {}, Zero()),
        ("zero", {"value": "0"}, Zero()),
        ("complete", {}, Complete()),
        ("complete", {"value": "100.0"}, Complete()),
        ("count", {}, Count()),
        ("count", {"value": "100"}, Count()),
        ("rising", {}, Rising()),
        ("rising", {"misses": "2"}, Rising(misses=2)),
        ("direction", {}, Direction()),
        ("statement", {}, Statement()),
        ("statement", {"value": "more"}, Statement(text=Text(nl="more", en="more", fr="more"))),
    ],
)
def test_each_kind_becomes_its_record(kind: str, written: dict[str, str], aim: Aim) -> None:
    assert aim_of(kind, **written) == (aim, ())


def test_every_kind_can_be_read() -> None:
    needed = {"benchmark": "oecd"}
    made = {
        kind: aim_of(kind, value=needed.get(kind, ""))
        for kind in KINDS
        if kind not in {"rising", "direction"}
    }
    assert [kind for kind, (aim, _) in made.items() if aim is None] == [
        "level",
        "growth_points",
        "growth_percent",
        "growth_compound",
    ]


def test_a_table_writes_the_conditions_of_a_count_in_one_cell() -> None:
    aim, problems = aim_of("count", value="reviewed>=3 updated >= 1")
    assert problems == ()
    assert aim == Count(conditions=(REVIEWED, Condition(event="updated", at_least=1)))


def test_a_count_takes_the_conditions_of_the_agenda() -> None:
    stated = StatedAim(kind="count", written={}, conditions=(REVIEWED,))
    assert read_aim(stated, lambda key: Place(file=key)) == (Count(conditions=(REVIEWED,)), ())


def test_a_statement_takes_the_text_of_the_agenda() -> None:
    stated = StatedAim(kind="statement", written={}, text=SAID)
    assert read_aim(stated, lambda key: Place(file=key)) == (Statement(text=SAID), ())


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    assert fault_of("growth-points", value="4") == (
        "at-kind",
        "unknown-kind",
        {"kind": "growth-points", "nearest": "growth_points"},
    )


@pytest.mark.parametrize("kind", ["level", "benchmark", "growth_points", "growth_percent", "growth_compound"])
def test_a_kind_that_needs_a_value_says_so(kind: str) -> None:
    assert fault_of(kind) == ("at-value", "target-without-value", {"target": "sample", "kind": kind})


@pytest.mark.parametrize("text", ["50,5", "NaN", "inf", "half", "50 %"])
def test_a_level_must_be_a_plain_number(text: str) -> None:
    place, code, facts = fault_of("level", value=text)
    assert (place, code, facts["text"]) == ("at-value", "not-a-number", text)


@pytest.mark.parametrize(
    "kind, text",
    [
        ("growth_points", "5 %"),
        ("growth_points", "5 procent"),
        ("growth_percent", "5 points"),
        ("growth_percent", "5 procentpunt"),
        ("growth_compound", "4 pp"),
    ],
)
def test_points_written_for_percent_or_the_reverse_are_told_apart(kind: str, text: str) -> None:
    assert fault_of(kind, value=text) == (
        "at-value",
        "percent-point-confusion",
        {"what": "value", "kind": kind, "text": text},
    )


@pytest.mark.parametrize("kind, text", [("growth_points", "5 points"), ("growth_percent", "5 %")])
def test_a_unit_that_fits_the_kind_is_only_no_number(kind: str, text: str) -> None:
    _, code, facts = fault_of(kind, value=text)
    assert (code, facts["nearest"]) == ("not-a-number", "5")


@pytest.mark.parametrize("kind, key", [("growth_percent", "points"), ("growth_points", "percent")])
def test_the_key_of_the_other_kind_of_growth_is_a_confusion(kind: str, key: str) -> None:
    _, problems = aim_of(kind, **{key: "5"})
    assert problems[0].code == "percent-point-confusion"
    assert problems[0].facts == {"what": key, "kind": kind, "text": f"5 {key}"}


@pytest.mark.parametrize(
    "kind, written, key",
    [
        ("level", {"value": "50", "floor": "1"}, "floor"),
        ("parity", {"value": "50", "shape": "logit"}, "shape"),
        ("direction", {"value": "50"}, "value"),
        ("rising", {"value": "50"}, "value"),
        ("keep", {"misses": "1"}, "misses"),
    ],
)
def test_a_key_of_another_kind_is_unknown_here(kind: str, written: dict[str, str], key: str) -> None:
    _, problems = aim_of(kind, **written)
    assert [(each.code, each.facts["key"]) for each in problems] == [("unknown-key", key)]


def test_conditions_belong_to_a_count_alone() -> None:
    stated = StatedAim(kind="complete", written={}, conditions=(REVIEWED,))
    _, (problem,) = read_aim(stated, lambda key: Place(file=key))
    assert (problem.code, problem.facts["key"]) == ("unknown-key", "conditions")


def test_words_belong_to_a_statement_alone() -> None:
    stated = StatedAim(kind="complete", written={}, text=SAID)
    _, (problem,) = read_aim(stated, lambda key: Place(file=key))
    assert (problem.code, problem.facts["key"]) == ("unknown-key", "text")


def test_a_value_said_twice_is_told() -> None:
    assert fault_of("growth_points", points="4", value="5") == (
        "at-value",
        "repeated-key",
        {"what": "points, value", "first": 1, "second": 1},
    )


@pytest.mark.parametrize(
    "kind, text, expected", [("zero", "5", "0"), ("complete", "90", "100"), ("count", "3", "100")]
)
def test_a_kind_with_a_fixed_value_takes_no_other(kind: str, text: str, expected: str) -> None:
    assert fault_of(kind, value=text) == (
        "at-value",
        "wrong-type",
        {"key": "value", "expected": expected, "found": text},
    )


def test_a_cell_that_is_no_list_of_conditions_is_told() -> None:
    assert fault_of("count", value="reviewed>=3 and so on")[1] == "not-a-number"


def test_an_unknown_shape_is_told_with_the_nearest() -> None:
    assert fault_of("level", value="50", shape="liniear") == (
        "at-shape",
        "unknown-word",
        {"what": "shape", "code": "liniear", "nearest": "linear", "known": "linear, logit, geometric, table"},
    )


@pytest.mark.parametrize("text", ["one", "1.5", "-1"])
def test_misses_are_a_whole_number(text: str) -> None:
    assert fault_of("rising", misses=text) == (
        "at-misses",
        "wrong-type",
        {"key": "misses", "expected": "whole-number", "found": text},
    )


def test_a_shortage_is_better_lower_and_all_else_higher() -> None:
    assert default_better(Zero()) is Better.LOWER
    assert default_better(Complete()) is Better.HIGHER
