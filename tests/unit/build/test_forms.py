"""A round from forms out to figures that count: nothing is lost, nothing happens twice, nothing leaks."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from streefpad.build import make_edition
from streefpad.build.forms import (
    Collection,
    Taken,
    approve,
    open_collection,
    read_returns,
    standings,
    standings_by_kind,
    write_forms,
)
from streefpad.model.forms import RoundState
from streefpad.publish.terminal.forms import returns_text, round_json, round_text
from streefpad.publish.terminal.paper import PLAIN
from streefpad.publish.wording.problems import say_problem
from streefpad.values.problems import SourceMissing
from streefpad.values.record import replace
from tests.unit.intake.forms.filled import AGENDA, GRID, LAYOUT, LIST, SOUND, empty, fill, of_period, sound

DAY = date(2027, 2, 14)
LATER = date(2027, 2, 20)
NAME = "after-school-2026-denkbeeld.xlsx"
HOME = "vault/forms/after-school-2026/denkbeeld"


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """A copy of the made-up agenda, with an empty vault."""
    folder = tmp_path / "agenda"
    shutil.copytree(AGENDA, folder, ignore=shutil.ignore_patterns("vault", "returns"))
    return folder


def opened(agenda: Path) -> Collection:
    collection, problems = open_collection(agenda)
    assert collection is not None, problems
    return collection


def read(agenda: Path, files: dict[str, bytes], on: date = DAY) -> tuple[Taken, ...]:
    """What comes of these files when they lie together in a folder."""
    inbox = agenda.parent / "came-back"
    shutil.rmtree(inbox, ignore_errors=True)
    for name, content in files.items():
        (inbox / name).parent.mkdir(parents=True, exist_ok=True)
        (inbox / name).write_bytes(content)
    return read_returns(opened(agenda), inbox, on=on, by="steward")


def states(agenda: Path, as_of: date = DAY) -> dict[str, str]:
    return {each.partner.id: each.state.value for each in standings(opened(agenda), as_of)}


def sealed_rows(agenda: Path) -> list[dict[str, str]]:
    """The rows that count: of each dataflow those that were sealed last."""
    flows = (agenda / "vault/forms/approved").glob("*")
    latest = [max(flow.iterdir()) / "rows.csv" for flow in sorted(flows)]
    return [row for each in latest for row in csv.DictReader(each.read_text(encoding="utf-8").splitlines())]


def everything(agenda: Path) -> dict[str, bytes]:
    """Every file in the vault."""
    return {
        path.relative_to(agenda).as_posix(): path.read_bytes()
        for path in sorted((agenda / "vault").rglob("*"))
        if path.is_file()
    }


def codes(taken: tuple[Taken, ...]) -> list[str]:
    return [fault.code for each in taken for fault in each.problems]


def test_every_partner_gets_a_form_and_writing_it_again_changes_nothing(agenda: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    delivered, problems = write_forms(opened(agenda), (), out)
    assert problems == ()
    assert sorted(delivered.written) == sorted(each.name for each in out.iterdir())
    assert len(delivered.written) == 3
    again, _ = write_forms(opened(agenda), ["denkbeeld"], out)
    assert (again.written, again.same) == ((), (NAME,))


def test_a_partner_whom_nobody_knows_gets_no_form(agenda: Path, tmp_path: Path) -> None:
    _, problems = write_forms(opened(agenda), ["denkbeld"], tmp_path / "out")
    assert [(each.code, each.facts["nearest"]) for each in problems] == [("unknown-code", "denkbeeld")]
    assert not (tmp_path / "out").exists()


def test_nobody_is_late_on_the_day_itself(agenda: Path) -> None:
    assert set(states(agenda, LAYOUT.due).values()) == {"expected"}
    assert set(states(agenda, date(2027, 3, 2)).values()) == {"late"}


def test_a_sound_return_is_received_and_lies_in_the_vault_as_it_came(agenda: Path) -> None:
    (taken,) = read(agenda, {NAME: sound()})
    assert taken.kept is not None
    assert (taken.is_new, taken.rows, taken.problems) == (True, 7, ())
    folder = agenda / taken.kept.folder
    assert (folder / "return.xlsx").read_bytes() == sound()
    assert sorted(each.name for each in folder.iterdir()) == [
        "activities.csv",
        "participation.csv",
        "receipt.yaml",
        "report.txt",
        "return.xlsx",
    ]
    assert states(agenda)["denkbeeld"] == "received"


def test_reading_the_same_file_again_changes_nothing(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    before = everything(agenda)
    (taken,) = read(agenda, {"copy of the form.xlsx": sound()}, on=LATER)
    assert not taken.is_new
    assert everything(agenda) == before


def test_the_same_file_under_two_names_is_one_return(agenda: Path) -> None:
    taken = read(agenda, {"a.xlsx": sound(), "b.xlsx": sound()})
    assert [each.is_new for each in taken] == [True, False]
    assert codes(taken) == []
    assert len(list((agenda / HOME).iterdir())) == 1


def test_good_rows_of_a_faulty_return_are_kept(agenda: Path) -> None:
    (taken,) = read(agenda, {NAME: sound(D9="veel")})
    assert taken.kept is not None
    text = (agenda / taken.kept.folder / "participation.csv").read_text(encoding="utf-8")
    assert [each["row"] for each in csv.DictReader(text.splitlines())] == [
        row.id for row in LAYOUT.sheets[0].rows if row.id != "all/X"
    ]
    assert states(agenda)["denkbeeld"] == "faulty"


def test_a_corrected_return_supersedes_the_earlier_one_and_both_stay(agenda: Path) -> None:
    read(agenda, {NAME: sound(D9="veel")})
    read(agenda, {NAME: sound()}, on=LATER)
    assert len(list((agenda / HOME).iterdir())) == 2
    assert states(agenda, LATER)["denkbeeld"] == "received"
    assert states(agenda, DAY)["denkbeeld"] == "faulty"


def test_an_earlier_return_read_again_does_not_supersede_its_correction(agenda: Path) -> None:
    read(agenda, {NAME: sound(D9="veel")})
    read(agenda, {"first.xlsx": sound(D9="veel"), "second.xlsx": sound()}, on=LATER)
    read(agenda, {"first.xlsx": sound(D9="veel")}, on=LATER)
    assert states(agenda, LATER)["denkbeeld"] == "received"


def test_of_two_returns_at_once_the_one_saved_last_counts_and_is_asked_about(agenda: Path) -> None:
    later = fill(empty(), {GRID: SOUND[GRID], LIST: SOUND[LIST]}, saved=datetime(2027, 2, 3))
    taken = read(agenda, {"a.xlsx": later, "b.xlsx": sound(D9="veel")})
    assert codes(taken) == ["form-several-returns", "form-no-number"]
    assert states(agenda)["denkbeeld"] == "received"


def test_approved_rows_count_and_are_sealed_for_their_dataflow(agenda: Path) -> None:
    read(agenda, {NAME: sound(), "after-school-2026-knutselaars.xlsx": sound("knutselaars")})
    assert sealed_rows(agenda) == []
    sealed, problems = approve(opened(agenda), ["denkbeeld"], on=LATER, by="steward")
    assert problems == ()
    assert sealed == (
        "vault/forms/approved/participation/after-school-2026-participation-001",
        "vault/forms/approved/activities/after-school-2026-activities-001",
    )
    assert {each["partner"] for each in sealed_rows(agenda)} == {"denkbeeld"}
    assert states(agenda, LATER) == {
        "denkbeeld": "approved",
        "knutselaars": "received",
        "proefhuis": "expected",
    }
    approve(opened(agenda), ["knutselaars"], on=LATER, by="steward")
    rows = (agenda / sealed[0].replace("001", "002") / "rows.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 1 + 2 * 6 * 3


def test_approving_twice_changes_nothing(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    approve(opened(agenda), ["denkbeeld"], on=LATER, by="steward")
    before = everything(agenda)
    approve(opened(agenda), ["denkbeeld"], on=LATER, by="steward")
    assert everything(agenda) == before


def test_a_faulty_return_is_approved_only_with_a_reason_which_is_logged(agenda: Path) -> None:
    read(agenda, {NAME: sound(D9="veel")})
    sealed, problems = approve(opened(agenda), ["denkbeeld"], on=LATER, by="steward")
    assert (sealed, [each.code for each in problems]) == ((), ["form-still-faulty"])
    _, problems = approve(opened(agenda), ["denkbeeld"], on=LATER, by="steward", despite="ze zijn gestopt")
    assert problems == ()
    assert len(sealed_rows(agenda)) == 5 * 3 + 1  # a row of the grid is three numbers, and one row is refused
    log = (agenda / "vault/forms/after-school-2026/events.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(log[-1])["why"] == "ze zijn gestopt"


def test_a_correction_after_approval_waits_and_what_was_approved_still_counts(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    approve(opened(agenda), ["denkbeeld"], on=DAY, by="steward")
    read(agenda, {NAME: sound(D7=80)}, on=LATER)
    (standing, *_) = standings(opened(agenda), LATER)
    assert standing.state is RoundState.RECEIVED
    assert standing.approved is not None
    assert {each["number"] for each in sealed_rows(agenda) if each.get("counted") == "participations"} == {
        "60"
    }


def test_several_partners_are_approved_together_or_not_at_all(agenda: Path) -> None:
    read(agenda, {NAME: sound(), "after-school-2026-knutselaars.xlsx": sound("knutselaars", D9="veel")})
    both = ["denkbeeld", "knutselaars"]
    _, problems = approve(opened(agenda), both, on=LATER, by="steward")
    assert [each.code for each in problems] == ["form-still-faulty"]
    assert sealed_rows(agenda) == []
    sealed, _ = approve(opened(agenda), both, on=LATER, by="steward", despite="ze zijn gestopt")
    assert [each.rpartition("-")[2] for each in sealed] == ["001", "001"]
    assert len(sealed_rows(agenda)) == (6 * 3 + 1) + (5 * 3 + 1)


def test_a_partner_who_is_asked_nothing_cannot_be_approved(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    before = everything(agenda)
    collection = opened(agenda)
    layout = replace(LAYOUT, partners=("denkbeeld",))
    collection = replace(collection, forms=replace(collection.forms, layouts=(layout,)))
    both = ["denkbeeld", "proefhuis"]
    for form, place in (("", "--partner"), (LAYOUT.id, LAYOUT.place.file)):
        sealed, (problem,) = approve(collection, both, form, on=LATER, by="steward")
        assert (sealed, problem.code, problem.place.file) == ((), "form-asks-nothing", place)
        assert "Proefhuis" in say_problem(problem, "en")[0]
    assert everything(agenda) == before


def test_what_a_damaged_log_says_is_told_whatever_the_round(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    earlier = agenda / "vault/forms/after-school-2025"
    shutil.copytree(agenda / "vault/forms/after-school-2026", earlier)
    for receipt in earlier.rglob("receipt.yaml"):
        text = receipt.read_text(encoding="utf-8").replace("'2026'", "'2025'")
        receipt.write_text(text, encoding="utf-8")
    with (earlier / "events.jsonl").open("a", encoding="utf-8") as stream:
        stream.write("{\n")
    collection = opened(agenda)
    assert [(each.code, each.place.file) for each in collection.problems] == [
        ("form-log-line", "vault/forms/after-school-2025/events.jsonl")
    ]
    assert [each.partner for each in collection.events("after-school-2025")] == ["denkbeeld"]


def test_a_collection_that_is_opened_does_not_change(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    collection = opened(agenda)
    before = standings(collection, LATER)
    approve(collection, ["denkbeeld"], on=LATER, by="steward")
    assert standings(collection, LATER) == before
    assert states(agenda, LATER)["denkbeeld"] == "approved"


@pytest.mark.parametrize(
    ("partner", "form", "code"),
    [
        ("denkbeeld", "", "form-nothing-to-approve"),
        ("denkbeld", "", "unknown-code"),
        ("denkbeeld", "afterschool", "unknown-code"),
    ],
)
def test_what_cannot_be_approved_is_told(agenda: Path, partner: str, form: str, code: str) -> None:
    _, problems = approve(opened(agenda), [partner], form, on=DAY, by="steward")
    assert [each.code for each in problems] == [code]
    assert not (agenda / "vault").exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("scan.pdf", b"%PDF-1.7", "form-not-a-workbook"),
        (NAME, b"PK\x03\x04", "form-damaged"),
        (NAME, empty(layout=of_period(LAYOUT, "2025")), "form-of-other-period"),
        (NAME, sound("knutselaars"), "form-of-other-partner"),
        ("denkbeeld/form.xlsx", sound("knutselaars"), "form-of-other-partner"),
    ],
    ids=["pdf", "damaged", "last-year", "name-of-another", "folder-of-another"],
)
def test_a_refused_file_is_kept_with_its_report_and_nothing_of_it_counts(
    agenda: Path, name: str, content: bytes, code: str
) -> None:
    (taken,) = read(agenda, {name: content})
    assert (taken.kept, codes((taken,))) == (None, [code])
    kept = agenda / Path(taken.report).parent
    assert kept.parent == agenda / "vault/forms/refused"
    (file,) = kept.glob("returned*")
    assert file.read_bytes() == content
    assert (kept / "report.txt").read_text(encoding="utf-8")
    before = everything(agenda)
    (again,) = read(agenda, {name: content}, on=LATER)
    assert not again.is_new
    assert everything(agenda) == before


def test_a_refused_form_of_a_known_partner_shows_in_the_round(agenda: Path) -> None:
    read(agenda, {"denkbeeld/form.xlsx": sound("knutselaars")})
    (standing, *_) = standings(opened(agenda), DAY)
    assert (standing.state, standing.refused) == (RoundState.FAULTY, 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"%PDF-1.7", "form-not-a-workbook"), (empty(layout=of_period(LAYOUT, "2025")), "form-of-other-period")],
)
def test_a_file_refused_unread_shows_in_the_round_that_its_name_says(
    agenda: Path, content: bytes, code: str
) -> None:
    (taken,) = read(agenda, {NAME: content})
    assert codes((taken,)) == [code]
    assert states(agenda, date(2027, 3, 2)) == {
        "denkbeeld": "faulty",
        "knutselaars": "late",
        "proefhuis": "late",
    }
    assert "Terug tegen: 1 maart 2027" in (agenda / taken.report).read_text(encoding="utf-8")


def test_a_refused_file_does_not_stand_in_the_way_of_a_sound_one(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    read(agenda, {"denkbeeld/form.xlsx": sound("knutselaars")}, on=LATER)
    assert states(agenda, LATER)["denkbeeld"] == "received"


def test_a_hundred_megabytes_are_kept_and_never_read(agenda: Path) -> None:
    inbox = agenda.parent / "came-back"
    inbox.mkdir()
    with (inbox / NAME).open("wb") as stream:
        stream.truncate(100_000_000)
    (taken,) = read_returns(opened(agenda), inbox, on=DAY, by="steward")
    assert codes((taken,)) == ["form-file-too-large"]
    (file,) = (agenda / taken.report).parent.glob("returned*")
    assert file.stat().st_size == 100_000_000
    assert taken.partner is not None


def test_what_a_computer_leaves_behind_is_no_return(agenda: Path) -> None:
    names = (".DS_Store", "Thumbs.db", f"~${NAME}", ".hidden.xlsx", "nobody/a.xlsx")
    assert read(agenda, dict.fromkeys(names, b"x")) == ()


def test_an_agenda_or_no_folder_is_no_place_to_read_returns_from(agenda: Path) -> None:
    with pytest.raises(SourceMissing, match="is an agenda"):
        read_returns(opened(agenda), agenda, on=DAY, by="steward")
    with pytest.raises(SourceMissing, match="no such folder"):
        read_returns(opened(agenda), agenda / "nowhere", on=DAY, by="steward")


def test_a_return_changed_in_the_vault_is_withheld_and_told(agenda: Path) -> None:
    (taken,) = read(agenda, {NAME: sound()})
    assert taken.kept is not None
    file = agenda / taken.kept.folder / "participation.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("60", "600"), encoding="utf-8")
    collection, problems = open_collection(agenda)
    assert [each.code for each in problems] == ["sealed-file-changed"]
    assert collection is not None
    assert collection.kept == ()


def test_an_interruption_before_the_log_was_written_is_made_good(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    log = agenda / "vault/forms/after-school-2026/events.jsonl"
    before = log.read_bytes()
    log.unlink()
    assert states(agenda)["denkbeeld"] == "received"
    read(agenda, {NAME: sound()}, on=LATER)
    assert log.read_bytes() == before


def test_next_year_last_times_figures_stand_beside_the_cells(agenda: Path, tmp_path: Path) -> None:
    read(agenda, {NAME: sound()})
    approve(opened(agenda), ["denkbeeld"], on=DAY, by="steward")
    form = agenda / "forms/after-school.yaml"
    text = form.read_text(encoding="utf-8")
    text = text.replace("period: 2026", "period: 2027").replace("2027-03-01", "2028-03-01")
    form.write_text(text, encoding="utf-8")
    write_forms(opened(agenda), ["denkbeeld"], tmp_path / "out")
    book = load_workbook(tmp_path / "out" / "after-school-2027-denkbeeld.xlsx")
    assert [book[GRID][cell].value for cell in ("D7", "E5", "E7")] == [None, "Opgave 2026", 60]
    assert book[LIST]["C7"].value == "Robotclub"
    assert states(agenda, LATER)["denkbeeld"] == "expected"


def test_in_public_a_round_shows_how_many_partners_of_a_kind_stand_where(agenda: Path) -> None:
    read(agenda, {NAME: sound()})
    told = standings_by_kind(opened(agenda), DAY)
    assert [(each.name.nl, dict(each.partners)) for each in told] == [
        ("Hogeschool", {RoundState.RECEIVED: 1}),
        ("Jeugdvereniging", {RoundState.EXPECTED: 1}),
        ("Wetenschapscentrum", {RoundState.EXPECTED: 1}),
    ]
    assert "denkbeeld" not in repr(told).casefold()


def test_what_the_steward_sees_holds_no_figure_of_a_partner(agenda: Path) -> None:
    taken = read(agenda, {NAME: sound(D7=777_777)})
    found = standings(opened(agenda), DAY)
    shown = "".join((returns_text(taken, "nl", PLAIN), round_text(found, "nl", PLAIN), round_json(found)))
    assert "777777" not in shown
    assert "777.777" not in shown


def test_returns_are_no_figures_until_they_are_approved(agenda: Path) -> None:
    read(agenda, {NAME: sound(), "scan.pdf": b"%PDF"})
    before, _ = make_edition(agenda, DAY)
    approve(opened(agenda), ["denkbeeld"], on=LATER, by="steward")
    after, _ = make_edition(agenda, LATER)
    assert before is not None
    assert after is not None
    assert before.observations == ()
    assert {dict(each.row)["indicator"]: str(each.value) for each in after.observations} == {
        "girls-after-school": "33.33",
        "participants-after-school": "120",
    }


def test_a_report_is_in_the_partners_language_and_names_the_cell(agenda: Path) -> None:
    (taken,) = read(agenda, {NAME: sound(D9="veel")})
    report = (agenda / taken.report).read_text(encoding="utf-8")
    assert "Rijen in orde: 6. Nog te verbeteren: 1." in report
    assert "- blad Deelnemers, cel D9\n  Bij ‘Deelnames’ staat ‘veel’, en dat is geen getal." in report
    assert max(len(line) for line in report.splitlines()) <= 78


def test_a_report_on_a_file_of_nobody_known_is_in_both_languages(agenda: Path) -> None:
    (taken,) = read(agenda, {"scan.pdf": b"%PDF"})
    report = (agenda / taken.report).read_text(encoding="utf-8")
    assert "Dit is geen Excel-werkmap" in report
    assert "This is no Excel workbook" in report


def test_the_round_that_ships_plays_as_the_guide_tells_it(agenda: Path) -> None:
    shutil.copytree(AGENDA / "vault", agenda / "vault")
    first = read_returns(opened(agenda), AGENDA / "returns" / "first", on=DAY, by="steward")
    assert codes(first) == [
        "form-of-other-period",
        "form-no-number",
        "form-too-much",
        "form-unknown-choice",
    ]
    assert states(agenda) == {"denkbeeld": "received", "knutselaars": "faulty", "proefhuis": "expected"}
    second = read_returns(opened(agenda), AGENDA / "returns" / "corrected", on=LATER, by="steward")
    assert codes(second) == []
    assert states(agenda, LATER)["knutselaars"] == "received"


def test_the_vault_that_ships_is_whole(agenda: Path) -> None:
    shutil.copytree(AGENDA / "vault", agenda / "vault")
    assert len(opened(agenda).kept) == 3
    assert opened(agenda).problems == ()
