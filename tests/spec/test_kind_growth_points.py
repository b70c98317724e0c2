"""A `growth_points` asks for so many percentage points more a year."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_points_are_added_year_by_year_from_the_baseline(row: Row) -> None:
    """
    Given: kind growth_points; value 4; baseline 2022; by 2030; target 60

    | series | expected | status |
    |---|---|---|
    | 2022: 28, 2025: 40 | 40 | on_track |
    | 2022: 28, 2025: 39 | 40 | behind |
    | 2022: 28, 2025: 27 | 40 | moving_away |
    | 2022: 28, 2025: 60 | 40 | reached |
    | 2022: 28, 2030: 59 | 60 | missed |
    """
    hold(row)


@in_table
def test_a_share_is_never_asked_to_be_more_than_all_or_less_than_nothing(row: Row) -> None:
    """
    Given: kind growth_points; baseline 2020; by 2030

    | value | better | series | target | trajectory |
    |---|---|---|---|---|
    | 5 | higher | 2020: 60 | 100 | 60, 65, 70, 75, 80, 85, 90, 95, 100, 100, 100 |
    | -5 | lower | 2020: 40 | 0 | 40, 35, 30, 25, 20, 15, 10, 5, 0, 0, 0 |
    """
    hold(row)


@in_table
def test_points_cannot_be_taken_of_what_is_no_share(row: Row) -> None:
    """
    Given: kind growth_points; value 5; baseline 2020; by 2030; series 2020: 1765, 2023: 2814

    | unit | status | reason | target | expected |
    |---|---|---|---|---|
    | number | not_scored | points-need-a-share | – | – |
    | score | not_scored | points-need-a-share | – | – |
    | ratio | not_scored | points-need-a-share | – | – |
    """
    hold(row)
