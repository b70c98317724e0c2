"""A `benchmark` asks to do at least as well as another series, in the same period."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_benchmark_is_met_at_the_same_period(row: Row) -> None:
    """
    A moving target: what counts is the benchmark of the latest period, not that of the baseline.

    Given: kind benchmark; baseline PIAAC:2012; by PIAAC:2030; unit score

    | series | benchmark | status | reason |
    |---|---|---|---|
    | PIAAC:2012: 270, PIAAC:2023: 275 | PIAAC:2012: 273, PIAAC:2023: 275 | reached | benchmark-met |
    | PIAAC:2012: 270, PIAAC:2023: 280 | PIAAC:2012: 273, PIAAC:2023: 290 | behind | behind |
    | PIAAC:2012: 270, PIAAC:2023: 267 | PIAAC:2012: 273, PIAAC:2023: 269 | moving_away | moving-away |
    | PIAAC:2012: 275 | PIAAC:2012: 273 | reached | benchmark-met-at-baseline |
    | PIAAC:2012: 270, PIAAC:2030: 274 | PIAAC:2012: 273, PIAAC:2030: 275 | missed | benchmark-missed |
    """
    hold(row)


@in_table
def test_the_trajectory_closes_the_gap_and_moves_with_the_benchmark(row: Row) -> None:
    """
    Two behind in 2020, so one behind is asked halfway, wherever the benchmark has gone.

    Given: kind benchmark; baseline 2020; by 2030; unit score

    | series | benchmark | expected | status |
    |---|---|---|---|
    | 2020: 98, 2025: 99 | 2020: 100, 2025: 100 | 99 | on_track |
    | 2020: 98, 2025: 103 | 2020: 100, 2025: 104 | 103 | on_track |
    | 2020: 98, 2025: 102.9 | 2020: 100, 2025: 104 | 103 | behind |
    | 2020: 98, 2025: 94 | 2020: 100, 2025: 95 | 94 | on_track |
    | 2020: 98, 2025: 93 | 2020: 100, 2025: 95 | 94 | moving_away |
    """
    hold(row)


@in_table
def test_without_the_benchmark_of_the_same_period_nothing_is_compared(row: Row) -> None:
    """
    The nearest other period does not stand in.

    Given: kind benchmark; baseline 2020; by 2030; unit score

    | series | benchmark | status | reason | expected | target |
    |---|---|---|---|---|---|
    | 2020: 98, 2025: 99 | 2020: 100, 2024: 100 | no_data | benchmark-not-observed | – | – |
    | 2020: 98, 2025: 99 | 2025: 100 | no_data | benchmark-not-observed | – | – |
    | 2020: 98, 2025: 99 | 2025: 99 | reached | benchmark-met | – | – |
    | 2020: 98, 2025: 99 | | no_data | benchmark-not-observed | – | – |
    | 2020: 98, 2030: 99 | 2020: 100 | no_data | benchmark-not-observed | – | – |
    """
    hold(row)


@in_table
def test_the_trajectory_stops_where_the_benchmark_stops(row: Row) -> None:
    """
    Given: kind benchmark; baseline 2020; by 2024; unit score

    | series | benchmark | trajectory |
    |---|---|---|
    | 2020: 96 | 2020: 100, 2021: 100, 2022: 102 | 96, 97, 100 |
    | 2020: 96 | 2020: 100, 2022: 102, 2024: 104 | 96, 100, 104 |
    | 2020: 96 | 2021: 100 | – |
    """
    hold(row)
