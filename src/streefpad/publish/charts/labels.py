"""What a label is: words at a point, the room that they take, and the boxes and lines around them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from math import dist, hypot

from streefpad.values.record import Record, replace

# Widths of the letters of Helvetica and its kin, in thousandths of the letter size. Readers have
# other fonts of the system; those are as wide within a few percent, which SLACK covers.
_WIDTHS = {
    **dict.fromkeys("ijl'’|\u202f", 222),
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
START = 7.5  # pixels from the middle of a point to where its leader starts
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
    instead: tuple[tuple[str, ...], ...] = ()  # other ways to write it where room is short, the best first
    is_bold: bool = False
    is_low: bool = False  # the lower of two at one place
    is_kept: bool = True  # others are left out where there is no place for them: the table has them too
    names_point: bool = True  # it is read as the number of a marked point, and of no other
    weight: float = 1.0  # how firmly it holds its place against its neighbours in a column
    colour: str = "var(--ink)"

    @property
    def written(self) -> tuple[Label, ...]:
        """The label in every way to write it, the best first."""
        return (self, *(replace(self, lines=lines) for lines in self.instead))

    @property
    def width(self) -> float:
        """How wide its longest line will be."""
        return max(text_width(words, self.size, is_bold=self.is_bold) for words in self.lines)

    @property
    def height(self) -> float:
        """How high its lines are together."""
        return self.size * (LEADING * (len(self.lines) - 1) + 1.1)


class Box(Record, kw_only=False):
    """A rectangle of paper."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Spot:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """The box with so much room on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def nearest(self, spot: Spot) -> Spot:
        """Its point that is nearest to a spot."""
        return min(max(spot[0], self.left), self.right), min(max(spot[1], self.top), self.bottom)

    def distance(self, spot: Spot) -> float:
        """How far a spot is from it; nothing inside."""
        return dist(self.nearest(spot), spot)

    def touches(self, other: Box) -> bool:
        """Whether both cover some paper."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

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


class Placed(Record):
    """A label with its place: the x of its anchor, and the box that its letters fill."""

    label: Label
    align: str  # start, middle, end: as SVG anchors text
    x: float
    box: Box
    leader: Segment | None = None  # a thin line from the point to letters that stand too far from it

    @property
    def height_of_value(self) -> float:
        """The middle of the first line of words: there the number stands."""
        return self.box.top + self.label.size * 0.55

    def baselines(self) -> Iterator[tuple[str, float]]:
        """Each line of words with the height of its letters' feet."""
        for row, words in enumerate(self.label.lines):
            yield words, self.box.top + self.label.size * (LEADING * row + 0.92)


@lru_cache(maxsize=4096)
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


def at_side(label: Label, side: Side, across: float = 0, away: float = 0) -> Placed:
    """A label on one side of its point: so much to the right of the usual place, and farther or lower."""
    width, height = label.width, label.height
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


def lead(label: Label, box: Box) -> Segment:
    """The line from a point to the nearest letters."""
    end = box.nearest((label.x, label.y))
    far = dist(end, (label.x, label.y)) or 1.0
    share = min(START / far, 1.0)
    start = (label.x + (end[0] - label.x) * share, label.y + (end[1] - label.y) * share)
    return start, end
