"""The shared parameters, chosen so that the errors of all series are small."""

from __future__ import annotations

from itertools import product

import numpy as np

from streefpad.rules.backtests.calibration import half_widths
from streefpad.rules.backtests.cells import Carried, Cells, carry, roll
from streefpad.rules.backtests.panel import Panel
from streefpad.rules.forecasts.damped import Parameters, mean_change, spread
from streefpad.rules.forecasts.errors import ErrorTable
from streefpad.rules.forecasts.scales import Numbers, Scale, onto
from streefpad.rules.spans import FEWEST
from streefpad.values.record import Record

ALPHAS = (0.6, 0.7, 0.8, 0.9, 1.0)
BETAS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3)
PHIS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)

# Design, not fitted: how the spread leans on the pool, and what a series that never moved may still do (half
# a tenth of a point in the middle of the scale). docs/explanation/forecasts.md shows how little hangs on it.
POOL_WEIGHT = 3.0
LEAST_ERROR = 0.002
FURTHEST = 12  # the years ahead that parameters are chosen on and the shipped table holds

# Errors are compared across series after division by the usual change of each, which leans on this constant
# and not on the pool, so that nothing of a later year enters the choice.
REFERENCE_CHANGE = 0.1

SMALLEST = 1e-6  # half-widths are compared as logarithms


class Losses(Record, kw_only=False):
    """Scaled absolute errors summed: candidates x indicators x the year in which they became known."""

    candidates: tuple[Parameters, ...]
    sums: Numbers
    counts: Numbers  # indicators x years


def candidates(typical_change: float) -> tuple[Parameters, ...]:
    """The grid from which the parameters are chosen."""
    return tuple(
        Parameters(alpha, beta, phi, typical_change, POOL_WEIGHT, LEAST_ERROR)
        for alpha, beta, phi in product(ALPHAS, BETAS, PHIS)
    )


def losses(panel: Panel, cells: Cells, grid: tuple[Parameters, ...]) -> Losses:
    """The losses of every candidate."""
    years = panel.values.shape[1]
    place = cells.indicator * years + cells.target
    size = len(panel.indicators) * years
    usual = mean_change(onto(panel.values, Scale.LOGIT))[cells.series, cells.origin]
    yardstick = Parameters(0, 0, 0, REFERENCE_CHANGE, POOL_WEIGHT, LEAST_ERROR)
    scale = spread(usual, cells.seen - 1, yardstick) * np.sqrt(cells.horizon)
    sums = np.empty((len(grid), size))
    for at, candidate in enumerate(grid):
        carried = carry(panel, cells, candidate)
        loss = np.abs(carried.error) * carried.spread / scale
        sums[at] = np.bincount(place, weights=loss, minlength=size)
    shape = (len(panel.indicators), years)
    counts = np.bincount(place, minlength=size).astype(np.float64)
    return Losses(grid, sums.reshape(len(grid), *shape), counts.reshape(shape))


def fit(panel: Panel) -> Parameters:
    """The candidate with the smallest loss over the whole panel, one to FURTHEST years ahead.

    Raises ValueError where no series is long enough to forecast and to see what came.
    """
    cells = roll(panel, FURTHEST, FEWEST)
    if not len(cells):
        raise ValueError(f"no series has {FEWEST} observations and one to hold a forecast against")
    grid = candidates(typical_change(panel))
    found = losses(panel, cells, grid)
    weights = 1 / np.sqrt(np.maximum(found.counts.sum(axis=1), 1))
    return grid[int(np.argmin(found.sums.sum(axis=2) @ weights))]


def typical_change(panel: Panel) -> float:
    """The geometric mean over series of the mean absolute yearly change, on the logit scale."""
    return float(np.exp(np.nanmean(log_changes(panel)[:, -1])))


def log_changes(panel: Panel) -> Numbers:
    """The logarithm of each series' mean absolute yearly change up to each year; NaN before FEWEST."""
    places = onto(panel.values, Scale.LOGIT)
    changes = np.maximum(mean_change(places), LEAST_ERROR)
    seen = np.cumsum(~np.isnan(places), axis=1)
    with np.errstate(invalid="ignore"):
        return np.where(seen >= FEWEST, np.log(changes), np.nan)


def error_table(cells: Cells, carried: Carried) -> ErrorTable:
    """The half-widths that all errors of the cells call for, smoothed over the years ahead.

    At each coverage the logarithm of the half-width is a parabola in the logarithm of the years ahead. A
    straight line was tried: too narrow one year ahead and beyond eight (docs/explanation/forecasts.md).
    """
    years = np.arange(1, int(cells.horizon.max()) + 1)
    of_years = [cells.horizon == each for each in years]
    raw = np.stack([half_widths(carried.error[at], cells.indicator[at]) for at in of_years])
    log_years, log_raw = np.log(years), np.log(np.maximum(raw, SMALLEST))
    curves = np.polynomial.polynomial.polyfit(log_years, log_raw, min(2, len(years) - 1))
    smooth = np.exp(np.polynomial.polynomial.polyval(log_years, curves).T)
    return ErrorTable(np.maximum.accumulate(np.maximum.accumulate(smooth, axis=1), axis=0))
