"""From an edition to what is published, in every form: written aside and then switched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from streefpad.build.history import Past, carry_editions
from streefpad.build.outlooks import enrich
from streefpad.model.edition import Edition
from streefpad.publish.api import write_api
from streefpad.publish.opendata import write_opendata
from streefpad.publish.output import FolderOutput, Output, write_file
from streefpad.publish.report import print_report, write_report
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
    files = write_opendata(edition, output)
    write_api(edition, output)
    write_site(edition, output, languages, progress, files=files)
    write_report(edition, output, languages)
    write_workbook(edition, output, languages)


def publish(
    edition: Edition,
    folder: Path,
    languages: tuple[Language, ...],
    progress: Callable[[str], None] | None = None,
    past: Past | None = None,
) -> Path:
    """The folder that now holds the publication; an earlier publication there is replaced at once.

    With a past, the frozen editions come along byte for byte.
    """
    if progress:
        progress(edition.catalogue.agenda.id)
    whole = enrich(edition)
    with FolderOutput(folder, whole) as output:
        render(whole, output, languages, progress)
        if past:
            carry_editions(past, output)
    return folder


def publish_report(edition: Edition, file: Path, language: Language) -> Path:
    """The file that now holds the report in one language; what was there is replaced at once."""
    write_file(file, print_report(enrich(edition), language))
    return file
