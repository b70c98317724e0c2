"""Counts from records: guarded together, published one by one, and nothing that a difference would show."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streefpad.model.computed import Share
from streefpad.model.counting import Atom
from streefpad.model.disclosure import Rule, Withheld
from streefpad.model.indicators import Indicator
from streefpad.rules.asking import Ask
from streefpad.rules.counting import (
    coarse,
    estimate,
    estimate_range,
    guard,
    published,
    share_value,
    unplaced_problem,
    withheld_problems,
)
from streefpad.values.periods import Period, PeriodKind, school_year
from streefpad.values.problems import Place, Severity
from streefpad.values.quantities import PERCENT
from streefpad.values.texts import Text

YEAR = school_year(2024)
PLACE = Place(file="dataflows/enrolments.yaml", line=1)
RULE = Rule(minimum=5, full_groups_unsafe=False)
ASK = Ask(
    indicator=Indicator(
        id="stem", name=Text(en="STEM"), unit=PERCENT, period=PeriodKind.SCHOOL_YEAR, place=PLACE
    ),
    computed=Share(dataflow="enrolments", of=(), within=()),
)


def atoms(*groups: tuple[str, int]) -> list[Atom]:
    """Groups written as "110": which predicates hold."""
    return [Atom(tuple(each == "1" for each in holds), total) for holds, total in groups]


def counted(groups: Sequence[Atom], rule: Rule = RULE) -> tuple[int | None, ...]:
    return guard("enrolments", {YEAR: groups}, rule, PLACE).counts[YEAR]


def test_a_count_is_the_sum_of_its_atoms() -> None:
    assert counted(atoms(("11", 40), ("01", 60))) == (40, 100)


def test_a_small_count_is_withheld_and_so_is_what_would_show_it() -> None:
    # 3 of 100; were 100 published beside the rest (97), the 3 would be known.
    assert counted(atoms(("110", 3), ("011", 97))) == (None, None, 97)


def test_a_difference_that_would_be_small_is_withheld_too() -> None:
    # 98 of 100 are STEM: the two others are as small as any count.
    up, down = counted(atoms(("11", 98), ("01", 2)))
    assert None in (up, down)


def test_what_nobody_asks_for_is_hidden_for_nothing() -> None:
    # The three dual girls are no count of their own, and no difference shows them.
    groups = atoms(("110", 3), ("100", 40), ("010", 60), ("001", 80), ("101", 20), ("011", 30))
    assert counted(groups) == (63, 93, 130)


def test_a_predicate_that_holds_for_nobody_counts_nought() -> None:
    assert counted(atoms(("01", 60))) == (0, 60)


def test_rounded_counts_are_multiples() -> None:
    rule = Rule(minimum=5, full_groups_unsafe=False, rounding=5)
    assert counted(atoms(("11", 43), ("01", 60)), rule) == (45, 105)


def test_persons_behind_a_weight_decide_and_not_the_weight() -> None:
    groups = [Atom((True, True), 40, behind=2), Atom((False, True), 60, behind=50)]
    assert counted(groups) != (40, 100)


@settings(max_examples=40, deadline=None)
@given(
    sizes=st.lists(st.integers(0, 30), min_size=4, max_size=4),
    pattern=st.sampled_from(
        [("110", "011", "101", "111"), ("100", "110", "111", "001"), ("11", "01", "10", "11")]
    ),
)
def test_no_difference_of_two_published_counts_is_small(sizes: list[int], pattern: tuple[str, ...]) -> None:
    groups = list({holds: Atom(tuple(c == "1" for c in holds), size)
                   for holds, size in zip(pattern, sizes, strict=True)}.values())  # fmt: skip
    counts = counted(groups)
    for one, first in enumerate(counts):
        for other, second in enumerate(counts):
            inside = all(each.holds[other] for each in groups if each.holds[one])
            if first is not None and second is not None and inside and one != other:
                assert not 0 < second - first < RULE.minimum


def test_a_share_is_withheld_with_its_reason() -> None:
    rows: dict[Period, tuple[int | None, ...]] = {
        school_year(2021): (None, 100),
        school_year(2022): (10, None),
        school_year(2023): (10, 19),
        school_year(2024): (10, 20),
    }
    found = published(ASK, rows, 0, RULE)
    assert [each.withheld for each in found] == [
        Withheld.NUMERATOR_HIDDEN,
        Withheld.DENOMINATOR_HIDDEN,
        Withheld.DENOMINATOR_SMALL,
        None,
    ]
    hints = withheld_problems(ASK, found)
    assert [(each.code, str(each.facts["period"])) for each in hints] == [
        ("figure-withheld", "2020-2021"),
        ("figure-withheld", "2021-2022"),
        ("figure-withheld", "2022-2023"),
    ]


@pytest.mark.parametrize(("up", "down", "value"), [(1, 3, "33.33"), (1, 8, "12.50"), (2, 3, "66.67")])
def test_a_share_has_two_decimals(up: int, down: int, value: str) -> None:
    assert str(share_value(up, down)) == value


def test_an_estimate_has_no_more_decimals_than_it_is_worth() -> None:
    assert str(estimate(2000, 6000, 5)) == "33.3"  # a tenth of a percent is six pupils
    assert str(estimate(200, 600, 5)) == "33"  # and here not even one


def test_the_range_of_an_estimate_is_rounded_outwards() -> None:
    assert estimate_range(((100, 600), (300, 620)), Decimal("33"), 5) == (Decimal("16"), Decimal("49"))


def test_a_range_that_would_tell_of_a_few_pupils_is_not_published() -> None:
    assert estimate_range(((200, 600), (203, 600)), Decimal("33"), 5) == (None, None)


@pytest.mark.parametrize(
    ("unplaced", "severity", "part"),
    [(50, Severity.WARNING, "5.0"), (51, Severity.ERROR, "5.1"), (1, Severity.WARNING, "0.1")],
)
def test_programmes_that_cannot_be_placed_are_told_and_never_not_stem(
    unplaced: int, severity: Severity, part: str
) -> None:
    problem = unplaced_problem(ASK, YEAR, unplaced, 1000)
    assert problem is not None
    assert (problem.code, problem.severity, str(problem.facts["part"])) == (
        "records-unplaced",
        severity,
        part,
    )


def test_where_all_are_placed_nothing_is_told() -> None:
    assert unplaced_problem(ASK, YEAR, 0, 1000) is None


def test_a_remark_says_numbers_to_the_nearest_ten() -> None:
    assert [coarse(each) for each in (0, 3, 4, 5, 14, 15)] == [0, 0, 0, 10, 10, 20]
