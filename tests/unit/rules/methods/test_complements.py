"""A share of girls and the share of boys beside it are one fact: which methods give it one answer."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streefpad.model.targets import Aim, Direction, Keep, Level, Parity
from streefpad.rules.methods import method
from streefpad.rules.methods.question import Question
from streefpad.values.quantities import Better
from tests.unit.rules.methods.questions import ask, towards

HUNDRED = Decimal(100)

derandomised = settings(derandomize=True, deadline=None)  # the same examples on every machine, however busy
OTHER_WAY = {Better.HIGHER: Better.LOWER, Better.LOWER: Better.HIGHER}

inner_shares = st.decimals("0.01", "99.99", places=2)
years = st.integers(2015, 2035)


def opposite(aim: Aim) -> Aim:
    """The promise that the other group's share makes."""
    match aim:
        case Level(value=value, shape=shape):
            return Level(value=HUNDRED - value, shape=shape)
        case Keep(floor=floor):
            return Keep(floor=None if floor is None else HUNDRED - floor)
        case _:
            return aim


@st.composite
def pairs(draw: st.DrawFn, aims: Callable[[Decimal], st.SearchStrategy[Aim]]) -> tuple[Question, Question]:
    """One target for a group's share, and the same target for the share of all others."""
    values = draw(st.dictionaries(years, inner_shares, min_size=1, max_size=8))
    values = dict(sorted(values.items()))
    aim, better = draw(aims(draw(inner_shares))), draw(st.sampled_from(Better))
    by, baseline = draw(years), draw(st.sampled_from(list(values)))
    girls = ask(
        {year: str(value) for year, value in values.items()},
        aim,
        by=by,
        baseline=baseline,
        better=better,
        tolerance="0.5",
    )
    boys = ask(
        {year: str(HUNDRED - value) for year, value in values.items()},
        opposite(aim),
        by=by,
        baseline=baseline,
        better=OTHER_WAY[better],
        tolerance="0.5",
    )
    return girls, boys


def levels(value: Decimal) -> st.SearchStrategy[Aim]:
    return st.just(Level(value=value))


def every_kind(value: Decimal) -> st.SearchStrategy[Aim]:
    return st.sampled_from((Level(value=value), Keep(), Keep(floor=value), Parity(), Direction()))


def slug(id: str, question: Question) -> str:
    found = method(id)
    assert found is not None
    return found.judge(question).slug


@derandomised
@given(pairs(every_kind))
def test_the_house_gives_a_share_and_its_complement_one_status(both: tuple[Question, Question]) -> None:
    girls, boys = both
    assert slug("house", girls) == slug("house", boys)


@derandomised
@given(pairs(levels))
def test_the_logit_trajectory_gives_a_share_and_its_complement_one_status(
    both: tuple[Question, Question],
) -> None:
    girls, boys = both
    assert slug("logit", girls) == slug("logit", boys)


@pytest.mark.parametrize("id", ["sdsn", "germany", "escap"])
@derandomised
@given(both=pairs(every_kind))
def test_straight_paces_give_a_share_and_its_complement_one_class(
    id: str, both: tuple[Question, Question]
) -> None:
    girls, boys = both
    assert slug(id, girls) == slug(id, boys)


# Known limitation of every method that rests on growth (study of peers, 3.2).
GIRLS = towards({2019: "4.2", 2025: "8"}, "20")
BOYS = towards({2019: "95.8", 2025: "92"}, "80", better=Better.LOWER)


@pytest.mark.parametrize(
    ("id", "girls", "boys"),
    [
        ("statcan", "moderate_progress", "limited_progress"),
        ("eustat", "moderate_progress", "insufficient_progress"),
    ],
)
def test_growth_gives_a_share_and_its_complement_two_classes(id: str, girls: str, boys: str) -> None:
    assert (slug(id, GIRLS), slug(id, BOYS)) == (girls, boys)


def test_the_two_growth_ratios_of_one_fact_are_far_apart() -> None:
    found = method("statcan")
    assert found is not None
    values = [found.judge(each).value for each in (GIRLS, BOYS)]
    assert [round(value, 2) for value in values if value is not None] == [Decimal("0.74"), Decimal("0.41")]


def test_growth_agrees_on_parity_where_the_majority_is_tracked() -> None:
    girls = ask({2019: "30", 2025: "40"}, Parity(), by=2030, baseline=2019)
    boys = ask({2019: "70", 2025: "60"}, Parity(), by=2030, baseline=2019)
    assert slug("statcan", girls) == slug("statcan", boys)
