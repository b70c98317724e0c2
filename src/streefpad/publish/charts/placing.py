"""Direct labels that do not collide, each beside its own point and in the order of the values.

A label stands nearer to its own point than to any other marked point and within reach of it. Where
there is no such place it goes farther and a thin line leads to it, or it is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import dist

from streefpad.publish.charts.labels import Box, Label, Placed, Segment, Side, Spot, at_side, lead
from streefpad.values.record import Record, replace

CLEAR = 3.0  # pixels between letters and the lines of the chart
APART = 1.5  # pixels around letters and marks that no other letters enter
REACH = 16.0  # pixels between a point and its label; farther away a line must lead to it
NEAR = 14.0  # points within so many pixels of each other, left or right, keep the order of their values
SAME = 2.0  # points nearer than this are one to the eye
AWAY = 7.0  # pixels that letters at the end of a leader keep from other points
TOLERABLE = 9.0  # pixels of line that letters may cover where nothing better is found
ACROSS, DOWN = 0.35, 0.7  # what a pixel along a side of the point costs: above or below it, beside it
COVERED = 3.0  # what a pixel of covered line weighs against a pixel of distance

Offset = tuple[float, Side, float, float]  # what it costs, the side, how far across, how far away


class Surroundings(Record):
    """What is there before any label: marks, points, the lines of the chart and those of its grid."""

    paper: Box
    marks: tuple[Box, ...] = ()  # nothing may cover these
    points: tuple[Spot, ...] = ()  # every marked point
    lines: tuple[Segment, ...] = ()
    solid: tuple[Segment, ...] = ()  # those of them that join figures: no leader crosses these
    rules: tuple[Segment, ...] = ()

    def with_placed(self, placed: Sequence[Placed]) -> Surroundings:
        """The same with labels that have their place already."""
        leaders = tuple(each.leader for each in placed if each.leader)
        boxes = tuple(each.box for each in placed)
        return replace(self, marks=(*self.marks, *boxes), lines=(*self.lines, *leaders))

    def harm(self, box: Box) -> float:
        """How much of the chart's lines letters in this box would cover; those of the grid hardly count."""
        near = box.grown(CLEAR)
        crossed = sum(near.length_inside(line) for line in self.lines)
        return COVERED * crossed + sum(box.length_inside(rule) for rule in self.rules) / 10

    def cover(self, box: Box) -> float:
        """How bad it is to stand here, where no place is free."""
        covered = sum(box.overlap(mark) for mark in self.marks)
        return 100 * covered + 1000 * box.outside(self.paper) + self.harm(box)

    def has_room(self, box: Box, apart: float = APART) -> bool:
        """Whether the box lies on free paper, so far from all that is there."""
        grown = box.grown(apart)
        return box.outside(self.paper) < 0.5 and not any(grown.touches(mark) for mark in self.marks)


class Choice(Record):
    """A place that breaks no rule: what it costs to stand there, and what it would cover."""

    cost: float
    placed: Placed
    harm: float = 0.0


def place(labels: Sequence[Label], around: Surroundings, before: Sequence[Placed] = ()) -> tuple[Placed, ...]:
    """Every label in the best place left to it; the first ones choose first, after those placed `before`."""
    found = list(before)
    for label in labels:
        if best := _best(label, found, around.with_placed(found)):
            found.append(best)
    return tuple(found[len(before) :])


def _best(label: Label, placed: Sequence[Placed], around: Surroundings) -> Placed | None:
    """The nearest place that is right; else one with a leader; else the least bad, if it must be there."""
    spare: list[Choice] = []
    for seek in (_beside, _led):
        for each in label.written:
            found = _cheapest(seek(each, placed, around), around)
            if found and found.harm < COVERED * TOLERABLE:
                return found.placed
            if found:
                spare.append(found)
    if not label.is_kept:
        return None
    if spare:
        return min(spare, key=lambda each: each.cost + each.harm).placed
    return _least_bad(label.written[-1], around)


def _cheapest(choices: Iterator[Choice], around: Surroundings) -> Choice | None:
    """The best of these, which come from the best place to the farthest: none is sought behind a free one."""
    best: Choice | None = None
    for each in choices:
        if best and each.cost >= best.cost + best.harm:
            break
        harm = around.harm(each.placed.box)
        if best is None or each.cost + harm < best.cost + best.harm:
            best = replace(each, harm=harm)
    return best


