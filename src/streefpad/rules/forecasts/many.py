"""Many series carried forward at once: arrays in, arrays out."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from streefpad.rules.forecasts.damped import Parameters, fading, follow, spread
from streefpad.rules.forecasts.errors import (
    FAN_AT,
    LEAST_CHANCE,
    MEAN_WEIGHTS,
    ErrorTable,
    chance_below,
)
from streefpad.rules.forecasts.scales import Numbers, Scale, back, onto
from streefpad.rules.spans import FEWEST
from streefpad.values.record import Record, replace


class Outcome(StrEnum):
    """What became of a series: projected, or why not; the first that applies, from below upwards."""

    PROJECTED = "projected"
    NO_VARIATION = "no-variation"  # it never moved, and its scale knows no typical change
    TOO_FEW = "too-few-observations"
    NOT_POSITIVE = "not-positive"  # zero or less on a logarithmic scale
    OUT_OF_RANGE = "share-out-of-range"
    NOT_FINITE = "not-finite"


class Fitted(Record, kw_only=False):
    """The shared parameters with the errors that were made with them."""

    parameters: Parameters
    errors: ErrorTable


class Projections(Record, kw_only=False):
    """Row i belongs to series i; column h - 1 lies h periods after its last observation.

    Everything is in the unit of the series but `p_reach`, a number from 0 to 1; NaN where there is nothing.
    """

    mean: Numbers  # series x years
    quantiles: Numbers  # series x years x the levels of FAN
    p_reach: Numbers  # series x years: of lying within the limits asked for
    outcome: NDArray[np.str_]


def project_many(
    values: ArrayLike,
    years: int,
    *,
    fitted: Fitted,
    scale: Scale = Scale.LOGIT,
    at_least: ArrayLike = np.nan,
    at_most: ArrayLike = np.nan,
) -> Projections:
    """Every series carried forward `years` periods beyond its own last observation.

    `values` is series x consecutive periods; NaN is a missing period or padding on either side. `at_least`
    and `at_most`, one for all or one a series, are the limits whose chance is asked; NaN is no limit. Raises
    ValueError for years outside the error table and for anything but a table of values.
    """
    if not 1 <= years <= fitted.errors.years:
        raise ValueError(f"years must lie between 1 and {fitted.errors.years}")
    given = np.asarray(values, dtype=np.float64)
    if given.ndim != 2 or not given.shape[1]:
        raise ValueError("values must be series x periods, with at least one period")
    outcome = _judge(given, scale)
    usable = outcome == Outcome.PROJECTED.value
    places = onto(np.where(usable[:, None], given, np.nan), scale)
    parameters = on_scale(fitted.parameters, scale)
    level, slope, width = _last(places, parameters)
    usable &= width > 0
    outcome = np.where(~usable & (outcome == Outcome.PROJECTED.value), Outcome.NO_VARIATION.value, outcome)
    limits = _Limits(_each(at_least, len(given)), _each(at_most, len(given)))
    mean, p_reach = (np.full((len(given), years), np.nan) for _ in range(2))
    quantiles = np.full((len(given), years, len(FAN_AT)), np.nan)
    ahead = fading(years, parameters.phi)
    for year in range(1, years + 1):
        centre = (level + slope * ahead[year])[usable, None]
        expected = centre + width[usable, None] * fitted.errors.at(year)
        shown = back(expected, scale)
        mean[usable, year - 1] = (shown * MEAN_WEIGHTS).sum(axis=1)
        quantiles[usable, year - 1] = shown[:, FAN_AT]
        p_reach[usable, year - 1] = limits.of(usable).chance(expected, scale)
    return Projections(mean, quantiles, p_reach, outcome)


def _each(limit: ArrayLike, many: int) -> Numbers:
    return np.broadcast_to(np.asarray(limit, dtype=np.float64), (many,))


def on_scale(parameters: Parameters, scale: Scale) -> Parameters:
    """The parameters as the scale needs them: a change in plain units is typical of nothing."""
    if scale is Scale.IDENTITY:
        return replace(parameters, pool_weight=0.0, least_error=0.0)
    return parameters


class _Limits(Record, kw_only=False):
    at_least: Numbers
    at_most: Numbers

    def of(self, chosen: NDArray[np.bool_]) -> _Limits:
        return _Limits(self.at_least[chosen], self.at_most[chosen])

    def chance(self, expected: Numbers, scale: Scale) -> Numbers:
        """The chance of lying within the limits; certain only where the scale's own ends decide."""
        lowest, highest = {Scale.LOGIT: (0.0, 100.0), Scale.LOG: (0.0, np.inf)}.get(scale, (-np.inf, np.inf))
        bound_below, bound_above = self.at_least > lowest, self.at_most < highest
        below = np.where(bound_below, _chance_below(self.at_least, expected, scale), 0.0)
        above = np.where(bound_above, 1 - _chance_below(self.at_most, expected, scale), 0.0)
        inside = np.clip(1 - below - above, LEAST_CHANCE, 1 - LEAST_CHANCE)
        inside = np.where(bound_below | bound_above, inside, 1.0)
        impossible = (self.at_least > highest) | (self.at_most < lowest) | (self.at_least > self.at_most)
        asked = ~(np.isnan(self.at_least) & np.isnan(self.at_most))
        return np.where(asked, np.where(impossible, 0.0, inside), np.nan)


def _chance_below(limit: Numbers, expected: Numbers, scale: Scale) -> Numbers:
    # A limit that the scale cannot hold, as zero on a logarithm, lies below all that it can.
    place = np.where(np.isnan(limit), 0.0, np.nan_to_num(onto(limit, scale), nan=-np.inf))
    return chance_below(place, expected)


def _judge(values: Numbers, scale: Scale) -> NDArray[np.str_]:
    seen = np.isfinite(values).sum(axis=1)
    outcome = np.where(seen < FEWEST, Outcome.TOO_FEW.value, Outcome.PROJECTED.value)
    match scale:
        case Scale.LOG:
            outcome = np.where((values <= 0).any(axis=1), Outcome.NOT_POSITIVE.value, outcome)
        case Scale.LOGIT:
            outside = ((values < 0) | (values > 100)).any(axis=1)
            outcome = np.where(outside, Outcome.OUT_OF_RANGE.value, outcome)
        case Scale.IDENTITY:
            pass
    return np.where(np.isinf(values).any(axis=1), Outcome.NOT_FINITE.value, outcome)


def _last(places: Numbers, parameters: Parameters) -> tuple[Numbers, Numbers, Numbers]:
    """Level, slope and spread at the last observation of each series."""
    track = follow(places, parameters)
    rows = np.arange(len(places))
    at = (places.shape[1] - 1) - np.argmax(~np.isnan(places)[:, ::-1], axis=1)
    own, errors = track.own_spread[rows, at], np.maximum(track.seen[rows, at] - 1, 1)
    return track.level[rows, at], track.slope[rows, at], spread(own, errors, parameters)
