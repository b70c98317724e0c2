"""Problems as a person reads them, and as a program does."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Paper, Span, Tone, line, show, wrap
from streefpad.publish.wording.names import say_severity
from streefpad.publish.wording.numbers import format_date
from streefpad.publish.wording.problems import say_problem
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Problem, Severity, by_place, gravest_first
from streefpad.values.quantities import as_json
from streefpad.values.texts import Language, Text

_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.POOR, Severity.HINT: Tone.QUIET}
_ACCEPTED = Text(nl="aanvaard door {by}: {why}", en="accepted by {by}: {why}")
_NOTHING = Text(nl="niets aan te merken", en="nothing to remark")
_AS_OF = Text(nl="nagekeken zoals bekend op {day}", en="checked as known on {day}")


def problems_text(problems: Sequence[Problem], language: Language, paper: Paper) -> str:
    """Each problem: where, how bad and which; then what is wrong; then what to do."""
    return show([each for lines in _problems(problems, language, paper) for each in lines], paper)


def check_text(problems: Sequence[Problem], language: Language, paper: Paper, as_of: date) -> str:
    """All problems, the gravest first, and how many of each there are."""
    lines = [each for found in _problems(problems, language, paper) for each in (*found, EMPTY_LINE)]
    day = _AS_OF.in_language(language).format(day=format_date(as_of, language))
    return show([*lines, line(f"{_counts(problems, language)} ({day})")], paper)


def problem_row(problem: Problem, language: Language) -> dict[str, object]:
    """One problem for a program: place, severity, code, both sentences and the facts."""
    wrong, remedy = say_problem(problem, language)
    accepted = problem.accepted
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "cell": problem.place.cell or None,
        "severity": problem.severity.value,
        "code": problem.code,
        "reason": wrong,
        "remedy": remedy,
        "facts": {name: _fact(fact, language) for name, fact in problem.facts.items()},
        "accepted": {"by": accepted.by, "why": accepted.why.in_language(language)} if accepted else None,
    }


def problems_json(problems: Sequence[Problem], language: Language, as_of: date) -> str:
    """All problems, the gravest first, as a JSON list; each says on which day it was looked for."""
    day = {"as_of": as_of.isoformat()}
    rows = [{**day, **problem_row(problem, language)} for problem in gravest_first(problems)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _problems(problems: Sequence[Problem], language: Language, paper: Paper) -> Iterator[list[Line]]:
    """The lines of each problem, the gravest first, then in order of place.

    The same advice for the thirtieth time hides the rest: a hint says what to do once per code.
    """
    advised: set[str] = set()
    for problem in gravest_first(problems):
        is_repeated = problem.severity is Severity.HINT and problem.code in advised
        advised.add(problem.code)
        yield [*_problem(problem, language, paper.width, says_remedy=not is_repeated)]


def _problem(problem: Problem, language: Language, width: int, *, says_remedy: bool) -> Iterator[Line]:
    wrong, remedy = say_problem(problem, language)
    severity = say_severity(problem.severity, language)
    yield line(f"{problem.place}  ", Span(severity, _TONES[problem.severity]), f"  {problem.code}")
    yield from _indented(wrong, width, Tone.PLAIN)
    if problem.accepted:
        why = problem.accepted.why.in_language(language)
        words = _ACCEPTED.in_language(language).format(by=problem.accepted.by, why=why)
        yield from _indented(words, width, Tone.QUIET)
    elif says_remedy:
        yield from _indented(remedy, width, Tone.PLAIN)


def _indented(sentence: str, width: int, tone: Tone) -> Iterator[Line]:
    return (line(Span(f"  {part}", tone)) for part in wrap(sentence, width - 2))


def _counts(problems: Sequence[Problem], language: Language) -> str:
    found = Counter(problem.severity for problem in by_place(problems))
    if not found:
        return _NOTHING.in_language(language)
    return ", ".join(
        f"{found[severity]} {say_severity(severity, language, found[severity])}"
        for severity in Severity
        if found[severity]
    )


def _fact(fact: Fact, language: Language) -> object:
    match fact:
        case Text():
            return fact.in_language(language)
        case Period():
            return str(fact)
        case str() | int():
            return fact
        case _:
            return as_json(fact)
