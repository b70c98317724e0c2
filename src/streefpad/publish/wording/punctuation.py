"""Marks between parts of a sentence: French sets a space before them, which never ends a line."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.values.texts import Language

_BEFORE: dict[Language, str] = {"nl": "", "en": "", "fr": "\u00a0"}


def colon(language: Language) -> str:
    """The mark before what is told."""
    return f"{_BEFORE[language]}:"


def semicolon(language: Language) -> str:
    """The mark between parts, with the space after it."""
    return f"{_BEFORE[language]}; "


def one_by_one(parts: Iterable[str], language: Language) -> str:
    """The parts with semicolons between them.

    >>> one_by_one(["een", "twee"], "nl"), one_by_one(["un", "deux"], "fr")
    ('een; twee', 'un\\xa0; deux')
    """
    return semicolon(language).join(parts)


def introduced(word: str, told: str, language: Language) -> str:
    """What is told after a word and a colon.

    >>> introduced("Doel", "50 %", "nl"), introduced("Objectif", "50 %", "fr")
    ('Doel: 50 %', 'Objectif\\xa0: 50 %')
    """
    return f"{word}{colon(language)} {told}"
