"""A milestone is a target on the way: open until its own period is observed."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_milestone_is_judged_by_its_own_period(row: Row) -> None:
    """
    A later figure does not close it: nobody knows what the milestone's own period was.

    Given: kind level; value 50; baseline 2020; by 2030; milestone 2025; step 45

    | series | at the step | status |
    |---|---|---|
    | 2020: 40 | open | no_data |
    | 2020: 40, 2024: 46 | open | on_track |
    | 2020: 40, 2025: 45 | reached | on_track |
    | 2020: 40, 2025: 44.99 | missed | behind |
    | 2020: 40, 2026: 47 | open | on_track |
    | 2020: 40, 2025: 44, 2026: 47 | missed | on_track |
    """
    hold(row)


@in_table
def test_a_stated_value_counts_instead_of_the_derived_one(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030; milestone 2025 = 48

    | series | step | at the step | status |
    |---|---|---|---|
    | 2020: 40, 2025: 47 | 48 | missed | on_track |
    | 2020: 40, 2025: 48 | 48 | reached | on_track |
    """
    hold(row)


@in_table
def test_a_stated_step_of_a_rising_series_must_be_reached_too(row: Row) -> None:
    """
    The kind has no trajectory, so nothing can be derived.

    Given: kind rising; unit number; by 2030

    | milestone | series | step | at the step |
    |---|---|---|---|
    | 2025 = 100 | 2020: 40, 2025: 100 | 100 | reached |
    | 2025 = 100 | 2020: 40, 2025: 99 | 100 | missed |
    | 2025 | 2020: 40, 2025: 99 | – | – |
    """
    hold(row)


@in_table
def test_without_a_baseline_only_a_stated_value_can_be_judged(row: Row) -> None:
    """
    Given: kind level; value 50; by 2030; baseline none yet; status no_baseline

    | milestone | series | step | at the step |
    |---|---|---|---|
    | 2025 | 2025: 47 | – | – |
    | 2025 = 48 | 2025: 47 | 48 | missed |
    | 2025 = 48 | | 48 | open |
    """
    hold(row)


@in_table
def test_each_kind_judges_its_milestone_by_its_own_rule(row: Row) -> None:
    """
    Given: baseline 2020; by 2030; milestone 2025

    | kind | better | tolerance | series | step | at the step |
    |---|---|---|---|---|---|
    | parity | | | 2020: 40, 2025: 48 | 45 | reached |
    | parity | | | 2020: 40, 2025: 44 | 45 | missed |
    | parity | | | 2020: 60, 2025: 52 | 55 | reached |
    | zero | lower | 1 | 2020: 40, 2025: 21 | 20 | reached |
    | zero | lower | 1 | 2020: 40, 2025: 21.5 | 20 | missed |
    | complete | | 1 | 2020: 40, 2025: 69 | 70 | reached |
    | keep | | 1 | 2020: 40, 2025: 39 | 40 | reached |
    | keep | | | 2020: 40, 2025: 39 | 40 | missed |
    """
    hold(row)


@in_table
def test_a_milestone_behind_a_break_stays_open(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2019-2020; by 2029-2030; milestone 2024-2025; breaks 2023-2024

    | series | at the step | status |
    |---|---|---|
    | 2019-2020: 40, 2024-2025: 60 | open | broken_series |
    | 2019-2020: 40, 2022-2023: 43 | open | on_track |
    """
    hold(row)
