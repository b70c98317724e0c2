"""The agendas that ship read without a single problem."""

from __future__ import annotations

from pathlib import Path

import pytest

import streefpad
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.vault import read_vault

AGENDAS = Path(streefpad.__file__).parent / "agendas"


@pytest.mark.parametrize("name", ["starter", "stem-2030"])
def test_a_shipped_agenda_reads_without_problems(name: str) -> None:
    catalogue, problems = read_catalogue(AGENDAS / name)
    assert problems == ()
    assert catalogue is not None
    vault, problems = read_vault(AGENDAS / name, catalogue)
    assert problems == ()
    assert vault.observations


def test_the_starter_says_what_its_texts_say() -> None:
    catalogue, _ = read_catalogue(AGENDAS / "starter")
    assert catalogue is not None
    assert [each.id for each in catalogue.indicators] == [
        "cycle-to-work",
        "women-among-cyclists",
        "bicycle-parking",
    ]
    first, second, third = catalogue.targets
    assert (str(first.by), str(first.baseline), str(first.reference)) == ("2030", "2020", "2016")
    assert [str(each.by) for each in first.milestones] == ["2025"]
    assert second.in_force.id == "parity"
    assert second.tolerance == 2
    assert (third.awaits_baseline, third.better) == (True, "lower")


def test_the_starters_figures_keep_their_flags_and_cells() -> None:
    catalogue, _ = read_catalogue(AGENDAS / "starter")
    assert catalogue is not None
    vault, _ = read_vault(AGENDAS / "starter", catalogue)
    latest = [each for each in vault.observations if str(each.period) == "2024"]
    assert [(str(each.value), sorted(each.flags), each.where) for each in latest] == [
        ("28.3", ["P"], "table 3"),
        ("43.7", ["P"], "table 4"),
    ]
    assert str(latest[0].cell.place) == "vault/cycling/2024-survey/figures.csv:6:20"
