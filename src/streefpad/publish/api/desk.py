"""What every document of the API needs of its edition: words in all languages, links, the header."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from posixpath import dirname, relpath
from typing import overload

from streefpad.model.edition import Edition, Point
from streefpad.publish.api import shapes
from streefpad.publish.api.documents import ROOT
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

INDEX = f"{ROOT}/index.json"


class Desk(Record):
    """An edition as the API tells it: in every language of its agenda at once."""

    edition: Edition

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the agenda."""
        return self.edition.catalogue.agenda.languages

    def words(self, text: Text) -> shapes.Words | None:
        """The text in the languages that it was written in; None where there is none."""
        found: shapes.Words = {}
        for each in self.languages:
            if own := text.own(each):
                found[each] = own
        return found or None

    def said(self, say: Callable[[Language], str]) -> shapes.Words:
        """What a sentence says, in every language."""
        found: shapes.Words = {}
        for each in self.languages:
            found[each] = say(each)
        return found

    def header(self) -> shapes.Header:
        """The edition, as every document starts with it."""
        agenda = self.edition.catalogue.agenda
        return {
            "agenda": agenda.id,
            "as_of": self.edition.as_of.isoformat(),
            "software": self.edition.software,
            "standing": self.words(agenda.standing),
            "synthetic": agenda.synthetic,
            "licence": agenda.licence,
        }

    def links(self, path: str, document: str, page: str = "") -> shapes.Links:
        """The address of a document, and of the page that says the same to people, from this document."""
        links: shapes.Links = {"self": relative(path, document)}
        if page:
            pages: shapes.Pages = {}
            for each in self.languages:
                pages[each] = relative(f"{each}/{page}", document)
            links["page"] = pages
        return links

    def head(self, document: str, page: str = "") -> shapes.Document:
        """How a document starts."""
        links = self.links(document, document, page)
        if document != INDEX:
            links["index"] = relative(INDEX, document)
        return {"edition": self.header(), "links": links}


def relative(target: str, document: str) -> str:
    """The address of a file as a document writes it, so that it holds wherever the publication stands.

    >>> relative("nl/index.html", "api/v1/index.json")
    '../../nl/index.html'
    """
    return relpath(target, dirname(document))


def indicator_path(id: str) -> str:
    """Where an indicator's document stands."""
    return f"{ROOT}/indicators/{id}.json"


def observations_path(id: str) -> str:
    """Where the cells of an indicator stand."""
    return f"{ROOT}/observations/{id}.json"


def owner_path(id: str) -> str:
    """Where a policy domain's document stands."""
    return f"{ROOT}/owners/{id}.json"


@overload
def day(of: date) -> str: ...


@overload
def day(of: date | None) -> str | None: ...


def day(of: date | None) -> str | None:
    """A date as JSON writes it."""
    return of.isoformat() if of else None


def period(of: object | None) -> str | None:
    """A period as JSON writes it."""
    return str(of) if of is not None else None


def point(of: Point) -> shapes.Point:
    """A value at a period."""
    return {"period": str(of.period), "value": of.value}
