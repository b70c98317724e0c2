"""The damped trend that all series share, followed over every series at once (methods 2.4)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from streefpad.rules.forecasts.scales import Numbers
from streefpad.values.record import Record

Counts = NDArray[np.int64]

FIRST_CHANGES = 4  # the slope starts at half the mean of so many changes


class Parameters(Record, kw_only=False):
    """What all series share. `typical_change` is the yearly change of a middling series, on the scale."""

    alpha: float  # how much of an error moves the level
    beta: float  # how much of that moves the slope
    phi: float  # what is left of the slope a year later
    typical_change: float
    pool_weight: float  # the typical change counts as so many errors of the series' own
    least_error: float  # a series that never moved may still move


class Track(Record, kw_only=False):
    """Where each series stood after each period: series down, periods across."""

    level: Numbers
    slope: Numbers
    own_spread: Numbers  # root mean square of its one-year errors so far
    seen: Counts  # observations so far


def follow(places: Numbers, parameters: Parameters) -> Track:
    """The track of every series; NaN marks a missing period.

    In a missing period the level goes on along its slope and the slope fades. The error that ends a gap of
    g years counts as one-year error after division by the root of g, as if the years were independent.
    """
    observed = ~np.isnan(places)
    seen = np.cumsum(observed, axis=1)
    years = years_since_previous(observed)
    begun = seen - observed > 0  # something was observed before this period
    level = np.zeros(len(places))
    slope = _first_slope(places, observed, seen, years)
    squares = np.zeros(len(places))
    levels, slopes, sums = (np.full(places.shape, np.nan) for _ in range(3))
    for at in range(places.shape[1]):
        now = places[:, at]
        expected = level + parameters.phi * slope
        error = np.where(begun[:, at] & observed[:, at], now - expected, 0.0)
        first = observed[:, at] & ~begun[:, at]
        level = np.where(begun[:, at], expected + parameters.alpha * error, np.where(first, now, level))
        faded = parameters.phi * slope + parameters.alpha * parameters.beta * error
        slope = np.where(begun[:, at], faded, slope)
        squares = squares + error**2 / years[:, at]
        levels[:, at], slopes[:, at], sums[:, at] = level, slope, squares
    return Track(levels, slopes, np.sqrt(sums / np.maximum(seen - 1, 1)), seen)


def spread(own_spread: Numbers, errors: Counts, parameters: Parameters) -> Numbers:
    """The spread of each series: its own errors and the typical change, weighed as logarithms.

    A weighted mean of logarithms instead of squares, because spreads differ by factors between series: a
    mean of squares lifts every quiet series to the noise of the others (docs/explanation/forecasts.md).
    """
    own = np.maximum(own_spread, parameters.least_error)
    pool = parameters.pool_weight
    with np.errstate(divide="ignore"):  # a spread of zero, where the scale knows no typical change
        weighed = errors * np.log(own) + (pool * np.log(parameters.typical_change) if pool else 0.0)
    shrunk: Numbers = np.exp(weighed / np.maximum(errors + pool, 1))
    return shrunk


def fading(furthest: int, phi: float) -> Numbers:
    """How many years of the slope lie ahead, from 0 to `furthest` years on: it fades by phi each year.

    >>> fading(3, 0.5).tolist()
    [0.0, 0.5, 0.75, 0.875]
    """
    return np.concatenate([[0.0], np.cumsum(phi ** np.arange(1, furthest + 1))])


def mean_change(places: Numbers) -> Numbers:
    """The mean absolute change a year so far, after each period; NaN before the second observation."""
    observed = ~np.isnan(places)
    sizes = np.abs(changes(places, observed)) / np.sqrt(years_since_previous(observed))
    counted = np.cumsum(observed, axis=1) - 1
    total = np.cumsum(np.nan_to_num(sizes), axis=1)
    return np.where(counted > 0, total / np.maximum(counted, 1), np.nan)


def _first_slope(places: Numbers, observed: NDArray[np.bool_], seen: Counts, years: Numbers) -> Numbers:
    paces = changes(places, observed) / years
    early = observed & (seen > 1) & (seen <= FIRST_CHANGES + 1)
    total = np.where(early, paces, 0.0).sum(axis=1)
    half: Numbers = total / np.maximum(early.sum(axis=1), 1) / 2
    return half


def changes(places: Numbers, observed: NDArray[np.bool_]) -> Numbers:
    """From the previous observation to this one; NaN where either lacks."""
    previous = _previous(observed)
    rows = np.arange(len(places))[:, None]
    return np.where(previous >= 0, places - places[rows, previous], np.nan)


def years_since_previous(observed: NDArray[np.bool_]) -> Numbers:
    """The years from the previous observation to this one; 1 where there is nothing to count."""
    columns = np.arange(observed.shape[1])
    previous = _previous(observed)
    return np.where(observed & (previous >= 0), columns - previous, 1).astype(np.float64)


def _previous(observed: NDArray[np.bool_]) -> Counts:
    """The column of the last observation before each column, -1 where there is none."""
    columns = np.where(observed, np.arange(observed.shape[1]), -1)
    latest = np.maximum.accumulate(columns, axis=1)
    return np.concatenate([np.full((len(observed), 1), -1), latest[:, :-1]], axis=1)
