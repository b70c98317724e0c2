"""The `geometric` shape: the same growth factor every year."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_each_year_grows_by_the_same_factor(row: Row) -> None:
    """
    Halfway between 4.20 and 20 it asks their geometric mean.

    Given: kind level; shape geometric; baseline 2019-2020; by 2029-2030

    | value | unit | series | expected |
    |---|---|---|---|
    | 20 | | 2019-2020: 4.20, 2024-2025: 9 | ≈9.17 |
    | 400 | number | 2019-2020: 100, 2024-2025: 150 | ≈200.000000 |
    | 25 | number | 2019-2020: 100, 2024-2025: 60 | ≈50.000000 |
    | -25 | number | 2019-2020: -100, 2024-2025: -60 | ≈-50.000000 |
    | 20 | | 2019-2020: 4.20, 2029-2030: 9 | 20 |
    """
    hold(row)


@in_table
def test_no_factor_leads_from_or_to_nothing_or_across_it(row: Row) -> None:
    """
    Given: kind level; shape geometric; unit number; baseline 2020; by 2030

    | value | series | status | reason |
    |---|---|---|---|
    | 50 | 2020: 0, 2025: 20 | not_scored | shape-undefined |
    | 0 | 2020: 50, 2025: 20 | reached | target-reached |
    | -5 | 2020: -20, 2025: -10 | on_track | on-track |
    | 20 | 2020: -20, 2025: 5 | not_scored | shape-undefined |
    """
    hold(row)
