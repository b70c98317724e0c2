"""A `keep` asks not to fall below the baseline, or below a floor."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_keep_holds_at_the_baseline_itself(row: Row) -> None:
    """
    Before anything newer is observed the verdict rests on the baseline, and says so.

    Given: kind keep; baseline 2019-2020; by 2029-2030

    | series | status | reason | expected | rests |
    |---|---|---|---|---|
    | 2019-2020: 54.69 | reached | keep-holds-at-baseline | 54.69 | yes |
    | 2019-2020: 54.69, 2022-2023: 54.69 | reached | keep-holds | 54.69 | no |
    | 2019-2020: 54.69, 2022-2023: 58 | reached | keep-holds | 54.69 | no |
    | 2019-2020: 54.69, 2022-2023: 54.68 | moving_away | moving-away | 54.69 | no |
    | 2019-2020: 54.69, 2029-2030: 54.68 | missed | keep-missed | 54.69 | no |
    """
    hold(row)


@in_table
def test_tolerance_gives_a_keep_some_play(row: Row) -> None:
    """
    Given: kind keep; baseline 2019-2020; by 2029-2030; tolerance 1

    | series | status | reason |
    |---|---|---|
    | 2019-2020: 54.69, 2022-2023: 53.69 | reached | keep-holds-within-tolerance |
    | 2019-2020: 54.69, 2022-2023: 54.69 | reached | keep-holds |
    | 2019-2020: 54.69, 2022-2023: 53.68 | moving_away | moving-away |
    | 2019-2020: 54.69, 2029-2030: 53.69 | reached | keep-holds-within-tolerance |
    """
    hold(row)


@in_table
def test_a_floor_stands_without_a_baseline(row: Row) -> None:
    """
    With a floor, the baseline only decides whether a failing series is behind or moves away.

    Given: kind keep; value 50; by 2029-2030

    | baseline | series | status | reason | expected |
    |---|---|---|---|---|
    | | 2022-2023: 51 | reached | keep-holds | 50 |
    | | 2022-2023: 49 | behind | keep-below-floor | 50 |
    | | 2029-2030: 49 | missed | keep-missed | 50 |
    | 2019-2020 | 2019-2020: 48, 2022-2023: 49 | behind | keep-below-floor | 50 |
    | 2019-2020 | 2019-2020: 48, 2022-2023: 47 | moving_away | moving-away | 50 |
    | 2019-2020 | 2022-2023: 49 | behind | keep-below-floor | 50 |
    | | | no_data | no-observations | – |
    """
    hold(row)


@in_table
def test_a_keep_may_be_too_young_to_judge_once_it_fails(row: Row) -> None:
    """
    Given: kind keep; baseline 2019-2020; by 2029-2030

    | series | status |
    |---|---|
    | 2019-2020: 54.69, 2020-2021: 54.60 | too_early |
    | 2019-2020: 54.69, 2020-2021: 54.70 | reached |
    """
    hold(row)


@in_table
def test_where_lower_is_better_a_keep_is_a_ceiling(row: Row) -> None:
    """
    Given: kind keep; better lower; baseline 2020; by 2030

    | series | status |
    |---|---|
    | 2020: 12, 2023: 12 | reached |
    | 2020: 12, 2023: 11 | reached |
    | 2020: 12, 2023: 13 | moving_away |
    """
    hold(row)
