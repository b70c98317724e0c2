"""A table on a sheet: title, standing and notes above it, headings that stay in sight and on every page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from streefpad.model.edition import Edition
from streefpad.publish.forms.plan import height
from streefpad.publish.wording.attribution import say_day, say_made_up, say_standing_of
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Cell, Column, Number, Reckoned, Row, Table, Words
from streefpad.publish.workbook.styles import ACCENT, STATUS_COLOURS, Styles
from streefpad.values.record import Record
from streefpad.values.texts import Language

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

TITLE_ROW, STANDING_ROW, MADE_UP_ROW, ABOUT_ROW, BACK_ROW, HEADING_ROW = range(6)
FIRST_ROW = HEADING_ROW + 1
A4 = 9
PAGE_WIDTH, PAGE_HEIGHT = 776.0, 512.0  # points between the margins of A4 on its side
_LONGEST = 32_767  # characters that a cell can hold
_FOOTER = 180  # characters; with page numbers a footer holds 255
_DANGEROUS = ("=", "+", "-", "@")  # a spreadsheet would read what is typed after these as a formula
_LINE = 13.0  # points
_ROOMY = 1.18  # running text is narrower than digits, by which widths are counted
_TALLEST = 405.0  # points that a row can have
_SMALL = 4.0  # points: of a row that holds nothing


class Setting(Record):
    """What every sheet of one workbook shares."""

    edition: Edition
    language: Language
    styles: Styles
    title: str  # of the agenda


def sheet_name(table: Table, language: Language) -> str:
    """What the sheet is called, as a reference writes it."""
    return f"'{table.name.in_language(language)}'"


def cell_link(table: Table, row: int, language: Language) -> str:
    """A link to a row of a table; `row` counts its rows from 0."""
    return f"internal:{sheet_name(table, language)}!A{FIRST_ROW + row + 1}"


def column_reference(table: Table, column: str, language: Language, first: int = 0, last: int = -1) -> str:
    """The cells of a column, as a formula on any sheet names them; rows count from 0."""
    letter, end = xl_col_to_name(table.at(column)), last if last >= 0 else len(table.rows) - 1
    return f"{sheet_name(table, language)}!${letter}${FIRST_ROW + first + 1}:${letter}${FIRST_ROW + end + 1}"


def write_table(book: Workbook, worksheet: Worksheet, table: Table, setting: Setting) -> None:
    """Write the sheet, and give every column its name."""
    width = sum(each.width for each in table.columns)
    write_head(worksheet, table.title.in_language(setting.language), setting, len(table.columns) - 1)
    about = " ".join(each.in_language(setting.language) for each in table.about)
    # Merged cells never grow by themselves, and a line much wider than a screen is not read.
    wide, reach = 0.0, 0
    for reach, column in enumerate(table.columns):  # noqa: B007
        wide += column.width
        if wide > 130:
            break
    if about:
        worksheet.merge_range(ABOUT_ROW, 0, ABOUT_ROW, reach, about, setting.styles.about())
    worksheet.set_row(ABOUT_ROW, height(about, min(width, wide) * 1.15, 13.5) + 2 if about else _SMALL)
    write_way_back(worksheet, setting)
    _write_headings(worksheet, table, setting)
    places = {each.id: xl_col_to_name(at) for at, each in enumerate(table.columns)}
    for at, row in enumerate(table.rows, start=FIRST_ROW):
        _write_row(worksheet, at, row, table.columns, places, setting.styles)
    _set_up(worksheet, table, setting)
    if table.rows:
        for column in table.columns:
            where = column_reference(table, column.id, setting.language)
            book.define_name(f"{table.id}_{column.id}", f"={where}")


def write_head(worksheet: Worksheet, title: str, setting: Setting, last: int) -> None:
    """Title, standing with its day, and a band across all columns where the figures are made up."""
    edition, language, styles = setting.edition, setting.language, setting.styles
    worksheet.write_string(TITLE_ROW, 0, title, styles.title())
    worksheet.set_row(TITLE_ROW, 26)
    said = f"{say_standing_of(edition, language)} {say_day(edition, language)}".strip()
    worksheet.write_string(STANDING_ROW, 0, said, styles.standing())
    made_up = say_made_up(edition, language)
    if made_up:
        for column in range(last + 1):
            worksheet.write_blank(MADE_UP_ROW, column, None, styles.made_up())
        worksheet.write_string(MADE_UP_ROW, 0, made_up, styles.made_up())
    else:
        worksheet.set_row(MADE_UP_ROW, _SMALL)


def write_way_back(worksheet: Worksheet, setting: Setting) -> None:
    """A link to the first sheet."""
    overview = words.OVERVIEW.in_language(setting.language)
    look = setting.styles(font_color=ACCENT, underline=1)
    said = f"← {words.TO_OVERVIEW.in_language(setting.language)}"
    worksheet.write_url(BACK_ROW, 0, f"internal:'{overview}'!A1", look, said)


def set_paper(worksheet: Worksheet, setting: Setting, name: str, scale: int = 0) -> None:
    """A4 on its side with what the numbers are on every page; one page wide, or at this scale in percent.

    A sheet that is fitted to the page's width has no page breaks of its own.
    """
    language = setting.language
    made_up = say_made_up(setting.edition, language)
    standing = say_standing_of(setting.edition, language)
    left = " ".join(part for part in (f"{setting.title}, {name}.", standing, made_up) if part)
    page = words.PAGE.in_language(language)
    worksheet.hide_gridlines(2)
    worksheet.set_landscape()
    worksheet.set_paper(A4)
    worksheet.set_margins(left=0.45, right=0.45, top=0.5, bottom=0.65)
    if scale:
        worksheet.set_print_scale(scale)
    else:
        worksheet.fit_to_pages(1, 0)
    # An ampersand is a command there.
    worksheet.set_footer(f"&L&8{left[:_FOOTER].replace('&', '&&')}&R&8{page}")


def row_height(row: Row, columns: tuple[Column, ...]) -> float:
    """How high a row stands with all its words wrapped: not every spreadsheet reckons that for itself."""
    tallest = max(
        (
            _lines(cell.text, int(column.width * _ROOMY) - 1) * _LINE
            for column in columns
            if isinstance(cell := row.get(column.id), Words) and cell.text
        ),
        default=_LINE,
    )
    return min(tallest + 2, _TALLEST)


@cache  # the names of indicators and sources stand in many rows
def _lines(text: str, width: int) -> int:
    return 1 if len(text) <= width and "\n" not in text else round(height(text, width, 1))


def plain_text(text: str) -> str:
    """The text as a cell can hold it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _write_headings(worksheet: Worksheet, table: Table, setting: Setting) -> None:
    language, styles = setting.language, setting.styles
    tallest = 1.0
    for at, column in enumerate(table.columns):
        heading = column.heading.in_language(language)
        look = styles.heading(is_number=column.is_number, is_first=at == 0)
        worksheet.write_string(HEADING_ROW, at, heading, look)
        tallest = max(tallest, height(heading, max(column.width - 1, 4), _LINE))
    worksheet.set_row(HEADING_ROW, tallest + 4)


