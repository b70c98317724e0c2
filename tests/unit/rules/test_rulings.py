"""The rules that were tried come with the status, so that `explain` shows how it came about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.edition import Judged, Rule, Status
from streefpad.model.indicators import Indicator
from streefpad.model.series import Break, Observation
from streefpad.model.targets import Aim, Direction, GrowthPoints, Level, Rising, Shape, Statement
from streefpad.rules.observe import observe
from streefpad.rules.status import assess
from streefpad.values.periods import parse_period
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.texts import Text
from tests.unit.rules.samples import figure, indicator, source, target

START, LATER = figure("2019-2020", "30"), figure("2022-2023", "35")
REFORM = Break(first=parse_period("2023-2024"), why=Text(en="reform"))


def judged(aim: Aim, *figures: Observation, of: Indicator | None = None, **changes: Any) -> Judged:
    """A target of the sample, held against these figures."""
    asked = target(aim, **changes)
    series, _ = observe(of or indicator(), figures, (source(),))
    return assess(asked, asked.in_force, series, as_of=date(2026, 11, 25))


def last(found: Judged) -> Rule:
    """The rule that applied."""
    assert [each.applies for each in found.rulings] == [False] * (len(found.rulings) - 1) + [True]
    return found.rulings[-1].rule


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        (judged(Statement(), START), Rule.STATEMENT),
        (
            judged(GrowthPoints(points=Decimal(5)), START, of=indicator(unit=Unit(UnitKind.NUMBER))),
            Rule.POINTS_OF_A_NUMBER,
        ),
        (judged(Level(value=Decimal(50)), START, by=None), Rule.WITHOUT_DEADLINE),
        (judged(Level(value=Decimal(50)), LATER), Rule.NO_BASELINE),
        (judged(Level(value=Decimal(35)), START, LATER), Rule.REACHED),
        (judged(Level(value=Decimal(50)), START), Rule.NO_DATA),
        (judged(Level(value=Decimal(100), shape=Shape.LOGIT), START, LATER), Rule.WITHOUT_TRAJECTORY),
        (judged(Level(value=Decimal(40)), START, LATER), Rule.ON_TRACK),
        (judged(Level(value=Decimal(90)), START, LATER), Rule.BEHIND),
        (judged(Direction(), START, LATER), Rule.ON_TRACK),
    ],
    ids=lambda each: each.value if isinstance(each, Rule) else "",
)
def test_the_last_rule_tried_is_the_one_that_applied(found: Judged, rule: Rule) -> None:
    assert last(found) is rule


def test_the_rules_stand_in_the_order_in_which_they_are_tried() -> None:
    order = list(Rule)[1:]  # what comes first is found in the target's text, before any rule
    tried = [each.rule for each in judged(Level(value=Decimal(90)), START, LATER).rulings]
    assert tried == order


def test_a_rule_says_what_it_looked_at() -> None:
    facts = {each.rule: each.facts for each in judged(Level(value=Decimal(90)), START, LATER).rulings}
    assert facts[Rule.REACHED] == {"period": LATER.period, "value": LATER.value, "asked": Decimal(90)}
    assert facts[Rule.TOO_EARLY] == {"elapsed": Decimal(3), "total": Decimal(10)}


def test_a_climb_shows_the_periods_that_were_looked_at_and_no_others() -> None:
    found = judged(
        Rising(),
        figure("2017-2018", "40"),
        START,
        LATER,
        figure("2024-2025", "34"),
        figure("2025-2026", "36"),
        by=parse_period("2024-2025"),
        milestones=(),
    )
    assert [(str(each.after.period), each.is_miss) for each in found.climb] == [
        ("2022-2023", False),
        ("2024-2025", True),
    ]


# A break that lies ahead.


def test_a_break_between_latest_figure_and_deadline_is_said() -> None:
    found = judged(Level(value=Decimal(50)), START, LATER, of=indicator(breaks=(REFORM,))).assessment
    assert (found.break_ahead, found.has_caveat) == (REFORM, True)


def test_a_break_that_lies_behind_is_not_ahead() -> None:
    found = judged(
        Level(value=Decimal(50)), START, figure("2024-2025", "35"), of=indicator(breaks=(REFORM,))
    ).assessment
    assert (found.status, found.break_ahead) == (Status.BROKEN_SERIES, None)


def test_without_a_path_no_break_lies_on_it() -> None:
    found = judged(Level(value=Decimal(50)), LATER, of=indicator(breaks=(REFORM,))).assessment
    assert (found.status, found.break_ahead) == (Status.NO_BASELINE, None)


@pytest.mark.parametrize(("day", "is_past"), [(date(2025, 8, 30), False), (date(2025, 8, 31), True)])
def test_a_milestone_is_past_once_its_period_has_ended(day: date, is_past: bool) -> None:
    asked = target()
    series, _ = observe(indicator(), (START,), (source(),))
    (milestone,) = assess(asked, asked.in_force, series, as_of=day).assessment.milestones
    assert milestone.is_past is is_past
