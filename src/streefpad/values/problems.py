"""What a person must fix: a stable code, a place, and the facts its sentences need.

A Problem carries no sentences: `publish.wording` holds one pair of sentences per code
(what is wrong, what to do) in every language, so that page, terminal and JSON agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum

from streefpad.values.periods import Period
from streefpad.values.record import Record, field, replace
from streefpad.values.texts import Text

Fact = str | int | Decimal | Period | Text


class Severity(StrEnum):
    """How bad it is: an error withholds a number, a warning is shown with it, a hint only advises."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Place(Record):
    """Where to look: a file of the agenda, counted from 1; a cell for a workbook.

    >>> str(Place(file="targets/goal-2.yaml", line=10, column=8))
    'targets/goal-2.yaml:10:8'
    >>> str(Place(file="return.xlsx", cell="Figures!C4"))
    'return.xlsx!Figures!C4'
    """

    file: str
    line: int | None = None
    column: int | None = None
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}!{self.cell}"
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The key that sorts problems as a reader meets them."""
        return (self.file, self.line or 0, self.column or 0, self.cell)


class Acceptance(Record):
    """Someone looked at a problem with a published figure and let it stand, with a reason."""

    by: str
    why: Text


class Problem(Record):
    """Something a person must fix.

    Facts hold values, not words: wording formats them in the reader's language. The fact
    `indicator`, where there is one, is the id of the indicator concerned.
    """

    code: str
    severity: Severity
    place: Place
    facts: Mapping[str, Fact] = field(default_factory=dict)
    accepted: Acceptance | None = None

    def accept(self, acceptance: Acceptance) -> Problem:
        """The same problem, lowered to a hint that stays visible."""
        return replace(self, severity=Severity.HINT, accepted=acceptance)


class SourceMissing(Exception):
    """A file or a part of the environment is not there: one line, exit code 3.

    There is no code behind it to look its sentence up with, so it carries its own, in both languages
    of the terminal.
    """

    def __init__(self, en: str, *, nl: str) -> None:
        super().__init__(en)
        self.told = Text(nl=nl, en=en)


def error_at(code: str, place: Place, /, **facts: Fact) -> Problem:
    """An error at a place; its facts are those that the code's sentences need.

    >>> error_at("missing-key", Place(file="agenda.yaml", line=1), key="title").severity
    <Severity.ERROR: 'error'>
    """
    return Problem(code=code, severity=Severity.ERROR, place=place, facts=facts)


def warning_at(code: str, place: Place, /, **facts: Fact) -> Problem:
    """A warning at a place, with the facts of its sentences."""
    return Problem(code=code, severity=Severity.WARNING, place=place, facts=facts)


def hint_at(code: str, place: Place, /, **facts: Fact) -> Problem:
    """A hint at a place, with the facts of its sentences."""
    return Problem(code=code, severity=Severity.HINT, place=place, facts=facts)


def by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in the order in which a reader meets them, each once."""
    seen: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.place.order, problem.code, tuple(map(str, problem.facts.values()))), problem)
    return tuple(sorted(seen.values(), key=lambda problem: (problem.place.order, problem.code)))


def gravest_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with all errors before the warnings and these before the hints, each once, by place."""
    order = list(Severity)
    return tuple(sorted(by_place(problems), key=lambda problem: order.index(problem.severity)))


def worst(problems: Iterable[Problem]) -> Severity | None:
    """The gravest severity among the problems, None where there are none."""
    found = {problem.severity for problem in problems}
    return next((severity for severity in Severity if severity in found), None)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known spelling that comes closest, or an empty text.

    >>> nearest("bso-totaal", ["bso-total", "tso-total"])
    'bso-total'
    """
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.5)), "")
