"""`streefpad report`: one file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner

from streefpad.cli.options import shipped_agenda
from streefpad.cli.program import app
from streefpad.publish.output import OutputRefused

STARTER = ["report", str(shipped_agenda("starter")), "--as-of", "2026-11-25"]


def test_it_writes_a_pdf_where_it_is_asked_to_and_says_where(tmp_path: Path) -> None:
    file = tmp_path / "verslag.pdf"
    file.write_text("what stood here before")
    done = CliRunner().invoke(app, [*STARTER, "--lang", "nl", "--out", str(file)])
    assert done.exit_code == 0
    assert done.stdout == f"Zoals bekend op 2026-11-25: {file}\n"
    assert file.read_bytes().startswith(b"%PDF-1.7")
    assert [each.name for each in tmp_path.iterdir()] == ["verslag.pdf"]


def test_french_is_written_and_told_in_english(tmp_path: Path) -> None:
    file = tmp_path / "rapport.pdf"
    done = CliRunner().invoke(app, [*STARTER, "--lang", "fr", "--out", str(file)])
    assert done.exit_code == 0
    assert done.stdout == f"As known on 2026-11-25: {file}\n"
    assert str(PdfReader(file).root_object["/Lang"]) == "fr"


def test_without_a_name_it_takes_that_of_agenda_and_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, STARTER).exit_code == 0
    assert [each.suffix for each in tmp_path.iterdir()] == [".pdf"]
    assert next(tmp_path.iterdir()).stem.endswith("-en")


@pytest.mark.parametrize("place", ["no/such/folder/report.pdf", "a-file/report.pdf"])
def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "a-file").write_text("")
    done = CliRunner().invoke(app, [*STARTER, "--out", str(tmp_path / place)])
    assert isinstance(done.exception, OSError)  # one line and exit code 3, at the program's door
    assert done.exception.filename == str(tmp_path / place)
    assert [each.name for each in tmp_path.iterdir()] == ["a-file"]


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, [*STARTER, "--out", str(tmp_path)])
    assert isinstance(done.exception, OutputRefused)
    assert not [*tmp_path.iterdir()]
