"""Words of the command line that an agenda does not know."""

from __future__ import annotations

from collections.abc import Sequence

from streefpad.values.problems import Place, Problem, Severity, nearest


def unknown(what: str, code: str, known: Sequence[str]) -> Problem:
    """The problem of a word that is none of those known; `what` is the option that it was given to."""
    return Problem(
        code="unknown-code",
        severity=Severity.ERROR,
        place=Place(file=f"--{what}"),
        facts={"what": what, "code": code, "nearest": nearest(code, known)},
    )
