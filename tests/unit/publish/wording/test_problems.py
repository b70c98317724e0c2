"""Every problem has two sentences in Dutch and in English, and its facts fill them."""

from __future__ import annotations

import re

import pytest

from streefpad.publish.wording.facts import fields_of
from streefpad.publish.wording.problems import PROBLEM_CODES, PROBLEM_WORDS, problem_reference, say_problem
from streefpad.values.problems import Place, Problem, Severity
from streefpad.values.texts import Language, Text
from tests.unit.publish.wording.raised import Raised, problems_raised

LANGUAGES: tuple[Language, ...] = ("nl", "en")
RAISED = problems_raised()


def problem(code: str, /, **facts: str) -> Problem:
    known = PROBLEM_WORDS[code].facts
    return Problem(
        code=code, severity=Severity.ERROR, place=Place(file="agenda.yaml"), facts={**known, **facts}
    )


def templates(code: str) -> list[Text]:
    words = PROBLEM_WORDS[code]
    return [words.wrong, words.remedy, *(sentence for _, sentence in (*words.cases, *words.remedies))]


def test_the_source_raises_problems_at_all() -> None:
    assert len({each.code for each in RAISED}) > 40


def test_every_code_that_the_source_raises_has_its_sentences() -> None:
    assert {each.code for each in RAISED} - set(PROBLEM_CODES) == set()


@pytest.mark.parametrize(
    "raised",
    [each for each in RAISED if each.facts is not None and each.code in PROBLEM_WORDS],
    ids=lambda each: f"{each.code} {each.where}",
)
def test_a_problem_carries_every_fact_that_its_sentences_name(raised: Raised) -> None:
    words = PROBLEM_WORDS[raised.code]
    facts = dict.fromkeys(raised.facts or (), "")
    needed = {
        field
        for template in (words.wrong_given(facts), words.remedy_given(facts))
        for language in LANGUAGES
        for field in fields_of(template.own(language))
    }
    assert needed <= set(facts)


@pytest.mark.parametrize("code", PROBLEM_CODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_example_fills_both_sentences(code: str, language: Language) -> None:
    for sentence in say_problem(problem(code), language):
        assert re.search(r"[.:?]$", sentence)
        assert "{" not in sentence.replace("[{code, by, why}]", "")


@pytest.mark.parametrize("code", PROBLEM_CODES)
def test_both_languages_name_the_same_facts(code: str) -> None:
    for template in templates(code):
        assert fields_of(template.nl) == fields_of(template.en)


@pytest.mark.parametrize("code", PROBLEM_CODES)
def test_every_text_is_written_in_dutch_and_in_english(code: str) -> None:
    assert all(text.nl and text.en for text in (*templates(code), PROBLEM_WORDS[code].why))


@pytest.mark.parametrize("code", PROBLEM_CODES)
def test_no_sentence_speaks_like_a_machine(code: str) -> None:
    said = " ".join(text.en for text in templates(code)).casefold()
    assert not re.search(r"\b(invalid|unexpected|failed to|illegal|error:)", said)


def test_a_near_spelling_is_offered_first() -> None:
    _, remedy = say_problem(problem("unknown-key", key="basline", nearest="baseline"), "en")
    assert remedy.startswith("Did you mean “baseline”? ")


def test_where_nothing_is_near_nothing_is_offered() -> None:
    _, remedy = say_problem(problem("unknown-key", key="zzz", nearest=""), "nl")
    assert "bedoeld" not in remedy


@pytest.mark.parametrize(
    ("code", "language", "wrong"),
    [
        ("unknown-code", "nl", "‘bso-totaal’ is niet bekend als rij."),
        ("unknown-code", "en", "“bso-totaal” is not known as a row."),
        ("duplicate-id", "en", "“cycle-to-work” is an indicator already, at indicators/goal-1.yaml:1:5."),
        ("period-kind", "nl", "Bij ‘period’ staat 2019, maar deze reeks telt per schooljaar."),
        ("wrong-type", "en", "“breaks” holds text, where a list belongs."),
        (
            "parent-outside-children",
            "nl",
            "‘higher-education’ is 47,25\u00a0% in 2019-2020, maar zijn delen liggen tussen 27,86\u00a0% "
            "(‘professional-bachelor’, 2019-2020) en 34,41\u00a0% (‘academic-bachelor’, 2016-2017).",
        ),
        (
            "overdue-release",
            "en",
            "Overdue: the delivery “City survey 2026” of “cycling” was due on 1 March 2027.",
        ),
        (
            "verdict-depends-on-reading",
            "nl",
            "Het oordeel over ‘dual-pupils’ hangt af van de lezing: nu ‘bereikt’, volgens ‘compound’ ‘op koers’.",
        ),
    ],
)
def test_the_sentence_reads_as_a_person_would_write_it(code: str, language: Language, wrong: str) -> None:
    assert say_problem(problem(code), language)[0] == wrong


def test_a_column_of_the_stewards_own_is_named_as_such() -> None:
    wrong, _ = say_problem(problem("unknown-code", what="sex", code="m", nearest=""), "en")
    assert wrong == "“m” is not known as a code of “sex”."


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_has_a_section_for_every_code_in_order(language: Language) -> None:
    headings = re.findall(r"^## `(.+)`$", problem_reference(language), re.MULTILINE)
    assert headings == sorted(PROBLEM_CODES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_shows_both_sentences_of_every_code(language: Language) -> None:
    quoted = [each for each in problem_reference(language).splitlines() if each.startswith("> ")]
    assert len(quoted) == 2 * len(PROBLEM_CODES)
