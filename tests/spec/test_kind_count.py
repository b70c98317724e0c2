"""A `count` asks that every unit fulfils its conditions: reviewed three times, updated once."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_the_series_is_the_share_of_units_that_fulfil_all_conditions(row: Row) -> None:
    """
    Tolerance gives way on the line, never at the end: all profiles means all of them.

    Given: kind count; baseline 2021; by 2030; target 100

    | series | tolerance | expected | status |
    |---|---|---|---|
    | 2021: 0, 2024: 34 | | ≈33.33 | on_track |
    | 2021: 0, 2024: 33 | | ≈33.33 | behind |
    | 2021: 0, 2024: 33 | 1 | ≈33.33 | on_track |
    | 2021: 10, 2024: 9 | | 40 | moving_away |
    | 2021: 0, 2024: 100 | | ≈33.33 | reached |
    | 2021: 0, 2030: 99 | 5 | 100 | missed |
    """
    hold(row)
