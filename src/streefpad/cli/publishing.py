"""How the commands that publish end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.cli.options import Lang, answer, finish, print_problems
from streefpad.cli.words import AS_KNOWN_ON, say
from streefpad.values.problems import Problem, Severity

if TYPE_CHECKING:
    from streefpad.model.edition import Edition


def finish_publishing(edition: Edition, page: Path, language: Lang, more: Sequence[Problem] = ()) -> None:
    """Say what was published and as known when, with the errors in it; exit as `check` does."""
    problems = (*edition.problems, *more)
    print_problems([each for each in problems if each.severity is Severity.ERROR], language)
    answer(say(AS_KNOWN_ON, language, day=edition.as_of, page=page))
    finish(problems)
