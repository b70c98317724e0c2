"""Freezing an edition, carrying it along, and noticing that somebody edited it."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streefpad.build import make_edition
from streefpad.build.history import Past, past_of
from streefpad.build.releasing import freeze
from streefpad.cli.options import shipped_agenda
from streefpad.cli.program import app
from streefpad.model.edition import Edition
from streefpad.values.problems import SourceMissing

FIRST, LATER = "2025-06-01", "2026-11-25"


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agenda with one frozen edition and a figure that came later."""
    folder = tmp_path_factory.mktemp("agenda") / "cycling"
    shutil.copytree(shipped_agenda("starter"), folder)
    code, said, _ = run("release", str(folder), "--as-of", FIRST)
    assert (code, "Frozen" in said) == (0, True)
    figures = folder.parent / "new.csv"
    figures.write_text("row,year,share\ncycle-to-work,2025,27\n", encoding="utf-8")
    code, *_ = run(
        "add",
        str(figures),
        "--agenda",
        str(folder),
        "--source",
        "survey-2024",
        "--dataflow",
        "cycling",
        "--yes",
    )
    assert code == 0
    return folder


@pytest.fixture
def agenda(once: Path, tmp_path: Path) -> Path:
    return shutil.copytree(once, tmp_path / "agenda")


def edition_of(folder: Path, day: str) -> Edition:
    edition, problems = make_edition(folder, date.fromisoformat(day))
    assert edition, problems
    return edition


def files(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()
    }


def frozen(folder: Path) -> Past:
    past, problems = past_of(folder)
    assert problems == ()
    return past


def test_the_manifest_of_a_frozen_edition_names_every_file_it_was_made_from(agenda: Path) -> None:
    manifest = json.loads((agenda / "editions" / FIRST / "manifest.json").read_text(encoding="utf-8"))
    made_from = {each["path"] for each in manifest["inputs"]}
    assert {"agenda.yaml", "vault/cycling/2024-survey/receipt.yaml"} <= made_from
    assert not any(each.startswith("editions/") for each in made_from)


def test_freezing_the_same_edition_twice_changes_nothing(tmp_path: Path) -> None:
    folder = shutil.copytree(shipped_agenda("starter"), tmp_path / "cycling")
    run("release", str(folder), "--as-of", FIRST)
    before = files(folder)
    code, said, _ = run("release", str(folder), "--as-of", FIRST)
    assert (code, "nothing to do" in said) == (0, True)
    assert files(folder) == before


def test_an_edition_is_never_replaced_by_one_that_says_something_else(agenda: Path) -> None:
    target = agenda / "targets" / "goal-1.yaml"
    target.write_text(target.read_text(encoding="utf-8").replace("by: 2030", "by: 2032"), encoding="utf-8")
    before = files(agenda / "editions")
    code, _, said = run("release", str(agenda), "--as-of", FIRST)
    assert (code, "edition-frozen-already" in said) == (1, True)
    assert files(agenda / "editions") == before


def test_the_difference_names_the_new_figure_and_the_verdict_it_moved(agenda: Path) -> None:
    code, said, _ = run("diff", FIRST, "now", "--agenda", str(agenda), "--as-of", LATER, "--format", "json")
    told = json.loads(said)
    assert code == 0
    assert ["new-period", "2025", "27"] in [
        [each["cause"], each["key"], each["after"]] for each in told["changes"]
    ]
    assert all(each["because"] for each in told["moved"])


def test_a_later_publication_holds_the_old_one_byte_for_byte_and_says_what_changed(
    agenda: Path, tmp_path: Path
) -> None:
    code, *_ = run("build", str(agenda), "--out", str(tmp_path / "out"), "--as-of", LATER)
    assert code == 0
    assert files(tmp_path / "out" / "editions" / FIRST) == files(agenda / "editions" / FIRST)
    page = (tmp_path / "out" / "nl" / "changes.html").read_text(encoding="utf-8")
    assert "27" in page
    assert f"../editions/{FIRST}/nl/index.html" in page


def test_a_frozen_edition_points_to_those_beside_it(agenda: Path) -> None:
    done, problems = freeze(edition_of(agenda, LATER), agenda, ("nl", "en"))
    assert done, problems
    page = (done.folder / "en" / "changes.html").read_text(encoding="utf-8")
    assert f"../../{FIRST}/en/index.html" in page
    assert len(frozen(agenda).editions) == 2


def test_the_first_edition_has_no_page_of_changes(agenda: Path) -> None:
    assert not (agenda / "editions" / FIRST / "nl" / "changes.html").exists()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (
            lambda edition: (edition / "nl" / "index.html").write_text("mended", encoding="utf-8"),
            "edition-changed",
        ),
        (lambda edition: (edition / "nl" / "index.html").unlink(), "edition-changed"),
        (lambda edition: (edition / "note.txt").write_text("mine", encoding="utf-8"), "edition-changed"),
        (lambda edition: edition.rename(edition.with_name("2024-12-31")), "edition-misplaced"),
        (
            lambda edition: replace_in(
                edition / "manifest.json", '"path": "nl/index.html"', '"path": "../x"'
            ),
            "edition-changed",
        ),
        (lambda edition: (edition / "manifest.json").unlink(), "edition-incomplete"),
        (lambda edition: (edition / "manifest.json").write_text("{", encoding="utf-8"), "edition-unreadable"),
        (lambda edition: (edition / "edition.json").write_text("{}", encoding="utf-8"), "edition-unreadable"),
    ],
)
def test_an_edition_edited_by_hand_is_told_and_left_out(
    damage: object, code: str, agenda: Path, tmp_path: Path
) -> None:
    assert callable(damage)
    damage(agenda / "editions" / FIRST)
    exit_code, _, said = run("build", str(agenda), "--out", str(tmp_path / "out"), "--as-of", LATER)
    assert (exit_code, code in said) == (1, True)
    assert run("status", str(agenda), "--as-of", LATER)[0] == run("check", str(agenda))[0] == 1
    assert (tmp_path / "out" / "index.html").is_file()
    assert not (tmp_path / "out" / "editions").exists()


def test_a_copy_beside_an_edition_is_told_and_hides_nothing(agenda: Path, tmp_path: Path) -> None:
    shutil.copytree(agenda / "editions" / FIRST, agenda / "editions" / "backup")
    exit_code, _, said = run("build", str(agenda), "--out", str(tmp_path / "out"), "--as-of", LATER)
    assert (exit_code, "edition-misplaced" in said) == (1, True)
    assert [each.name for each in (tmp_path / "out" / "editions").iterdir()] == [FIRST]


def test_an_unknown_edition_is_a_problem_with_the_nearest_one(agenda: Path) -> None:
    code, _, said = run("diff", "2025-06-02", "now", "--agenda", str(agenda))
    assert (code, FIRST in said) == (1, True)


def test_the_shipped_agenda_is_not_frozen_in_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceMissing):
        CliRunner().invoke(app, ["release"], catch_exceptions=False)
