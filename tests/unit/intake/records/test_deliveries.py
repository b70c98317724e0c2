"""A delivery becomes coded Parquet with its code lists and a receipt, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
import yaml

from streefpad.intake.records import make_cubes, read_store, take_in, take_in_all, verify
from streefpad.intake.records.codes import read_codes
from streefpad.intake.records.staged import file_sha256
from streefpad.model.cubes import SealedRecords
from streefpad.values.periods import parse_period
from streefpad.values.problems import SourceMissing
from streefpad.values.record import replace
from tests.unit.intake.records.samples import (
    HEADINGS,
    ROWS,
    STRUCTURE,
    YEAR,
    cube_of,
    delivery,
    table,
    tree,
    written,
)


def sealed_one(folder: Path, content: str | bytes = "") -> SealedRecords:
    """The sealed records of a delivery that has nothing wrong with it."""
    sealed, problems = take_in(folder, STRUCTURE, delivery(written(folder, content or table())))
    assert not problems
    return sealed[0]


def test_records_lie_as_small_numbers_beside_their_code_lists(tmp_path: Path) -> None:
    sealed = sealed_one(tmp_path)
    home = tmp_path / sealed.folder
    described = duckdb.execute(
        f"DESCRIBE SELECT * FROM read_parquet('{home / 'records.parquet'}')"
    ).fetchall()
    assert {row[0]: row[1] for row in described} == {
        "_cell": "UINTEGER",
        "programme": "UTINYINT",
        "sex": "UTINYINT",
        "province": "UTINYINT",
        "school": "UTINYINT",
        "pupils": "INTEGER",
        "weight": "INTEGER",
    }
    lists = {each.id: each for each in read_codes(home / "codes.json")}
    assert lists["sex"].rows == (("F",), ("M",))
    assert lists["school"].rows == (("001234",), ("004321",))
    assert lists["programme"].columns == ("name", "domain", "form")
    assert lists["programme"].rows[0] == ("Kantoor", "Economie en organisatie", "bso")


def test_what_nobody_stated_is_a_code_like_any_other(tmp_path: Path) -> None:
    lists = {each.id: each for each in read_codes(tmp_path / sealed_one(tmp_path).folder / "codes.json")}
    assert lists["province"].rows == (("",), ("Antwerpen",), ("Limburg",))


def test_a_weight_is_kept_to_the_millionth(tmp_path: Path) -> None:
    contents = cube_of(tmp_path, table())
    assert sum(contents.sums["weight"].tolist()) == 41_600_001


def test_the_receipt_says_what_arrived_and_proves_what_lies_there(tmp_path: Path) -> None:
    sealed = sealed_one(tmp_path)
    receipt = yaml.safe_load((tmp_path / sealed.folder / "receipt.yaml").read_text())
    assert receipt["delivered"] == "delivered.csv"
    assert receipt["delivered_sha256"] == file_sha256(tmp_path / "delivered.csv")
    assert receipt["records"] == 5
    assert read_store(tmp_path, "enrolments") == ((sealed,), ())
    assert not verify(tmp_path, sealed)


def test_the_folder_is_named_by_period_and_content(tmp_path: Path) -> None:
    sealed = sealed_one(tmp_path)
    other = sealed_one(tmp_path, table(ROWS[:3]))
    assert sealed.folder.startswith("vault/records/enrolments/2023-2024-")
    assert sealed.folder != other.folder


def test_the_same_delivery_twice_is_sealed_once(tmp_path: Path) -> None:
    sealed = sealed_one(tmp_path)
    before = tree(tmp_path)
    assert sealed_one(tmp_path) == sealed
    assert tree(tmp_path) == before


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        make_cubes(folder, STRUCTURE, [sealed_one(folder)])
    assert tree(here) == tree(there)


def test_the_order_of_the_rows_changes_nothing_of_the_records(tmp_path: Path) -> None:
    here, there = sealed_one(tmp_path), sealed_one(tmp_path, table(tuple(reversed(ROWS))))
    assert here.records_sha256 == there.records_sha256
    assert here.delivered_sha256 != there.delivered_sha256


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_separator_is_found_by_the_columns_that_are_wanted(tmp_path: Path, separator: str) -> None:
    assert sealed_one(tmp_path, table().replace(",", separator)).records == 5


def test_a_byte_order_mark_windows_line_ends_and_further_columns_are_forgiven(tmp_path: Path) -> None:
    rows = [(*row, "x") for row in ROWS]
    text = table(rows, (*HEADINGS, "vestigingsplaats")).replace("\n", "\r\n")
    plain = sealed_one(tmp_path)
    assert sealed_one(tmp_path, b"\xef\xbb\xbf" + text.encode()).records_sha256 == plain.records_sha256


def test_parquet_gives_the_same_records_as_csv(tmp_path: Path) -> None:
    plain = sealed_one(tmp_path)
    duckdb.execute(
        f"COPY (SELECT * REPLACE (aantal::INTEGER AS aantal, gewicht::DOUBLE AS gewicht)"
        f" FROM read_csv('{tmp_path / 'delivered.csv'}', all_varchar = true)) TO '{tmp_path / 'd.parquet'}'"
    )
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(tmp_path / "d.parquet"))
    assert not problems
    assert sealed[0].records_sha256 == plain.records_sha256


def test_a_delivery_of_several_school_years_is_sealed_apart(tmp_path: Path) -> None:
    structure = replace(STRUCTURE, period="schooljaar")
    rows = [(*row, year) for year in ("2022-2023", "2023-24", "2023-2024") for row in ROWS]
    file = written(tmp_path, table(rows, (*HEADINGS, "schooljaar")))
    sealed, problems = take_in(tmp_path, structure, delivery(file, period=None))
    assert not problems
    assert [(str(each.period), each.records) for each in sealed] == [("2022-2023", 5), ("2023-2024", 10)]


def test_several_deliveries_are_taken_in_each_on_its_own(tmp_path: Path) -> None:
    good, bad = written(tmp_path, table(), "good.csv"), written(tmp_path, "nothing", "bad.csv")
    years = (YEAR, parse_period("2024-2025"))
    asked = [delivery(file, year) for file, year in zip((good, bad), years, strict=True)]
    sealed, problems = take_in_all(tmp_path, STRUCTURE, asked)
    assert [str(each.period) for each in sealed] == ["2023-2024"]
    assert {each.place.file for each in problems} == {str(bad)}


def test_weights_with_more_decimals_are_rounded_and_counted(tmp_path: Path) -> None:
    rows = [(*ROWS[0][:-1], "1.2345675"), (*ROWS[1][:-1], "2.5")]
    sealed = sealed_one(tmp_path, table(rows))
    assert sealed.rounded == 1
    cubes, _ = make_cubes(tmp_path, STRUCTURE, [sealed])
    assert duckdb.execute(f"SELECT sum(weight) FROM '{tmp_path / cubes[0].file}'").fetchall() == [
        (3_734_568,)
    ]


def test_a_file_that_is_not_there_is_no_problem_but_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="no such file"):
        take_in(tmp_path, STRUCTURE, delivery(tmp_path / "absent.csv"))
    assert [path.name for path in tmp_path.rglob(".incoming*")] == []
