"""`streefpad status`: the table a minister would want."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from streefpad.cli.options import (
    AgendaOption,
    AsOf,
    Folder,
    Lang,
    Language,
    agenda_folder,
    answer,
    edition_faults,
    finish,
    load_edition,
    print_problems,
)
from streefpad.values.problems import Severity


class Grouping(StrEnum):
    """What the table is grouped by."""

    GOAL = "goal"
    OWNER = "owner"
    FOCUS = "focus"


class Format(StrEnum):
    """For people, or for scripts."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def status(
    folder: Folder = None,
    agenda: AgendaOption = None,
    by: Annotated[
        Grouping, typer.Option("--by", help="Group by goal, policy domain or focus.")
    ] = Grouping.GOAL,
    as_of: AsOf = None,
    lang: Language = Lang.EN,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="Text for people, JSON or CSV for scripts.")
    ] = (Format.TEXT),
) -> None:
    """Show where every target stands against its trajectory, and the chance of those still to be reached.

    Example: streefpad status --by owner --lang nl
    """
    from streefpad.build.outlooks import with_chances_ahead

    place = agenda_folder(folder, agenda)
    edition = with_chances_ahead(load_edition(place, as_of, lang))
    if format is Format.TEXT:
        from streefpad.publish.terminal import paper_of, status_text

        answer(status_text(edition, by.value, lang.value, paper_of(sys.stdout)))
    else:
        from streefpad.publish.rows.findings import status_csv, status_json

        if format is Format.JSON:
            answer(status_json(edition, lang.value))
        else:
            answer(status_csv(edition, lang.value), ends_line=False)
    problems = (*edition.problems, *edition_faults(place))
    print_problems([each for each in problems if each.severity is Severity.ERROR], lang)
    finish(problems)
