"""From an edition to what is published, in every form: written aside and then switched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from streefpad.build.history import Past, carry_editions
from streefpad.build.outlooks import enrich
from streefpad.model.edition import Edition
from streefpad.publish.api import write_api
from streefpad.publish.keeping import Keep, make_anew
from streefpad.publish.opendata import write_opendata
from streefpad.publish.output import FolderOutput, Output, write_file
from streefpad.publish.report import print_report, report_path, write_report
from streefpad.publish.site import write_site
from streefpad.publish.site.book import Beside
from streefpad.publish.workbook import workbook_bytes, workbook_path, write_workbook
from streefpad.rules.confidentiality import in_public
from streefpad.values.texts import Language


def as_published(edition: Edition) -> Edition:
    """The edition as every form shows it: with chances and methods, without what is the steward's alone."""
    return in_public(enrich(edition))


def render(
    edition: Edition,
    output: Output,
    languages: tuple[Language, ...],
    progress: Callable[[str], None] | None = None,
    keep: Keep = make_anew,
) -> None:
    """Every page and table of an edition as published, into this output."""
    files = write_opendata(edition, output)
    write_api(edition, output)
    beside = {
        each: Beside(report=report_path(edition, each), workbook=workbook_path(edition, each))
        for each in languages
    }
    write_site(edition, output, languages, progress, files=files, beside=beside, keep=keep)
    write_report(edition, output, languages, keep)
    write_workbook(edition, output, languages)


def publish(
    edition: Edition,
    folder: Path,
    languages: tuple[Language, ...],
    progress: Callable[[str], None] | None = None,
    past: Past | None = None,
    keep: Keep = make_anew,
) -> Path:
    """The folder that now holds the publication; an earlier publication there is replaced at once.

    With a past, the frozen editions come along byte for byte. What `keep` has from an earlier build is
    not made again.
    """
    if progress:
        progress(edition.catalogue.agenda.id)
    whole = as_published(edition)
    with FolderOutput(folder, whole) as output:
        render(whole, output, languages, progress, keep)
        if past:
            carry_editions(past, output)
    return folder


def publish_report(edition: Edition, file: Path, language: Language) -> Path:
    """The file that now holds the report in one language; what was there is replaced at once."""
    write_file(file, print_report(as_published(edition), language))
    return file


def publish_workbook(edition: Edition, file: Path, language: Language) -> Path:
    """The file that now holds the workbook in one language; what was there is replaced at once."""
    write_file(file, workbook_bytes(as_published(edition), language))
    return file
