"""A chart as a picture to print or paste: it carries its title, its key and its source along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.publish.charts.axes import Words
from streefpad.publish.charts.files import LIGHT
from streefpad.publish.charts.frame import WIDE
from streefpad.publish.keeping import Keep, make_anew
from streefpad.values.problems import SourceMissing
from streefpad.values.record import Record

if TYPE_CHECKING:
    from typst import Fonts

LETTERS = "Source Sans Pro"  # an open font that comes as a package: the same picture on every machine
_PACKAGE = "font_source_sans_pro"
_SHARPNESS = 144.0  # points to the inch: two pixels to one of the drawing
_MARGIN = 24  # points
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_HATCH = 6.0  # between the lines, as in the drawing's own pattern
_PATTERN = re.compile(r"<defs><pattern.*?</pattern></defs>")
_GAP = re.compile(r'<path d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+Z" fill="url\(#hatch\)"/>')
_VARIABLE = re.compile(r"var\(--(\w+)\)")

# Typst sets the letters: vl-convert takes three times as long, and any font the machine has.
_PAGE = """\
#set page(width: {width}pt, height: auto, margin: {margin}pt, fill: rgb("{paper}"))
#set text(font: "{letters}", size: 13pt, fill: rgb("{muted}"), fallback: false)
#set par(leading: 6.5pt, spacing: 10pt)
#let halo = (paint: rgb("{paper}"), thickness: 3pt, join: "round")
#let words(x, y, anchor, size, weight, colour, said) = context {{
  let look(..more) = text(
    size: size, weight: weight, fill: rgb(colour), top-edge: "baseline", bottom-edge: "baseline", ..more,
    said)
  let at = place.with(top + left, dx: x - anchor * measure(look()).width, dy: y)
  at(look(stroke: halo))
  at(look())
}}
#par(leading: 10pt, text(21pt, weight: 700, fill: rgb("{ink}"), {title}))
#block(above: 9pt, text(15pt, {unit}))
#block(width: {wide}pt, height: {high}pt, above: 14pt, below: 12pt, {{
  place(top + left, image(bytes({marks}), format: "svg", width: {wide}pt))
{words}
}})
{notes}
"""


class Caption(Record):
    """What must be read with a chart that left its page."""

    title: str
    unit: str
    key: str  # what its marks mean
    notes: tuple[str, ...]  # source, standing and day; and that the figures are made up where they are


def as_picture(marks: str, words: Sequence[Words], caption: Caption, keep: Keep = make_anew) -> bytes:
    """The wide drawing with its caption as a PNG, on light paper."""
    page = picture_page(marks, words, caption)

    def draw() -> bytes:
        # Imported here: only whoever draws pictures waits for it.
        import typst

        return typst.compile(page.encode("utf-8"), format="png", ppi=_SHARPNESS, font_paths=_fonts())

    return keep(lambda: f"picture {page}", draw)


def picture_page(marks: str, words: Sequence[Words], caption: Caption) -> str:
    """What the picture is set from."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE.width:g}" height="{WIDE.height:g}">'
        f"{_hatched(marks)}</svg>"
    )
    paragraphs = [each for each in (caption.key, *caption.notes) if each]
    return _PAGE.format(
        width=f"{WIDE.width + 2 * _MARGIN:g}",
        margin=_MARGIN,
        wide=f"{WIDE.width:g}",
        high=f"{WIDE.height:g}",
        letters=LETTERS,
        **{name: LIGHT[name] for name in ("paper", "muted", "ink")},
        title=_quoted(caption.title),
        unit=_quoted(caption.unit),
        marks=_quoted(_coloured(svg)),
        words="\n".join(_placed(words)),
        notes="\n\n".join(f"#{_quoted(each)}" for each in paragraphs),
    )


def _placed(words: Sequence[Words]) -> Iterator[str]:
    for each in words:
        weight = 700 if each.is_bold else 400
        yield (
            f"  words({each.x:.1f}pt, {each.y:.1f}pt, {_ANCHORS[each.align]}, {each.size:g}pt, {weight}, "
            f"{_quoted(_coloured(each.colour))}, {_quoted(each.text)})"
        )


def _coloured(text: str) -> str:
    """The site's variables as the colours of light paper."""
    return _VARIABLE.sub(lambda found: LIGHT[found[1]], text)


def _quoted(text: str) -> str:
    """A text as Typst writes it: nothing in it is a command."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _hatched(marks: str) -> str:
    """The drawing with its hatching in plain lines: a pattern takes as long to draw as all the rest."""
    return _GAP.sub(_hatch, _PATTERN.sub("", marks))


def _hatch(gap: re.Match[str]) -> str:
    """Lines at 45 degrees, each cut off at the edges of the gap."""
    left, top, width, height = (float(each) for each in gap.groups())
    step, found, start = _HATCH * 2**0.5, "", -height
    while start < width:
        # From the lower edge, `start` to the right of the corner, upwards to the right.
        first, last = max(start, 0.0), min(start + height, width)
        y0, y1 = top + height - (first - start), top + height - (last - start)
        found += f"M{left + first:.1f} {y0:.1f}L{left + last:.1f} {y1:.1f}"
        start += step
    return f'<path d="{found}" stroke="var(--hatch)" stroke-width="1.2" fill="none"/>'


@cache
def _fonts() -> Fonts:
    """The one font, and none of the machine."""
    from typst import Fonts

    found = find_spec(_PACKAGE)
    folder = Path(found.origin).parent / "files" if found and found.origin else None
    if folder is None or not folder.is_dir():
        raise SourceMissing(
            f"the font {LETTERS} is not installed, and charts cannot be drawn without it. "
            "Install it: pip install font-source-sans-pro",
            nl=f"het lettertype {LETTERS} is niet geïnstalleerd, en zonder komt er geen grafiek. "
            "Installeer het: pip install font-source-sans-pro",
        )
    return Fonts(font_paths=[folder], include_system_fonts=False)
