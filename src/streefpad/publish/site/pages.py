"""From views to pages: one template per kind of page, with relative links, no clock and no script."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, TemplateNotFound

from streefpad.publish.site.actions import has_actions
from streefpad.publish.site.agreements import has_agreements
from streefpad.publish.site.book import Book, relative
from streefpad.publish.site.changes import has_history
from streefpad.publish.site.coverage import has_coverage
from streefpad.publish.site.feeds import feed_file
from streefpad.publish.wording.numbers import format_date
from streefpad.values.texts import Language

NAMES: Mapping[Language, str] = {"nl": "Nederlands", "en": "English", "fr": "Français"}
STYLE = "assets/streefpad.css"
SEARCH_SCRIPT = "assets/search.js"
NAVIGATION = (
    ("overview", "index.html"),
    ("owners", "owners/index.html"),
    ("gaps", "gaps.html"),
    ("coverage", "coverage.html"),
    ("agreements", "agreements.html"),
    ("actions", "actions.html"),
    ("check", "check.html"),
    ("sources", "sources.html"),
    ("method", "method.html"),
    ("changes", "changes.html"),
    ("search", "search.html"),
)
# Pages that are there only where there is something to put on them.
SOMETIMES: Mapping[str, Callable[[Book], bool]] = {
    "coverage": has_coverage,
    "agreements": has_agreements,
    "actions": has_actions,
    "changes": has_history,
}


def render_page(template: str, path: str, title: str, book: Book, view: Mapping[str, object]) -> str:
    """One page of one language; `path` counts from the language's folder."""
    entries = [(key, target) for key, target in NAVIGATION if key not in SOMETIMES or SOMETIMES[key](book)]
    return book.keep(
        lambda: f"page {template} {path} {title} {entries} {book.common} {view!r}",
        lambda: _rendered(template, path, title, book, view, entries).encode("utf-8"),
    ).decode("utf-8")


def _rendered(
    template: str,
    path: str,
    title: str,
    book: Book,
    view: Mapping[str, object],
    entries: Sequence[tuple[str, str]],
) -> str:
    page = book.page(path)
    agenda = book.edition.catalogue.agenda
    return (
        templates()
        .get_template(template)
        .render(
            **view,
            book=book,
            say=book.say,
            tell=book.tell,
            href=partial(relative, page=page),
            path=path,
            title=title,
            agenda=agenda,
            standing=book.tell(agenda.standing),
            as_of=format_date(book.edition.as_of, book.language),
            navigation=[(book.say(key), book.page(target), target == path) for key, target in entries],
            translations=[(each, NAMES[each], f"{each}/{path}") for each in book.languages],
            style=STYLE,
            feed=feed_file(book.language) if agenda.url else "",
        )
    )


def render_entrance(books: tuple[Book, ...]) -> str:
    """The root page: the first language at once, and the choice for who stays."""
    first = books[0]
    choices = [(each.language, NAMES[each.language], each.page("index.html")) for each in books]
    agenda = first.edition.catalogue.agenda
    entrance = templates().get_template("entrance.html")
    return entrance.render(
        book=first,
        agenda=agenda,
        title=first.plain(agenda.title),
        choices=choices,
        style=STYLE,
        say=first.say,
    )


def render_prose(name: str, book: Book) -> str:
    """The template of a page of prose in the book's language, else in Dutch."""
    own = f"{name}.{book.language}.html"
    try:
        templates().get_template(own)
    except TemplateNotFound:
        return f"{name}.nl.html"
    return own


def asset(path: str) -> str:
    """A file of the site that is the same on every page: its stylesheet, and the script of its search."""
    return files("streefpad.publish.site").joinpath(path).read_text(encoding="utf-8")


@cache
def templates() -> Environment:
    """The templates, read once."""
    return Environment(
        loader=PackageLoader("streefpad.publish.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
