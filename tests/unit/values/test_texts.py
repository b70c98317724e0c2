"""One text in several languages, Dutch first."""

from __future__ import annotations

import pytest

from streefpad.values.texts import LANGUAGES, Language, Text


@pytest.mark.parametrize("language, words", [("nl", "meisjes"), ("en", "girls"), ("fr", "filles")])
def test_each_language_has_its_own_words(language: Language, words: str) -> None:
    assert Text(nl="meisjes", en="girls", fr="filles").in_language(language) == words


def test_a_missing_language_falls_back_on_dutch() -> None:
    assert Text(nl="meisjes uit Gent", en="girls from Ghent").in_language("fr") == "meisjes uit Gent"


def test_a_text_without_dutch_falls_back_on_english() -> None:
    assert Text(en="girls").in_language("nl") == "girls"


def test_own_words_are_never_those_of_another_language() -> None:
    assert Text(nl="meisjes").own("en") == ""


def test_a_text_is_true_where_it_says_something_in_any_language() -> None:
    assert [bool(Text(**{language: "x"})) for language in LANGUAGES] == [True] * 3
    assert not Text()
