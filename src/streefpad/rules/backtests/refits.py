"""The strictest tests: parameters, typical change and errors learned anew without what they are tested on."""

from __future__ import annotations

import numpy as np

from streefpad.rules.backtests.calibration import enough, half_widths, others_known
from streefpad.rules.backtests.cells import Carried, Cells, carry
from streefpad.rules.backtests.fitting import (
    POOL_WEIGHT,
    REFERENCE_CHANGE,
    Losses,
    candidates,
    error_table,
    log_changes,
    losses,
)
from streefpad.rules.backtests.panel import Panel
from streefpad.rules.forecasts.damped import Counts
from streefpad.rules.forecasts.errors import LEVELS
from streefpad.rules.forecasts.scales import Numbers


def refitted(panel: Panel, cells: Cells) -> Numbers:
    """The quantiles of every cell, cells x LEVELS, in real time; NaN where too few errors were known.

    For every origin and indicator the parameters are chosen anew, and errors are counted under that choice.
    """
    grid = candidates(REFERENCE_CHANGE)
    choice = _choices(losses(panel, cells, grid))
    typical = _typical(panel)
    carried = {int(at): carry(panel, cells, grid[at]) for at in np.unique(choice)}
    quantiles = np.full((len(cells), len(LEVELS)), np.nan)
    for origin, indicator in np.unique(np.stack([cells.origin, cells.indicator]), axis=1).T:
        if np.isnan(typical[indicator, origin]):
            continue
        mine = np.flatnonzero((cells.origin == origin) & (cells.indicator == indicator))
        may = np.flatnonzero(others_known(cells, int(origin), int(indicator)))
        under = _rescaled(carried[int(choice[indicator, origin])], cells, typical[indicator, origin])
        for horizon in np.unique(cells.horizon[mine]):
            use = may[cells.horizon[may] == horizon]
            now = mine[cells.horizon[mine] == horizon]
            if enough(cells.indicator[use]):
                widths = half_widths(under.error[use], cells.indicator[use])
                quantiles[now] = under.at(now).quantiles(np.broadcast_to(widths, (len(now), len(widths))))
    return quantiles


def left_out(panel: Panel, cells: Cells) -> Numbers:
    """The quantiles of every cell, cells x LEVELS, as a table shipped without its indicator would give them.

    All years of the other indicators count, later ones too: this is what a new user's indicator meets.
    """
    grid = candidates(REFERENCE_CHANGE)
    choice, typical = _choices(losses(panel, cells, grid))[:, -1], _typical(panel)[:, -1]
    carried = {int(at): carry(panel, cells, grid[at]) for at in np.unique(choice)}
    quantiles = np.full((len(cells), len(LEVELS)), np.nan)
    for indicator in np.unique(cells.indicator):
        mine = cells.indicator == indicator
        under = _rescaled(carried[int(choice[indicator])], cells, typical[indicator])
        table = error_table(cells.at(~mine), under.at(~mine))
        quantiles[mine] = under.at(mine).quantiles(table.half_widths[cells.horizon[mine] - 1])
    return quantiles


def _choices(found: Losses) -> Counts:
    """The best candidate without each indicator, at each origin: indicators x years."""
    sums, counts = np.cumsum(found.sums, axis=2), np.cumsum(found.counts, axis=1)
    weighted = sums * np.where(counts > 0, 1 / np.sqrt(np.maximum(counts, 1)), 0.0)
    best: Counts = np.argmin(weighted.sum(axis=1, keepdims=True) - weighted, axis=0)
    return best


def _typical(panel: Panel) -> Numbers:
    """The typical change without each indicator, as known at each year: indicators x years."""
    changes = log_changes(panel)
    there = ~np.isnan(changes)
    size = len(panel.indicators)
    member = (panel.indicator[:, None] == np.arange(size)).astype(np.float64)
    total, many = member.T @ np.nan_to_num(changes), member.T @ there
    others, rest = total.sum(axis=0) - total, many.sum(axis=0) - many
    return np.where(rest > 0, np.exp(others / np.maximum(rest, 1)), np.nan)


def _rescaled(carried: Carried, cells: Cells, typical: float) -> Carried:
    """As if the spread had leaned on this typical change instead of the reference."""
    factor = (typical / REFERENCE_CHANGE) ** (POOL_WEIGHT / (cells.seen - 1 + POOL_WEIGHT))
    return Carried(carried.centre, carried.spread * factor, carried.error / factor)
