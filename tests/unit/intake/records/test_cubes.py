"""The cube: one query that can be read, stored under what went into it, made once."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from streefpad.intake.records import digest, load_cubes, make_cubes, take_in
from streefpad.intake.records.contents import cells, programmes
from streefpad.intake.records.queries import cube_query, fits_a_column
from streefpad.model.cubes import CodedDimension, Cube, SealedRecords
from streefpad.model.records import CubeShape, Measure
from streefpad.values.record import replace
from tests.unit.intake.records.naive import naive_cube, read_naive
from tests.unit.intake.records.samples import (
    ROWS,
    STRUCTURE,
    YEAR,
    cube_of,
    delivery,
    records,
    table,
    tree,
    written,
)

QUERY = """\
SELECT
  CAST(_key // 2 AS UTINYINT) AS "form",
  CAST(_key % 2 AS UTINYINT) AS "sex",
  CAST("pupils" AS BIGINT) AS "pupils",
  CAST("weight" AS BIGINT) AS "weight"
FROM (
  SELECT
    _cell AS _key,
    count(*) AS "pupils",
    sum("weight") AS "weight"
  FROM read_parquet('records.parquet')
  GROUP BY _key
)
ORDER BY _key
"""


def made(folder: Path, shape: str = "") -> tuple[SealedRecords, Cube]:
    """The cube of the sample."""
    sealed, _ = take_in(folder, STRUCTURE, delivery(written(folder, table())))
    cubes, problems = make_cubes(folder, STRUCTURE, sealed, shape)
    assert not problems
    return sealed[0], cubes[0]


def test_the_query_is_one_plain_group_by() -> None:
    sex = CodedDimension(id="sex", columns=("sex",), rows=(("F",), ("M",)))
    form = CodedDimension(id="form", columns=("form",), rows=(("aso",), ("bso",), ("tso",)))
    measures = (Measure(id="pupils"), Measure(id="weight", heading="w"))
    assert cube_query((form, sex), measures, "records.parquet", ("form", "sex")) == QUERY
    unpacked = QUERY.replace("_cell AS _key", 'CAST("form" AS UINTEGER) * 2 + "sex" AS _key')
    assert cube_query((form, sex), measures, "records.parquet", ("form",)) == unpacked


def test_the_cube_holds_what_the_naive_engine_adds_up(tmp_path: Path) -> None:
    naive = read_naive(STRUCTURE, YEAR, records())
    for shape in STRUCTURE.shapes:
        assert sorted(cells(cube_of(tmp_path, table(), shape.id))) == naive_cube(STRUCTURE, shape, naive)


def test_the_query_lies_beside_the_cube_and_gives_its_cells(tmp_path: Path) -> None:
    sealed, cube = made(tmp_path)
    query = (tmp_path / cube.file).with_suffix(".sql").read_text()
    here = query.replace("'records.parquet'", f"'{tmp_path / sealed.folder / 'records.parquet'}'")
    stored = duckdb.execute(f"SELECT * FROM '{tmp_path / cube.file}'").fetchall()
    assert duckdb.execute(here).fetchall() == stored
    assert len(stored) == cube.cells == 5


def test_a_cube_is_made_once(tmp_path: Path) -> None:
    sealed, cube = made(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("cube-*")}
    assert make_cubes(tmp_path, STRUCTURE, [sealed]) == ((cube,), ())
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("cube-*")} == before


@pytest.mark.parametrize(
    "voucher", [b"", b'{"key": "1a2b', b"[]", b"{}", b'{"key": "", "sha256": "", "cells": "x"}']
)
def test_a_cube_whose_voucher_is_damaged_is_made_again(tmp_path: Path, voucher: bytes) -> None:
    sealed, cube = made(tmp_path)
    path = (tmp_path / cube.file).with_suffix(".json")
    sound = path.read_bytes()
    path.write_bytes(voucher)
    assert make_cubes(tmp_path, STRUCTURE, [sealed]) == ((cube,), ())
    assert path.read_bytes() == sound


def test_another_shape_is_another_cube_of_the_same_records(tmp_path: Path) -> None:
    sealed, cube = made(tmp_path)
    finer = CubeShape(id="finer", dimensions=("programme", "sex", "province", "school"), measures=("rows",))
    structure = replace(STRUCTURE, cubes=(*STRUCTURE.cubes, finer))
    cubes, problems = make_cubes(tmp_path, structure, [sealed], "finer")
    assert not problems
    assert cubes[0].key != cube.key
    assert take_in(tmp_path, structure, delivery(tmp_path / "delivered.csv")) == ((sealed,), ())


def test_nothing_unfinished_is_left_behind(tmp_path: Path) -> None:
    made(tmp_path)
    assert not [path for path in tree(tmp_path) if "/." in path]


def test_a_digest_is_of_what_the_cube_says_whatever_the_order(tmp_path: Path) -> None:
    here = cube_of(tmp_path, table())
    assert digest(cube_of(tmp_path, table(tuple(reversed(ROWS))))) == digest(here)
    assert digest(cube_of(tmp_path, table(ROWS[:-1]))) != digest(here)


def test_a_sum_beyond_64_bits_is_a_problem_and_no_cube(tmp_path: Path) -> None:
    rows = [(*ROWS[0][:6], str(2**62), "1")] * 3
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(written(tmp_path, table(rows))))
    assert not problems
    cubes, problems = make_cubes(tmp_path, STRUCTURE, sealed)
    assert not cubes
    assert [each.code for each in problems] == ["sum-too-large"]


def test_cubes_come_back_in_the_order_of_their_records(tmp_path: Path) -> None:
    sealed: list[SealedRecords] = []
    for year in (2026, 2024, 2025):
        file = written(tmp_path, table(), f"{year}.csv")
        found, _ = take_in(tmp_path, STRUCTURE, delivery(file, replace(YEAR, year=year)))
        sealed += found
    cubes, _ = make_cubes(tmp_path, STRUCTURE, sealed)
    assert [each.period.year for each in cubes] == [2026, 2024, 2025]
    assert [each.cube.period.year for each in load_cubes(tmp_path, cubes)] == [2024, 2025, 2026]


def test_programmes_come_with_what_is_counted_in_them(tmp_path: Path) -> None:
    found = programmes(cube_of(tmp_path, table()))
    assert [(each.get("name"), dict(each.sums)["pupils"]) for each in found] == [
        ("Kantoor", 7),
        ("Mechatronica", 15),
        ("Wetenschappen-wiskunde", 20),
    ]


class Many(tuple[tuple[str, ...], ...]):
    """So many rows, counted and not kept."""

    size: int

    def __len__(self) -> int:
        return self.size


def wide(*sizes: int) -> tuple[CodedDimension, ...]:
    """Dimensions of so many codes."""
    found = []
    for at, size in enumerate(sizes):
        rows = Many()
        rows.size = size
        found.append(CodedDimension(id=f"d{at}", columns=(f"d{at}",), rows=rows))
    return tuple(found)


@pytest.mark.parametrize(
    ("sizes", "kind", "fits"),
    [
        ((3_000_000_000,), "UINTEGER", True),
        ((70_000, 70_000), "UBIGINT", True),
        ((70_000, 70_000, 70_000, 70_000), "UHUGEINT", False),
    ],
)
def test_a_cell_of_any_size_is_one_integer(
    tmp_path: Path, sizes: tuple[int, ...], kind: str, fits: bool
) -> None:
    dimensions, file = wide(*sizes), tmp_path / "records.parquet"
    columns = ", ".join(f"{size - 1}::UINTEGER AS d{at}" for at, size in enumerate(sizes))
    duckdb.execute(f"COPY (SELECT {columns} FROM range(3)) TO '{file}'")
    query = cube_query(dimensions, (Measure(id="pupils"),), str(file))
    assert f"AS {kind})" in query
    assert fits_a_column(dimensions) is fits
    assert duckdb.execute(query).fetchall() == [(*(size - 1 for size in sizes), 3)]
