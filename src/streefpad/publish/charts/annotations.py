"""The words of a chart: values beside their points, names beside their lines, periods under the axis."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from streefpad.model.edition import Point
from streefpad.publish.charts.alternatives import format_milestone
from streefpad.publish.charts.axes import INK, MUTED, Words, axis_words, grid_words
from streefpad.publish.charts.frame import Frame
from streefpad.publish.charts.labels import (
    BOLD,
    LEADING,
    Box,
    Label,
    Placed,
    Segment,
    Side,
    place,
    text_width,
    wrap,
)
from streefpad.publish.charts.sketch import Diamond, Dot, Line, Sketch
from streefpad.publish.charts.words import ASSUMED, AT_THIS_PACE, BREAK, MORE_THAN, TARGET
from streefpad.publish.wording.numbers import format_bare, format_derived_bare
from streefpad.publish.wording.targets import format_target
from streefpad.values.record import Record
from streefpad.values.texts import Language

SERIES_COLOURS = (INK, "var(--accent)")  # the total in ink, the group within it in the one accent
_UPWARDS = (Side.ABOVE, Side.LEFT, Side.RIGHT)
_DOWNWARDS = (Side.BELOW, Side.RIGHT, Side.LEFT)


class Scene(Record):
    """What is to be lettered: a sketch on its paper, in one language."""

    sketch: Sketch
    frame: Frame
    language: Language

    @property
    def is_pair(self) -> bool:
        """Whether two lines share the chart, so that each needs its name."""
        return len(self.sketch.lines) > 1

    def beside(self, line: Line, point: Point) -> tuple[Point, ...]:
        """What the other line has at the same period."""
        others = (each for each in self.sketch.lines if each is not line)
        return tuple(other for each in others for other in _points_of(each) if other.period == point.period)

    def is_lower(self, line: Line, point: Point) -> bool:
        """Whether the other line runs above this one here: labels then stand on the far side."""
        is_second = line is self.sketch.lines[-1]
        return any(
            other.value > point.value or (other.value == point.value and is_second)
            for other in self.beside(line, point)
        )


def annotate(scene: Scene) -> tuple[Words, ...]:
    """Every word of the drawing, in its place."""
    return (
        *grid_words(scene.sketch.unit, scene.frame, scene.language),
        *axis_words(scene.sketch.roles, scene.frame, scene.language),
        *(words for each in place_labels(scene) for words in _words_of(each)),
    )


def place_labels(scene: Scene) -> tuple[Placed, ...]:
    """The direct labels, each where it covers nothing; the targets choose first."""
    lines, frame = scene.sketch.lines, scene.frame
    labels = [label for line in lines for label in _targets(line, scene)]
    labels += [label for line in lines for label in _outlooks(line, scene)]
    labels += [label for line in lines for label in _milestones(line, scene)]
    labels += [label for line in lines for label in _values(line, scene)]
    labels += [label for line in lines if scene.is_pair for label in _names(line, scene)]
    labels += _gaps(scene)
    return place(
        labels,
        marks=tuple(_marks(scene)),
        segments=tuple(_segments(scene)),
        rules=tuple(_rules(frame)),
        paper=Box(2, 2, frame.size.width - 2, frame.bottom - 3),
    )


def colour_of(sketch: Sketch, line: Line) -> str:
    """The colour of a line and of everything said about it."""
    return SERIES_COLOURS[sketch.lines.index(line) % len(SERIES_COLOURS)]


def _label(point: Point, lines: tuple[str, ...], line: Line, scene: Scene, **look: object) -> Label:
    drawn: dict[str, object] = {
        "x": scene.frame.x(point.period),
        "y": scene.frame.y(point.value),
        "size": scene.frame.size.text,
        "colour": colour_of(scene.sketch, line),
        "is_low": scene.is_lower(line, point),
        **look,
    }
    return Label(lines=lines, **drawn)  # type: ignore[arg-type]


def _targets(line: Line, scene: Scene) -> Iterator[Label]:
    for diamond in line.diamonds:
        if diamond.is_target:
            value = format_target(diamond.point.value, diamond.aim, scene.sketch.unit, scene.language)
            lines = (value,) if scene.is_pair else (value, TARGET.in_language(scene.language))
            size = scene.frame.size.text + 2
            yield _label(
                diamond.point, lines, line, scene, size=size, is_bold=True, sides=(Side.RIGHT,), gap=12
            )


def _outlooks(line: Line, scene: Scene) -> Iterator[Label]:
    if line.outlook:
        end, size = line.outlook[-1], scene.frame.size
        value = format_derived_bare(end.value, scene.sketch.unit, scene.language)
        pace = AT_THIS_PACE.in_language(scene.language)
        lines = (value, pace) if size.is_narrow else (f"{value} {pace}",)
        yield _label(end, lines, line, scene, size=size.text - 1, sides=(Side.RIGHT,), gap=8)


def _milestones(line: Line, scene: Scene) -> Iterator[Label]:
    for diamond in line.diamonds:
        if not diamond.is_target:
            value = format_milestone(diamond, scene.sketch.unit, scene.language)
            assumed = ASSUMED.in_language(scene.language) if diamond.is_derived else ""
            lines = tuple(filter(None, (value, assumed)))
            if not scene.frame.size.is_narrow:
                lines = (" ".join(lines),)
            yield _label(diamond.point, lines, line, scene, sides=_sides(line, diamond.point, scene))


def _values(line: Line, scene: Scene) -> Iterator[Label]:
    for dot in line.dots:
        if dot.matters:
            value = format_bare(dot.point.value, scene.sketch.unit, scene.language)
            more = f"{MORE_THAN.in_language(scene.language)} " if dot.is_bound else ""
            sides = _sides(line, dot.point, scene)
            yield _label(dot.point, (f"{more}{value}",), line, scene, sides=sides, gap=8)


def _sides(line: Line, point: Point, scene: Scene) -> tuple[Side, ...]:
    """All sides of a point that stands alone; never between two points of one period."""
    if not scene.beside(line, point):
        return (*_UPWARDS, Side.BELOW)
    has_room = scene.frame.y(point.value) + 2 * scene.frame.size.text < scene.frame.bottom
    return _DOWNWARDS if scene.is_lower(line, point) and has_room else _UPWARDS


def _names(line: Line, scene: Scene) -> Iterator[Label]:
    """Each line's name at the middle of its longest leg, on the side away from the other line."""
    frame = scene.frame
    size, room = frame.size.text, 130 if frame.size.is_narrow else 190
    legs = [leg for run in line.observed for leg in pairwise(run)]
    alone = [(dot.point, dot.point) for dot in line.dots]
    start, end = max(legs or alone, key=lambda leg: leg[1].period.end - leg[0].period.end)
    lines = wrap(line.indicator.label.in_language(scene.language), size * BOLD, room)
    y = (frame.y(start.value) + frame.y(end.value)) / 2
    has_room = y + size * (LEADING * len(lines) + 1) < frame.bottom
    is_low = (scene.is_lower(line, start) or scene.is_lower(line, end)) and has_room
    yield Label(
        lines=lines,
        x=(frame.x(start.period) + frame.x(end.period)) / 2,
        y=y,
        size=size,
        sides=(Side.BELOW,) if is_low else (Side.ABOVE,),
        is_bold=True,
        colour=colour_of(scene.sketch, line),
    )


