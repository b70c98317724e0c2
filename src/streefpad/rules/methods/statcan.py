"""Statistics Canada's rule, as Open SDG 2.4 carries it: growth a year against the growth needed.

Known limits: a share and its complement can get different classes, a target of zero stands on an
arbitrary small number, and there is no class for a deadline that passed unmet.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from streefpad.model.edition import Point
from streefpad.rules.methods import growth
from streefpad.rules.methods.protocol import (
    NOT_AVAILABLE,
    Method,
    Published,
    Settings,
    Standing,
    Verdict,
    VerdictClass,
    unavailable,
)
from streefpad.rules.methods.question import DIRECTION_ONLY, ONE_SIDED, TWO_SIDED, Question, first_year
from streefpad.values.texts import Text

ACHIEVED = "target_achieved"
SUBSTANTIAL = "substantial_progress"
MODERATE = "moderate_progress"
LIMITED = "limited_progress"
DETERIORATION = "deterioration"

BEST, GOOD, FAIR, STILL, WORST = (Decimal(each) for each in ("5", "2.5", "0", "-2.5", "-5"))


def _rule(question: Question, settings: Settings) -> Verdict:
    found = growth.compare(question, settings, _base)
    if found.achieved:
        return Verdict(slug=ACHIEVED, value=found.value, score=BEST, reason=found.reason)
    if found.value is None:
        return unavailable(found.reason.code, found.reason.facts)
    value = found.value
    high, middle = (limit * found.factor for limit in _thresholds(settings, found.has_target))
    slug = SUBSTANTIAL if value >= high else MODERATE if value >= middle else LIMITED
    return Verdict(
        slug=slug if value >= 0 else DETERIORATION,
        value=value,
        score=_score(found, settings),
        reason=found.reason,
    )


def _base(question: Question, points: Sequence[Point], settings: Settings) -> Point | None:
    """The stated start, else the method's own base year; the first later observation where that one lacks."""
    if question.start is not None:
        return next((each for each in points if each.period.end >= question.start.end), None)
    long = _shortest_cycle(points) >= settings.of("long_cycle")
    year = settings.of("long_cycle_base_year" if long else "base_year")
    return next((each for each in points if first_year(each.period) >= year), None)


def _shortest_cycle(points: Sequence[Point]) -> Decimal:
    """The years between two observations that follow each other, at their closest; 0 for fewer than two."""
    gaps = (later.period.end - earlier.period.end for earlier, later in pairwise(points))
    return min(gaps, default=Decimal(0))


def _thresholds(settings: Settings, has_target: bool) -> tuple[Decimal, Decimal]:
    kind = "ratio" if has_target else "growth"
    return settings.of(f"substantial_{kind}"), settings.of(f"moderate_{kind}")


def _score(found: growth.Comparison, settings: Settings) -> Decimal:
    """The score from -5 to 5: straight lines through the thresholds.

    Statistics Canada's own code rounds the slopes of the ratio's lines (7.1429, 4.1667), which
    moves a score by less than 0.0001.
    """
    value = found.value or Decimal(0)
    high, middle = _thresholds(settings, found.has_target)
    kind = "ratio" if found.has_target else "growth"
    lowest, highest = settings.of(f"lowest_{kind}"), settings.of(f"highest_{kind}")
    if value < 0:
        return growth.along([(lowest, WORST), (Decimal(0), STILL)], value)
    if not found.factor:
        return BEST  # on the natural limit, holding it is all that can be asked
    knots = [(Decimal(0), STILL), (middle, FAIR), (high, GOOD), (highest, BEST)]
    return growth.along([(place * found.factor, score) for place, score in knots], value)


METHOD = Method(
    id="statcan",
    name=Text(nl="Statistics Canada (Open SDG)", en="Statistics Canada (Open SDG)"),
    source=Published(
        "Progress measurement methodology, Statistics Canada and Open SDG 2.4",
        "https://open-sdg.readthedocs.io/en/latest/progress-methodology/",
    ),
    meaning=Text(
        nl="De jaarlijkse groei sinds het basisjaar, gedeeld door de jaarlijkse groei die het doel vraagt. "
        "Zonder doel met een getal telt de groei zelf.",
        en="The yearly growth since the base year over the yearly growth that the target needs. "
        "Where the target has no number, the growth itself counts.",
    ),
    parameters=(
        *growth.PARAMETERS,
        growth.BASE_YEAR,
        growth.threshold(
            "long_cycle",
            "4",
            Text(
                nl="jaren tussen twee metingen vanaf wanneer het vroegere basisjaar geldt",
                en="years between two measurements from which the earlier base year holds",
            ),
        ),
        growth.threshold(
            "long_cycle_base_year",
            "2014",
            Text(
                nl="basisjaar van reeksen met zo'n lange cyclus",
                en="base year of series with such a long cycle",
            ),
        ),
        growth.threshold(
            "substantial_ratio",
            "0.95",
            Text(
                nl="verhouding tot de nodige groei vanaf wanneer de vooruitgang groot is",
                en="ratio to the growth needed from which progress is substantial",
            ),
        ),
        growth.threshold(
            "moderate_ratio",
            "0.6",
            Text(
                nl="verhouding tot de nodige groei vanaf wanneer de vooruitgang matig is",
                en="ratio to the growth needed from which progress is moderate",
            ),
        ),
        growth.HIGHEST_RATIO,
        growth.LOWEST_RATIO,
        growth.threshold(
            "substantial_growth",
            "0.015",
            Text(
                nl="groei per jaar vanaf wanneer de vooruitgang zonder doel groot is (0,015 is 1,5 %)",
                en="growth a year from which progress without a target is substantial (0.015 is 1.5 %)",
            ),
        ),
        growth.threshold(
            "moderate_growth",
            "0.005",
            Text(
                nl="groei per jaar vanaf wanneer de vooruitgang zonder doel matig is",
                en="growth a year from which progress without a target is moderate",
            ),
        ),
        growth.threshold(
            "highest_growth",
            "0.02",
            Text(nl="groei met de hoogste score", en="growth with the highest score"),
        ),
        growth.threshold(
            "lowest_growth", "-0.02", Text(nl="groei met de laagste score", en="growth with the lowest score")
        ),
    ),
    classes=(
        VerdictClass(ACHIEVED, Text(nl="doel gehaald", en="target achieved"), Standing.GOOD),
        VerdictClass(SUBSTANTIAL, Text(nl="grote vooruitgang", en="substantial progress"), Standing.GOOD),
        VerdictClass(MODERATE, Text(nl="matige vooruitgang", en="moderate progress"), Standing.NOT_GOOD),
        VerdictClass(LIMITED, Text(nl="beperkte vooruitgang", en="limited progress"), Standing.NOT_GOOD),
        VerdictClass(DETERIORATION, Text(nl="achteruitgang", en="deterioration"), Standing.NOT_GOOD),
        NOT_AVAILABLE,
    ),
    fits=lambda question: isinstance(question.aim, (*ONE_SIDED, *TWO_SIDED, *DIRECTION_ONLY)),
    rule=_rule,
)
