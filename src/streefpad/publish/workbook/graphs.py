"""The sheet of charts: spreadsheet charts over the rows of the trajectories, goal by goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.model.indicators import Indicator
from streefpad.publish.charts.frame import WIDE, grid
from streefpad.publish.wording.names import say_unit
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Number, Table
from streefpad.publish.workbook.numbering import plain_format
from streefpad.publish.workbook.overview import Block
from streefpad.publish.workbook.styles import ACCENT, INK, LETTERS, QUIET, RULE
from streefpad.publish.workbook.tables import (
    ABOUT_ROW,
    HEADING_ROW,
    PAGE_HEIGHT,
    Setting,
    column_reference,
    set_paper,
    write_head,
    write_way_back,
)
from streefpad.publish.workbook.trajectories import Stretch
from streefpad.values.quantities import decimals
from streefpad.values.record import Record
from streefpad.values.texts import Text

if TYPE_CHECKING:
    from xlsxwriter.chart_scatter import ChartScatter
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_ABOUT = Text(
    nl="Volle lijn: gemeten. Streepjeslijn: wat het pad vraagt. Ruit: het doel. Geen lijn loopt over een "
    "breuk. Op de as staat het jaar waarin een periode eindigt.",
    en="Solid line: observed. Dashed line: what the path asks. Diamond: the target. No line crosses a break."
    " The axis has the year in which a period ends.",
)
_PATH = Text(nl="{name}: pad", en="{name}: path")
_AIM = Text(nl="{name}: doel", en="{name}: target")
_COLOURS = (INK, ACCENT)  # the total in ink, the group within it in the accent, as on the site
_ACROSS, _TALL = 2, 17  # charts in a row; rows of the sheet that one takes
_ROW_HEIGHT, _GOAL_HEIGHT = 15.0, 24.0  # points
_SCALE = 82  # percent: so that the columns fill the page
_FEW_YEARS = 14
_LABELS_HIGH = 9  # so many numbers fit one above the other
_COLUMNS, _COLUMN_WIDTH = 16, 9.3
_WIDTH, _HEIGHT = 552, 318  # pixels
_LETTERS = {"name": LETTERS, "size": 9, "color": QUIET, "bold": False}


class Picture(Record):
    """One chart: the stretches of an indicator, or of a pair in one unit."""

    title: str
    stretches: tuple[Stretch, ...]


class Look(Record):
    """How a line is named and drawn, and what its numbers must keep clear of."""

    name: str
    colour: str
    others: tuple[Stretch, ...]
    room: float  # that a number needs, in the unit of the chart


class Stroke(Record):
    """One series of a chart, and whether its legend names it."""

    series: dict[str, object]
    is_told: bool


def write_charts(
    book: Workbook,
    worksheet: Worksheet,
    blocks: Sequence[Block],
    table: Table,
    stretches: Sequence[Stretch],
    setting: Setting,
) -> None:
    """Write the sheet: under every goal the charts of its indicators, two in a row."""
    _write_top(worksheet, setting)
    at, breaks, used = HEADING_ROW, list[int](), 100.0  # points that title and notes take of the first page
    for block in blocks:
        pictures = [*_pictures(block, stretches, setting)]
        for place in range(0, len(pictures), _ACROSS):
            needed = _TALL * _ROW_HEIGHT + (_GOAL_HEIGHT if place == 0 else 0)
            if used + needed > PAGE_HEIGHT * 100 / _SCALE:
                breaks.append(at)
                used = 0
            used += needed
            if place == 0:
                look = setting.styles(bold=True, font_size=12, valign="vcenter")
                worksheet.write_string(at, 0, block.title, look)
                worksheet.set_row(at, _GOAL_HEIGHT)
                at += 1
            for column, picture in enumerate(pictures[place : place + _ACROSS]):
                chart = _chart(book, picture, table, setting)
                worksheet.insert_chart(at, column * (_COLUMNS // _ACROSS), chart, {"object_position": 1})
            at += _TALL
    worksheet.set_h_pagebreaks(breaks)
    worksheet.print_area(0, 0, max(at - 1, HEADING_ROW), _COLUMNS - 1)
    set_paper(worksheet, setting, words.CHARTS.in_language(setting.language), scale=_SCALE)


def _write_top(worksheet: Worksheet, setting: Setting) -> None:
    language, styles = setting.language, setting.styles
    write_head(worksheet, words.CHARTS_TITLE.in_language(language), setting, _COLUMNS - 1)
    about = _ABOUT.in_language(language)
    worksheet.merge_range(ABOUT_ROW, 0, ABOUT_ROW, _COLUMNS - 1, about, styles.about())
    worksheet.set_row(ABOUT_ROW, 29)
    write_way_back(worksheet, setting)
    worksheet.set_column(0, _COLUMNS - 1, _COLUMN_WIDTH)
    worksheet.set_default_row(_ROW_HEIGHT)


def _pictures(block: Block, stretches: Sequence[Stretch], setting: Setting) -> Iterator[Picture]:
    """A picture for every indicator or pair of the goal that was observed, and has a course to draw."""
    catalogue, seen = setting.edition.catalogue, set[str]()
    for finding, _, _ in block.rows:
        halves = [each for each in catalogue.halves(finding.indicator) if each.unit == finding.indicator.unit]
        ids = {each.id for each in halves}
        found = tuple(each for each in stretches if each.finding.indicator.id in ids)
        has_course = any(each.observed and each.last > each.first for each in found)
        if not ids & seen and has_course:
            yield Picture(title=_title(halves, setting), stretches=found)
        seen |= ids


def _title(halves: Sequence[Indicator], setting: Setting) -> str:
    first = halves[0]
    name = first.name.in_language(setting.language)
    return f"{first.number}  {name}".strip()


def _chart(book: Workbook, picture: Picture, table: Table, setting: Setting) -> ChartScatter:
    chart = book.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    strokes = [*_strokes(picture, table, setting)]
    for stroke in strokes:
        chart.add_series(stroke.series)
    title_font = {**_LETTERS, "size": 11, "color": INK, "bold": True}
    chart.set_title({"name": picture.title, "name_font": title_font, "overlay": False})
    hidden = [at for at, each in enumerate(strokes) if not each.is_told]
    chart.set_legend({"position": "bottom", "font": _LETTERS, "delete_series": hidden})
    _set_axes(chart, picture, table, setting)
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    chart.show_blanks_as("span")  # periods without figure; runs between breaks are series of their own
    chart.show_hidden_data()  # a filter on the table leaves the charts whole
    return chart


def _set_axes(chart: ChartScatter, picture: Picture, table: Table, setting: Setting) -> None:
    unit = picture.stretches[0].finding.series.unit
    first = min(each.years[0] for each in picture.stretches)
    last = max(each.years[1] for each in picture.stretches)
    step = 2 if last - first < _FEW_YEARS else 5
    chart.set_x_axis(
        {
            "num_font": _LETTERS,
            "num_format": "0",
            "min": (first - 1) // step * step,
            "max": last + 1,
            "major_unit": step,
            "major_gridlines": {"visible": False},
            "line": {"color": QUIET},
        }
    )
    lines = _grid(picture, table)
    named = {} if unit.is_share else {"name": say_unit(unit, setting.language), "name_font": _LETTERS}
    chart.set_y_axis(
        {
            "num_font": _LETTERS,
            "num_format": plain_format(unit, decimals(lines[1] - lines[0]), setting.language),
            "min": float(lines[0]),
            "max": float(lines[-1]),
            "major_unit": float(lines[1] - lines[0]),
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": RULE, "width": 0.75}},
            **named,
        }
    )


def _grid(picture: Picture, table: Table) -> tuple[Decimal, ...]:
    """The lines of the scale, by the rule of the site's charts."""
    is_share = picture.stretches[0].finding.series.unit.is_share
    return grid(_values(picture, table), WIDE.grid_lines, is_share=is_share)


