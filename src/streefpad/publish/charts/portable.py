"""A chart as a Vega-Lite specification to use elsewhere: its data inside, in years and in its own unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Point
from streefpad.publish.charts.alternatives import format_milestone
from streefpad.publish.charts.files import LIGHT
from streefpad.publish.charts.pictures import Caption
from streefpad.publish.charts.sketch import Line, Sketch
from streefpad.publish.charts.specification import SCHEMA, Row, Specification
from streefpad.publish.charts.words import BREAK, MORE_THAN
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.values.periods import Period
from streefpad.values.quantities import as_json
from streefpad.values.texts import Language

_WIDTH, _HEIGHT = 640, 360
_PLACES = 4  # of a point on the ruler
_COLOURS = (LIGHT["ink"], LIGHT["accent"])  # the total, the group within it
_LOCALES: dict[Language, dict[str, object]] = {
    "nl": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€\u00a0", ""]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""]},
    "fr": {"decimal": ",", "thousands": "\u202f", "grouping": [3], "currency": ["", "\u00a0€"]},
}


def as_specification(drawn: Sketch, caption: Caption, story: str, language: Language) -> Specification:
    """The chart in one language; every row of its data says what it is in the field `kind`."""
    names = [line.indicator.label.in_language(language) for line in drawn.lines]
    rows = [
        row
        for line, name in zip(drawn.lines, names, strict=True)
        for row in _rows(line, name, drawn, language)
    ]
    rows += [_break(first, language) for first in drawn.breaks]
    kinds = {str(row["kind"]) for row in rows}
    return {
        "$schema": SCHEMA,
        "description": story,
        "title": {"text": caption.title, "subtitle": [caption.unit, *caption.notes], "anchor": "start"},
        "usermeta": {"notes": [*caption.notes], "key": caption.key},
        "width": _WIDTH,
        "height": _HEIGHT,
        "data": {"values": rows},
        "layer": [layer for kind, layer in _layers(drawn, names) if kind in kinds],
        "config": {
            "locale": {"number": _LOCALES[language]},
            "view": {"stroke": None},
            "axis": {
                "gridColor": LIGHT["rule"],
                "domain": False,
                "ticks": False,
                "labelColor": LIGHT["muted"],
            },
            "title": {"subtitleColor": LIGHT["muted"], "subtitlePadding": 6, "offset": 14},
        },
    }


def _rows(line: Line, name: str, drawn: Sketch, language: Language) -> Iterator[Row]:
    """The observations, the path, the targets, the outlook and the fan of one series."""
    unit = drawn.unit
    yield from _runs("observed", line.observed, name, language)
    for dot in line.dots:
        more = f"{MORE_THAN.in_language(language)} " if dot.is_bound else ""
        kind = "bound" if dot.is_bound else "point"
        label = f"{more}{format_bare(dot.point.value, unit, language)}"
        yield {
            **_row(kind, dot.point, name, language),
            "unsure": dot.is_hollow,
            "label": label,
            "told": dot.matters,
        }
    yield from _runs("expected", line.expected, name, language)
    for diamond in line.diamonds:
        kind = "target" if diamond.is_target else "milestone"
        label = format_milestone(diamond, unit, language)
        yield {
            **_row(kind, diamond.point, name, language),
            "unsure": diamond.is_derived,
            "label": label,
            "told": True,
        }
    yield from _ruler(line, name)
    for spread in line.fan:
        shared = {"kind": "fan", "series": name, "period": format_period(spread.period, language)}
        ends = {"low": as_json(spread.low), "high": as_json(spread.high), "cut": drawn.is_fan_cut}
        yield {**shared, "year": as_json(spread.period.end), **ends}


def _runs(kind: str, runs: Sequence[Sequence[Point]], name: str, language: Language) -> Iterator[Row]:
    """The points of a line; each stretch between breaks has a number of its own."""
    for number, run in enumerate(runs):
        for point in run:
            yield {**_row(kind, point, name, language), "run": number}


def _ruler(line: Line, name: str) -> Iterator[Row]:
    """The straight line along the pace so far, laid down on either side of each break but never across."""
    if not line.outlook:
        return
    start, end = line.outlook
    a_year = (end.value - start.value) / (end.period.end - start.period.end)
    left, run = start.period.end, 0
    for first in (*(each.end for each in line.breaks), None):
        right = end.period.end if first is None else min(max(first - 1, left), end.period.end)
        if left < right:
            for year in (left, right):
                value = round(start.value + a_year * (year - start.period.end), _PLACES)
                row: Row = {"kind": "outlook", "series": name, "year": as_json(year), "value": as_json(value)}
                yield {**row, "run": run}
            run += 1
        if first is not None:
            left = min(max(first, left), end.period.end)


def _row(kind: str, point: Point, name: str, language: Language) -> Row:
    return {
        "kind": kind,
        "series": name,
        "period": format_period(point.period, language),
        "year": as_json(point.period.end),
        "value": as_json(point.value),
    }


def _break(first: Period, language: Language) -> Row:
    ends = {"from": as_json(first.end - 1), "year": as_json(first.end)}
    return {"kind": "break", **ends, "label": BREAK.in_language(language)}


def _layers(drawn: Sketch, names: Sequence[str]) -> Iterator[tuple[str, Specification]]:
    """The layers from back to front, each with the kind of row that it shows."""
    shades: Specification = {"type": "rect", "color": LIGHT["hatch"], "opacity": 0.5}
    yield "break", {**_of("break", shades), "encoding": {"x": _year("from"), "x2": {"field": "year"}}}
    fan: Specification = {"type": "area", "opacity": 0.15}
    ends = {"x": _year(), "y": _value(drawn, "low"), "y2": {"field": "high"}, "color": _colour(names)}
    yield "fan", {**_of("fan", fan), "encoding": ends}
    for kind, look in (
        ("expected", {"strokeDash": [5, 4], "strokeWidth": 1.6}),
        ("outlook", {"strokeDash": [1, 4], "strokeWidth": 2, "strokeCap": "round"}),
        ("observed", {"strokeWidth": 2.6}),
    ):
        detail = {"detail": {"field": "run", "type": "nominal"}}
        yield kind, {**_of(kind, {"type": "line", **look}), "encoding": {**_encoding(drawn, names), **detail}}
    for kind, shape, size in (
        ("point", "circle", 60),
        ("bound", "triangle-up", 70),
        ("milestone", "diamond", 90),
        ("target", "diamond", 150),
    ):
        mark = {"type": "point", "shape": shape, "size": size, "opacity": 1, "strokeWidth": 1.8}
        yield kind, {**_of(kind, mark), "encoding": {**_encoding(drawn, names), "fill": _hollow(names)}}
    yield "point", _labels(drawn, names)


def _labels(drawn: Sketch, names: Sequence[str]) -> Specification:
    mark: Specification = {"type": "text", "dy": -12, "fontWeight": 600}
    encoding = {**_encoding(drawn, names), "text": {"field": "label"}}
    return {"transform": [{"filter": "datum.told === true"}], "mark": mark, "encoding": encoding}


def _of(kind: str, mark: Specification) -> Specification:
    return {"transform": [{"filter": f"datum.kind === '{kind}'"}], "mark": mark}


def _encoding(drawn: Sketch, names: Sequence[str]) -> dict[str, object]:
    told = [
        {"field": "series", "title": ""},
        {"field": "period", "title": ""},
        {"field": "value", "title": ""},
    ]
    return {"x": _year(), "y": _value(drawn, "value"), "color": _colour(names), "tooltip": told}


def _year(field: str = "year") -> dict[str, object]:
    axis = {"format": "d", "title": None, "grid": False, "tickMinStep": 1}
    scale = {"zero": False, "nice": False, "padding": 30}
    return {"field": field, "type": "quantitative", "axis": axis, "scale": scale}


def _value(drawn: Sketch, field: str) -> dict[str, object]:
    title = "%" if drawn.unit.is_share else None
    axis = {"title": title, "titleAngle": 0, "titleAlign": "right", "titleY": -8}
    return {"field": field, "type": "quantitative", "axis": axis, "scale": {"zero": False, "nice": True}}


def _colour(names: Sequence[str]) -> dict[str, object]:
    legend = {"title": None, "orient": "top", "symbolType": "stroke"} if len(names) > 1 else None
    colours = [_COLOURS[at % len(_COLOURS)] for at in range(len(names))]
    return {
        "field": "series",
        "type": "nominal",
        "scale": {"domain": list(names), "range": colours},
        "legend": legend,
    }


def _hollow(names: Sequence[str]) -> dict[str, object]:
    """Open where the number is unsure or our own assumption."""
    colours = {name: _COLOURS[at % len(_COLOURS)] for at, name in enumerate(names)}
    full = [
        {"test": f"datum.series === {_quoted(name)}", "value": colour} for name, colour in colours.items()
    ]
    return {"condition": [{"test": "datum.unsure", "value": LIGHT["paper"]}, *full], "value": LIGHT["paper"]}


def _quoted(text: str) -> str:
    """A text as the language of Vega's expressions writes it."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
