"""The track: one rail per target, from the baseline at the left end to the target at the right.

It is drawn in percents of its own width, so one drawing serves table, page, print and telephone.
"""

from __future__ import annotations

from decimal import Decimal
from html import escape

from streefpad.model.edition import Assessment, Finding, Judged, Point, Status
from streefpad.model.targets import Direction, Keep, Rising, Statement
from streefpad.publish.charts.alternatives import describe_track
from streefpad.publish.wording.forecasts import end_of_fan
from streefpad.publish.wording.targets import format_stated, format_target
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import Language

LEFT, RIGHT = 14.0, 86.0  # the ends of the rail; beyond them one moves away, or past the target
NEAREST, FARTHEST = 3.0, 97.0
HEIGHT, RAIL, FEET = 46, 17, 41  # pixels: of the drawing, of the rail, of the letters under it
CLOSE = 3.0  # marks nearer than this would hide each other


class Scale(Record, kw_only=False):
    """Where a value stands along the rail, in percents of the drawing's width."""

    start: Decimal  # the value at `left`
    end: Decimal  # the value at the rail's right end
    left: float = LEFT

    def at(self, value: Decimal) -> float:
        """The place of a value; the ends of the paper stand for everything beyond."""
        share = float((value - self.start) / (self.end - self.start))
        return min(max(self.left + (RIGHT - self.left) * share, NEAREST), FARTHEST)


def draw_track(finding: Finding, language: Language) -> str:
    """The track of the reading in force as an `svg` element; empty for what is never scored."""
    judged = finding.in_force
    if judged is None or isinstance(judged.reading.aim, Statement):
        return ""
    marks = _marks(finding, judged, language)
    height = HEIGHT if "<text" in marks else 2 * RAIL
    told = escape(describe_track(finding, judged, language))
    return (
        f'<svg class="track s-{judged.assessment.status.value}" width="100%" height="{height}" '
        f'role="img" aria-label="{told}">{marks}</svg>'
    )


def _marks(finding: Finding, judged: Judged, language: Language) -> str:
    assessment, unit = judged.assessment, finding.series.unit
    if isinstance(judged.reading.aim, Rising | Direction):
        return _arrow(assessment, unit, language)
    scale = scale_of(judged)
    if assessment.status is Status.BROKEN_SERIES:
        return _broken(assessment, unit, language) + _aim(judged, unit, language)
    if scale is None:
        return _start(assessment, unit, language) + _aim(judged, unit, language)
    is_floor = isinstance(judged.reading.aim, Keep)
    rail = _floor(scale, unit, language) if is_floor else _rail(judged, unit, language)
    return (
        rail
        + _band(assessment, end_of_fan(finding), scale)
        + _ticks(assessment, scale)
        + _markers(assessment, scale)
    )


def scale_of(judged: Judged) -> Scale | None:
    """The rail's scale; a floor stands in the middle, with the reference at the left end."""
    assessment = judged.assessment
    start = assessment.baseline.value if assessment.baseline else None
    if isinstance(judged.reading.aim, Keep):
        floor = assessment.target.value if assessment.target else start
        if floor is None:
            return None
        reference = assessment.reference.value if assessment.reference else floor
        reach = abs(floor - reference) or abs(floor) / 10 or Decimal(1)
        return Scale(floor, floor + reach, left=50.0)
    aim = assessment.target or assessment.benchmark
    end = aim.value if aim else None
    return None if start is None or end is None or start == end else Scale(start, end)


def _rail(judged: Judged, unit: Unit, language: Language) -> str:
    return _start(judged.assessment, unit, language) + _aim(judged, unit, language)


def _start(assessment: Assessment, unit: Unit, language: Language) -> str:
    """The rail and its left end; dashed and without an end where there is no baseline."""
    if assessment.baseline is None:
        return _line("rail empty", LEFT, RIGHT)
    value = format_stated(assessment.baseline.value, unit, language)
    return _line("rail", LEFT, RIGHT) + _stop(LEFT) + _text(LEFT, value)


def _broken(assessment: Assessment, unit: Unit, language: Language) -> str:
    """An empty rail: no mark crosses a break."""
    if assessment.baseline is None:
        return _line("rail empty", LEFT, RIGHT)
    value = format_stated(assessment.baseline.value, unit, language)
    return _line("rail empty", LEFT, RIGHT) + _stop(LEFT) + _text(LEFT, value)


def _aim(judged: Judged, unit: Unit, language: Language) -> str:
    target = judged.assessment.target or judged.assessment.benchmark
    if target is None:
        return _diamond(RIGHT)
    value = format_target(target.value, judged.reading.aim, unit, language)
    return _diamond(RIGHT) + _text(RIGHT, value, is_bold=True)


