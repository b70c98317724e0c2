"""The track in text: a rail from baseline to target, where we are and where we were to be today.

Every baseline stands in the same column, so that moving away shows to the left of it.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from streefpad.model.edition import Finding, Judged, Point, Status
from streefpad.model.targets import Keep
from streefpad.publish.terminal.paper import TONES, Span, Tone
from streefpad.publish.wording.forecasts import end_of_fan
from streefpad.publish.wording.numbers import format_number
from streefpad.publish.wording.targets import format_target
from streefpad.values.record import Record
from streefpad.values.texts import Language

RAIL, DASH, BAND = "─", "╌", "═"
START, END, STEP = "├", "┤", "┼"
EXPECTED, LATEST, BOTH = "○", "●", "◉"

_LEFT_MARGIN = 3  # cells for a value that moved away from the target
_RIGHT_MARGIN = 1  # one for a value beyond it
_ROOM_OF_SHARES = Decimal(10)  # points above the floor of a `keep` that the rail is long


class _Scale(Record):
    """Values to cells: the baseline in `first`, the target in `last`."""

    start: Decimal
    end: Decimal
    first: int
    last: int
    width: int

    def cell(self, value: Decimal) -> int:
        """The cell of a value; rounding never moves it onto or past an end that it has not reached."""
        share = (value - self.start) / (self.end - self.start)
        cell = self.first + int((share * (self.last - self.first)).to_integral_value(ROUND_HALF_UP))
        if share < 0:
            cell = min(cell, self.first - 1)
        elif share > 1:
            cell = max(cell, self.last + 1)
        elif share < 1:
            cell = min(cell, self.last - 1)
        return min(max(cell, 0), self.width - 1)


def track_text(finding: Finding, width: int) -> tuple[Span, ...]:
    """The track of a target in so many cells; dashed and empty where there is no baseline yet."""
    judged = finding.in_force
    if judged is None:
        return (Span(" " * width),)
    if judged.assessment.status is Status.NO_BASELINE:
        return (
            Span(" " * _LEFT_MARGIN),
            Span(DASH * (width - _LEFT_MARGIN - _RIGHT_MARGIN), Tone.QUIET),
            Span(" "),
        )
    scale = _scale_of(finding, judged, width)
    if scale is None:
        return (Span(" " * width),)
    is_broken = judged.assessment.status is Status.BROKEN_SERIES
    rail = Span(DASH if is_broken else RAIL, Tone.QUIET)
    cells = [Span(" ")] * scale.first + [rail] * (scale.last - scale.first + 1)
    cells += [Span(" ")] * (width - len(cells))
    if band := end_of_fan(finding):
        low, high = sorted(scale.cell(each) for each in band)
        cells[low : high + 1] = [Span(BAND, Tone.QUIET)] * (high + 1 - low)
    cells[scale.first] = Span(START, Tone.QUIET)
    if not isinstance(judged.reading.aim, Keep):
        cells[scale.last] = Span(END)
    for milestone in judged.assessment.milestones:
        cell = scale.cell(milestone.point.value)
        if scale.first < cell < scale.last:
            cells[cell] = Span(STEP)
    if not is_broken:  # no marker crosses a break
        _mark(cells, scale, judged)
    return tuple(cells)


def scale_text(finding: Finding, width: int, language: Language) -> Span:
    """The numbers under the rail: the baseline at its left end, the target at its right."""
    judged, unit = finding.in_force, finding.series.unit
    scale = _scale_of(finding, judged, width) if judged else None
    if judged is None or scale is None:
        return Span(" " * width)
    baseline, target = judged.assessment.baseline, _asked(judged)
    left = format_number(baseline.value, language) if baseline else ""
    right = format_target(target.value, judged.reading.aim, unit, language) if target else ""
    right = right.rstrip("%\u00a0")  # the unit stands in the column beside it
    if isinstance(judged.reading.aim, Keep):
        return Span((" " * scale.first + right).ljust(width), Tone.QUIET)
    between = scale.last + 1 - scale.first - len(left) - len(right)
    return Span((" " * scale.first + left + " " * max(between, 1) + right).ljust(width), Tone.QUIET)


def rail_heading(start: str, end: str, width: int) -> str:
    """The words above the two ends of the rail; the left one is left out where both do not fit."""
    rail = width - _LEFT_MARGIN - _RIGHT_MARGIN
    left = start if len(start) + 1 + len(end) <= rail else ""
    return " " * _LEFT_MARGIN + left + end.rjust(rail - len(left)) + " " * _RIGHT_MARGIN


def where_expected(judged: Judged) -> Point | None:
    """The point of the hollow marker: what the trajectory asks today, else at the latest figure."""
    assessment = judged.assessment
    if assessment.expected_today:
        return assessment.expected_today
    if assessment.expected_now is None or assessment.latest is None:
        return None
    return Point(assessment.latest.period, assessment.expected_now)


def _mark(cells: list[Span], scale: _Scale, judged: Judged) -> None:
    expected, latest = where_expected(judged), judged.assessment.latest
    at_expected = scale.cell(expected.value) if expected else None
    if at_expected is not None:
        cells[at_expected] = Span(EXPECTED)
    if latest:
        at_latest = scale.cell(latest.value)
        sign = BOTH if at_latest == at_expected else LATEST
        cells[at_latest] = Span(sign, TONES[judged.assessment.status])


def _asked(judged: Judged) -> Point | None:
    """The target; of a benchmark, whose own future is not known, the figure it has now."""
    return judged.assessment.target or judged.assessment.benchmark


def _scale_of(finding: Finding, judged: Judged, width: int) -> _Scale | None:
    """The scale from baseline to target; a `keep` has its floor at the left and open room at the right."""
    assessment, asked = judged.assessment, _asked(judged)
    if asked is None or finding.target is None:
        return None
    first, last = _LEFT_MARGIN, width - 1 - _RIGHT_MARGIN
    target = asked.value
    if isinstance(judged.reading.aim, Keep):
        room = _ROOM_OF_SHARES if finding.series.unit.is_share else max(abs(target) / 5, Decimal(1))
        end = target + room * finding.target.better_in(judged.reading).sign
        return _Scale(start=target, end=end, first=first, last=last, width=width)
    start = assessment.baseline.value if assessment.baseline else None
    if start is None or start == target:
        return None
    return _Scale(start=start, end=target, first=first, last=last, width=width)
