"""Problems that somebody looked at and let stand: lowered to hints, never hidden."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.indicators import Indicator
from streefpad.values.problems import Problem


def lower_accepted(problems: Iterable[Problem], indicators: Iterable[Indicator]) -> tuple[Problem, ...]:
    """The problems, each accepted one lowered to a hint with who accepted it and why."""
    accepted = {
        (indicator.id, each.code): each.acceptance for indicator in indicators for each in indicator.accepted
    }
    return tuple(
        problem.accept(acceptance)
        if (acceptance := accepted.get((str(problem.facts.get("indicator", "")), problem.code)))
        else problem
        for problem in problems
    )
