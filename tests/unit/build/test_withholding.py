"""A target whose own text holds an error gets no verdict, and says so."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from streefpad.build import make_edition
from streefpad.build.outlooks import enrich
from streefpad.cli.options import shipped_agenda
from streefpad.model.edition import Edition, Finding, Status
from streefpad.publish.terminal import explain_text
from streefpad.publish.terminal.paper import PLAIN
from streefpad.publish.wording.sentences import lead

AS_OF = date(2026, 11, 25)
TARGETS = "targets/goal-1.yaml"
FIRST = """\
indicator: cycle-to-work
kind: level
value: 40
by: 2030
reference: 2016
baseline: 2020
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """A copy of the agenda to start from."""
    return Path(shutil.copytree(shipped_agenda("starter"), tmp_path / "agenda"))


def made(agenda: Path, old: str = "", new: str = "") -> Edition:
    file = agenda / TARGETS
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    edition, problems = make_edition(agenda, AS_OF)
    assert edition is not None, problems
    return enrich(edition)


def first(edition: Edition) -> Finding:
    (found,) = edition.of_indicator("cycle-to-work")
    return found


def errors(edition: Edition) -> set[str]:
    return {each.code for each in edition.problems if each.severity.value == "error"}


def test_a_sound_target_is_judged(agenda: Path) -> None:
    found = first(made(agenda))
    assert not found.is_withheld
    assert found.in_force is not None
    assert found.in_force.trajectory is not None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("value: 40", "value: 150", "target-out-of-range"),
        ("by: 2030", "by: 2019", "deadline-not-after-baseline"),
        ("by: 2030", "by: 2030\nmilestone: {by: 2031, value: 30}", "milestone-outside"),
        ("by: 2030", "by: 2030\nmilestone: {by: 2025, value: 130}", "target-out-of-range"),
        ("kind: level\nvalue: 40", "kind: growth_points\npoints: 2", "percent-point-confusion"),
    ],
)
def test_an_error_in_the_text_of_a_target_withholds_its_verdict(
    agenda: Path, old: str, new: str, code: str
) -> None:
    edition = made(agenda, old, new)
    assert code in errors(edition)
    found = first(edition)
    assert found.in_force is not None
    assessment = found.in_force.assessment
    assert (assessment.status, assessment.reason.code) == (Status.NOT_SCORED, "target-in-error")
    assert assessment.latest is not None
    assert (found.in_force.trajectory, assessment.gap, assessment.outlook) == (None, None, None)
    assert (found.forecast, found.odds, found.answers) == (None, None, ())


def test_the_other_targets_keep_their_verdicts(agenda: Path) -> None:
    whole, one_wrong = made(agenda), made(agenda, "value: 40", "value: 150")
    kept = [each for each in one_wrong.findings if each.target and each.target.id != "cycle-to-work"]
    assert [each.judged for each in kept] == [
        each.judged for each in whole.findings if each.target and each.target.id != "cycle-to-work"
    ]


def test_an_error_of_one_reading_leaves_the_other_its_verdict(agenda: Path) -> None:
    readings = """\
readings:
  - {id: stated, name: {nl: Zoals er staat, en: As stated}, kind: level, value: 40, in_force: true,
     decided: {by: council, why: {nl: Zo staat het er, en: So it says}}}
  - {id: other, name: {nl: Anders, en: Otherwise}, kind: level, value: 400}
"""
    found = first(made(agenda, "kind: level\nvalue: 40\n", readings))
    assert [each.assessment.reason.code == "target-in-error" for each in found.judged] == [False, True]


def test_the_page_and_explain_say_why_there_is_no_verdict(agenda: Path) -> None:
    edition = made(agenda, "value: 40", "value: 150")
    sentence = (
        "The text of this target holds an error, so a verdict would say nothing; the target check tells"
    )
    assert lead(first(edition), "en").startswith(sentence)
    told = " ".join(explain_text(edition, first(edition).indicator, None, "en", PLAIN).split())
    assert "an error in the text of the target itself?" in told
