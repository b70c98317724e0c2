"""Compound yearly growth, alone or against what the target needs: shared by statcan and eustat.

Roots are irrational, so nothing stays exact here; 34 digits in Decimal give the same last digit
on every machine, which binary floating point does not promise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext
from itertools import pairwise

from streefpad.model.edition import Point, Reason
from streefpad.model.targets import Parity, Representation
from streefpad.rules.methods.protocol import Parameter, Settings
from streefpad.rules.methods.question import Course, Question, course, first_year
from streefpad.values.problems import Fact
from streefpad.values.record import Record
from streefpad.values.texts import Text

PRECISE = Context(prec=34, Emax=MAX_EMAX, Emin=MIN_EMIN)
ZERO = Decimal(0)


def threshold(name: str, default: str, meaning: Text) -> Parameter:
    """A parameter with the number that the source of a method states."""
    return Parameter(name=name, default=Decimal(default), meaning=meaning)


# The numbers that both methods state alike.
BASE_YEAR = threshold(
    "base_year", "2015", Text(nl="basisjaar, waar het doel er geen noemt", en="base year, if none is stated")
)
HIGHEST_RATIO = threshold(
    "highest_ratio",
    "1.3",
    Text(nl="verhouding met de hoogste score", en="ratio with the highest score"),
)
LOWEST_RATIO = threshold(
    "lowest_ratio", "-0.6", Text(nl="verhouding met de laagste score", en="ratio with the lowest score")
)
PARAMETERS = (
    Parameter(
        name="target_year",
        default=Decimal(2030),
        meaning=Text(
            nl="jaar waarin het doel gehaald moet zijn, waar het streefcijfer geen einddatum heeft",
            en="year by which the target must be met, where the target states no deadline",
        ),
    ),
    Parameter(
        name="least_span",
        default=Decimal(1),
        meaning=Text(
            nl="minste aantal jaren tussen basis en laatste cijfer",
            en="fewest years between the base and the latest figure",
        ),
        above=ZERO,
    ),
    Parameter(
        name="zero_replacement",
        default=Decimal("0.001"),
        meaning=Text(
            nl="getal dat een basis of doel van nul vervangt, omdat groei vanaf of naar nul niet bestaat",
            en="number that replaces a base or target of zero, as there is no growth from or to zero",
        ),
        above=ZERO,
    ),
    Parameter(
        name="limit",
        default=None,
        meaning=Text(
            nl="natuurlijke grens van de reeks; telt alleen waar er geen doel met een getal is",
            en="natural limit of the series; counts only where the target has no number",
        ),
    ),
    Parameter(
        name="limit_exponent",
        default=Decimal("4.44"),
        meaning=Text(
            nl="hoe snel de drempels zakken in de buurt van de natuurlijke grens",
            en="how fast the thresholds fall near the natural limit",
        ),
        above=ZERO,
    ),
    Parameter(
        name="even_from",
        default=Decimal("0.97"),
        meaning=Text(
            nl="vanaf deze verhouding geldt een groep als evenredig aanwezig",
            en="from this ratio on, a group counts as proportionally present",
        ),
        above=ZERO,
    ),
    Parameter(
        name="even_to",
        default=Decimal("1.03"),
        meaning=Text(
            nl="tot en met deze verhouding geldt een groep als evenredig aanwezig",
            en="up to this ratio, a group counts as proportionally present",
        ),
        above=ZERO,
    ),
)


class Comparison(Record):
    """Growth held against what is needed, or growth alone.

    `value` is None where it cannot be reckoned; `reason` then says why. `factor` is the share of
    the thresholds that is left near a natural limit.
    """

    value: Decimal | None
    achieved: bool
    has_target: bool
    factor: Decimal
    reason: Reason


BaseFinder = Callable[[Question, Sequence[Point], Settings], Point | None]


def compare(question: Question, settings: Settings, find_base: BaseFinder) -> Comparison:
    """The growth since the base, over the growth that the target needs where it has a number."""
    wanted = transformed(question, settings)
    if isinstance(wanted, Reason):
        return _nothing(wanted)
    goal = settings.of("zero_replacement") if wanted.goal == 0 else wanted.goal
    wanted = Course(points=wanted.points, sign=wanted.sign, goal=goal)
    if not wanted.points:
        return _nothing(Reason(code="method-too-few-observations", facts={"needed": 2, "found": 0}))
    latest = wanted.points[-1]
    achieved = wanted.reached_by(latest.value)
    base = None if question.crosses_a_break else find_base(question, wanted.points, settings)
    fault = _fault(question, wanted, base, latest, settings)
    if base is None or fault is not None:
        facts: dict[str, Fact] = {"value": latest.value, "period": latest.period}
        if achieved and wanted.goal is not None:
            reason = Reason(code="method-target-achieved", facts={**facts, "target": wanted.goal})
        else:
            reason = fault or Reason(code="method-base-missing")
        return Comparison(
            value=None, achieved=achieved, has_target=goal is not None, factor=Decimal(1), reason=reason
        )
    return _compared(question, wanted, base, latest, settings)


def transformed(question: Question, settings: Settings) -> Course | Reason:
    """What growth is reckoned of, or why it cannot be.

    A promise with two sides becomes its larger side, which ought to shrink, as Statistics Canada does
    by hand: of a ratio, the ratio or its inverse, and 1 inside the even band; of a share around 50,
    the majority's share.
    """
    tolerance = question.target.tolerance
    match question.aim:
        case Parity(value=even):
            points = tuple(Point(each.period, even + abs(each.value - even)) for each in question.comparable)
            return Course(points=points, sign=-1, goal=even + tolerance)
        case Representation(value=even):
            ratios = [Point(each.period, each.value / even) for each in question.comparable if even]
            if any(each.value <= 0 for each in ratios):
                return Reason(code="method-ratio-not-positive")
            points = tuple(Point(each.period, _larger_side(each.value, settings)) for each in ratios)
            return Course(points=points, sign=-1, goal=1 + tolerance)
        case _:
            return course(question) or Reason(code="method-target-without-number")


def annual_growth(start: Decimal, end: Decimal, years: Decimal) -> Decimal:
    """The growth a year that leads from one value to another, both of one sign.

    >>> round(annual_growth(Decimal(100), Decimal(121), Decimal(2)), 4)
    Decimal('0.1000')
    """
    with localcontext(PRECISE):
        return (end / start) ** (1 / years) - 1


def limit_factor(base: Decimal, limit: Decimal | None, exponent: Decimal) -> Decimal:
    """The share of the thresholds that is left at this base: 1 far from the natural limit, 0 on it.

    >>> limit_factor(Decimal(50), None, Decimal("4.44"))
    Decimal('1')
    """
    if limit is None or abs(base) >= 2 * abs(limit):
        return Decimal(1)
    base, limit = abs(base), abs(limit)
    with localcontext(PRECISE):
        part = base / limit if base <= limit else (2 * limit - base) / limit
        return 1 - part**exponent


def along(knots: Sequence[tuple[Decimal, Decimal]], value: Decimal) -> Decimal:
    """The score at a value: straight lines through the knots, level outside them.

    >>> along([(Decimal(0), Decimal(0)), (Decimal(1), Decimal(5))], Decimal("0.5"))
    Decimal('2.5')
    """
    if value <= knots[0][0]:
        return knots[0][1]
    for (left, low), (right, high) in pairwise(knots):
        if value <= right:
            return low + (value - left) * (high - low) / (right - left)
    return knots[-1][1]


def _larger_side(ratio: Decimal, settings: Settings) -> Decimal:
    if settings.of("even_from") <= ratio <= settings.of("even_to"):
        return Decimal(1)
    return max(ratio, 1 / ratio)


def _fault(
    question: Question, wanted: Course, base: Point | None, latest: Point, settings: Settings
) -> Reason | None:
    """What stands in the way of reckoning growth, in the order in which it is met."""
    if question.crosses_a_break and question.broken_at is not None:
        return Reason(code="method-series-broken", facts={"first": question.broken_at})
    if base is None:
        return Reason(code="method-base-missing", facts={"period": latest.period})
    if latest.period.end - base.period.end < settings.of("least_span"):
        return Reason(code="method-too-few-observations", facts={"needed": 2, "found": 1})
    start = base.value or settings.of("zero_replacement")
    goal = wanted.goal
    if start * latest.value < 0 or (goal is not None and start * goal < 0):
        return Reason(code="method-signs-differ", facts={"base": base.value, "value": latest.value})
    if goal is not None and _span(question, base, settings) <= 0:
        return Reason(code="method-deadline-before-base", facts={"base_period": base.period})
    if goal is not None and goal == start:
        return Reason(code="method-target-equals-base", facts={"target": goal, "base_period": base.period})
    return None


def _compared(
    question: Question, wanted: Course, base: Point, latest: Point, settings: Settings
) -> Comparison:
    start = base.value or settings.of("zero_replacement")
    sign = wanted.sign if base.value >= 0 else -wanted.sign
    had = annual_growth(start, latest.value, latest.period.end - base.period.end)
    facts: dict[str, Fact] = {
        "base": base.value,
        "base_period": base.period,
        "value": latest.value,
        "period": latest.period,
        "growth": had,
    }
    if wanted.goal is None:
        factor = limit_factor(base.value, settings.given("limit"), settings.of("limit_exponent"))
        reason = Reason(code="method-growth-alone", facts=facts)
        return Comparison(value=sign * had, achieved=False, has_target=False, factor=factor, reason=reason)
    needed = annual_growth(start, wanted.goal, _span(question, base, settings))
    with localcontext(PRECISE):
        ratio = sign * had / abs(needed)
    achieved = wanted.reached_by(latest.value)
    reason = Reason(
        code="method-target-achieved" if achieved else "method-growth-against-needed",
        facts={**facts, "target": wanted.goal, "needed": needed},
    )
    return Comparison(value=ratio, achieved=achieved, has_target=True, factor=Decimal(1), reason=reason)


def _span(question: Question, base: Point, settings: Settings) -> Decimal:
    """The years from the base to the deadline; the method names a period after the year it starts in."""
    if question.target.by is not None:
        return question.target.by.end - base.period.end
    return settings.of("target_year") - first_year(base.period)


def _nothing(reason: Reason) -> Comparison:
    return Comparison(value=None, achieved=False, has_target=False, factor=Decimal(1), reason=reason)