def _gaps(scene: Scene) -> list[Label]:
    frame = scene.frame
    return [
        Label(
            lines=(BREAK.in_language(scene.language),),
            x=frame.x_of(float(first.end) - 0.5),
            y=frame.size.top + 12,
            size=frame.size.text - 1,
            sides=(Side.LEFT, Side.RIGHT),
            gap=10,
            colour=MUTED,
        )
        for first in scene.sketch.breaks
        if frame.first < float(first.end) <= frame.last
    ]


def _points_of(line: Line) -> Iterator[Point]:
    yield from (dot.point for dot in line.dots)
    yield from (diamond.point for diamond in line.diamonds)
    yield from line.outlook[-1:]


def _marks(scene: Scene) -> Iterator[Box]:
    for words in grid_words(scene.sketch.unit, scene.frame, scene.language):
        width = text_width(words.text, words.size)
        yield Box(words.x, words.y - words.size, words.x + width, words.y)
    for line in scene.sketch.lines:
        for dot in line.dots:
            yield _around(scene.frame, dot, 5)
        for diamond in line.diamonds:
            yield _around(scene.frame, diamond, 8)


def _around(frame: Frame, mark: Dot | Diamond, reach: float) -> Box:
    x, y = frame.x(mark.point.period), frame.y(mark.point.value)
    return Box(x - reach, y - reach, x + reach, y + reach)


def _segments(scene: Scene) -> Iterator[Segment]:
    frame = scene.frame
    for line in scene.sketch.lines:
        for run in (*line.observed, *line.expected, line.outlook):
            yield from pairwise([(frame.x(point.period), frame.y(point.value)) for point in run])
    for first in scene.sketch.breaks:
        x = frame.x_of(float(first.end) - 0.5)
        yield (x, frame.size.top), (x, frame.bottom)


def _rules(frame: Frame) -> Iterator[Segment]:
    for value in frame.grid:
        yield (0, frame.y(value)), (frame.size.width - frame.size.right + 8, frame.y(value))


def _words_of(placed: Placed) -> Iterator[Words]:
    label = placed.label
    for row, (text, y) in enumerate(placed.baselines()):
        is_note = label.is_bold and row > 0 and label.sides == (Side.RIGHT,)  # "target" under its number
        yield Words(
            text=text,
            x=placed.x,
            y=y,
            align=placed.align,
            colour=label.colour,
            size=label.size - 3 if is_note else label.size,
            is_bold=label.is_bold and not is_note,
        )
