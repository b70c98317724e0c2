"""Who carries a target, and what its part of the gap is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from streefpad.model.counting import CountedEdition, IndicatorCounts, PublishedCount
from streefpad.model.indicators import Role
from streefpad.model.series import Break
from streefpad.model.sharing import Basis, SplitRule
from streefpad.values.periods import Period, parse_period
from streefpad.values.texts import Text
from tests.unit.rules.shared_sample import FIGURES, PARTS, agenda, contributors, declared, owner, parts

BOTH = (owner("education"), owner("work", Role.SHARED, proposed=True))


def counted(*, now: tuple[int, int, int]) -> CountedEdition:
    """Published denominators of the three parts: 2500, 4000 and 3500 at the baseline."""
    at: dict[Period, tuple[int, int, int]] = {
        parse_period("2019-2020"): (2500, 4000, 3500),
        parse_period("2023-2024"): now,
    }
    return CountedEdition(
        indicators=tuple(
            IndicatorCounts(
                indicator=id,
                classification="",
                counts=tuple(
                    PublishedCount(period=period, numerator=1, denominator=sizes[place])
                    for period, sizes in at.items()
                ),
            )
            for place, id in enumerate(PARTS)
        )
    )


def test_who_carries_a_target_alone_has_the_whole_gap() -> None:
    shared = parts(agenda(size="pupils"))
    assert (shared.basis, shared.gap, shared.pace) == (Basis.SOLE, Decimal("4.95"), Decimal("0.825"))
    [part] = shared.parts
    assert (part.domain, part.share, part.gap, part.pace) == (
        "education",
        Decimal(100),
        shared.gap,
        shared.pace,
    )


def test_several_owners_without_an_agreement_have_no_part_of_the_whole_that_is_shown() -> None:
    shared = parts(agenda(owners=BOTH, size="pupils"))
    assert shared.basis is Basis.NOT_AGREED
    assert shared.gap == Decimal("4.95")
    assert {(each.share, each.gap, each.pace, each.people) for each in shared.parts} == {(None,) * 4}


def test_parts_as_declared_are_percents_of_the_gap_and_of_the_pace() -> None:
    shared = parts(agenda(declared(education=60, work=40), owners=BOTH))
    assert shared.basis is Basis.DECLARED
    assert [(each.domain, each.gap) for each in shared.parts] == [
        ("education", Decimal("2.97")),
        ("work", Decimal("1.98")),
    ]
    assert sum(each.pace or 0 for each in shared.parts) == shared.pace


def test_the_parts_of_contributors_follow_the_rule_and_add_up_to_the_gap() -> None:
    shared = parts(agenda(contributors()))
    assert (shared.basis, shared.rule) == (Basis.DERIVED, SplitRule.ODDS)
    assert [round(each.target or 0, 2) for each in shared.parts] == [
        Decimal("42.57"),
        Decimal("45.58"),
        Decimal("60.35"),
    ]
    added = sum((each.gap or Decimal(0)) for each in shared.parts)
    assert shared.gap is not None
    assert abs(added - shared.gap) < Decimal("0.01")  # published figures have two decimals
    assert shared.composition == 0
    assert round(sum((each.share or Decimal(0)) for each in shared.parts), 9) == 100


def test_a_target_of_a_contributor_rests_on_the_baseline_and_not_on_what_came_after() -> None:
    later = {"2019-2020": "37.02", "2023-2024": "20.00"}
    figures = {"whole": {"2019-2020": "44.36", "2023-2024": "40.53"}, "a": later, **_others()}
    assert (
        parts(agenda(contributors(), figures=figures)).parts[0].target
        == parts(agenda(contributors())).parts[0].target
    )


def _others() -> dict[str, dict[str, str]]:
    return {
        "b": {"2019-2020": "39.91", "2023-2024": "40.42"},
        "c": {"2019-2020": "54.69", "2023-2024": "55.30"},
    }


def test_weights_come_from_published_counts_where_none_are_stated() -> None:
    stated = parts(agenda(contributors()))
    from_counts = parts(agenda(contributors(weights=("", "", ""))), counted(now=(2500, 4000, 3500)))
    assert [each.gap for each in from_counts.parts] == [each.gap for each in stated.parts]


def test_what_comes_from_weights_that_moved_is_nobodys_part() -> None:
    shared = parts(agenda(contributors(weights=("", "", ""))), counted(now=(3500, 4000, 2500)))
    assert shared.composition is not None
    assert shared.composition > 0  # the part with the highest share shrank
    assert [each.weight for each in shared.parts] == [35, 40, 25]


def test_without_weights_or_counts_the_parts_have_no_numbers() -> None:
    shared = parts(agenda(contributors(weights=("", "", ""))))
    assert {(each.share, each.gap, each.target) for each in shared.parts} == {(None, None, None)}
    assert shared.gap == Decimal("4.95")


def test_who_only_holds_the_figures_carries_nothing() -> None:
    shared = parts(agenda(owners=(owner("education"), owner("work", Role.DATA))))
    assert [each.domain for each in shared.parts] == ["education"]


@pytest.mark.parametrize(
    ("day", "domains"),
    [(date(2024, 12, 31), ["ewi", "education"]), (date(2025, 1, 1), ["work", "education"])],
)
def test_owners_count_on_the_days_that_they_are_owners(day: date, domains: list[str]) -> None:
    owners = (
        owner("ewi", until=date(2024, 12, 31)),
        owner("work", since=date(2025, 1, 1)),
        owner("education", Role.SHARED),
    )
    assert [each.domain for each in parts(agenda(owners=owners), day=day).parts] == domains


def test_a_proposed_owner_is_known_as_proposed() -> None:
    shared = parts(agenda(owners=BOTH))
    assert {each.domain: each.proposed for each in shared.parts} == {"education": False, "work": True}


def test_a_reached_target_leaves_nothing_to_do() -> None:
    reached = {"whole": {"2019-2020": "44.36", "2023-2024": "51.00"}}
    shared = parts(agenda(figures=reached, size="pupils"))
    assert (shared.gap, shared.pace, shared.people, shared.parts[0].gap) == (None, None, None, None)


def test_the_pace_in_people_is_that_of_the_present_population() -> None:
    shared = parts(agenda(declared(education=60, work=40), owners=BOTH, size="pupils"))
    assert (shared.population, shared.counted_in) == (10800, parse_period("2023-2024"))
    assert shared.people == Decimal("89.1")
    assert [each.people for each in shared.parts] == [Decimal("53.46"), Decimal("35.64")]


def test_without_a_head_count_there_are_points_alone() -> None:
    shared = parts(agenda())
    assert (shared.pace, shared.people, shared.population) == (Decimal("0.825"), None, None)


BREAK = Break(first=parse_period("2021-2022"), why=Text(en="another count"))


@pytest.mark.parametrize("broken", ["whole", "b"])
def test_no_part_crosses_a_break_of_the_whole_or_of_a_contributor(broken: str) -> None:
    shared = parts(agenda(contributors(), breaks={broken: BREAK}, size="pupils"))
    numbers = {(each.gap, each.pace, each.people, each.catch_up, each.target) for each in shared.parts}
    assert (shared.basis, numbers) == (Basis.DERIVED, {(None,) * 5})


def test_across_a_break_of_the_whole_nothing_is_left_to_be_counted() -> None:
    shared = parts(agenda(contributors(), breaks={"whole": BREAK}, size="pupils"))
    assert (shared.gap, shared.pace, shared.people, shared.catch_up) == (None,) * 4


def test_a_break_after_the_latest_figure_keeps_no_part_back() -> None:
    later = Break(first=parse_period("2024-2025"), why=Text(en="another count"))
    assert parts(agenda(contributors(), breaks={"a": later})).parts[0].gap is not None


def test_gap_and_pace_are_of_the_same_period() -> None:
    whole = {"2019-2020": "44.36", "2023-2024": "45.05", "2024-2025": "47.00"}
    shared = parts(agenda(contributors(), figures={**FIGURES, "whole": whole}))
    assert (shared.since, shared.gap) == (parse_period("2023-2024"), Decimal("4.95"))
    assert shared.pace == Decimal("4.95") / 6
    added = sum((each.pace or Decimal(0)) for each in shared.parts)
    assert abs(added - shared.pace) < Decimal("0.01")


def test_the_pace_from_now_on_counts_from_the_last_period_that_ended() -> None:
    shared = parts(agenda(declared(education=60, work=40), owners=BOTH))
    assert (shared.catch_up_since, shared.catch_up) == (parse_period("2025-2026"), Decimal("4.95") / 4)
    assert [each.catch_up for each in shared.parts] == [Decimal("2.97") / 4, Decimal("1.98") / 4]


@pytest.mark.parametrize("day", [date(2025, 8, 30), date(2030, 8, 31)])
def test_there_is_no_other_pace_from_now_on_without_later_years_or_after_the_deadline(day: date) -> None:
    shared = parts(agenda(), day=day)
    assert (shared.catch_up_since, shared.catch_up) == (None, None)
