"""A `level` asks for one value at the deadline."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_level_is_reached_at_its_value_and_not_a_hair_before(row: Row) -> None:
    """
    Published decimals count: 49.99 is not 50. Tolerance is no discount on a level.

    Given: kind level; value 50; baseline 2020; by 2030

    | series | tolerance | status | reason |
    |---|---|---|---|
    | 2020: 40, 2025: 50 | | reached | target-reached |
    | 2020: 40, 2025: 50.01 | | reached | target-reached |
    | 2020: 40, 2025: 49.99 | | on_track | on-track |
    | 2020: 40, 2025: 49.99 | 0.5 | on_track | on-track |
    """
    hold(row)


@in_table
def test_a_level_is_on_track_where_the_straight_line_asks(row: Row) -> None:
    """
    Halfway the line from 40 to 50 asks 45. Tolerance widens the line, not the target.

    Given: kind level; value 50; baseline 2020; by 2030; expected 45

    | series | tolerance | gap | status |
    |---|---|---|---|
    | 2020: 40, 2025: 45 | | 0 | on_track |
    | 2020: 40, 2025: 46.5 | | 1.5 | on_track |
    | 2020: 40, 2025: 44.99 | | -0.01 | behind |
    | 2020: 40, 2025: 44.99 | 0.5 | -0.01 | on_track |
    | 2020: 40, 2025: 44.5 | 0.5 | -0.5 | on_track |
    | 2020: 40, 2025: 40 | | -5 | behind |
    | 2020: 40, 2025: 39.99 | | -5.01 | moving_away |
    | 2020: 40, 2025: 39.5 | 0.5 | -5.5 | behind |
    """
    hold(row)


@in_table
def test_where_lower_is_better_everything_is_turned_round(row: Row) -> None:
    """
    A share below level 1 has to fall from 19 to 16.

    Given: kind level; value 16; better lower; baseline 2020; by 2030

    | series | status | expected |
    |---|---|---|
    | 2020: 19, 2025: 16 | reached | 17.5 |
    | 2020: 19, 2025: 17.5 | on_track | 17.5 |
    | 2020: 19, 2025: 18 | behind | 17.5 |
    | 2020: 19, 2025: 19.1 | moving_away | 17.5 |
    | 2020: 19, 2030: 16.1 | missed | 16 |
    """
    hold(row)
