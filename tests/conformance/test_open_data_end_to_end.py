"""The whole way on the command line: made-up files are sealed, counted, guarded and shown as made up."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = "synthetic-enrolments-1"


def streefpad(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command, run as a steward would."""
    return subprocess.run(
        [sys.executable, "-m", "streefpad", *words],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "STREEFPAD_LANG": "en"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def steward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agenda that says its figures are made up, with two synthetic school years sealed."""
    home = tmp_path_factory.mktemp("steward")
    assert streefpad(home, "synthesise", "--out", "made", "--years", "2023-2024..2024-2025").returncode == 0
    assert streefpad(home, "new", "stem", "--from", "stem-2030").returncode == 0
    agenda = home / "stem" / "agenda.yaml"
    text = agenda.read_text(encoding="utf-8")
    agenda.write_text(text.replace("\nlicence:", "\nsynthetic: true\nlicence:", 1), encoding="utf-8")
    (home / "stem" / "sources" / "made.yaml").write_bytes((home / "made" / "source.yaml").read_bytes())
    for file in sorted((home / "made").glob("*.csv")):
        done = streefpad(
            home / "stem", "records", "add", str(file), "--dataflow", "enrolments", "--source", SOURCE
        )
        assert done.returncode == 0, done.stderr
    return home


@pytest.fixture(scope="module")
def site(steward: Path) -> Path:
    done = streefpad(steward / "stem", "build", "--out", "../site", "--as-of", "2026-11-25")
    assert done.returncode == 0, done.stderr
    return steward / "site"


def test_check_finds_no_error(steward: Path) -> None:
    done = streefpad(steward / "stem", "check", "--format", "json", "--as-of", "2026-11-25")
    problems = json.loads(done.stdout)
    assert done.returncode == 0
    assert not [each for each in problems if each["severity"] == "error"]


def test_what_is_sealed_is_shown(steward: Path) -> None:
    done = streefpad(steward / "stem", "records", "show", "--format", "json")
    assert [(each["period"], each["in_force"], each["source"]) for each in json.loads(done.stdout)] == [
        ("2023-2024", True, SOURCE),
        ("2024-2025", True, SOURCE),
    ]


@pytest.mark.parametrize(
    "words", [("status",), ("explain", "open-stem-labour-market"), ("explain", "open-dual-pupils")]
)
def test_the_terminal_says_that_the_figures_are_made_up(steward: Path, words: tuple[str, ...]) -> None:
    done = streefpad(steward / "stem", *words)
    assert done.returncode == 0, done.stderr
    assert "made-up figures" in done.stdout


def test_the_computed_indicators_have_figures_of_both_years(site: Path) -> None:
    for indicator in ("open-stem-labour-market", "open-stem-among-girls-labour-market", "open-dual-pupils"):
        rows = (site / "data" / "indicators" / f"{indicator}.csv").read_text(encoding="utf-8").splitlines()
        assert [row.split(",")[0] for row in rows[1:]] == ["2023-2024", "2024-2025"], indicator


def test_a_definition_without_a_list_has_no_figures_and_says_why(site: Path) -> None:
    assert not (site / "data" / "indicators" / "open-stem-bso.csv").exists()
    text = (site / "en" / "indicators" / "open-stem-bso.html").read_text(encoding="utf-8")
    assert "The list of programmes is not published." in text


def test_the_counts_that_are_published_are_not_small(site: Path) -> None:
    with (site / "data" / "counts.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    shown = [int(row[side]) for row in rows for side in ("numerator", "denominator") if row[side]]
    assert shown
    assert not [each for each in shown if 0 < each < 5]


MADE_UP = ("verzonnen", "made up", "fictif")  # in each of the three languages


def test_every_page_says_that_its_figures_are_made_up(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert any(each in text for each in MADE_UP), page.relative_to(site)
    for drawing in site.rglob("*.svg"):
        text = drawing.read_text(encoding="utf-8")
        assert any(each in text for each in MADE_UP), drawing.relative_to(site)


def test_nothing_of_the_records_lies_in_the_publication(site: Path, steward: Path) -> None:
    sealed = {each.read_bytes() for each in (steward / "stem" / "vault" / "records").rglob("*.parquet")}
    assert sealed
    assert not [each for each in site.rglob("*") if each.is_file() and each.read_bytes() in sealed]
    # Every table of the open data stands beside its CSV; no other may be there.
    assert not [each for each in site.rglob("*.parquet") if not each.with_suffix(".csv").is_file()]


def test_the_method_shows_the_rule_in_force(site: Path) -> None:
    text = (site / "en" / "method.html").read_text(encoding="utf-8")
    assert "A count of 1 to 4 does not appear" in text


def test_the_same_again_gives_the_same_bytes(site: Path, steward: Path) -> None:
    done = streefpad(steward / "stem", "build", "--out", "../again", "--as-of", "2026-11-25")
    assert done.returncode == 0, done.stderr
    first, again = (
        {
            each.relative_to(folder).as_posix(): each.read_bytes()
            for each in folder.rglob("*")
            if each.is_file()
        }
        for folder in (site, steward / "again")
    )
    assert first == again
