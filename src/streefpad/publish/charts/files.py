"""A chart as a file of its own, for reports and other sites: it brings its colours along."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from streefpad.publish.charts.frame import WIDE

# The site's stylesheet has the same colours; a test holds them equal.
LIGHT: Mapping[str, str] = {
    "paper": "#fffefb",
    "ink": "#1c1b18",
    "muted": "#5f5b53",
    "rule": "#ddd9cf",
    "hatch": "#cbc6ba",
    "accent": "#14508c",
}
DARK: Mapping[str, str] = {
    "paper": "#15171a",
    "ink": "#eceae4",
    "muted": "#aba79d",
    "rule": "#34373c",
    "hatch": "#4a4d53",
    "accent": "#90c2f4",
}
_MARGIN = 16


def as_file(drawing: str, title: str, story: str) -> str:
    """The wide drawing as a complete SVG file, light or dark as its reader prefers."""
    body = drawing[drawing.index(">") + 1 :]
    width, height = WIDE.width + 2 * _MARGIN, WIDE.height + 2 * _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="{-_MARGIN} {-_MARGIN} {width:g} {height:g}" role="img" aria-labelledby="title story">'
        f'<title id="title">{escape(title)}</title><desc id="story">{escape(story)}</desc>'
        f"<style>{_style()}</style>"
        f'<rect x="{-_MARGIN}" y="{-_MARGIN}" width="100%" height="100%" fill="var(--paper)"/>{body}\n'
    )


def _style() -> str:
    return (
        f"svg{{{_variables(LIGHT)}}}"
        f"@media (prefers-color-scheme:dark){{svg{{{_variables(DARK)}}}}}"
        'text{font-family:"Helvetica Neue","Segoe UI",Roboto,Arial,sans-serif;paint-order:stroke;'
        "stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}"
    )


def _variables(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())
