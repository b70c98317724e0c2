"""A suggestion is near in meaning first, and in spelling only where it is a slip."""

from __future__ import annotations

import pytest

from streefpad.intake.meant import meant

NAMES = {
    "all": ("STEM4all",),
    "experts": ("STEM4experts",),
    "camp": ("Kamp", "Camp"),
    "club": ("Wekelijkse werking", "Weekly club"),
}
SEXES = ("F", "M", "X", "unknown")


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("STEM4iedereen", "all"),
        ("iedereen", "all"),
        ("STEM4expert", "experts"),
        ("KAMPEN", "camp"),
        ("wekelijkse", "club"),
        ("Museum", ""),
        ("STEM", ""),
        ("12", ""),
        ("camp", ""),  # the very same word helps nobody
    ],
)
def test_a_word_is_known_by_the_names_of_the_codes(word: str, code: str) -> None:
    assert meant(word, NAMES, NAMES) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("v", "F"),
        ("Vrouw", "F"),
        ("meisje", "F"),
        ("jongens", "M"),
        ("x", "X"),
        ("onbekend", "unknown"),
        ("?", ""),
    ],
)
def test_a_word_is_known_by_other_words_for_a_code(word: str, code: str) -> None:
    assert meant(word, SEXES) == code


def test_of_two_codes_that_hold_the_word_neither_is_offered() -> None:
    assert (
        meant("overeenkomst", ["a", "b"], {"a": ["Andere overeenkomst"], "b": ["Nieuwe overeenkomst"]}) == ""
    )
