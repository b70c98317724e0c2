"""How good forecasts were: errors, coverage, and chances that came true as often as they said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from streefpad.model.backtests import Difference, EventScore, ReliabilityRow, Score
from streefpad.rules.backtests.cells import Cells, Chosen
from streefpad.rules.backtests.events import Event
from streefpad.rules.forecasts.errors import EVEN, LEVELS
from streefpad.rules.forecasts.scales import Numbers

MIDDLE = len(LEVELS) // 2
EIGHTY = (int(np.argmin(np.abs(LEVELS - 0.1))), int(np.argmin(np.abs(LEVELS - 0.9))))
NINETY_FIVE = (int(np.argmin(np.abs(LEVELS - 0.025))), int(np.argmin(np.abs(LEVELS - 0.975))))
SLICES = 10  # of the reliability table


def score(method: str, cells: Cells, quantiles: Numbers, horizon: int | None = None) -> Score:
    """The score of the quantiles (cells x LEVELS, in percent) over the cells of one horizon, or of all."""
    chosen = np.ones(len(cells), dtype=bool) if horizon is None else cells.horizon == horizon
    these, told = cells.at(chosen), quantiles[chosen]
    error = np.abs(these.truth - told[:, MIDDLE])
    loss = crps(these.truth, told)
    in_80, in_95 = (_inside(these.truth, told, *ends) for ends in (EIGHTY, NINETY_FIVE))
    return Score(
        method=method,
        horizon=horizon,
        cells=len(these),
        mae=_mean(error),
        mase=_mean(_scaled(error, these)),
        crps=_mean(loss),
        scaled_crps=_mean(_scaled(loss, these)),
        coverage_80=_mean(in_80),
        coverage_95=_mean(in_95),
        coverage_80_by_indicator=_by_indicator(in_80, these),
        coverage_95_by_indicator=_by_indicator(in_95, these),
    )


def crps(truth: Numbers, quantiles: Numbers) -> Numbers:
    """The continuous ranked probability score: twice the mean pinball loss at 39 even quantiles.

    >>> crps(np.array([3.0]), np.full((1, len(LEVELS)), 1.0)).round(9).tolist()
    [2.0]
    """
    levels = LEVELS[EVEN]
    short = truth[:, None] - quantiles[:, EVEN]
    losses: Numbers = 2 * np.maximum(levels * short, (levels - 1) * short).mean(axis=1)
    return losses


def compare(rival: str, cells: Cells, ours: Numbers, theirs: Numbers) -> Difference:
    """How much better our quantiles are, over the same cells.

    Series of one indicator move together, so the error comes from leaving out one indicator at a time.
    """
    loss = crps(cells.truth, ours) - crps(cells.truth, theirs)
    many = np.bincount(cells.indicator)
    without = (loss.sum() - np.bincount(cells.indicator, weights=loss)) / np.maximum(len(cells) - many, 1)
    without = without[many > 0]
    error = np.sqrt((len(without) - 1) * _mean((without - _mean(without)) ** 2))
    return Difference(rival=rival, crps=_mean(loss), standard_error=float(error))


def score_events(
    method: str, events: Sequence[Event], chances: Iterable[Numbers], rates: Iterable[Numbers]
) -> EventScore:
    """The Brier score of the chances, beside that of the event rates, over the events that both foretold."""
    squares, by_rate = [], []
    for event, chance, rate in zip(events, chances, rates, strict=True):
        told = event.asked & ~np.isnan(rate) & ~np.isnan(chance)
        squares.append((chance[told] - event.happened[told]) ** 2)
        by_rate.append((rate[told] - event.happened[told]) ** 2)
    brier, of_rates = _mean(np.concatenate(squares)), _mean(np.concatenate(by_rate))
    skill = 1 - brier / of_rates if of_rates > 0 else np.nan
    return EventScore(method=method, events=sum(map(len, squares)), brier=brier, skill=skill)


def reliability(
    method: str, events: Sequence[Event], chances: Iterable[Numbers]
) -> tuple[ReliabilityRow, ...]:
    """The chances in ten slices of equal width, each with how often its events happened."""
    pairs = list(zip(events, chances, strict=True))
    chance = np.concatenate([each[event.asked] for event, each in pairs])
    happened = np.concatenate([event.happened[event.asked] for event, _ in pairs])
    slot = np.minimum((chance * SLICES).astype(np.int64), SLICES - 1)
    return tuple(
        ReliabilityRow(
            method=method,
            lowest=each / SLICES,
            highest=(each + 1) / SLICES,
            events=int((slot == each).sum()),
            mean_chance=_mean(chance[slot == each]),
            happened=_mean(happened[slot == each]),
        )
        for each in range(SLICES)
    )


def _inside(truth: Numbers, quantiles: Numbers, low: int, high: int) -> Chosen:
    inside: Chosen = (truth >= quantiles[:, low]) & (truth <= quantiles[:, high])
    return inside


def _scaled(loss: Numbers, cells: Cells) -> Numbers:
    moved = cells.change > 0
    scaled: Numbers = loss[moved] / cells.change[moved]
    return scaled


def _by_indicator(inside: Chosen, cells: Cells) -> float:
    many = np.bincount(cells.indicator)
    hits = np.bincount(cells.indicator, weights=inside)
    return _mean(hits[many > 0] / many[many > 0])


def _mean(values: Numbers | Chosen) -> float:
    return float(np.mean(values)) if len(values) else np.nan
