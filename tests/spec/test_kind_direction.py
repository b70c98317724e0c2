"""A `direction` asks to go the right way, without value and without end: it is never reached."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_better_than_the_baseline_is_on_track(row: Row) -> None:
    """
    Neither a deadline nor the lapse of time changes anything.

    Given: kind direction; unit score; baseline PISA:2018; expected –; target –

    | by | series | status | reason |
    |---|---|---|---|
    | | PISA:2018: 518, PISA:2022: 519 | on_track | direction-better |
    | | PISA:2018: 518, PISA:2022: 518 | behind | direction-unchanged |
    | | PISA:2018: 518, PISA:2022: 501 | moving_away | direction-worse |
    | | PISA:2018: 518 | no_data | nothing-after-baseline |
    | PISA:2022 | PISA:2018: 518, PISA:2022: 519 | on_track | direction-better |
    | PISA:2022 | PISA:2018: 518, PISA:2022: 501 | moving_away | direction-worse |
    | PISA:2040 | PISA:2018: 518, PISA:2019: 519 | on_track | direction-better |
    """
    hold(row)


@in_table
def test_within_tolerance_nothing_has_changed(row: Row) -> None:
    """
    Given: kind direction; unit score; baseline PISA:2018; tolerance 5

    | series | status | reason |
    |---|---|---|
    | PISA:2018: 518, PISA:2022: 523 | behind | direction-within-tolerance |
    | PISA:2018: 518, PISA:2022: 523.1 | on_track | direction-better |
    | PISA:2018: 518, PISA:2022: 513 | behind | direction-within-tolerance |
    | PISA:2018: 518, PISA:2022: 518 | behind | direction-unchanged |
    | PISA:2018: 518, PISA:2022: 512.9 | moving_away | direction-worse |
    """
    hold(row)


@in_table
def test_a_direction_needs_a_point_to_start_from(row: Row) -> None:
    """
    Given: kind direction; unit score

    | baseline | series | status | reason |
    |---|---|---|---|
    | | PISA:2018: 518, PISA:2022: 519 | no_baseline | no-baseline-yet |
    | PISA:2015 | PISA:2018: 518, PISA:2022: 519 | no_baseline | baseline-not-observed |
    """
    hold(row)
