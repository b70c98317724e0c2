"""What a forecast has to beat: no change, drift, event rates, and the libraries on request.

Each gives quantiles in percent, cells x LEVELS; the libraries need the extra `backtest` and are imported
only when asked.
"""

from __future__ import annotations

from importlib import import_module
from statistics import NormalDist
from typing import Any

import numpy as np

from streefpad.rules.backtests.cells import Cells
from streefpad.rules.backtests.panel import Panel
from streefpad.rules.forecasts.damped import changes, years_since_previous
from streefpad.rules.forecasts.errors import COVERAGES, LEVELS
from streefpad.rules.forecasts.scales import Numbers

NORMAL: Numbers = np.array([NormalDist().inv_cdf(level) for level in LEVELS])

LIBRARY_MODELS = ("AutoETS", "AutoARIMA", "Theta", "AutoTheta", "DynamicOptimizedTheta")


def no_change(panel: Panel, cells: Cells) -> Numbers:
    """The last value, with the normal spread of a random walk whose steps are the series' own."""
    squares, _, years = _steps(panel, cells)
    return _normal(cells.start, np.sqrt(squares / years * cells.horizon))


def drift(panel: Panel, cells: Cells) -> Numbers:
    """The line through the first and the last value, with the spread of a random walk along it."""
    squares, total, years = _steps(panel, cells)
    pace = total / years
    variance = np.maximum(squares - years * pace**2, 0) / np.maximum(years - 1, 1)
    return _normal(
        cells.start + pace * cells.horizon,
        np.sqrt(variance * cells.horizon * (1 + cells.horizon / years)),
    )


def library(name: str, panel: Panel, cells: Cells) -> Numbers:
    """The quantiles of one of LIBRARY_MODELS (statsforecast), fitted at every origin of the cells.

    A series that the library cannot fit gets the naive forecast of the same library. Years must be
    consecutive. Raises ModuleNotFoundError without the extra `backtest`.
    """
    # Both come with the extra `backtest`. They are heavy, carry no types, and are found by name only here.
    pandas, statsforecast = import_module("pandas"), import_module("statsforecast")
    models = import_module("statsforecast.models")

    windows, window = np.unique(np.stack([cells.series, cells.origin]), axis=1, return_inverse=True)
    past = [_past(panel, series, origin) for series, origin in windows.T]
    frame = pandas.DataFrame(
        {
            "unique_id": np.repeat(np.arange(len(past)), [len(each) for each in past]),
            "ds": np.concatenate([np.arange(len(each)) for each in past]),
            "y": np.concatenate(past),
        }
    )
    furthest = int(cells.horizon.max())
    chosen = getattr(models, name)(season_length=1, alias="it")
    told = statsforecast.StatsForecast(
        models=[chosen], freq=1, fallback_model=models.Naive(alias="it")
    ).forecast(df=frame, h=furthest, level=_percents())
    ordered = told.sort_values(["unique_id", "ds"])
    table = _quantiles(ordered).reshape(len(past), furthest, len(LEVELS))
    # Some intervals of the library cross (simulated, or with a spread it could not estimate): put in order.
    return np.sort(np.clip(table[window, cells.horizon - 1], 0, 100), axis=1)


def _past(panel: Panel, series: int, origin: int) -> Numbers:
    known = panel.values[series, : origin + 1]
    return known[~np.isnan(known)]


def _quantiles(told: Any) -> Numbers:
    """The columns of the library's table in the order of LEVELS, whatever way it writes a coverage."""
    named = [name for name in told.columns if name.startswith("it-")]
    columns = {(name[3:5], round(float(name[6:]), 1)): name for name in named}
    lower = [columns["lo", each] for each in reversed(_percents())]
    upper = [columns["hi", each] for each in _percents()]
    found: Numbers = told[[*lower, "it", *upper]].to_numpy(np.float64)
    return found


def _percents() -> list[float]:
    return [round(100 * each, 1) for each in COVERAGES.tolist()]


def _steps(panel: Panel, cells: Cells) -> tuple[Numbers, Numbers, Numbers]:
    """Up to each origin: the sum of squared yearly steps, the sum of steps, and the years they took."""
    observed = ~np.isnan(panel.values)
    steps = np.nan_to_num(changes(panel.values, observed))
    at = (cells.series, cells.origin)
    squares = np.cumsum(steps**2 / years_since_previous(observed), axis=1)[at]
    first = np.argmax(observed, axis=1)[cells.series]
    return squares, np.cumsum(steps, axis=1)[at], (cells.origin - first).astype(np.float64)


def _normal(centre: Numbers, spread: Numbers) -> Numbers:
    return np.clip(centre[:, None] + spread[:, None] * NORMAL, 0, 100)
