"""What machines follow: a feed of what changed from edition to edition, and a map of the site.

Both need to know where the site stands: an agenda without `url` has neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from streefpad.model.edition import Edition
from streefpad.model.history import EditionChanges
from streefpad.publish.site.book import Book
from streefpad.publish.wording.history import say_moved
from streefpad.publish.wording.numbers import format_date
from streefpad.values.texts import Language

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
SITEMAP_FILE = "sitemap.xml"


def feed_file(language: Language) -> str:
    """Where the feed of a language lies."""
    return f"{language}/feed.xml"


def feed(book: Book) -> str:
    """The feed in Atom (RFC 4287): an entry for each edition, with the verdicts that changed in it."""
    edition, language = book.edition, book.language
    agenda = edition.catalogue.agenda
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(root, "id", _address(edition, feed_file(language)))
    _add(root, "title", book.plain(agenda.title))
    if agenda.subtitle:
        _add(root, "subtitle", book.plain(agenda.subtitle))
    _add(root, "updated", _moment(edition.as_of.isoformat()))
    _add(_add(root, "author"), "name", agenda.publisher or book.plain(agenda.title))
    if agenda.licence:
        _add(root, "rights", agenda.licence)
    ElementTree.SubElement(root, "link", rel="self", href=_address(edition, feed_file(language)))
    ElementTree.SubElement(root, "link", rel="alternate", href=_address(edition, book.page("index.html")))
    for changes in edition.history.changes:
        _entry(root, changes, book)
    return _written(root)


def sitemap(edition: Edition, pages: Sequence[str], languages: Sequence[Language]) -> str:
    """The map of the site (sitemaps.org): every page, with its translations.

    `pages` are addresses inside a language's folder.
    """
    root = ElementTree.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for language in languages:
        for page in pages:
            url = _add(root, "url")
            _add(url, "loc", _address(edition, f"{language}/{page}"))
            _add(url, "lastmod", edition.as_of.isoformat())
            for other in languages if len(languages) > 1 else ():
                ElementTree.SubElement(
                    url, "xhtml:link", rel="alternate", hreflang=other,
                    href=_address(edition, f"{other}/{page}"),
                )  # fmt: skip
    return _written(root)


def _entry(root: ElementTree.Element, changes: EditionChanges, book: Book) -> None:
    edition, language = book.edition, book.language
    after = format_date(changes.after, language)
    entry = _add(root, "entry")
    address = f"{_address(edition, book.page('changes.html'))}#since-{changes.before.isoformat()}"
    _add(entry, "id", address)
    _add(entry, "title", book.say("feed-edition", date=after, moved=len(changes.moved)))
    _add(entry, "updated", _moment(changes.after.isoformat()))
    ElementTree.SubElement(entry, "link", rel="alternate", href=address)
    lines = [say_moved(each, edition.catalogue, language) for each in changes.moved]
    _add(entry, "summary", "\n".join(lines) or book.say("changes-none-moved"))


def _add(parent: ElementTree.Element, name: str, text: str = "") -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text or None
    return element


def _address(edition: Edition, path: str) -> str:
    return f"{edition.catalogue.agenda.url.rstrip('/')}/{path}"


def _moment(day: str) -> str:
    """A day as Atom wants it; an edition has a day and no hour."""
    return f"{day}T00:00:00Z"


def _written(root: ElementTree.Element) -> str:
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
