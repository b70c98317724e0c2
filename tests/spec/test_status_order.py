"""The house status: ten rules, and the first that applies decides."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_1_not_scored_comes_before_everything(row: Row) -> None:
    """
    Nothing to score against: a statement, points of what is no share, or no deadline to reach.

    Given: baseline 2020; series 2020: 40, 2025: 60

    | kind | value | unit | by | status | reason |
    |---|---|---|---|---|---|
    | statement | | | 2030 | not_scored | statement |
    | growth_points | 4 | number | 2030 | not_scored | points-need-a-share |
    | level | 50 | | | not_scored | no-deadline |
    | keep | | | | not_scored | no-deadline |
    | parity | | | | not_scored | no-deadline |
    """
    hold(row)


@in_table
def test_2_no_baseline_comes_before_any_judgement_of_the_figures(row: Row) -> None:
    """
    Not even a value far past the target is judged where nobody knows where it started. A target
    without any figure has no data, unless its steward says that a baseline has to be set first.

    Given: kind level; value 50; by 2030

    | baseline | series | status | reason |
    |---|---|---|---|
    | | 2025: 60 | no_baseline | no-baseline-yet |
    | none yet | 2025: 60 | no_baseline | no-baseline-yet |
    | none yet | | no_baseline | no-baseline-yet |
    | | | no_data | no-observations |
    | 2020 | 2019: 40, 2025: 60 | no_baseline | baseline-not-observed |
    | 2020 | 2020: >40, 2025: 60 | no_baseline | baseline-is-a-bound |
    | 2020 | 2020: >40 | no_baseline | baseline-is-a-bound |
    | 2020 | | no_data | no-observations |
    """
    hold(row)


@in_table
def test_3_a_broken_series_is_not_judged_at_all(row: Row) -> None:
    """
    Not even as reached or missed: the figures before and after count different things.

    Given: kind level; value 50; baseline 2019-2020; by 2029-2030; breaks 2023-2024; gap –; required –; outlook –

    | series | status | reason |
    |---|---|---|
    | 2019-2020: 37.02, 2023-2024: 60 | broken_series | series-broken |
    | 2019-2020: 37.02, 2029-2030: 30 | broken_series | series-broken |
    """
    hold(row)


@in_table
def test_4_reached_comes_before_missed_and_too_early(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030

    | series | status | reason |
    |---|---|---|
    | 2020: 40, 2021: 50 | reached | target-reached |
    | 2020: 40, 2030: 50 | reached | target-reached |
    | 2020: 50 | reached | target-reached-at-baseline |
    | 2020: 40, 2030: 49, 2031: 50 | reached | target-reached-late |
    """
    hold(row)


@in_table
def test_5_missed_needs_the_period_of_the_deadline_or_a_later_one(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030

    | series | status | reason |
    |---|---|---|
    | 2020: 40, 2030: 49 | missed | target-missed |
    | 2020: 40, 2031: 49 | missed | target-missed |
    | 2020: 40, 2029: 49 | on_track | on-track |
    | 2020: 40, 2030: 51, 2031: 49 | missed | target-lost |
    | 2020: 40, 2030: 30 | missed | target-missed |
    """
    hold(row)


@in_table
def test_6_no_data_means_nothing_after_the_baseline(row: Row) -> None:
    """
    A bound is shown and never scored: "more than" is not a figure.

    Given: kind level; value 50; baseline 2020; by 2030; status no_data

    | series | reason | latest |
    |---|---|---|
    | 2020: 40 | nothing-after-baseline | 2020 |
    | 2015: 35, 2020: 40 | nothing-after-baseline | 2020 |
    | 2020: 40, 2025: >45 | only-a-bound-after-baseline | 2020 |
    """
    hold(row)


@in_table
def test_7_too_early_until_a_fifth_of_the_time_has_passed(row: Row) -> None:
    """
    Of ten years, two must have passed: at exactly a fifth there is a verdict.

    Given: kind level; value 50; baseline 2019-2020; by 2029-2030

    | series | status |
    |---|---|
    | 2019-2020: 40, 2020-2021: 30 | too_early |
    | 2019-2020: 40, 2020-2021: 45 | too_early |
    | 2019-2020: 40, 2021-2022: 30 | moving_away |
    | 2019-2020: 40, 2021-2022: 42 | on_track |
    """
    hold(row)


@in_table
def test_8_on_track_comes_before_moving_away(row: Row) -> None:
    """
    Tolerance can make both true: then the milder one counts.

    Given: kind level; value 50; baseline 2020; by 2030; tolerance 10

    | series | status | reason |
    |---|---|---|
    | 2020: 49, 2025: 49.5 | on_track | on-track |
    | 2020: 49, 2025: 40 | on_track | on-track-within-tolerance |
    | 2020: 49, 2025: 39 | behind | behind |
    | 2020: 49, 2025: 38.9 | moving_away | moving-away |
    """
    hold(row)


@in_table
def test_9_moving_away_is_worse_than_the_baseline(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030

    | series | status |
    |---|---|
    | 2020: 40, 2025: 39.99 | moving_away |
    | 2020: 40, 2025: 40 | behind |
    """
    hold(row)


@in_table
def test_10_behind_is_what_is_left(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030

    | series | status | gap |
    |---|---|---|
    | 2020: 40, 2025: 44 | behind | -1 |
    | 2020: 40, 2025: 40 | behind | -5 |
    """
    hold(row)
