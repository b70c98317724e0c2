"""The marks of a sketch as a plain Vega-Lite specification, in pixels of its frame.

The words are not in it: their places are ours already (see `labels`), Vega would only measure
them again, and without them one drawing serves every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from streefpad.model.edition import Point
from streefpad.publish.charts.annotations import colour_of
from streefpad.publish.charts.fans import exits, inner, outer
from streefpad.publish.charts.frame import Frame, Size, frame
from streefpad.publish.charts.labels import Spot
from streefpad.publish.charts.sketch import Diamond, Line, Sketch

Specification = dict[str, object]
Row = dict[str, object]

RULE, PAPER, HATCH = "var(--rule)", "var(--paper)", "url(#hatch)"
FAINT = 0.13  # of a band of the fan
BEYOND = 0.45  # of a line beyond a break that lies ahead
ONWARD = {True: "M-0.7,0.3L0,-0.4L0.7,0.3", False: "M-0.7,-0.3L0,0.4L0.7,-0.3"}  # it goes on that way
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


def specify(sketch: Sketch, size: Size) -> Specification:
    """The marks of the chart in one size: the same in every language."""
    paper = frame_of(sketch, size)
    layers = (
        _rules(_grid(paper), RULE),
        *_gaps(sketch, paper),
        *(layer for line in sketch.lines for layer in _fan(line, colour_of(sketch, line), paper)),
        *(layer for line in sketch.lines for layer in _runs(line, colour_of(sketch, line), paper)),
        *(layer for line in sketch.lines for layer in _symbols(line, colour_of(sketch, line), sketch, paper)),
    )
    return {
        "$schema": SCHEMA,
        "width": size.width,
        "height": size.height,
        "padding": 0,
        "background": None,
        "config": {"view": {"stroke": None}},
        "layer": [layer for layer in layers if layer],
    }


def frame_of(sketch: Sketch, size: Size) -> Frame:
    """The frame that holds everything in the sketch."""
    points = tuple(sketch.points)
    return frame(
        size,
        (point.period for point in points),
        (point.value for point in points),
        is_share=sketch.unit.is_share,
    )


def _grid(paper: Frame) -> Iterator[Row]:
    for value in paper.grid:
        y = paper.y(value)
        yield {"x": 0, "y": y, "x2": paper.size.width - paper.size.right + 8, "y2": y}


def _gaps(sketch: Sketch, paper: Frame) -> Iterator[Specification]:
    rows: list[Row] = [
        {"x": gap.left, "x2": gap.right, "y": gap.top, "y2": gap.bottom} for gap in paper.gaps(sketch.breaks)
    ]
    if rows:
        mark: Specification = {"type": "rect", "fill": HATCH, "stroke": None, "tooltip": None}
        yield _layer(rows, mark, ("x", "y", "x2", "y2"))


def _fan(line: Line, colour: str, paper: Frame) -> Iterator[Specification]:
    """Two bands, one upon the other, so that the inner one stands out."""
    if not line.fan:
        return
    look = {"fill": colour, "fillOpacity": FAINT, "stroke": None, "orient": "vertical"}
    mark: Specification = {"type": "area", **look}
    for band in (outer(line.foretold, paper), inner(line.foretold, paper)):
        rows: list[Row] = [{"x": x, "y": low, "y2": high} for x, low, high in band]
        yield _layer(rows, mark, ("x", "y", "y2"))


def _runs(line: Line, colour: str, paper: Frame) -> Iterator[Specification]:
    dashed = {"strokeDash": [5, 4], "strokeWidth": 1.6}
    dotted = {"strokeDash": [1, 4], "strokeWidth": 2, "strokeCap": "round"}
    expected, observed = (
        [tuple(_spots(_ends(run), paper)) for run in runs] for runs in (line.expected, line.observed)
    )
    edge = paper.x(line.break_ahead) if line.break_ahead else None
    for runs, look in ((expected, dashed), ([*_ruler(line, paper)], dotted)):
        near = [run for run in runs if edge is None or run[0][0] < edge - 0.5]
        yield from _lines(near, colour, look)
        yield from _lines([run for run in runs if run not in near], colour, {**look, "strokeOpacity": BEYOND})
    yield from _lines(observed, colour, {"strokeWidth": 2.6})


def _lines(runs: Sequence[Sequence[Spot]], colour: str, look: Specification) -> Iterator[Specification]:
    rows = [row for number, run in enumerate(runs) for row in _numbered(number, run)]
    if rows:
        mark: Specification = {"type": "line", "stroke": colour, "interpolate": "linear", **look}
        layer = _layer(rows, mark, ("x", "y"))
        yield {
            **layer,
            "encoding": {**_encoding(("x", "y")), "detail": {"field": "run", "type": "nominal"}},
        }


def _numbered(number: int, run: Iterable[Spot]) -> Iterator[Row]:
    for x, y in run:
        yield {"x": x, "y": y, "run": number}


def _spots(run: Iterable[Point], paper: Frame) -> Iterator[Spot]:
    for point in run:
        yield paper.x(point.period), paper.y(point.value)


def _ruler(line: Line, paper: Frame) -> Iterator[tuple[Spot, Spot]]:
    """The outlook's straight line, laid down on either side of each break but never across."""
    if not line.outlook:
        return
    (x0, y0), (x1, y1) = _spots(line.outlook, paper)
    left = x0
    for first in (*line.breaks, None):
        edges = (
            (x1, x1) if first is None else (paper.x_of(float(first.end) - 1), paper.x_of(float(first.end)))
        )
        right, onward = min(max(edges[0], x0), x1), min(max(edges[1], x0), x1)
        if left < right:
            yield (
                (left, y0 + (y1 - y0) * (left - x0) / (x1 - x0)),
                (right, y0 + (y1 - y0) * (right - x0) / (x1 - x0)),
            )
        left = onward


