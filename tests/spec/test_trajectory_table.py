"""The `table` shape: straight lines through the stated milestones."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_the_line_bends_at_every_stated_milestone(row: Row) -> None:
    """
    Given: kind level; value 50; shape table; baseline 2020; by 2026

    | milestone | series | trajectory |
    |---|---|---|
    | 2023 = 42 | 2020: 36 | 36, 38, 40, 42, 44.66666666666666666666666667, 47.33333333333333333333333333, 50 |
    | 2022 = 44, 2024 = 46 | 2020: 36 | 36, 40, 44, 45, 46, 48, 50 |
    | | 2020: 38 | 38, 40, 42, 44, 46, 48, 50 |
    """
    hold(row)


@in_table
def test_a_derived_milestone_lies_on_the_line_and_does_not_bend_it(row: Row) -> None:
    """
    Given: kind level; value 50; shape table; baseline 2020; by 2026

    | milestone | series | step | trajectory |
    |---|---|---|---|
    | 2023 | 2020: 38 | 44 | 38, 40, 42, 44, 46, 48, 50 |
    | 2022 = 46, 2023 | 2020: 38 | 46, 47 | 38, 42, 46, 47, 48, 49, 50 |
    """
    hold(row)


@in_table
def test_a_milestone_outside_the_time_path_is_left_out(row: Row) -> None:
    """
    Given: kind level; value 50; shape table; baseline 2020; by 2022

    | milestone | series | trajectory |
    |---|---|---|
    | 2019 = 1, 2025 = 99 | 2020: 40 | 40, 45, 50 |
    """
    hold(row)
