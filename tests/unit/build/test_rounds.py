"""What the monitor says of rounds of collection: their problems, where they stand, and nobody's figures."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from streefpad.build import make_edition, open_agenda
from streefpad.build.forms import approve, open_collection, read_returns
from streefpad.model.edition import Edition
from streefpad.model.forms import RoundState
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.publish.terminal import status_text
from streefpad.publish.terminal.paper import PLAIN
from streefpad.values.problems import Severity
from streefpad.values.texts import Language
from tests.unit.intake.forms.filled import AGENDA, sound

BEFORE, DUE, AFTER = date(2027, 2, 20), date(2027, 3, 1), date(2027, 3, 2)
NAME = "after-school-2026-denkbeeld.xlsx"
FORM = "forms/after-school.yaml"


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """A copy of the made-up agenda, with an empty vault."""
    folder = tmp_path / "agenda"
    shutil.copytree(AGENDA, folder, ignore=shutil.ignore_patterns("vault", "returns"))
    return folder


def made(agenda: Path, as_of: date = AFTER) -> Edition:
    edition, problems = make_edition(agenda, as_of)
    assert edition is not None, problems
    return edition


def changed(agenda: Path, file: str, old: str, new: str) -> None:
    text = (agenda / file).read_text(encoding="utf-8")
    assert old in text
    (agenda / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def returned(agenda: Path, content: bytes) -> None:
    inbox = agenda.parent / "came-back"
    inbox.mkdir(exist_ok=True)
    (inbox / NAME).write_bytes(content)
    collection, _ = open_collection(agenda)
    assert collection is not None
    read_returns(collection, inbox, on=BEFORE, by="steward")


def codes(edition: Edition) -> set[str]:
    return {each.code for each in edition.problems}


def pages(edition: Edition) -> dict[str, str]:
    output = MemoryOutput()
    write_site(edition, output, ("nl", "en"))
    return {path: content.decode("utf-8") for path, content in output.files.items() if path.endswith(".html")}


@pytest.mark.parametrize(
    ("file", "old", "new", "what", "nearest"),
    [
        (FORM, "codes: activity-kinds", "codes: activity-kind", "codelist", "activity-kinds"),
        (FORM, "dataflow: activities", "dataflow: activitys", "dataflow", "activities"),
        (FORM, "[science-centre,", "[science-center,", "kind of partner", "science-centre"),
        (FORM, "kinds: [science-centre", "partners: [denkbeld]\nkinds: [science-centre", "partner", "denkbeeld"),
        (FORM, "source: returns-after-school", "source: return-after-school", "source", "returns-after-school"),
    ],
)  # fmt: skip
def test_a_name_in_a_form_that_leads_nowhere_stands_among_the_problems_of_the_agenda(
    agenda: Path, file: str, old: str, new: str, what: str, nearest: str
) -> None:
    changed(agenda, file, old, new)
    (fault,) = [each for each in made(agenda).problems if each.code == "unknown-code"]
    assert (fault.severity, fault.place.file) == (Severity.ERROR, FORM)
    assert (fault.facts["what"], fault.facts["nearest"]) == (what, nearest)


def test_a_return_that_was_changed_in_the_vault_is_an_error_of_the_agenda(agenda: Path) -> None:
    returned(agenda, sound())
    (kept,) = (agenda / "vault/forms/after-school-2026/denkbeeld").glob("*/participation.csv")
    kept.write_text("", encoding="utf-8")
    assert "sealed-file-changed" in codes(made(agenda))


def test_a_form_that_goes_to_nobody_is_noticed(agenda: Path) -> None:
    changed(agenda, FORM, "kinds: [science-centre, university-college, youth-club]", "kinds: []")
    edition = made(agenda)
    assert "form-to-nobody" in codes(edition)
    assert edition.collection == ()


def test_a_round_is_overdue_from_the_day_after_it_was_due(agenda: Path) -> None:
    assert "overdue-round" not in codes(made(agenda, DUE))
    (late,) = [each for each in made(agenda, AFTER).problems if each.code == "overdue-round"]
    assert (late.severity, late.place.file) == (Severity.HINT, FORM)
    assert (late.facts["missing"], late.facts["partners"]) == (3, 3)


def test_a_return_with_errors_is_missing_until_it_is_approved_all_the_same(agenda: Path) -> None:
    returned(agenda, sound(D9="veel"))
    collection, _ = open_collection(agenda)
    assert collection is not None
    missing = [each.facts["missing"] for each in made(agenda).problems if each.code == "overdue-round"]
    approve(collection, ["denkbeeld"], on=BEFORE, by="steward", despite="ze zijn gestopt")
    after = [each.facts["missing"] for each in made(agenda).problems if each.code == "overdue-round"]
    assert (missing, after) == ([3], [2])


def test_what_is_missing_is_the_same_in_the_edition_and_among_the_problems(agenda: Path) -> None:
    def missing(day: date) -> tuple[object, int]:
        edition = made(agenda, day)
        told = [each.facts["missing"] for each in edition.problems if each.code == "overdue-round"]
        return told, sum(each.missing for each in edition.collection)

    assert missing(DUE) == ([], 0)
    returned(agenda, sound(D9="veel"))
    assert missing(AFTER) == ([3], 3)
    collection, _ = open_collection(agenda)
    assert collection is not None
    approve(collection, ["denkbeeld"], on=BEFORE, by="steward", despite="ze zijn gestopt")
    returned(agenda, sound(D9="nog"))
    assert missing(AFTER) == ([2], 2)
    assert "te laat: 2 zonder bruikbaar antwoord" in pages(made(agenda))["nl/gaps.html"]


def test_an_edition_says_how_many_partners_of_a_kind_stand_where_on_its_day(agenda: Path) -> None:
    returned(agenda, sound())
    assert [(each.kind, dict(each.partners)) for each in made(agenda, AFTER).collection] == [
        ("university-college", {RoundState.RECEIVED: 1}),
        ("youth-club", {RoundState.LATE: 1}),
        ("science-centre", {RoundState.LATE: 1}),
    ]
    (first, *_) = made(agenda, date(2027, 1, 1)).collection
    assert dict(first.partners) == {RoundState.EXPECTED: 1}


def test_the_dataflows_that_forms_fill_are_known(agenda: Path) -> None:
    opened, _ = open_agenda(agenda)
    assert opened is not None
    assert opened.filled == {"participation", "activities"}


def test_an_agenda_without_forms_has_no_collection(agenda: Path) -> None:
    shutil.rmtree(agenda / "forms")
    shutil.rmtree(agenda / "partners")
    opened, _ = open_agenda(agenda)
    assert opened is not None
    assert opened.collection is None
    edition = made(agenda)
    assert edition.collection == ()
    assert "Opvraging" not in pages(edition)["nl/gaps.html"]
    assert "Opvraging" not in status_text(edition, "goal", "nl", PLAIN)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Opvraging (1 formulier): 1 ontvangen, 2 te laat; wie: streefpad forms status"),
        ("en", "Collection (1 form): 1 received, 2 late; who: streefpad forms status"),
    ],
)
def test_the_table_of_statuses_has_a_line_about_rounds(agenda: Path, language: Language, line: str) -> None:
    returned(agenda, sound())
    assert line in status_text(made(agenda), "goal", language, PLAIN).splitlines()


@pytest.mark.parametrize("path", ["nl/gaps.html", "nl/indicators/girls-after-school.html"])
def test_a_page_shows_a_round_and_neither_who_nor_what(agenda: Path, path: str) -> None:
    returned(agenda, sound(D7=777_777))
    found = pages(made(agenda))
    assert "Terug tegen 1 maart 2027" in found[path]
    assert "Hogeschool" in found[path]
    for page in found.values():
        assert not [each for each in ("Denkbeeld", "777777", "777.777", "777,777") if each in page]


def test_where_a_round_stands_is_told_without_the_libraries_that_open_workbooks() -> None:
    command = Path(sys.executable).parent / "streefpad"
    result = subprocess.run(
        [sys.executable, "-X", "importtime", command, "status", str(AGENDA), "--as-of", "2027-03-02"],
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    imported = {line.rsplit("|", 1)[-1].strip() for line in result.stderr.splitlines() if "|" in line}
    assert "streefpad.intake.forms.log" in imported
    assert not imported & {"python_calamine", "xlsxwriter", "openpyxl"}
