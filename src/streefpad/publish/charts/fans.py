"""The fan of a forecast on its paper: where it runs past the edge it is cut off there, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from streefpad.model.edition import Point
from streefpad.publish.charts.frame import Frame
from streefpad.publish.charts.labels import Spot
from streefpad.publish.charts.sketch import Spread

Band = tuple[float, float, float]  # where it stands, and the heights of its lower and its upper edge


def outer(fan: Sequence[Spread], paper: Frame) -> tuple[Band, ...]:
    """The band of four chances in five."""
    return _band([(paper.x(each.period), paper.y(each.low), paper.y(each.high)) for each in fan], paper)


def inner(fan: Sequence[Spread], paper: Frame) -> tuple[Band, ...]:
    """The band of one chance in two."""
    return _band([(paper.x(each.period), paper.y(each.lower), paper.y(each.upper)) for each in fan], paper)


def beyond(fan: Sequence[Spread], paper: Frame) -> Iterator[tuple[Point, bool]]:
    """The ends of the fan that lie past the paper, each with whether that is past its upper edge."""
    if fan and fan[-1].high > paper.grid[-1]:
        yield Point(fan[-1].period, fan[-1].high), True
    if fan and fan[-1].low < paper.grid[0]:
        yield Point(fan[-1].period, fan[-1].low), False


def exits(fan: Sequence[Spread], paper: Frame) -> Iterator[tuple[Spot, bool]]:
    """The middle of each stretch of the paper's edge where the fan runs past it."""
    band = outer(fan, paper)
    for _, is_up in beyond(fan, paper):
        edge, at = (paper.size.top, 2) if is_up else (paper.bottom, 1)
        start = next(each[0] for each in band if abs(each[at] - edge) < 0.05)
        yield ((start + band[-1][0]) / 2, edge), is_up


def _band(edges: Sequence[Band], paper: Frame) -> tuple[Band, ...]:
    """The band with a place of its own wherever one of its edges crosses that of the paper."""
    top, bottom = paper.size.top, paper.bottom
    found = [*edges[:1]]
    for before, after in pairwise(edges):
        shares = sorted(
            (limit - before[at]) / (after[at] - before[at])
            for at in (1, 2)
            for limit in (top, bottom)
            if min(before[at], after[at]) < limit < max(before[at], after[at])
        )
        for share in shares:
            x, low, high = (one + share * (other - one) for one, other in zip(before, after, strict=True))
            found.append((x, low, high))
        found.append(after)
    return tuple((x, min(max(low, top), bottom), min(max(high, top), bottom)) for x, low, high in found)
