"""Wrong deliveries: every fault with its file, its lines and what to do about it; the vault untouched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from streefpad.intake.records import make_cubes, take_in, verify
from streefpad.model.cubes import SealedRecords
from streefpad.model.records import RecordStructure
from streefpad.values.problems import Problem
from streefpad.values.record import replace
from tests.unit.intake.records.samples import HEADINGS, ROWS, STRUCTURE, delivery, table, tree, written


def faults_of(
    folder: Path, content: str | bytes, structure: RecordStructure = STRUCTURE, name: str = "wrong.csv"
) -> list[Problem]:
    """What is wrong with a delivery, after a sound one was sealed: the vault must stay as it was."""
    take_in(folder, STRUCTURE, delivery(written(folder, table(), "sound.csv")))
    file = written(folder, content, name)
    before = tree(folder)
    sealed, problems = take_in(folder, structure, delivery(file))
    assert not sealed
    assert tree(folder) == before
    assert all(each.place.file == str(file) for each in problems)
    return list(problems)


def with_cell(row: int, column: str, text: str, rows: Sequence[Sequence[str]] = ROWS) -> str:
    """The table with one other cell."""
    changed = [list(each) for each in rows]
    changed[row][HEADINGS.index(column)] = text
    return table(changed)


def test_a_renamed_column_is_told_with_the_name_that_comes_nearest(tmp_path: Path) -> None:
    (problem,) = faults_of(tmp_path, table().replace("studierichting", "studierichting_naam"))
    assert (problem.code, problem.place.line) == ("missing-column", 1)
    assert problem.facts == {"column": "studierichting", "nearest": "studierichting_naam"}


def test_a_column_that_stands_twice_is_told(tmp_path: Path) -> None:
    (problem,) = faults_of(tmp_path, table([(*row, "1") for row in ROWS], (*HEADINGS, "aantal")))
    assert (problem.code, problem.facts) == ("duplicate-heading", {"column": "aantal"})


def test_an_unknown_value_is_told_with_its_first_five_lines_and_their_number(tmp_path: Path) -> None:
    rows = [*ROWS, *([(*ROWS[0][:2], "ts0", *ROWS[0][3:])] * 7)]
    (problem,) = faults_of(tmp_path, table(rows))
    assert problem.code == "unknown-value"
    assert str(problem.place).endswith("wrong.csv:7")
    assert problem.facts == {
        "what": "onderwijsvorm", "code": "ts0", "nearest": "tso", "values": 1, "rows": 7,
        "lines": "7, 8, 9, 10, 11",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-3", "negative-count"),
        ("-0.5", "negative-count"),
        ("2.5", "fractional-count"),
        ("1e3", "fractional-count"),
        ("1 200", "not-a-number"),
        ("12,0", "not-a-number"),
        ("", "not-a-number"),
        ("n.b.", "not-a-number"),
        ("NaN", "not-a-number"),
        ("99999999999999999999", "not-a-number"),
    ],
)
def test_a_count_is_a_whole_number_that_is_not_negative(tmp_path: Path, text: str, code: str) -> None:
    (problem,) = faults_of(tmp_path, with_cell(2, "aantal", text))
    assert (problem.code, problem.place.line) == (code, 4)
    assert (problem.facts["what"], problem.facts["text"]) == ("aantal", text)


@pytest.mark.parametrize("text", ["12.0", "12.", "+12", "012", " 12 "])
def test_a_count_as_a_spreadsheet_writes_it_is_a_count(tmp_path: Path, text: str) -> None:
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(written(tmp_path, with_cell(0, "aantal", text))))
    assert sealed
    assert not problems


@pytest.mark.parametrize(
    ("text", "code"), [("-1.5", "negative-count"), ("inf", "not-a-number"), ("1,5", "not-a-number")]
)
def test_a_weight_is_a_decimal_number_that_is_not_negative(tmp_path: Path, text: str, code: str) -> None:
    (problem,) = faults_of(tmp_path, with_cell(1, "gewicht", text))
    assert (problem.code, problem.place.line, problem.facts["text"]) == (code, 3, text)


def test_faults_of_different_kinds_are_told_together(tmp_path: Path) -> None:
    changed = [list(row) for row in ROWS]
    changed[0][6], changed[1][6], changed[2][3], changed[3][7] = "-1", "0.5", "X", "?"
    problems = faults_of(tmp_path, table(changed))
    assert {each.code for each in problems} == {
        "negative-count",
        "fractional-count",
        "unknown-value",
        "not-a-number",
    }


def test_a_key_that_two_rows_share_is_told_with_both_lines(tmp_path: Path) -> None:
    structure = replace(STRUCTURE, key=("studierichting", "geslacht", "instellingsnummer"))
    (problem,) = faults_of(tmp_path, table([*ROWS, ROWS[1]]), structure)
    assert problem.code == "duplicate-key"
    assert (problem.facts["first"], problem.facts["second"]) == (3, 7)
    assert (problem.facts["rows"], problem.facts["keys"]) == (2, 1)
    assert problem.facts["what"] == "Mechatronica, Vrouwelijk, 001234"


def test_two_encodings_in_one_file_are_told_with_the_line(tmp_path: Path) -> None:
    rows = (
        table([("Mode é", *ROWS[0][1:])]).encode()
        + table([("Mode é", *ROWS[1][1:])]).encode("latin-1").split(b"\n", 1)[1]
    )
    (problem,) = faults_of(tmp_path, rows)
    assert (problem.code, problem.place.line, problem.facts["lines"]) == ("unreadable-file", 3, "3")


def test_utf_16_is_told_at_the_heading(tmp_path: Path) -> None:
    (problem,) = faults_of(tmp_path, table().encode("utf-16"))
    assert (problem.code, problem.place.line) == ("unreadable-file", 1)


@pytest.mark.parametrize("cut", [1, 2, 5, 12, 30])
def test_a_file_that_was_cut_short_is_told_wherever_the_cut_is(tmp_path: Path, cut: int) -> None:
    (problem,) = faults_of(tmp_path, table()[:-cut])
    assert problem.code == "file-cut-short"
    assert problem.place.line == 6


def test_a_cut_that_leaves_whole_lines_is_told_by_the_hash(tmp_path: Path) -> None:
    whole = written(tmp_path, table(), "whole.csv")
    from streefpad.intake.records.staged import file_sha256

    cut = written(tmp_path, table(ROWS[:-1]), "cut.csv")
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(cut, sha256=file_sha256(whole)))
    assert not sealed
    assert [each.code for each in problems] == ["wrong-hash"]
    assert problems[0].facts == {"expected": file_sha256(whole), "found": file_sha256(cut)}


def test_a_last_line_without_an_end_is_whole_if_the_hash_says_so(tmp_path: Path) -> None:
    from streefpad.intake.records.staged import file_sha256

    file = written(tmp_path, table().rstrip("\n"))
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(file, sha256=file_sha256(file)))
    assert sealed
    assert not problems


def test_rows_of_another_length_are_told(tmp_path: Path) -> None:
    lines = table().splitlines()
    lines[2] = lines[2].rsplit(",", 1)[0]
    lines[4] += ",1,2"
    problems = faults_of(tmp_path, "\n".join(lines) + "\n")
    assert [(each.code, each.place.line) for each in problems] == [("row-length", 3), ("row-length", 5)]
    assert (problems[0].facts["expected"], problems[0].facts["found"]) == (8, 7)


def test_a_quotation_mark_that_never_closes_is_told(tmp_path: Path) -> None:
    problems = faults_of(tmp_path, table().replace("Kantoor", '"Kantoor', 1))
    assert [(each.code, each.place.line) for each in problems] == [("unbalanced-quotes", 5)]


def test_lines_are_counted_over_cells_that_hold_line_ends_and_over_blank_lines(tmp_path: Path) -> None:
    rows = [("Twee\nregels", *ROWS[0][1:]), ROWS[1]]
    text = table(rows).replace("Mechatronica", "\nMechatronica", 1)
    changed = text.rsplit(",3,", 1)
    (problem,) = faults_of(tmp_path, ",-3,".join(changed))
    assert (problem.code, problem.place.line) == ("negative-count", 5)


def test_line_ends_of_two_kinds_are_told(tmp_path: Path) -> None:
    lines = table().splitlines()
    text = "\r\n".join(lines[:3]) + "\r\n" + "\n".join(lines[3:]) + "\n"
    (problem,) = faults_of(tmp_path, text)
    assert (problem.code, problem.place.line) == ("mixed-line-ends", 4)


@pytest.mark.parametrize("content", ["", "\n\n", ",,,\n"])
def test_an_empty_file_is_told(tmp_path: Path, content: str) -> None:
    assert [each.code for each in faults_of(tmp_path, content)] == ["empty-file"]


def test_a_heading_without_rows_is_told(tmp_path: Path) -> None:
    assert [each.code for each in faults_of(tmp_path, table([]))] == ["empty-file"]


def test_a_parquet_file_that_was_cut_short_is_told(tmp_path: Path) -> None:
    duckdb.sql(f"COPY (SELECT 1 AS a) TO '{tmp_path / 'whole.parquet'}'")
    content = (tmp_path / "whole.parquet").read_bytes()[:-20]
    assert [each.code for each in faults_of(tmp_path, content, name="cut.parquet")] == ["unreadable-file"]


def test_a_workbook_that_was_cut_short_is_told(tmp_path: Path) -> None:
    assert [each.code for each in faults_of(tmp_path, b"PK\x03\x04 cut", name="cut.xlsx")] == [
        "unreadable-file"
    ]


def test_a_year_that_is_none_is_told(tmp_path: Path) -> None:
    structure = replace(STRUCTURE, period="schooljaar")
    rows = [(*row, "2023") for row in ROWS[:2]] + [(*row, "vorig jaar") for row in ROWS[2:]]
    (problem,) = faults_of(tmp_path, table(rows, (*HEADINGS, "schooljaar")), structure)
    assert (problem.code, problem.facts["text"], problem.facts["rows"]) == ("not-a-period", "vorig jaar", 3)


def test_a_delivery_must_say_its_school_year(tmp_path: Path) -> None:
    file = written(tmp_path, table())
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(file, period=None))
    assert not sealed
    assert [each.code for each in problems] == ["delivery-without-period"]


@pytest.fixture
def sealed(tmp_path: Path) -> SealedRecords:
    """Sealed records in the test's folder."""
    found, _ = take_in(tmp_path, STRUCTURE, delivery(written(tmp_path, table())))
    return found[0]


