"""How wrong the damped trend was elsewhere: pooled errors, in spreads, per year ahead."""

from __future__ import annotations

import numpy as np

from streefpad.rules.forecasts.scales import Numbers
from streefpad.values.record import Record

# Central intervals for which an error table holds half-widths. From 5 to 95 % in steps of 5 they give the
# 39 equally spaced quantiles 0.025 ... 0.975; the last two close the tails.
COVERAGES: Numbers = np.array([*(step / 20 for step in range(1, 20)), 0.98, 0.99])
LEVELS: Numbers = np.concatenate([(1 - COVERAGES[::-1]) / 2, [0.5], (1 + COVERAGES) / 2])
EVEN = slice(2, -2)  # the 39 equally spaced among LEVELS

# The fan that a reader sees.
FAN = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
FAN_AT = tuple(int(np.argmin(np.abs(LEVELS - level))) for level in FAN)

# The mean of forty equally likely slices: the inner 38 lie between neighbouring quantiles, the outer two are
# represented by the quantiles 0.01 and 0.99.
MEAN_WEIGHTS: Numbers = np.array([0, 1, 0.5, *([1.0] * 37), 0.5, 1, 0]) / 40

# Some thousand errors cannot tell one in a thousand from one in ten thousand: a chance is never put below
# one in 200 or above 199, unless what is asked is certain.
LEAST_CHANCE = 0.005


class ErrorTable(Record, kw_only=False):
    """Half-widths of central intervals, in spreads: years ahead down, COVERAGES across.

    The table is symmetric by design: which side of 50 % a share lies on is a choice of words (girls or
    boys), so an error and its mirror image count alike.
    """

    half_widths: Numbers

    @property
    def years(self) -> int:
        """The furthest year ahead that the table knows."""
        return len(self.half_widths)

    def at(self, years: int) -> Numbers:
        """The errors, in spreads, at each of LEVELS so many years ahead."""
        return mirrored(self.half_widths[years - 1])


def mirrored(half_widths: Numbers) -> Numbers:
    """The errors at each of LEVELS that belong to half-widths (last axis: COVERAGES)."""
    middle = np.zeros((*half_widths.shape[:-1], 1))
    return np.concatenate([-half_widths[..., ::-1], middle, half_widths], axis=-1)


def chance_below(limit: Numbers, quantiles: Numbers) -> Numbers:
    """The chance that lies below each limit, by straight lines between the quantiles at LEVELS.

    `quantiles` has one row a limit. Beyond the outermost quantiles the chance stays at theirs; where several
    quantiles are equal, as at 0 or 100 %, a limit just there has the lowest level of them below it.
    """
    below = (quantiles < limit[:, None]).sum(axis=1)
    upper = np.clip(below, 1, len(LEVELS) - 1)
    rows = np.arange(len(limit))
    left, right = quantiles[rows, upper - 1], quantiles[rows, upper]
    width = right - left
    part = np.where(width > 0, (limit - left) / np.where(width > 0, width, 1), 0.0)
    chance: Numbers = LEVELS[upper - 1] + np.clip(part, 0, 1) * (LEVELS[upper] - LEVELS[upper - 1])
    return chance
