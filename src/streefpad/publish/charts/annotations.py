"""The words of a chart: values beside their points, names beside their lines, periods under the axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from streefpad.model.edition import Point
from streefpad.publish.charts.alternatives import format_milestone
from streefpad.publish.charts.axes import INK, MUTED, Stroke, Words, axis_words, grid_words
from streefpad.publish.charts.columns import stack
from streefpad.publish.charts.fans import beyond
from streefpad.publish.charts.frame import Frame
from streefpad.publish.charts.labels import BOLD, Box, Label, Placed, Segment, Side, text_width, wrap
from streefpad.publish.charts.names import Named, place_names, tell_apart
from streefpad.publish.charts.placing import Surroundings, place
from streefpad.publish.charts.sketch import Diamond, Dot, Line, Sketch
from streefpad.publish.charts.words import ASSUMED, AT_THIS_PACE, BREAK, DOWN_TO, MORE_THAN, TARGET, UP_TO
from streefpad.publish.wording.numbers import format_bare, format_derived_bare
from streefpad.publish.wording.targets import format_target
from streefpad.values.record import Record
from streefpad.values.texts import Language

SERIES_COLOURS = (INK, "var(--accent)")  # the total in ink, the group within it in the one accent
_UPWARDS = (Side.ABOVE, Side.LEFT, Side.RIGHT, Side.BELOW)
_DOWNWARDS = (Side.BELOW, Side.RIGHT, Side.LEFT, Side.ABOVE)
_FIRM = 6.0  # a target hardly moves for what else stands in its column
# What gets its label first; after the names of the lines come those that may be left out.
_LATEST, _BASELINE, _MILESTONE, _START, _NAMES, _OTHER = range(6)
_RANKS = {"baseline": _BASELINE, "latest": _LATEST, "reference": _START, "observed": _START, "bound": _START}


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


class Lettering(Record):
    """The words of a drawing, and the thin lines that lead to those far from what they name."""

    words: tuple[Words, ...]
    strokes: tuple[Stroke, ...] = ()


def annotate(scene: Scene) -> Lettering:
    """Every word of the drawing, in its place."""
    placed = place_labels(scene)
    axis = axis_words(scene.sketch.roles, scene.frame, scene.language)
    return Lettering(
        words=(
            *grid_words(scene.sketch.unit, scene.frame, scene.language),
            *axis.words,
            *(words for each in placed for words in _words_of(each)),
        ),
        strokes=(*axis.strokes, *(Stroke.along(each.leader) for each in placed if each.leader)),
    )


def place_labels(scene: Scene) -> tuple[Placed, ...]:
    """The direct labels, each beside what it names; the targets at the edge have their place first."""
    around = _surroundings(scene)
    edge = scene.frame.x_of(scene.frame.last)
    ends = [label for line in scene.sketch.lines for label in _ends(line, scene)]
    column = [label for label in ends if label.x >= edge - 1]
    placed = list(stack(column, around.points, around.paper.top, around.paper.bottom + 9))
    placed += place([label for label in ends if label not in column], around, placed)
    labels = sorted(
        (each for line in scene.sketch.lines for each in (*_milestones(line, scene), *_values(line, scene))),
        key=lambda each: each[0],
    )
    first, last = (
        [label for rank, label in labels if (rank < _NAMES) is is_first] for is_first in (True, False)
    )
    placed += place(first, around, placed)
    placed += place_names(_names(scene), around.with_placed(placed)) if scene.is_pair else ()
    placed += place([*last, *_gaps(scene)], around, placed)
    return tuple(placed)


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


def _ends(line: Line, scene: Scene) -> Iterator[Label]:
    """What stands to the right of the end of a line: its target, where the pace leads, how far a fan goes."""
    size, unit, language = scene.frame.size, scene.sketch.unit, scene.language
    for diamond in line.diamonds:
        if diamond.is_target:
            value = format_target(diamond.point.value, diamond.aim, unit, language)
            lines = (value,) if scene.is_pair else (value, TARGET.in_language(language))
            sides = (Side.RIGHT, Side.ABOVE, Side.BELOW)
            look = {"size": size.text + 2, "is_bold": True, "gap": 12, "weight": _FIRM}
            yield _label(diamond.point, lines, line, scene, sides=sides, **look)
    if line.outlook:
        value = format_derived_bare(line.outlook[-1].value, unit, language)
        pace = AT_THIS_PACE.in_language(language)
        yield _noted(line.outlook[-1], value, pace, line, scene)
    for point, is_up in beyond(line.foretold, scene.frame):
        value = format_derived_bare(point.value, unit, language)
        far = (UP_TO if is_up else DOWN_TO).in_language(language)
        edge = Point(point.period, scene.frame.grid[-1 if is_up else 0])
        words = (far, value) if scene.frame.size.is_narrow else (f"{far} {value}",)
        yield _label(
            edge, words, line, scene, size=size.text - 1, sides=(Side.RIGHT,), gap=8, names_point=False
        )


def _noted(point: Point, value: str, note: str, line: Line, scene: Scene) -> Label:
    """A number with its note: on one line where the margin holds it."""
    size = scene.frame.size
    whole, gap = f"{value} {note}", 8
    fits = text_width(whole, size.text - 1) <= size.right - gap - 2
    lines = (whole,) if fits else (value, note)
    return _label(
        point, lines, line, scene, size=size.text - 1, sides=(Side.RIGHT, Side.ABOVE, Side.BELOW), gap=gap
    )


def _milestones(line: Line, scene: Scene) -> Iterator[tuple[int, Label]]:
    for diamond in line.diamonds:
        if not diamond.is_target:
            value = format_milestone(diamond, scene.sketch.unit, scene.language)
            assumed = ASSUMED.in_language(scene.language) if diamond.is_derived else ""
            below = tuple(filter(None, (value, assumed)))
            beside = (" ".join(below),)
            lines, other = (below, beside) if scene.frame.size.is_narrow else (beside, below)
            sides = _sides(line, diamond.point, scene)
            instead = (other, (value,)) if assumed else ()
            yield (
                _MILESTONE,
                _label(diamond.point, lines, line, scene, sides=sides, instead=instead, is_kept=False),
            )


def _values(line: Line, scene: Scene) -> Iterator[tuple[int, Label]]:
    roles = dict(scene.sketch.roles)
    latest = max((dot.point.period for dot in line.dots if not dot.is_bound), default=None)
    for dot in line.dots:
        if dot.matters:
            value = format_bare(dot.point.value, scene.sketch.unit, scene.language)
            more = f"{MORE_THAN.in_language(scene.language)} " if dot.is_bound else ""
            period = dot.point.period
            rank = _LATEST if period == latest else _RANKS.get(roles.get(period, ""), _OTHER)
            sides = _sides(line, dot.point, scene)
            is_kept = rank == _LATEST and not dot.is_bound
            yield (
                rank,
                _label(
                    dot.point,
                    (f"{more}{value}",),
                    line,
                    scene,
                    sides=sides,
                    gap=10 if dot.is_bound else 8,
                    is_kept=is_kept,
                ),
            )


def _sides(line: Line, point: Point, scene: Scene) -> tuple[Side, ...]:
    """Away from the other line where it has a point at this period too."""
    return _DOWNWARDS if scene.is_lower(line, point) else _UPWARDS


def _names(scene: Scene) -> Iterator[Named]:
    """Each line's name, best at the middle of its longest leg on the side away from the other line."""
    frame, lines = scene.frame, scene.sketch.lines
    size, room = frame.size.text, 130 if frame.size.is_narrow else 190
    names = tell_apart([line.indicator.label.in_language(scene.language) for line in lines])
    courses = [
        tuple((frame.x(dot.point.period), frame.y(dot.point.value)) for dot in line.dots if not dot.is_bound)
        for line in lines
    ]
    for line, name, course in zip(lines, names, courses, strict=True):
        if not course:
            continue
        legs = [*pairwise(course)] or [(course[0], course[0])]
        (x0, y0), (x1, y1) = max(legs, key=lambda leg: leg[1][0] - leg[0][0])
        others = tuple(leg for each in courses if each is not course for leg in pairwise(each))
        middles = [leg[0][1] + leg[1][1] for leg in others]
        is_low = bool(middles) and min(middles, key=lambda each: abs(each - y0 - y1)) < y0 + y1
        label = Label(
            lines=wrap(name, size * BOLD, room),
            instead=(wrap(name, size * BOLD, room * 2 / 3),),
            x=(x0 + x1) / 2,
            y=(y0 + y1) / 2,
            size=size,
            gap=5,
            sides=(Side.BELOW, Side.ABOVE) if is_low else (Side.ABOVE, Side.BELOW),
            is_bold=True,
            names_point=False,
            colour=colour_of(scene.sketch, line),
        )
        yield Named(label=label, own=course, others=others)


