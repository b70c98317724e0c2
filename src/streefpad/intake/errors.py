"""Wrong content, told at its place: what every reader of this wing returns beside its records."""

from __future__ import annotations

from streefpad.values.problems import Fact, Place, Problem, Severity


def error_at(code: str, place: Place, /, **facts: Fact) -> Problem:
    """An error at a place; its facts are those that the code's sentences need.

    >>> error_at("missing-key", Place(file="agenda.yaml", line=1), key="title").severity
    <Severity.ERROR: 'error'>
    """
    return Problem(code=code, severity=Severity.ERROR, place=place, facts=facts)
