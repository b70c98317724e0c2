"""Charts and tracks: Vega-Lite specifications drawn at build time, and rails as plain SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Finding
from streefpad.publish.charts.alternatives import describe_chart, title_of
from streefpad.publish.charts.annotations import Scene, annotate
from streefpad.publish.charts.axes import Words
from streefpad.publish.charts.drawing import assemble, draw_marks, draw_strokes
from streefpad.publish.charts.fans import beyond
from streefpad.publish.charts.files import as_file
from streefpad.publish.charts.frame import SIZES, Frame, Size
from streefpad.publish.charts.pictures import Caption, as_picture
from streefpad.publish.charts.portable import as_specification
from streefpad.publish.charts.sketch import Sketch, sketch
from streefpad.publish.charts.specification import HATCH, frame_of, specify
from streefpad.publish.charts.tracks import draw_track
from streefpad.publish.keeping import Keep, make_anew
from streefpad.values.record import Record
from streefpad.values.texts import Language

__all__ = [
    "Caption",
    "Chart",
    "Drawing",
    "as_file",
    "as_picture",
    "as_specification",
    "draw_chart",
    "draw_track",
    "letter",
]


class Drawing(Record):
    """A chart without words: its marks in every size. Drawn once for all languages."""

    sketch: Sketch
    frames: tuple[Frame, ...]
    marks: tuple[str, ...]


class Chart(Record):
    """One chart in one language: a drawing per size, and the text that stands in for them."""

    title: str
    story: str
    drawings: tuple[str, ...]  # the wide one, the narrow one
    marks: tuple[str, ...]  # the kinds of marks that its key must explain
    words: tuple[Words, ...] = ()  # of the wide drawing
    strokes: str = ""  # the thin lines that lead to them, as elements to stand inside an `svg`


def draw_chart(
    findings: Sequence[Finding], sizes: Sequence[Size] = SIZES, keep: Keep = make_anew
) -> Drawing | None:
    """The chart of an indicator or a pair in each of these sizes, or None where nothing was observed."""
    shown = sketch(findings)
    if shown is None:
        return None
    return Drawing(
        sketch=shown,
        frames=tuple(frame_of(shown, size) for size in sizes),
        marks=tuple(draw_marks(specify(shown, size), keep) for size in sizes),
    )


def letter(drawing: Drawing, language: Language, id: str = "chart") -> Chart:
    """The drawing with its words in one language; `id` is unique on its page."""
    lettered = tuple(
        annotate(Scene(sketch=drawing.sketch, frame=frame, language=language)) for frame in drawing.frames
    )
    return Chart(
        title=title_of(drawing.sketch, language),
        story=describe_chart(drawing.sketch, language),
        drawings=tuple(
            assemble(marks + draw_strokes(each.strokes), each.words, frame.size, f"{id}-{frame.size.name}")
            for frame, marks, each in zip(drawing.frames, drawing.marks, lettered, strict=True)
        ),
        marks=tuple(_kinds(drawing)),
        words=lettered[0].words,
        strokes=draw_strokes(lettered[0].strokes),
    )


def _kinds(drawing: Drawing) -> Iterator[str]:
    lines = drawing.sketch.lines
    dots = [dot for line in lines for dot in line.dots]
    for kind, is_there in (
        ("expected", any(line.expected for line in lines)),
        ("outlook", any(line.outlook for line in lines)),
        ("fan", any(line.fan for line in lines)),
        ("fan-cut", any([*beyond(line.foretold, each)] for line in lines for each in drawing.frames)),
        ("derived", any(diamond.is_derived for line in lines for diamond in line.diamonds)),
        ("hollow", any(dot.is_hollow and not dot.is_bound for dot in dots)),
        ("bound", any(dot.is_bound for dot in dots)),
        ("broken", HATCH in drawing.marks[0]),
        ("after-break", "stroke-opacity" in drawing.marks[0]),
        ("cut", drawing.frames[0].grid[0] > 0),
    ):
        if is_there:
            yield kind
