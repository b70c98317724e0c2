"""The index of a site in one language: everything that has a page, to look through or to search."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from streefpad.publish.site.book import Book
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.publish.wording.statuses import say_verdict
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text


class IndexEntry(Record):
    """One thing to be found: its name, its number, where it is told, and other words it is found by."""

    name: Markup
    kind: str
    page: str
    about: str  # the verdict, the publisher: shown after the name
    words: str  # searched too, never shown


class IndexGroup(Record):
    """The entries of one kind, in the order of the agenda."""

    id: str
    name: str
    entries: tuple[IndexEntry, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether its entries stand behind a number."""
        return any(each.kind for each in self.entries)


def index_groups(book: Book) -> tuple[IndexGroup, ...]:
    """Goals, indicators, policy domains and sources; a kind without entries is left out."""
    groups = (
        IndexGroup(id="goals", name=book.say("index-goals"), entries=tuple(_goals(book))),
        IndexGroup(id="indicators", name=book.say("index-indicators"), entries=tuple(_indicators(book))),
        IndexGroup(id="owners", name=book.say("owners"), entries=tuple(_owners(book))),
        IndexGroup(id="sources", name=book.say("sources"), entries=tuple(_sources(book))),
    )
    return tuple(each for each in groups if each.entries)


def _goals(book: Book) -> Iterator[IndexEntry]:
    for goal in book.edition.catalogue.agenda.goals:
        yield IndexEntry(
            name=book.tell(goal.name),
            kind=str(goal.number),
            page=book.goal_page(goal.number),
            about="",
            words=_words(book, goal.text),
        )


def _indicators(book: Book) -> Iterator[IndexEntry]:
    for indicator in book.edition.catalogue.indicators:
        verdicts = [
            say_verdict(judged, book.language)
            for each in book.edition.of_indicator(indicator.id)
            if (judged := each.in_force)
        ]
        yield IndexEntry(
            name=book.tell(indicator.name),
            kind=indicator.number,
            page=book.indicator_page(indicator.id),
            about=one_by_one(dict.fromkeys(verdicts), book.language),
            words=f"{indicator.id} "
            + _words(
                book, indicator.short, indicator.numerator, indicator.denominator, indicator.population,
                indicator.definition,
            ),
        )  # fmt: skip


def _owners(book: Book) -> Iterator[IndexEntry]:
    for domain in book.edition.catalogue.agenda.domains:
        yield IndexEntry(
            name=book.tell(domain.name),
            kind="",
            page=book.owner_page(domain.id),
            about="",
            words=f"{domain.id} {_words(book, domain.note)}",
        )


def _sources(book: Book) -> Iterator[IndexEntry]:
    for source in book.edition.catalogue.sources:
        yield IndexEntry(
            name=book.tell(source.title),
            kind="",
            page=book.source_entry(source.id),
            about=source.publisher,
            words=f"{source.id} {source.issued_as}",
        )


def _words(book: Book, *texts: Text) -> str:
    return " ".join(book.plain(each) for each in texts if each != EMPTY)
