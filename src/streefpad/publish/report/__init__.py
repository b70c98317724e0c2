"""The report: every finding of an edition as a designed PDF on A4, for print and for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from streefpad.model.edition import Edition
from streefpad.publish.keeping import Keep, make_anew
from streefpad.publish.output import Output
from streefpad.publish.report.blocks import Drawings
from streefpad.publish.report.contents import contents_of
from streefpad.publish.report.typesetting import FontMissing, Typesetter
from streefpad.publish.site.book import Book
from streefpad.values.texts import Language

__all__ = ["FontMissing", "print_report", "report_path", "write_report"]


def write_report(
    edition: Edition, output: Output, languages: Sequence[Language], keep: Keep = make_anew
) -> None:
    """One PDF a language, as `report/<agenda>-<language>.pdf`.

    Raises FontMissing where the typeface is not installed.
    """
    typesetter, drawings = Typesetter(keep=keep), Drawings()
    for language in languages:
        book = Book(edition=edition, language=language, languages=tuple(languages), keep=keep)
        output.write(report_path(edition, language), typesetter.print(contents_of(book, drawings)))


def print_report(edition: Edition, language: Language) -> bytes:
    """The report in one language as the bytes of a tagged PDF.

    Raises FontMissing where the typeface is not installed.
    """
    book = Book(edition=edition, language=language, languages=(language,))
    return Typesetter().print(contents_of(book, Drawings()))


def report_path(edition: Edition, language: Language) -> str:
    """Where a publication keeps the report of one language."""
    return f"report/{edition.catalogue.agenda.id}-{language}.pdf"
