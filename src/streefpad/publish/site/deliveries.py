"""Who must deliver what and by when: the releases of dataflows, and the steps towards a baseline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup

from streefpad.model.edition import Status
from streefpad.model.indicators import Indicator
from streefpad.publish.site.book import Book
from streefpad.publish.site.rows import TrackRow, rows_of
from streefpad.publish.wording.names import say_domain
from streefpad.publish.wording.numbers import format_date
from streefpad.values.record import Record


class Delivery(Record):
    """One thing that is due."""

    what: Markup
    about: Markup  # the dataflow or the indicator that waits for it
    page: str
    owner: str  # id of a policy domain; empty where nobody is named
    owner_name: str
    owner_page: str
    due: str
    day: date
    is_overdue: bool


def deliveries(book: Book) -> tuple[Delivery, ...]:
    """Everything with a date that somebody must deliver, the earliest first."""
    return tuple(sorted((*_releases(book), *_steps(book)), key=lambda each: (each.day, each.what)))


def releases_for(indicator: Indicator, book: Book) -> tuple[Delivery, ...]:
    """The releases that would bring new figures for one indicator."""
    flow = indicator.figures.dataflow if indicator.figures else ""
    dataflow = book.edition.catalogue.dataflow(flow)
    return tuple(_releases(book, only=dataflow.id)) if dataflow else ()


def rows_without_baseline(book: Book) -> tuple[TrackRow, ...]:
    """The rows of all targets that wait for a baseline."""
    waiting = {
        finding.indicator.id: finding.indicator
        for finding in book.edition.findings
        if (judged := finding.in_force) and judged.assessment.status is Status.NO_BASELINE
    }
    return tuple(row for row in rows_of(waiting.values(), book) if row.status == Status.NO_BASELINE.value)


def waiting_for_records(book: Book) -> tuple[Indicator, ...]:
    """The counted indicators without target that have no figure: nothing is sealed, or no list is known."""
    catalogue = book.edition.catalogue
    return tuple(
        finding.indicator
        for finding in book.edition.findings
        if finding.indicator.computed
        and not finding.series.observations
        and not catalogue.targets_of(finding.indicator.id)
    )


def of_owner(owner: str, found: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """The deliveries of one policy domain."""
    return tuple(each for each in found if each.owner == owner)


def _releases(book: Book, only: str = "") -> Iterator[Delivery]:
    """What has still to come, of one dataflow where it is named; what was delivered is due no more."""
    for each in book.edition.releases:
        if only and each.dataflow != only:
            continue
        dataflow, release = book.edition.catalogue.dataflow(each.dataflow), each.release
        if dataflow is None or each.delivered:
            continue
        yield _delivery(
            book.tell(release.what),
            book.tell(dataflow.name),
            "",
            release.owner,
            release.due,
            book,
            is_overdue=each.is_overdue,
        )


def _steps(book: Book) -> Iterator[Delivery]:
    for indicator in book.edition.catalogue.indicators:
        step = indicator.next_step
        if step and step.due:
            page = book.indicator_page(indicator.id)
            yield _delivery(
                book.tell(step.what),
                book.tell(indicator.label),
                page,
                step.owner,
                step.due,
                book,
                is_overdue=step.is_overdue(book.edition.as_of),
            )


def _delivery(
    what: Markup, about: Markup, page: str, owner: str, due: date, book: Book, *, is_overdue: bool
) -> Delivery:
    catalogue = book.edition.catalogue
    return Delivery(
        what=what,
        about=about,
        page=page,
        owner=owner,
        owner_name=say_domain(owner, catalogue, book.language) if owner else "",
        owner_page=book.owner_page(owner) if catalogue.domain(owner) else "",
        due=format_date(due, book.language),
        day=due,
        is_overdue=is_overdue,
    )
