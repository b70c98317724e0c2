"""Time: a period stands at the year in which it ends, and only observed periods count."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_missing_periods_in_the_middle_are_no_obstacle(row: Row) -> None:
    """
    Years are counted, not figures.

    Given: kind level; value 50; baseline 2020; by 2030

    | series | expected | status | historic |
    |---|---|---|---|
    | 2020: 40, 2027: 47 | 47 | on_track | 1 |
    | 2011: 30, 2020: 40, 2023: 42 | 43 | behind | 1 |
    """
    hold(row)


@in_table
def test_quarters_are_quarters_of_a_year(row: Row) -> None:
    """
    From the end of 2020 to the end of 2022 is two years; a fifth of that has passed at the second quarter.

    Given: kind level; value 48; unit number; baseline 2020-Q4; by 2022-Q4

    | series | expected | status | required | trajectory |
    |---|---|---|---|---|
    | 2020-Q4: 40, 2021-Q1: 41 | 41 | too_early | 4 | 40, 41, 42, 43, 44, 45, 46, 47, 48 |
    | 2020-Q4: 40, 2021-Q2: 42 | 42 | on_track | 4 | |
    | 2020-Q4: 40, 2021-Q4: 43 | 44 | behind | 5 | |
    | 2020-Q4: 40, 2022-Q4: 47 | 48 | missed | – | |
    """
    hold(row)


@in_table
def test_rounds_of_a_survey_stand_at_their_year(row: Row) -> None:
    """
    Given: kind level; value 519; unit score; baseline PISA:2018; by PISA:2030

    | series | expected | status |
    |---|---|---|
    | PISA:2018: 507, PISA:2022: 511 | 511 | on_track |
    | PISA:2018: 507, PISA:2022: 506 | 511 | moving_away |
    | PISA:2018: 507, PISA:2020: 508 | 509 | too_early |
    """
    hold(row)


@in_table
def test_the_year_of_arrival_after_a_round_is_a_calendar_year(row: Row) -> None:
    """
    Given: kind level; value 519; unit score; baseline PISA:2018; by PISA:2030

    | series | outlook | arrives |
    |---|---|---|
    | PISA:2018: 507, PISA:2022: 509 | 513 | 2042 |
    | PISA:2018: 507, PISA:2022: 519 | 543 | PISA:2022 |
    """
    hold(row)


@in_table
def test_what_is_expected_today_in_quarters_and_rounds(row: Row) -> None:
    """
    A survey is not held every year, so what is expected between its rounds is told in calendar years.

    Given: kind level; value 48; unit number

    | baseline | by | series | as_of | today |
    |---|---|---|---|---|
    | 2020-Q4 | 2022-Q4 | 2020-Q4: 40 | 2021-07-15 | 2021-Q2: 42 |
    | 2020-Q4 | 2022-Q4 | 2020-Q4: 40 | 2022-02-01 | 2021-Q4: 44 |
    | PISA:2018 | PISA:2026 | PISA:2018: 40 | 2023-05-01 | 2022: 44 |
    | PISA:2018 | PISA:2026 | PISA:2018: 40 | 2030-05-01 | PISA:2026: 48 |
    """
    hold(row)
