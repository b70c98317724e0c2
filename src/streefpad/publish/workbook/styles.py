"""How the cells look: calm, one accent, a verdict in the colour of its status and always in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from streefpad.model.edition import Status

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

LETTERS = "Calibri"  # what spreadsheets have; LibreOffice sets the equally wide Carlito
INK, QUIET, ACCENT = "#1C1B18", "#5F5B53", "#14508C"
RULE, SHADE, RAIL = "#DDD9CF", "#F5F2EA", "#DAD6CC"
PAPER = "#FFFFFF"

# The site's colours of verdicts; a test holds them equal.
GOOD, LATE, WRONG, STILL = "#14508C", "#8A5300", "#9A1B57", "#5F5B53"
STATUS_COLOURS: Mapping[Status, str] = {
    Status.REACHED: GOOD,
    Status.ON_TRACK: GOOD,
    Status.BEHIND: LATE,
    Status.MOVING_AWAY: WRONG,
    Status.MISSED: WRONG,
    Status.NO_DATA: STILL,
    Status.TOO_EARLY: STILL,
    Status.NO_BASELINE: STILL,
    Status.BROKEN_SERIES: STILL,
    Status.NOT_SCORED: STILL,
}
# Where a projection or the pace so far ends: a tint of the same colour.
BANDS: Mapping[str, str] = {GOOD: "#B9CBDF", LATE: "#E6CFAC", WRONG: "#E8BFD0", STILL: "#C4C1B9"}
# The marks of the site, as characters of common letters.
SYMBOLS: Mapping[Status, str] = {
    Status.REACHED: "◆",
    Status.ON_TRACK: "●",
    Status.BEHIND: "◐",
    Status.MOVING_AWAY: "◄",
    Status.MISSED: "×",
    Status.NO_DATA: "○",
    Status.TOO_EARLY: "◔",
    Status.NO_BASELINE: "□",
    Status.BROKEN_SERIES: "≠",
    Status.NOT_SCORED: "–",
}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(self, **asked: object) -> Format:
        """The format with these properties on top of the house's letters."""
        key = tuple(sorted(asked.items()))
        if key not in self._made:
            given = {"font_name": LETTERS, "font_size": 10, "font_color": INK, "valign": "top", **asked}
            self._made[key] = self._book.add_format(given)
        return self._made[key]

    def title(self) -> Format:
        """Of a sheet's title."""
        return self(bold=True, font_size=16, font_color=INK, valign="vcenter")

    def standing(self) -> Format:
        """Of the line under it: what the numbers are."""
        return self(bold=True, font_color=ACCENT)

    def made_up(self) -> Format:
        """Of the line that says that the figures are made up."""
        return self(bold=True, font_color=PAPER, bg_color=WRONG)

    def about(self) -> Format:
        """Of the paragraphs above a table."""
        return self(font_color=QUIET, text_wrap=True)

    def heading(self, *, is_number: bool = False, is_first: bool = False) -> Format:
        """Of the heading of a column; words stand a little apart from the numbers before them."""
        look = {"bold": True, "text_wrap": True, "valign": "bottom", "bg_color": SHADE}
        edge = {"bottom": 2, "bottom_color": INK}
        if is_number:
            return self(**look, **edge, align="right")
        return self(**look, **edge, align="left", indent=0 if is_first else 1)

    def cell(self, **more: object) -> Format:
        """Of a cell of a table."""
        return self(bottom=1, bottom_color=RULE, **more)
