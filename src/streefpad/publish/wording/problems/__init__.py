"""What is wrong and what to do about it, per problem code, in the reader's own words."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.facts import fill
from streefpad.publish.wording.problems.agenda import AGENDA
from streefpad.publish.wording.problems.counting import COUNTING
from streefpad.publish.wording.problems.coverage import COVERAGE
from streefpad.publish.wording.problems.editions import EDITIONS
from streefpad.publish.wording.problems.entry import ProblemWords
from streefpad.publish.wording.problems.figures import FIGURES
from streefpad.publish.wording.problems.forecasts import FORECASTS
from streefpad.publish.wording.problems.forms import FORMS
from streefpad.publish.wording.problems.grammar import GRAMMAR
from streefpad.publish.wording.problems.records import RECORDS
from streefpad.publish.wording.problems.reference import reference_page
from streefpad.publish.wording.problems.registers import REGISTERS
from streefpad.publish.wording.problems.sharing import SHARING
from streefpad.publish.wording.problems.tables import TABLES
from streefpad.publish.wording.problems.targets import TARGETS
from streefpad.values.problems import Fact, Problem
from streefpad.values.texts import Language, Text

__all__ = ["PROBLEM_CODES", "PROBLEM_WORDS", "ProblemWords", "problem_reference", "say_problem"]

PROBLEM_WORDS: Mapping[str, ProblemWords] = {
    **GRAMMAR,
    **TABLES,
    **RECORDS,
    **COUNTING,
    **AGENDA,
    **TARGETS,
    **SHARING,
    **COVERAGE,
    **FIGURES,
    **FORECASTS,
    **FORMS,
    **EDITIONS,
    **REGISTERS,
}
PROBLEM_CODES = tuple(PROBLEM_WORDS)

_GUESS = Text(nl="Is ‘{nearest}’ bedoeld? ", en="Did you mean “{nearest}”? ")


def say_problem(problem: Problem, language: Language) -> tuple[str, str]:
    """What is wrong, and what to do, each in one or two sentences.

    >>> from streefpad.values.problems import Place, Severity
    >>> wrong, remedy = say_problem(
    ...     Problem(
    ...         code="missing-key",
    ...         severity=Severity.ERROR,
    ...         place=Place(file="indicators/goal-1.yaml", line=1),
    ...         facts={"key": "unit"},
    ...     ),
    ...     "en",
    ... )
    >>> wrong
    'The key “unit” is missing.'
    """
    return _say(PROBLEM_WORDS[problem.code], problem.facts, language)


def problem_reference(language: Language) -> str:
    """The reference of all codes, as Markdown."""
    return reference_page(PROBLEM_WORDS, _say, language)


def _say(words: ProblemWords, facts: Mapping[str, Fact], language: Language) -> tuple[str, str]:
    wrong = fill(words.wrong_given(facts), facts, language)
    remedy = fill(words.remedy_given(facts), facts, language)
    guess = fill(_GUESS, facts, language) if facts.get("nearest") else ""
    return _capital(wrong), guess + remedy


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
