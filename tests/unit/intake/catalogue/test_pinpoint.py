"""A problem that names a word points at that word."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.intake.catalogue.pinpoint import pinpoint
from streefpad.values.problems import Place, Problem, error_at
from tests.unit.intake.agendas import INDICATOR, TARGET, write_agenda

TWO = INDICATOR + "---\n" + INDICATOR.replace("id: share", "id: nobody").replace("row: total", "row: nobody")
OWNERS = "owners:\n  - {domain: school}\n  - {domain: nobody, role: data}\n"


def unknown(what: str, line: int = 1, file: str = "indicators/goal-1.yaml") -> Problem:
    return error_at(
        "unknown-code", Place(file=file, line=line, column=1), what=what, code="nobody", nearest=""
    )


@pytest.mark.parametrize(
    ("text", "what", "line", "place"),
    [
        (INDICATOR + OWNERS, "domain", 1, "9:14"),
        (INDICATOR + "parts: [share, nobody]\n", "indicator", 1, "7:16"),
        (INDICATOR + "pair: nobody\n", "indicator", 1, "7:7"),
        (INDICATOR.replace("row: total", "row: {nobody: total}"), "column", 1, "6:35"),
        (TWO, "row", 8, "13:34"),
        (INDICATOR + "note: nobody\n" + OWNERS, "domain", 1, "10:14"),
    ],
)
def test_the_word_is_found_below_the_key_that_may_hold_it(
    tmp_path: Path, text: str, what: str, line: int, place: str
) -> None:
    write_agenda(tmp_path, {"indicators/goal-1.yaml": text})
    assert str(pinpoint(tmp_path, unknown(what, line)).place) == f"indicators/goal-1.yaml:{place}"


def test_a_word_that_is_not_there_leaves_the_problem_where_it_was(tmp_path: Path) -> None:
    problem = unknown("domain")
    assert pinpoint(write_agenda(tmp_path), problem) is problem


def test_an_id_is_not_a_reference(tmp_path: Path) -> None:
    text = INDICATOR.replace("id: share", "id: nobody")
    write_agenda(tmp_path, {"indicators/goal-1.yaml": text, "targets/goal-1.yaml": TARGET})
    assert str(pinpoint(tmp_path, unknown("domain")).place) == "indicators/goal-1.yaml:1:1"


@pytest.mark.parametrize("file", ["vault/intake/figures.csv", "--source", "indicators/gone.yaml"])
def test_what_is_no_text_of_the_agenda_is_left_alone(tmp_path: Path, file: str) -> None:
    problem = unknown("domain", file=file)
    assert pinpoint(write_agenda(tmp_path), problem) is problem


def test_aliases_of_aliases_are_met_once(tmp_path: Path) -> None:
    lines = [
        "a: &a [x, x]",
        *(f"b{at}: &b{at} [*{'a' if at == 0 else f'b{at - 1}'}, nobody]" for at in range(60)),
    ]
    write_agenda(tmp_path, {"indicators/goal-1.yaml": "\n".join(lines) + "\n"})
    assert pinpoint(tmp_path, unknown("domain")).place.line == 2
