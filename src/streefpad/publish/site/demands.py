"""What a target would take beyond its pace: whose part it is, how many people, what a pair asks together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.model.sharing import Basis, OwnerPart, TargetParts
from streefpad.publish.site.book import Book
from streefpad.publish.site.rows import say_asked
from streefpad.publish.wording.joint import say_joint
from streefpad.publish.wording.numbers import format_period, format_signed
from streefpad.publish.wording.sharing import (
    say_about,
    say_basis,
    say_basis_in_short,
    say_composition,
    say_domains,
    say_gap,
    say_own_target,
    say_part,
    say_people,
    say_whom,
)
from streefpad.values.quantities import Unit
from streefpad.values.record import Record

_DIVIDED = (Basis.DECLARED, Basis.DERIVED)


class PartRow(Record):
    """One policy domain's part of one target; `whole` where nobody has divided it."""

    name: str | Markup  # the domain, or the indicator: what the table does not stand for
    page: str
    asked: str  # what the target asks; empty on the indicator's own page
    is_proposed: bool
    part: str
    note: str  # with whom it is shared, where it is not divided
    gap: str  # of the whole where nobody has divided it
    pace: str
    since: str  # from which period that pace counts
    catch_up: str  # the pace from now on, were nothing to have changed since
    people: str
    whom: str  # who they are, and at which size of their group
    own: Markup  # its own contributing indicator, where the split was derived
    own_page: str
    own_target: str  # where that stands, and has to go


class DemandsView(Record):
    """What stands after the paces on an indicator's page."""

    sentences: tuple[str, ...]
    rows: tuple[PartRow, ...]
    notes: tuple[str, ...]
    joint: tuple[str, ...]


def demands_view(indicator: Indicator, findings: Sequence[Finding], book: Book) -> DemandsView | None:
    """Parts, people and joint demand of an indicator's targets; None where there is nothing to say."""
    edition, language = book.edition, book.language
    shared = [
        (each, parts)
        for each in findings
        if each.target and (parts := edition.shared.parts_of(each.target.id))
    ]
    sentences = [
        said
        for _, parts in shared
        if parts.gap is not None or parts.basis in _DIVIDED
        for said in (say_people(parts, indicator, language), say_basis(parts, edition.catalogue, language))
    ]
    rows = [
        _of_domain(part, parts, indicator, book)
        for _, parts in shared
        if parts.basis in _DIVIDED
        for part in parts.parts
    ]
    joint = _joint(indicator, book)
    if not any(sentences) and not rows and not joint:
        return None
    return DemandsView(
        sentences=tuple(dict.fromkeys(each for each in sentences if each)),
        rows=tuple(rows),
        notes=tuple(
            note for _, parts in shared if (note := say_composition(parts, indicator.unit, language))
        ),
        joint=joint,
    )


def part_rows(domain: str, book: Book) -> tuple[PartRow, ...]:
    """What one policy domain must deliver of every target that has something left to do."""
    return tuple(
        _of_target(part, parts, finding, book)
        for finding in book.edition.findings
        if finding.target and (parts := book.edition.shared.parts_of(finding.target.id))
        if parts.gap is not None
        for part in parts.all_of(domain)
    )


def parts_carried(domain: str, book: Book) -> tuple[TargetParts, ...]:
    """How every target is shared that this policy domain carries."""
    return tuple(each for each in book.edition.shared.parts if each.of(domain))


def _joint(indicator: Indicator, book: Book) -> tuple[str, ...]:
    demand = book.edition.shared.demand_of(indicator.id)
    girls = book.edition.catalogue.indicator(demand.girls) if demand else None
    return say_joint(demand, girls, book.language) if demand and girls else ()


def _of_domain(part: OwnerPart, parts: TargetParts, measured: Indicator, book: Book) -> PartRow:
    known = book.edition.catalogue.domain(part.domain)
    name = book.tell(known.name) if known else part.domain
    return _row(name, book.owner_page(part.domain) if known else "", "", part, parts, measured, book)


def _of_target(part: OwnerPart, parts: TargetParts, finding: Finding, book: Book) -> PartRow:
    indicator, judged = finding.indicator, finding.in_force
    asked = say_asked(finding, judged, book) if judged else ""
    page = book.indicator_page(indicator.id)
    return _row(book.tell(indicator.name), page, asked, part, parts, indicator, book)


def _row(
    name: str | Markup,
    page: str,
    asked: str,
    part: OwnerPart,
    parts: TargetParts,
    measured: Indicator,
    book: Book,
) -> PartRow:
    language, catalogue, unit = book.language, book.edition.catalogue, measured.unit
    is_divided = part.gap is not None
    left = part if is_divided else parts
    gap, pace, people, catch_up = left.gap, left.pace, left.people, left.catch_up
    others = [each for each in parts.parts if each.domain != part.domain]
    own = catalogue.indicator(part.indicator)
    return PartRow(
        name=name,
        page=page,
        asked=asked,
        is_proposed=part.proposed,
        part=say_part(part, language) if parts.basis in _DIVIDED else say_basis_in_short(parts, language),
        note=""
        if is_divided or not others
        else book.say("part-with", domains=say_domains(others, catalogue, language)),
        gap=say_gap(gap, parts.gap, unit, language) if gap is not None else "",
        pace=format_signed(pace, unit, language) if pace is not None else "",
        since=format_period(parts.since, language) if pace is not None and parts.since else "",
        catch_up=_say_now(catch_up, parts, unit, book),
        people=say_about(people, language) if people is not None else "",
        whom=say_whom(parts, measured, language) if people is not None else "",
        own=book.tell(own.label) if own else Markup(),
        own_page=book.indicator_page(own.id) if own else "",
        own_target=say_own_target(part, language),
    )


def _say_now(pace: Decimal | None, parts: TargetParts, unit: Unit, book: Book) -> str:
    """The pace from the last period that ended on; empty where the latest figure is of that period."""
    if pace is None or parts.catch_up_since is None:
        return ""
    period = format_period(parts.catch_up_since, book.language)
    return book.say("pace-now", period=period, pace=format_signed(pace, unit, book.language))


def say_carried(domain: str, book: Book) -> str:
    """How many targets a policy domain carries, and how; empty where it carries none."""
    carried = parts_carried(domain, book)
    if not carried:
        return ""
    counts = [
        ("owner-sole", sum(each.basis is Basis.SOLE for each in carried)),
        ("owner-divided", sum(each.basis in _DIVIDED for each in carried)),
        ("owner-not-divided", sum(each.basis is Basis.NOT_AGREED for each in carried)),
    ]
    found = [(book.say(key), count) for key, count in counts if count]
    how = ", ".join(f"{count} {words}" if len(found) > 1 else words for words, count in found)
    return book.say(
        "owner-carries-one" if len(carried) == 1 else "owner-carries", count=len(carried), how=how
    )


def count_carried(domain: str, book: Book) -> int:
    """How many targets a policy domain carries."""
    return len(parts_carried(domain, book))


def count_not_divided(domain: str, book: Book) -> int:
    """Of how many targets that it carries with others nobody said who does what."""
    return sum(each.basis is Basis.NOT_AGREED for each in parts_carried(domain, book))
