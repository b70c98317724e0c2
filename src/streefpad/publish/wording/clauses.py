"""The clause that puts an agenda's targets into an agreement: plain words that a steward can paste.

What the parties have to settle themselves stands between square brackets; a number that the agenda
does not have is not made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from string import ascii_lowercase

from streefpad.model.codelists import Code
from streefpad.model.computed import Number, Share
from streefpad.model.edition import Edition, ExpectedMilestone, Finding, Judged
from streefpad.model.indicators import Indicator, Role
from streefpad.model.targets import GrowthCompound, GrowthPercent, GrowthPoints, Reading, Said
from streefpad.publish.wording.clausewords import (
    ASSUMED,
    BASELINE,
    BASELINE_MISSING,
    BRACKETS,
    COUNTED,
    COUNTED_APART,
    COUNTED_LEAD,
    COUNTED_OPEN,
    COUNTED_OPEN_OF,
    COUNTED_PERSONS,
    COUNTED_PERSONS_OF,
    COUNTED_SCOPE,
    DATE_OPEN,
    DAY,
    FIRST_YEAR,
    FOLLOW_UP,
    HEADING,
    INSTEAD,
    LEADS_TO,
    MILESTONE,
    MILESTONE_GONE,
    MILESTONE_OPEN,
    MILESTONE_PAST,
    OTHERWISE,
    OTHERWISE_SEVERAL,
    OWN_BASELINE,
    PARTIES,
    PARTNER,
    PROMISE,
    QUOTED,
    READINGS,
    RECIPIENT_OPEN,
    REPORT,
    REPORT_ITEMS,
    REPORT_UNKNOWN,
    SAID,
    STANDING,
    SYNTHETIC,
    TARGETS_LEAD,
    TITLES,
    TONGUES,
    WHOLE,
)
from streefpad.publish.wording.names import say_author, say_domain, say_period_kind
from streefpad.publish.wording.numbers import format_date, format_period, in_period
from streefpad.publish.wording.targets import format_expected, format_stated, format_target, say_target
from streefpad.values.clock import last_day
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text


class Provision(Record):
    """One numbered part of a clause."""

    title: str
    lines: tuple[str, ...]


class Clause(Record):
    """What an agreement of one kind could say about the targets."""

    kind: str  # code of the kind of agreement
    name: str
    heading: str
    provisions: tuple[Provision, ...]

    @property
    def text(self) -> str:
        """The clause as plain text: a line for each paragraph, an empty one between the parts."""
        parts = [
            "\n".join((f"{number}. {each.title}", *each.lines))
            for number, each in enumerate(self.provisions, start=1)
        ]
        return "\n\n".join((self.heading, *parts)) + "\n"


def clause_of(kind: Code, edition: Edition, language: Language) -> Clause | None:
    """The clause for a kind of agreement; None where no target of the agenda belongs in it."""
    indicators = carried_by(kind.code, edition)
    findings = [
        each for one in indicators for each in edition.of_indicator(one.id) if each.target and each.in_force
    ]
    if not findings:
        return None
    party = PARTIES.get(kind.code, PARTNER).in_language(language)
    provisions = (
        _targets(findings, edition, party, language),
        _counted(indicators, language),
        _report(indicators, edition, party, language),
        *_baseline(findings, party, language),
        Provision(title=_title("follow-up", language), lines=(_fill(FOLLOW_UP, language, party=party),)),
        _origin(findings, edition, language),
    )
    return Clause(
        kind=kind.code,
        name=kind.name.in_language(language),
        heading=HEADING.in_language(language),
        provisions=provisions,
    )


def carried_by(kind: str, edition: Edition) -> tuple[Indicator, ...]:
    """The indicators whose targets belong in agreements of this kind."""
    return tuple(each for each in edition.catalogue.indicators if each.agreed and kind in each.agreed.kinds)


def _targets(findings: list[Finding], edition: Edition, party: str, language: Language) -> Provision:
    names = {each.id: each.label.in_language(language) for each in edition.catalogue.indicators}
    lead = _fill(TARGETS_LEAD, language, party=party, source=_source(edition, language))
    items = _lettered(_items(findings, names, edition.as_of, language))
    return Provision(
        title=_title("targets", language),
        lines=(lead, *items, WHOLE.in_language(language), _fill(OWN_BASELINE, language, party=party)),
    )


def _items(
    findings: list[Finding], names: Mapping[str, str], as_of: date, language: Language
) -> Iterator[str]:
    """The targets; of those that ask something else of one figure by one year, one can be agreed on."""
    for at, finding in enumerate(findings):
        target = " ".join(_target(finding, names, as_of, language))
        same = [place for place, other in enumerate(findings) if place == at or _excludes(finding, other)]
        if same[0] != at:
            yield _fill(INSTEAD, language, first=_letter(same[0]), target=target)
        elif same[1:]:
            words = OTHERWISE if len(same) == 2 else OTHERWISE_SEVERAL
            others = ", ".join(f"{_letter(place)})" for place in same[1:])
            yield f"{target} {_fill(words, language, others=others)}"
        else:
            yield target


def _excludes(finding: Finding, other: Finding) -> bool:
    """Whether two targets ask different things of one figure by one year; an earlier year is a step."""
    one, two = finding.target, other.target
    if one is None or two is None or (one.indicator, one.by) != (two.indicator, two.by):
        return False
    return one.in_force.aim != two.in_force.aim


def _target(finding: Finding, names: Mapping[str, str], as_of: date, language: Language) -> Iterator[str]:
    """What one target asks, where it starts, its milestone, and whether its words can be read otherwise."""
    target, judged = finding.target, finding.in_force
    assert target is not None, "only a target is written into an agreement"
    assert judged is not None, "a target was judged"
    unit, found = finding.series.unit, judged.assessment
    asked = say_target(target, judged.reading, unit, language, names)
    yield _fill(PROMISE, language, name=finding.indicator.label.in_language(language), asked=asked)
    if found.baseline is None:
        yield BASELINE_MISSING.in_language(language)
    else:
        value = format_stated(found.baseline.value, unit, language)
        yield _fill(BASELINE, language, value=value, period=in_period(found.baseline.period, language))
        if found.target and isinstance(judged.reading.aim, GrowthPoints | GrowthPercent | GrowthCompound):
            value = format_target(found.target.value, judged.reading.aim, unit, language)
            yield _fill(LEADS_TO, language, value=value, period=in_period(found.target.period, language))
    yield from (_milestone(each, judged, unit, language) for each in found.milestones)
    for each in () if found.milestones else target.milestones:
        words = MILESTONE_GONE if last_day(each.by) <= as_of else MILESTONE_OPEN
        yield _fill(words, language, period=format_period(each.by, language))
    if len(target.readings) > 1:
        yield _reading(judged.reading, language)


def _reading(reading: Reading, language: Language) -> str:
    by = say_author(reading.decided.by, language) if reading.decided else ""
    named = _fill(QUOTED, language, words=reading.name.in_language(language) or reading.id)
    return _fill(READINGS, language, reading=f"{named} ({by})" if by else named)


def _milestone(milestone: ExpectedMilestone, judged: Judged, unit: Unit, language: Language) -> str:
    point = milestone.point
    if milestone.is_derived:
        value = format_expected(point.value, judged.reading.aim, unit, language)
    else:
        value = format_stated(point.value, unit, language)
    assumed = ASSUMED.in_language(language) if milestone.is_derived else ""
    said = _fill(MILESTONE, language, value=value, period=in_period(point.period, language), assumed=assumed)
    if not milestone.is_past:
        return said
    return f"{said} {_fill(MILESTONE_PAST, language, period=format_period(point.period, language))}"


def _counted(indicators: tuple[Indicator, ...], language: Language) -> Provision:
    return Provision(
        title=_title("counted", language),
        lines=(
            COUNTED_LEAD.in_language(language),
            *_lettered(_definition(each, language) for each in indicators),
            " ".join(_persons(indicators, language)),
        ),
    )


def _persons(indicators: tuple[Indicator, ...], language: Language) -> Iterator[str]:
    """What the agenda itself lays down: persons where it counts them so, else what the parties decide."""
    counting = [each for each in indicators if _counts_persons(each)]
    open_ones = [each for each in indicators if not _counts_persons(each)]
    for own, alone, of_names in (
        (counting, COUNTED_PERSONS, COUNTED_PERSONS_OF),
        (open_ones, COUNTED_OPEN, COUNTED_OPEN_OF),
    ):
        names = (_fill(QUOTED, language, words=each.label.in_language(language)) for each in own)
        if own:
            words = alone if len(own) == len(indicators) else of_names
            yield _fill(words, language, names=", ".join(names))
    yield COUNTED_APART.in_language(language)


def _counts_persons(indicator: Indicator) -> bool:
    """Whether its definition counts persons in a register of participation."""
    computed = indicator.computed
    if not isinstance(computed, Share | Number):
        return False
    return any(each.column == "counted" and set(each.codes) == {"persons"} for each in computed.of)


def _definition(indicator: Indicator, language: Language) -> str:
    name = indicator.label.in_language(language)
    counted = indicator.numerator.in_language(language) or BRACKETS.in_language(language)
    among = indicator.denominator.in_language(language) or BRACKETS.in_language(language)
    said = _fill(COUNTED, language, name=name, counted=counted, among=among)
    scope = indicator.definition.in_language(language)
    return f"{said} {_fill(COUNTED_SCOPE, language, scope=scope)}" if scope else said


def _report(indicators: tuple[Indicator, ...], edition: Edition, party: str, language: Language) -> Provision:
    first = indicators[0]
    lead = _fill(
        REPORT,
        language,
        party=party,
        day=_report_day(indicators, edition, language),
        recipient=_recipient(first, edition, language),
        year=say_period_kind(first.period, language),
    )
    items = _lettered(each.in_language(language) for each in REPORT_ITEMS)
    return Provision(
        title=_title("report", language), lines=(lead, *items, REPORT_UNKNOWN.in_language(language))
    )


def _report_day(indicators: tuple[Indicator, ...], edition: Edition, language: Language) -> str:
    """Day and month of the next release of their figures; for the parties to fill in where there is none."""
    flows = {each.figures.dataflow for each in indicators if each.figures}
    due = [
        each.release.due
        for each in edition.releases
        if each.dataflow in flows and each.delivered is None and not each.is_overdue
    ]
    if not due:
        return DATE_OPEN.in_language(language)
    day = format_date(min(due), language).rpartition(" ")[0]
    return _fill(DAY, language, day=day)


def _recipient(indicator: Indicator, edition: Edition, language: Language) -> str:
    """Who leads; between brackets where that is a proposal."""
    leads = [each for each in indicator.owners_on(edition.as_of) if each.role is Role.LEAD]
    if not leads:
        return RECIPIENT_OPEN.in_language(language)
    name = say_domain(leads[0].domain, edition.catalogue, language)
    return f"[{name}]" if leads[0].proposed else name


def _baseline(findings: list[Finding], party: str, language: Language) -> Iterator[Provision]:
    """How a baseline comes about, where one of the targets waits for it."""
    judged = [each.in_force for each in findings]
    if any(each is None or each.assessment.baseline is None for each in judged):
        yield Provision(title=_title("baseline", language), lines=(_fill(FIRST_YEAR, language, party=party),))


def _origin(findings: list[Finding], edition: Edition, language: Language) -> Provision:
    """Where the targets come from, and that they are no policy until these parties agree on them."""
    standing = edition.catalogue.agenda.standing.in_language(language)
    said = [
        _said(each, edition, language)
        for finding in findings
        if finding.target
        for each in dict.fromkeys((finding.target.said, finding.target.in_force.said))
        if each and each.quote
    ]
    lines = [
        *([_fill(STANDING, language, standing=standing)] if standing else []),
        *([SYNTHETIC.in_language(language)] if edition.catalogue.agenda.synthetic else []),
        *dict.fromkeys(said),
    ]
    return Provision(title=_title("origin", language), lines=tuple(lines))


def _said(said: Said, edition: Edition, language: Language) -> str:
    source = edition.catalogue.source(said.source)
    spoken = source.language if source else None
    # Words in another language than the reader's are said to be so, the quotation as well as its place.
    tongue = f" ({TONGUES[spoken].in_language(language)})" if spoken and spoken != language else ""
    quote = said.quote.rstrip(".")
    return _fill(SAID, language, where=said.where_in(language), quote=quote, tongue=tongue)


def _source(edition: Edition, language: Language) -> str:
    """The source of the promises: its title, with its publisher and date."""
    source = edition.catalogue.source(edition.catalogue.agenda.source)
    if source is None:
        return edition.catalogue.agenda.title.in_language(language)
    title, issued = source.title.in_language(language), source.issued_as
    beside = ", ".join(each for each in (source.publisher, issued) if each)
    named = _fill(QUOTED, language, words=title)
    return f"{named} ({beside})" if beside else named


def _lettered(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines as items a), b), c); from the 27th on aa), ab)."""
    return tuple(f"{_letter(at)}) {line}" for at, line in enumerate(lines))


def _letter(at: int) -> str:
    first, last = divmod(at, len(ascii_lowercase))
    return (ascii_lowercase[first - 1] if first else "") + ascii_lowercase[last]


def _title(key: str, language: Language) -> str:
    return TITLES[key].in_language(language)


def _fill(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)
