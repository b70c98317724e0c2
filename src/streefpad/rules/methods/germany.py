"""The weather symbols of Germany's sustainable development strategy: where the last five years lead.

The average yearly change over the last six figures is laid along to the target year; what the
projection misses is held against what is still to go.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal

from streefpad.model.edition import Point, Reason
from streefpad.model.targets import Keep
from streefpad.rules.methods.protocol import (
    NOT_AVAILABLE,
    Method,
    Parameter,
    Published,
    Settings,
    Standing,
    Verdict,
    VerdictClass,
    unavailable,
)
from streefpad.rules.methods.question import (
    DIRECTION_ONLY,
    ONE_SIDED,
    TWO_SIDED,
    Course,
    Question,
    course,
)
from streefpad.values.periods import Period
from streefpad.values.problems import Fact
from streefpad.values.texts import Text

SUN, SUN_CLOUD, CLOUD, THUNDERSTORM = "sun", "sun_cloud", "cloud", "thunderstorm"


def _rule(question: Question, settings: Settings) -> Verdict:
    wanted = course(question)
    if wanted is None:
        return unavailable("method-target-without-number")
    window = wanted.points[-_count(settings, "points") :]
    least = _count(settings, "least_points")
    if len(window) < least:
        if question.broken_at is not None and len(question.series.observations) >= least:
            return unavailable("method-series-broken", {"first": question.broken_at})
        return unavailable("method-too-few-observations", {"needed": least, "found": len(window)})
    change = _yearly_change(window)
    if wanted.goal is None:
        return _by_direction(wanted.sign, window, change)
    goal, by = _next_goal(question, wanted, window[-1])
    wanted = Course(points=wanted.points, sign=wanted.sign, goal=goal)
    if isinstance(question.aim, Keep) or wanted.reached_by(window[-1].value):
        return _by_level(wanted, window, change)
    return _by_projection(wanted, goal, by, window, change, settings)


def _count(settings: Settings, name: str) -> int:
    return int(settings.of(name).to_integral_value(rounding=ROUND_CEILING))


def _yearly_change(window: Sequence[Point]) -> Decimal:
    """The average change a year; gaps between figures count as the years they are."""
    first, last = window[0], window[-1]
    return (last.value - first.value) / (last.period.end - first.period.end)


def _next_goal(question: Question, wanted: Course, latest: Point) -> tuple[Decimal, Period | None]:
    """The next target year counts: a stated milestone that lies ahead, else the deadline."""
    ahead = [
        (each.by, each.value)
        for each in question.target.milestones
        if each.value is not None and each.by.end > latest.period.end
    ]
    if ahead and isinstance(question.aim, ONE_SIDED) and not isinstance(question.aim, Keep):
        by, value = min(ahead, key=lambda each: each[0].end)
        return value, by
    return wanted.goal or Decimal(0), question.target.by


def _by_projection(
    wanted: Course,
    goal: Decimal,
    by: Period | None,
    window: Sequence[Point],
    change: Decimal,
    settings: Settings,
) -> Verdict:
    latest = window[-1]
    last = by.end if by is not None else settings.of("target_year")
    if last <= latest.period.end:
        return unavailable("method-deadline-passed", {"value": latest.value, "period": latest.period})
    projected = latest.value + change * (last - latest.period.end)
    missed = wanted.sign * (goal - projected) / abs(goal - latest.value)
    reason = Reason(
        code="method-projection-against-target",
        facts={**_facts(window, change), "target": goal, "projected": projected},
    )
    if missed < settings.of("sun_below"):
        return Verdict(slug=SUN, value=missed, reason=reason)
    if missed <= settings.of("sun_cloud_to"):
        return Verdict(slug=SUN_CLOUD, value=missed, reason=reason)
    slug = CLOUD if wanted.sign * change > 0 else THUNDERSTORM
    return Verdict(slug=slug, value=missed, reason=reason)


def _by_level(wanted: Course, window: Sequence[Point], change: Decimal) -> Verdict:
    """For a value to be kept every year, and for a target that has been met: level first, then trend."""
    reached, turning = wanted.reached_by(window[-1].value), wanted.sign * change < 0
    slug = (SUN_CLOUD if turning else SUN) if reached else (THUNDERSTORM if turning else CLOUD)
    code = "method-target-achieved" if reached else "method-level-not-kept"
    facts = {**_facts(window, change), "target": wanted.goal or Decimal(0)}
    return Verdict(slug=slug, value=change, reason=Reason(code=code, facts=facts))


def _by_direction(sign: int, window: Sequence[Point], change: Decimal) -> Verdict:
    """For a direction without a value: the average change first, then the last one."""
    last = window[-1].value - window[-2].value
    right, right_lately = sign * change > 0, sign * last > 0
    slug = (SUN if right_lately else SUN_CLOUD) if right else (CLOUD if right_lately else THUNDERSTORM)
    facts = {**_facts(window, change), "last_change": last}
    return Verdict(slug=slug, value=change, reason=Reason(code="method-direction-of-change", facts=facts))


def _facts(window: Sequence[Point], change: Decimal) -> dict[str, Fact]:
    first, latest = window[0], window[-1]
    return {
        "base_period": first.period,
        "value": latest.value,
        "period": latest.period,
        "pace": change,
    }


METHOD = Method(
    id="germany",
    name=Text(nl="weersymbolen van de Duitse strategie", en="weather symbols of the German strategy"),
    source=Published(
        "Status of indicators, methodology (German sustainable development strategy, Destatis)",
        "https://dns-indikatoren.de/en/status",
    ),
    meaning=Text(
        nl="De gemiddelde verandering van de laatste zes cijfers wordt doorgetrokken naar het doeljaar. "
        "Wat telt, is hoeveel er dan nog ontbreekt, als deel van wat nu ontbreekt.",
        en="The average change of the last six figures is carried on to the target year; what counts is how "
        "much is then missing, as a part of what is missing now.",
    ),
    parameters=(
        Parameter(
            name="points",
            default=Decimal(6),
            meaning=Text(
                nl="aantal laatste cijfers voor de gemiddelde verandering",
                en="number of last figures for the average change",
            ),
            above=Decimal(1),
        ),
        Parameter(
            name="least_points",
            default=Decimal(4),
            meaning=Text(
                nl="minder cijfers dan dit geven geen symbool", en="fewer figures than this give no symbol"
            ),
            above=Decimal(1),
        ),
        Parameter(
            name="sun_below",
            default=Decimal("0.05"),
            meaning=Text(
                nl="een kleiner deel van de afstand missen is zon",
                en="missing a smaller part of the distance is a sun",
            ),
        ),
        Parameter(
            name="sun_cloud_to",
            default=Decimal("0.2"),
            meaning=Text(
                nl="tot en met dit deel van de afstand missen is zon met wolk",
                en="missing up to this part of the distance is a sun with a cloud",
            ),
        ),
        Parameter(
            name="target_year",
            default=Decimal(2030),
            meaning=Text(
                nl="jaar waarin het doel gehaald moet zijn, waar het streefcijfer geen einddatum heeft",
                en="year by which the target must be met, where the target states no deadline",
            ),
            prescribed=False,
        ),
    ),
    classes=(
        VerdictClass(SUN, Text(nl="zon", en="sun"), Standing.GOOD),
        VerdictClass(SUN_CLOUD, Text(nl="zon met wolk", en="sun with a cloud"), Standing.UNDECIDED),
        VerdictClass(CLOUD, Text(nl="wolk", en="cloud"), Standing.NOT_GOOD),
        VerdictClass(THUNDERSTORM, Text(nl="onweer", en="thunderstorm"), Standing.NOT_GOOD),
        NOT_AVAILABLE,
    ),
    fits=lambda question: isinstance(question.aim, (*ONE_SIDED, *TWO_SIDED, *DIRECTION_ONLY)),
    rule=_rule,
)
