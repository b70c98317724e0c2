"""What changed since the last edition, the editions themselves, and what each verdict was in them."""

from __future__ import annotations

from datetime import date

from streefpad.model.edition import Status
from streefpad.model.history import Cause, EditionChanges, MovedStatus
from streefpad.model.indicators import Indicator
from streefpad.publish.site.book import Book
from streefpad.publish.wording.history import say_cause, say_change, say_past
from streefpad.publish.wording.numbers import format_date
from streefpad.values.record import Record

_KNOWN = {each.value for each in Status}


class MovedRow(Record):
    """One verdict that moved."""

    name: str
    page: str  # empty where the agenda no longer has the indicator
    before: str
    after: str
    status: str  # the mark of the new verdict; empty where it has none
    because: tuple[str, ...]


class ChangeGroup(Record):
    """Changes of one kind."""

    id: str
    name: str
    changes: tuple[str, ...]


class ChangesView(Record):
    """What changed between two editions."""

    id: str  # for an address inside the page
    title: str
    moved: tuple[MovedRow, ...]
    groups: tuple[ChangeGroup, ...]


class EditionRow(Record):
    """One frozen edition."""

    day: str
    address: str


class PastRow(Record):
    """The verdict of one edition on one target."""

    day: str
    verdict: str
    status: str
    address: str  # of the edition; empty for the present one


class PastView(Record):
    """The verdicts on one target, the newest first."""

    asked: str  # which target, where the indicator has several
    rows: tuple[PastRow, ...]


def has_history(book: Book) -> bool:
    """Whether anything was frozen before this edition."""
    return bool(book.edition.history.editions)


def changes_views(book: Book) -> tuple[ChangesView, ...]:
    """What changed, the newest first."""
    return tuple(_view(each, book) for each in book.edition.history.changes)


def edition_rows(book: Book) -> tuple[EditionRow, ...]:
    """The frozen editions, the newest first."""
    return tuple(
        EditionRow(day=format_date(each, book.language), address=edition_address(each, book))
        for each in reversed(book.edition.history.editions)
    )


def edition_address(day: date, book: Book) -> str:
    """Where a frozen edition lies, from the root: in the site, or beside it where that is frozen itself."""
    where = ".." if book.edition.history.is_frozen else "editions"
    return f"{where}/{day.isoformat()}/{book.language}/index.html"


def past_views(indicator: Indicator, book: Book) -> tuple[PastView, ...]:
    """What the verdicts on an indicator's targets were, where there is an edition to look back at."""
    if not has_history(book):
        return ()
    targets = book.edition.catalogue.targets_of(indicator.id)
    views = []
    for target in targets:
        told = book.edition.history.of(target.id)
        if len(told) > 1:
            rows = tuple(
                PastRow(
                    day=format_date(each.day, book.language),
                    verdict=say_past(each.status, book.language),
                    status=each.status if each.status in _KNOWN else "",
                    address="" if each.day == book.edition.as_of else edition_address(each.day, book),
                )
                for each in reversed(told)
            )
            views.append(PastView(asked=target.id if len(targets) > 1 else "", rows=rows))
    return tuple(views)


def _view(changes: EditionChanges, book: Book) -> ChangesView:
    before, after = (format_date(each, book.language) for each in (changes.before, changes.after))
    groups = tuple(
        ChangeGroup(
            id=cause.value,
            name=say_cause(cause, book.language),
            changes=tuple(say_change(each, book.edition.catalogue, book.language) for each in found),
        )
        for cause in Cause
        if (found := changes.of_cause(cause))
    )
    return ChangesView(
        id=f"since-{changes.before.isoformat()}",
        title=book.say("changes-between", before=before, after=after),
        moved=tuple(_moved(each, book) for each in changes.moved),
        groups=groups,
    )


def _moved(moved: MovedStatus, book: Book) -> MovedRow:
    catalogue, language = book.edition.catalogue, book.language
    indicator = catalogue.indicator(moved.indicator)
    return MovedRow(
        name=book.plain(indicator.label) if indicator else moved.indicator,
        page=book.indicator_page(indicator.id) if indicator else "",
        before=say_past(moved.before, language),
        after=say_past(moved.after, language),
        status=moved.after if moved.after in _KNOWN else "",
        because=tuple(say_change(each, catalogue, language) for each in moved.because),
    )
