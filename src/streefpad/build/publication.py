"""From an edition to what is published: site, open data and workbooks, written aside and then switched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from streefpad.build.outlooks import enrich
from streefpad.model.edition import Edition
from streefpad.publish.opendata import write_opendata
from streefpad.publish.output import FolderOutput, Output
from streefpad.publish.site import write_site
from streefpad.publish.workbook import write_workbook
from streefpad.values.texts import Language


def render(
    edition: Edition,
    output: Output,
    languages: tuple[Language, ...],
    progress: Callable[[str], None] | None = None,
) -> None:
    """Every page and table of the edition, into this output."""
    write_opendata(edition, output)
    write_site(edition, output, languages, progress)
    write_workbook(edition, output, languages)


def publish(
    edition: Edition,
    folder: Path,
    languages: tuple[Language, ...],
    progress: Callable[[str], None] | None = None,
) -> Path:
    """The folder that now holds the publication; an earlier publication there is replaced at once."""
    if progress:
        progress(edition.catalogue.agenda.id)
    whole = enrich(edition)
    with FolderOutput(folder, whole) as output:
        render(whole, output, languages, progress)
    return folder
