"""`streefpad release`: freeze an edition."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from streefpad.cli.options import (
    EXIT_PROBLEMS,
    AgendaOption,
    AsOf,
    Folder,
    Lang,
    Language,
    answer,
    finish,
    load_edition,
    own_agenda_folder,
    print_problems,
)
from streefpad.cli.progress import progress_line
from streefpad.cli.words import FROZEN, FROZEN_ALREADY, NOT_FROZEN, say
from streefpad.values.problems import Severity


def release(
    folder: Folder = None,
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    despite_errors: Annotated[
        bool,
        typer.Option(
            "--despite-errors", help="Freeze although `check` finds errors; they are published too."
        ),
    ] = False,
    lang: Language = Lang.EN,
) -> None:
    """Freeze the publication of a date in editions/DATE/, as it will be quoted.

    The manifest holds the hash of every published file, and of the texts and sealed files it was made
    from, but nothing of confidential ones. A frozen edition is never replaced; the same one again
    changes nothing. Later publications carry it along and tell what changed since.

    Example: streefpad release my-agenda --as-of 2026-11-23
    """
    from streefpad.build.releasing import freeze

    place = own_agenda_folder(folder or agenda)
    edition = load_edition(place, as_of, lang)
    errors = [each for each in edition.problems if each.severity is Severity.ERROR]
    if errors and not despite_errors:
        print_problems(errors, lang)
        typer.echo(say(NOT_FROZEN, lang), err=True)
        raise typer.Exit(EXIT_PROBLEMS)
    with progress_line(sys.stderr) as progress:
        frozen, problems = freeze(edition, place, edition.catalogue.agenda.languages, progress)
    print_problems(problems, lang)
    if frozen:
        words = FROZEN_ALREADY if frozen.was_there else FROZEN
        answer(say(words, lang, folder=frozen.folder))
    finish((*problems, *errors))
