"""The straight line from baseline to target, in points: the shape unless another is declared."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_point_for_every_period(row: Row) -> None:
    """
    Given: kind level; baseline 2020; by 2025

    | value | series | trajectory |
    |---|---|---|
    | 50 | 2020: 40 | 40, 42, 44, 46, 48, 50 |
    | 40 | 2020: 40 | 40, 40, 40, 40, 40, 40 |
    | 30 | 2020: 40 | 40, 38, 36, 34, 32, 30 |
    | 0 | 2020: 5 | 5, 4, 3, 2, 1, 0 |
    """
    hold(row)


@in_table
def test_ten_steps_from_2019_2020_to_2029_2030(row: Row) -> None:
    """
    "2030" is the school year that ends in 2030, so 2024-2025 lies exactly halfway.

    Given: kind level; value 50; baseline 2019-2020; by 2029-2030

    | series | trajectory |
    |---|---|
    | 2019-2020: 37.02 | 37.02, 38.318, 39.616, 40.914, 42.212, 43.51, 44.808, 46.106, 47.404, 48.702, 50 |
    """
    hold(row)


@in_table
def test_a_target_on_the_other_side_of_nothing(row: Row) -> None:
    """
    Signs do not matter to a straight line.

    Given: kind level; unit number; baseline 2020; by 2024

    | value | series | trajectory |
    |---|---|---|
    | 20 | 2020: -20 | -20, -10, 0, 10, 20 |
    | -20 | 2020: 20 | 20, 10, 0, -10, -20 |
    """
    hold(row)


@in_table
def test_after_the_deadline_it_goes_on_asking_the_target(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2025

    | series | expected |
    |---|---|
    | 2020: 40, 2025: 45 | 50 |
    | 2020: 40, 2028: 45 | 50 |
    """
    hold(row)


@in_table
def test_what_is_expected_today_is_the_last_period_that_has_ended(row: Row) -> None:
    """
    A school year ends on 31 August, a year on 31 December. Before the baseline nothing is expected;
    after the deadline, the target.

    Given: kind level; value 50

    | baseline | by | series | as_of | today |
    |---|---|---|---|---|
    | 2019-2020 | 2029-2030 | 2019-2020: 40 | 2026-11-25 | 2025-2026: 46 |
    | 2019-2020 | 2029-2030 | 2019-2020: 40 | 2026-08-30 | 2024-2025: 45 |
    | 2019-2020 | 2029-2030 | 2019-2020: 40 | 2026-08-31 | 2025-2026: 46 |
    | 2020 | 2030 | 2020: 40 | 2026-11-25 | 2025: 45 |
    | 2020 | 2030 | 2020: 40 | 2026-12-31 | 2026: 46 |
    | 2020 | 2030 | 2020: 40 | 2035-01-01 | 2030: 50 |
    | 2020 | 2030 | 2020: 40 | 2019-01-01 | – |
    | 2020 | 2030 | 2020: 40 | | – |
    """
    hold(row)