def _values(picture: Picture, table: Table) -> Iterator[Decimal]:
    for stretch in picture.stretches:
        for row in table.rows[stretch.first : stretch.last + 1]:
            cells = (row.get(column) for column in ("observed", "expected"))
            yield from (Decimal(each.value) for each in cells if isinstance(each, Number))


def _strokes(picture: Picture, table: Table, setting: Setting) -> Iterator[Stroke]:
    """Every line and mark: an indicator that has several targets is drawn and named once."""
    drawn: dict[str, str] = {}
    lines = _grid(picture, table)
    room = float(lines[-1] - lines[0]) / _LABELS_HIGH
    for stretch in picture.stretches:
        indicator = stretch.finding.indicator
        is_new = indicator.id not in drawn
        colour = drawn.setdefault(indicator.id, _COLOURS[len(drawn) % len(_COLOURS)])
        name = indicator.label.in_language(setting.language)
        others = tuple(each for each in picture.stretches if each is not stretch)
        look = Look(name=name, colour=colour, others=others, room=room)
        if is_new:
            yield from _observed(stretch, look, table, setting)
        for number, (start, end) in enumerate(stretch.expected):
            path = _PATH.in_language(setting.language).format(name=name)
            line = {"color": colour, "width": 1.5, "dash_type": "dash"}
            series = _series(path, (start, end), "expected", table, setting)
            yield Stroke(
                series={**series, "line": line, "marker": {"type": "none"}}, is_told=is_new and number == 0
            )
        if stretch.target is not None:
            yield _target(stretch, look, table, setting)


