"""The targets that a backtest sets: a move from the last value, to be reached or not (methods 0.1)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from streefpad.rules.backtests.calibration import Knows, enough
from streefpad.rules.backtests.cells import Cells, Chosen
from streefpad.rules.forecasts.errors import LEAST_CHANCE, chance_below
from streefpad.rules.forecasts.scales import Numbers
from streefpad.values.record import Record

# A move of so many times the usual yearly change, every year, up or down.
MULTIPLES = (0.25, 0.5, 1.0)


class Event(Record, kw_only=False):
    """One target for every cell; `asked` leaves out cells where it lies outside 0 to 100 or asks no move."""

    multiple: float
    sign: int
    limit: Numbers
    asked: Chosen
    happened: Chosen


def events_of(cells: Cells) -> tuple[Event, ...]:
    """The six targets of every cell."""
    return tuple(_events(cells))


def _events(cells: Cells) -> Iterator[Event]:
    for multiple in MULTIPLES:
        for sign in (1, -1):
            limit = cells.start + sign * multiple * cells.change * cells.horizon
            asked = (cells.change > 0) & (limit >= 0) & (limit <= 100)
            yield Event(multiple, sign, limit, asked, sign * (cells.truth - limit) >= 0)


def chances(event: Event, quantiles: Numbers) -> Numbers:
    """The chance of the event that the quantiles of each cell give."""
    below = chance_below(event.limit, quantiles)
    return np.clip(1 - below if event.sign > 0 else below, LEAST_CHANCE, 1 - LEAST_CHANCE)


def rates(event: Event, cells: Cells, knows: Knows) -> Numbers:
    """How often the event happened in the cells that may be known, as many years ahead; NaN where too few."""
    found = np.full(len(cells), np.nan)
    for horizon in np.unique(cells.horizon):
        at = np.flatnonzero((cells.horizon == horizon) & event.asked)
        these, happened = cells.at(at), event.happened[at]
        for origin in np.unique(these.origin):
            now = these.origin == origin
            for indicator in np.unique(these.indicator[now]):
                may = knows(these, int(origin), int(indicator))
                if enough(these.indicator[may]):
                    found[at[now & (these.indicator == indicator)]] = happened[may].mean()
    return found
