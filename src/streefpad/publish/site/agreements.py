"""Agreements with partners: which targets they carry, and the clause that would put them in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from streefpad.model.codelists import Code
from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.model.registerplans import RegisterKind
from streefpad.model.registers import Agreement, Carries
from streefpad.model.sharing import KindCoverage
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.site.deliveries import Delivery, deliveries
from streefpad.publish.site.rows import TrackRow, rows_of
from streefpad.publish.site.terms import say_validity
from streefpad.publish.wording.agreements import say_kind_of_agreement
from streefpad.publish.wording.clauses import Clause, carried_by, clause_of
from streefpad.publish.wording.names import say_domain
from streefpad.publish.wording.numbers import format_bare
from streefpad.values.quantities import PERCENT
from streefpad.values.record import Record


class AgreementRow(Record):
    """One agreement as a table shows it."""

    id: str
    partner: str
    kind: str
    period: str
    owner: str
    owner_page: str
    girls: str  # the agreed share; empty where none was agreed
    disadvantaged: str
    carries: str  # which targets stand in it, in words
    extent: str  # full, part or none: the shape beside the words
    state: str  # in force, ended or still to come, in words


class KindRow(Record):
    """The agreements of one kind, counted on the edition's day."""

    name: str
    clause: str  # the anchor of its clause; empty where it has none
    covered: KindCoverage


class ClauseView(Record):
    """The clause for one kind of agreement, and the indicators whose targets it holds."""

    id: str
    clause: Clause
    file: str
    targets: tuple[tuple[Markup, str], ...]  # name, page


class AgreedKind(Record):
    """A kind of agreement that an indicator's targets belong in, and how many of it carry a target."""

    name: str
    page: str
    held: str  # empty where none of the kind is in force


class AgreementsView(Record):
    """Everything on the page of agreements."""

    lead: str
    rows: tuple[AgreementRow, ...]
    kinds: tuple[KindRow, ...]
    tracks: tuple[TrackRow, ...]  # the indicators that count agreements
    due: tuple[Delivery, ...]
    clauses: tuple[ClauseView, ...]


def has_agreements(book: Book) -> bool:
    """Whether there is anything to say of agreements: rows, or targets that belong in them."""
    edition = book.edition
    return bool(edition.registered.agreements) or any(
        carried_by(each.code, edition) for each in kind_codes(edition)
    )


def agreements_view(book: Book) -> AgreementsView:
    """The page of agreements."""
    edition = book.edition
    flows = _flows(edition)
    own = (each for each in edition.catalogue.indicators if each.figures and each.figures.dataflow in flows)
    names = {book.tell(each.name) for each in edition.catalogue.dataflows if each.id in flows}
    clauses = clause_views(book)
    return AgreementsView(
        lead=_lead(book),
        rows=rows_of_agreements(edition.registered.agreements, book),
        kinds=_kind_rows(clauses, book),
        tracks=rows_of(own, book),
        due=tuple(each for each in deliveries(book) if not each.page and each.about in names),
        clauses=clauses,
    )


def agreement_rows(domain_id: str, book: Book) -> tuple[AgreementRow, ...]:
    """The agreements that one policy domain answers for, those in force first."""
    own = (each for each in book.edition.registered.agreements if each.owner == domain_id)
    return rows_of_agreements(own, book)


def rows_of_agreements(agreements: Iterable[Agreement], book: Book) -> tuple[AgreementRow, ...]:
    """These agreements, those in force first, then by kind and partner."""
    order = [each.code for each in kind_codes(book.edition)]
    day = book.edition.as_of
    return tuple(
        _row(each, book)
        for each in sorted(
            agreements,
            key=lambda each: (
                not each.in_force(day),
                order.index(each.kind) if each.kind in order else len(order),
                each.partner.casefold(),
                each.id,
            ),
        )
    )


def kind_codes(edition: Edition) -> tuple[Code, ...]:
    """The kinds of agreement that the agenda's registers of agreements name."""
    lists = edition.catalogue.agreement_kinds
    return tuple({code.code: code for each in lists for code in each.codes}.values())


