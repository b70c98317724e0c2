"""Problems that somebody looked at and let stand: lowered to hints, never hidden.

Only what is said of a published figure can be accepted: a target without a baseline stays one,
whoever accepts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from streefpad.model.indicators import Indicator
from streefpad.values.problems import Acceptance, Fact, Problem, hint_at

ACCEPTABLE = frozenset(
    {
        "choice-without-figure",
        "conflict-undecided",
        "looks-like-a-fraction",
        "parent-outside-children",
        "share-out-of-range",
    }
)


def acceptance_of(indicator: Indicator, code: str) -> Acceptance | None:
    """Who accepted this code for the indicator, and why; None where nobody did or nobody can."""
    if code not in ACCEPTABLE:
        return None
    return next((each.acceptance for each in indicator.accepted if each.code == code), None)


def lower_accepted(problems: Iterable[Problem], indicators: Iterable[Indicator]) -> tuple[Problem, ...]:
    """The problems, each accepted one lowered to a hint with who accepted it and why."""
    known = {each.id: each for each in indicators}
    return tuple(_lowered(each, known.get(str(each.facts.get("indicator", "")))) for each in problems)


def check_acceptances(indicators: Iterable[Indicator], problems: Iterable[Problem]) -> Iterator[Problem]:
    """Acceptances that lower nothing: the problem is not there, or it is none of a published figure."""
    found = {(str(each.facts.get("indicator", "")), each.code) for each in problems}
    for indicator in indicators:
        for each in indicator.accepted:
            facts: dict[str, Fact] = {"indicator": indicator.id, "code": each.code}
            if each.code not in ACCEPTABLE:
                facts["acceptable"] = ", ".join(sorted(ACCEPTABLE))
            elif (indicator.id, each.code) in found:
                continue
            yield hint_at("acceptance-without-effect", indicator.place, **facts)


def _lowered(problem: Problem, indicator: Indicator | None) -> Problem:
    acceptance = acceptance_of(indicator, problem.code) if indicator else None
    return problem.accept(acceptance) if acceptance else problem
