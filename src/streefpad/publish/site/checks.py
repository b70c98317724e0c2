"""The target check as a page: problems by severity, then by indicator, each with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from streefpad.publish.site.book import Book
from streefpad.publish.wording.problems import say_problem
from streefpad.publish.wording.problems.naming import with_names
from streefpad.values.problems import Problem, Severity
from streefpad.values.record import Record

_HEADINGS = {
    Severity.ERROR: ("errors", "error-note"),
    Severity.WARNING: ("warnings", "warning-note"),
    Severity.HINT: ("hints", "hint-note"),
}
# Codes of which many say the same, with the sentence that says it once.
_ALIKE = {
    "owner-proposed": "check-owner-proposed",
    "milestone-assumed": "check-milestone-assumed",
    "no-baseline-yet": "check-no-baseline-yet",
    "indicator-without-data": "check-indicator-without-data",
    "target-without-value": "check-target-without-value",
}
_MANY = 3


class ProblemView(Record):
    """One problem: what is wrong, what to do, where to look."""

    code: str
    severity: str
    wrong: str
    remedy: str
    place: str
    accepted_by: str
    accepted_why: Markup


class ProblemGroup(Record):
    """The problems of one indicator, or of the agenda as a whole."""

    name: str | Markup
    page: str
    problems: tuple[ProblemView, ...]


class SharedProblem(Record):
    """What is the same of many indicators, said once; the indicators are listed."""

    code: str
    wrong: str
    remedy: str
    listed: str
    indicators: tuple[tuple[str | Markup, str, str], ...]  # name, page, place


class SeverityView(Record):
    """All problems of one severity."""

    id: str
    name: str
    note: str
    count: int
    shared: tuple[SharedProblem, ...]
    groups: tuple[ProblemGroup, ...]


def severities(book: Book) -> tuple[SeverityView, ...]:
    """The problems of the edition, the gravest first; a severity without problems is left out."""
    found = []
    for severity, (name, note) in _HEADINGS.items():
        problems = [each for each in book.edition.problems if each.severity is severity]
        alike = _alike(problems)
        if problems:
            found.append(
                SeverityView(
                    id=severity.value,
                    name=book.say(name),
                    note=book.say(note),
                    count=len(problems),
                    shared=tuple(_shared(code, found, book) for code, found in alike.items()),
                    groups=_groups((each for each in problems if each.code not in alike), book),
                )
            )
    return tuple(found)


def problems_of(indicator: str, book: Book) -> tuple[ProblemView, ...]:
    """What the check remarks on one indicator."""
    order = list(Severity)
    found = [each for each in book.edition.problems if each.facts.get("indicator") == indicator]
    return tuple(_view(each, book) for each in sorted(found, key=lambda each: order.index(each.severity)))


def _alike(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """The problems of which so many say the same that one sentence serves them all."""
    found: dict[str, list[Problem]] = {code: [] for code in _ALIKE}
    for each in problems:
        if each.code in found:
            found[each.code].append(each)
    return {
        code: several
        for code, several in found.items()
        if len(several) >= _MANY and not any(each.accepted for each in several)
    }


def _shared(code: str, problems: Sequence[Problem], book: Book) -> SharedProblem:
    remedies = {say_problem(each, book.language)[1] for each in problems}
    known = {each.id: each for each in book.edition.catalogue.indicators}
    about = [(known.get(str(each.facts.get("indicator", ""))), each) for each in problems]
    return SharedProblem(
        code=code,
        wrong=book.say(_ALIKE[code], count=len(problems)),
        remedy=remedies.pop() if len(remedies) == 1 else "",
        listed=book.say("check-listed", count=len(problems)),
        indicators=tuple(
            (
                book.tell(indicator.name) if indicator else str(problem.facts.get("target", "")),
                book.indicator_page(indicator.id) if indicator else "",
                str(problem.place),
            )
            for indicator, problem in about
        ),
    )


def _groups(problems: Iterable[Problem], book: Book) -> tuple[ProblemGroup, ...]:
    named: dict[str, list[Problem]] = {}
    for problem in problems:
        named.setdefault(str(problem.facts.get("indicator", "")), []).append(problem)
    known = {each.id: each for each in book.edition.catalogue.indicators}
    order = ["", *known]
    return tuple(
        ProblemGroup(
            name=book.tell(known[id].name) if id in known else id or book.say("whole-agenda"),
            page=book.indicator_page(id) if id in known else "",
            problems=tuple(_view(each, book) for each in named[id]),
        )
        for id in sorted(named, key=lambda id: (order.index(id) if id in order else len(order), id))
    )


def _view(problem: Problem, book: Book) -> ProblemView:
    wrong, remedy = say_problem(with_names(problem, book.edition.catalogue), book.language)
    accepted = problem.accepted
    return ProblemView(
        code=problem.code,
        severity=problem.severity.value,
        wrong=wrong,
        remedy=remedy,
        place=str(problem.place),
        accepted_by=accepted.by if accepted else "",
        accepted_why=book.tell(accepted.why) if accepted else Markup(),
    )
