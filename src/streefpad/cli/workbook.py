"""`streefpad workbook`: the edition as a workbook, alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import (
    AgendaOption,
    AsOf,
    Folder,
    Published,
    PublishedLanguage,
    agenda_folder,
    load_edition,
)
from streefpad.cli.publishing import finish_publishing


def workbook(
    folder: Folder = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="The file to write; an earlier one there is replaced. Default: AGENDA-LANGUAGE.xlsx, here.",
            show_default=False,
        ),
    ] = None,
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    lang: PublishedLanguage = Published.EN,
) -> None:
    """Write the workbook (XLSX): every target, figure and source, with charts and traceable formulas.

    `build` puts one in every language of the agenda beside the site. Exits as `check` does: 1 where
    there is an error.

    Example: streefpad workbook my-agenda --out monitor.xlsx --lang nl
    """
    from streefpad.build.publication import publish_workbook

    edition = load_edition(agenda_folder(folder, agenda), as_of, lang.told)
    file = out or Path(f"{edition.catalogue.agenda.id}-{lang.value}.xlsx")
    publish_workbook(edition, file, lang.value)
    finish_publishing(edition, file, lang.told)
