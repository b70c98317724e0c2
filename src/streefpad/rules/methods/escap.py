"""The current status index of the UN's regional commissions (ESCAP): the part of the way covered.

Their second index projects by a regression whose weights are not public; the straight pace stands
beside the verdict in its place, as a fact, and never decides the class.
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
from streefpad.rules.methods.question import ONE_SIDED, TWO_SIDED, Course, Question, base_and_latest, course
from streefpad.values.problems import Fact
from streefpad.values.quantities import HUNDRED
from streefpad.values.texts import Text

REACHED, PROGRESSED, UNCHANGED, REGRESSED = "target_reached", "progressed", "unchanged", "regressed"


def _rule(question: Question, settings: Settings) -> Verdict:
    wanted = course(question)
    if wanted is None:
        return unavailable("method-target-without-number")
    found = base_and_latest(question, wanted.points, settings.of("base_year"), settings.of("nearest_within"))
    if isinstance(found, Reason):
        return unavailable(found.code, found.facts)
    base, latest = found
    return _index(question, wanted, base, latest, settings)


def _index(question: Question, wanted: Course, base: Point, latest: Point, settings: Settings) -> Verdict:
    """Ten times the way covered over the whole way; for a promise with two sides the whole distance."""
    aimed = Decimal(0) if isinstance(question.aim, TWO_SIDED) else wanted.goal or Decimal(0)
    whole = abs(aimed - base.value)
    facts: dict[str, Fact] = {
        "base": base.value,
        "base_period": base.period,
        "value": latest.value,
        "period": latest.period,
        "target": aimed,
    }
    reached = wanted.reached_by(latest.value)
    if not whole:
        if reached:
            return Verdict(slug=REACHED, reason=Reason(code="method-target-achieved", facts=facts))
        return unavailable("method-target-equals-base", {"target": aimed, "base_period": base.period})
    index = settings.of("full_way") * wanted.sign * (latest.value - base.value) / whole
    left = _left_at_deadline(question, wanted.sign, aimed, base, latest)
    if left is not None:
        facts["left_at_deadline"] = left
    reason = Reason(code="method-target-achieved" if reached else "method-way-covered", facts=facts)
    if reached:
        return Verdict(slug=REACHED, value=index, reason=reason)
    slug = PROGRESSED if index > 0 else REGRESSED if index < 0 else UNCHANGED
    return Verdict(slug=slug, value=index, reason=reason)


def _left_at_deadline(
    question: Question, sign: int, aimed: Decimal, base: Point, latest: Point
) -> Decimal | None:
    """The part of the whole way, in percent, that the straight pace since the base would leave."""
    deadline = question.target.by
    if deadline is None or deadline.end < latest.period.end:
        return None
    years, had = deadline.end - base.period.end, latest.period.end - base.period.end
    projected = base.value + (latest.value - base.value) * years / had
    return HUNDRED * sign * (aimed - projected) / abs(aimed - base.value)


METHOD = Method(
    id="escap",
    name=Text(nl="voortgangsindex van ESCAP (VN)", en="current status index of ESCAP (UN)"),
    source=Published(
        "Progress assessment methodology (UN ESCAP)",
        "https://data.unescap.org/resource-guides/progress-assessment-methodology",
    ),
    meaning=Text(
        nl="Het deel van de weg van basis naar doel dat al is afgelegd, op een schaal van 0 (niets) tot 10 "
        "(doel bereikt); negatief is achteruitgang. Het zegt niets over het tempo.",
        en="The part of the way from base to target that has been covered, on a scale from 0 (none) to 10 "
        "(target reached); negative is regress. It says nothing about the pace.",
    ),
    parameters=(
        Parameter(
            name="full_way",
            default=Decimal(10),
            meaning=Text(nl="waarde van de index op het doel", en="value of the index at the target"),
            above=Decimal(0),
        ),
        Parameter(
            name="base_year",
            default=Decimal(2015),
            meaning=Text(nl="basisjaar, waar het doel er geen noemt", en="base year, if none is stated"),
        ),
        Parameter(
            name="nearest_within",
            default=Decimal(0),
            meaning=Text(
                nl="hoeveel jaar naast het basisjaar een cijfer mag liggen",
                en="how many years beside the base year a figure may lie",
            ),
            prescribed=False,
        ),
    ),
    classes=(
        VerdictClass(REACHED, Text(nl="doel bereikt", en="target reached"), Standing.GOOD),
        VerdictClass(PROGRESSED, Text(nl="dichter bij het doel", en="nearer to it"), Standing.UNDECIDED),
        VerdictClass(UNCHANGED, Text(nl="niet dichterbij", en="no nearer"), Standing.NOT_GOOD),
        VerdictClass(REGRESSED, Text(nl="verder van het doel", en="further from it"), Standing.NOT_GOOD),
        NOT_AVAILABLE,
    ),
    fits=lambda question: isinstance(question.aim, (*ONE_SIDED, *TWO_SIDED)),
    rule=_rule,
)
