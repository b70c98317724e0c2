"""The words along the edges of a chart: values on the grid lines, periods with their roles below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.publish.charts.frame import Frame
from streefpad.publish.charts.labels import Box, Segment, text_width
from streefpad.publish.charts.words import ROLES
from streefpad.publish.wording.numbers import format_bare, format_number, format_period
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import Language

INK, MUTED = "var(--ink)", "var(--muted)"
_URGENCY = ("deadline", "milestone", "baseline", "latest", "reference", "observed", "bound", "between")
_SCHOOL_YEAR = len("2019-2020")
_ROW, _FIRST_ROW = 15.0, 20.0  # pixels from one row to the next, and from the axis to the first
_APART = 3.0  # pixels between two words on one row, on either side
_SHIFTS = (0.0, 3.0, -3.0, 6.0, -6.0, 9.0, -9.0)  # how far a word may stand off its period
_TICK = 6.0  # pixels below the axis


class Words(Record):
    """One line of text on the drawing."""

    text: str
    x: float
    y: float
    align: str = "start"
    size: float
    is_bold: bool = False
    colour: str = INK


class Stroke(Record):
    """One thin line on the drawing, to lead from words to what they name."""

    x: float
    y: float
    x2: float
    y2: float
    colour: str = MUTED

    @classmethod
    def along(cls, segment: Segment) -> Stroke:
        """The stroke of a straight line."""
        (x, y), (x2, y2) = segment
        return cls(x=x, y=y, x2=x2, y2=y2)


class Axis(Record):
    """The periods under the plot, each with a tick where it stands."""

    words: tuple[Words, ...]
    strokes: tuple[Stroke, ...]


def grid_words(unit: Unit, frame: Frame, language: Language) -> Iterator[Words]:
    """The values of the grid lines; only the upper one carries the unit."""
    for value in frame.grid:
        is_top = value == frame.grid[-1]
        text = format_bare(value, unit, language) if is_top else format_number(value, language)
        yield Words(text=text, x=0, y=frame.y(value) - 4, size=frame.size.text - 1, colour=MUTED)


def axis_words(roles: Sequence[tuple[Period, str]], frame: Frame, language: Language) -> Axis:
    """The periods that matter with their roles; where room is short the less telling ones give way.

    A role stands a row lower where the one beside it leaves no room, and one that two lines have at
    different periods is said once, at the more telling of them.
    """
    size, taken, words, strokes = frame.size, list[Box](), list[Words](), list[Stroke]()
    dated = [
        (_period_lines(format_period(period, language), size.is_narrow), frame.x(period), role)
        for period, role in by_urgency(roles)
    ]
    below = max((len(lines) for lines, *_ in dated), default=1)  # the rows of the roles
    rows = range(below, int((size.bottom - 4 - _FIRST_ROW) / _ROW) + 1)
    told = set[str]()
    for lines, x, role in dated:
        at = _take(lines, x, 0, frame, taken, _SHIFTS[:1] if role == "between" else _SHIFTS)
        if at is None:
            continue
        words += _written(lines, at, 0, frame, INK)
        strokes.append(Stroke(x=x, y=frame.bottom, x2=at, y2=frame.bottom + _TICK))
        said = ROLES[role].in_language(language)
        if said and role not in told:
            found = ((row, _take((said,), x, row, frame, taken)) for row in rows)
            if place := next((each for each in found if each[1] is not None), None):
                words += _written((said,), place[1] or 0, place[0], frame, MUTED)
                told.add(role)
    return Axis(words=tuple(words), strokes=tuple(strokes))


def by_urgency(roles: Sequence[tuple[Period, str]]) -> list[tuple[Period, str]]:
    """The periods in the order in which they may take their place on the axis.

    The first one, the latest figure, the deadline, the milestones, and then the others.
    """
    ordered = sorted(roles)
    observed = [period for period, role in ordered if role not in ("deadline", "milestone", "bound")]
    first, latest = ordered[:1], observed[-1:]

    def urgency(each: tuple[Period, str]) -> tuple[int, Period]:
        if each in first:
            return 0, each[0]
        return (1 if each[0] in latest else 2 + _URGENCY.index(each[1])), each[0]

    return sorted(ordered, key=urgency)


def _take(
    lines: Sequence[str],
    x: float,
    row: int,
    frame: Frame,
    taken: list[Box],
    shifts: Sequence[float] = _SHIFTS,
) -> float | None:
    """The nearest place on these rows that is free, which is then taken; None where there is none."""
    width = max(text_width(line, frame.size.text - 1) for line in lines)
    for shift in shifts:
        middle = min(max(x + shift, width / 2), frame.size.width - width / 2)
        box = Box(middle - width / 2 - _APART, row, middle + width / 2 + _APART, row + len(lines))
        if not any(box.touches(other) for other in taken):
            taken.append(box)
            return middle
    return None


def _written(lines: Sequence[str], x: float, row: int, frame: Frame, colour: str) -> Iterator[Words]:
    for down, text in enumerate(lines, start=row):
        yield Words(
            text=text,
            x=x,
            y=frame.bottom + _FIRST_ROW + _ROW * down,
            align="middle",
            size=frame.size.text - 1,
            colour=colour,
        )


def _period_lines(text: str, is_narrow: bool) -> tuple[str, ...]:
    """A long period on two lines where room is short: 2019- over 2020, PISA over 2022."""
    if is_narrow and len(text) == _SCHOOL_YEAR and "-" in text:
        start, dash, end = text.partition("-")
        return (start + dash, end)
    start, _, end = text.rpartition(" ")
    return (start, end) if is_narrow and start else (text,)
