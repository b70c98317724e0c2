"""`streefpad build`: the publication, with its site, workbooks, reports, API and open data."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import (
    AgendaOption,
    AsOf,
    Folder,
    Lang,
    Language,
    agenda_folder,
    load_edition,
)
from streefpad.cli.progress import progress_line
from streefpad.cli.publishing import finish_publishing


def build(
    folder: Folder = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Where the publication goes.")] = Path("build"),
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="Make every page and picture again, also those kept from before.")
    ] = False,
    lang: Language = Lang.EN,
) -> None:
    """Build the publication: site, workbook and report in every language of the agenda, API and open data.

    It is written beside the target folder and switched at the end, so nothing half-made is
    ever seen. Exits as `check` does: 1 where there is an error.

    Example: streefpad build my-agenda --out build/
    """
    from streefpad.build.history import past_of, with_history
    from streefpad.build.publication import publish
    from streefpad.publish.keeping import KeptRenderings, cache_folder, make_anew

    place = agenda_folder(folder, agenda)
    past, damaged = past_of(place)
    edition = with_history(load_edition(place, as_of, lang), past)
    folder_of_kept = None if afresh else cache_folder()
    kept = KeptRenderings(folder_of_kept) if folder_of_kept else None
    with progress_line(sys.stderr) as progress:
        publish(edition, out, edition.catalogue.agenda.languages, progress, past, kept or make_anew)
    if kept:
        kept.tidy()
    finish_publishing(edition, out / "index.html", lang, damaged)
