"""The name of each line of a pair, along its own line and nowhere nearer to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot

from streefpad.publish.charts.labels import Box, Label, Placed, Segment, Side, Spot, at_side
from streefpad.publish.charts.placing import CLEAR, Surroundings
from streefpad.values.record import Record, replace

STEP = 6.0  # pixels between two places along the line
HEIGHTS = (0, 4, 8, 13, 19, 26, 34, 44, 56, 70)  # pixels above or below the line, beyond what keeps it clear
ASIDE = 0.12  # what a pixel away from the middle of the line costs
APART = 5.0  # pixels between a name and any number: else they would be read together
CLOSE = 1.5  # where there is no such place
WRONG_SIDE = 20.0  # what it costs to stand on the side of the other line


class Named(Record):
    """A name to place: its words, the course of its own line, that of the other, and the side it prefers."""

    label: Label
    own: tuple[Spot, ...]
    others: tuple[Segment, ...]

    @property
    def legs(self) -> tuple[Segment, ...]:
        """The pieces of its own line; a single point is a piece without length."""
        return tuple(pairwise(self.own)) or tuple((spot, spot) for spot in self.own)


def tell_apart(names: Sequence[str]) -> tuple[str, ...]:
    """The names without what another one says as well, where something is left.

    >>> tell_apart(["Dubbele finaliteit", "Meisjes, dubbele finaliteit"])
    ('Dubbele finaliteit', 'Meisjes')
    >>> tell_apart(["PISA, wiskunde", "PISA, wetenschappen"])
    ('Wiskunde', 'Wetenschappen')
    """
    parts = [name.split(", ") for name in names]
    found = []
    for at, own in enumerate(parts):
        others = {part.casefold() for other, each in enumerate(parts) if other != at for part in each}
        left = [part for part in own if part.casefold() not in others]
        short = ", ".join(left)
        found.append(short[:1].upper() + short[1:] if left and left != own else ", ".join(own))
    return tuple(found)


def place_names(names: Iterable[Named], around: Surroundings) -> tuple[Placed, ...]:
    """Every name at the best place along its line."""
    found: list[Placed] = []
    for name in names:
        found.append(_best(name, around.with_placed(found)))
    return tuple(found)


def _best(name: Named, around: Surroundings) -> Placed:
    """The best free place of the name as it is, else as it may be broken; else where it covers least."""
    written = name.label.written
    for apart in (APART, CLOSE):
        for label in written:
            if best := _free(label, name, around, apart):
                return best
    spots = [
        at_side(replace(written[-1], x=x, y=y), side, 0, away)
        for _, x, y, side, away in _spots(written[-1], name)
    ]
    own = [each for each in spots if _is_its_own(name, each.box)]
    return min(own or spots, key=lambda each: around.cover(each.box))


def _free(label: Label, name: Named, around: Surroundings, apart: float) -> Placed | None:
    best: tuple[float, Placed] | None = None
    for cost, x, y, side, away in sorted(_spots(label, name), key=lambda each: each[0]):
        if best and cost >= best[0]:
            break
        found = at_side(replace(label, x=x, y=y), side, 0, away)
        if around.has_room(found.box, apart) and _is_its_own(name, found.box):
            total = cost + around.harm(found.box)
            if best is None or total < best[0]:
                best = (total, found)
    return best[1] if best else None


def _spots(label: Label, name: Named) -> Iterator[tuple[float, float, float, Side, float]]:
    """Above and below the line, all along it: what it costs, where, on which side and how far away."""
    half = label.width / 2 + CLEAR
    first, last = name.own[0][0], name.own[-1][0]
    steps = int((last - first) / STEP)
    for x in (label.x, *(first + STEP * step for step in range(-4, steps + 5))):
        heights = [y for leg in name.legs for y in _heights(leg, x - half, x + half)]
        if not heights:
            continue
        for rank, side in enumerate(label.sides):
            y = min(heights) if side is Side.ABOVE else max(heights)
            for away in HEIGHTS:
                yield WRONG_SIDE * rank + away + ASIDE * abs(x - label.x), x, y, side, away


def _heights(leg: Segment, left: float, right: float) -> Iterator[float]:
    """Where the leg is highest and lowest between two verticals."""
    (x0, y0), (x1, y1) = leg
    if x1 < left or x0 > right:
        return
    for x in (max(x0, left), min(x1, right)):
        yield y0 if x1 == x0 else y0 + (y1 - y0) * (x - x0) / (x1 - x0)


def _is_its_own(name: Named, box: Box) -> bool:
    own = min(_far(box.middle, leg) for leg in name.legs)
    return all(own < _far(box.middle, leg) for leg in name.others)


def _far(spot: Spot, leg: Segment) -> float:
    """How far a spot is from a straight line."""
    (x0, y0), (x1, y1) = leg
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    along = ((spot[0] - x0) * (x1 - x0) + (spot[1] - y0) * (y1 - y0)) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return hypot(spot[0] - x0 - along * (x1 - x0), spot[1] - y0 - along * (y1 - y0))
