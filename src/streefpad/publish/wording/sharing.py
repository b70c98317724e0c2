"""Everyone's share in words: who takes which part, how many people that is, and what a pair asks together.

What nobody has agreed is said to be so; people are told only where somebody counted them, and the
assumption that their number stays the same is told with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import Indicator
from streefpad.model.sharing import Basis, CohortDemand, OwnerPart, PairDemand, SplitRule, TargetParts
from streefpad.publish.wording.names import PROPOSED, say_domain
from streefpad.publish.wording.numbers import (
    A_YEAR,
    change_decimals,
    format_bare,
    format_derived_bare,
    format_number,
    format_pace,
    format_signed,
    format_size,
    in_period,
)
from streefpad.values.quantities import PERCENT, Unit
from streefpad.values.texts import Language, Text

RULES: Mapping[SplitRule, Text] = {
    SplitRule.ODDS: Text(nl="een gelijke inspanning in kansverhouding", en="an equal effort in odds"),
    SplitRule.POINTS: Text(nl="evenveel procentpunten voor elk", en="the same number of points for each"),
    SplitRule.PROPORTIONAL: Text(
        nl="naar verhouding van waar elk staat", en="in proportion to where each stands"
    ),
    SplitRule.CEILING: Text(
        nl="elk hetzelfde deel van de weg naar zijn plafond",
        en="each the same part of the way to its ceiling",
    ),
    SplitRule.COST: Text(nl="tegen de laagste kosten samen", en="at the lowest cost together"),
}
_BASES: Mapping[Basis, Text] = {
    Basis.SOLE: Text(
        nl="Dit doel heeft één eigenaar: {domains}.", en="This target has one owner: {domains}."
    ),
    Basis.DECLARED: Text(
        nl="{domains} dragen dit doel samen; de verdeling is afgesproken.",
        en="{domains} carry this target together; who takes which part has been agreed.",
    ),
    Basis.DERIVED: Text(
        nl="De verdeling volgt uit een regel: {rule}.", en="The parts follow from a rule: {rule}."
    ),
    Basis.NOT_AGREED: Text(
        nl="{domains} dragen dit doel samen; wie welk deel neemt, is niet afgesproken.",
        en="{domains} carry this target together; who takes which part has not been agreed.",
    ),
}
_BASES_IN_SHORT: Mapping[Basis, Text] = {
    Basis.SOLE: Text(nl="alleen", en="alone"),
    Basis.DECLARED: Text(nl="afgesproken deel", en="agreed part"),
    Basis.DERIVED: Text(nl="deel volgens regel", en="part by rule"),
    Basis.NOT_AGREED: Text(nl="niet verdeeld", en="not divided"),
}
_PART = Text(nl="{share} van het geheel", en="{share} of the whole")
_AND = Text(nl="{first} en {last}", en="{first} and {last}")
_TOGETHER_WITH = Text(nl="met {domains}, niet verdeeld", en="with {domains}, not divided")
_TO_GO = Text(nl="nog {gap}", en="{gap} to go")
_GAP_OF = Text(nl="{gap} van {whole}", en="{gap} of {whole}")
_MORE = Text(nl="ongeveer {number}{who} meer", en="about {number} more{who}")
_FEWER = Text(nl="ongeveer {number}{who} minder", en="about {number} fewer{who}")
_LESS_THAN_ONE = Text(nl="minder dan één erbij", en="fewer than one more")
_LESS_THAN_ONE_OFF = Text(nl="minder dan één eraf", en="fewer than one less")
_PEOPLE = Text(
    nl="In personen: elk jaar {number}{who}, bij de huidige omvang van de groep ({population} {period}). "
    "Aanname: die omvang blijft gelijk.",
    en="In people: {number} each year{who}, at the present size of the group ({population} {period}). "
    "Assumption: it stays that size.",
)
_NO_COUNT = Text(
    nl="Hoeveel personen dat zijn, is niet te zeggen: het aantal achter de noemer{whom} is hier niet bekend.",
    en="How many people that is cannot be said: the number behind the denominator{whom} is not known here.",
)
_PERSONS = Text(nl="personen", en="people")
_PERSON = Text(nl="persoon", en="person")
_COMPOSITION = Text(
    nl="Daarnaast {size} doordat de groepen zelf groter of kleiner worden; dat is niemands deel.",
    en="Besides, {size} because the groups themselves grow or shrink; that is nobody’s part.",
)
_OWN = Text(nl="van {now} naar {target}", en="from {now} to {target}")

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
    nl="{total} en {girls} kunnen alleen samen waar tussen {lowest} en {highest} van wie kiest {women} zijn. "
    "Welk deel dat is, is hier niet gemeten; wat de doelen van alle {women} en alle {men} vragen, is dus "
    "niet te zeggen.",
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


def about(number: Decimal) -> Decimal:
    """A number of people as a sentence says it: two digits that count, the rest noughts.

    >>> about(Decimal("140.18")), about(Decimal("1389")), about(Decimal("8.4"))
    (Decimal('140'), Decimal('1400'), Decimal('8'))
    """
    size = abs(number)
    places = max(size.adjusted() - 1, 0)
    step = Decimal(1).scaleb(places)
    return (size / step).to_integral_value() * step


def say_about(people: Decimal, language: Language, who: str = "") -> str:
    """How many people more or fewer, rounded for reading: about 140 more girls."""
    if about(people) == 0:
        return (_LESS_THAN_ONE if people >= 0 else _LESS_THAN_ONE_OFF).in_language(language)
    number = format_number(about(people), language, 0)
    return (
        (_MORE if people > 0 else _FEWER)
        .in_language(language)
        .format(number=number, who=f" {who}" if who else "")
    )


def say_basis(parts: TargetParts, catalogue: Catalogue, language: Language) -> str:
    """Who carries the target, and what the division rests on."""
    rule = RULES[parts.rule].in_language(language) if parts.rule else ""
    domains = say_domains((each for each in parts.parts), catalogue, language)
    return _BASES[parts.basis].in_language(language).format(domains=domains, rule=rule)


def say_basis_in_short(parts: TargetParts, language: Language) -> str:
    """What the division rests on, in a word or two."""
    return _BASES_IN_SHORT[parts.basis].in_language(language)


def say_domains(parts: Iterable[OwnerPart], catalogue: Catalogue, language: Language) -> str:
    """The names of the domains, each once; who is only proposed is told to be."""
    mark = f" ({PROPOSED.in_language(language)})"
    names = {
        each.domain: say_domain(each.domain, catalogue, language) + (mark if each.proposed else "")
        for each in parts
    }
    return _listed(list(names.values()), language)


def say_people(parts: TargetParts, indicator: Indicator, language: Language) -> str:
    """The required pace in persons a year, with its assumption; or that the head count is missing.

    Empty where no pace is required, where the unit counts something itself, or where it counts things.
    """
    if parts.pace is None or not indicator.unit.is_share or not parts.of_people:
        return ""
    if parts.people is None or parts.population is None or parts.counted_in is None:
        whom = _in_brackets(indicator.denominator, language)
        return _NO_COUNT.in_language(language).format(whom=whom)
    return _PEOPLE.in_language(language).format(
        number=say_about(parts.people, language),
        who=_in_brackets(indicator.numerator, language),
        population=format_number(Decimal(parts.population), language, 0),
        period=in_period(parts.counted_in, language),
    )


def say_people_a_year(people: Decimal | None, language: Language) -> str:
    """So many people a year, for a line of its own; empty where nobody counted."""
    if people is None:
        return ""
    who = _PERSON if about(people) == 1 else _PERSONS
    return f"{say_about(people, language, who.in_language(language))} {A_YEAR.in_language(language)}"


def say_part(part: OwnerPart, language: Language) -> str:
    """Which part of the whole it is, in percent; empty where it has not been agreed."""
    if part.share is None:
        return ""
    return _in_percent(part.share, language)


def say_gap(gap: Decimal, whole: Decimal | None, unit: Unit, language: Language) -> str:
    """How far it is, and of what whole where it is a part: 1,1 van 5,0 procentpunt."""
    if whole is None or whole == gap:
        return format_size(gap, unit, language)
    own = format_number(abs(gap), language, change_decimals(gap, unit))
    return _GAP_OF.in_language(language).format(gap=own, whole=format_size(whole, unit, language))


def say_own_target(part: OwnerPart, language: Language) -> str:
    """Where the contributor's own indicator stands, and has to go; empty where the part is not derived."""
    if part.stands is None or part.target is None:
        return ""
    own = _OWN.in_language(language).format(
        now=format_bare(part.stands, PERCENT, language),
        target=format_derived_bare(part.target, PERCENT, language),
    )
    return own if part.own_pace is None else f"{own}, {format_pace(part.own_pace, PERCENT, language)}"


