"""The site in one language: its words, its addresses, and marks for words of another language."""

from __future__ import annotations

import hashlib
import re
from functools import cached_property
from posixpath import dirname, relpath

from markupsafe import Markup, escape

from streefpad.model.edition import Edition, Finding
from streefpad.model.indicators import Indicator
from streefpad.model.targets import Benchmark, Said
from streefpad.publish.keeping import Keep, make_anew
from streefpad.publish.site.strings import STRINGS
from streefpad.publish.wording.names import is_proposal, say_author
from streefpad.publish.wording.numbers import format_bare, in_period
from streefpad.publish.wording.punctuation import colon, semicolon
from streefpad.values.record import Record
from streefpad.values.texts import LANGUAGES, Language, Text

_SCHOOL_YEAR = re.compile(r"\d{4}-\d{4}")
_FIRST_LETTER = re.compile(r"^((?:<[^>]*>)*)(\w)")
_UNFIT = re.compile(r"[^\w.:-]")  # for an id that also stands in an address


class Beside(Record):
    """What else is published in a language, by its address from the root; empty where it is not."""

    report: str = ""
    workbook: str = ""


class Book(Record, dict=True):
    """An edition as told in one language."""

    edition: Edition
    language: Language
    languages: tuple[Language, ...]
    beside: Beside = Beside()
    keep: Keep = make_anew

    @cached_property
    def common(self) -> str:
        """Everything that a page of this language may say beside its own view, as one hash."""
        held = [self.held_against(each.target.id) for each in self.edition.findings if each.target]
        parts = (
            self.edition.catalogue, self.edition.as_of, self.edition.software, self.edition.history.editions,
            self.language, self.languages, self.beside, held,
        )  # fmt: skip
        return hashlib.sha256(repr(parts).encode("utf-8")).hexdigest()

    @property
    def spoken(self) -> Language:
        """The language of the site's own words: Dutch until it has learnt the book's."""
        return self.language if STRINGS["overview"].own(self.language) else "nl"

    @property
    def colon(self) -> str:
        """A colon as this language writes it."""
        return colon(self.language)

    @property
    def semicolon(self) -> str:
        """A semicolon as this language writes it, with the space after it."""
        return semicolon(self.language)

    def has_figures(self, indicator: Indicator) -> bool:
        """Whether anything is known of this indicator that a chart can show."""
        own = (each.series for each in self.edition.of_indicator(indicator.id))
        return any(each.observations or each.bounds for each in own)

    def say(self, key: str, **words: object) -> str:
        """One of the site's own sentences, with its words filled in."""
        return STRINGS[key].in_language(self.language).format(**words)

    def say_marked(self, key: str, **words: object) -> Markup:
        """One of the site's own sentences around words that may carry marks of their own."""
        return Markup(STRINGS[key].in_language(self.language)).format(**words)

    def opening(self, words: Markup) -> Markup:
        """The words with a capital, as they open a line; those of the agenda may start in lower case."""
        return Markup(_FIRST_LETTER.sub(lambda found: found[1] + found[2].upper(), words, count=1))

    def whole(self, words: str) -> Markup:
        """The words with every school year kept on one line; marked words have that already."""
        if isinstance(words, Markup):
            return words
        return Markup(_SCHOOL_YEAR.sub(r'<span class="whole">\g<0></span>', str(escape(words))))

    def tell(self, text: Text) -> Markup:
        """Words of the agenda; marked with their language where that is not the page's."""
        spoken = next((each for each in (self.language, *LANGUAGES) if text.own(each)), self.language)
        if spoken != self.spoken and self.language not in ("nl", "en") and text:
            # A page in a third language shows what is not translated yet, and says in what it is.
            return Markup('<span class="borrowed" lang="{}">{}</span>').format(
                spoken, self.whole(text.own(spoken))
            )
        return self._in(spoken, text.own(spoken))

    def quote(self, words: str, source: str) -> Markup:
        """Words of a source, or the place in it; marked with their language where the source tells it."""
        return self._in(self._language_of(source) or self.spoken, words)

    def place_in(self, said: Said) -> Markup:
        """The place in a source; marked with its language where the agenda has it in no other."""
        return self.tell(said.places) if said.places else self.quote(said.where, said.source)

    def tongue(self, source: str) -> str:
        """The language that a source is quoted in, where that is known and not the page's."""
        language = self._language_of(source)
        return self.say(f"in-{language}") if language and language != self.spoken else ""

    def sign(self, by: str, why: Markup, *, is_in_force: bool) -> Markup:
        """Who decided on a reading, or proposes it, and why."""
        said = self.author(by)
        if not is_proposal(by):
            said = self.say("decided" if is_in_force else "argued", by=by)
        return Markup("{}{} {}").format(self.opening(escape(said)), ":" if why[:1].islower() else ".", why)

    def author(self, by: str) -> str:
        """Who decided, or whose proposal it is."""
        return say_author(by, self.language)

    def plain(self, text: Text) -> str:
        """Words of the agenda where no mark can stand: titles and attributes."""
        return text.in_language(self.language)

    def page(self, path: str) -> str:
        """The address of a page of this language, from the root of the site."""
        return f"{self.language}/{path}"

    def indicator_page(self, id: str) -> str:
        """The address of an indicator's page."""
        return self.page(f"indicators/{id}.html")

    def owner_page(self, id: str) -> str:
        """The address of a policy domain's page."""
        return self.page(f"owners/{id}.html")

    def goal_page(self, number: int) -> str:
        """The address of a goal's page."""
        return self.page(f"goals/{number}.html")

    def source_entry(self, id: str) -> str:
        """The address of a source in the list of sources."""
        return self.page(f"sources.html#{anchor('source', id)}")

    def vintage_entry(self, id: str) -> str:
        """The address of a sealed file in the list of sources."""
        return self.page(f"sources.html#{anchor('file', id)}")

    def partner(self, indicator: Indicator) -> Indicator | None:
        """The other half of a pair, whichever of the two names the other."""
        return self.edition.catalogue.partner(indicator)

    def halves(self, indicator: Indicator) -> tuple[Indicator, ...]:
        """The indicator with its partner, in the order of the catalogue: the total, then the girls in it."""
        return self.edition.catalogue.halves(indicator)

    def held_against(self, target: str) -> str:
        """The latest figure of the series that a target is compared with; empty for all other targets."""
        finding = next(
            (each for each in self.edition.findings if each.target and each.target.id == target), None
        )
        aim = finding.in_force.reading.aim if finding and finding.in_force else None
        rivals = self.edition.of_indicator(aim.series) if isinstance(aim, Benchmark) else ()
        latest = rivals[0].series.latest if rivals else None
        if latest is None:
            return ""
        rival, language = rivals[0].indicator, self.language
        value = format_bare(latest.value, rival.unit, language)
        return self.say(
            "held-against", name=self.plain(rival.label), value=value, when=in_period(latest.period, language)
        )

    def on_one_chart(self, indicator: Indicator) -> tuple[Finding, ...]:
        """The findings that one chart shows: both halves of a pair in one unit where both have targets."""
        halves = self.halves(indicator)
        found = [self.edition.of_indicator(each.id) for each in halves]
        is_one_unit = len({each.unit for each in halves}) == 1
        if is_one_unit and all(any(each.target for each in findings) for findings in found):
            return tuple(finding for findings in found for finding in findings)
        return self.edition.of_indicator(indicator.id)

    def _in(self, language: Language, words: str) -> Markup:
        if language == self.spoken:
            return self.whole(words)
        return Markup('<span lang="{}">{}</span>').format(language, self.whole(words)) if words else Markup()

    def _language_of(self, source: str) -> Language | None:
        found = self.edition.catalogue.source(source)
        return found.language if found else None


def anchor(*parts: str) -> str:
    """An id inside a page, from what it is and its own ids; different ids stay different.

    >>> anchor("file", "intake/2022.1"), anchor("file", "intake/2022-1")
    ('file-intake:2022.1', 'file-intake:2022-1')
    """
    return "-".join(_UNFIT.sub("-", part.replace("/", ":")) for part in parts)


def relative(target: str, page: str) -> str:
    """The address of a file as a page writes it, so that links also work from a folder on disk.

    >>> relative("data/observations.csv", "nl/indicators/bso.html")
    '../../data/observations.csv'
    >>> relative("nl/check.html#error", "nl/index.html")
    'check.html#error'
    """
    path, mark, place = target.partition("#")
    return f"{relpath(path, dirname(page) or '.')}{mark}{place}" if path else target
