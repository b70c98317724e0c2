"""Every engine answers the cube query alike: DuckDB here, PostgreSQL and Spark where the records are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from threading import Timer
from typing import Any

import duckdb
import pytest

from streefpad.intake.records import (
    CubeContents,
    count_shares,
    digest,
    load_cubes,
    make_cubes,
    take_in,
    take_in_cubes,
)
from streefpad.intake.records.engines.contract import Engine
from streefpad.intake.records.engines.elsewhere import Elsewhere
from streefpad.intake.records.engines.embedded import Embedded
from streefpad.model.cubes import Delivery
from streefpad.model.records import Condition, CubeShape, RecordStructure, ShareDefinition
from streefpad.values.periods import parse_period
from streefpad.values.problems import SourceMissing
from streefpad.values.record import replace
from tests.engines.servers import PASSWORD, Server, postgres
from tests.unit.intake.records.samples import HEADINGS, ROWS, STRUCTURE, YEAR, delivery, table, tree, written

# Libraries of the engines warn about each other's versions; that is theirs to mend.
pytestmark = pytest.mark.filterwarnings("ignore")

# Empty cells, blanks, zeros that a spreadsheet dropped, spellings, an accent, a quote, a zero count.
HARD = (
    *ROWS,
    *ROWS[:2],
    ("  Kantoor", "", "bso ", "Mannelijk", None, "4321", "2", "1.999999"),
    ("Mode à la 'carte'", None, None, None, "Limburg", "", "1", "0.000001"),
    ("Élektriciteit", "STEM", "tso", "Vrouwelijk", "limburg", "4321.0", "100000", "99999.999999"),
)
SHARE = ShareDefinition(
    indicator="girls",
    numerator=(Condition(column="sex", codes=("F",)),),
    denominator=(Condition(column="sex", codes=("F", "M")),),
)
COLUMNS = ", ".join(HEADINGS)
TYPES = ["text", "text", "text", "text", "text", "text", "integer", "numeric(18,6)"]


def create(server: Server, name: str, rows: Sequence[Sequence[str | None]] = HARD) -> str:
    """A table of these rows in the database."""
    columns = ", ".join(f"{heading} {kind}" for heading, kind in zip(HEADINGS, TYPES, strict=True))
    values = ", ".join(f"({', '.join(map(_value, row))})" for row in rows)
    server.execute(
        f"DROP TABLE IF EXISTS {name} CASCADE",
        f"CREATE TABLE {name} ({columns})",
        f"INSERT INTO {name} VALUES {values}",
    )
    return name


def _value(text: str | None) -> str:
    return "NULL" if text is None else "'" + text.replace("'", "''") + "'"


def at_home(folder: Path, structure: RecordStructure = STRUCTURE) -> list[CubeContents]:
    """Each cube of the same rows, made here from coded records."""
    folder.mkdir(exist_ok=True)
    sealed, problems = take_in(folder, structure, delivery(written(folder, table(HARD))))
    assert not problems
    return [_cube(folder, structure, sealed, shape) for shape in structure.shapes]


def brought_home(folder: Path, engine: Engine, address: str, source: str) -> list[CubeContents]:
    """Each cube as an engine elsewhere added it up."""
    sealed, problems = take_in_cubes(folder, STRUCTURE, of_table(address, source), engine)
    assert not problems
    return [_cube(folder, STRUCTURE, sealed, shape) for shape in STRUCTURE.shapes]


def _cube(folder: Path, structure: RecordStructure, sealed: Any, shape: CubeShape) -> CubeContents:
    cubes, problems = make_cubes(folder, structure, sealed, shape.id)
    assert not problems
    return load_cubes(folder, cubes)[0]


def of_table(address: str, source: str) -> Delivery:
    """A delivery that is a table."""
    return Delivery(engine=address, table=source, period=YEAR, retrieved=date(2026, 11, 25), by="test")


def parquet(folder: Path) -> Path:
    """The same rows as a Parquet file, in the types of the table."""
    file = folder / "records.parquet"
    columns = ", ".join(
        f"{heading}::{kind} AS {heading}" for heading, kind in zip(HEADINGS, TYPES, strict=True)
    )
    rows = ", ".join(f"({', '.join(map(_value, row))})" for row in HARD)
    duckdb.execute(f"COPY (SELECT {columns} FROM (VALUES {rows}) AS t({COLUMNS})) TO '{file}'")
    return file


def shares_of(contents: CubeContents) -> str:
    """The digest of a share in some parts."""
    counted, problems = count_shares([contents], [SHARE], [(), ("sex",), ("form", "province")])
    assert not problems
    return counted.digest()


def test_duckdb_on_values_answers_as_on_codes(tmp_path: Path) -> None:
    here = at_home(tmp_path / "here")
    file = parquet(tmp_path)
    there = brought_home(tmp_path, Embedded(), "duckdb://", str(file))
    assert [digest(each) for each in there] == [digest(each) for each in here]


def test_a_duckdb_file_answers_by_its_address(tmp_path: Path) -> None:
    here = at_home(tmp_path / "here")
    with duckdb.connect(str(tmp_path / "pupils.duckdb")) as connection:
        connection.execute(f"CREATE TABLE enrolments AS FROM '{parquet(tmp_path)}'")
    address = f"duckdb://{tmp_path / 'pupils.duckdb'}"
    sealed, problems = take_in_cubes(tmp_path, STRUCTURE, of_table(address, "enrolments"))
    assert not problems
    cubes = [_cube(tmp_path, STRUCTURE, sealed, shape) for shape in STRUCTURE.shapes]
    assert [digest(each) for each in cubes] == [digest(each) for each in here]


def test_postgresql_answers_as_duckdb_does(tmp_path: Path, server: Server) -> None:
    here = at_home(tmp_path / "here")
    source = create(server, "enrolments")
    there = brought_home(tmp_path, Elsewhere(server.address), server.address, source)
    assert [digest(each) for each in there] == [digest(each) for each in here]
    assert shares_of(there[0]) == shares_of(here[0])


def test_spark_answers_as_duckdb_does(tmp_path: Path, spark: Any) -> None:
    import ibis

    here = at_home(tmp_path / "here")
    spark.read.parquet(str(parquet(tmp_path))).createOrReplaceTempView("enrolments")
    engine = Elsewhere("pyspark://local", ibis.pyspark.connect(spark))
    there = brought_home(tmp_path, engine, "pyspark://local", "enrolments")
    assert [digest(each) for each in there] == [digest(each) for each in here]
    assert shares_of(there[0]) == shares_of(here[0])


def test_only_cubes_come_home_and_the_receipt_keeps_no_password(tmp_path: Path, server: Server) -> None:
    source = create(server, "enrolments")
    sealed, _ = take_in_cubes(tmp_path, STRUCTURE, of_table(server.address, source))
    files = tree(tmp_path)
    assert not [path for path in files if path.endswith("records.parquet")]
    assert len([path for path in files if path.endswith(".sql")]) == len(STRUCTURE.shapes)
    assert sealed[0].delivered == f"postgres://127.0.0.1:{server.port}/postgres#enrolments"
    assert not [path for path, content in files.items() if PASSWORD.encode() in content]
    assert take_in_cubes(tmp_path, STRUCTURE, of_table(server.address, source)) == (sealed, ())
    assert tree(tmp_path) == files


def test_school_years_in_one_table_come_home_apart(tmp_path: Path, server: Server) -> None:
    create(server, "several")
    server.execute(
        "ALTER TABLE several ADD COLUMN jaar text DEFAULT '2023-2024'",
        f"INSERT INTO several SELECT {COLUMNS}, '2024-25' FROM several",
    )
    structure = replace(STRUCTURE, period="jaar")
    asked = replace(of_table(server.address, "several"), period=None)
    sealed, problems = take_in_cubes(tmp_path, structure, asked)
    assert not problems
    assert [each.period for each in sealed] == [YEAR, parse_period("2024-2025")]


def test_a_table_can_be_the_delivery_itself(tmp_path: Path, server: Server) -> None:
    here, _ = take_in(tmp_path, STRUCTURE, delivery(written(tmp_path, table(HARD))))
    source = create(server, "enrolments")
    there, problems = take_in(tmp_path, STRUCTURE, of_table(server.address, source))
    assert not problems
    assert there[0].records_sha256 == here[0].records_sha256


@pytest.mark.parametrize(
    ("change", "code", "fact"),
    [
        ("ALTER TABLE wrong RENAME COLUMN domein TO domein_naam", "missing-column", ("nearest", "domein_naam")),
        ("ALTER TABLE wrong ALTER COLUMN gewicht TYPE double precision", "inexact-type", ("what", "gewicht")),
        ("ALTER TABLE wrong ALTER COLUMN aantal TYPE numeric(9,1)", "inexact-type", ("wanted", "count")),
        ("UPDATE wrong SET aantal = -3 WHERE aantal = 7", "negative-count", ("text", "-3")),
        ("UPDATE wrong SET aantal = NULL WHERE aantal = 7", "not-a-number", ("what", "aantal")),
        (f"INSERT INTO wrong SELECT {COLUMNS.replace('aantal', 'NULL')} FROM wrong", "not-a-number",
         ("what", "aantal")),
        ("UPDATE wrong SET onderwijsvorm = 'ts0' WHERE aantal = 7", "unknown-value", ("nearest", "tso")),
        ("DELETE FROM wrong", "empty-file", ()),
        ("DROP TABLE wrong", "source-gone", ()),
    ],
)  # fmt: skip
def test_a_wrong_table_is_told_and_nothing_is_sealed(
    tmp_path: Path, server: Server, change: str, code: str, fact: tuple[str, str]
) -> None:
    create(server, "wrong")
    server.execute(change)
    sealed, problems = take_in_cubes(tmp_path, STRUCTURE, of_table(server.address, "wrong"))
    assert not sealed
    assert [each.code for each in problems] == [code]
    assert problems[0].place.file == f"postgres://127.0.0.1:{server.port}/postgres#wrong"
    assert not fact or problems[0].facts[fact[0]] == fact[1]
    assert not [path for path in tree(tmp_path) if "receipt" in path]


@pytest.mark.parametrize(
    ("change", "code", "fact"),
    [
        ("UPDATE wrong SET aantal = -3 WHERE aantal = 7", "negative-count", ("text", "-3")),
        ("UPDATE wrong SET aantal = NULL WHERE aantal = 7", "not-a-number", ("what", "aantal")),
        ("UPDATE wrong SET gewicht = NULL", "not-a-number", ("what", "gewicht")),
        ("INSERT INTO wrong SELECT * REPLACE (NULL AS aantal) FROM wrong", "not-a-number", ("what", "aantal")),
        ("INSERT INTO wrong SELECT * REPLACE (-1 AS aantal) FROM wrong", "negative-count", ("text", "-1")),
    ],
)  # fmt: skip
def test_a_wrong_number_is_told_alike_by_duckdb_and_through_ibis(
    tmp_path: Path, change: str, code: str, fact: tuple[str, str]
) -> None:
    pytest.importorskip("ibis")
    file = tmp_path / "wrong.duckdb"
    with duckdb.connect(str(file)) as connection:
        connection.execute(f"CREATE TABLE wrong AS FROM '{parquet(tmp_path)}'")
        connection.execute(change)
    address = f"duckdb://{file}"
    for engine in (Embedded(str(file)), Elsewhere(address)):
        sealed, problems = take_in_cubes(tmp_path, STRUCTURE, of_table(address, "wrong"), engine)
        assert not sealed
        assert [each.code for each in problems] == [code]
        assert problems[0].facts[fact[0]] == fact[1]
    assert not [path for path in tree(tmp_path) if "receipt" in path]


def test_a_database_that_goes_away_half_way_leaves_the_vault_as_it_was(tmp_path: Path) -> None:
    earlier, _ = take_in(tmp_path, STRUCTURE, delivery(written(tmp_path, table())))
    make_cubes(tmp_path, STRUCTURE, earlier)
    before = tree(tmp_path)
    for take in (take_in, take_in_cubes):
        with postgres() as server:
            create(server, "enrolments", ROWS)
            # Two pieces arrive at once, then each record takes a second.
            late = "CASE WHEN n > 200000 THEN (SELECT 1 FROM pg_sleep(1 + 0 * n)) ELSE 1 END"
            server.execute(
                f"CREATE VIEW slow AS SELECT {COLUMNS.replace('aantal', f'aantal * {late} AS aantal')}"
                " FROM enrolments, generate_series(1, 1000000) AS n WHERE studierichting = 'Kantoor'"
            )
            end = Timer(4, server.stop)
            end.start()
            sealed, problems = take(tmp_path, STRUCTURE, of_table(server.address, "slow"))
            end.join()
        assert not sealed
        assert [each.code for each in problems] == ["source-gone"]
        assert problems[0].facts["why"]
        assert tree(tmp_path) == before


def test_a_database_that_does_not_answer_is_said_without_its_password(tmp_path: Path, server: Server) -> None:
    address = server.address.replace(str(server.port), "1")
    with pytest.raises(SourceMissing) as said:
        take_in_cubes(tmp_path, STRUCTURE, of_table(address, "enrolments"))
    assert "postgres://127.0.0.1:1/postgres does not answer" in str(said.value)
    assert PASSWORD not in str(said.value)
