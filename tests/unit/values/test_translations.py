"""The French catalogue: complete, written as code, and with the same facts in every sentence."""

from __future__ import annotations

from string import Formatter

from scripts.translations import COMPILED, compiled, read_catalogue, sentences, updated
from streefpad.values.texts import Text

CATALOGUE = read_catalogue()
SENTENCES = sentences()


def fields(sentence: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(sentence) if name is not None}


def test_every_sentence_of_the_site_is_translated() -> None:
    missing = [each for each in SENTENCES if not (found := CATALOGUE.get(each)) or not found.string]
    assert not missing, "run `make translations` and fill in the empty sentences"


def test_the_catalogue_holds_no_sentence_that_is_gone() -> None:
    assert not [each.id for each in CATALOGUE if each.id and each.id not in SENTENCES]


def test_a_translation_names_the_same_facts() -> None:
    wrong = [
        each.id
        for each in CATALOGUE
        if isinstance(each.id, str) and isinstance(each.string, str) and each.string
        and fields(each.id) != fields(each.string)
    ]  # fmt: skip
    assert not wrong


def test_what_is_compiled_is_what_is_written() -> None:
    assert COMPILED.read_text(encoding="utf-8") == compiled(updated())


def test_our_own_words_speak_french_and_those_of_the_agenda_do_not() -> None:
    assert Text(nl="ja", en="yes").in_language("fr") == "oui"
    assert Text(nl="Verzonnen zin", en="A sentence that nobody translated").own("fr") == ""
