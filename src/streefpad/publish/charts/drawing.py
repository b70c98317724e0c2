"""Specifications to SVG, without a browser: small, in the page's own colours and letters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape
from xml.etree import ElementTree

import vl_convert

from streefpad.publish.charts.axes import Stroke, Words
from streefpad.publish.charts.frame import Size
from streefpad.publish.charts.specification import HATCH, Specification
from streefpad.publish.keeping import Keep, make_anew

_SVG = "http://www.w3.org/2000/svg"
_KEPT = frozenset(
    {"d", "transform", "x1", "x2", "y1", "y2", "width", "height", "fill", "stroke"}
    | {"stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "fill-opacity"}
)
_NUMBER = re.compile(r"-?\d+\.\d{2,}(?:e-?\d+)?")


def draw_marks(specification: Specification, keep: Keep = make_anew) -> str:
    """The visible marks of a specification, as elements to stand inside an `svg`."""

    def draw() -> bytes:
        drawn = vl_convert.vegalite_to_svg(specification)
        return "".join(_marks(ElementTree.fromstring(drawn))).encode("utf-8")

    return keep(lambda: f"marks {json.dumps(specification, sort_keys=True)}", draw).decode("utf-8")


def assemble(marks: str, words: Iterable[Words], size: Size, id: str) -> str:
    """Marks and words as one `svg` element without text alternative; `id` is unique on its page."""
    hatch = _hatch(id) if HATCH in marks else ""
    body = marks.replace(HATCH, f"url(#hatch-{id})")
    letters = "".join(_text(each) for each in words)
    return (
        f'<svg class="{size.name}" viewBox="0 0 {size.width:g} {size.height:g}" '
        f'aria-hidden="true" focusable="false">{hatch}{body}{letters}</svg>'
    )


def draw_strokes(strokes: Iterable[Stroke]) -> str:
    """Thin lines as elements to stand inside an `svg`."""
    return "".join(
        f'<line x1="{each.x:.1f}" y1="{each.y:.1f}" x2="{each.x2:.1f}" y2="{each.y2:.1f}" '
        f'stroke="{each.colour}" stroke-width="0.9"/>'
        for each in strokes
    )


def _text(words: Words) -> str:
    weight = ' font-weight="650"' if words.is_bold else ""
    anchor = f' text-anchor="{words.align}"' if words.align != "start" else ""
    return (
        f'<text x="{words.x:.1f}" y="{words.y:.1f}" fill="{words.colour}" font-size="{words.size:g}"'
        f"{weight}{anchor}>{escape(words.text, quote=False)}</text>"
    )


def _hatch(id: str) -> str:
    return (
        f'<defs><pattern id="hatch-{id}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path d="M0 0V6" stroke="var(--hatch)" stroke-width="2.4"/>'
        "</pattern></defs>"
    )


def _marks(element: ElementTree.Element) -> list[str]:
    """Every visible mark below the element, without Vega's scaffolding."""
    found = []
    for child in element:
        name = child.tag.removeprefix(f"{{{_SVG}}}")
        if name == "g":
            inner = _marks(child)
            move = child.get("transform", "")
            if inner and move and not _stays(move):
                inner = [f'<g transform="{_short(move)}">', *inner, "</g>"]
            found += inner
        elif _is_visible(name, child):
            found.append(_element(name, child))
    return found


def _is_visible(name: str, element: ElementTree.Element) -> bool:
    if element.get("class") in {"background", "foreground"} or element.get("display") == "none":
        return False
    return name == "line" or (name == "path" and bool(element.get("d")))


def _element(name: str, element: ElementTree.Element) -> str:
    attributes = "".join(
        f' {key}="{_short(value)}"'
        for key, value in element.attrib.items()
        if key in _KEPT and value != "none"
    )
    if name == "path" and "fill" not in attributes:
        attributes += ' fill="none"'
    return f"<{name}{attributes}/>"


def _stays(move: str) -> bool:
    return bool(re.fullmatch(r"translate\(0(?:\.5)?, ?0(?:\.5)?\)", move))


def _short(value: str) -> str:
    """The same numbers, to a tenth of a pixel."""
    return _NUMBER.sub(lambda number: f"{float(number[0]):.1f}".removesuffix(".0"), value)