def _beside(label: Label, placed: Sequence[Placed], around: Surroundings) -> Iterator[Choice]:
    """The places beside the point that break no rule."""
    for cost, side, across, away in _steps(label.sides):
        found = at_side(label, side, across, away)
        if (
            around.has_room(found.box)
            and _belongs(found, around.points)
            and all(keeps_order(found, other) for other in placed)
        ):
            yield Choice(cost=cost, placed=found)


def _led(label: Label, placed: Sequence[Placed], around: Surroundings) -> Iterator[Choice]:
    """The places farther away, with a line from the point to the letters that crosses nothing named."""
    if not label.names_point:
        return
    own = (label.x, label.y)
    others = [spot for spot in around.points if not _is_same(spot, own)]
    for cost, side, across, away in _strides(label.sides):
        found = at_side(label, side, across, away)
        leader = lead(label, found.box)
        if (
            around.has_room(found.box)
            and not any(found.box.distance(spot) < AWAY for spot in others)
            and all(keeps_order(found, other) for other in placed)
            and not any(mark.length_inside(leader) > 1 for mark in around.marks)
            and not any(_cross((own, leader[1]), line) for line in around.solid)
        ):
            yield Choice(cost=cost, placed=replace(found, leader=leader))


def _least_bad(label: Label, around: Surroundings) -> Placed:
    """The place that covers least, for a label that must be there and finds no right one."""
    steps = (*_steps(label.sides), *_strides(label.sides))
    places = (at_side(label, side, across, away) for _, side, across, away in steps)
    return min(places, key=lambda each: around.cover(each.box))


def _belongs(candidate: Placed, points: Sequence[Spot]) -> bool:
    """Whether it is read as the number of its own point: near it, and nearer than any other."""
    label, box = candidate.label, candidate.box
    if not label.names_point:
        return True
    own = (label.x, label.y)
    distance = box.distance(own)
    if distance > REACH:
        return False
    to_middle = dist(box.middle, own)
    for spot in points:
        other = box.distance(spot)
        if other > distance + 1 or _is_same(spot, own):
            continue
        if other < distance - 0.01 or dist(box.middle, spot) <= to_middle:
            return False
    return True


def keeps_order(one: Placed, other: Placed) -> bool:
    """Whether two labels at points near each other stand in the order of those points, from top to bottom."""
    first, second = one.label, other.label
    if not (first.names_point and second.names_point) or abs(first.x - second.x) > NEAR:
        return True
    if abs(first.y - second.y) < 0.05:
        if first.is_low == second.is_low:
            return True
        higher = second.is_low
    else:
        higher = first.y < second.y
    upper, lower = (one, other) if higher else (other, one)
    return upper.height_of_value <= lower.height_of_value + 0.5


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two straight lines cross."""
    return all(
        _turn(*first, second[0]) * _turn(*first, second[1]) < 0
        for first, second in ((one, other), (other, one))
    )


def _turn(start: Spot, end: Spot, spot: Spot) -> float:
    """On which side of a straight line a spot lies, by its sign."""
    return (end[0] - start[0]) * (spot[1] - start[1]) - (end[1] - start[1]) * (spot[0] - start[0])


def _is_same(one: Spot, other: Spot) -> bool:
    return dist(one, other) < SAME


@cache
def _steps(sides: tuple[Side, ...]) -> tuple[Offset, ...]:
    """The places beside a point, from the best to the farthest."""
    return _offsets(sides, aways=(0, 3, 6), shifts=(0, 5, 10, 15, 20, 25, 30, 36))


@cache
def _strides(sides: tuple[Side, ...]) -> tuple[Offset, ...]:
    """The places to which a line must lead."""
    return _offsets(sides, aways=(8, 14, 20, 27, 35, 44), shifts=(0, 9, 18, 27, 36, 48))


def _offsets(
    sides: tuple[Side, ...], aways: tuple[float, ...], shifts: tuple[float, ...]
) -> tuple[Offset, ...]:
    found = []
    for rank, side in enumerate(sides):
        is_upright = side in (Side.ABOVE, Side.BELOW)
        for away in aways:
            for shift in shifts:
                for way in (1, -1) if shift else (1,):
                    cost = 3.0 * rank + away + shift * (ACROSS if is_upright else DOWN)
                    if is_upright:
                        found.append((cost, side, way * shift, away))
                    else:
                        out = away if side is Side.RIGHT else -away
                        found.append((cost, side, out, way * shift))
    return tuple(sorted(found, key=lambda each: each[0]))
