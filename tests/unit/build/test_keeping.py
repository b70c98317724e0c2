"""A build that keeps renderings makes only what a change touches, and writes what a fresh one would."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from streefpad.build import make_edition
from streefpad.build.publication import publish
from streefpad.cli.options import shipped_agenda
from streefpad.publish.keeping import CACHE, Keep, KeptRenderings, cache_folder, make_anew

AS_OF = date(2026, 11, 25)


def published(agenda: Path, out: Path, keep: Keep) -> dict[str, bytes]:
    edition, problems = make_edition(agenda, AS_OF)
    assert edition, problems
    publish(edition, out, ("nl", "en"), keep=keep)
    return {each.relative_to(out).as_posix(): each.read_bytes() for each in out.rglob("*") if each.is_file()}


def with_another_cell(agenda: Path) -> None:
    """One figure of one indicator becomes another, and its receipt says so."""
    figures = agenda / "vault" / "cycling" / "2024-survey" / "figures.csv"
    content = figures.read_text(encoding="utf-8").replace(
        "cycle-to-work,2022,27.0", "cycle-to-work,2022,26.9"
    )
    assert content != figures.read_text(encoding="utf-8")
    figures.write_text(content, encoding="utf-8")
    receipt = figures.with_name("receipt.yaml")
    sealed = re.sub(
        r"sha256: \w+", f"sha256: {hashlib.sha256(content.encode()).hexdigest()}", receipt.read_text("utf-8")
    )
    receipt.write_text(sealed, encoding="utf-8")


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    return shutil.copytree(shipped_agenda("starter"), tmp_path / "agenda")


def test_the_same_again_makes_nothing_and_writes_the_same(agenda: Path, tmp_path: Path) -> None:
    first = published(agenda, tmp_path / "out", KeptRenderings(tmp_path / "kept"))
    again = KeptRenderings(tmp_path / "kept")
    assert published(agenda, tmp_path / "out", again) == first
    assert (again.made, again.found > 20) == (0, True)


def test_one_cell_makes_only_what_it_touches_and_equals_a_fresh_build(agenda: Path, tmp_path: Path) -> None:
    before = published(agenda, tmp_path / "out", KeptRenderings(tmp_path / "kept"))
    with_another_cell(agenda)
    keep = KeptRenderings(tmp_path / "kept")
    kept = published(agenda, tmp_path / "out", keep)
    assert kept == published(agenda, tmp_path / "fresh", make_anew)
    pages = [each for each in kept if each.endswith(".html") and each.startswith(("nl/", "en/"))]
    touched = [each for each in pages if kept[each] != before.get(each)]
    assert 0 < len(touched) < len(pages)
    # A page that is the same was not made again: beside pages only pictures and the reports are made.
    pictures = [each for each in kept if each.endswith((".png", ".pdf")) and kept[each] != before.get(each)]
    marks = 3  # the wide and the narrow chart of the indicator, and the one of the report
    lists = 2  # of policy domains, one a language: their view holds more than the page shows
    assert keep.made <= len(touched) + len(pictures) + marks + lists


def test_what_was_kept_and_is_harmed_is_made_again(agenda: Path, tmp_path: Path) -> None:
    first = published(agenda, tmp_path / "out", KeptRenderings(tmp_path / "kept"))
    for each in (tmp_path / "kept").glob("??/*"):
        each.write_bytes(each.read_bytes()[:-1] + b"!")
    keep = KeptRenderings(tmp_path / "kept")
    assert published(agenda, tmp_path / "out", keep) == first
    assert keep.found == 0


def test_a_folder_that_cannot_be_written_only_costs_time(agenda: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands in the way", encoding="utf-8")
    assert "index.html" in published(agenda, tmp_path / "out", KeptRenderings(tmp_path / "kept"))


def test_renderings_are_kept_where_the_machine_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(CACHE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "streefpad"
    monkeypatch.setenv(CACHE, "")
    assert cache_folder() is None
