"""The site's drawings as printed: in ink on white paper, with the letters of the report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape

from streefpad.model.edition import Finding
from streefpad.publish.charts import Chart, Drawing, draw_chart, letter
from streefpad.publish.charts.frame import Size
from streefpad.publish.charts.tracks import HEIGHT, RAIL
from streefpad.publish.keeping import Keep, make_anew
from streefpad.values.texts import Language

FAMILY = "Source Sans Pro"
# The same colours as the site has when it is printed; a test holds them equal.
COLOURS: Mapping[str, str] = {
    "paper": "#ffffff",
    "ink": "#000000",
    "muted": "#444444",
    "rule": "#cccccc",
    "tint": "#f2f2f2",
    "hatch": "#bbbbbb",
    "rail": "#999999",
    "accent": "#0b3f73",
    "good": "#0b3f73",
    "late": "#6f4300",
    "wrong": "#7d1046",
    "still": "#444444",
}
STATUS_COLOURS: Mapping[str, str] = {
    "reached": "good",
    "on_track": "good",
    "behind": "late",
    "moving_away": "wrong",
    "missed": "wrong",
    "no_data": "still",
    "too_early": "still",
    "no_baseline": "still",
    "broken_series": "still",
    "not_scored": "still",
}
# Two thirds of the text's width: there twelve pixels are the eight points of a caption.
CHART = Size(
    name="print", width=420, height=272, left=38, right=86, top=18, bottom=60, text=11.5, grid_lines=6
)
_SPARE = 4  # pixels around a chart for letters that stick out
_TRACK = 250  # pixels across a track with its numbers
_STRIP, _STRIP_HEIGHT = 262, 24  # of a track without them, as a line of a table holds it

_OPENING = re.compile(r'^<svg class="track s-(\w+)" [^>]*aria-label="([^"]*)">')
_LETTERS = re.compile(r"<text\b.*?</text>")
_VARIABLE = re.compile(r"var\(--(\w+)\)")

Picture = dict[str, str | float]


def draw_for_print(findings: Sequence[Finding], keep: Keep = make_anew) -> Drawing | None:
    """The chart of an indicator or a pair on the report's paper; None where nothing was observed."""
    return draw_chart(findings, (CHART,), keep)


def print_chart(drawing: Drawing, language: Language) -> tuple[Picture, Chart]:
    """The chart in one language with its text alternative."""
    chart = letter(drawing, language, "print")
    body = _coloured(chart.drawings[0].partition(">")[2])
    letters = (
        f'text{{font-family:"{FAMILY}";paint-order:stroke;stroke:{COLOURS["paper"]};stroke-width:3px;'
        "stroke-linejoin:round}"
    )
    width, height = CHART.width + 2 * _SPARE, CHART.height
    opening = _opened(f"{-_SPARE} 0 {width:g} {height:g}", width, height)
    svg = f"{opening}<style>{letters}</style>{body}"
    return {"svg": svg, "alt": f"{chart.title} {chart.story}", "ratio": height / width}, chart


def print_track(track: str) -> Picture | None:
    """A track with its numbers; None for a target that has none."""
    return _track(track, _TRACK, HEIGHT if "<text" in track else 2 * RAIL, top=0)


def print_strip(track: str) -> Picture | None:
    """A track without its numbers, as low as a line of text."""
    return _track(_LETTERS.sub("", track), _STRIP, _STRIP_HEIGHT, top=RAIL - _STRIP_HEIGHT // 2)


def print_key(marks: str) -> Picture:
    """A part of a track beside the word for it; it has no text alternative because the word is there."""
    style = f"<style>{_track_style('not_scored')}</style>"
    svg = f"{_opened('0 0 34 20', 34, 20, 'track')}{style}{marks}</svg>"
    return {"svg": svg, "alt": "", "ratio": 20 / 34}


def _track(track: str, width: int, height: int, *, top: int) -> Picture | None:
    found = _OPENING.match(track)
    if found is None:
        return None
    status, told = found[1], unescape(found[2])
    marks = track[found.end() :]
    opening = _opened(f"0 {top} {width} {height}", width, height, "track")
    svg = f"{opening}<style>{_track_style(status)}</style>{marks}"
    return {"svg": svg, "alt": told, "ratio": height / width}


def _opened(box: str, width: float, height: float, style: str = "") -> str:
    named = f' class="{style}"' if style else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{named} viewBox="{box}" width="{width:g}" '
        f'height="{height:g}">'
    )


def _coloured(drawing: str) -> str:
    """The drawing with the colours themselves: a typesetter knows no variables."""
    return _VARIABLE.sub(lambda found: COLOURS[found[1]], drawing)


def _track_style(status: str) -> str:
    """What the site's stylesheet says of a track, in print."""
    colour = COLOURS[STATUS_COLOURS[status]]
    ink, rail, paper, muted = (COLOURS[name] for name in ("ink", "rail", "paper", "muted"))
    return (
        f".track .rail{{stroke:{rail};stroke-width:2}}"
        ".track .below{stroke-dasharray:1 5;stroke-linecap:round}"
        ".track .empty{stroke-dasharray:5 5}"
        f".track .stop{{stroke:{ink};stroke-width:2.5}}"
        f".track .tick{{stroke:{ink};stroke-width:1.25}}"
        f".track .walked{{stroke:{colour};stroke-width:4}}"
        f".track .band{{fill:{colour};fill-opacity:0.22}}"
        f".track .target{{fill:{ink}}}"
        f".track .tip{{fill:none;stroke:{ink};stroke-width:2}}"
        f".track .now{{fill:{colour};stroke:{paper};stroke-width:1.5}}"
        f".track .expected{{fill:{paper};stroke:{ink};stroke-width:1.75}}"
        ".track .free{overflow:visible}"
        f'.track text{{fill:{muted};font-family:"{FAMILY}";font-size:12px}}'
        f".track .aim{{fill:{ink};font-weight:700}}"
    )
