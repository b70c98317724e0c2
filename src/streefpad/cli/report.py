"""`streefpad report`: one PDF for print and for a screen reader."""

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


def report(
    folder: Folder = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="Where the PDF goes. Default: <agenda>-<language>.pdf in this folder.",
            show_default=False,
        ),
    ] = None,
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    lang: PublishedLanguage = Published.EN,
) -> None:
    """Make the report alone: every target on one page, then page by page, as an accessible PDF.

    `build` makes it as well, in every language of the agenda. Exits as `check` does: 1 where there
    is an error.

    Example: streefpad report --lang nl --out report.pdf
    """
    from streefpad.build.publication import publish_report

    edition = load_edition(agenda_folder(folder, agenda), as_of, lang.told)
    file = out or Path(f"{edition.catalogue.agenda.id}-{lang.value}.pdf")
    publish_report(edition, file, lang.value)
    finish_publishing(edition, file, lang.told)
