"""Other offices' methods in words: why each answers as it does, and how firmly a verdict stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from streefpad.model.edition import Finding
from streefpad.model.methods import (
    Change,
    Effect,
    MethodDescription,
    Parameter,
    Robustness,
    Standing,
    Variant,
)
from streefpad.publish.wording.numbers import format_number, format_period
from streefpad.values.periods import Period
from streefpad.values.texts import Language, Text

METHOD_REASONS: Mapping[str, Text] = {
    # what keeps a method from answering
    "method-base-missing": Text(
        nl="Rond het jaar waarvan de methode vertrekt, is er geen cijfer.",
        en="There is no figure around the year from which the method starts.",
    ),
    "method-bounds-equal": Text(
        nl="De slechtste en de beste waarde zijn dezelfde, zodat niet te zien is welke kant op beter is.",
        en="The worst and the best value are the same, so that neither direction is the better one.",
    ),
    "method-deadline-before-base": Text(
        nl="De einddatum ligt niet na {base_period}, waarvan de methode vertrekt.",
        en="The deadline does not lie after {base_period}, from which the method starts.",
    ),
    "method-deadline-passed": Text(
        nl="{value:value} {period:in}: de einddatum is voorbij, en de methode kijkt alleen vooruit.",
        en="{value:value} {period:in}: the deadline has passed, and the method only looks ahead.",
    ),
    "method-does-not-apply": Text(
        nl="De methode kan niets zeggen over een doel van de soort ‘{kind:kind}’.",
        en="The method has nothing to say about a target of the kind “{kind:kind}”.",
    ),
    "method-no-series-assessed": Text(
        nl="Geen enkele reeks kreeg een oordeel, dus is er geen gemiddelde.",
        en="No series was assessed, so there is no mean.",
    ),
    "method-parameter-out-of-range": Text(
        nl="Met de opgegeven waarde van ‘{parameter}’ kan de methode niet rekenen.",
        en="The method cannot reckon with the value given for “{parameter}”.",
    ),
    "method-ratio-not-positive": Text(
        nl="De methode rekent met verhoudingen boven 0, en de reeks bevat er een die dat niet is.",
        en="The method reckons with ratios above 0, and the series holds one that is not.",
    ),
    "method-series-broken": Text(
        nl="Vanaf {first} telt de reeks anders, en de methode vergelijkt niet over een breuk heen.",
        en="From {first} on the series counts differently, and the method does not compare across a break.",
    ),
    "method-share-at-its-end": Text(
        nl="De startmeting, {base:value} {base_period:in}, ligt op een uiteinde van de schaal; een s-vormig "
        "pad begint ertussen.",
        en="The baseline, {base:value} {base_period:in}, lies at an end of the scale; an s-shaped path "
        "starts in between.",
    ),
    "method-signs-differ": Text(
        nl="Van {base:value} naar {value:value} is geen groei in procent te berekenen.",
        en="No growth in percent leads from {base:value} to {value:value}.",
    ),
    "method-target-equals-base": Text(
        nl="Het doel, {target:stated}, is het cijfer van {base_period}: er is geen weg af te leggen.",
        en="The target, {target:stated}, is the figure of {base_period}: there is no way to go.",
    ),
    "method-target-without-number": Text(
        nl="Het doel noemt geen getal, en deze methode heeft er een nodig.",
        en="The target names no number, and this method needs one.",
    ),
    "method-too-few-observations": Text(
        nl="De methode heeft {needed} cijfers nodig; bruikbaar: {found}.",
        en="The method needs {needed} figures; usable: {found}.",
    ),
    # what it answers
    "method-direction-of-change": Text(
        nl="{value:value} {period:in}; gemiddeld {pace:change} per jaar sinds {base_period}, de laatste keer "
        "{last_change:change}.",
        en="{value:value} {period:in}; on average {pace:change} a year since {base_period}, the last time "
        "{last_change:change}.",
    ),
    "method-growth-against-needed": Text(
        nl="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} groei per jaar, waar "
        "{needed:rate} nodig is om {target:stated} te halen.",
        en="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} growth a year, where "
        "{needed:rate} is needed to reach {target:stated}.",
    ),
    "method-growth-alone": Text(
        nl="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} groei per jaar.",
        en="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} growth a year.",
    ),
    "method-level-not-kept": Text(
        nl="{value:value} {period:in} haalt {target:stated} niet; gemiddeld {pace:change} per jaar sinds "
        "{base_period}.",
        en="{value:value} {period:in} does not meet {target:stated}; on average {pace:change} a year since "
        "{base_period}.",
    ),
    "method-mean-of-series": Text(
        nl="Het gemiddelde over {series} reeksen.",
        en="The mean over {series} series.",
    ),
    "method-pace-against-needed": Text(
        nl="Sinds {base_period} ging het {pace:change} per jaar; nodig is {needed:change} per jaar om "
        "{target:stated} te halen.",
        en="Since {base_period} it went {pace:change} a year; {needed:change} a year is needed to reach "
        "{target:stated}.",
    ),
    "method-projection-against-target": Text(
        nl="In het tempo sinds {base_period}, {pace:change} per jaar, komt het op {projected:derived} uit; "
        "gevraagd is {target:stated}.",
        en="At the pace since {base_period}, {pace:change} a year, it comes to {projected:derived}; "
        "{target:stated} is asked for.",
    ),
    "method-target-achieved": Text(
        nl="{value:value} {period:in} haalt {target:stated}.",
        en="{value:value} {period:in} meets {target:stated}.",
    ),
    "method-way-covered": Text(
        nl="Van {base:value} {base_period:in} naar {value:value} {period:in}, op weg naar {target:stated}.",
        en="From {base:value} {base_period:in} to {value:value} {period:in}, on the way to {target:stated}.",
    ),
}

_OPTIONAL = Text(nl="geen", en="none")
_CHOSEN = Text(nl="onze keuze", en="our choice")

_UNTESTED = Text(
    nl="Er valt nog geen oordeel op de proef te stellen ({verdict}).",
    en="There is no verdict yet to put to the test ({verdict}).",
)
_UNTESTABLE = Text(
    nl="Of dit oordeel standhoudt, is niet te zeggen: geen enkele verandering laat een antwoord over.",
    en="Whether this verdict holds cannot be said: no change leaves an answer.",
)
_HOLDS = Text(
    nl="Dit oordeel houdt stand: het blijft hetzelfde {conditions}.",
    en="This verdict holds: it stays the same {conditions}.",
)
_CHANGES = Text(nl="Dit oordeel is niet vast: {changes}", en="This verdict is not firm: {changes}")
_AND_STAYS = Text(nl="; het blijft hetzelfde {conditions}.", en="; it stays the same {conditions}.")
_BECOMES = Text(nl="{condition} wordt het ‘{becomes}’", en="{condition} it becomes “{becomes}”")
_OTHERS_SAY = Text(
    nl="{changed} van de {number} andere methodes die iets kunnen zeggen, oordelen anders",
    en="{changed} of the {number} other methods that have an answer judge otherwise",
)
_CONDITIONS: Mapping[Change, Text] = {
    Change.LAST_DROPPED: Text(nl="zonder het cijfer van {period}", en="without the figure of {period}"),
    Change.LATER_START: Text(nl="met een start één cijfer later", en="with a start one figure later"),
    Change.ROUNDING: Text(nl="binnen de afronding van de cijfers", en="within the rounding of the figures"),
    Change.OTHER_METHOD: Text(nl="volgens andere methodes", en="by other methods"),
    Change.OTHER_READING: Text(nl="volgens een andere lezing", en="under another reading"),
}
_NAMED_READING = Text(nl="volgens de lezing ‘{name}’", en="under the reading “{name}”")
_AND = Text(nl=" en ", en=" and ")
_STANDINGS: Mapping[Standing, Text] = {
    Standing.GOOD: Text(nl="gunstig bij {number}", en="favourable for {number}"),
    Standing.NOT_GOOD: Text(nl="ongunstig bij {number}", en="unfavourable for {number}"),
    Standing.UNDECIDED: Text(nl="onbeslist bij {number}", en="undecided for {number}"),
}
_OTHER_METHODS = Text(
    nl="Van de {number} andere methodes die al iets kunnen zeggen, is het antwoord {standings}.",
    en="Of the {number} other methods that have an answer already, it is {standings}.",
)
_ONE_OTHER_METHOD = Text(
    nl="De enige andere methode die al iets kan zeggen, is {standing}.",
    en="The one other method that has an answer already is {standing}.",
)
_ALL_OTHER_METHODS = Text(
    nl="De {number} andere methodes die al iets kunnen zeggen, geven elk een {standing} antwoord.",
    en="Each of the {number} other methods that have an answer already is {standing}.",
)
_STANDING_NAMES: Mapping[Standing, Text] = {
    Standing.GOOD: Text(nl="gunstig", en="favourable"),
    Standing.NOT_GOOD: Text(nl="ongunstig", en="unfavourable"),
    Standing.UNDECIDED: Text(nl="onbeslist", en="undecided"),
}


def say_class(method: MethodDescription, slug: str, language: Language) -> str:
    """The word that a method uses for this class."""
    found = method.class_of(slug)
    return found.name.in_language(language) if found else slug


def say_default(parameter: Parameter, language: Language) -> str:
    """The value of a parameter that is not given, and whose choice it is where it is not the source's."""
    if parameter.default is None:
        return _OPTIONAL.in_language(language)
    # Years and thresholds are read as a table of targets writes them: 2015, not 2.015.
    number = (
        format_number(parameter.default, language) if parameter.default < 1000 else str(parameter.default)
    )
    return number if parameter.prescribed else f"{number} ({_CHOSEN.in_language(language)})"


