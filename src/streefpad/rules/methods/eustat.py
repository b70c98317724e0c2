"""Eurostat's rule as the Basque statistical office (Eustat) applies it on top of Open SDG.

Its thresholds are read from that office's public build script; Eurostat's own annex was not open
to us, so the method carries the office's name. It has statcan's limits, for it rests on growth too.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

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
from streefpad.rules.methods.question import (
    DIRECTION_ONLY,
    ONE_SIDED,
    TWO_SIDED,
    Question,
    first_year,
    nearest,
)
from streefpad.values.texts import Text

SIGNIFICANT = "significant_progress"
MODERATE = "moderate_progress"
INSUFFICIENT = "insufficient_progress"
AWAY = "moving_away"
NONE = "no_progress"
MODERATE_AWAY = "moderate_deterioration"
SIGNIFICANT_AWAY = "significant_deterioration"

BEST, WORST = Decimal(5), Decimal(-5)


def _rule(question: Question, settings: Settings) -> Verdict:
    found = growth.compare(question, settings, _base)
    if found.achieved:
        return Verdict(slug=SIGNIFICANT, value=found.value, score=BEST, reason=found.reason)
    if found.value is None:
        return unavailable(found.reason.code, found.reason.facts)
    grade = _with_target if found.has_target else _without_target
    slug, score = grade(found.value, found.factor, settings)
    return Verdict(slug=slug, value=found.value, score=score, reason=found.reason)


def _base(question: Question, points: Sequence[Point], settings: Settings) -> Point | None:
    """The observation nearest to the stated start or the base year; of two equally near, the later."""
    if question.start is not None:
        return nearest(points, question.start.end)
    year = settings.of("base_year")
    return min(
        points,
        key=lambda each: (abs(first_year(each.period) - year), -each.period.end),
        default=None,
    )


def _with_target(ratio: Decimal, factor: Decimal, settings: Settings) -> tuple[str, Decimal]:
    """The class and score of a ratio to the growth needed.

    The office shows the third and fourth class in the words of its scale without target; they are
    named here for what they mean.
    """
    highest, middle = settings.of("highest_ratio"), settings.of("moderate_ratio")
    score = growth.along(
        [(settings.of("lowest_ratio"), WORST), (middle, Decimal(0)), (highest, BEST)],
        ratio,
    )
    if ratio >= settings.of("significant_ratio"):
        return SIGNIFICANT, score
    if ratio >= middle:
        return MODERATE, score
    return (INSUFFICIENT if ratio >= 0 else AWAY), score


def _without_target(rate: Decimal, factor: Decimal, settings: Settings) -> tuple[str, Decimal]:
    """The class and score of growth alone; only thresholds above zero shrink near a natural limit."""
    significant, neutral = settings.of("significant_growth"), settings.of("neutral_growth")
    full = settings.of("full_growth")
    if rate >= 0 and not factor:
        return SIGNIFICANT, BEST  # on the natural limit, holding it is all that can be asked
    score = growth.along([(-full, WORST), (Decimal(0), Decimal(0)), (full * (factor or 1), BEST)], rate)
    if rate >= significant * factor:
        return SIGNIFICANT, score
    if rate >= neutral * factor:
        return MODERATE, score
    if rate >= -neutral:
        return NONE, score
    return (MODERATE_AWAY if rate >= -significant else SIGNIFICANT_AWAY), score


METHOD = Method(
    id="eustat",
    name=Text(nl="Eurostat, zoals Eustat het toepast", en="Eurostat as applied by Eustat"),
    source=Published(
        "Eustat (Basque Country), build script of the indicators for the 2030 Agenda",
        "https://github.com/EUSTAT-DES/data/blob/develop/scripts/build_data.py",
    ),
    meaning=Text(
        nl="De jaarlijkse groei gedeeld door de groei die het doel vraagt, in vier klassen; zonder doel met "
        "een getal de groei zelf, in vijf klassen met een neutrale band rond nul.",
        en="The yearly growth over the growth that the target needs, in four classes; where the target has "
        "no number the growth itself, in five classes with a neutral band around zero.",
    ),
    parameters=(
        *growth.PARAMETERS,
        growth.BASE_YEAR,
        growth.threshold(
            "significant_ratio",
            "0.95",
            Text(
                nl="verhouding tot de nodige groei vanaf wanneer de vooruitgang groot is",
                en="ratio to the growth needed from which progress is significant",
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
            "significant_growth",
            "0.01",
            Text(
                nl="groei of krimp per jaar vanaf wanneer die zonder doel groot is (0,01 is 1 %)",
                en="growth or decline a year from which it is significant without a target (0.01 is 1 %)",
            ),
        ),
        growth.threshold(
            "neutral_growth",
            "0.001",
            Text(
                nl="groei of krimp per jaar daaronder is geen vooruitgang en geen achteruitgang",
                en="growth or decline a year below which there is neither progress nor deterioration",
            ),
        ),
        growth.threshold(
            "full_growth",
            "0.02",
            Text(
                nl="groei of krimp per jaar met de hoogste of laagste score",
                en="growth or decline a year with the highest or lowest score",
            ),
        ),
    ),
    classes=(
        VerdictClass(SIGNIFICANT, Text(nl="grote vooruitgang", en="significant progress"), Standing.GOOD),
        VerdictClass(MODERATE, Text(nl="matige vooruitgang", en="moderate progress"), Standing.NOT_GOOD),
        VerdictClass(
            INSUFFICIENT, Text(nl="onvoldoende vooruitgang", en="insufficient progress"), Standing.NOT_GOOD
        ),
        VerdictClass(AWAY, Text(nl="weg van het doel", en="moving away from the target"), Standing.NOT_GOOD),
        VerdictClass(NONE, Text(nl="geen vooruitgang", en="no progress"), Standing.NOT_GOOD),
        VerdictClass(
            MODERATE_AWAY, Text(nl="matige achteruitgang", en="moderate deterioration"), Standing.NOT_GOOD
        ),
        VerdictClass(
            SIGNIFICANT_AWAY,
            Text(nl="grote achteruitgang", en="significant deterioration"),
            Standing.NOT_GOOD,
        ),
        NOT_AVAILABLE,
    ),
    fits=lambda question: isinstance(question.aim, (*ONE_SIDED, *TWO_SIDED, *DIRECTION_ONLY)),
    rule=_rule,
)
