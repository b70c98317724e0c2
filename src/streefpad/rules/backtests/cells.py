"""The forecasts that a backtest asks for: every series, from every year on, so many years ahead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from streefpad.rules.backtests.panel import Panel
from streefpad.rules.forecasts.damped import Counts, Parameters, fading, follow, mean_change, spread
from streefpad.rules.forecasts.errors import mirrored
from streefpad.rules.forecasts.scales import Numbers, Scale, back, onto
from streefpad.values.record import Record, fields_of

Chosen = NDArray[np.bool_]


class Cells(Record, kw_only=False):
    """One forecast a place: made at `origin` (a column of the panel), for `horizon` years later."""

    series: Counts
    indicator: Counts
    origin: Counts
    horizon: Counts
    seen: Counts  # observations up to the origin
    start: Numbers  # the last value known at the origin
    truth: Numbers  # what was observed later
    change: Numbers  # the mean absolute yearly change up to the origin, in points

    @property
    def target(self) -> Counts:
        """The column in which the truth became known."""
        return self.origin + self.horizon

    def __len__(self) -> int:
        return len(self.series)

    def at(self, chosen: Chosen | Counts) -> Cells:
        """The chosen cells, in the order chosen."""
        return Cells(*(column[chosen] for column in fields_of(self).values()))


class Carried(Record, kw_only=False):
    """The middle and the spread of each cell's forecast on the logit scale, and the error in spreads."""

    centre: Numbers
    spread: Numbers
    error: Numbers

    def at(self, chosen: Chosen | Counts) -> Carried:
        """The forecasts of the chosen cells, in the order chosen."""
        return Carried(self.centre[chosen], self.spread[chosen], self.error[chosen])

    def quantiles(self, half_widths: Numbers) -> Numbers:
        """The quantiles in percent, cells x LEVELS, for half-widths in spreads, cells x COVERAGES."""
        return back(self.centre[:, None] + self.spread[:, None] * mirrored(half_widths), Scale.LOGIT)


def roll(panel: Panel, furthest: int, fewest: int) -> Cells:
    """Every cell with at least `fewest` observations up to its origin and a truth to hold it against."""
    observed = ~np.isnan(panel.values)
    seen = np.cumsum(observed, axis=1)
    can_start = observed & (seen >= fewest)
    found = []
    for horizon in range(1, min(furthest, panel.values.shape[1] - 1) + 1):
        series, origin = np.nonzero(can_start[:, :-horizon] & observed[:, horizon:])
        found.append(np.stack([series, origin, np.full_like(series, horizon)]))
    series, origin, horizon_of = np.concatenate(found, axis=1) if found else np.zeros((3, 0), dtype=np.int64)
    change = mean_change(panel.values)
    return Cells(
        series=series,
        indicator=panel.indicator[series],
        origin=origin,
        horizon=horizon_of,
        seen=seen[series, origin],
        start=panel.values[series, origin],
        truth=panel.values[series, origin + horizon_of],
        change=change[series, origin],
    )


def carry(panel: Panel, cells: Cells, parameters: Parameters) -> Carried:
    """The damped trend of every cell, from what was known at its origin."""
    track = follow(onto(panel.values, Scale.LOGIT), parameters)
    at = (cells.series, cells.origin)
    ahead = fading(int(cells.horizon.max(initial=0)), parameters.phi)[cells.horizon]
    centre = track.level[at] + track.slope[at] * ahead
    return _carried(cells, centre, spread(track.own_spread[at], cells.seen - 1, parameters))


def carry_along_drift(panel: Panel, cells: Cells, parameters: Parameters) -> Carried:
    """The straight line from the first to the last value, with the spread of no change."""
    places = onto(panel.values, Scale.LOGIT)
    first = np.argmax(~np.isnan(places), axis=1)[cells.series]
    latest = places[cells.series, cells.origin]
    pace = (latest - places[cells.series, first]) / (cells.origin - first)
    own = follow(places, parameters).own_spread[cells.series, cells.origin]
    return _carried(cells, latest + pace * cells.horizon, spread(own, cells.seen - 1, parameters))


def _carried(cells: Cells, centre: Numbers, width: Numbers) -> Carried:
    return Carried(centre, width, (onto(cells.truth, Scale.LOGIT) - centre) / width)
