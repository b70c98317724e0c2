"""`streefpad add`: what it refuses, what it asks, and that nothing is written before somebody says yes."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from streefpad.cli.options import shipped_agenda
from streefpad.cli.program import app
from streefpad.publish.output import new_folder

SOURCE = "id: survey-2025\ntitle: Survey 2025\npublisher: City\nissued: 2026-03-01\n"
ROWS = "row,year,share,flag\ncycle-to-work,2025,34.2,P\n"
ASKED = ("--source", "survey-2025", "--dataflow", "cycling", "--by", "steward")


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """The starter agenda in a folder of one's own, with a source for what arrives."""
    model, folder = shipped_agenda("starter"), tmp_path / "agenda"
    with new_folder(folder) as output:
        for file in sorted(each for each in model.rglob("*") if each.is_file() and each.suffix != ".pyc"):
            output.write(file.relative_to(model).as_posix(), file.read_bytes())
    (folder / "sources" / "survey-2025.yaml").write_text(SOURCE, encoding="utf-8")
    return folder


def add(agenda: Path, rows: str, *options: str, name: str = "survey.csv") -> Result:
    file = agenda.parent / name
    file.write_text(rows, encoding="utf-8")
    return CliRunner().invoke(app, ["add", str(file), "--agenda", str(agenda), *ASKED, *options])


def sealed(agenda: Path) -> list[str]:
    return sorted(each.name for each in (agenda / "vault" / "cycling").iterdir())


def test_a_sound_file_is_sealed_under_the_day_of_today(agenda: Path) -> None:
    done = add(agenda, ROWS, "--yes")
    assert done.exit_code == 0
    _, added = sealed(agenda)
    assert added.startswith(f"{date.today()}-survey-2025-")


def test_the_same_file_again_changes_nothing(agenda: Path) -> None:
    add(agenda, ROWS, "--yes")
    before = sealed(agenda)
    done = add(agenda, ROWS, "--yes", "--lang", "nl", name="again.csv")
    assert (done.exit_code, sealed(agenda)) == (0, before)
    assert done.stdout.startswith("Al verzegeld als cycling/")


def test_the_same_file_from_another_source_says_where_it_lies(agenda: Path) -> None:
    add(agenda, ROWS, "--yes")
    done = add(agenda, ROWS, "--yes", "--source", "survey-2024")
    assert done.exit_code == 1
    assert "from the source “survey-2025” and not from “survey-2024”" in done.stderr


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("row,year,share\n", "no-rows"),
        ("row,year,share\ncycle-to-work,2099,40\n", "period-ahead"),
        ("row,year,share\ncycle-to-work,2025,\n", "empty-cell"),
        ("row,year,share\ncycle-to-work,2025,140\n", "share-out-of-range"),
    ],
)
def test_a_file_with_an_error_is_not_added(agenda: Path, rows: str, code: str) -> None:
    before = sealed(agenda)
    done = add(agenda, rows, "--yes", "--lang", "nl")
    assert (done.exit_code, sealed(agenda)) == (1, before)
    assert code in done.stderr
    assert "Er is niets toegevoegd" in done.stderr


def test_a_column_that_nobody_reads_is_named(agenda: Path) -> None:
    done = add(agenda, "row,year,share,sex\ncycle-to-work,2025,34.2,F\n", "--yes")
    assert done.exit_code == 0
    assert "The column “sex” is not read." in done.stderr


def test_a_second_conflict_is_told_beside_the_first(agenda: Path) -> None:
    add(agenda, "row,year,share\ncycle-to-work,2024,28.4\n", "--yes")
    done = add(agenda, "row,year,share\ncycle-to-work,2022,99.9\n", "--yes", name="second.csv")
    assert done.stderr.count("conflict-undecided") == 1
    assert "in 2022" in done.stderr


def test_without_a_terminal_nobody_is_asked(agenda: Path) -> None:
    before = sealed(agenda)
    done = add(agenda, ROWS, "--lang", "nl")
    assert (done.exit_code, sealed(agenda)) == (2, before)
    assert "--yes" in done.stderr


@pytest.mark.parametrize(
    ("language", "typed", "code", "said"),
    [
        ("nl", "ja\n", 0, "Verzegeld als cycling/"),
        ("nl", "J\n", 0, "Verzegeld als cycling/"),
        ("en", "y\n", 0, "Sealed as cycling/"),
        ("nl", "\n", 0, "Er is niets toegevoegd."),
        ("nl", "misschien\nnee\n", 0, "Antwoord met j of n."),
        ("en", "\x04", 0, "Nothing was added."),
        ("en", "\x03", 130, "Nothing was added."),
    ],
)
def test_at_a_terminal_the_steward_decides(
    agenda: Path, language: str, typed: str, code: int, said: str
) -> None:
    (agenda.parent / "survey.csv").write_text(ROWS, encoding="utf-8")
    question = "Dit bestand verzegelen?" if language == "nl" else "Seal this file?"
    found, screen = at_a_terminal(
        ["add", str(agenda.parent / "survey.csv"), "--agenda", str(agenda), *ASKED, "--lang", language],
        question,
        typed,
    )
    assert found == code, screen
    assert said in screen


def at_a_terminal(words: list[str], question: str, typed: str) -> tuple[int, str]:
    """The exit code and the screen of a command in a terminal in which somebody answers its question."""
    process, terminal = pty.fork()
    if process == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # tests that run in the background ignore Ctrl-C
        os.execv(sys.executable, [sys.executable, "-m", "streefpad", *words])
    screen, answered, deadline = b"", False, time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            screen += os.read(terminal, 4096)
        except OSError:  # the terminal closes with the command
            break
        if not answered and question.encode() in screen:
            # Ctrl-C between the question and the reading of its answer is heard only with the next key.
            time.sleep(0.3)
            os.write(terminal, typed.encode())
            answered = True
    else:
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), screen.decode("utf-8", "replace")