def say_robustness(
    finding: Finding, methods: Sequence[MethodDescription], verdict: str, language: Language
) -> str:
    """Whether the verdict survives small changes, in one sentence; empty where nobody asked.

    `verdict` is the verdict as the page says it. Where there is none to test, the other methods are
    counted instead.
    """
    found = finding.robustness
    if found is None:
        return ""
    known = {each.id: each for each in methods}
    house = known[found.method]
    if house.standing(found.slug) is Standing.NO_ANSWER:
        untested = _UNTESTED.in_language(language).format(verdict=verdict)
        return " ".join(each for each in (untested, _say_standings(finding, known, language)) if each)
    firm = [_condition(found, each, language) for each in Change if found.survives(each)]
    changes = [*_changes(finding, found, known, language)]
    if not changes:
        if not firm:
            return _UNTESTABLE.in_language(language)
        return _HOLDS.in_language(language).format(conditions=_join(firm, language))
    said = _CHANGES.in_language(language).format(changes="; ".join(changes))
    return said + (_AND_STAYS.in_language(language).format(conditions=_join(firm, language)) if firm else ".")


def _changes(
    finding: Finding, found: Robustness, known: Mapping[str, MethodDescription], language: Language
) -> Iterator[str]:
    """What each change that gives another class makes of the verdict."""
    house = known[found.method]
    for change in Change:
        tried = [each for each in found.variants if each.change is change]
        changed = [each for each in tried if each.effect is Effect.CHANGES]
        if changed and change is Change.OTHER_METHOD:
            able = [each for each in tried if each.effect is not Effect.UNKNOWN]
            yield _OTHERS_SAY.in_language(language).format(changed=len(changed), number=len(able))
            continue
        for slug, each in {each.slug: each for each in reversed(changed)}.items():
            condition = _condition_of(finding, found, each, language)
            yield _BECOMES.in_language(language).format(
                condition=condition, becomes=say_class(house, slug, language)
            )


