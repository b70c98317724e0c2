"""A `representation` is a group's share in an activity over its share in the population: 1 is proportional."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_proportional_participation_is_a_ratio_of_one(row: Row) -> None:
    """
    Given: kind representation; unit ratio; tolerance 0.05; baseline 2020; by 2030

    | series | expected | status |
    |---|---|---|
    | 2020: 0.60, 2025: 0.80 | 0.8 | on_track |
    | 2020: 0.60, 2025: 0.74 | 0.8 | behind |
    | 2020: 0.60, 2025: 0.54 | 0.8 | moving_away |
    | 2020: 0.60, 2025: 0.95 | 0.8 | reached |
    | 2020: 0.60, 2025: 1.05 | 0.8 | reached |
    | 2020: 1.40, 2025: 1.20 | 1.2 | on_track |
    | 2020: 1.40, 2025: 1.46 | 1.2 | moving_away |
    | 2020: 0.60, 2030: 0.94 | 1 | missed |
    """
    hold(row)
