"""The `logit` shape: an S-curve between two shares, steepest at 50 percent."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_slow_at_the_ends_and_fast_in_the_middle(row: Row) -> None:
    """
    Halfway between 4.20 and 20 the straight line asks 12.10, this shape 9.48.

    Given: kind level; shape logit; baseline 2019-2020; by 2029-2030

    | value | series | expected |
    |---|---|---|
    | 20 | 2019-2020: 4.20, 2024-2025: 9 | ≈9.48 |
    | 80 | 2019-2020: 20, 2024-2025: 40 | ≈50.00 |
    | 20 | 2019-2020: 4.20, 2029-2030: 9 | 20 |
    """
    hold(row)


@in_table
def test_it_is_undefined_at_nothing_and_at_all_and_for_what_is_no_share(row: Row) -> None:
    """
    Reached and missed are still told; what lies between cannot be.

    Given: kind level; shape logit; baseline 2020; by 2030

    | value | unit | series | status | reason | expected |
    |---|---|---|---|---|---|
    | 100 | | 2020: 40, 2025: 60 | not_scored | shape-undefined | – |
    | 50 | | 2020: 0, 2025: 20 | not_scored | shape-undefined | – |
    | 50 | number | 2020: 40, 2025: 45 | not_scored | shape-undefined | – |
    | 100 | | 2020: 40, 2025: 100 | reached | target-reached | – |
    | 100 | | 2020: 40, 2030: 90 | missed | target-missed | – |
    """
    hold(row)