def _gaps(scene: Scene) -> Iterator[Label]:
    """The word beside each break, close to its hatching and never on it."""
    frame = scene.frame
    for hatch in frame.gaps(scene.sketch.breaks):
        yield Label(
            lines=(BREAK.in_language(scene.language),),
            x=(hatch.left + hatch.right) / 2,
            y=frame.size.top + 12,
            size=frame.size.text - 1,
            sides=(Side.LEFT, Side.RIGHT),
            gap=(hatch.right - hatch.left) / 2 + 5,
            is_kept=False,
            names_point=False,
            colour=MUTED,
        )


def _points_of(line: Line) -> Iterator[Point]:
    yield from (dot.point for dot in line.dots)
    yield from (diamond.point for diamond in line.diamonds)
    yield from line.outlook[-1:]


def _surroundings(scene: Scene) -> Surroundings:
    frame = scene.frame
    points = [point for line in scene.sketch.lines for point in _points_of(line)]
    return Surroundings(
        paper=Box(2, 2, frame.size.width - 2, frame.bottom - 3),
        marks=tuple(_marks(scene)),
        points=tuple((frame.x(point.period), frame.y(point.value)) for point in points),
        lines=tuple(_segments(scene)),
        solid=tuple(_legs(scene)),
        rules=tuple(_rules(frame)),
    )


