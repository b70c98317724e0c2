"""Which code a word was meant for: by the names of the codes and by other words for them, then by spelling.

A suggestion that is near in letters and far in meaning does more harm than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "yes": ("ja", "j", "y", "waar", "true", "wel"),
    "no": ("nee", "neen", "n", "onwaar", "false", "niet"),
    "F": ("v", "vrouw", "vrouwen", "meisje", "meisjes", "female", "woman", "women", "girl", "girls"),
    "M": ("man", "mannen", "jongen", "jongens", "male", "men", "boy", "boys"),
    "X": ("anders", "other", "non-binair", "non-binary"),
    "unknown": ("onbekend", "niet bekend", "not known", "n.b.", "nb", "weet niet"),
    "all": ("iedereen", "alle", "allemaal", "everyone", "everybody"),
    "experts": ("experten", "vakmensen", "professionals"),
}
_LONG_ENOUGH = 5  # letters of a word that is looked for inside another
_ALIKE = 0.75  # above this two spellings are a slip apart: “Kampen” and “Kamp”, not two words with one stem
_NEARLY_THE_SAME = 0.85
_WORD = re.compile(r"[^\W_]+")


def meant(word: str, codes: Iterable[str], names: Mapping[str, Iterable[str]] | None = None) -> str:
    """The code that the word was meant for, or an empty text; `names` are those of each code.

    >>> names = {"all": ["STEM4all"], "experts": ["STEM4experts"]}
    >>> meant("STEM4iedereen", names, names), meant("V", ["F", "M", "X"]), meant("12", ["13"])
    ('all', 'F', '')
    """
    known = {code: _spellings(code, (names or {}).get(code, ())) for code in codes}
    sought = _plain(word)
    for code, spellings in known.items():
        if sought in spellings:
            return "" if word == code else code
    if not any(each.isalpha() for each in sought):
        return ""  # a number is not a slip for another number
    holding = [code for code, spellings in known.items() if _holds(sought, spellings)]
    if len(holding) == 1:
        return holding[0]
    by_spelling = {each: code for code, spellings in reversed(known.items()) for each in spellings}
    # Where several codes share a word with it, only a slip of a letter or two tells which one was meant.
    near = get_close_matches(sought, by_spelling, n=1, cutoff=_NEARLY_THE_SAME if holding else _ALIKE)
    return by_spelling[near[0]] if near else ""


def _spellings(code: str, names: Iterable[str]) -> frozenset[str]:
    return frozenset(_plain(each) for each in (code, *names, *_OTHER_WORDS.get(code, ())))


def _holds(sought: str, spellings: Iterable[str]) -> bool:
    """Whether one of the words stands inside the other: “iedereen” in “STEM4iedereen”."""
    words = {word for each in spellings for word in _WORD.findall(each) if len(word) >= _LONG_ENOUGH}
    return any(word in sought for word in words) or (
        len(sought) >= _LONG_ENOUGH and any(sought in each for each in spellings)
    )


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()
