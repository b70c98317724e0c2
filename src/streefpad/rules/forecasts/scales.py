"""The scale on which a series is carried forward, and the way there and back."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from streefpad.values.quantities import UnitKind

Numbers = NDArray[np.float64]

# z = logit(0.005 + 0.99 p) (methods 2.4): 0 and 100 % keep a finite place, and a share and its complement
# stay each other's mirror image.
MARGIN = 0.005


class Scale(StrEnum):
    """How changes are made comparable before they are carried forward."""

    LOGIT = "logit"  # shares in percent: what is forecast stays within 0 and 100
    LOG = "log"  # numbers above zero: changes count in proportion
    IDENTITY = "identity"  # scores and differences: changes count as they are


def scale_of(kind: UnitKind) -> Scale:
    """The scale that a unit asks for unless its steward declares another.

    >>> scale_of(UnitKind.PERCENT)
    <Scale.LOGIT: 'logit'>
    """
    match kind:
        case UnitKind.PERCENT:
            return Scale.LOGIT
        case UnitKind.NUMBER | UnitKind.RATIO:
            return Scale.LOG
        case UnitKind.SCORE:
            return Scale.IDENTITY
        case _:
            assert_never(kind)


def onto(values: Numbers, scale: Scale) -> Numbers:
    """The values on the scale; NaN stays NaN, and so becomes what the scale cannot hold."""
    match scale:
        case Scale.LOGIT:
            inside = np.where((values >= 0) & (values <= 100), values, np.nan)
            shrunk = MARGIN + (1 - 2 * MARGIN) * inside / 100
            return np.log(shrunk / (1 - shrunk))
        case Scale.LOG:
            return np.log(np.where(values > 0, values, np.nan))
        case Scale.IDENTITY:
            return values
        case _:
            assert_never(scale)


def back(places: Numbers, scale: Scale) -> Numbers:
    """The values that lie at these places of the scale; shares stop at 0 and 100.

    >>> back(onto(np.array([0.0, 37.02, 100.0]), Scale.LOGIT), Scale.LOGIT).round(9).tolist()
    [0.0, 37.02, 100.0]
    """
    match scale:
        case Scale.LOGIT:
            with np.errstate(over="ignore"):  # far below zero the share is 0
                shares = (1 / (1 + np.exp(-places)) - MARGIN) / (1 - 2 * MARGIN)
            return np.clip(shares, 0, 1) * 100
        case Scale.LOG:
            with np.errstate(over="ignore"):  # beyond all numbers: infinity, which `project` declines
                return np.exp(places)
        case Scale.IDENTITY:
            return places
        case _:
            assert_never(scale)
