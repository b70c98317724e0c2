"""A `rising` asks that every period lies above the one before it; so many misses are allowed."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_every_period_must_lie_above_the_one_before(row: Row) -> None:
    """
    Standing still is a miss. It is reached only once the deadline's own period is observed.

    Given: kind rising; unit number; by 2025; expected –; target –

    | series | status | reason |
    |---|---|---|
    | 2021: 10, 2022: 11, 2023: 12 | on_track | rising-so-far |
    | 2021: 10, 2022: 11, 2023: 11 | behind | rising-interrupted |
    | 2021: 10, 2022: 12, 2023: 11 | behind | rising-interrupted |
    | 2021: 10, 2022: 11, 2023: 9 | moving_away | rising-fell |
    | 2021: 10, 2022: 11, 2023: 12, 2025: 14 | reached | rising-held |
    | 2021: 10, 2022: 11, 2023: 11, 2025: 14 | missed | rising-missed |
    """
    hold(row)


@in_table
def test_misses_may_be_allowed(row: Row) -> None:
    """
    Given: kind rising; unit number; by 2025; misses 1

    | series | status |
    |---|---|
    | 2021: 10, 2022: 9, 2023: 12 | on_track |
    | 2021: 10, 2022: 9 | on_track |
    | 2021: 10, 2022: 12, 2023: 11, 2024: 10.5 | behind |
    | 2021: 10, 2022: 12, 2023: 11, 2025: 13 | reached |
    | 2021: 10, 2022: 12, 2023: 11, 2024: 10.5, 2025: 13 | missed |
    """
    hold(row)


@in_table
def test_tolerance_makes_a_small_step_back_no_miss(row: Row) -> None:
    """
    Given: kind rising; unit number; by 2025; tolerance 2

    | series | status | reason |
    |---|---|---|
    | 2021: 10, 2022: 12, 2023: 13 | on_track | rising-so-far |
    | 2021: 10, 2022: 9, 2023: 12 | on_track | rising-so-far-within-tolerance |
    | 2021: 10, 2022: 8, 2023: 12 | behind | rising-interrupted |
    | 2021: 10, 2022: 9, 2025: 12 | reached | rising-held-within-tolerance |
    """
    hold(row)


@in_table
def test_it_starts_at_the_stated_baseline_or_else_at_the_first_figure(row: Row) -> None:
    """
    What fell before the baseline is past; what falls after the deadline is beyond the promise.

    Given: kind rising; unit number; by 2025

    | baseline | series | status | reason |
    |---|---|---|---|
    | 2022 | 2021: 12, 2022: 11, 2023: 12 | on_track | rising-so-far |
    | | 2021: 12, 2022: 11, 2023: 12.5 | behind | rising-interrupted |
    | | 2021: 10 | no_data | nothing-after-baseline |
    | none yet | | no_baseline | no-baseline-yet |
    | | | no_data | no-observations |
    | 2022 | 2021: 10, 2023: 12 | no_baseline | baseline-not-observed |
    | | 2023: 10, 2024: 11, 2025: 12, 2026: 11 | reached | rising-held |
    | | 2023: 10, 2026: 11 | reached | rising-held |
    | | 2023: 10, 2026: 9 | missed | rising-missed |
    """
    hold(row)


@in_table
def test_it_may_be_too_early_to_say(row: Row) -> None:
    """
    Given: kind rising; unit number; by 2031; baseline 2020

    | series | status |
    |---|---|
    | 2020: 10, 2022: 11 | too_early |
    | 2020: 10, 2023: 11 | on_track |
    """
    hold(row)


@in_table
def test_without_a_deadline_it_is_never_reached(row: Row) -> None:
    """
    Given: kind rising; unit number

    | series | status |
    |---|---|
    | 2021: 10, 2022: 11 | on_track |
    | 2021: 10, 2022: 9 | moving_away |
    """
    hold(row)


@in_table
def test_where_lower_is_better_it_must_fall(row: Row) -> None:
    """
    Given: kind rising; unit number; better lower; by 2025

    | series | status |
    |---|---|
    | 2021: 10, 2022: 9, 2023: 8 | on_track |
    | 2021: 10, 2022: 9, 2023: 9.5 | behind |
    """
    hold(row)
