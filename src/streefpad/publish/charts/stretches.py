"""Stretches of time on an axis of years: one bar per action, drawn in percents of its own width."""

from __future__ import annotations

from datetime import date

from streefpad.values.record import Record

HEIGHT, BAR, FEET = 34, 12, 31  # pixels: of the drawing, of the middle of the bar, of the letters
THINNEST = 0.8  # percent: a day must still be seen
STEP = 5  # years from one tick to the next


class Years(Record, kw_only=False):
    """The years that an axis spans, both of them whole."""

    first: int
    last: int

    def at(self, day: date) -> float:
        """Where a day stands, in percents from the left; the ends of the paper stand for all beyond."""
        year = day.year + (day.timetuple().tm_yday - 1) / 366
        return min(max(100 * (year - self.first) / (self.last + 1 - self.first), 0.0), 100.0)

    @property
    def ticks(self) -> tuple[int, ...]:
        """The years with a tick: every fifth one."""
        return tuple(year for year in range(self.first, self.last + 1) if year % STEP == 0)


def years_around(years: list[int]) -> Years:
    """The axis that holds these years, from a fifth year to a fifth year.

    >>> years_around([2011, 2024, 2030])
    Years(first=2010, last=2030)
    """
    first, last = min(years), max(years)
    return Years(first - first % STEP, last + -last % STEP)


def draw_stretch(since: date | None, until: date | None, today: date, axis: Years, told: str) -> str:
    """A bar from one day to another as an `svg` element; a tip where it goes on, or nobody says it ends."""
    start = axis.at(since) if since else 0.0
    end = axis.at(until) if until else 100.0
    width = max(end - start, THINNEST)
    start = min(start, 100.0 - width)
    bar = f'<rect class="bar" x="{start:.1f}%" y="{BAR - 5}" width="{width:.1f}%" height="10"/>'
    is_open = until is None or until.year > axis.last
    tip = (
        f'<svg x="100%" y="{BAR}" class="free"><path class="tip" d="M-9-5-3 0-9 5"/></svg>' if is_open else ""
    )
    return _svg(_rail(axis) + bar + tip + _today(today, axis) + _letters(axis), told)


def draw_years(axis: Years, told: str) -> str:
    """The axis alone, with its years."""
    return _svg(_letters(axis), told, style="stretch axis", height=16, shift=-FEET + 12)


def _svg(marks: str, told: str, *, style: str = "stretch", height: int = HEIGHT, shift: int = 0) -> str:
    moved = f'<g transform="translate(0 {shift})">{marks}</g>' if shift else marks
    label = told.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return (
        f'<svg class="{style}" width="100%" height="{height}" role="img" aria-label="{label}">{moved}</svg>'
    )


def _rail(axis: Years) -> str:
    ticks = "".join(
        f'<line class="tick" x1="{x}%" x2="{x}%" y1="{BAR - 9}" y2="{BAR + 9}"/>' for x in _places(axis)
    )
    return f'<line class="rail" x1="0" x2="100%" y1="{BAR}" y2="{BAR}"/>{ticks}'


def _today(today: date, axis: Years) -> str:
    x = f"{axis.at(today):.1f}%"
    return f'<line class="today" x1="{x}" x2="{x}" y1="0" y2="{2 * BAR}"/>'


def _letters(axis: Years) -> str:
    years = axis.ticks
    found = "".join(
        f'<text x="{x}%" y="{FEET}" text-anchor="{"middle" if at else "start"}">{year}</text>'
        for at, (year, x) in enumerate(zip(years, _places(axis), strict=True))
    )
    return f'<g class="years">{found}</g>'


def _places(axis: Years) -> tuple[str, ...]:
    return tuple(f"{axis.at(date(year, 1, 1)):.1f}" for year in axis.ticks)
