"""The arrows of the SDG Index (SDSN): the straight pace had, against the straight pace needed.

Scores may be taken on the index's scale from 0 to 100; they are not cut off there, as the
published arrows show. Values, not scores, give the same arrow: the scale is a straight line.
"""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Point, Reason
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
from streefpad.rules.methods.question import ONE_SIDED, Course, Question, base_and_latest, course
from streefpad.values.texts import Text

UP, DIAGONAL, FLAT, DOWN = "up", "diagonal", "flat", "down"


def _rule(question: Question, settings: Settings) -> Verdict:
    wanted = course(question)
    green = settings.given("green_threshold")
    if wanted is not None and green is not None:
        wanted = Course(points=wanted.points, sign=wanted.sign, goal=green)
    if wanted is None or wanted.goal is None:
        return unavailable("method-target-without-number")
    sign = _sign(wanted, settings)
    if not sign:
        return unavailable("method-bounds-equal")
    found = base_and_latest(question, wanted.points, settings.of("base_year"), settings.of("nearest_within"))
    if isinstance(found, Reason):
        return unavailable(found.code, found.facts)
    first, latest = found
    return _arrow(question, wanted.goal, sign, first, latest, settings)


def _sign(wanted: Course, settings: Settings) -> int:
    """Which way is up: from the worst value to the best where both are given; 0 where they are one."""
    lower, optimum = settings.given("lower_bound"), settings.given("optimum")
    if lower is None or optimum is None:
        return wanted.sign
    return (optimum > lower) - (optimum < lower)


def _arrow(
    question: Question, green: Decimal, sign: int, first: Point, latest: Point, settings: Settings
) -> Verdict:
    had = sign * (latest.value - first.value) / (latest.period.end - first.period.end)
    by = question.target.by
    last = by.end if by is not None else settings.of("target_year")
    if last <= first.period.end:
        return unavailable("method-deadline-before-base", {"base_period": first.period})
    needed = sign * (green - first.value) / (last - first.period.end)
    ratio = had / needed if needed > 0 else None
    reason = Reason(
        code="method-pace-against-needed",
        facts={
            "base": first.value,
            "base_period": first.period,
            "value": latest.value,
            "period": latest.period,
            "target": green,
            "pace": sign * had,
            "needed": sign * needed,
        },
    )
    if sign * (latest.value - green) >= 0:
        return Verdict(slug=UP, value=ratio, reason=Reason(code="method-target-achieved", facts=reason.facts))
    if last <= latest.period.end:
        return unavailable("method-deadline-passed", {"value": latest.value, "period": latest.period})
    if ratio is None or ratio < 0:
        return Verdict(slug=DOWN, value=ratio, reason=reason)
    steps = ((settings.of("up_from"), UP), (settings.of("diagonal_from"), DIAGONAL))
    slug = next((arrow for least, arrow in steps if ratio >= least), FLAT)
    return Verdict(slug=slug, value=ratio, reason=reason)


METHOD = Method(
    id="sdsn",
    name=Text(nl="pijlen van de SDG Index (SDSN)", en="arrows of the SDG Index (SDSN)"),
    source=Published(
        "SDG Index and Dashboards, methodology (Sustainable Development Solutions Network)",
        "https://dashboards.sdgindex.org/chapters/methodology",
    ),
    meaning=Text(
        nl="De gemiddelde verandering per jaar, gedeeld door de verandering per jaar die nodig is om "
        "tegen de einddatum de groene drempel te halen.",
        en="The average change a year over the change a year that is needed to reach the green threshold by "
        "the deadline.",
    ),
    parameters=(
        Parameter(
            name="green_threshold",
            default=None,
            meaning=Text(
                nl="waarde vanaf wanneer de index groen kleurt; zonder opgave de waarde van het doel",
                en="value from which the index paints green; the target's own value where it is not given",
            ),
        ),
        Parameter(
            name="lower_bound",
            default=None,
            meaning=Text(
                nl="slechtste waarde van de schaal; samen met de beste bepaalt ze de goede richting",
                en="worst value of the scale; with the best it decides which way is up",
            ),
        ),
        Parameter(
            name="optimum",
            default=None,
            meaning=Text(nl="beste waarde van de schaal", en="best value of the scale"),
        ),
        Parameter(
            name="up_from",
            default=Decimal(1),
            meaning=Text(
                nl="verhouding tot het nodige tempo vanaf wanneer de pijl omhoog wijst",
                en="ratio to the pace needed from which the arrow points up",
            ),
        ),
        Parameter(
            name="diagonal_from",
            default=Decimal("0.5"),
            meaning=Text(
                nl="verhouding tot het nodige tempo vanaf wanneer de pijl schuin omhoog wijst",
                en="ratio to the pace needed from which the arrow points diagonally up",
            ),
        ),
        Parameter(
            name="nearest_within",
            default=Decimal(1),
            meaning=Text(
                nl="hoeveel jaar naast het basisjaar een cijfer mag liggen",
                en="how many years beside the base year a figure may lie",
            ),
        ),
        Parameter(
            name="base_year",
            default=Decimal(2015),
            meaning=Text(nl="basisjaar, waar het doel er geen noemt", en="base year, if none is stated"),
        ),
        Parameter(
            name="target_year",
            default=Decimal(2030),
            meaning=Text(
                nl="jaar waarin het doel gehaald moet zijn, waar het streefcijfer geen einddatum heeft",
                en="year by which the target must be met, where the target states no deadline",
            ),
        ),
    ),
    classes=(
        VerdictClass(
            UP, Text(nl="pijl omhoog: op koers of gehaald", en="up: on track or met"), Standing.GOOD
        ),
        VerdictClass(
            DIAGONAL, Text(nl="schuine pijl: matige vooruitgang", en="diagonal: moderate"), Standing.NOT_GOOD
        ),
        VerdictClass(FLAT, Text(nl="vlakke pijl: stilstand", en="flat: stagnating"), Standing.NOT_GOOD),
        VerdictClass(DOWN, Text(nl="pijl omlaag: achteruitgang", en="down: decreasing"), Standing.NOT_GOOD),
        NOT_AVAILABLE,
    ),
    fits=lambda question: isinstance(question.aim, ONE_SIDED),
    rule=_rule,
)
