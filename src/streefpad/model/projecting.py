"""What `project` answers: a fan for each series of a table, or why there is none."""

from __future__ import annotations

from streefpad.model.edition import Reason
from streefpad.model.judging import Key
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.record import Record


class Fan(Record):
    """A series carried forward, one entry a period; binary numbers, for a table of ten thousand series.

    Whoever writes them rounds them to `decimals`, so that the last bit of a processor never shows.
    """

    periods: tuple[Period, ...]
    means: tuple[float, ...]
    quantiles: tuple[tuple[float, ...], ...]  # at edition.FAN_LEVELS
    chances: tuple[float, ...]  # 0 to 1: of the limits asked for; NaN where none was asked
    decimals: int


class ProjectedSeries(Record):
    """One series of the table with its fan, or why it has none."""

    name: str
    key: Key = ()
    unit: Unit
    fan: Fan | None = None
    no_fan: Reason | None = None
