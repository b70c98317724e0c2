"""One backtest from panel to report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from streefpad.model.backtests import Report
from streefpad.rules.backtests.calibration import Knows, calibrate, others_known
from streefpad.rules.backtests.cells import Carried, Cells, carry, carry_along_drift, roll
from streefpad.rules.backtests.events import Event, chances, events_of, rates
from streefpad.rules.backtests.panel import Panel
from streefpad.rules.backtests.rivals import drift, no_change
from streefpad.rules.backtests.scores import compare, reliability, score, score_events
from streefpad.rules.forecasts.damped import Parameters
from streefpad.rules.forecasts.scales import Numbers
from streefpad.rules.spans import FEWEST
from streefpad.values.record import replace

OURS = "damped trend"
RATES = "event rates"

Rival = Callable[[Panel, Cells], Numbers]


def backtest(
    panel: Panel,
    parameters: Parameters,
    *,
    knows: Knows = others_known,
    furthest: int = 6,
    fewest: int = FEWEST,
    rivals: Mapping[str, Rival] | None = None,
) -> Report:
    """The damped trend against no change and drift, plain and with pooled errors, and against `rivals`.

    `knows` says which errors an interval may be learned from; a cell for which too few are known is issued
    by nobody. Events are foretold by all methods and, as climatology, by their rates elsewhere.
    """
    cells = roll(panel, furthest, fewest)
    pooled = {
        OURS: carry(panel, cells, parameters),
        "no change, pooled errors": carry(panel, cells, replace(parameters, alpha=1.0, beta=0.0, phi=0.0)),
        "drift, pooled errors": carry_along_drift(panel, cells, parameters),
    }
    told = {name: _pooled(cells, carried, knows) for name, carried in pooled.items()}
    plain: Mapping[str, Rival] = {"no change": no_change, "drift": drift, **(rivals or {})}
    told |= {name: rival(panel, cells) for name, rival in plain.items()}
    issued = ~np.logical_or.reduce([np.isnan(each).any(axis=1) for each in told.values()])
    event_rates = [rates(event, cells, knows)[issued] for event in events_of(cells)]
    told = {name: each[issued] for name, each in told.items()}
    return _report(panel, cells.at(issued), told, event_rates, int((~issued).sum()))


def _pooled(cells: Cells, carried: Carried, knows: Knows) -> Numbers:
    return carried.quantiles(calibrate(cells, carried.error, knows))


def _report(
    panel: Panel, cells: Cells, told: Mapping[str, Numbers], event_rates: Sequence[Numbers], not_issued: int
) -> Report:
    horizons = [None, *(int(each) for each in np.unique(cells.horizon))]
    events = events_of(cells)
    return Report(
        series=len(panel.keys),
        indicators=len(panel.indicators),
        cells=len(cells),
        not_issued=not_issued,
        scores=tuple(
            score(name, cells, each, horizon) for name, each in told.items() for horizon in horizons
        ),
        differences=tuple(
            compare(name, cells, told[OURS], each) for name, each in told.items() if name != OURS
        ),
        events=(
            *(score_events(name, events, _chances(events, each), event_rates) for name, each in told.items()),
            score_events(RATES, events, event_rates, event_rates),
        ),
        reliability=reliability(OURS, events, _chances(events, told[OURS])),
    )


def _chances(events: Sequence[Event], quantiles: Numbers) -> list[Numbers]:
    return [chances(event, quantiles) for event in events]
