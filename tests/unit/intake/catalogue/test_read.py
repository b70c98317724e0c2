"""From a folder to a catalogue: every file in it, in an order that does not depend on the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from streefpad.intake.catalogue import read_catalogue
from streefpad.values.problems import Severity, SourceMissing
from tests.unit.intake.agendas import (
    AGENDA,
    INDICATOR,
    SOURCE,
    TARGET,
    codes,
    read_agenda,
    told,
    write_agenda,
)


def test_a_sound_agenda_reads_without_problems(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(tmp_path)
    assert problems == ()
    assert catalogue.agenda.id == "sample"
    assert [each.id for each in catalogue.sources] == ["report"]
    assert [each.id for each in catalogue.codelists] == ["rows"]
    assert [each.id for each in catalogue.dataflows] == ["intake"]
    assert [each.id for each in catalogue.indicators] == ["share"]
    assert [each.id for each in catalogue.targets] == ["share"]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("indicator: share\nkind: [level\n", {"share"}),  # where it stops, nobody knows whose target it is
        ("indicator: share\nkind: level\n", {"share"}),
        ("indicator: share\nkind: levle\nvalue: 50\n", {"share"}),
        (TARGET, set()),
        (TARGET + "kind: level\n", set()),  # a key twice is told, and the target is read
    ],
)
def test_an_indicator_whose_target_cannot_be_read_is_known(
    tmp_path: Path, text: str, unread: set[str]
) -> None:
    catalogue, _ = read_agenda(tmp_path, {"targets/goal-1.yaml": text})
    assert catalogue.unread == unread


def test_records_know_the_file_relative_to_the_agenda(tmp_path: Path) -> None:
    catalogue, _ = read_agenda(tmp_path)
    assert str(catalogue.agenda.goals[0].place) == "agenda.yaml:5:5"
    assert str(catalogue.indicators[0].place) == "indicators/goal-1.yaml:1:1"


def test_a_folder_without_agenda_is_no_agenda(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match=r"agenda\.yaml"):
        read_catalogue(tmp_path)


def test_a_folder_that_does_not_exist_is_no_agenda(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        read_catalogue(tmp_path / "nowhere")


def test_an_unusable_agenda_file_still_lets_all_problems_be_told(tmp_path: Path) -> None:
    write_agenda(
        tmp_path,
        {
            "agenda.yaml": "id: sample\n",
            "indicators/goal-1.yaml": INDICATOR + "notes: x\n",
            "targets/goal-1.yaml": TARGET.replace("by: 2030", "by: 2024-Q1"),
        },
    )
    catalogue, problems = read_catalogue(tmp_path)
    assert catalogue is None
    assert codes(problems) == ["missing-key", "unknown-key", "period-kind"]


@pytest.mark.parametrize(
    "text, code", [("", "missing-key"), ("a: [", "yaml-syntax"), ("- a\n", "not-a-mapping")]
)
def test_an_agenda_file_that_says_nothing_is_told(tmp_path: Path, text: str, code: str) -> None:
    catalogue, problems = read_catalogue(write_agenda(tmp_path, {"agenda.yaml": text}))
    assert (catalogue, codes(problems)) == (None, [code])


def test_one_agenda_file_holds_one_agenda(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(tmp_path, {"agenda.yaml": AGENDA + "---\nid: other\n"})
    assert catalogue.agenda.id == "sample"
    assert codes(problems) == ["duplicate-id"]


def test_folders_inside_folders_are_read(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(
        tmp_path, {"targets/goal-1.yaml": None, "targets/advice/goals/goal-1.yaml": TARGET}
    )
    assert problems == ()
    assert str(catalogue.targets[0].place) == "targets/advice/goals/goal-1.yaml:1:1"


def test_both_endings_of_yaml_are_read(tmp_path: Path) -> None:
    catalogue, _ = read_agenda(tmp_path, {"sources/more.yml": SOURCE.replace("report", "second")})
    assert [each.id for each in catalogue.sources] == ["second", "report"]


def test_hidden_files_and_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    _, problems = read_agenda(tmp_path, {"sources/.#more.yaml": "a: [", "sources/notes.txt": "a: ["})
    assert problems == ()


def test_in_which_order_a_folder_lists_its_files_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = INDICATOR.replace("share", "second")
    folder = write_agenda(
        tmp_path, {"indicators/a.yaml": second, "sources/b.yaml": SOURCE.replace("report", "r")}
    )
    before = read_catalogue(folder)
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: _Reversed(scandir(path)))
    assert read_catalogue(folder) == before


class _Reversed:
    """A listing of a folder from back to front."""

    def __init__(self, listing: os._ScandirIterator[str]) -> None:
        self._entries = sorted(listing, key=lambda each: each.name, reverse=True)
        listing.close()

    def __enter__(self) -> list[os.DirEntry[str]]:
        return self._entries

    def __exit__(self, *_: object) -> None:
        return None


def test_indicators_come_in_the_order_of_the_agenda(tmp_path: Path) -> None:
    def indicator(id: str, keys: str) -> str:
        return INDICATOR.replace("share", id).replace("goal: 1\n", keys)

    catalogue, _ = read_agenda(
        tmp_path,
        {
            "indicators/a.yaml": indicator("context", ""),
            "indicators/b.yaml": indicator("tenth", "goal: 2\nnumber: 10a\n"),
            "indicators/c.yaml": indicator("second", "goal: 2\nnumber: 2b\n"),
            "indicators/d.yaml": indicator("first", "goal: 2\nnumber: 2a\n"),
        },
    )
    assert [each.id for each in catalogue.indicators] == ["share", "first", "second", "tenth", "context"]


def test_targets_come_in_the_order_of_their_indicators(tmp_path: Path) -> None:
    catalogue, _ = read_agenda(
        tmp_path,
        {
            "indicators/a.yaml": INDICATOR.replace("share", "later").replace("goal: 1", "goal: 9"),
            "targets/a.yaml": TARGET.replace("share", "later"),
            "targets/b.yaml": TARGET.replace("share", "unknown"),
        },
    )
    assert [each.indicator for each in catalogue.targets] == ["share", "later", "unknown"]


@pytest.mark.parametrize(
    "name, text, what, id",
    [
        ("sources", SOURCE, "source", "report"),
        ("indicators", INDICATOR, "indicator", "share"),
        ("targets", "id: share\n" + TARGET, "target", "share"),
    ],
)
def test_an_id_used_twice_is_told_at_the_second(
    tmp_path: Path, name: str, text: str, what: str, id: str
) -> None:
    _, problems = read_agenda(tmp_path, {f"{name}/a.yaml": text, f"{name}/b.yaml": text})
    (problem, *_) = [each for each in problems if each.place.file == f"{name}/b.yaml"]
    assert (problem.code, problem.facts["what"], problem.facts["id"]) == ("duplicate-id", what, id)
    assert problem.facts["first"] == f"{name}/a.yaml:1:1"


def test_ids_that_differ_only_in_upper_case_are_the_same_file(tmp_path: Path) -> None:
    _, problems = read_agenda(tmp_path, {"indicators/z.yaml": INDICATOR.replace("id: share", "id: Share")})
    assert [(each.code, each.facts["id"]) for each in problems] == [("duplicate-id", "Share")]
    domain = AGENDA + "  - {id: School, name: Again}\n"
    assert codes(read_agenda(tmp_path, {"agenda.yaml": domain, "indicators/z.yaml": ""})[1]) == [
        "duplicate-id"
    ]


def test_a_name_that_the_publication_gives_its_own_files_is_no_id(tmp_path: Path) -> None:
    agenda = AGENDA + "  - {id: index, name: Index}\n"
    indicator = INDICATOR.replace("id: share", "id: Findings")
    catalogue, problems = read_agenda(tmp_path, {"agenda.yaml": agenda, "indicators/z.yaml": indicator})
    assert [(each.code, each.facts["id"]) for each in problems] == [
        ("reserved-id", "index"),
        ("reserved-id", "Findings"),
    ]
    assert [each.id for each in catalogue.indicators] == ["share"]


def test_a_text_that_lacks_a_language_of_the_agenda_is_a_hint(tmp_path: Path) -> None:
    indicator = INDICATOR.replace("{nl: Aandeel, en: Share}", "{nl: Aandeel}") + "note: PIAAC\n"
    _, problems = read_agenda(tmp_path, {"indicators/goal-1.yaml": indicator})
    assert [each.severity for each in problems] == [Severity.HINT]
    assert told(problems) == [("indicators/goal-1.yaml:3:7", "translation-missing", {"language": "en"})]


def test_an_agenda_in_one_language_needs_no_other(tmp_path: Path) -> None:
    changed: dict[str, str | None] = {
        "agenda.yaml": AGENDA + "languages: [nl]\n",
        "indicators/goal-1.yaml": INDICATOR.replace("{nl: Aandeel, en: Share}", "{nl: Aandeel}"),
    }
    assert read_agenda(tmp_path, changed)[1] == ()


def test_goals_domains_and_codes_stated_twice_are_told(tmp_path: Path) -> None:
    agenda = (
        AGENDA.replace("domains:", "  - {number: 1, name: Other}\ndomains:")
        + "  - {id: school, name: Again}\n"
    )
    codelist = "id: rows\nname: Rows\ncodes: [{code: total, name: a}, {code: total, name: b}]\n"
    catalogue, problems = read_agenda(tmp_path, {"agenda.yaml": agenda, "codelists/rows.yaml": codelist})
    assert [each.facts["what"] for each in problems] == ["goal", "domain", "code"]
    assert (
        len(catalogue.agenda.goals) == len(catalogue.agenda.domains) == len(catalogue.codelists[0].codes) == 1
    )


def test_several_targets_of_one_indicator_get_numbered_ids(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(
        tmp_path, {"targets/goal-1.yaml": f"{TARGET}---\n{TARGET}---\n{TARGET}"}
    )
    assert problems == ()
    assert [each.id for each in catalogue.targets] == ["share", "share-2", "share-3"]


def test_a_numbered_id_never_takes_a_stated_one(tmp_path: Path) -> None:
    text = f"{TARGET}---\n{TARGET}---\nid: share-2\n{TARGET}"
    catalogue, problems = read_agenda(tmp_path, {"targets/goal-1.yaml": text})
    assert problems == ()
    assert [each.id for each in catalogue.targets] == ["share", "share-3", "share-2"]


def test_a_faulty_entry_does_not_hide_the_others(tmp_path: Path) -> None:
    text = f"{SOURCE}---\nid: broken\n---\n{SOURCE.replace('report', 'second')}"
    catalogue, problems = read_agenda(tmp_path, {"sources/sources.yaml": text})
    assert [each.id for each in catalogue.sources] == ["report", "second"]
    assert told(problems) == [("sources/sources.yaml:5:1", "missing-key", {"key": "title"})]


@pytest.mark.parametrize(
    "name, near",
    [("indicator", "indicators"), ("Targets", "targets"), ("Vault", "vault"), ("vaults", "vault")],
)
def test_a_folder_with_a_misspelt_name_is_told(tmp_path: Path, name: str, near: str) -> None:
    _, problems = read_agenda(tmp_path, {f"{name}/more.yaml": INDICATOR})
    assert [each.severity for each in problems] == [Severity.WARNING]
    assert told(problems) == [(name, "unknown-folder", {"folder": name, "nearest": near})]


def test_other_folders_are_the_stewards_own(tmp_path: Path) -> None:
    _, problems = read_agenda(
        tmp_path, {"registers/a.yaml": "x: 1", "editions/b.yaml": "x: 1", "build/c.yaml": "y"}
    )
    assert problems == ()
