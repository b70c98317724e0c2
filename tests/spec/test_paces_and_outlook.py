"""Paces are a year; the outlook lays the historic pace along the future. Neither changes the status."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_the_historic_pace_runs_from_the_reference_to_the_latest_figure(row: Row) -> None:
    """
    Without a stated reference it starts at the first figure. One figure has no pace.

    Given: kind level; value 50; baseline 2020; by 2030

    | reference | series | historic | required |
    |---|---|---|---|
    | | 2010: 30, 2020: 40 | 1 | 1 |
    | 2015 | 2010: 30, 2015: 30, 2020: 40 | 2 | 1 |
    | | 2010: 30, 2020: 40, 2025: 48 | 1.2 | 0.4 |
    | 2011 | 2010: 30, 2020: 40 | – | 1 |
    | | 2020: 40 | – | 1 |
    | | 2020: 40, 2030: 45 | 0.5 | – |
    | | 2020: 40, 2032: 45 | ≈0.42 | – |
    """
    hold(row)


@in_table
def test_no_pace_crosses_a_break(row: Row) -> None:
    """
    The pace starts anew after the last break; a reference before it gives none.

    Given: kind level; value 50; baseline 2020; by 2030; breaks 2015

    | reference | series | historic | outlook |
    |---|---|---|---|
    | | 2010: 30, 2016: 38, 2020: 40 | 0.5 | 45 |
    | 2010 | 2010: 30, 2016: 38, 2020: 40 | – | – |
    | 2016 | 2010: 30, 2016: 38, 2020: 40 | 0.5 | 45 |
    | | 2010: 30, 2020: 40 | – | – |
    | | 2010: 30, 2015: 35, 2020: 40 | 1 | 50 |
    """
    hold(row)


@in_table
def test_the_factor_of_acceleration(row: Row) -> None:
    """
    Only where both paces point to the target: it went 1 a year and has to go 2.

    Given: kind level; baseline 2020; by 2030

    | better | value | series | acceleration |
    |---|---|---|---|
    | | 60 | 2010: 30, 2020: 40 | 2 |
    | | 42 | 2010: 30, 2020: 40 | 0.2 |
    | | 60 | 2010: 40, 2020: 40 | – |
    | | 60 | 2010: 50, 2020: 40 | – |
    | | 35 | 2010: 30, 2020: 40 | – |
    | lower | 20 | 2010: 50, 2020: 40 | 2 |
    | lower | 20 | 2010: 30, 2020: 40 | – |
    """
    hold(row)


@in_table
def test_where_the_pace_ends_and_when_it_arrives(row: Row) -> None:
    """
    The first period at or past the target; never within two hundred years counts as never.

    Given: kind level; value 50; baseline 2020; by 2030

    | series | outlook | reaches | arrives |
    |---|---|---|---|
    | 2010: 30, 2020: 40 | 50 | yes | 2030 |
    | 2010: 31, 2020: 40 | 49 | no | 2032 |
    | 2010: 20, 2020: 40 | 60 | yes | 2025 |
    | 2010: 40, 2020: 40 | 40 | no | – |
    | 2010: 50, 2020: 40 | 30 | no | – |
    | 2010: 39.5, 2020: 40 | 40.5 | no | 2220 |
    | 2010: 39.6, 2020: 40 | 40.4 | no | – |
    | 2010: 45, 2020: 55 | 65 | yes | 2020 |
    | 2020: 40 | – | – | – |
    """
    hold(row)


@in_table
def test_a_share_ends_at_all_or_nothing(row: Row) -> None:
    """
    Given: kind level; baseline 2020; by 2030

    | better | value | unit | series | outlook |
    |---|---|---|---|---|
    | | 90 | | 2010: 40, 2020: 75 | 100 |
    | lower | 10 | | 2010: 75, 2020: 35 | 0 |
    | | 90 | number | 2010: 40, 2020: 75 | 110 |
    """
    hold(row)


@in_table
def test_a_line_through_parity_arrives_and_does_not_stay(row: Row) -> None:
    """
    Given: kind parity; baseline 2020; by 2030

    | tolerance | series | outlook | reaches | arrives |
    |---|---|---|---|---|
    | | 2010: 30, 2020: 40 | 50 | yes | 2030 |
    | | 2010: 26, 2020: 41 | 56 | no | 2026 |
    | 2 | 2010: 26, 2020: 41 | 56 | no | 2025 |
    | 6 | 2010: 26, 2020: 41 | 56 | yes | 2022 |
    """
    hold(row)


@in_table
def test_the_outlook_stands_beside_every_status_that_has_a_value_to_reach(row: Row) -> None:
    """
    Given: value 50; by 2030

    | kind | baseline | series | status | outlook |
    |---|---|---|---|---|
    | level | | 2010: 30, 2020: 40 | no_baseline | 50 |
    | level | 2020 | 2010: 30, 2020: 40 | no_data | 50 |
    | level | 2020 | 2010: 30, 2020: 40, 2030: 45 | missed | 45 |
    | level | 2020 | 2010: 30, 2020: 40, 2031: 45 | missed | – |
    | keep | 2020 | 2010: 60, 2020: 55 | reached | 50 |
    | rising | 2020 | 2010: 30, 2020: 40 | no_data | – |
    | direction | 2020 | 2010: 30, 2020: 40 | no_data | – |
    """
    hold(row)
