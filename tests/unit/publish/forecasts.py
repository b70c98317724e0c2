"""Findings with a forecast or with odds, written down by hand: what is tested is how they are shown."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Answer, Corpus, Finding, Forecast, ForecastPoint, Odds, Point, Reason
from streefpad.model.methods import (
    Change,
    Effect,
    MethodDescription,
    Published,
    Robustness,
    Standing,
    Variant,
    VerdictClass,
)
from streefpad.values.periods import Period, periods_from
from streefpad.values.problems import Fact
from streefpad.values.record import replace
from streefpad.values.texts import Text

CORPUS = Corpus("made-up", Text(nl="12 verzonnen reeksen", en="12 made-up series"), "Source: nobody.")

HOUSE = MethodDescription(
    id="house",
    name=Text(nl="huisstatus", en="house status"),
    source=Published("the house"),
    meaning=Text(nl="eerste regel die geldt", en="first rule that applies"),
    classes=(
        VerdictClass("on_track", Text(nl="op koers", en="on track"), Standing.GOOD),
        VerdictClass("behind", Text(nl="achter op schema", en="behind schedule"), Standing.NOT_GOOD),
        VerdictClass("no_data", Text(nl="geen cijfer", en="no figure"), Standing.NO_ANSWER),
    ),
)
ARROWS = MethodDescription(
    id="arrows",
    name=Text(nl="pijlen", en="arrows"),
    source=Published("An index", "https://example.org/arrows"),
    meaning=Text(nl="een pijl", en="an arrow"),
    classes=(
        VerdictClass("up", Text(nl="omhoog", en="up"), Standing.GOOD),
        VerdictClass("down", Text(nl="omlaag", en="down"), Standing.NOT_GOOD),
        VerdictClass("sideways", Text(nl="opzij", en="sideways"), Standing.UNDECIDED),
        VerdictClass("not_available", Text(nl="niet te beoordelen", en="not available"), Standing.NO_ANSWER),
    ),
)
METHODS = (HOUSE, ARROWS)


def fan(origin: Point, until: Period, *, chance: str | None = "0.120", width: str = "1") -> Forecast:
    """A fan that widens by so many points a year on either side."""
    points = tuple(
        ForecastPoint(
            period=period,
            mean=origin.value,
            quantiles=tuple(
                origin.value + Decimal(step) * Decimal(width) * at for step in (-3, -2, -1, 0, 1, 2, 3)
            ),
            p_reach=None if chance is None else Decimal(chance),
        )
        for at, period in enumerate(periods_from(origin.period, until))
    )
    return Forecast(origin=origin, observations=6, scale="logit", points=points[1:], at_least=Decimal(50))


def foretold(finding: Finding, *, chance: str | None = "0.120", width: str = "1") -> Finding:
    """The finding with a fan from its latest figure to its deadline."""
    latest, target = finding.series.latest, finding.target
    assert latest is not None
    assert target is not None
    assert target.by is not None
    origin = Point(latest.period, latest.value)
    return replace(finding, forecast=fan(origin, target.by, chance=chance, width=width))


def odds(moved: int = 3, comparable: int = 122, move: str = "15.8", years: int = 10) -> Odds:
    """So many series of elsewhere that moved as far."""
    return Odds(
        start=Decimal("4.20"),
        move=Decimal(move),
        years=years,
        lowest=Decimal("1.9"),
        highest=Decimal("8.5"),
        moved=moved,
        ever_moved=7,
        comparable=comparable,
        moved_indicators=2,
        comparable_indicators=24,
        corpus=CORPUS,
    )


def compared(finding: Finding, moved: int = 3) -> Finding:
    """The finding with odds from elsewhere, and why there is no forecast."""
    too_few = Reason(code="too-few-observations", facts={"observed": 3, "needed": 5})
    return replace(finding, odds=odds(moved=moved), no_forecast=too_few)


def answered(finding: Finding, house: str, *variants: Variant, arrow: str = "down") -> Finding:
    """The finding with the answers of both methods, and how firm the house's is."""
    reason = Reason(code="method-too-few-observations", facts={"needed": 2, "found": 1})
    judged = finding.in_force
    assert judged is not None
    answers = (
        Answer(method="house", slug=house, reason=judged.assessment.reason),
        Answer(method="arrows", slug=arrow, reason=reason),
    )
    robustness = Robustness(method="house", slug=house, variants=variants)
    return replace(finding, answers=answers, robustness=robustness)


def variant(change: Change, slug: str, effect: Effect, **facts: Fact) -> Variant:
    """One thing done differently, and what became of the class."""
    return Variant(change=change, slug=slug, effect=effect, facts=facts)
