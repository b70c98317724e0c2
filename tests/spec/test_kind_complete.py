"""A `complete` asks for all of them: 100 percent."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_all_means_one_hundred_percent(row: Row) -> None:
    """
    Higher is better, whatever the file says about the direction.

    Given: kind complete; baseline 2020; by 2030; target 100

    | better | series | tolerance | expected | status | reason |
    |---|---|---|---|---|---|
    | higher | 2020: 20, 2025: 60 | | 60 | on_track | on-track |
    | higher | 2020: 20, 2025: 59 | | 60 | behind | behind |
    | higher | 2020: 20, 2025: 19 | | 60 | moving_away | moving-away |
    | higher | 2020: 20, 2025: 100 | | 60 | reached | target-reached |
    | higher | 2020: 20, 2025: 98 | 2 | 60 | reached | target-reached-within-tolerance |
    | higher | 2020: 20, 2030: 97, 2031: 98 | 2 | 100 | reached | target-reached-late-within-tolerance |
    | higher | 2020: 20, 2030: 97 | 2 | 100 | missed | target-missed |
    | lower | 2020: 20, 2025: 60 | | 60 | on_track | on-track |
    """
    hold(row)
