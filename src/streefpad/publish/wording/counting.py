"""What is said of counted figures: their definition, why a whole moved, how a bridge was made, the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from streefpad.model.bridges import BridgedLine, Link
from streefpad.model.counting import PublishedCount, Split
from streefpad.model.disclosure import Rule, Zeros
from streefpad.model.records import Classification, NotPublished
from streefpad.publish.wording.names import WITHHELD
from streefpad.publish.wording.numbers import (
    format_change,
    format_derived_bare,
    format_number,
    format_period,
    format_size,
)
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.values.periods import Period
from streefpad.values.quantities import PERCENT
from streefpad.values.texts import Language, Text

_NO_LIST = Text(
    nl="{name}. Hiermee is nog niets te tellen. {why}", en="{name}. Nothing can be counted by it yet. {why}"
)
_COUNT = Text(nl="{up} van {down}", en="{up} of {down}")
_RANGE = Text(nl="tussen {low} en {high}", en="between {low} and {high}")
_ROSE = Text(
    nl="Tussen {before} en {after} steeg het aandeel met {size}.",
    en="Between {before} and {after} the share rose by {size}.",
)
_FELL = Text(
    nl="Tussen {before} en {after} daalde het aandeel met {size}.",
    en="Between {before} and {after} the share fell by {size}.",
)
_STOOD = Text(
    nl="Tussen {before} en {after} bleef het aandeel gelijk.",
    en="Between {before} and {after} the share stayed the same.",
)
_EFFECTS = Text(
    nl="Daarvan komt {composition} doordat de delen in gewicht verschoven, en {rate} door de aandelen "
    "binnen de delen.",
    en="Of that, {composition} comes from parts that gained or lost weight, and {rate} from the shares "
    "within the parts.",
)
_HIDDEN = Text(
    nl="Het gemiddelde laat niet zien dat het aandeel daalde in: {parts}.",
    en="The average does not show that the share fell in: {parts}.",
)
_NONE_FELL = Text(nl="In geen enkel deel daalde het aandeel.", en="The share fell in none of the parts.")
_FELL_IN = Text(nl="Het aandeel daalde in: {parts}.", en="The share fell in: {parts}.")
_PART = Text(nl="{name} (van {old} naar {new})", en="{name} (from {old} to {new})")

_BRIDGE = Text(
    nl="Deze reeks is een eigen reeks, los van de twee waaruit ze gemaakt is. Tot {first} zijn de cijfers "
    "schattingen: die van ‘{before}’, over de breuk gebracht naar het niveau van ‘{after}’. Vanaf {first} "
    "staan de getelde cijfers er ongewijzigd.",
    en="This series is one of its own, apart from the two it was made from. Before {first} its figures are "
    "estimates: those of “{before}”, carried over the break to the level of “{after}”. From {first} on the "
    "counted figures stand unchanged.",
)
_LINKED: Mapping[Link, Text] = {
    Link.LOGIT: Text(
        nl="De brug telt het verschil in log-kansen op dat de overlap toont ({overlap}).",
        en="The bridge adds the difference in log-odds that the overlap shows ({overlap}).",
    ),
    Link.RATIO: Text(
        nl="De brug vermenigvuldigt met de verhouding die de overlap toont ({overlap}).",
        en="The bridge multiplies by the ratio that the overlap shows ({overlap}).",
    ),
}
_OVERLAP = Text(nl="{period}: {old} oud, {new} nieuw", en="{period}: {old} old, {new} new")
_UNCERTAIN = Text(
    nl="De marge laat ruimte voor wat de gewichten van de concordantie openlaten, en voor twee "
    "standaardfouten van het verschil tussen de overlapjaren.",
    en="The range leaves room for what the weights of the concordance leave open, and for two standard "
    "errors of the difference between the overlap years.",
)
_ONE_YEAR = Text(
    nl="Eén overlapjaar zegt niets over hoe sterk het verschil schommelt: de echte onzekerheid is groter.",
    en="One overlap year says nothing of how much the difference varies: the true uncertainty is larger.",
)
_NO_ERROR = Text(
    nl="De marge laat ruimte voor wat de gewichten van de concordantie openlaten.",
    en="The range leaves room for what the weights of the concordance leave open.",
)

_MINIMUM = Text(
    nl="Een aantal van 1 tot {most} verschijnt niet, en evenmin een ander aantal waaruit het nauwkeuriger "
    "dan tot op {width} af te leiden is.",
    en="A count of 1 to {most} does not appear, nor does any other count from which it could be derived "
    "more closely than within {width}.",
)
_ZEROS: Mapping[Zeros, Text] = {
    Zeros.OPEN: Text(nl="Een nul is geen geheim.", en="A zero is no secret."),
    Zeros.COVER: Text(
        nl="Een nul is geen geheim, maar kan wegblijven om een ander aantal te beschermen.",
        en="A zero is no secret, but may be left out to protect another count.",
    ),
    Zeros.SECRET: Text(nl="Een nul verschijnt niet.", en="A zero does not appear."),
}
_FULL = Text(
    nl="Ook dat een hele groep in één cel valt, blijft verborgen.",
    en="That a whole group falls in one cell is hidden too.",
)
_SOLE = Text(
    nl="De regel houdt rekening met iemand die één van de aantallen zelf kent.",
    en="The rule reckons with someone who knows one of the counts themselves.",
)
_ROUNDING = Text(
    nl="Aantallen verschijnen als veelvoud van {multiple}; aandelen worden uit de afgeronde aantallen "
    "berekend.",
    en="Counts appear in multiples of {multiple}; shares are computed from the rounded counts.",
)
_SMALL = Text(
    nl="Een aandeel dat op minder dan {least} personen rust, verschijnt niet.",
    en="A share that rests on fewer than {least} persons does not appear.",
)
_PROOF = Text(
    nl="Waar iets wegblijft, rekent een programma voor elke publicatie na dat het niet nauwkeuriger af te "
    "leiden is.",
    en="Where anything is left out, a program checks before every publication that it cannot be derived "
    "more closely.",
)


def say_classification(classification: Classification, language: Language) -> str:
    """The name of a definition, and where it has no list why nothing can be counted by it."""
    name = classification.name.in_language(language)
    if isinstance(classification.rule, NotPublished):
        why = classification.rule.why.in_language(language)
        return _NO_LIST.in_language(language).format(name=name, why=why)
    return name


def say_count(count: PublishedCount, language: Language) -> str:
    """The counts behind a figure, the range of an estimate, or why there is none.

    >>> from streefpad.values.periods import school_year
    >>> say_count(PublishedCount(period=school_year(2024), numerator=218, denominator=1424), "en")
    '218 of 1,424'
    """
    if count.withheld:
        return WITHHELD[count.withheld.value].in_language(language)
    if count.lowest is not None and count.highest is not None:
        return say_range(count.lowest, count.highest, language)
    if count.numerator is None:
        return ""
    up = format_number(Decimal(count.numerator), language)
    if count.denominator is None:
        return up
    return _COUNT.in_language(language).format(
        up=up, down=format_number(Decimal(count.denominator), language)
    )


def say_range(low: Decimal, high: Decimal, language: Language) -> str:
    """Where a value may lie."""
    low_said, high_said = (format_derived_bare(each, PERCENT, language) for each in (low, high))
    return _RANGE.in_language(language).format(low=low_said, high=high_said)


def say_split(split: Split, names: Mapping[str, str], language: Language) -> Iterator[str]:
    """Why a whole moved: the size of its change, its two causes in numbers, and the parts that fell."""
    moved = _ROSE if split.change > 0 else _FELL if split.change < 0 else _STOOD
    yield moved.in_language(language).format(
        before=format_period(split.before, language),
        after=format_period(split.after, language),
        size=format_size(split.change, PERCENT, language),
    )
    yield _EFFECTS.in_language(language).format(
        composition=format_change(split.composition, PERCENT, language),
        rate=format_change(split.rate, PERCENT, language),
    )
    parts = ", ".join(
        _PART.in_language(language).format(
            name=names.get(each.indicator, each.indicator),
            old=format_derived_bare(each.rate_before, PERCENT, language),
            new=format_derived_bare(each.rate_after, PERCENT, language),
        )
        for each in split.falling
        if each.rate_before is not None and each.rate_after is not None
    )
    if not parts:
        yield _NONE_FELL.in_language(language)
    else:
        told = _FELL_IN if split.change < 0 else _HIDDEN
        yield told.in_language(language).format(parts=parts)


def say_bridge(
    line: BridgedLine, first: Period, names: Mapping[str, str], language: Language
) -> Iterator[str]:
    """How a bridged series came about, and how sure it is."""
    yield _BRIDGE.in_language(language).format(
        first=format_period(first, language),
        before=names.get(line.before, line.before),
        after=names.get(line.after, line.after),
    )
    pairs = (
        _OVERLAP.in_language(language).format(
            period=format_period(each.period, language),
            old=format_number(each.old, language),
            new=format_number(each.new, language),
        )
        for each in line.measured.overlaps
    )
    overlap = one_by_one(pairs, language)
    yield _LINKED[line.measured.link].in_language(language).format(overlap=overlap)
    if line.measured.error is not None:
        yield _UNCERTAIN.in_language(language)
        return
    if line.measured.lowest != line.measured.highest:
        yield _NO_ERROR.in_language(language)
    yield _ONE_YEAR.in_language(language)


def say_rule(rule: Rule, language: Language) -> tuple[str, ...]:
    """The disclosure rule in force, sentence by sentence."""
    said = [
        _MINIMUM.in_language(language).format(most=rule.minimum - 1, width=rule.width),
        _ZEROS[rule.zeros].in_language(language),
    ]
    if rule.full_groups_unsafe:
        said.append(_FULL.in_language(language))
    if rule.sole_contributors:
        said.append(_SOLE.in_language(language))
    if rule.rounding:
        said.append(_ROUNDING.in_language(language).format(multiple=rule.rounding))
    said.append(_SMALL.in_language(language).format(least=rule.minimum_denominator))
    return (*said, _PROOF.in_language(language))
