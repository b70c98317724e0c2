"""A shared target split over its contributors, and whose part of what is left is whose."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.sharing import SplitRule
from streefpad.rules.contributions import Part, attribute, split, whole_of
from tests.spec.tables import Row, in_table

WEIGHTS = ("25", "40", "35")
BASES = ("37.02", "39.91", "54.69")
CEILINGS = ("75", "75", "85")
COSTS = ("1", "2", "4")
PARTS = [
    Part(weight=Decimal(weight), base=Decimal(base), ceiling=Decimal(ceiling), cost=Decimal(cost))
    for weight, base, ceiling, cost in zip(WEIGHTS, BASES, CEILINGS, COSTS, strict=True)
]


@in_table
def test_five_rules_split_one_target(row: Row) -> None:
    """
    Three contributors with 25, 40 and 35 % of the denominator stand at 37.02, 39.91 and 54.69 %; the whole
    stands at 44.3605 % and has to come to 50 %. The ceilings are 75, 75 and 85 %, the costs 1, 2 and 4.

    | rule | first | second | third |
    |---|---|---|---|
    | points | 42.6595 | 45.5495 | 60.3295 |
    | proportional | 41.7263 | 44.9837 | 61.6427 |
    | ceiling | 43.2939 | 45.7065 | 59.6969 |
    | odds | 42.5729 | 45.5827 | 60.3534 |
    | cost | 45.1637 | 46.4249 | 57.5403 |
    """
    found = split(SplitRule(row["rule"]), PARTS, Decimal(50))
    assert found is not None
    assert [str(round(each, 4)) for each in found] == [row["first"], row["second"], row["third"]]
    assert abs(whole_of(PARTS, found) - 50) < Decimal("1e-12")


@in_table
def test_a_rule_that_cannot_give_the_target_gives_none(row: Row) -> None:
    """
    Two halves of a whole. Points would bring the second past 100, and a ceiling is a ceiling; odds stays
    within 0 and 100, and least cost stops at them. At a base of 0 odds moves nothing.

    | rule | bases | ceilings | target | first | second |
    |---|---|---|---|---|---|
    | points | 20, 95 | 100, 100 | 70 | – | – |
    | proportional | 20, 95 | 100, 100 | 70 | – | – |
    | odds | 20, 95 | 100, 100 | 70 | 41.8 | 98.2 |
    | cost | 20, 95 | 100, 100 | 80 | 60.0 | 100.0 |
    | ceiling | 40, 40 | 50, 60 | 55 | 50.0 | 60.0 |
    | ceiling | 40, 40 | 50, 60 | 56 | – | – |
    | odds | 0, 40 | 100, 100 | 30 | 0.0 | 60.0 |
    | odds | 0, 40 | 100, 100 | 60 | – | – |
    | odds | 30, 40 | 100, 100 | 100 | 100.0 | 100.0 |
    | proportional | 0, 0 | 100, 100 | 10 | – | – |
    """
    bases, ceilings = ([Decimal(each) for each in row[name].split(", ")] for name in ("bases", "ceilings"))
    parts = [
        Part(weight=Decimal(50), base=base, ceiling=ceiling)
        for base, ceiling in zip(bases, ceilings, strict=True)
    ]
    found = split(SplitRule(row["rule"]), parts, Decimal(row["target"]))
    written = ["–", "–"] if found is None else [str(round(each, 1)) for each in found]
    assert written == [row["first"], row["second"]]


@in_table
def test_what_is_left_is_attributed_without_a_remainder(row: Row) -> None:
    """
    Two contributors with targets of 40 and 60 % were half of the whole each, and stand at 30 and 50 % now.
    Where the first grew to 60 % of the whole, part of the gap is nobody's: it comes from the weights.

    | first weighs now | first | second | from the weights | whole |
    |---|---|---|---|---|
    | 50 | 5 | 5 | 0 | 10 |
    | 60 | 5.5 | 4.5 | 2 | 12 |
    """
    weight = Decimal(row["first weighs now"])
    found = attribute(
        [Decimal(40), Decimal(60)],
        [Decimal(30), Decimal(50)],
        [Decimal(50), Decimal(50)],
        [weight, 100 - weight],
    )
    said = (*found.gaps, found.composition, found.whole)
    assert said == tuple(Decimal(row[name]) for name in ("first", "second", "from the weights", "whole"))
