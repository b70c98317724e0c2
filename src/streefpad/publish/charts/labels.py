"""Direct labels that do not collide: each takes the nearest free place beside the thing it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from math import hypot

from streefpad.values.record import Record

# Widths of the letters of Helvetica and its kin, in thousandths of the letter size. Readers have
# other fonts of the system; those are as wide within a few percent, which SLACK covers.
_WIDTHS = {
    **dict.fromkeys("ijl'|", 222),
    **dict.fromkeys("ft.,:;!/ \u00a0I", 278),
    **dict.fromkeys("r-()", 333),
    **dict.fromkeys("cksvxyzJ", 500),
    **dict.fromkeys("ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM%", 860),
    "W": 944,
}
_WIDTH = 556  # digits and all other letters
SLACK = 1.05
BOLD = 1.07
CLEAR = 3.0  # pixels between letters and the lines of the chart
LEADING = 1.18

Spot = tuple[float, float]
Segment = tuple[Spot, Spot]


class Side(StrEnum):
    """Where a label stands, seen from what it names."""

    ABOVE = "above"
    BELOW = "below"
    RIGHT = "right"
    LEFT = "left"


class Label(Record):
    """Words at a point of the drawing, and the sides on which they may stand, the best first."""

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    sides: tuple[Side, ...]
    gap: float = 9  # between the point and the letters
    is_bold: bool = False
    is_low: bool = False  # the lower of two at its place: it gives way downwards
    colour: str = "var(--ink)"


class Box(Record, kw_only=False):
    """A rectangle of paper."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        """The box with so much room on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlap(self, other: Box) -> float:
        """The area that both cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0.0) * max(height, 0.0)

    def length_inside(self, segment: Segment) -> float:
        """How much of a straight line runs through it, in pixels (clipping after Liang and Barsky)."""
        (x0, y0), (x1, y1) = segment
        enter, leave = 0.0, 1.0
        for start, step, low, high in (
            (x0, x1 - x0, self.left, self.right),
            (y0, y1 - y0, self.top, self.bottom),
        ):
            if step == 0:
                if not low < start < high:
                    return 0.0
                continue
            near, far = sorted(((low - start) / step, (high - start) / step))
            enter, leave = max(enter, near), min(leave, far)
        return max(leave - enter, 0.0) * float(hypot(x1 - x0, y1 - y0))

    def outside(self, paper: Box) -> float:
        """How many pixels stick out of the paper."""
        return (
            max(paper.left - self.left, 0.0)
            + max(paper.top - self.top, 0.0)
            + max(self.right - paper.right, 0.0)
            + max(self.bottom - paper.bottom, 0.0)
        )


class Drawn(Record):
    """What letters should not cross: the lines of the chart, and rather not those of its grid."""

    lines: tuple[Segment, ...]
    rules: tuple[Segment, ...]


class Placed(Record):
    """A label with its place: the x of its anchor, and the box that its letters fill."""

    label: Label
    align: str  # start, middle, end: as SVG anchors text
    x: float
    box: Box

    def baselines(self) -> Iterator[tuple[str, float]]:
        """Each line of words with the height of its letters' feet."""
        for row, words in enumerate(self.label.lines):
            yield words, self.box.top + self.label.size * (LEADING * row + 0.92)


def text_width(words: str, size: float, *, is_bold: bool = False) -> float:
    """How wide the words will be, in pixels, on the safe side."""
    thousandths = sum(_WIDTHS.get(letter, _WIDTH) for letter in words)
    return thousandths * size / 1000 * SLACK * (BOLD if is_bold else 1.0)


def wrap(words: str, size: float, room: float) -> tuple[str, ...]:
    """The words broken into lines that fit in so many pixels.

    >>> wrap("arbeidsmarktfinaliteit, meisjes", 12, 130)
    ('arbeidsmarktfinaliteit,', 'meisjes')
    """
    lines: list[str] = []
    for word in words.split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)


def place(
    labels: Sequence[Label],
    *,
    marks: Iterable[Box],
    segments: Iterable[Segment],
    rules: Iterable[Segment] = (),
    paper: Box,
) -> tuple[Placed, ...]:
    """Every label in the best place left to it; the first ones choose first. Grid lines are `rules`."""
    taken, drawn = list(marks), Drawn(lines=tuple(segments), rules=tuple(rules))
    found = []
    for label in labels:
        best = _best(label, taken, drawn, paper)
        taken.append(best.box)
        found.append(best)
    return tuple(found)


def _best(label: Label, taken: Sequence[Box], drawn: Drawn, paper: Box) -> Placed:
    """The first free place, else the one that covers least."""
    found: list[tuple[float, Placed]] = []
    for rank, candidate in enumerate(_places(label)):
        harm = _harm(candidate.box, taken, drawn, paper)
        found.append((harm + rank, candidate))
        if harm == 0:
            break
    return min(found, key=lambda each: each[0])[1]


def _harm(box: Box, taken: Sequence[Box], drawn: Drawn, paper: Box) -> float:
    covered = sum(box.overlap(other) for other in taken)
    near = box.grown(CLEAR)
    crossed = sum(near.length_inside(line) for line in drawn.lines)
    struck = sum(box.length_inside(rule) for rule in drawn.rules)
    return 100 * covered + 1000 * box.outside(paper) + 3 * crossed + struck / 10


def _places(label: Label) -> Iterator[Placed]:
    """The places a label may take, from the best to the farthest."""
    for distance in range(0, 66, 3):
        for side in label.sides:
            if side in (Side.ABOVE, Side.BELOW):
                for across in (0,) if distance == 0 else (0, -distance, distance):
                    yield _at(label, side, across, distance / 2 if across else distance)
            else:
                near, far = (distance, -distance) if label.is_low else (-distance, distance)
                for down in (0,) if distance == 0 else (near, far):
                    yield _at(label, side, 0, down)


def _at(label: Label, side: Side, across: float, away: float) -> Placed:
    width = max(text_width(words, label.size, is_bold=label.is_bold) for words in label.lines)
    height = label.size * (LEADING * (len(label.lines) - 1) + 1.1)
    x = label.x + across
    match side:
        case Side.ABOVE:
            align, left, top = "middle", x - width / 2, label.y - label.gap - height - away
        case Side.BELOW:
            align, left, top = "middle", x - width / 2, label.y + label.gap + away
        case Side.RIGHT:
            align, x, top = "start", x + label.gap, label.y - height / 2 + away
            left = x
        case Side.LEFT:
            align, x, top = "end", x - label.gap, label.y - height / 2 + away
            left = x - width
    return Placed(label=label, align=align, x=x, box=Box(left, top, left + width, top + height))
