"""Crossing a break openly: a concordance recodes programmes, an overlap links two series.

A bridged series is always a series of its own; nothing here changes the two it was made from.
"""

from streefpad.rules.bridges.concordance import (
    Direction,
    check_bridge,
    lean,
    recode,
    standing_of,
    unmatched,
)
from streefpad.rules.bridges.link import carry_over, cross, measure_link

__all__ = [
    "Direction",
    "carry_over",
    "check_bridge",
    "cross",
    "lean",
    "measure_link",
    "recode",
    "standing_of",
    "unmatched",
]
