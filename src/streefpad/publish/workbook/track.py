"""The track in cells: the same rail as on the site, from the baseline at the left to the target."""

from __future__ import annotations

from streefpad.model.edition import Assessment, Finding, Judged, Status
from streefpad.model.targets import Direction, Keep, Rising, Statement
from streefpad.publish.charts.tracks import FARTHEST, LEFT, NEAREST, RIGHT, WAYS, Scale, scale_of
from streefpad.publish.wording.forecasts import end_of_fan
from streefpad.publish.workbook.styles import BANDS, INK, PAPER, RAIL, STATUS_COLOURS
from streefpad.values.record import Record, replace

CELLS = 25
NOW, EXPECTED, BOTH, TARGET, ONWARDS, BACKWARDS = "●", "○", "◉", "◆", "►", "◄"


class TrackCell(Record):
    """One cell of a track: its fill, its mark, and whether baseline or milestone stands at its left edge."""

    fill: str = ""  # empty: paper
    mark: str = ""
    colour: str = INK
    is_start: bool = False
    is_step: bool = False
    is_dashed: bool = False


def track_cells(finding: Finding, judged: Judged) -> tuple[TrackCell, ...]:
    """The cells of the reading in force; none for what is never scored."""
    if isinstance(judged.reading.aim, Statement):
        return ()
    cells = [TrackCell()] * CELLS
    scale, assessment = scale_of(judged), judged.assessment
    is_open = isinstance(judged.reading.aim, Rising | Direction)
    is_broken = assessment.status is Status.BROKEN_SERIES
    is_dashed = is_broken or assessment.baseline is None
    is_floor = isinstance(judged.reading.aim, Keep) and scale is not None
    _rail(cells, LEFT, RIGHT, is_dashed=is_dashed)
    if is_floor and scale is not None:
        _rail(cells, LEFT, scale.left - 0.1, is_dashed=True)
    if assessment.baseline is not None:
        start = _cell(scale.left if is_floor and scale else LEFT)
        cells[start] = replace(cells[start], is_start=True)
    if not is_floor:
        end = _cell(RIGHT)
        cells[end] = replace(cells[end], mark=ONWARDS if is_open else TARGET)
    if is_open:
        _direction(cells, assessment)
    elif scale is not None and not is_broken:
        _walk(cells, finding, assessment, scale)
    # A mark on a dark fill is drawn in the colour of the paper.
    return tuple(replace(each, colour=PAPER) if each.fill in BANDS else each for each in cells)


def _cell(percent: float) -> int:
    return min(int(percent * CELLS / 100), CELLS - 1)


def _rail(cells: list[TrackCell], start: float, end: float, *, is_dashed: bool) -> None:
    for at in range(_cell(start), _cell(end) + 1):
        cells[at] = replace(cells[at], fill="" if is_dashed else RAIL, is_dashed=is_dashed)


def _fill(cells: list[TrackCell], start: float, end: float, colour: str) -> None:
    for at in range(_cell(min(start, end)), _cell(max(start, end)) + 1):
        cells[at] = replace(cells[at], fill=colour, is_dashed=False)


def _direction(cells: list[TrackCell], assessment: Assessment) -> None:
    """Which way it went; how far is not drawn."""
    way = WAYS.get(assessment.status)
    if assessment.baseline is None or assessment.latest is None or way is None:
        return
    colour = STATUS_COLOURS[assessment.status]
    if way:
        _fill(cells, LEFT, LEFT + way, BANDS[colour])
    at = _cell(LEFT + way)
    cells[at] = replace(cells[at], mark=NOW, colour=colour)


def _walk(cells: list[TrackCell], finding: Finding, assessment: Assessment, scale: Scale) -> None:
    """Where it is said to end, how far it came, the milestone, and the two markers on top."""
    colour = STATUS_COLOURS[assessment.status]
    now = scale.at(assessment.latest.value) if assessment.latest else None
    fan = end_of_fan(finding)
    if fan is not None:
        _fill(cells, scale.at(fan[0]), scale.at(fan[1]), BANDS[colour])
    elif assessment.outlook is not None and now is not None:
        _fill(cells, now, scale.at(assessment.outlook.value), BANDS[colour])
    start = scale.at(scale.start)
    if now is not None and _cell(now) != _cell(start):
        _fill(cells, start, now, colour)
    for milestone in assessment.milestones:
        step = _cell(scale.at(milestone.point.value))
        cells[step] = replace(cells[step], is_step=True)
    today = assessment.expected_today
    awaited = _cell(scale.at(today.value)) if today else None
    if awaited is not None:
        cells[awaited] = replace(cells[awaited], mark=EXPECTED)
    if now is not None:
        at = _cell(now)
        mark = BOTH if at == awaited else NOW
        if now in (NEAREST, FARTHEST):  # it goes on beyond the paper
            mark = ONWARDS if now == FARTHEST else BACKWARDS
        cells[at] = replace(cells[at], mark=mark, colour=colour)
