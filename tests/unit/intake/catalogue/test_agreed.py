"""Which agreements with partners are to carry the targets of an indicator, as the agenda writes it."""

from __future__ import annotations

from pathlib import Path

from streefpad.model.indicators import Agreed
from tests.unit.intake.agendas import INDICATOR, codes, read_agenda
from tests.unit.intake.catalogue.test_faults import fault


def agreed(folder: Path, line: str) -> Agreed | None:
    catalogue, problems = read_agenda(folder, {"indicators/goal-1.yaml": f"{INDICATOR}{line}\n"})
    assert codes(problems) == []
    return catalogue.indicators[0].agreed


def test_an_indicator_names_the_kinds_of_agreement_and_the_column_of_the_share(tmp_path: Path) -> None:
    line = "agreed: {kinds: [academy, covenant], share: girls}"
    assert agreed(tmp_path, line) == Agreed(kinds=("academy", "covenant"), share="girls")


def test_the_column_may_be_left_out(tmp_path: Path) -> None:
    assert agreed(tmp_path, "agreed: {kinds: [academy]}") == Agreed(kinds=("academy",))


def test_most_indicators_belong_in_no_agreement(tmp_path: Path) -> None:
    assert agreed(tmp_path, "note: x") is None


def test_a_column_that_the_register_lacks_is_a_fault(tmp_path: Path) -> None:
    place, code, _ = fault(tmp_path, "agreed: {kinds: [academy], share: boys}")
    assert (place, code) == ("a.yaml:7:35", "unknown-word")
