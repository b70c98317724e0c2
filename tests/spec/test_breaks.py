"""A break parts what came before from what came after: no growth, line or verdict crosses it."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_from_school_year_2022_2023_to_2023_2024_no_line_is_drawn(row: Row) -> None:
    """
    The reform of secondary education: forms became finalities, and the figures count other pupils.

    Given: kind level; value 50; baseline 2019-2020; by 2029-2030; breaks 2023-2024

    | series | status | gap | required | historic |
    |---|---|---|---|---|
    | 2010-2011: 37.90, 2019-2020: 37.02, 2022-2023: 41 | on_track | 0.086 | | |
    | 2010-2011: 37.90, 2019-2020: 37.02, 2023-2024: 45 | broken_series | – | – | – |
    | 2010-2011: 37.90, 2019-2020: 37.02, 2023-2024: 45, 2024-2025: 46 | broken_series | – | – | 1 |
    """
    hold(row)


@in_table
def test_only_a_break_between_baseline_and_latest_figure_counts(row: Row) -> None:
    """
    A break at the baseline itself, or before it, lies on this side; one after the latest figure is
    yet to come.

    Given: kind level; value 50; baseline 2020; by 2030; series 2010: 30, 2020: 40, 2025: 46

    | breaks | status |
    |---|---|
    | 2015 | on_track |
    | 2020 | on_track |
    | 2021 | broken_series |
    | 2025 | broken_series |
    | 2026 | on_track |
    | 2015, 2022 | broken_series |
    """
    hold(row)


@in_table
def test_a_value_flagged_as_a_break_breaks_the_series_there(row: Row) -> None:
    """
    Given: kind level; value 50; baseline 2020; by 2030

    | series | status | reason |
    |---|---|---|
    | 2020: 40, 2023: B 43, 2025: 46 | broken_series | series-flagged-broken |
    | 2020: 40, 2025: B 46 | broken_series | series-flagged-broken |
    | 2020: B 40, 2025: 46 | on_track | on-track |
    """
    hold(row)


@in_table
def test_rounds_that_measure_different_things_are_not_subtracted(row: Row) -> None:
    """
    PIAAC 2012 and 2023 asked about different skills, as the break before 2023 says.

    Given: kind benchmark; unit score; baseline PIAAC:2012; by PIAAC:2030; breaks PIAAC:2023

    | series | benchmark | status | gap | historic |
    |---|---|---|---|---|
    | PIAAC:2012: 275, PIAAC:2023: 270 | PIAAC:2012: 273, PIAAC:2023: 260 | broken_series | – | – |
    """
    hold(row)


@in_table
def test_a_break_of_the_benchmark_counts_as_well(row: Row) -> None:
    """
    What one is held against must be the same thing at both ends.

    Given: kind benchmark; baseline 2020; by 2030; series 2020: 40, 2025: 46

    | benchmark | status | reason |
    |---|---|---|
    | 2020: 45, 2025: 47 | on_track | on-track |
    | 2020: 45, 2025: B 47 | broken_series | benchmark-broken |
    | 2020: B 45, 2025: 47 | on_track | on-track |
    """
    hold(row)
