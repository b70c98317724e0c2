"""What may come, in words: chances as natural frequencies, the fan, and how often it happened elsewhere.

"About 1 in 8" is understood by more people than 12 %. A reference class is never called a forecast.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from streefpad.model.edition import FAN_LEVELS, Finding, Forecast, ForecastPoint, Odds
from streefpad.publish.wording.numbers import (
    format_bare,
    format_derived,
    format_derived_bare,
    format_period,
    format_size,
    in_period,
)
from streefpad.publish.wording.punctuation import introduced
from streefpad.values.quantities import PERCENT, Unit
from streefpad.values.texts import Language, Text

FORECAST_REASONS: Mapping[str, Text] = {
    "already-there": Text(
        nl="{value:value} {period:in} voldoet al; hoe vaak dat elders zo bleef, is niet geteld.",
        en="{value:value} {period:in} meets it already; how often it stayed so elsewhere was not counted.",
    ),
    "benchmark-ahead-unknown": Text(
        nl="Het doel hangt aan een andere reeks, en niemand weet waar die dan staat.",
        en="The target hangs on another series, and nobody knows where that one will stand.",
    ),
    "counted-differently": Text(
        nl="Vanaf {first} telt de reeks anders dan toen het doel gesteld werd, dus hun afstand zegt niets.",
        en="From {first} on the series counts differently from when the target was set, so their distance "
        "means nothing.",
    ),
    "deadline-passed": Text(
        nl="{by} is voorbij: er valt niets meer te verwachten.",
        en="{by} has passed: there is nothing left to expect.",
    ),
    "exact-value-asked": Text(
        nl="Precies {target:stated} treft bijna niemand; een kans is er pas met een marge eromheen.",
        en="Exactly {target:stated} is hit by almost nobody; a chance needs a margin around it.",
    ),
    "no-corpus": Text(
        nl="Van elders zijn alleen aandelen bekend, en deze reeks telt iets anders.",
        en="From elsewhere only shares are known, and this series counts something else.",
    ),
    "without-deadline": Text(
        nl="Het doel heeft geen einddatum om naar vooruit te kijken.",
        en="The target has no deadline to look ahead to.",
    ),
    "no-value-asked": Text(
        nl="Het doel vraagt geen getal, dus is er niets om de kans van te berekenen.",
        en="The target asks for no number, so there is nothing to work out the chance of.",
    ),
}

# How often it happened elsewhere: under every number of a reference class.
ELSEWHERE = Text(
    nl="hoe vaak het elders gebeurde, geen voorspelling",
    en="how often it happened elsewhere, not a forecast",
)

_ONE_IN = Text(nl="1 kans op {many}", en="1 in {many}")
_SO_MANY_IN = Text(nl="{few} kansen op {many}", en="{few} in {many}", fr="{few} chances sur {many}")
_ABOUT = Text(nl="ongeveer {frequency}", en="about {frequency}")
_AT_MOST = Text(nl="hoogstens {frequency}", en="at most {frequency}")
_AT_LEAST = Text(nl="minstens {frequency}", en="at least {frequency}")
_CERTAIN = Text(nl="zeker", en="certain")
_RULED_OUT = Text(nl="uitgesloten", en="ruled out")

# Fractions that people know, between one and nine in ten.
_FRACTIONS = (
    (1, 10), (1, 9), (1, 8), (1, 7), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2),
    (3, 5), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10),
)  # fmt: skip
_ROUND = (20, 25, 30, 40, 50, 60, 80, 100, 150, 200)
_RARE = Decimal("0.095")  # from here on one in so many
_LEAST = Decimal("0.005")  # the errors of elsewhere cannot show less (rules.forecasts)

_CHANCE = Text(
    nl="De kans dat het doel {by} gehaald is: {chance}.",
    en="The chance that the target is met {by}: {chance}.",
)
_STILL = Text(
    nl="De kans dat het doel ook {by} gehaald is: {chance}.",
    en="The chance that the target is still met {by}: {chance}.",
)
_FAN = Text(
    nl="Prognose uit de {observed} cijfers tot {latest}: met 4 kansen op 5 ligt het {period} tussen {low} en "
    "{high}, met als midden {middle}.",
    en="Projection from the {observed} figures up to {latest}: with 4 chances in 5 it lies between {low} and "
    "{high} {period}, with {middle} in the middle.",
)
_FAN_IS_FROM = Text(
    nl="Hoe breed dat is, komt van de fouten die zulke prognoses elders maakten.",
    en="How wide that is comes from the errors that such projections made elsewhere.",
)
_STOPS = Text(
    nl="Vanaf {period} telt de reeks anders; verder gaat de prognose niet.",
    en="From {period} on the series counts differently; the projection goes no further.",
)
_TO_GO = Text(
    nl="Vanaf {start} is het nog {size} in {years} jaar.",
    en="From {start} it is another {size} in {years} years.",
)
_TO_GO_IN_ONE = Text(
    nl="Vanaf {start} is het nog {size} in één jaar.",
    en="From {start} it is another {size} in one year.",
)
_ROSE = Text(
    nl="Elders: van de {comparable} reeksen die tussen {lowest} en {highest} begonnen, {moved} in {years} "
    "jaar minstens {size}",
    en="Elsewhere: of the {comparable} series that started between {lowest} and {highest}, {moved} at least "
    "{size} in {years} years",
)
_ROSE_IN_ONE = Text(
    nl="Elders: van de {comparable} reeksen die tussen {lowest} en {highest} begonnen, {moved} in één jaar "
    "minstens {size}",
    en="Elsewhere: of the {comparable} series that started between {lowest} and {highest}, {moved} at least "
    "{size} in one year",
)
_MOVED = {
    ("up", "none"): Text(nl="steeg er geen enkele", en="not one rose"),
    ("up", "one"): Text(nl="steeg er 1", en="1 rose"),
    ("up", "several"): Text(nl="stegen er {moved}", en="{moved} rose"),
    ("down", "none"): Text(nl="daalde er geen enkele", en="not one fell"),
    ("down", "one"): Text(nl="daalde er 1", en="1 fell"),
    ("down", "several"): Text(nl="daalden er {moved}", en="{moved} fell"),
}
_SHORT = {
    ("up", "none"): Text(
        nl="elders steeg geen enkele van {comparable} vergelijkbare reeksen zo ver in {years} jaar",
        en="elsewhere not one of {comparable} comparable series rose as far in {years} years",
    ),
    ("up", "one"): Text(
        nl="elders steeg 1 van {comparable} vergelijkbare reeksen zo ver in {years} jaar",
        en="elsewhere 1 of {comparable} comparable series rose as far in {years} years",
    ),
    ("up", "several"): Text(
        nl="elders stegen {moved} van {comparable} vergelijkbare reeksen zo ver in {years} jaar",
        en="elsewhere {moved} of {comparable} comparable series rose as far in {years} years",
    ),
    ("down", "none"): Text(
        nl="elders daalde geen enkele van {comparable} vergelijkbare reeksen zo ver in {years} jaar",
        en="elsewhere not one of {comparable} comparable series fell as far in {years} years",
    ),
    ("down", "one"): Text(
        nl="elders daalde 1 van {comparable} vergelijkbare reeksen zo ver in {years} jaar",
        en="elsewhere 1 of {comparable} comparable series fell as far in {years} years",
    ),
    ("down", "several"): Text(
        nl="elders daalden {moved} van {comparable} vergelijkbare reeksen zo ver in {years} jaar",
        en="elsewhere {moved} of {comparable} comparable series fell as far in {years} years",
    ),
}
_CORPUS = Text(
    nl="Geteld in {title}, elke reeks één keer. Indicatoren waarin het gebeurde: {moved_indicators} van "
    "{comparable_indicators}. In om het even welke periode van {years} jaar: {ever} reeksen.",
    en="Counted in {title}, each series once. Indicators in which it happened: {moved_indicators} of "
    "{comparable_indicators}. In any stretch of {years} years: {ever} series.",
)
_ONE_IN_ELSEWHERE = Text(nl="{few} op {many}", en="{few} in {many}")
_CHANCE_SHORT = Text(nl="kans op het doel {by}: {chance}", en="chance of the target {by}: {chance}")


def say_frequency(chance: Decimal, language: Language) -> str:
    """A chance as so many in so many.

    >>> say_frequency(Decimal("0.12"), "en"), say_frequency(Decimal("0.12"), "nl")
    ('about 1 in 8', 'ongeveer 1 kans op 8')
    """
    if chance in (0, 1):
        return (_CERTAIN if chance else _RULED_OUT).in_language(language)
    few, many = _nearest_fraction(chance)
    words = (_ONE_IN if few == 1 else _SO_MANY_IN).in_language(language).format(few=few, many=many)
    about = _AT_MOST if chance <= _LEAST else _AT_LEAST if chance >= 1 - _LEAST else _ABOUT
    return about.in_language(language).format(frequency=words)


def say_chance(finding: Finding, language: Language) -> str:
    """The chance that the target is met at its deadline, as a sentence; empty where there is none."""
    if finding.chance is None or finding.target is None or finding.target.by is None:
        return ""
    words = _STILL if _is_met(finding) else _CHANCE
    by, chance = in_period(finding.target.by, language), say_frequency(finding.chance, language)
    return words.in_language(language).format(by=by, chance=chance)


def say_fan(forecast: Forecast, unit: Unit, language: Language) -> str:
    """Where the figure lies with four chances in five at the end of the fan, and what that rests on."""
    last = forecast.points[-1]
    low, high = middle_four_fifths(last)
    sentences = [
        _FAN.in_language(language).format(
            observed=forecast.observations,
            latest=format_period(forecast.origin.period, language),
            period=in_period(last.period, language),
            low=format_derived_bare(low, unit, language),
            high=format_derived(high, unit, language),
            middle=format_derived_bare(_median(last), unit, language),
        ),
        _FAN_IS_FROM.in_language(language),
    ]
    if forecast.stops_before:
        period = format_period(forecast.stops_before, language)
        sentences.append(_STOPS.in_language(language).format(period=period))
    return " ".join(sentences)


def say_way_to_go(odds: Odds, language: Language) -> str:
    """What the reference class is asked about: how far, from where, in how many years."""
    words = _TO_GO if odds.years > 1 else _TO_GO_IN_ONE
    return words.in_language(language).format(
        start=format_bare(odds.start, PERCENT, language),
        size=format_size(odds.move, PERCENT, language),
        years=odds.years,
    )


def say_odds(odds: Odds, language: Language) -> str:
    """How many comparable series moved so far, with its label: never a forecast."""
    words = _ROSE if odds.years > 1 else _ROSE_IN_ONE
    said = words.in_language(language).format(
        comparable=odds.comparable,
        lowest=format_bare(odds.lowest, PERCENT, language, 0 if _are_whole(odds) else 1),
        highest=format_bare(odds.highest, PERCENT, language, 0 if _are_whole(odds) else 1),
        moved=_MOVED[_way(odds), _how_many(odds)].in_language(language).format(moved=odds.moved),
        years=odds.years,
        size=format_size(odds.move, PERCENT, language),
    )
    told = f"{said}{_frequency_of(odds, language)}"
    return f"{introduced(told, ELSEWHERE.in_language(language), language)}."


def say_corpus(odds: Odds, language: Language) -> str:
    """Which series were counted, and how much they repeat each other."""
    title = odds.corpus.title.in_language(language) or odds.corpus.id
    return _CORPUS.in_language(language).format(
        title=title,
        moved_indicators=odds.moved_indicators,
        comparable_indicators=odds.comparable_indicators,
        years=odds.years,
        ever=odds.ever_moved,
    )


def say_prospect(finding: Finding, language: Language) -> str:
    """The chance, or how often it happened elsewhere, in one line of a table; else empty."""
    if finding.chance is not None and finding.target is not None and finding.target.by is not None:
        by, chance = in_period(finding.target.by, language), say_frequency(finding.chance, language)
        return _CHANCE_SHORT.in_language(language).format(by=by, chance=chance)
    odds = finding.odds
    if odds is None:
        return ""
    return (
        _SHORT[_way(odds), _how_many(odds)]
        .in_language(language)
        .format(moved=odds.moved, comparable=odds.comparable, years=odds.years)
    )


def end_of_fan(finding: Finding) -> tuple[Decimal, Decimal] | None:
    """Between which values the figure lies at the deadline, with four chances in five."""
    if finding.forecast is None or finding.target is None or finding.target.by is None:
        return None
    last = finding.forecast.at(finding.target.by)
    return middle_four_fifths(last) if last else None


def middle_four_fifths(point: ForecastPoint) -> tuple[Decimal, Decimal]:
    """Between which values the figure lies with four chances in five."""
    return _between(point, "0.1", "0.9")


def middle_half(point: ForecastPoint) -> tuple[Decimal, Decimal]:
    """Between which values it lies with one chance in two."""
    return _between(point, "0.25", "0.75")


def _between(point: ForecastPoint, *levels: str) -> tuple[Decimal, Decimal]:
    low, high = (point.quantiles[FAN_LEVELS.index(Decimal(level))] for level in levels)
    return low, high


def _median(point: ForecastPoint) -> Decimal:
    return point.quantiles[FAN_LEVELS.index(Decimal("0.5"))]


def _is_met(finding: Finding) -> bool:
    """Whether the last figure lies where the chance asks it to be."""
    forecast = finding.forecast
    if forecast is None:
        return False
    value = forecast.origin.value
    above = forecast.at_least is None or value >= forecast.at_least
    return above and (forecast.at_most is None or value <= forecast.at_most)


def _nearest_fraction(chance: Decimal) -> tuple[int, int]:
    rare = min(chance, 1 - chance)
    if rare < _RARE:
        many = _many(1 / max(rare, _LEAST))
        return (1, many) if chance < Decimal("0.5") else (many - 1, many)
    return min(_FRACTIONS, key=lambda each: abs(Decimal(each[0]) / each[1] - chance))


def _many(inverse: Decimal) -> int:
    if inverse < _ROUND[0]:
        return int(inverse.to_integral_value(ROUND_HALF_UP))
    return min(_ROUND, key=lambda each: abs(each - inverse))


def _way(odds: Odds) -> str:
    return "up" if odds.move > 0 else "down"


def _how_many(odds: Odds) -> str:
    return "none" if not odds.moved else "one" if odds.moved == 1 else "several"


def _are_whole(odds: Odds) -> bool:
    return all(each == each.to_integral_value() for each in (odds.lowest, odds.highest))


def _frequency_of(odds: Odds, language: Language) -> str:
    """The count once more in small numbers; no word of chance, for it is none of ours."""
    if odds.moved in (0, odds.comparable):
        return ""
    few, many = _nearest_fraction(Decimal(odds.moved) / odds.comparable)
    frequency = _ONE_IN_ELSEWHERE.in_language(language).format(few=few, many=many)
    return f" ({_ABOUT.in_language(language).format(frequency=frequency)})"
