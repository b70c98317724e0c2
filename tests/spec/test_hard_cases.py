"""Hard cases: dates out of order, targets that ask nothing, series that stand still."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_deadline_before_the_latest_figure(row: Row) -> None:
    """
    The promise is over; what counts now is whether it holds.

    Given: kind level; value 50; baseline 2015; by 2020

    | series | status | reason | required | outlook |
    |---|---|---|---|---|
    | 2015: 40, 2020: 50, 2024: 52 | reached | target-reached | – | – |
    | 2015: 40, 2024: 52 | reached | target-reached | – | – |
    | 2015: 40, 2020: 48, 2024: 52 | reached | target-reached-late | – | – |
    | 2015: 40, 2020: 51, 2024: 49 | missed | target-lost | – | – |
    | 2015: 40, 2019: 48, 2024: 49 | missed | target-missed | – | – |
    """
    hold(row)


@in_table
def test_a_deadline_at_or_before_the_baseline(row: Row) -> None:
    """
    No time is left at all, so the verdict is there at once.

    Given: kind level; value 50; baseline 2020

    | by | series | status | expected |
    |---|---|---|---|
    | 2020 | 2020: 40 | missed | 50 |
    | 2019 | 2020: 40 | missed | 50 |
    | 2019 | 2020: 40, 2021: 51 | reached | 50 |
    """
    hold(row)


@in_table
def test_a_baseline_that_already_is_the_target(row: Row) -> None:
    """
    Nothing more is asked than to stay; sliding back is moving away.

    Given: kind level; value 40; baseline 2020; by 2030

    | series | status | reason | expected |
    |---|---|---|---|
    | 2020: 40 | reached | target-reached-at-baseline | 40 |
    | 2020: 40, 2025: 40 | reached | target-reached | 40 |
    | 2020: 40, 2025: 39 | moving_away | moving-away | 40 |
    """
    hold(row)


@in_table
def test_a_baseline_already_past_the_target(row: Row) -> None:
    """
    Slipping back is allowed as far as the target, and no farther.

    Given: kind level; value 40; baseline 2020; by 2030

    | series | status | expected |
    |---|---|---|
    | 2020: 50 | reached | 50 |
    | 2020: 50, 2025: 41 | reached | 45 |
    | 2020: 50, 2025: 39 | moving_away | 45 |
    | 2020: 50, 2030: 39 | missed | 40 |
    """
    hold(row)


@in_table
def test_baseline_and_target_of_opposite_signs(row: Row) -> None:
    """
    Given: kind level; value 10; unit number; baseline 2020; by 2030

    | series | expected | status |
    |---|---|---|
    | 2020: -10, 2025: 0 | 0 | on_track |
    | 2020: -10, 2025: -1 | 0 | behind |
    | 2020: -10, 2025: -11 | 0 | moving_away |
    | 2020: -10, 2025: 10 | 0 | reached |
    """
    hold(row)


@in_table
def test_a_target_of_zero(row: Row) -> None:
    """
    Given: kind level; value 0; better lower; unit number; baseline 2020; by 2030

    | series | expected | status |
    |---|---|---|
    | 2020: 10, 2025: 5 | 5 | on_track |
    | 2020: 10, 2025: 6 | 5 | behind |
    | 2020: 10, 2025: 0 | 5 | reached |
    | 2020: 0 | 0 | reached |
    """
    hold(row)


@in_table
def test_a_series_that_stands_still(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030

    | series | status | historic | acceleration | outlook | arrives |
    |---|---|---|---|---|---|
    | 2010: 40, 2020: 40, 2025: 40 | behind | 0 | – | 40 | – |
    | 2010: 50, 2020: 50, 2025: 50 | reached | 0 | – | 50 | 2025 |
    """
    hold(row)


@in_table
def test_a_single_observation(row: Row) -> None:
    """
    Given: kind level; value 50; by 2030

    | baseline | series | status | historic | outlook |
    |---|---|---|---|---|
    | 2020 | 2020: 40 | no_data | – | – |
    | 2020 | 2020: 50 | reached | – | – |
    | 2020 | 2025: 45 | no_baseline | – | – |
    """
    hold(row)


@in_table
def test_zero_and_all_already_there(row: Row) -> None:
    """
    Given: baseline 2020; by 2030

    | kind | series | status | reason |
    |---|---|---|---|
    | zero | 2020: 0 | reached | target-reached-at-baseline |
    | complete | 2020: 100 | reached | target-reached-at-baseline |
    | count | 2020: 100 | reached | target-reached-at-baseline |
    """
    hold(row)


@in_table
def test_no_figure_stands_in_for_another_period(row: Row) -> None:
    """
    A baseline in 2019-2020 is not the figure of 2018-2019.

    Given: kind level; value 50; baseline 2019-2020; by 2029-2030

    | series | status | reason |
    |---|---|---|
    | 2018-2019: 36, 2021-2022: 40 | no_baseline | baseline-not-observed |
    | 2018-2019: 36 | no_baseline | baseline-not-observed |
    """
    hold(row)
