"""Policy domains: what each owns, and what it must deliver."""

from __future__ import annotations

from markupsafe import Markup

from streefpad.model.catalogue import Domain
from streefpad.model.indicators import Indicator, Ownership, Role
from streefpad.publish.site.book import Book
from streefpad.publish.site.deliveries import Delivery, deliveries, of_owner
from streefpad.publish.site.demands import PartRow, count_carried, count_not_divided, part_rows, say_carried
from streefpad.publish.site.rows import TrackRow, rows_of
from streefpad.publish.site.terms import say_validity
from streefpad.publish.wording.names import say_role
from streefpad.values.record import Record


class OwnerRow(Record):
    """One owner of one indicator."""

    name: str | Markup
    page: str
    role: str
    valid: str
    is_proposed: bool


class RoleGroup(Record):
    """The targets for which a domain has one role."""

    id: str
    name: str
    is_proposed: bool  # every ownership in this group
    rows: tuple[TrackRow, ...]


class OwnerView(Record):
    """One policy domain's page."""

    id: str
    name: Markup
    page: str
    note: Markup
    valid: str
    successor: str
    successor_page: str
    carried: str  # how many targets it carries, and how
    count_targets: int  # those that it carries
    not_divided: int  # of how many of them nobody said who does what
    parts: tuple[PartRow, ...]
    groups: tuple[RoleGroup, ...]
    deliveries: tuple[Delivery, ...]

    @property
    def count_overdue(self) -> int:
        """How many of its deliveries are overdue."""
        return sum(1 for each in self.deliveries if each.is_overdue)


def owner_rows(indicator: Indicator, book: Book) -> tuple[OwnerRow, ...]:
    """Who answers for an indicator."""
    return tuple(_owner_row(each, book) for each in indicator.owners)


def owner_views(book: Book) -> tuple[OwnerView, ...]:
    """Every policy domain of the agenda."""
    found = deliveries(book)
    return tuple(_owner_view(each, found, book) for each in book.edition.catalogue.agenda.domains)


def unowned_rows(book: Book) -> tuple[TrackRow, ...]:
    """The targets that no domain answers for on the edition's date."""
    day = book.edition.as_of
    every = book.edition.catalogue.indicators
    return rows_of((each for each in every if not each.owners_on(day)), book)


def _owner_row(owner: Ownership, book: Book) -> OwnerRow:
    domain = book.edition.catalogue.domain(owner.domain)
    return OwnerRow(
        name=book.tell(domain.name) if domain else owner.domain,
        page=book.owner_page(owner.domain) if domain else "",
        role=say_role(owner.role, book.language),
        valid=say_validity(owner.since, owner.until, book),
        is_proposed=owner.proposed,
    )


def _owner_view(domain: Domain, found: tuple[Delivery, ...], book: Book) -> OwnerView:
    successor = book.edition.catalogue.domain(domain.successor)
    return OwnerView(
        id=domain.id,
        name=book.tell(domain.name),
        page=book.owner_page(domain.id),
        note=book.tell(domain.note),
        valid=say_validity(domain.since, domain.until, book),
        successor=book.plain(successor.name) if successor else "",
        successor_page=book.owner_page(successor.id) if successor else "",
        carried=say_carried(domain.id, book),
        count_targets=count_carried(domain.id, book),
        not_divided=count_not_divided(domain.id, book),
        parts=part_rows(domain.id, book),
        groups=tuple(group for role in Role if (group := _role_group(domain, role, book))),
        deliveries=of_owner(domain.id, found),
    )


def _role_group(domain: Domain, role: Role, book: Book) -> RoleGroup | None:
    day = book.edition.as_of
    held = {
        indicator.id: [
            each for each in indicator.owners_on(day) if each.domain == domain.id and each.role is role
        ]
        for indicator in book.edition.catalogue.indicators
    }
    rows = rows_of((each for each in book.edition.catalogue.indicators if held[each.id]), book)
    if not rows:
        return None
    return RoleGroup(
        id=role.value,
        name=say_role(role, book.language),
        is_proposed=all(each.proposed for owners in held.values() for each in owners),
        rows=rows,
    )
