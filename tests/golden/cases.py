"""The publications that are kept whole: case, agenda and date in, folder out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from streefpad.build import make_edition
from streefpad.build.publication import publish
from streefpad.cli.options import shipped_agenda

GOLDEN = Path(__file__).resolve().parent
CASES = {"starter": date(2026, 11, 25)}  # a shipped agenda, as known on this date


def expected(case: str) -> Path:
    """The folder that the case is held against."""
    return GOLDEN / case / "expected"


def publication(case: str, folder: Path) -> Path:
    """The publication of the case, made anew in this folder."""
    edition, problems = make_edition(shipped_agenda(case), CASES[case])
    if edition is None:
        raise ValueError(problems)
    return publish(edition, folder, edition.catalogue.agenda.languages)


def files(folder: Path) -> dict[str, bytes]:
    """Every file under the folder, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