def _marks(scene: Scene) -> Iterator[Box]:
    frame = scene.frame
    for words in grid_words(scene.sketch.unit, frame, scene.language):
        width = text_width(words.text, words.size)
        # A number close behind that of a grid line would be read as one with it.
        yield Box(words.x, words.y - words.size, words.x + width + 5, words.y)
    yield from frame.gaps(scene.sketch.breaks)
    for line in scene.sketch.lines:
        for dot in line.dots:
            yield _around(frame, dot, 5)
        for diamond in line.diamonds:
            yield _around(frame, diamond, 8)


def _around(frame: Frame, mark: Dot | Diamond, reach: float) -> Box:
    x, y = frame.x(mark.point.period), frame.y(mark.point.value)
    return Box(x - reach, y - reach, x + reach, y + reach)


def _segments(scene: Scene) -> Iterator[Segment]:
    yield from _legs(scene)
    for line in scene.sketch.lines:
        yield from _pieces((*line.expected, line.outlook), scene.frame)


def _legs(scene: Scene) -> Iterator[Segment]:
    for line in scene.sketch.lines:
        yield from _pieces(line.observed, scene.frame)


def _pieces(runs: Iterable[Sequence[Point]], frame: Frame) -> Iterator[Segment]:
    for run in runs:
        yield from pairwise([(frame.x(point.period), frame.y(point.value)) for point in run])


def _rules(frame: Frame) -> Iterator[Segment]:
    for value in frame.grid:
        yield (0, frame.y(value)), (frame.size.width - frame.size.right + 8, frame.y(value))


def _words_of(placed: Placed) -> Iterator[Words]:
    label = placed.label
    for row, (text, y) in enumerate(placed.baselines()):
        is_note = label.is_bold and row > 0 and Side.RIGHT in label.sides  # "target" under its number
        yield Words(
            text=text,
            x=placed.x,
            y=y,
            align=placed.align,
            colour=label.colour,
            size=label.size - 3 if is_note else label.size,
            is_bold=label.is_bold and not is_note,
        )