def _condition_of(finding: Finding, found: Robustness, variant: Variant, language: Language) -> str:
    if variant.change is Change.OTHER_READING and finding.target is not None:
        names = {each.id: each.name.in_language(language) for each in finding.target.readings}
        if name := names.get(str(variant.facts["reading"])):
            return _NAMED_READING.in_language(language).format(name=name)
    return _condition(found, variant.change, language)


def _condition(found: Robustness, change: Change, language: Language) -> str:
    """What is done differently, in words."""
    variant = next(each for each in found.variants if each.change is change)
    dropped = variant.facts.get("period")
    period = format_period(dropped, language) if isinstance(dropped, Period) else ""
    return _CONDITIONS[change].in_language(language).format(period=period)


def _say_standings(finding: Finding, known: Mapping[str, MethodDescription], language: Language) -> str:
    """How many of the other methods find the course good, and how many do not; empty where none can say."""
    house = finding.robustness.method if finding.robustness else ""
    counted = Counter(
        known[each.method].standing(each.slug) for each in finding.answers if each.method != house
    )
    found = [each for each in _STANDINGS if counted[each]]
    number = sum(counted[each] for each in found)
    if len(found) == 1:
        words = _ONE_OTHER_METHOD if number == 1 else _ALL_OTHER_METHODS
        standing = _STANDING_NAMES[found[0]].in_language(language)
        return words.in_language(language).format(number=number, standing=standing)
    if not number:
        return ""
    standings = [_STANDINGS[each].in_language(language).format(number=counted[each]) for each in found]
    return _OTHER_METHODS.in_language(language).format(number=number, standings=_join(standings, language))


def _join(parts: Sequence[str], language: Language) -> str:
    *first, last = parts
    return _AND.in_language(language).join([", ".join(first), last]) if first else last
