"""From an edition to its workbook alone."""

from __future__ import annotations

from pathlib import Path

from streefpad.build.outlooks import enrich
from streefpad.model.edition import Edition
from streefpad.publish.output import write_file
from streefpad.publish.workbook import file_name, workbook_bytes
from streefpad.values.texts import Language


def make_workbook(edition: Edition, language: Language, file: Path | None = None) -> Path:
    """The file that now holds the workbook in this language; in the working folder unless one is named.

    Raises SourceMissing where it cannot lie there.
    """
    path = file or Path(file_name(edition, language))
    write_file(path, workbook_bytes(enrich(edition), language))
    return path
