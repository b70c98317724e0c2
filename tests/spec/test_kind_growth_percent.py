"""A `growth_percent` asks every year for so many percent of the baseline: simple growth."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_the_same_amount_is_added_every_year(row: Row) -> None:
    """
    The rule is held against what must be there at the deadline, not against the line of today.

    Given: kind growth_percent; value 5; unit number; baseline 2020; by 2030; target 1500

    | series | expected | status |
    |---|---|---|
    | 2020: 1000, 2024: 1200 | 1200 | on_track |
    | 2020: 1000, 2024: 1199 | 1200 | behind |
    | 2020: 1000, 2024: 999 | 1200 | moving_away |
    | 2020: 1000, 2024: 1500 | 1200 | reached |
    | 2020: 1000, 2030: 1499 | 1500 | missed |
    """
    hold(row)


@in_table
def test_a_share_may_grow_in_percent_of_itself(row: Row) -> None:
    """
    Given: kind growth_percent; value 4; baseline 2022; by 2030

    | series | target | expected | status |
    |---|---|---|---|
    | 2022: 28, 2026: 32.48 | 36.96 | 32.48 | on_track |
    | 2022: 28, 2026: 32 | 36.96 | 32.48 | behind |
    """
    hold(row)


@in_table
def test_growth_downwards_carries_a_minus_sign(row: Row) -> None:
    """
    Given: kind growth_percent; value -5; better lower; unit number; baseline 2020; by 2030

    | series | target | status |
    |---|---|---|
    | 2020: 200, 2024: 160 | 100 | on_track |
    | 2020: 200, 2024: 161 | 100 | behind |
    | 2020: 200, 2024: 100 | 100 | reached |
    """
    hold(row)


@in_table
def test_a_baseline_of_nothing_never_has_to_grow(row: Row) -> None:
    """
    Percent of nothing is nothing: the target is there at once, and the kind was badly chosen.

    Given: kind growth_percent; value 5; unit number; baseline 2020; by 2030

    | series | target | status | reason |
    |---|---|---|---|
    | 2020: 0 | 0 | reached | target-reached-at-baseline |
    """
    hold(row)
