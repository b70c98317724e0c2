"""One text in the languages of the agenda."""

from __future__ import annotations

from typing import Literal

from streefpad.values.record import Record

Language = Literal["nl", "en", "fr"]
LANGUAGES: tuple[Language, ...] = ("nl", "en", "fr")


class Text(Record, kw_only=False):
    """The same words in several languages; Dutch is the agenda's own language.

    >>> Text(nl="meisjes", en="girls").in_language("en")
    'girls'
    >>> Text(nl="meisjes").in_language("en")
    'meisjes'
    """

    nl: str = ""
    en: str = ""
    fr: str = ""

    def in_language(self, language: Language) -> str:
        """The words in this language, else in the first language that has them."""
        return self.own(language) or self.nl or self.en or self.fr

    def own(self, language: Language) -> str:
        """The words in this language only; empty where there are none.

        Our own sentences stand in the code in two languages; a third comes from their catalogue.
        """
        words = {"nl": self.nl, "en": self.en, "fr": self.fr}[language]
        return words or (translated(self.en, language) if self.en else "")

    def __bool__(self) -> bool:
        return bool(self.nl or self.en or self.fr)


EMPTY = Text()


def translated(words: str, language: Language) -> str:
    """One of our own English sentences in a third language; empty where nobody translated it."""
    if language != "fr" or not words:
        return ""
    # Imported here, because the terminal speaks only what stands in the code.
    from streefpad.values.french import SENTENCES

    return SENTENCES.get(words, "")