def _side(row: int, column: str, look: Look, table: Table) -> str:
    """Above its point, or below it where a path or another line runs close above, or a number is the same."""
    own, year = table.rows[row][column], table.rows[row]["year"]
    assert isinstance(own, Number), "only numbers are told"
    path = table.rows[row].get("expected")
    if column == "observed" and isinstance(path, Number) and 0 < float(path.value - own.value) < look.room:
        return "below"
    for other in look.others:
        for at in range(other.first, other.last + 1):
            beside = table.rows[at].get(column)
            if table.rows[at]["year"] != year or not isinstance(beside, Number):
                continue
            apart = float(beside.value - own.value)
            if 0 < apart < look.room or (apart == 0 and at < row):
                return "below"
    return "above"


def _observed(stretch: Stretch, look: Look, table: Table, setting: Setting) -> Iterator[Stroke]:
    for number, (start, end) in enumerate(stretch.observed):
        fill = {"fill": {"color": look.colour}, "border": {"color": look.colour}}
        series = {
            **_series(look.name, (start, end), "observed", table, setting),
            "line": {"color": look.colour, "width": 2.25},
            "marker": {"type": "circle", "size": 6, **fill},
        }
        if number == len(stretch.observed) - 1:  # the latest figure is told beside its point
            deleted: list[dict[str, object]] = [{"delete": True}] * (end - start)
            series["data_labels"] = {**_label(end, "observed", look, table), "custom": [*deleted, {}]}
        yield Stroke(series=series, is_told=number == 0)


def _target(stretch: Stretch, look: Look, table: Table, setting: Setting) -> Stroke:
    assert stretch.target is not None, "asked only where there is one"
    at = stretch.target
    fill = {"fill": {"color": look.colour}, "border": {"color": look.colour}}
    aim = _AIM.in_language(setting.language).format(name=look.name)
    series = {
        **_series(aim, (at, at), "expected", table, setting),
        "line": {"none": True},
        "marker": {"type": "diamond", "size": 9, **fill},
        "data_labels": _label(at, "expected", look, table),
    }
    return Stroke(series=series, is_told=False)


def _series(
    name: str, rows: tuple[int, int], column: str, table: Table, setting: Setting
) -> dict[str, object]:
    language = setting.language
    return {
        "name": name,
        "categories": f"={column_reference(table, 'year', language, *rows)}",
        "values": f"={column_reference(table, column, language, *rows)}",
    }


def _label(row: int, column: str, look: Look, table: Table) -> dict[str, object]:
    cell = table.rows[row][column]
    assert isinstance(cell, Number), "only numbers are drawn"
    font = {**_LETTERS, "color": look.colour, "bold": True}
    return {
        "value": True,
        "position": _side(row, column, look, table),
        "num_format": cell.shown,
        "font": font,
    }
