"""10,000 series projected at once, against a plain loop over series in the same run.

    python -m benchmarks.forecasts

The loop does the same arithmetic with Python numbers, one series at a time, so the ratio holds on any
machine; it runs on a part of the series and is scaled up. Both must give the same means, fans and chances.
"""

from __future__ import annotations

import math
import sys
from itertools import pairwise
from statistics import median
from time import perf_counter

import numpy as np

from streefpad.rules.forecasts import SHIPPED, project_many
from streefpad.rules.forecasts.errors import FAN_AT, LEVELS, MEAN_WEIGHTS
from streefpad.rules.forecasts.scales import MARGIN, Numbers

SERIES, PERIODS, YEARS, TARGET = 10_000, 20, 12, 50.0
LOOPED = 300
ROUNDS = 7

Fan = list[list[float]]


def main() -> int:
    """Prints the seconds of both and their ratio."""
    values = made_up()
    errors = [SHIPPED.errors.at(year).tolist() for year in range(1, YEARS + 1)]
    ours, together = [], project_many(values, YEARS, fitted=SHIPPED, at_least=TARGET)
    for _ in range(ROUNDS):
        start = perf_counter()
        together = project_many(values, YEARS, fitted=SHIPPED, at_least=TARGET)
        ours.append(perf_counter() - start)
    start = perf_counter()
    alone = [project_one(row, errors) for row in values[:LOOPED].tolist()]
    loop = (perf_counter() - start) * SERIES / LOOPED
    fans = np.concatenate([together.mean[..., None], together.quantiles], axis=2)[:LOOPED]
    furthest = float(np.abs(np.array([fan for fan, _ in alone]) - fans).max())
    chances = float(np.abs(np.array([chance for _, chance in alone]) - together.p_reach[:LOOPED]).max())
    if max(furthest, chances) > 1e-9:
        sys.stdout.write(f"the loop and the arrays differ: {furthest}, {chances}\n")
        return 1
    sys.stdout.write(
        f"{SERIES:,} series of up to {PERIODS} periods, {YEARS} years ahead\n"
        f"arrays: {median(ours):.3f} s (fastest {min(ours):.3f}, slowest {max(ours):.3f}, {ROUNDS} rounds)\n"
        f"loop:   {loop:.1f} s (measured on {LOOPED} series)\n"
        f"ratio:  {loop / median(ours):.0f}\n"
    )
    return 0


def made_up() -> Numbers:
    """Random walks of shares, a third of them with missing years, padded on the left."""
    chance = np.random.default_rng(2030)
    steps = chance.normal(0, 1.5, (SERIES, PERIODS)).cumsum(axis=1)
    values: Numbers = np.clip(chance.uniform(5, 95, (SERIES, 1)) + steps, 0, 100)
    values[np.arange(PERIODS) < chance.integers(0, 12, (SERIES, 1))] = np.nan
    values[: SERIES // 3, PERIODS - 4] = np.nan
    return values


def project_one(values: list[float], errors: Fan) -> tuple[Fan, list[float]]:
    """The mean and fan of one series and the chance of reaching the target, year by year, in plain Python."""
    level, slope, width = _follow(
        [(at, _onto(each)) for at, each in enumerate(values) if not math.isnan(each)]
    )
    fan, chances, ahead = [], [], 0.0
    for year in range(YEARS):
        ahead += SHIPPED.parameters.phi ** (year + 1)
        places = [level + slope * ahead + width * error for error in errors[year]]
        shown = [_back(place) for place in places]
        mean = sum(weight * value for weight, value in zip(MEAN_WEIGHTS.tolist(), shown, strict=True))
        fan.append([mean, *(shown[at] for at in FAN_AT)])
        chances.append(1 - _chance_below(_onto(TARGET), places))
    return fan, chances


def _follow(seen: list[tuple[int, float]]) -> tuple[float, float, float]:
    shared = SHIPPED.parameters
    paces = [(b - a) / (t - s) for (s, a), (t, b) in pairwise(seen[:5])]
    level, slope, squares = seen[0][1], sum(paces) / len(paces) / 2, 0.0
    for (before, _), (now, place) in pairwise(seen):
        for _ in range(now - before - 1):
            level, slope = level + shared.phi * slope, shared.phi * slope
        error = place - (level + shared.phi * slope)
        squares += error**2 / (now - before)
        level, slope = (
            place - error + shared.alpha * error,
            shared.phi * slope + shared.alpha * shared.beta * error,
        )
    many = len(seen) - 1
    own = max(math.sqrt(squares / many), shared.least_error)
    logs = many * math.log(own) + shared.pool_weight * math.log(shared.typical_change)
    return level, slope, math.exp(logs / (many + shared.pool_weight))


def _onto(value: float) -> float:
    shrunk = MARGIN + (1 - 2 * MARGIN) * value / 100
    return math.log(shrunk / (1 - shrunk))


def _back(place: float) -> float:
    return min(max((1 / (1 + math.exp(-place)) - MARGIN) / (1 - 2 * MARGIN), 0), 1) * 100


def _chance_below(limit: float, places: list[float]) -> float:
    upper = min(max(sum(place < limit for place in places), 1), len(places) - 1)
    left, right = places[upper - 1], places[upper]
    part = min(max((limit - left) / (right - left), 0), 1)
    low, high = float(LEVELS[upper - 1]), float(LEVELS[upper])
    return low + part * (high - low)


if __name__ == "__main__":
    sys.exit(main())
