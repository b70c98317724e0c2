"""The words along the edges of a chart: values on the grid lines, periods with their roles below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.publish.charts.frame import Frame
from streefpad.publish.charts.labels import Box, text_width
from streefpad.publish.charts.words import ROLES
from streefpad.publish.wording.numbers import format_bare, format_number, format_period
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import Language

INK, MUTED = "var(--ink)", "var(--muted)"
_URGENCY = ("baseline", "deadline", "milestone", "latest", "reference", "observed", "between")
_SCHOOL_YEAR = len("2019-2020")


class Words(Record):
    """One line of text on the drawing."""

    text: str
    x: float
    y: float
    align: str = "start"
    size: float
    is_bold: bool = False
    colour: str = INK


def grid_words(unit: Unit, frame: Frame, language: Language) -> Iterator[Words]:
    """The values of the grid lines; only the upper one carries the unit."""
    for value in frame.grid:
        is_top = value == frame.grid[-1]
        text = format_bare(value, unit, language) if is_top else format_number(value, language)
        yield Words(text=text, x=0, y=frame.y(value) - 4, size=frame.size.text - 1, colour=MUTED)


def axis_words(roles: Sequence[tuple[Period, str]], frame: Frame, language: Language) -> Iterator[Words]:
    """The periods that matter with their roles; where room is short the less telling ones give way.

    A role that two lines have at different periods is said once, at the first of them.
    """
    size, taken, told = frame.size.text, list[Box](), set[str]()
    for period, role in sorted(roles, key=lambda each: _URGENCY.index(each[1])):
        dated = _period_lines(format_period(period, language), is_narrow=frame.size.is_narrow)
        said = "" if role in told else ROLES[role].in_language(language)
        for lines in ((*dated, said), dated) if said else (dated,):
            width = max(text_width(line, size - 1) for line in lines)
            x = min(max(frame.x(period), width / 2), frame.size.width - width / 2)
            box = Box(x - width / 2 - 4, 0, x + width / 2 + 4, 1)
            if not any(box.overlap(other) for other in taken):
                taken.append(box)
                told.add(role if lines != dated else "")
                yield from _under_axis(lines, x, frame, is_said=lines != dated)
                break


def _under_axis(lines: Sequence[str], x: float, frame: Frame, *, is_said: bool) -> Iterator[Words]:
    for row, text in enumerate(lines):
        is_role = is_said and row == len(lines) - 1
        yield Words(
            text=text,
            x=x,
            y=frame.bottom + 20 + 15 * row,
            align="middle",
            size=frame.size.text - 1,
            colour=MUTED if is_role else INK,
        )


def _period_lines(text: str, *, is_narrow: bool) -> tuple[str, ...]:
    """A school year on two lines where room is short: 2019- over 2020."""
    start, dash, end = text.partition("-")
    return (f"{start}-", end) if is_narrow and dash and len(text) == _SCHOOL_YEAR else (text,)
