"""What a delivery of records became: for the steward who seals it, never for a page."""

from __future__ import annotations

from streefpad.model.cubes import Cube, SealedRecords
from streefpad.values.record import Record


class SealedSummary(Record):
    """One sealed school year: its receipt, its cubes, and the sum of each measure."""

    sealed: SealedRecords
    cubes: tuple[Cube, ...]
    totals: tuple[tuple[str, int], ...]  # (measure, sum in whole units)
    in_force: bool  # whether it is the delivery that counts for its school year
