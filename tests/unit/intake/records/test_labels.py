"""The label beside synthetic files: read by hash, so that a copy of the file is still known."""

from __future__ import annotations

import json
from pathlib import Path

from streefpad.intake.records.labels import LABEL, made_up


def labelled(folder: Path, text: str) -> Path:
    (folder / LABEL).write_text(text, encoding="utf-8")
    return folder / "renamed.csv"


def test_a_file_with_a_listed_hash_is_made_up(tmp_path: Path) -> None:
    file = labelled(tmp_path, json.dumps({"files": [{"name": "a.csv", "sha256": "ab"}]}))
    assert made_up(file, "ab") == LABEL


def test_a_file_that_is_not_listed_is_not(tmp_path: Path) -> None:
    file = labelled(tmp_path, json.dumps({"files": [{"name": "a.csv", "sha256": "ab"}]}))
    assert made_up(file, "cd") == ""


def test_without_a_label_nothing_is_said(tmp_path: Path) -> None:
    assert made_up(tmp_path / "a.csv", "ab") == ""


def test_another_file_of_that_name_is_no_label(tmp_path: Path) -> None:
    for text in ("[]", '{"files": [1]}', "no json", "{}"):
        assert made_up(labelled(tmp_path, text), "ab") == ""
