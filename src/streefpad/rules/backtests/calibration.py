"""Error tables learned within a backtest, from the errors that may be known for a cell."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from streefpad.rules.backtests.cells import Cells, Chosen
from streefpad.rules.forecasts.damped import Counts
from streefpad.rules.forecasts.errors import COVERAGES
from streefpad.rules.forecasts.scales import Numbers

# Fewer errors, or errors of fewer indicators, say too little about the next one: no forecast is issued.
FEWEST_ERRORS = 100
FEWEST_INDICATORS = 8

Knows = Callable[[Cells, int, int], Chosen]


def others_known(cells: Cells, origin: int, indicator: int) -> Chosen:
    """The errors of other indicators that had become known at the origin: a new indicator, in real time."""
    return known(cells, origin, indicator) & others_ever(cells, origin, indicator)


def known(cells: Cells, origin: int, _: int) -> Chosen:
    """All errors that had become known at the origin: an archive of one's own, in real time."""
    return np.less_equal(cells.target, origin)


def others_ever(cells: Cells, _: int, indicator: int) -> Chosen:
    """The errors of other indicators in all years: a new indicator and the shipped table."""
    return np.not_equal(cells.indicator, indicator)


def half_widths(errors: Numbers, indicators: Counts) -> Numbers:
    """The half-widths of central intervals, at COVERAGES, that such errors call for.

    Each error counts inversely to the root of how many errors its indicator has, so that an indicator with
    many series does not speak for all. The n + 1 of split conformal prediction makes up for the table's own
    finite size, with n the effective number of errors.
    """
    many = np.bincount(indicators)
    weights = 1 / np.sqrt(many[indicators])
    order = np.argsort(np.abs(errors), kind="stable")
    sizes, weights = np.abs(errors)[order], weights[order]
    reached = np.cumsum(weights)
    effective = reached[-1] ** 2 / (weights**2).sum()
    wanted = np.minimum(COVERAGES * (effective + 1) / effective, 1) * reached[-1]
    found: Numbers = np.interp(wanted, reached - weights / 2, sizes)
    return found


def calibrate(cells: Cells, errors: Numbers, knows: Knows) -> Numbers:
    """The half-widths for every cell, cells x COVERAGES; NaN where too few errors are known.

    `errors` are those of the cells themselves, in spreads; each cell learns from errors as many years ahead.
    """
    found = np.full((len(cells), len(COVERAGES)), np.nan)
    for horizon in np.unique(cells.horizon):
        at = np.flatnonzero(cells.horizon == horizon)
        at = at[np.argsort(np.abs(errors[at]), kind="stable")]  # a sorted list is sorted again in no time
        these, known_errors = cells.at(at), errors[at]
        for origin in np.unique(these.origin):
            now = these.origin == origin
            for indicator in np.unique(these.indicator[now]):
                may = knows(these, int(origin), int(indicator))
                if enough(these.indicator[may]):
                    mine = at[now & (these.indicator == indicator)]
                    found[mine] = half_widths(known_errors[may], these.indicator[may])
    return found


def enough(indicators: Counts) -> bool:
    """Whether errors of these indicators are enough to learn from."""
    return len(indicators) >= FEWEST_ERRORS and len(np.unique(indicators)) >= FEWEST_INDICATORS
