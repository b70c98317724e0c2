"""Sealing a delivery: coded, added up and told; on any fault the vault stays as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from streefpad.build.addition import preview_addition
from streefpad.build.sealing import sealed_records
from streefpad.values.periods import parse_period
from streefpad.values.problems import SourceMissing
from tests.unit.build.enrolments import AGENDA, DAY, make_up, opened, read_texts, seal, write_practice


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    return make_up(tmp_path_factory.mktemp("made") / "files", (2023, 2024))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def changed(file: Path, to: Path, old: bytes, new: bytes) -> Path:
    """A copy of a file under its own name, with something in it changed once."""
    content = file.read_bytes()
    assert old in content
    to.mkdir(exist_ok=True)
    path = to / file.name
    path.write_bytes(content.replace(old, new, 1))
    return path


def test_a_file_becomes_sealed_records_with_both_cubes(tmp_path: Path, files: dict[int, Path]) -> None:
    folder = write_practice(tmp_path)
    (summary,), problems = seal(folder, files[2024])
    assert problems == ()
    sealed = summary.sealed
    assert (str(sealed.period), sealed.source, sealed.by) == ("2023-2024", "register", "test")
    assert sealed.delivered_sha256 == hashlib.sha256(files[2024].read_bytes()).hexdigest()
    assert [each.shape.id for each in summary.cubes] == ["main", "schools"]
    assert dict(summary.totals)["pupils"] > 10_000


def test_the_same_file_twice_changes_nothing(tmp_path: Path, files: dict[int, Path]) -> None:
    folder = write_practice(tmp_path)
    seal(folder, files[2024])
    before = tree(folder)
    (summary,), problems = seal(folder, files[2024])
    assert (problems, summary.in_force, tree(folder)) == ((), True, before)


def test_what_is_sealed_is_shown_in_order_of_time(tmp_path: Path, files: dict[int, Path]) -> None:
    folder = write_practice(tmp_path)
    for year in (2024, 2023):
        seal(folder, files[year])
    (dataflow,) = read_texts(folder).dataflows
    found, problems = sealed_records(folder, dataflow)
    assert problems == ()
    assert [(str(each.sealed.period), each.in_force) for each in found] == [
        ("2022-2023", True),
        ("2023-2024", True),
    ]


def test_the_period_can_be_said_where_the_name_says_none(tmp_path: Path, files: dict[int, Path]) -> None:
    folder = write_practice(tmp_path / "agenda")
    file = tmp_path / "download.csv"
    file.write_bytes(files[2024].read_bytes())
    _, problems = seal(folder, file)
    assert [each.code for each in problems] == ["delivery-without-period"]
    (summary,), problems = seal(folder, file, period=parse_period("2023-2024"))
    assert (problems, str(summary.sealed.period)) == ((), "2023-2024")


def test_a_name_that_contradicts_the_period_is_told(tmp_path: Path, files: dict[int, Path]) -> None:
    folder = write_practice(tmp_path)
    _, problems = seal(folder, files[2024], period=parse_period("2022-2023"))
    assert [each.code for each in problems] == ["period-differs"]
    assert not (folder / "vault").exists()


def test_a_count_of_another_day_is_refused(tmp_path: Path, files: dict[int, Path]) -> None:
    folder = write_practice(tmp_path / "agenda")
    file = tmp_path / files[2024].name.replace("1feb", "1okt")
    file.write_bytes(files[2024].read_bytes())
    _, problems = seal(folder, file)
    assert [(each.code, each.facts["found"]) for each in problems] == [("other-count-day", "1okt")]


def test_made_up_records_do_not_enter_an_agenda_of_real_figures(
    tmp_path: Path, files: dict[int, Path]
) -> None:
    folder = write_practice(tmp_path, agenda=AGENDA.replace("synthetic: true\n", ""))
    _, problems = seal(folder, files[2024])
    assert [(each.code, each.facts["label"]) for each in problems] == [
        ("synthetic-records", "synthetic.json")
    ]
    assert not (folder / "vault").exists()


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"dataflow": "enrolment"}, "enrolments"), ({"source": "registre"}, "register")],
)
def test_an_unknown_dataflow_or_source_is_told_with_the_nearest(
    tmp_path: Path, files: dict[int, Path], asked: dict[str, str], code: str
) -> None:
    _, (problem,) = seal(write_practice(tmp_path), files[2024], **asked)
    assert (problem.code, problem.facts["nearest"]) == ("unknown-code", code)


def test_a_file_that_is_not_there_is_no_problem_of_content(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="no such file"):
        seal(write_practice(tmp_path), tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"graad_so", b"graad", "missing-column"),
        (b",Mannelijk,", b",Man,", "unknown-value"),
        (b"\n311,", b"\n311,extra,", "row-length"),
        (b"Mannelijk", b"Mann\xe9lijk", "unreadable-file"),
        (b"\n", b"\r\n", "mixed-line-ends"),
    ],
)
def test_a_spoiled_file_leaves_vault_and_earlier_figures_as_they_were(
    tmp_path: Path, files: dict[int, Path], old: bytes, new: bytes, code: str
) -> None:
    folder = write_practice(tmp_path / "agenda")
    seal(folder, files[2023])
    before = tree(folder)
    summaries, problems = seal(folder, changed(files[2024], tmp_path / "spoiled", old, new))
    assert summaries == ()
    assert code in [each.code for each in problems]
    assert all(each.place.file and (each.place.line or each.place.cell) for each in problems)
    assert tree(folder) == before


def test_a_file_cut_short_and_one_with_another_hash_are_refused(
    tmp_path: Path, files: dict[int, Path]
) -> None:
    folder = write_practice(tmp_path / "agenda")
    cut = tmp_path / files[2024].name
    cut.write_bytes(files[2024].read_bytes()[:-3])
    _, problems = seal(folder, cut)
    assert "file-cut-short" in [each.code for each in problems]
    _, problems = seal(folder, files[2024], sha256="0" * 64)
    assert [each.code for each in problems] == ["wrong-hash"]
    assert not [each for each in (folder / "vault").rglob("*") if each.is_file()]


def test_records_do_not_come_in_by_the_door_of_figures(tmp_path: Path, files: dict[int, Path]) -> None:
    agenda = opened(write_practice(tmp_path))
    addition, problems = preview_addition(
        agenda, files[2024], source="register", dataflow="enrolments", as_of=DAY
    )
    assert (addition, [each.code for each in problems]) == (None, ["holds-records"])