def clause_views(book: Book) -> tuple[ClauseView, ...]:
    """A clause for each kind of agreement that targets of the agenda belong in."""
    found = []
    for kind in kind_codes(book.edition):
        if clause := clause_of(kind, book.edition, book.language):
            id = anchor("clause", kind.code)
            named = carried_by(kind.code, book.edition)
            targets = tuple((book.tell(each.label), book.indicator_page(each.id)) for each in named)
            file = book.page(f"clauses/{anchor(kind.code)}.txt")
            found.append(ClauseView(id=id, clause=clause, file=file, targets=targets))
    return tuple(found)


def agreed_kinds(indicator: Indicator, book: Book) -> tuple[AgreedKind, ...]:
    """The kinds of agreement that the targets of an indicator belong in."""
    if indicator.agreed is None or not has_agreements(book):
        return ()
    return tuple(
        AgreedKind(
            name=name_of_kind(each.kind, book),
            page=book.page(f"agreements.html#{anchor('clause', each.kind)}"),
            held=book.say("agreed-held", held=each.carrying, total=each.in_force) if each.in_force else "",
        )
        for each in book.edition.shared.covered.agreed_of(indicator.id)
    )


def name_of_kind(kind: str, book: Book) -> str:
    """The name of a kind of agreement; its code where no list names it."""
    return say_kind_of_agreement(kind, book.edition.catalogue, book.language)


def _flows(edition: Edition) -> frozenset[str]:
    """The dataflows that are registers of agreements."""
    return frozenset(
        each.id
        for each in edition.catalogue.dataflows
        if each.register and each.register.schema.kind is RegisterKind.AGREEMENTS
    )


def _lead(book: Book) -> str:
    kinds = book.edition.shared.covered.kinds
    total = sum(each.in_force for each in kinds)
    both, none = sum(each.both for each in kinds), sum(each.none for each in kinds)
    if not book.edition.registered.agreements:
        return book.say("agreements-empty")
    if not total:
        return book.say("agreements-none-run")
    return book.say("agreements-lead", total=total, both=both, one=total - both - none, none=none)


def _kind_rows(clauses: tuple[ClauseView, ...], book: Book) -> tuple[KindRow, ...]:
    if not book.edition.registered.agreements:
        return ()
    anchors = {each.clause.kind: each.id for each in clauses}
    return tuple(
        KindRow(name=name_of_kind(each.kind, book), clause=anchors.get(each.kind, ""), covered=each)
        for each in book.edition.shared.covered.kinds
    )


def _row(agreement: Agreement, book: Book) -> AgreementRow:
    catalogue, day = book.edition.catalogue, book.edition.as_of
    domain = catalogue.domain(agreement.owner)
    extent = {Carries.BOTH: "full", Carries.NONE: "none"}.get(agreement.carries, "part")
    return AgreementRow(
        id=agreement.id,
        partner=agreement.partner,
        kind=name_of_kind(agreement.kind, book),
        period=say_validity(agreement.since, agreement.until, book),
        owner=say_domain(agreement.owner, catalogue, book.language),
        owner_page=book.owner_page(domain.id) if domain else "",
        girls=_share(agreement.girls, book),
        disadvantaged=_share(agreement.disadvantaged, book),
        carries=_say_carries(agreement.carries, book),
        extent=extent,
        state=_state(agreement, day, book),
    )


def _say_carries(carries: Carries, book: Book) -> str:
    match carries:
        case Carries.BOTH:
            return book.say("carries-both")
        case Carries.GIRLS:
            return book.say("carries-girls")
        case Carries.DISADVANTAGED:
            return book.say("carries-disadvantaged")
        case Carries.NONE:
            return book.say("carries-none")


def _state(agreement: Agreement, day: date, book: Book) -> str:
    if agreement.in_force(day):
        return book.say("agreement-runs")
    is_coming = agreement.since is not None and day < agreement.since
    return book.say("agreement-coming" if is_coming else "agreement-ended")


def _share(value: Decimal | None, book: Book) -> str:
    return "" if value is None else format_bare(value, PERCENT, book.language)
