"""`streefpad workbook`: one file, in one language, replaced as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from streefpad.cli import main

AS_OF = ("--as-of", "2026-11-25")


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["streefpad", "workbook", *words])
    with pytest.raises(SystemExit) as stopped:
        main()
    return int(str(stopped.value.code or 0))


def starter() -> str:
    from streefpad.cli.options import shipped_agenda

    return str(shipped_agenda("starter"))


def test_it_writes_the_file_that_is_named_in_the_language_that_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "monitor.xlsx"
    assert run(monkeypatch, starter(), "--out", str(file), "--lang", "nl", *AS_OF) == 0
    assert load_workbook(file).sheetnames[0] == "Overzicht"
    assert capsys.readouterr().out == f"Zoals bekend op 2026-11-25: {file}\n"
    assert [*tmp_path.iterdir()] == [file]


def test_without_a_name_it_is_called_after_the_agenda_and_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, starter(), *AS_OF) == 0
    assert [each.suffix for each in tmp_path.iterdir()] == [".xlsx"]
    assert next(tmp_path.iterdir()).name.endswith("-en.xlsx")


def test_an_earlier_one_is_replaced_by_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "monitor.xlsx"
    assert run(monkeypatch, starter(), "--out", str(file), *AS_OF) == 0
    first = file.read_bytes()
    assert run(monkeypatch, starter(), "--out", str(file), *AS_OF) == 0
    assert file.read_bytes() == first


@pytest.mark.parametrize("where", ["missing/monitor.xlsx", "."])
def test_a_place_that_can_hold_no_file_is_one_line(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, starter(), "--out", str(tmp_path / where), *AS_OF) == 3
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(tmp_path / where) in said
