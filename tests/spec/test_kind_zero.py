"""A `zero` asks that nothing be left: no shortage."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_a_shortage_has_to_shrink_to_nothing(row: Row) -> None:
    """
    Lower is better, whatever the file says about the direction.

    Given: kind zero; unit number; baseline 2020; by 2030; target 0

    | better | series | tolerance | expected | status |
    |---|---|---|---|---|
    | lower | 2020: 3000, 2025: 1500 | | 1500 | on_track |
    | lower | 2020: 3000, 2025: 1501 | | 1500 | behind |
    | lower | 2020: 3000, 2025: 3001 | | 1500 | moving_away |
    | lower | 2020: 3000, 2025: 0 | | 1500 | reached |
    | lower | 2020: 3000, 2025: 20 | 25 | 1500 | reached |
    | lower | 2020: 3000, 2030: 30 | 25 | 0 | missed |
    | higher | 2020: 3000, 2025: 1400 | | 1500 | on_track |
    """
    hold(row)