def _ends(run: Sequence[Point]) -> Sequence[Point]:
    """A straight run needs only its two ends; a crooked one needs all."""
    if len(run) < 3:
        return run
    first, last = run[0], run[-1]
    years = last.period.end - first.period.end
    for point in run:
        straight = (last.value - first.value) * (point.period.end - first.period.end)
        if abs((point.value - first.value) * years - straight) * 1000 > abs(last.value - first.value) * years:
            return run
    return (first, last)


def _symbols(line: Line, colour: str, sketch: Sketch, paper: Frame) -> Iterator[Specification]:
    shape = "circle" if line is sketch.lines[0] else "square"
    rows = [
        _symbol(
            dot.point, paper, "triangle-up" if dot.is_bound else shape,
            PAPER if dot.is_hollow else colour, 70 if dot.matters else 44,
        )
        for dot in line.dots
    ]  # fmt: skip
    rows += [_symbol(end, paper, shape, colour, 16) for end in line.outlook[-1:]]
    rows += [
        _symbol(
            diamond.point, paper, "diamond",
            PAPER if diamond.is_derived else colour, _size(diamond, line, sketch),
        )
        for diamond in line.diamonds
    ]  # fmt: skip
    rows += [
        {"x": x, "y": y - (7 if is_up else -7), "shape": ONWARD[is_up], "fill": "none", "size": 110}
        for (x, y), is_up in exits(line.foretold, paper)
    ]
    mark: Specification = {
        "type": "point",
        "stroke": colour,
        "strokeWidth": 1.8,
        "filled": False,
        "opacity": 1,
    }
    encoding = {
        **_encoding(("x", "y")),
        **{
            channel: {"field": channel, "type": kind, "scale": None}
            for channel, kind in (("shape", "nominal"), ("fill", "nominal"), ("size", "quantitative"))
        },
    }
    yield {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _symbol(point: Point, paper: Frame, shape: str, fill: str, size: float) -> Row:
    return {"x": paper.x(point.period), "y": paper.y(point.value), "shape": shape, "fill": fill, "size": size}


def _size(diamond: Diamond, line: Line, sketch: Sketch) -> float:
    """Where two diamonds coincide, the first is drawn wide enough to show around the second."""
    size = 150 if diamond.is_target else 96
    others = {each.point for other in sketch.lines[1:] for each in other.diamonds}
    return size * 2.6 if line is sketch.lines[0] and diamond.point in others else size


def _rules(rows: Iterable[Row], colour: str) -> Specification:
    return _layer(list(rows), {"type": "rule", "color": colour, "strokeWidth": 1}, ("x", "y", "x2", "y2"))


def _layer(rows: list[Row], mark: Specification, channels: Sequence[str]) -> Specification:
    return {"data": {"values": rows}, "mark": mark, "encoding": _encoding(channels)}


def _encoding(channels: Iterable[str]) -> dict[str, object]:
    """Pixels as they are: no scale, no axis."""
    return {
        channel: {"field": channel}
        if channel.endswith("2")
        else {"field": channel, "type": "quantitative", "scale": None, "axis": None}
        for channel in channels
    }