def _floor(scale: Scale, unit: Unit, language: Language) -> str:
    """Below the floor the rail is dotted; from the floor on all is well."""
    floor = format_stated(scale.start, unit, language)
    return (
        _line("rail below", LEFT, scale.left)
        + _line("rail", scale.left, RIGHT)
        + _stop(scale.left)
        + _text(scale.left, f"≥ {floor}", is_bold=True)
    )


def _arrow(assessment: Assessment, unit: Unit, language: Language) -> str:
    """A direction without a number to arrive at: which way it went is drawn, how far is not."""
    tip = f'<svg x="{RIGHT}%" y="{RAIL}" class="free"><path class="tip" d="M-7-5 1 0-7 5"/></svg>'
    rail = _start(assessment, unit, language) + tip
    way = WAYS.get(assessment.status)
    if assessment.baseline is None or assessment.latest is None or way is None:
        return rail
    now = LEFT + way
    return rail + _line("walked", min(LEFT, now), max(LEFT, now)) + _now(now)


# How far along the rail a direction without number has come: which way it went is drawn, how far is not.
WAYS = {Status.MOVING_AWAY: -8.0, Status.NO_DATA: 0.0, Status.BEHIND: 0.0, Status.ON_TRACK: 24.0}


def _band(assessment: Assessment, fan: tuple[Decimal, Decimal] | None, scale: Scale) -> str:
    """Where the projection ends with four chances in five; without one, from here to where the pace leads."""
    if assessment.latest is None:
        return ""
    now = scale.at(assessment.latest.value)
    start = scale.at(scale.start)
    walked = _line("walked", min(start, now), max(start, now)) if abs(now - start) > 0.2 else ""
    if fan is not None:
        ends = [scale.at(each) for each in fan]
    elif assessment.outlook is not None:
        ends = [now, scale.at(assessment.outlook.value)]
    else:
        return walked
    left, width = min(ends), max(ends) - min(ends)
    band = f'<rect class="band" x="{left:.1f}%" y="{RAIL - 5}" width="{width:.1f}%" height="10" rx="5"/>'
    return band + walked


def _ticks(assessment: Assessment, scale: Scale) -> str:
    places = {f"{scale.at(each.point.value):.1f}" for each in assessment.milestones}
    return "".join(
        f'<line class="tick" x1="{x}%" x2="{x}%" y1="{RAIL - 7}" y2="{RAIL + 7}"/>' for x in sorted(places)
    )


def _markers(assessment: Assessment, scale: Scale) -> str:
    expected = assessment.expected_today
    found = ""
    now = scale.at(assessment.latest.value) if assessment.latest else None
    if expected:
        x = scale.at(expected.value)
        radius = 8.5 if now is not None and abs(x - now) < CLOSE else 5.5
        # Past a break the path asks for what is counted differently: the ring is dashed there.
        past = ' stroke-dasharray="3 2"' if _is_past_break(assessment, expected) else ""
        found += f'<circle class="expected" cx="{x:.1f}%" cy="{RAIL}" r="{radius}"{past}/>'
    if now is None:
        return found
    if now in (NEAREST, FARTHEST):  # past the edge of the paper: a point shows that it goes on
        turn = "M-6-6 4 0-6 6Z" if now == FARTHEST else "M6-6-4 0 6 6Z"
        return f'{found}<svg x="{now}%" y="{RAIL}" class="free"><path class="now" d="{turn}"/></svg>'
    return found + _now(now)


def _is_past_break(assessment: Assessment, point: Point) -> bool:
    ahead = assessment.break_ahead
    return ahead is not None and point.period.end >= ahead.first.end


def _now(x: float) -> str:
    return f'<circle class="now" cx="{x:.1f}%" cy="{RAIL}" r="5.5"/>'


def _line(style: str, start: float, end: float) -> str:
    return f'<line class="{style}" x1="{start:.1f}%" x2="{end:.1f}%" y1="{RAIL}" y2="{RAIL}"/>'


def _stop(x: float) -> str:
    return f'<line class="stop" x1="{x:.1f}%" x2="{x:.1f}%" y1="{RAIL - 12}" y2="{RAIL + 12}"/>'


def _diamond(x: float) -> str:
    return f'<svg x="{x}%" y="{RAIL}" class="free"><path class="target" d="M0-8 8 0 0 8-8 0Z"/></svg>'


def _text(x: float, words: str, *, is_bold: bool = False) -> str:
    style = ' class="aim"' if is_bold else ""
    return f'<text{style} x="{x:.1f}%" y="{FEET}" text-anchor="middle">{escape(words)}</text>'
