"""The drawing area of a chart: where a period and a value stand on paper, and which grid lines help.

Floats are paper, not figures: nothing measured here is ever printed as a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from streefpad.publish.charts.labels import Box
from streefpad.values.periods import Period
from streefpad.values.record import Record


class Size(Record):
    """One drawing's paper: the wide one for a text column, the narrow one for a telephone."""

    name: str
    width: float
    height: float
    left: float  # margins, in pixels
    right: float
    top: float
    bottom: float
    text: float  # size of the letters
    grid_lines: int  # at most

    @property
    def is_narrow(self) -> bool:
        """Whether labels must make do with little room."""
        return self.width < 500


WIDE = Size(name="wide", width=680, height=402, left=52, right=128, top=22, bottom=54, text=13, grid_lines=7)
NARROW = Size(
    name="narrow", width=328, height=348, left=38, right=72, top=20, bottom=70, text=12, grid_lines=6
)
SIZES = (WIDE, NARROW)


class Frame(Record):
    """A size with the years and the values that it spans."""

    size: Size
    first: float  # years, at the left and right edge of the plot
    last: float
    grid: tuple[Decimal, ...]  # values with a grid line; the outer ones are the edges of the plot

    def x(self, period: Period) -> float:
        """Where a period stands, in pixels from the left."""
        return self.x_of(float(period.end))

    def x_of(self, year: float) -> float:
        """Where a moment on the time axis stands."""
        room = self.size.width - self.size.left - self.size.right
        return self.size.left + room * (year - self.first) / (self.last - self.first)

    def y(self, value: Decimal) -> float:
        """Where a value stands, in pixels from the top."""
        low, high = self.grid[0], self.grid[-1]
        return self.bottom - (self.bottom - self.size.top) * float((value - low) / (high - low))

    @property
    def bottom(self) -> float:
        """The lower edge of the plot."""
        return self.size.height - self.size.bottom

    def gaps(self, breaks: Iterable[Period]) -> Iterator[Box]:
        """Where each break is hatched: the year before its first period, as far as it is on the paper."""
        for first in breaks:
            left, right = (min(max(float(first.end) - off, self.first), self.last) for off in (1, 0))
            if left < right:
                yield Box(self.x_of(left), self.size.top, self.x_of(right), self.bottom)


def frame(size: Size, periods: Iterable[Period], values: Iterable[Decimal], *, is_share: bool) -> Frame:
    """The frame that holds these periods and values."""
    ends = sorted(float(each.end) for each in periods)
    first, last = ends[0], ends[-1]
    if first == last:  # one point: a year on either side keeps it off the edge
        first, last = first - 1, last + 1
    return Frame(size=size, first=first, last=last, grid=grid(values, size.grid_lines, is_share=is_share))


def grid(values: Iterable[Decimal], at_most: int, *, is_share: bool) -> tuple[Decimal, ...]:
    """Round values that enclose all of these: steps of 1, 2 or 5 times a power of ten.

    The grid starts at zero unless that would waste more than half of the paper, and spans at
    least 10 points of a share or a fifth of any other value; a share's stays within 0 and 100.

    >>> [str(each) for each in grid([Decimal("3.68"), Decimal("50")], 7, is_share=True)]
    ['0', '10', '20', '30', '40', '50', '60']
    """
    found = sorted(values)
    low, high = found[0], found[-1]
    if low > 0 and low * 2 < high:
        low = Decimal(0)
    # A tenth of the span on either side, and never so little that a small change looks steep.
    least = Decimal(10) if is_share else abs(high) / 5 or Decimal(1)
    room = max((high - low) / 10, (least - (high - low)) / 2)
    bounds = (low if low == 0 else low - room, high + room)
    if is_share:
        bounds = (max(bounds[0], Decimal(0)), min(bounds[1], Decimal(100)))
    return next(
        lines for step in _steps(bounds[1] - bounds[0]) if len(lines := _lines(bounds, step)) <= at_most
    )


def _steps(span: Decimal) -> Iterable[Decimal]:
    power = Decimal(10) ** ((span / 10).adjusted() - 1)
    while True:
        yield from (power, power * 2, power * 5)
        power *= 10


def _lines(bounds: tuple[Decimal, Decimal], step: Decimal) -> tuple[Decimal, ...]:
    low, high = bounds
    start = (low / step).to_integral_value(rounding="ROUND_FLOOR")
    end = (high / step).to_integral_value(rounding="ROUND_CEILING")
    # normalize() writes 50 as 5E+1; adding a plain zero brings the digits back
    return tuple((step * count).normalize() + Decimal(0) for count in range(int(start), int(end) + 1))
