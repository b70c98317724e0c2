"""Problems: where to look, how bad it is, and in which order a reader meets them."""

from __future__ import annotations

import pytest

from streefpad.values.problems import Acceptance, Place, Problem, Severity, by_place, nearest, worst
from streefpad.values.texts import Text


def problem(
    line: int, code: str = "unknown-key", severity: Severity = Severity.ERROR, **facts: str
) -> Problem:
    return Problem(code=code, severity=severity, place=Place(file="a.yaml", line=line, column=1), facts=facts)


@pytest.mark.parametrize(
    "place, written",
    [
        (Place(file="targets/goal-2.yaml", line=10, column=8), "targets/goal-2.yaml:10:8"),
        (Place(file="agenda.yaml", line=3), "agenda.yaml:3"),
        (Place(file="agenda.yaml"), "agenda.yaml"),
        (Place(file="return.xlsx", cell="Figures!C4"), "return.xlsx!Figures!C4"),
    ],
)
def test_a_place_is_written_so_that_an_editor_opens_it(place: Place, written: str) -> None:
    assert str(place) == written


def test_problems_come_in_the_order_of_their_places() -> None:
    late, early, other = problem(9), problem(2), problem(2, code="missing-key")
    assert by_place([late, early, other]) == (other, early, late)


def test_the_same_problem_is_told_once() -> None:
    assert len(by_place([problem(2, key="by"), problem(2, key="by"), problem(2, key="to")])) == 2


def test_an_accepted_problem_stays_visible_as_a_hint() -> None:
    acceptance = Acceptance(by="steward", why=Text(nl="zo gepubliceerd"))
    accepted = problem(2).accept(acceptance)
    assert (accepted.severity, accepted.accepted) == (Severity.HINT, acceptance)


def test_the_worst_severity_is_found() -> None:
    hint, warning = problem(1, severity=Severity.HINT), problem(2, severity=Severity.WARNING)
    assert worst([hint, warning]) is Severity.WARNING
    assert worst([]) is None


@pytest.mark.parametrize("word, found", [("bso-totaal", "bso-total"), ("percents", "percent"), ("zzz", "")])
def test_the_nearest_spelling_is_suggested(word: str, found: str) -> None:
    assert nearest(word, ["bso-total", "tso-total", "percent"]) == found
