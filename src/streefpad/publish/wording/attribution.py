"""What travels with a number when it leaves its page: what it is, as known when, and who published it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import Edition, Finding
from streefpad.publish.wording.numbers import format_date
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.values.texts import Language, Text

_STANDING = Text(nl="De doelen zijn {standing}.", en="The targets are {standing}.")
_AS_OF = Text(nl="Stand op {day}.", en="As of {day}.")
_MADE_UP = Text(nl="Voorbeeld: alle cijfers zijn verzonnen.", en="Sample: every figure is made up.")
_SOURCE = Text(nl="Bron: {sources}.", en="Source: {sources}.")
_SOURCES = Text(nl="Bronnen: {sources}.", en="Sources: {sources}.")
_OTHERS = Text(nl="{sources} en nog {number}", en="{sources} and {number} more")

MOST_SOURCES = 4  # that a line names; the page behind it names them all


def say_standing_of(edition: Edition, language: Language) -> str:
    """What the targets are, as a sentence; empty where the agenda does not say."""
    standing = edition.catalogue.agenda.standing.in_language(language)
    return _STANDING.in_language(language).format(standing=standing) if standing else ""


def say_day(edition: Edition, language: Language) -> str:
    """The day on which all this was known, as a sentence."""
    return _AS_OF.in_language(language).format(day=format_date(edition.as_of, language))


def say_made_up(edition: Edition, language: Language) -> str:
    """That the figures are made up; empty where they are not."""
    return _MADE_UP.in_language(language) if edition.catalogue.agenda.synthetic else ""


def say_source_line(findings: Sequence[Finding], catalogue: Catalogue, language: Language) -> str:
    """Who published the figures of these series, in the order in which they first appear; else empty.

    A source whose title names its publisher needs no second mention.
    """
    ids = dict.fromkeys(_sources_in(findings))
    names = list(dict.fromkeys(_name(id, catalogue, language) for id in ids))
    if not names:
        return ""
    shown = one_by_one(names[:MOST_SOURCES], language)
    if len(names) > MOST_SOURCES:
        number = len(names) - MOST_SOURCES
        shown = _OTHERS.in_language(language).format(sources=shown, number=number)
    words = _SOURCE if len(names) == 1 else _SOURCES
    return words.in_language(language).format(sources=shown)


def _sources_in(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield from (each.source for each in (*finding.series.observations, *finding.series.bounds))


def _name(id: str, catalogue: Catalogue, language: Language) -> str:
    source = catalogue.source(id)
    if source is None:
        return id
    title = source.title.in_language(language)
    named = source.publisher and source.publisher.casefold() not in title.casefold()
    return f"{source.publisher}, {title}" if named else title