def say_composition(parts: TargetParts, unit: Unit, language: Language) -> str:
    """What the whole moves by because its parts grow or shrink; empty where that is nothing."""
    if not parts.composition or parts.gap is None:
        return ""
    return _COMPOSITION.in_language(language).format(size=format_size(parts.composition, unit, language))


def say_share_of(
    parts: TargetParts, part: OwnerPart, unit: Unit, catalogue: Catalogue, language: Language
) -> str:
    """What one domain must deliver of one target, in one line; empty where nothing is left to do."""
    if parts.gap is None:
        return ""
    if part.gap is None:
        others = [each for each in parts.parts if each.domain != part.domain]
        names = say_domains(others, catalogue, language)
        lead = _TOGETHER_WITH.in_language(language).format(domains=names)
        gap, pace, people = parts.gap, parts.pace, parts.people
    else:
        lead = say_basis_in_short(parts, language)
        if parts.basis in (Basis.DECLARED, Basis.DERIVED) and part.share is not None:
            share = _PART.in_language(language).format(share=say_part(part, language))
            lead = f"{lead}, {share}"
        gap, pace, people = part.gap, part.pace, part.people
    size = say_gap(gap, parts.gap, unit, language)
    told = _TO_GO.in_language(language).format(gap=size)
    year = A_YEAR.in_language(language)
    paces = [told, f"{format_signed(pace, unit, language)} {year}" if pace is not None else ""]
    return f"{lead}: {', '.join(each for each in (*paces, say_people_a_year(people, language)) if each)}"


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
            _in_percent(each, language) for each in (demand.lowest_cohort, demand.highest_cohort)
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


def _in_percent(share: Decimal, language: Language) -> str:
    """A share of our own arithmetic, a round one without decimals."""
    if share == share.to_integral_value():
        return format_bare(share, PERCENT, language, 0)
    return format_derived_bare(share, PERCENT, language)


def _share(words: Text, share: Decimal, language: Language, **more: str) -> str:
    return words.in_language(language).format(share=format_bare(share, PERCENT, language), **more)


def _is_about_stem(girls: Indicator) -> bool:
    """Whether the agenda itself speaks of STEM; another agenda asks for another choice."""
    return any("STEM" in text.own("nl") + text.own("en") for text in (girls.denominator, girls.name))


def _is_young(girls: Indicator) -> bool:
    """Whether the agenda itself speaks of girls; else of women."""
    words = f"{girls.numerator.own('nl')} {girls.numerator.own('en')} {girls.name.own('nl')}".casefold()
    return "meisje" in words or "girl" in words


def _in_brackets(text: Text, language: Language) -> str:
    words = text.in_language(language)
    return f" ({words})" if words else ""


def _listed(names: list[str], language: Language) -> str:
    if len(names) < 2:
        return "".join(names)
    return _AND.in_language(language).format(first=", ".join(names[:-1]), last=names[-1])
