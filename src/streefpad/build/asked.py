"""Words of the command line that an agenda does not know."""

from __future__ import annotations

from collections.abc import Sequence

from streefpad.values.problems import Place, Problem, error_at, nearest


def unknown(what: str, code: str, known: Sequence[str]) -> Problem:
    """The problem of a word that is none of those known; `what` is the option that it was given to."""
    return error_at(
        "unknown-code", Place(file=f"--{what}"), what=what, code=code, nearest=nearest(code, known)
    )