@pytest.mark.parametrize("file", ["records.parquet", "codes.json"])
def test_a_sealed_file_that_changed_gives_no_cube(tmp_path: Path, sealed: SealedRecords, file: str) -> None:
    path = tmp_path / sealed.folder / file
    path.write_bytes(path.read_bytes() + b"\n")
    cubes, problems = make_cubes(tmp_path, STRUCTURE, [sealed])
    assert not cubes
    assert [each.code for each in problems] == ["sealed-file-changed"]
    assert problems[0].facts["file"] == f"{sealed.folder}/{file}"


def test_a_sealed_file_that_is_gone_is_told(tmp_path: Path, sealed: SealedRecords) -> None:
    (tmp_path / sealed.folder / "records.parquet").unlink()
    assert [each.code for each in verify(tmp_path, sealed)] == ["sealed-file-missing"]


def test_a_delivery_does_not_hide_that_its_sealed_records_changed(
    tmp_path: Path, sealed: SealedRecords
) -> None:
    path = tmp_path / sealed.folder / "records.parquet"
    path.write_bytes(b"something else")
    again, problems = take_in(tmp_path, STRUCTURE, delivery(tmp_path / "delivered.csv"))
    assert not again
    assert [each.code for each in problems] == ["sealed-file-changed"]


def test_a_spoilt_cube_is_made_again(tmp_path: Path, sealed: SealedRecords) -> None:
    (before,), _ = make_cubes(tmp_path, STRUCTURE, [sealed])
    (tmp_path / before.file).write_bytes(b"spoilt")
    (after,), problems = make_cubes(tmp_path, STRUCTURE, [sealed])
    assert not problems
    assert after == before
