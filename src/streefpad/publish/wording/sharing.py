"""Everyone's share in words: who takes which part, and how many people that is.

What nobody has agreed is said to be so; people are told only where somebody counted them, and the
assumption that their number stays the same is told with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import Indicator
from streefpad.model.sharing import Basis, OwnerPart, SplitRule, TargetParts
from streefpad.publish.wording.names import PROPOSED, say_domain
from streefpad.publish.wording.numbers import (
    A_YEAR,
    change_decimals,
    format_bare,
    format_derived_bare,
    format_number,
    format_pace,
    format_period,
    format_signed,
    format_size,
    in_period,
)
from streefpad.publish.wording.punctuation import introduced, one_by_one, semicolon
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
_NOT_KNOWN = Text(
    nl="deel volgens regel, hier niet te berekenen; het geheel",
    en="part by rule, which cannot be worked out here; the whole",
)
_ASKED_SINCE = Text(nl="sinds {period} gevraagd: {pace}", en="asked since {period}: {pace}")
_CATCH_UP = Text(
    nl="vanaf nu (na {now}), als er sinds {period} niets veranderde (aanname): {pace}",
    en="from now on (after {now}), if nothing changed since {period} (assumption): {pace}",
)
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
_AT_PRESENT = Text(
    nl="{whom}bij het huidige aantal ({population} {period})",
    en="{whom}at the present number ({population} {period})",
)
_PERSONS = Text(nl="personen", en="people")
_PERSON = Text(nl="persoon", en="person")
_COMPOSITION = Text(
    nl="Daarnaast {size} doordat de groepen zelf groter of kleiner worden; dat is niemands deel.",
    en="Besides, {size} because the groups themselves grow or shrink; that is nobody’s part.",
)
_OWN = Text(nl="van {now} naar {target}", en="from {now} to {target}")


def about(number: Decimal) -> Decimal:
    """A number of people as a sentence says it: two digits that count, the rest noughts.

    >>> about(Decimal("140.18")), about(Decimal("1389")), about(Decimal("8.4"))
    (Decimal('140'), Decimal('1400'), Decimal('8'))

    A half goes up, as readers round:

    >>> about(Decimal("125"))
    Decimal('130')
    """
    size = abs(number)
    places = max(size.adjusted() - 1, 0)
    step = Decimal(1).scaleb(places)
    return ((size / step).to_integral_value(ROUND_HALF_UP) * step).quantize(Decimal(1))


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
    return in_percent(part.share, language)


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
        if parts.basis is Basis.DERIVED:
            lead = _NOT_KNOWN.in_language(language)
        gap, pace, people = parts.gap, parts.pace, parts.people
    else:
        lead = say_basis_in_short(parts, language)
        if parts.basis in (Basis.DECLARED, Basis.DERIVED) and part.share is not None:
            share = _PART.in_language(language).format(share=say_part(part, language))
            lead = f"{lead}, {share}"
        gap, pace, people = part.gap, part.pace, part.people
    size = say_gap(gap, parts.gap, unit, language)
    told = _TO_GO.in_language(language).format(gap=size)
    asked = [_asked_since(parts, pace, unit, language), say_people_a_year(people, language)]
    paced = ", ".join(each for each in asked if each)
    return introduced(lead, one_by_one(filter(None, (told, paced)), language), language)


def say_catch_up(parts: TargetParts, part: OwnerPart, unit: Unit, language: Language) -> str:
    """What each year asks from now on, were nothing to have changed since the latest figure.

    Empty where the latest figure is of the last period that ended, or where nothing is left.
    """
    pace = part.catch_up if part.gap is not None else parts.catch_up
    if pace is None or parts.since is None or parts.catch_up_since is None:
        return ""
    return _CATCH_UP.in_language(language).format(
        now=format_period(parts.catch_up_since, language),
        period=format_period(parts.since, language),
        pace=_paced(pace, unit, language),
    )


def say_whom(parts: TargetParts, indicator: Indicator, language: Language) -> str:
    """Who the people are, and at which size of their group; empty where nobody counted them."""
    if parts.people is None or parts.population is None or parts.counted_in is None:
        return ""
    whom = indicator.numerator.in_language(language)
    return _AT_PRESENT.in_language(language).format(
        whom=f"{whom}{semicolon(language)}" if whom else "",
        population=format_number(Decimal(parts.population), language, 0),
        period=in_period(parts.counted_in, language),
    )


def _asked_since(parts: TargetParts, pace: Decimal | None, unit: Unit, language: Language) -> str:
    if pace is None:
        return ""
    told = _paced(pace, unit, language)
    if parts.since is None:
        return told
    period = format_period(parts.since, language)
    return _ASKED_SINCE.in_language(language).format(period=period, pace=told)


def _paced(pace: Decimal, unit: Unit, language: Language) -> str:
    return f"{format_signed(pace, unit, language)} {A_YEAR.in_language(language)}"


def in_percent(share: Decimal, language: Language) -> str:
    """A share of our own arithmetic, a round one without decimals."""
    if share == share.to_integral_value():
        return format_bare(share, PERCENT, language, 0)
    return format_derived_bare(share, PERCENT, language)


def _in_brackets(text: Text, language: Language) -> str:
    words = text.in_language(language)
    return f" ({words})" if words else ""


def _listed(names: list[str], language: Language) -> str:
    if len(names) < 2:
        return "".join(names)
    return _AND.in_language(language).format(first=", ".join(names[:-1]), last=names[-1])
