"""`streefpad check`: what a person must fix, with the place and the remedy."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from streefpad.cli.options import (
    AgendaOption,
    AsOf,
    Folder,
    Lang,
    Language,
    TextOrJson,
    agenda_folder,
    answer,
    edition_faults,
    finish,
    today_unless,
)
from streefpad.values.problems import by_place


def check(
    folder: Folder = None,
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    lang: Language = Lang.EN,
    format: Annotated[
        TextOrJson, typer.Option("--format", "-f", help="Text for people, JSON for scripts.")
    ] = (TextOrJson.TEXT),
) -> None:
    """Check an agenda: targets without number, baseline, deadline or owner; figures that cannot be.

    Errors withhold a number, warnings are published with it, hints advise.
    Exits 1 where there is an error.

    Example: streefpad check my-agenda --format json
    """
    from streefpad.build import make_edition
    from streefpad.publish.terminal import check_text, paper_of, problems_json

    day = today_unless(as_of)
    place = agenda_folder(folder, agenda)
    _, found = make_edition(place, day)
    problems = by_place((*found, *edition_faults(place)))
    if format is TextOrJson.JSON:
        answer(problems_json(problems, lang.value, day))
    else:
        answer(check_text(problems, lang.value, paper_of(sys.stdout), day))
    finish(problems)
