"""The site in one language: its words, its addresses, and marks for words of another language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import dirname, relpath

from markupsafe import Markup, escape

from streefpad.model.edition import Edition, Finding
from streefpad.model.indicators import Indicator
from streefpad.publish.site.strings import STRINGS
from streefpad.values.texts import Language, Text

_SCHOOL_YEAR = re.compile(r"\d{4}-\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """An edition as told in one language."""

    edition: Edition
    language: Language
    languages: tuple[Language, ...]

    def say(self, key: str, **words: object) -> str:
        """One of the site's own sentences, with its words filled in."""
        return STRINGS[key].in_language(self.language).format(**words)

    def say_marked(self, key: str, **words: object) -> Markup:
        """One of the site's own sentences around words that may carry marks of their own."""
        return Markup(STRINGS[key].in_language(self.language)).format(**words)

    def whole(self, words: str) -> Markup:
        """The words with every school year kept on one line; marked words have that already."""
        if isinstance(words, Markup):
            return words
        return Markup(_SCHOOL_YEAR.sub(r'<span class="whole">\g<0></span>', str(escape(words))))

    def tell(self, text: Text) -> Markup:
        """Words of the agenda; marked with their language where that is not the page's."""
        own = text.own(self.language)
        if own or not text:
            return self.whole(own)
        foreign = next(each for each in ("nl", "en", "fr") if getattr(text, each))
        return Markup('<span lang="{}">{}</span>').format(foreign, self.whole(getattr(text, foreign)))

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
        return self.page(f"sources.html#{anchor(id)}")

    def vintage_entry(self, id: str) -> str:
        """The address of a sealed file in the list of sources."""
        return self.page(f"sources.html#{anchor('file', id)}")

    def partner(self, indicator: Indicator) -> Indicator | None:
        """The other half of a pair, whichever of the two names the other."""
        every = self.edition.catalogue.indicators
        named = next((each for each in every if indicator.pair and each.id == indicator.pair), None)
        return named or next((each for each in every if each.pair == indicator.id), None)

    def halves(self, indicator: Indicator) -> tuple[Indicator, ...]:
        """The indicator with its partner, in the order of the catalogue: the total, then the girls in it."""
        pair = {indicator.id, getattr(self.partner(indicator), "id", indicator.id)}
        return tuple(each for each in self.edition.catalogue.indicators if each.id in pair)

    def on_one_chart(self, indicator: Indicator) -> tuple[Finding, ...]:
        """The findings that one chart shows: both halves of a pair in one unit where both have targets."""
        halves = self.halves(indicator)
        found = [self.edition.of_indicator(each.id) for each in halves]
        is_one_unit = len({each.unit for each in halves}) == 1
        if is_one_unit and all(any(each.target for each in findings) for findings in found):
            return tuple(finding for findings in found for finding in findings)
        return self.edition.of_indicator(indicator.id)


def anchor(*parts: str) -> str:
    """An id inside a page, from ids that may hold slashes and colons."""
    return "-".join("".join(letter if letter.isalnum() else "-" for letter in part) for part in parts)


def relative(target: str, page: str) -> str:
    """The address of a file as a page writes it, so that links also work from a folder on disk.

    >>> relative("data/observations.csv", "nl/indicators/bso.html")
    '../../data/observations.csv'
    >>> relative("nl/check.html#error", "nl/index.html")
    'check.html#error'
    """
    path, mark, place = target.partition("#")
    return f"{relpath(path, dirname(page) or '.')}{mark}{place}" if path else target
