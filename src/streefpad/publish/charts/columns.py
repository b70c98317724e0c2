"""Labels below each other at the right edge of the plot, in the order of the values that they name."""

from __future__ import annotations

from collections.abc import Sequence

from streefpad.publish.charts.labels import Label, Placed, Side, Spot, at_side, lead
from streefpad.values.record import replace

BETWEEN = 2.5  # pixels between two labels
ASIDE = 4.0  # pixels that a label may stand higher or lower than another point, before a line must lead to it


def stack(labels: Sequence[Label], points: Sequence[Spot], top: float, bottom: float) -> tuple[Placed, ...]:
    """The labels to the right of their points, each as near to its own height as the others let it.

    >>> first, second = (
    ...     Label(lines=(words,), x=0, y=y, size=10, sides=(Side.RIGHT,))
    ...     for words, y in (("57,2 %", 52), ("57,9 %", 50))
    ... )
    >>> [each.label.lines[0] for each in stack([first, second], (), 0, 100)]
    ['57,9 %', '57,2 %']
    """
    middle = (top + bottom) / 2

    def from_top(each: Label) -> tuple[float, bool, float]:
        """Of two at one height the firmer one is the nearer to the edge that leaves them no choice."""
        return round(each.y, 1), each.is_low, -each.weight if each.y < middle else each.weight

    ordered = sorted(labels, key=from_top)
    heights = [each.height + BETWEEN for each in ordered]
    above = [sum(heights[:at]) for at in range(len(ordered))]
    wished = [each.y - each.height / 2 - off for each, off in zip(ordered, above, strict=True)]
    tops = rising(wished, [each.weight for each in ordered])
    most = max(bottom - sum(heights), top)
    found = []
    for label, off, wish in zip(ordered, above, tops, strict=True):
        height = min(max(wish, top), most) + off
        placed = at_side(label, Side.RIGHT, 0, height - (label.y - label.height / 2))
        found.append(placed if _stands_beside(placed, points) else _led(placed))
    return tuple(found)


def rising(wished: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The numbers nearest to those wished for that never fall: neighbours that would cross share a mean.

    >>> rising([3, 1, 5], [1, 1, 1])
    [2.0, 2.0, 5.0]
    """
    groups: list[tuple[float, float, int]] = []  # mean, weight, how many
    for wish, weight in zip(wished, weights, strict=True):
        mean, total, count = float(wish), weight, 1
        while groups and groups[-1][0] > mean:
            before = groups.pop()
            mean = (mean * total + before[0] * before[1]) / (total + before[1])
            total, count = total + before[1], count + before[2]
        groups.append((mean, total, count))
    return [mean for mean, _, count in groups for _ in range(count)]


def _stands_beside(placed: Placed, points: Sequence[Spot]) -> bool:
    """Whether the point is at the height of its label, and no other point is more so."""
    label, box = placed.label, placed.box
    own = _off(placed, label.y)
    others = [spot for spot in points if abs(spot[0] - label.x) < 2 and abs(spot[1] - label.y) > 2]
    return box.top - ASIDE <= label.y <= box.bottom + ASIDE and not any(
        _off(placed, spot[1]) < own for spot in others
    )


def _off(placed: Placed, y: float) -> float:
    return abs(y - (placed.box.top + placed.box.bottom) / 2)


def _led(placed: Placed) -> Placed:
    box = placed.box
    start, _ = lead(placed.label, box)
    return replace(placed, leader=(start, (box.left - 1, placed.height_of_value)))
