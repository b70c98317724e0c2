"""A `growth_compound` asks every year for so many percent more than the year before."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_every_year_multiplies_the_one_before(row: Row) -> None:
    """
    Given: kind growth_compound; value 10; unit number; baseline 2020; by 2023; target 1331

    | series | trajectory | expected | status |
    |---|---|---|---|
    | 2020: 1000, 2022: 1210 | 1000, 1100, 1210, 1331 | 1210 | on_track |
    | 2020: 1000, 2022: 1209 | 1000, 1100, 1210, 1331 | 1210 | behind |
    | 2020: 1000, 2022: 1331 | 1000, 1100, 1210, 1331 | 1210 | reached |
    | 2020: 1000, 2023: 1330 | 1000, 1100, 1210, 1331 | 1331 | missed |
    """
    hold(row)


@in_table
def test_quarters_grow_by_the_fourth_root(row: Row) -> None:
    """
    Given: kind growth_compound; value 21; unit number; baseline 2020-Q4; by 2021-Q4

    | series | target | expected |
    |---|---|---|
    | 2020-Q4: 100, 2021-Q2: 105 | 121 | ≈110.00 |
    | 2020-Q4: 100, 2021-Q4: 105 | 121 | 121 |
    """
    hold(row)


@in_table
def test_a_fall_ends_at_nothing(row: Row) -> None:
    """
    Given: kind growth_compound; better lower; unit number; baseline 2020; by 2022

    | value | series | trajectory |
    |---|---|---|
    | -50 | 2020: 100 | 100, 50, 25 |
    | -100 | 2020: 100 | 100, 0, 0 |
    """
    hold(row)
