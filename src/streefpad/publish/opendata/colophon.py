"""What every format's metadata says of the whole: title, standing, date, licence, contact, publisher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.publish.wording.names import MADE_UP, say_unit
from streefpad.publish.wording.numbers import format_date
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, LANGUAGES, Language, Text

_AS_OF = Text(nl="Zoals bekend op {day}.", en="As known on {day}.")
_STANDING = Text(nl="De doelen zijn {standing}.", en="The targets are {standing}.")
_UNITS = Text(nl="Aandelen staan in procent: 37.02 is 37,02 %.", en="Shares are in percent: 37.02 is 37.02%.")
_RIGHTS = Text(
    nl="Cijfers houden de licentie van hun bron; die staat in sources.csv.",
    en="Figures keep the licence of their source, which stands in sources.csv.",
)
_SAMPLE = Text(nl="Voorbeeld: alle cijfers zijn verzonnen.", en="Sample: every figure is made up.")
_PUBLISHER = Text(nl="uitgever niet vermeld", en="publisher not stated")
_NUMERATOR = Text(nl="Teller", en="Numerator")
_DENOMINATOR = Text(nl="Noemer", en="Denominator")
_POPULATION = Text(nl="Populatie", en="Population")
_DEFINITION = Text(nl="Afbakening", en="Definition used")
_NOTE = Text(nl="Toelichting", en="Note")
_UNIT = Text(nl="Eenheid", en="Unit")

# Only what may stand in an address of RDF; what closes a sentence is no part of it.
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?~-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]*[^\s<>\"{}|\\^`.,;:!?)]")


class Licence(Record):
    """A licence as the agenda writes it, with the names by which others know it, where we do."""

    name: str
    id: str = ""  # in the SPDX list
    address: str = ""


class Contact(Record):
    """Where questions go, as the agenda writes it; the parts of it that a program can use."""

    name: str
    email: str = ""
    address: str = ""


_LICENCES: Mapping[str, tuple[str, str]] = {
    "cc by 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "cc by-sa 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "cc0 1.0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "odbl 1.0": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}


def languages_of(edition: Edition) -> tuple[Language, ...]:
    """The languages of the agenda, its own first."""
    return edition.catalogue.agenda.languages


def title_of(edition: Edition) -> Text:
    """The name of the whole, which says of itself that its figures are made up."""
    agenda = edition.catalogue.agenda
    if not agenda.synthetic:
        return agenda.title
    return _each(lambda language: f"{agenda.title.in_language(language)} ({MADE_UP.in_language(language)})")


def about(edition: Edition) -> Text:
    """What a reader must know before using any figure: standing, date, units, licences of sources."""
    return _each(lambda language: " ".join(_sentences(edition, language)))


def rights_of(edition: Edition) -> Text:
    """What holds beside the licence of the whole."""
    return _RIGHTS if edition.catalogue.sources else EMPTY


def licence_of(edition: Edition) -> Licence | None:
    """The licence of the whole; None where the agenda names none.

    A licence that we do not know by name keeps its own words, and its address where it is one.
    """
    name = edition.catalogue.agenda.licence.strip()
    if not name:
        return None
    if known := _LICENCES.get(" ".join(name.casefold().replace("cc-", "cc ").split())):
        return Licence(name=name, id=known[0], address=known[1])
    found = _ADDRESS.search(name)
    return Licence(name=name, address=found[0] if found else "")


def contact_of(edition: Edition) -> Contact | None:
    """Where questions go; None where the agenda says nothing."""
    written = edition.catalogue.agenda.contact.strip()
    if not written:
        return None
    email, address = _EMAIL.search(written), _ADDRESS.search(written)
    return Contact(
        name=written, email=email[0] if email else "", address=address[0] if address and not email else ""
    )


def publisher_of(edition: Edition) -> Text:
    """Who publishes; catalogues demand one, so silence is put into words."""
    publisher = edition.catalogue.agenda.publisher
    return Text(nl=publisher, en=publisher) if publisher else _PUBLISHER


def definition_of(indicator: Indicator, language: Language) -> str:
    """What an indicator measures, in one paragraph.

    The unit always stands there, so that the paragraph is never empty.
    """
    parts = (
        (_NUMERATOR, indicator.numerator.in_language(language)),
        (_DENOMINATOR, indicator.denominator.in_language(language)),
        (_POPULATION, indicator.population.in_language(language)),
        (_DEFINITION, indicator.definition.in_language(language)),
        (_NOTE, indicator.note.in_language(language)),
        (_UNIT, say_unit(indicator.unit, language)),
    )
    return " ".join(f"{name.in_language(language)}: {words.rstrip('.')}." for name, words in parts if words)


def tagged(text: Text, languages: tuple[Language, ...]) -> dict[Language, str]:
    """The words by language, without those that are missing.

    >>> tagged(Text(nl="meisjes"), ("nl", "en"))
    {'nl': 'meisjes'}
    """
    return {each: text.own(each) for each in languages if text.own(each)}


def _sentences(edition: Edition, language: Language) -> Iterator[str]:
    agenda = edition.catalogue.agenda
    if agenda.synthetic:
        yield _SAMPLE.in_language(language)
    if agenda.subtitle:
        yield f"{agenda.subtitle.in_language(language).rstrip('.')}."
    if agenda.standing:
        yield _STANDING.in_language(language).format(standing=agenda.standing.in_language(language))
    yield _AS_OF.in_language(language).format(day=format_date(edition.as_of, language))
    yield _UNITS.in_language(language)
    yield _RIGHTS.in_language(language)


def _each(say: Callable[[Language], str]) -> Text:
    """The words in every language that ours exist in; the others fall back as any text does."""
    return Text(**{language: say(language) for language in LANGUAGES if _AS_OF.own(language)})
