"""What a chance is asked of, for every kind of promise, and the odds where there is no forecast."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Odds, Reason
from streefpad.model.targets import (
    Aim,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Rising,
    Statement,
    Zero,
)
from streefpad.rules.methods.question import Question
from streefpad.rules.prospects import Limits, limits_of, odds_of
from streefpad.values.quantities import Better, Unit, UnitKind
from tests.unit.rules.methods.questions import EVERY_AIM, ask

VALUES: dict[str | int, str] = {2018: "35", 2019: "36", 2020: "37.02"}
NUMBER = Unit(UnitKind.NUMBER)


def asked(aim: Aim, **more: object) -> Question:
    return ask(VALUES, aim, **{"by": 2030, "baseline": 2020, **more})  # type: ignore[arg-type]


def limits(question: Question) -> Limits | Reason:
    return limits_of(question.promise, question.series)


def odds(question: Question) -> Odds | Reason:
    return odds_of(question.promise, question.series)


@pytest.mark.parametrize(
    ("aim", "at_least"),
    [
        (Level(value=Decimal(50)), "50"),
        (Keep(), "36.52"),  # a tolerance of half a point belongs to the promise
        (Keep(floor=Decimal(40)), "39.5"),
        (Complete(), "99.5"),
        (Count(), "100"),
        (GrowthPoints(points=Decimal(2)), "57.02"),
        (GrowthPercent(percent=Decimal(10)), "74.04"),
    ],
)
def test_a_promise_with_one_side_asks_for_its_value_or_more(aim: Aim, at_least: str) -> None:
    found = limits(asked(aim, tolerance="0.5"))
    assert isinstance(found, Limits)
    assert (found.at_least, found.at_most) == (Decimal(at_least), None)


def test_where_lower_is_better_the_value_or_less_is_asked() -> None:
    assert limits(asked(Level(value=Decimal(20)), better=Better.LOWER)) == Limits(at_most=Decimal(20))
    assert limits(asked(Zero(), tolerance="1")) == Limits(at_most=Decimal(1))


def test_a_promise_with_two_sides_asks_for_its_band() -> None:
    assert limits(asked(Parity(), tolerance="2")) == Limits(at_least=Decimal(48), at_most=Decimal(52))


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (asked(Parity()), "exact-value-asked"),
        (asked(Benchmark(series="other")), "benchmark-ahead-unknown"),
        (asked(Rising()), "no-value-asked"),
        (asked(Direction()), "no-value-asked"),
        (asked(Statement()), "no-value-asked"),
        (asked(Keep(), baseline=None), "no-value-asked"),
        (asked(Level(value=Decimal(50)), by=None), "without-deadline"),
        (asked(Level(value=Decimal(50)), baseline=2018, broken=2019), "counted-differently"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_where_no_chance_can_be_asked_the_reason_says_why(question: Question, code: str) -> None:
    found = limits(question)
    assert isinstance(found, Reason)
    assert found.code == code


def test_the_odds_are_those_of_the_way_still_to_go() -> None:
    found = odds(asked(Level(value=Decimal(50))))
    assert isinstance(found, Odds)
    assert (found.start, found.move, found.years) == (Decimal("37.02"), Decimal("12.98"), 10)


def test_after_a_break_the_odds_start_before_it_at_the_counting_of_the_target() -> None:
    found = odds(asked(Level(value=Decimal(50)), baseline=2018, broken=2020))
    assert isinstance(found, Odds)
    assert (found.start, found.years) == (Decimal(36), 11)


def test_where_lower_is_better_the_odds_are_of_a_fall() -> None:
    found = odds(asked(Level(value=Decimal(20)), better=Better.LOWER))
    assert isinstance(found, Odds)
    assert found.move == Decimal("-17.02")


def test_a_share_comes_to_an_even_split_from_either_side() -> None:
    girls = odds(ask({2020: "30"}, Parity(), by=2030, baseline=2020, tolerance="2"))
    boys = odds(ask({2020: "70"}, Parity(), by=2030, baseline=2020, tolerance="2"))
    assert isinstance(girls, Odds)
    assert isinstance(boys, Odds)
    assert (girls.move, boys.move) == (Decimal(18), Decimal(-18))


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (asked(Level(value=Decimal(50)), unit=NUMBER), "no-corpus"),
        (asked(Level(value=Decimal(30))), "already-there"),
        (asked(Level(value=Decimal(50)), by=2020), "deadline-passed"),
        (ask({}, Level(value=Decimal(50)), by=2030, baseline=2020), "no-observations"),
        (asked(Level(value=Decimal(150))), "share-out-of-range"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_where_there_are_no_odds_the_reason_says_why(question: Question, code: str) -> None:
    found = odds(question)
    assert isinstance(found, Reason)
    assert found.code == code


@pytest.mark.parametrize("aim", EVERY_AIM, ids=lambda aim: aim.kind)
@pytest.mark.parametrize("by", [2030, 2020, 2010, None])
def test_every_kind_of_promise_is_answered(aim: Aim, by: int | None) -> None:
    for baseline in (None, 2018, 2020, 2024):
        question = asked(aim, by=by, baseline=baseline)
        assert isinstance(limits(question), Limits | Reason)
        assert isinstance(odds(question), Odds | Reason)
