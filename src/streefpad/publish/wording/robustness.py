"""Classes of other methods in words, and how firmly a verdict stands."""

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
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.values.periods import Period
from streefpad.values.texts import Language, Text

_OPTIONAL = Text(nl="geen", en="none")
_CHOSEN = Text(nl="onze keuze", en="our choice")

_UNTESTED = Text(
    nl="Er valt nog geen oordeel op de proef te stellen ({verdict}).",
    en="There is no verdict yet to put to the test ({verdict}).",
)
_UNTESTABLE = Text(
    nl="Of dit oordeel stevig is, is niet te zeggen: geen enkele verandering laat een antwoord over.",
    en="Whether this verdict holds cannot be said: no change leaves an answer.",
)
_HOLDS = Text(
    nl="Dit oordeel is stevig: het blijft hetzelfde {conditions}.",
    en="This verdict holds: it stays the same {conditions}.",
)
_CHANGES = Text(nl="Dit oordeel is niet stevig: {changes}", en="This verdict is not firm: {changes}")
_AND_STAYS = Text(nl="; het blijft hetzelfde {conditions}.", en="; it stays the same {conditions}.")
_BECOMES = Text(nl="{condition} wordt het ‘{becomes}’", en="{condition} it becomes “{becomes}”")
_NO_VERDICT = Text(nl=" Er is nog geen oordeel {conditions}.", en=" There is no verdict yet {conditions}.")
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
    # As a table of targets writes it: -0.6, in every language.
    number = str(parameter.default)
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
        holds = _HOLDS.in_language(language).format(conditions=_join(firm, language))
        return holds + _say_unanswered(finding, found, language)
    said = _CHANGES.in_language(language).format(changes=one_by_one(changes, language))
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


def _say_unanswered(finding: Finding, found: Robustness, language: Language) -> str:
    """The readings of the text under which nothing can be said, though the verdict stands under this one."""
    unanswered = [
        _condition_of(finding, found, each, language)
        for each in found.variants
        if each.change is Change.OTHER_READING and each.effect is Effect.UNKNOWN
    ]
    if not unanswered:
        return ""
    return _NO_VERDICT.in_language(language).format(conditions=_join(unanswered, language))


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