def _write_row(
    worksheet: Worksheet,
    at: int,
    row: Row,
    columns: tuple[Column, ...],
    places: Mapping[str, str],
    styles: Styles,
) -> None:
    worksheet.set_row(at, row_height(row, columns))
    for place, column in enumerate(columns):
        cell = row.get(column.id)
        if cell is None:
            worksheet.write_blank(at, place, None, styles.cell())
        else:
            write_cell(worksheet, at, place, cell, styles, places)


def write_cell(
    worksheet: Worksheet,
    row: int,
    column: int,
    cell: Cell,
    styles: Styles,
    places: Mapping[str, str] | None = None,
    valign: str = "top",
) -> None:
    """Write one cell; `places` holds the letters of the columns that its formula names."""
    match cell:
        case Words():
            text, look = plain_text(cell.text), _words_style(cell, styles, column, valign)
            if cell.link:
                worksheet.write_url(row, column, cell.link, look, text)
            else:
                worksheet.write_string(row, column, text, look)
        case Number():
            look = {"num_format": cell.shown, "align": "right", "valign": valign}
            if cell.link:  # the number takes the place of the link's own words, and keeps the link
                style = styles.cell(**look, font_color=ACCENT)
                worksheet.write_url(row, column, cell.link, style, "")
                worksheet.write_number(row, column, cell.value, style)
            else:
                worksheet.write_number(row, column, cell.value, styles.cell(**look))
        case Reckoned():
            addresses = {name: f"{letter}{row + 1}" for name, letter in (places or {}).items()}
            formula = f"={cell.formula.format(**addresses)}"
            style = styles.cell(num_format=cell.shown, align="right", valign=valign)
            # The value goes along: not every reader reckons.
            worksheet.write_formula(row, column, formula, style, float(cell.value))


def _words_style(cell: Words, styles: Styles, column: int, valign: str) -> Format:
    asked: dict[str, object] = {"text_wrap": True, "valign": valign}
    if column:
        asked |= {"align": "left", "indent": 1}  # apart from the number before it
    if cell.text.startswith(_DANGEROUS):
        asked["quote_prefix"] = True  # so that it stays words when somebody edits the cell
    if cell.link:
        asked["font_color"] = ACCENT
    if cell.status is not None:
        asked |= {"font_color": STATUS_COLOURS[cell.status], "bold": True}
    if cell.is_strong:
        asked["bold"] = True
    return styles.cell(**asked)


def _set_up(worksheet: Worksheet, table: Table, setting: Setting) -> None:
    for at, column in enumerate(table.columns):
        worksheet.set_column(at, at, column.width)
    last = FIRST_ROW + max(len(table.rows), 1) - 1
    worksheet.freeze_panes(FIRST_ROW, table.fixed)
    worksheet.autofilter(HEADING_ROW, 0, last, len(table.columns) - 1)
    worksheet.repeat_rows(HEADING_ROW)
    printed = table.at(table.printed) if table.printed else len(table.columns) - 1
    worksheet.print_area(0, 0, last, printed)
    set_paper(worksheet, setting, table.name.in_language(setting.language))
