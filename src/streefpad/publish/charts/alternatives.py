"""What a drawing shows, told in words and numbers for who cannot see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from streefpad.model.edition import Finding, Judged, Point, Status
from streefpad.model.targets import Aim
from streefpad.publish.charts.sketch import Diamond, Dot, Line, Sketch
from streefpad.publish.charts.words import MORE_THAN
from streefpad.publish.wording.forecasts import end_of_fan, middle_four_fifths
from streefpad.publish.wording.numbers import format_bare, format_derived_bare, format_period, in_period
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.publish.wording.targets import format_expected, format_stated, format_target
from streefpad.values.quantities import Unit
from streefpad.values.texts import Language, Text

_CHART = Text(nl="Lijngrafiek van {names}.", en="Line chart of {names}.")
_AND = Text(nl=" en ", en=" and ")
_OBSERVED = Text(nl="{name}: {values}.", en="{name}: {values}.")
_UNSURE = Text(nl=" (voorlopig, onzeker of omstreden)", en=" (provisional, uncertain or disputed)")
_DERIVED = Text(nl=" (aanname)", en=" (assumption)")
_ASKED = Text(nl="Het pad vraagt {values}.", en="The path asks for {values}.")
_AHEAD = Text(
    nl="In het tempo tot nu toe zou het {value} worden.", en="At the pace so far it would become {value}."
)
_FAN = Text(
    nl="Met 4 kansen op 5 ligt het {period} tussen {low} en {high}.",
    en="With 4 chances in 5 it lies between {low} and {high} {period}.",
)
_BROKEN = Text(
    nl="Vanaf {period} is de reeks niet vergelijkbaar met de jaren ervoor.",
    en="From {period} on the series cannot be compared with the years before.",
)
_TRACK = {
    "baseline": Text(nl="startmeting {value} {when}", en="baseline {value} {when}"),
    "latest": Text(nl="laatste cijfer {value} {when}", en="latest figure {value} {when}"),
    "expected": Text(nl="verwacht {value} {when}", en="expected {value} {when}"),
    "milestone": Text(nl="tussendoel {value} {when}", en="milestone {value} {when}"),
    "target": Text(nl="doel {value} {when}", en="target {value} {when}"),
    "benchmark": Text(nl="waartegen het wordt gehouden: {value} {when}", en="held against {value} {when}"),
    "fan": Text(
        nl="met 4 kansen op 5 aan het eind tussen {low} en {high}",
        en="with 4 chances in 5 between {low} and {high} at the end",
    ),
    "break": Text(
        nl="vanaf {period} telt de reeks anders", en="from {period} on the series counts differently"
    ),
    "outlook": Text(
        nl="in het tempo tot nu toe {value} aan het eind", en="{value} at the end at the pace so far"
    ),
}
_NO_BASELINE = Text(nl="nog geen nulmeting", en="no baseline yet")


def title_of(sketch: Sketch, language: Language) -> str:
    """What the chart is a chart of."""
    names = [line.indicator.name.in_language(language) for line in sketch.lines]
    return _CHART.in_language(language).format(names=_AND.in_language(language).join(names))


def describe_chart(sketch: Sketch, language: Language) -> str:
    """The chart's story, one series after the other."""
    told = [sentence for line in sketch.lines for sentence in _tell(line, sketch.unit, language)]
    told += [
        _BROKEN.in_language(language).format(period=format_period(first, language)) for first in sketch.breaks
    ]
    return " ".join(told)


def _tell(line: Line, unit: Unit, language: Language) -> Iterator[str]:
    values = ", ".join(_dot(dot, unit, language) for dot in line.dots)
    yield _OBSERVED.in_language(language).format(
        name=line.indicator.label.in_language(language), values=values
    )
    if line.diamonds:
        asked = ", ".join(
            _diamond(each, unit, language)
            for each in sorted(line.diamonds, key=lambda each: each.point.period)
        )
        yield _ASKED.in_language(language).format(values=asked)
    if line.outlook:
        value = format_derived_bare(line.outlook[-1].value, unit, language)
        yield _AHEAD.in_language(language).format(value=value)
    if line.fan_told:
        low, high = (format_derived_bare(each, unit, language) for each in middle_four_fifths(line.fan_told))
        period = in_period(line.fan_told.period, language)
        yield _FAN.in_language(language).format(period=period, low=low, high=high)


def _dot(dot: Dot, unit: Unit, language: Language) -> str:
    value = format_bare(dot.point.value, unit, language)
    more = f"{MORE_THAN.in_language(language)} " if dot.is_bound else ""
    unsure = _UNSURE.in_language(language) if dot.is_hollow and not dot.is_bound else ""
    return f"{more}{value} {in_period(dot.point.period, language)}{unsure}"


def _diamond(diamond: Diamond, unit: Unit, language: Language) -> str:
    derived = _DERIVED.in_language(language) if diamond.is_derived else ""
    value = format_milestone(diamond, unit, language)
    return f"{value} {in_period(diamond.point.period, language)}{derived}"


def format_milestone(diamond: Diamond, unit: Unit, language: Language) -> str:
    """What a diamond asks: as stated, or as its trajectory gives it."""
    if diamond.is_derived:
        return format_expected(diamond.point.value, diamond.aim, unit, language)
    return format_target(diamond.point.value, diamond.aim, unit, language)


def _expected(aim: Aim, value: Decimal, unit: Unit, language: Language) -> str:
    return format_expected(value, aim, unit, language)


def _asked(aim: Aim, value: Decimal, unit: Unit, language: Language) -> str:
    return format_target(value, aim, unit, language)


def describe_track(finding: Finding, judged: Judged, language: Language) -> str:
    """The marks of a track from left to right, in words."""
    assessment, unit = judged.assessment, finding.series.unit
    aim = judged.reading.aim
    expected, asked = partial(_expected, aim), partial(_asked, aim)
    steps = [(each.point, expected if each.is_derived else format_stated) for each in assessment.milestones]
    is_broken = assessment.status is Status.BROKEN_SERIES  # nothing past the break is drawn then
    marks: list[tuple[str, Point | None, Callable[[Decimal, Unit, Language], str]]] = [
        ("baseline", assessment.baseline, format_stated),
        ("latest", None if is_broken else assessment.latest, format_stated),
        ("expected", None if is_broken else assessment.expected_today, expected),
        *(("milestone", point, written) for point, written in steps),
        ("target", assessment.target, asked),
        ("benchmark", None if assessment.target else assessment.benchmark, format_stated),
    ]
    told = [
        _TRACK[role]
        .in_language(language)
        .format(value=written(point.value, unit, language), when=in_period(point.period, language))
        for role, point, written in marks
        if point
    ]
    if assessment.baseline is None:
        told.insert(0, _NO_BASELINE.in_language(language))
    if band := end_of_fan(finding):
        low, high = (format_derived_bare(each, unit, language) for each in band)
        told.append(_TRACK["fan"].in_language(language).format(low=low, high=high))
    elif assessment.outlook:
        value = format_derived_bare(assessment.outlook.value, unit, language)
        told.append(_TRACK["outlook"].in_language(language).format(value=value))
    if ahead := assessment.break_ahead:
        first = format_period(ahead.first, language)
        told.append(_TRACK["break"].in_language(language).format(period=first))
    return one_by_one(told, language)
