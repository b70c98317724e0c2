"""How the cells of a form look: what to fill in stands out, everything else keeps still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from streefpad.model.forms import FieldKind
from streefpad.values.record import Record

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

INK = "#1F2933"
ACCENT = "#1B5E72"  # white on it: contrast 7.1
QUIET = "#52606D"
INPUT = "#FFF8DC"
LINE = "#B8C2CC"
SHADE = "#F1F4F6"
WARN = "#FCE3C5"

NUMBER_FORMATS = {
    FieldKind.COUNT: "#,##0",
    FieldKind.NUMBER: "#,##0.0##",
    FieldKind.SHARE: "0.0##",
    FieldKind.DATE: "yyyy-mm-dd",
    FieldKind.TEXT: "@",  # typed as it stands: 007 stays 007
    FieldKind.CODE: "@",
    FieldKind.YES_NO: "@",
}


class Styles(Record):
    """The formats of one workbook."""

    title: Format
    help: Format
    heading: Format
    heading_quiet: Format
    legend: Format
    key: Format
    check: Format
    warn: Format
    term: Format
    text: Format
    text_strong: Format
    inputs: dict[FieldKind, Format]
    lasts: dict[FieldKind, Format]


def styles_of(book: Workbook) -> Styles:
    """The formats, added to the workbook."""

    def style(**asked: object) -> Format:
        given = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top", **asked}
        return book.add_format(given)

    boxed = {"border": 1, "border_color": LINE}
    heading = {**boxed, "bold": True, "text_wrap": True, "valign": "bottom"}
    return Styles(
        title=style(bold=True, font_size=16, font_color=ACCENT, valign="vcenter"),
        help=style(text_wrap=True, font_color=QUIET),
        heading=style(**heading, bg_color=ACCENT, font_color="#FFFFFF"),
        heading_quiet=style(**heading, bg_color=SHADE, font_color=QUIET),
        legend=style(**boxed, text_wrap=True, font_size=9, font_color=QUIET),
        key=style(**boxed, text_wrap=True, valign="vcenter", indent=1),
        check=style(**boxed, text_wrap=True, font_size=9, valign="vcenter", indent=1),
        warn=book.add_format({"bg_color": WARN, "bold": True, "font_color": INK}),
        term=style(bold=True, font_color=ACCENT, text_wrap=True),
        text=style(text_wrap=True),
        text_strong=style(text_wrap=True, bold=True),
        inputs={
            kind: style(
                **boxed,
                bg_color=INPUT,
                locked=False,
                num_format=shown,
                valign="vcenter",
                text_wrap=kind is FieldKind.TEXT,
            )
            for kind, shown in NUMBER_FORMATS.items()
        },
        lasts={
            kind: style(
                **boxed, bg_color=SHADE, font_color=QUIET, italic=True, num_format=shown, valign="vcenter"
            )
            for kind, shown in NUMBER_FORMATS.items()
        },
    )
