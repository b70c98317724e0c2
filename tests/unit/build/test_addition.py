"""What a new file would change, and what keeps it out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.build import Agenda, open_agenda
from streefpad.build.addition import Addition, preview_addition
from streefpad.cli.options import shipped_agenda

IN_JUNE = date(2025, 6, 1)


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    found, _ = open_agenda(shipped_agenda("starter"))
    assert found is not None
    return found


def preview(agenda: Agenda, folder: Path, rows: str, day: date = IN_JUNE) -> Addition:
    file = folder / "survey.csv"
    file.write_text(f"row,year,share,flag\n{rows}", encoding="utf-8")
    addition, _ = preview_addition(agenda, file, source="survey-2024", dataflow="cycling", as_of=day)
    assert addition is not None
    return addition


@pytest.mark.parametrize(
    ("row", "is_ahead"),
    [
        ("cycle-to-work,2023,30,", False),  # over
        ("cycle-to-work,2025,30,", True),  # running
        ("cycle-to-work,2025,30,P", False),
        ("cycle-to-work,2025,30,E", False),
        ("cycle-to-work,2026,30,P", True),  # not begun
    ],
)
def test_a_figure_of_a_period_that_is_not_over_is_refused_unless_it_says_so(
    agenda: Agenda, tmp_path: Path, row: str, is_ahead: bool
) -> None:
    problems = preview(agenda, tmp_path, f"{row}\n").problems
    ahead = [str(each.place) for each in problems if each.code == "period-ahead"]
    assert ahead == (["survey.csv:2:20"] if is_ahead else [])


def test_what_is_sealed_is_what_was_looked_at(agenda: Agenda, tmp_path: Path) -> None:
    addition = preview(agenda, tmp_path, "cycle-to-work,2023,30,\n")
    (tmp_path / "survey.csv").write_text("changed in the meantime", encoding="utf-8")
    assert addition.delivered.content == b"row,year,share,flag\ncycle-to-work,2023,30,\n"


def test_problems_that_were_there_before_are_not_the_files(agenda: Agenda, tmp_path: Path) -> None:
    assert preview(agenda, tmp_path, "cycle-to-work,2023,30,\n").problems == ()
