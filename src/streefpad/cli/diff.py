"""`streefpad diff`: what changed between two editions."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from streefpad.cli.options import (
    EXIT_PROBLEMS,
    AgendaOption,
    AsOf,
    Lang,
    Language,
    TextOrJson,
    agenda_folder,
    answer,
    finish,
    load_edition,
    print_problems,
)


def diff(
    before: Annotated[
        str,
        typer.Argument(metavar="[A]", help="The earlier edition: its date, or `latest`.", show_default=False),
    ] = "latest",
    after: Annotated[
        str, typer.Argument(metavar="[B]", help="The later one: its date, or `now`.", show_default=False)
    ] = "now",
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    lang: Language = Lang.EN,
    format: Annotated[
        TextOrJson, typer.Option("--format", "-f", help="Text for people, JSON for scripts.")
    ] = (TextOrJson.TEXT),
) -> None:
    """Say what changed between two editions, and which verdicts moved because of it.

    Without dates: since the last frozen edition. A change is a new period, a revision, a break, or a
    target, definition, rule or computation that reads differently.

    Example: streefpad diff 2026-11-23 now --agenda my-agenda
    """
    from streefpad.build.history import difference, past_of
    from streefpad.publish.terminal import paper_of
    from streefpad.publish.terminal.changes import changes_json, changes_text

    place = agenda_folder(agenda)
    edition = load_edition(place, as_of, lang)
    past, problems = past_of(place)
    print_problems(problems, lang)
    changes, faults = difference(edition, past, before, after)
    if changes is None:
        print_problems(faults, lang)
        raise typer.Exit(EXIT_PROBLEMS)
    if format is TextOrJson.JSON:
        answer(changes_json(changes, edition.catalogue, lang.value))
    else:
        answer(changes_text(changes, edition.catalogue, lang.value, paper_of(sys.stdout)))
    finish(problems)
