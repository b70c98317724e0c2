"""The first sheet: every target as a track of cells under its goal, then what else the workbook holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from streefpad.model.catalogue import Goal
from streefpad.model.edition import Finding, Judged, Status
from streefpad.publish.forms.plan import height
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.punctuation import introduced
from streefpad.publish.wording.sentences import say_next_step
from streefpad.publish.wording.statuses import say_verdict
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Cell, Table, Words
from streefpad.publish.workbook.numbering import asked, expected, published
from streefpad.publish.workbook.styles import ACCENT, BANDS, INK, PAPER, QUIET, RAIL, RULE, STILL, SYMBOLS
from streefpad.publish.workbook.tables import (
    ABOUT_ROW,
    BACK_ROW,
    HEADING_ROW,
    PAGE_HEIGHT,
    Setting,
    cell_link,
    set_paper,
    write_cell,
    write_head,
)
from streefpad.publish.workbook.track import BOTH, CELLS, EXPECTED, NOW, ONWARDS, TrackCell, track_cells
from streefpad.publish.workbook.track import TARGET as TARGET_MARK
from streefpad.values.record import Record
from streefpad.values.texts import Text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

NUMBER, NAME, BASELINE, TRACK = 0, 1, 2, 3
TARGET = TRACK + CELLS
DEADLINE, LATEST, WHEN, TODAY, VERDICT = range(TARGET + 1, TARGET + 6)
_WIDTHS = {NUMBER: 5, NAME: 53, BASELINE: 10.5, TARGET: 9, DEADLINE: 11, LATEST: 9, WHEN: 12, TODAY: 9}
_VERDICT_WIDTH, _CELL_WIDTH = 32, 1.9
_SCALE = 60  # percent: so that the columns fill the page
_HEADINGS = {
    NAME: words.INDICATOR,
    BASELINE: words.BASELINE,
    TRACK: Text(nl="Van startmeting naar doel", en="From baseline to target"),
    TARGET: words.TARGET,
    DEADLINE: Text(nl="Tegen", en="By"),
    LATEST: words.LATEST,
    WHEN: words.PERIOD,
    TODAY: Text(nl="Pad vraagt nu", en="Path asks now"),
    VERDICT: words.VERDICT,
}
_KEY = (
    (TrackCell(fill=RAIL, is_start=True), words.KEY_START),
    (TrackCell(fill=RAIL, is_step=True), words.KEY_STEP),
    (TrackCell(fill=RAIL, mark=NOW), words.KEY_NOW),
    (TrackCell(fill=RAIL, mark=EXPECTED), words.KEY_EXPECTED),
    (TrackCell(fill=RAIL, mark=BOTH), words.KEY_BOTH),
    (TrackCell(fill=BANDS[STILL]), words.KEY_BAND),
    (TrackCell(fill=RAIL, mark=TARGET_MARK), words.KEY_TARGET),
    (TrackCell(fill=RAIL, mark=ONWARDS), words.KEY_ONWARDS),
)
_NUMBERS = {BASELINE, TARGET, LATEST, TODAY}
_ROW, _GOAL = 21.0, 26.0  # points
_HEAD = 36.0  # that the headings take of every page
_TOP = _HEAD + 60  # and title and standing of the first


class Block(Record):
    """A goal with the targets of its indicators, each with its row on the sheet of findings."""

    title: str
    rows: tuple[tuple[Finding, Judged, int], ...]


def blocks_of(judged: Sequence[tuple[Finding, Judged]], setting: Setting) -> tuple[Block, ...]:
    """The targets by goal, in the order of the agenda; those of no goal stand at the end."""
    language, agenda = setting.language, setting.edition.catalogue.agenda
    numbers = [each.number for each in agenda.goals]
    found = [
        Block(title=_say_goal(goal, setting), rows=tuple(_of_goal(goal.number, judged)))
        for goal in agenda.goals
    ]
    loose = tuple(
        (finding, one, row)
        for row, (finding, one) in enumerate(judged)
        if finding.indicator.goal not in numbers
    )
    if loose:
        found.append(Block(title=words.NO_GOAL.in_language(language), rows=loose))
    return tuple(each for each in found if each.rows)


def write_overview(
    worksheet: Worksheet, blocks: Sequence[Block], tables: Mapping[str, Table], setting: Setting
) -> None:
    """Write the sheet; `tables` are the other sheets, by id."""
    write_head(worksheet, setting.title, setting, VERDICT)
    worksheet.set_row(ABOUT_ROW, 4)
    worksheet.set_row(BACK_ROW, 4)
    _write_headings(worksheet, setting)
    at, breaks = HEADING_ROW + 1, list[int]()
    used = _TOP
    for block in blocks:
        heights = [_height(finding, judged, setting) for finding, judged, _ in block.rows]
        needed = _GOAL + sum(heights)
        if used + needed > PAGE_HEIGHT * 100 / _SCALE:
            breaks.append(at)
            used = _HEAD
        used += needed
        _heading(worksheet, at, block.title, setting)
        at += 1
        for (finding, judged, row), tall in zip(block.rows, heights, strict=True):
            worksheet.set_row(at, tall)
            _write_row(
                worksheet, at, finding, judged, cell_link(tables["findings"], row, setting.language), setting
            )
            at += 1
    breaks.append(at)
    at = _write_tally(worksheet, at + 1, blocks, tables["findings"], setting)
    at = _write_key(worksheet, at + 1, setting)
    at = _write_contents(worksheet, at + 1, tables, setting)
    at = _write_colophon(worksheet, at + 1, setting)
    worksheet.set_h_pagebreaks(breaks)
    _set_up(worksheet, at, setting)


def _height(finding: Finding, judged: Judged, setting: Setting) -> float:
    """How high the row of a target stands: its name, or what has to happen first."""
    name = finding.indicator.name.in_language(setting.language)
    tall = height(name, _WIDTHS[NAME] * 1.1, 13) + 6
    if step := _step(finding, judged, setting):
        tall = max(tall, height(step, CELLS * _CELL_WIDTH * 1.75, 12) + 6)
    return max(_ROW, tall)


def _step(finding: Finding, judged: Judged, setting: Setting) -> str:
    """What has to happen before there is a baseline."""
    step = finding.indicator.next_step
    if judged.assessment.status is not Status.NO_BASELINE or step is None:
        return ""
    return say_next_step(step, setting.edition.catalogue, setting.language)


def _of_goal(number: int, judged: Sequence[tuple[Finding, Judged]]) -> Iterator[tuple[Finding, Judged, int]]:
    for row, (finding, one) in enumerate(judged):
        if finding.indicator.goal == number:
            yield finding, one, row


def _say_goal(goal: Goal, setting: Setting) -> str:
    name = goal.name.in_language(setting.language)
    return words.GOAL.in_language(setting.language).format(number=goal.number, name=name)


def _write_headings(worksheet: Worksheet, setting: Setting) -> None:
    for column in range(VERDICT + 1):
        text = _HEADINGS.get(column, words.NUMBER if column == NUMBER else Text())
        look = setting.styles.heading(is_number=column in _NUMBERS, is_first=column == NUMBER)
        if column == TRACK:
            merged = text.in_language(setting.language)
            worksheet.merge_range(HEADING_ROW, TRACK, HEADING_ROW, TARGET - 1, merged, look)
        elif not TRACK < column < TARGET:
            worksheet.write_string(HEADING_ROW, column, text.in_language(setting.language), look)
    worksheet.set_row(HEADING_ROW, 31)


def _write_row(
    worksheet: Worksheet, at: int, finding: Finding, judged: Judged, link: str, setting: Setting
) -> None:
    language, styles, assessment = setting.language, setting.styles, judged.assessment
    name = finding.indicator.name.in_language(language)
    verdict = f"{SYMBOLS[assessment.status]} {say_verdict(judged, language)}"
    cells: dict[int, Cell] = {
        NUMBER: Words(text=finding.indicator.number),
        NAME: Words(text=name, link=link),
        VERDICT: Words(text=verdict, status=assessment.status),
        **_numbers(finding, judged, setting),
    }
    for column in (NUMBER, NAME, BASELINE, TARGET, DEADLINE, LATEST, WHEN, TODAY, VERDICT):
        if column in cells:
            write_cell(worksheet, at, column, cells[column], styles, valign="vcenter")
        else:
            worksheet.write_blank(at, column, None, styles.cell())
    if step := _step(finding, judged, setting):
        look = styles(
            text_wrap=True,
            font_size=9,
            font_color=QUIET,
            valign="vcenter",
            border=3,
            border_color=QUIET,
            indent=1,
        )
        worksheet.merge_range(at, TRACK, at, TARGET - 1, step, look)
        return
    for offset, cell in enumerate(track_cells(finding, judged) or [TrackCell()] * CELLS):
        _write_track_cell(worksheet, at, TRACK + offset, cell, setting)


def _numbers(finding: Finding, judged: Judged, setting: Setting) -> dict[int, Cell]:
    assessment, unit, aim = judged.assessment, finding.series.unit, judged.reading.aim
    language, found = setting.language, dict[int, Cell]()
    if assessment.baseline:
        found[BASELINE] = published(assessment.baseline.value, unit, language)
    if assessment.target:
        found[TARGET] = asked(assessment.target, aim, unit, language)
    if deadline := assessment.target.period if assessment.target else finding.target and finding.target.by:
        found[DEADLINE] = Words(text=format_period(deadline, language))
    if latest := assessment.latest:
        found[LATEST] = published(latest.value, unit, language)
        found[WHEN] = Words(text=format_period(latest.period, language))
    if today := assessment.expected_today:
        found[TODAY] = expected(today.value, aim, unit, language, latest.value if latest else None)
    return found


def _write_track_cell(worksheet: Worksheet, row: int, column: int, cell: TrackCell, setting: Setting) -> None:
    """A cell of the rail; thick edges of paper above and below make it a bar that is thinner than its row."""
    look: dict[str, object] = {
        "align": "center",
        "valign": "vcenter",
        "font_color": cell.colour,
        "bold": True,
    }
    if cell.fill:
        look |= {"bg_color": cell.fill, "top": 5, "bottom": 5, "top_color": PAPER, "bottom_color": PAPER}
    elif cell.is_dashed:
        look |= {"top": 3, "bottom": 3, "top_color": RULE, "bottom_color": RULE}
    if cell.is_start:
        look |= {"left": 5, "left_color": INK}
    elif cell.is_step:
        look |= {"left": 1, "left_color": INK}
    if cell.mark:
        worksheet.write_string(row, column, cell.mark, setting.styles(**look))
    else:
        worksheet.write_blank(row, column, None, setting.styles(**look))


def _write_tally(
    worksheet: Worksheet, at: int, blocks: Sequence[Block], findings: Table, setting: Setting
) -> int:
    """How many targets have each verdict, counted by the sheet itself."""
    language, styles = setting.language, setting.styles
    counted: dict[tuple[Status, str], int] = {}
    for block in blocks:
        for _, judged, _ in block.rows:
            key = (judged.assessment.status, say_verdict(judged, language))
            counted[key] = counted.get(key, 0) + 1
    _heading(worksheet, at, words.TALLY.in_language(language), setting)
    order = list(Status)
    for (status, verdict), count in sorted(
        counted.items(), key=lambda each: (-each[1], order.index(each[0][0]), each[0][1])
    ):
        at += 1
        formula = f'=COUNTIF(findings_verdict,"{verdict}")'
        worksheet.write_formula(
            at, NUMBER, formula, styles(align="right", bold=True, valign="vcenter"), count
        )
        shown = Words(text=f"{SYMBOLS[status]} {verdict}", status=status)
        write_cell(worksheet, at, NAME, shown, styles, valign="vcenter")
        worksheet.set_row(at, 18)
    return at + 1


def _write_key(worksheet: Worksheet, at: int, setting: Setting) -> int:
    language, styles = setting.language, setting.styles
    _heading(worksheet, at, words.KEY.in_language(language), setting)
    for cell, text in _KEY:
        at += 1
        _write_track_cell(worksheet, at, NUMBER, cell, setting)
        worksheet.write_string(
            at, NAME, text.in_language(language), styles(text_wrap=True, indent=1, valign="vcenter")
        )
        worksheet.set_row(at, height(text.in_language(language), _WIDTHS[NAME] * 1.1, 13) + 5)
    return at + 1


def _write_contents(worksheet: Worksheet, at: int, tables: Mapping[str, Table], setting: Setting) -> int:
    language = setting.language
    _heading(worksheet, at, words.CONTENTS.in_language(language), setting)
    named = [(each.name, each.title) for each in tables.values()]
    for name, title in (*named[:1], (words.CHARTS, words.CHARTS_TITLE), *named[1:]):
        at += 1
        link = f"internal:'{name.in_language(language)}'!A1"
        told = introduced(name.in_language(language), title.in_language(language), language)
        worksheet.write_url(
            at, NAME, link, setting.styles(font_color=ACCENT, indent=1, valign="vcenter"), told
        )
        worksheet.set_row(at, 17)
    return at + 1


def _write_colophon(worksheet: Worksheet, at: int, setting: Setting) -> int:
    agenda, language = setting.edition.catalogue.agenda, setting.language
    said = [words.PERCENTS.in_language(language), words.FORMULAS.in_language(language)]
    if agenda.licence:
        said.append(words.LICENCE.in_language(language).format(licence=agenda.licence))
    publisher = f"{agenda.publisher}. " if agenda.publisher else ""
    contact = words.CONTACT.in_language(language).format(contact=agenda.contact) if agenda.contact else ""
    software = words.MADE_BY.in_language(language).format(software=setting.edition.software)
    said.append(" ".join(each for each in (f"{publisher}{contact}".strip(), software) if each))
    width = sum(_WIDTHS.values()) + CELLS * _CELL_WIDTH + _VERDICT_WIDTH
    for text in said:
        worksheet.merge_range(at, NUMBER, at, VERDICT, text, setting.styles.about())
        worksheet.set_row(at, height(text, width * 1.25, 13) + 3)
        at += 1
    return at


def _heading(worksheet: Worksheet, at: int, text: str, setting: Setting) -> None:
    worksheet.write_string(at, NUMBER, text, setting.styles(bold=True, font_size=12, valign="vcenter"))
    worksheet.set_row(at, _GOAL)


def _set_up(worksheet: Worksheet, last: int, setting: Setting) -> None:
    for column, width in _WIDTHS.items():
        worksheet.set_column(column, column, width)
    worksheet.set_column(TRACK, TARGET - 1, _CELL_WIDTH)
    worksheet.set_column(VERDICT, VERDICT, _VERDICT_WIDTH)
    worksheet.freeze_panes(HEADING_ROW + 1, TRACK)
    worksheet.repeat_rows(HEADING_ROW)
    worksheet.print_area(0, 0, last, VERDICT)
    set_paper(worksheet, setting, words.OVERVIEW.in_language(setting.language), scale=_SCALE)
