"""What a total and the girls in it ask of a cohort together, in words, with the assumption behind it."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.indicators import Indicator
from streefpad.model.sharing import CohortDemand, PairDemand
from streefpad.publish.wording.numbers import (
    format_bare,
    format_derived_bare,
    format_number,
    in_period,
)
from streefpad.publish.wording.sharing import in_percent, say_about
from streefpad.values.quantities import PERCENT
from streefpad.values.texts import Language, Text

_YOUNG = (Text(nl="meisjes", en="girls"), Text(nl="jongens", en="boys"))
_ADULT = (Text(nl="vrouwen", en="women"), Text(nl="mannen", en="men"))
_JOINT = Text(
    nl="Samen vragen {total} en {girls} dat {by} {of_girls} van alle {women} en {of_boys} van alle {men} "
    "{choose}",
    en="Together, {total} and {girls} ask that {of_girls} of all {women} and {of_boys} of all {men} "
    "{choose} {by}",
)
_JOINT_NOW = Text(
    nl="; {period} was dat {of_girls} en {of_boys}", en="; {period} it was {of_girls} and {of_boys}"
)
_COHORT = Text(
    nl="Aanname: {women} blijven {cohort} van wie kiest, zoals {period}.",
    en="Assumption: {women} stay {cohort} of those who choose, as {period}.",
)
_TOO_MANY = Text(
    nl="Zoveel {people} zijn er niet: de twee doelen kunnen niet samen.",
    en="There are not that many {people}: the two targets cannot both be met.",
)
_NOTHING_ASKED = Text(
    nl="Zoveel {men} zijn er niet: wie het totaal haalt, haalt met deze groep ook meer dan het tweede doel.",
    en="There are not that many {men}: whoever meets the total goes past the second target in this group.",
)
_RANGE = Text(
    nl="{total} en {girls} zijn alleen samen haalbaar als tussen {lowest} en {highest} van wie kiest "
    "{women} zijn. Welk deel dat is, is hier niet gemeten; wat de doelen van alle {women} en alle {men} "
    "vragen, is dus niet te zeggen.",
    en="{total} and {girls} are possible together only where between {lowest} and {highest} of those who "
    "choose are {women}. What part they are is not measured here, so what the targets ask of all {women} "
    "and all {men} cannot be said.",
)
_MORE_OF_BOTH = Text(
    nl="Dat zijn elk jaar {more_girls} en {more_boys}, bij de huidige omvang van de groep "
    "({population} {period}).",
    en="That is {more_girls} and {more_boys} each year, at the present size of the group "
    "({population} {period}).",
)
_TOTAL_OF = Text(nl="{share} van allen", en="{share} of all")
_TOTAL_OF_STEM = Text(nl="{share} STEM", en="{share} STEM")
_CHOOSE = Text(nl="die keuze maken", en="make that choice")
_CHOOSE_STEM = Text(nl="voor STEM kiezen", en="choose STEM")
_GIRLS_OF = Text(nl="{share} {women} daarin", en="{share} {women} within it")


def say_joint(demand: PairDemand, girls: Indicator, language: Language) -> tuple[str, ...]:
    """What a total and the girls in it ask of a cohort together, with the assumption that it rests on."""
    women, men = (each.in_language(language) for each in (_YOUNG if _is_young(girls) else _ADULT))
    is_stem = _is_about_stem(girls)
    named = {
        "total": _share(_TOTAL_OF_STEM if is_stem else _TOTAL_OF, demand.asked_total, language),
        "girls": _share(_GIRLS_OF, demand.asked_girls, language, women=women),
        "women": women,
        "men": men,
    }
    if demand.then is None or demand.cohort is None or demand.cohort_in is None:
        lowest, highest = (
            in_percent(each, language) for each in (demand.lowest_cohort, demand.highest_cohort)
        )
        return (_RANGE.in_language(language).format(**named, lowest=lowest, highest=highest),)
    asked = _JOINT.in_language(language).format(
        **named,
        **_rates(demand.then, language),
        choose=(_CHOOSE_STEM if is_stem else _CHOOSE).in_language(language),
        by=in_period(demand.deadline, language),
    )
    now = _now(demand.present, language)
    cohort = _COHORT.in_language(language).format(
        women=women,
        cohort=format_bare(demand.cohort, PERCENT, language),
        period=in_period(demand.cohort_in, language),
    )
    told = (
        f"{asked}{now}.",
        _infeasible(demand.then, women, men, language),
        _more(demand, women, men, language),
    )
    return (*(each for each in told if each), cohort)


def _infeasible(then: CohortDemand, women: str, men: str, language: Language) -> str:
    if then.is_feasible:
        return ""
    if then.of_girls > 100:
        return _TOO_MANY.in_language(language).format(people=women)
    return _NOTHING_ASKED.in_language(language).format(men=men)


def _more(demand: PairDemand, women: str, men: str, language: Language) -> str:
    if demand.more_girls is None or demand.more_boys is None:
        return ""
    if (
        demand.population is None
        or demand.counted_in is None
        or (demand.then and not demand.then.is_feasible)
    ):
        return ""
    return _MORE_OF_BOTH.in_language(language).format(
        more_girls=say_about(demand.more_girls, language, women),
        more_boys=say_about(demand.more_boys, language, men),
        population=format_number(Decimal(demand.population), language, 0),
        period=in_period(demand.counted_in, language),
    )


def _now(now: CohortDemand | None, language: Language) -> str:
    if now is None:
        return ""
    return _JOINT_NOW.in_language(language).format(
        **_rates(now, language), period=in_period(now.period, language)
    )


def _rates(demand: CohortDemand, language: Language) -> dict[str, str]:
    return {
        "of_girls": format_derived_bare(demand.of_girls, PERCENT, language),
        "of_boys": format_derived_bare(demand.of_boys, PERCENT, language),
    }


def _share(words: Text, share: Decimal, language: Language, **more: str) -> str:
    return words.in_language(language).format(share=format_bare(share, PERCENT, language), **more)


def _is_about_stem(girls: Indicator) -> bool:
    """Whether the agenda itself speaks of STEM; another agenda asks for another choice."""
    return any("STEM" in text.own("nl") + text.own("en") for text in (girls.denominator, girls.name))


def _is_young(girls: Indicator) -> bool:
    """Whether the agenda itself speaks of girls; else of women."""
    words = f"{girls.numerator.own('nl')} {girls.numerator.own('en')} {girls.name.own('nl')}".casefold()
    return "meisje" in words or "girl" in words
