"""A `parity` asks for a share as near to a value as can be, from either side."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_parity_is_approached_from_below_and_from_above(row: Row) -> None:
    """
    The distance to 50 shrinks in a straight line; at half time half of it may be left.

    Given: kind parity; baseline 2020; by 2030; target 50

    | series | expected | status | reason |
    |---|---|---|---|
    | 2020: 40, 2025: 45 | 45 | on_track | parity-on-track |
    | 2020: 40, 2025: 44 | 45 | behind | parity-behind |
    | 2020: 40, 2025: 39 | 45 | moving_away | parity-moving-away |
    | 2020: 60, 2025: 55 | 55 | on_track | parity-on-track |
    | 2020: 60, 2025: 56 | 55 | behind | parity-behind |
    | 2020: 60, 2025: 61 | 55 | moving_away | parity-moving-away |
    | 2020: 40, 2025: 50 | 45 | reached | parity-reached |
    | 2020: 40, 2030: 49 | 50 | missed | parity-missed |
    """
    hold(row)


@in_table
def test_going_past_parity_is_no_better_than_staying_below_it(row: Row) -> None:
    """
    Whoever starts at 40 and comes to 54 is nearer than the line asks; at 56 no longer.

    Given: kind parity; baseline 2020; by 2030

    | series | status |
    |---|---|
    | 2020: 40, 2025: 54 | on_track |
    | 2020: 40, 2025: 56 | behind |
    | 2020: 40, 2025: 61 | moving_away |
    | 2020: 40, 2030: 51 | missed |
    """
    hold(row)


@in_table
def test_tolerance_makes_parity_a_band(row: Row) -> None:
    """
    Given: kind parity; tolerance 2; baseline 2020; by 2030

    | series | status | reason |
    |---|---|---|
    | 2020: 40, 2025: 48 | reached | parity-reached |
    | 2020: 40, 2025: 52 | reached | parity-reached |
    | 2020: 40, 2025: 47.9 | on_track | parity-on-track |
    | 2020: 40, 2025: 44 | on_track | parity-on-track-within-tolerance |
    | 2020: 49 | reached | parity-reached-at-baseline |
    | 2020: 40, 2025: 38 | behind | parity-behind |
    | 2020: 40, 2025: 37.9 | moving_away | parity-moving-away |
    """
    hold(row)


@in_table
def test_parity_may_lie_elsewhere_than_at_half(row: Row) -> None:
    """
    Given: kind parity; value 45; baseline 2020; by 2030

    | series | expected | status |
    |---|---|---|
    | 2020: 35, 2025: 45 | 40 | reached |
    | 2020: 35, 2025: 50 | 40 | on_track |
    """
    hold(row)


@in_table
def test_the_words_better_higher_or_lower_make_no_difference(row: Row) -> None:
    """
    Given: kind parity; baseline 2020; by 2030; series 2020: 60, 2025: 55

    | better | status |
    |---|---|
    | higher | on_track |
    | lower | on_track |
    """
    hold(row)
