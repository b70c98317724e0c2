"""Every format is read back by a library that did not write it, to the same observations."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from streefpad.model.edition import Edition
from tests.unit.publish import sample
from tests.unit.publish.opendata import readers, troubles
from tests.unit.publish.opendata.troubles import Figure

EDITIONS = {
    "troubles": troubles.edition(),
    "sample": sample.edition(),
    "bare": troubles.bare(),
    "french": troubles.in_french(),
}


@pytest.fixture(scope="module", params=list(EDITIONS))
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Path]:
    """An edition, and the folder that holds its open data."""
    edition = EDITIONS[request.param]
    return edition, readers.save(troubles.written(edition), tmp_path_factory.mktemp("open"))


Both = tuple[Edition, Path]


def test_the_figures_of_the_troubled_edition_are_many_and_not_all_alike() -> None:
    found = troubles.figures(EDITIONS["troubles"])
    assert {
        ("2.a-b_c", "2019-2020", "43.51", "B P approximate", "monitor-2021"),
        ("pisa", "PISA:2015", "500.50", "", "monitor-2021"),
    } <= found
    assert len(found) == 13


def test_csv_on_the_web_is_read_by_csvw(both: Both) -> None:
    from csvw import TableGroup

    edition, folder = both
    group = TableGroup.from_file(folder / "data/csv-metadata.json")
    tables = {str(each.url): list(each.iterdicts(strict=True)) for each in group.tables}
    group.check_referential_integrity()
    assert readers.in_force(tables["observations.csv"]) == troubles.figures(edition)
    assert len(tables["observations.csv"]) == len(edition.observations)
    assert {row["indicator"] for row in tables["indicators.csv"]} == {
        each.id for each in edition.catalogue.indicators
    }


def test_the_table_of_each_indicator_is_read_by_csvw(both: Both) -> None:
    from csvw import TableGroup

    edition, folder = both
    if not (folder / "data/indicators/csv-metadata.json").exists():
        assert not troubles.figures(edition)
        return
    group = TableGroup.from_file(folder / "data/indicators/csv-metadata.json")
    rows = [
        {"use": "", **row, "indicator": str(table.url).removesuffix(".csv")}
        for table in group.tables
        for row in table.iterdicts(strict=True)
    ]
    assert readers.in_force(rows) == troubles.figures(edition)


def test_the_data_package_is_read_by_frictionless(both: Both) -> None:
    from frictionless import Package, validate
    from frictionless.resources import TableResource

    edition, folder = both
    descriptor = str(folder / "data/datapackage.json")
    report = validate(descriptor)
    assert report.valid, [each.errors for each in report.tasks if not each.valid]
    table = Package(descriptor).get_resource("observations")
    assert isinstance(table, TableResource)
    rows = [row.to_dict() for row in table.read_rows()]
    assert readers.in_force(rows) == troubles.figures(edition)


@pytest.mark.parametrize("library", ["pyarrow", "duckdb"])
def test_parquet_is_read_by_another_library_and_by_its_own(both: Both, library: str) -> None:
    edition, folder = both
    file = folder / "data/observations.parquet"
    rows = _by_pyarrow(file) if library == "pyarrow" else _by_duckdb(file)
    if not edition.observations:
        assert not rows
        return
    assert readers.in_force(rows, "value_as_published") == troubles.figures(edition)
    assert [row["value"] for row in rows] == [float(row["value_as_published"]) for row in rows]


@pytest.mark.parametrize("name", ["observations", "indicators", "findings", "targets", "sources"])
def test_parquet_holds_the_fields_of_the_csv_and_nothing_else(both: Both, name: str) -> None:
    _, folder = both
    with (folder / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        ours = list(csv.DictReader(file))
    theirs = _by_pyarrow(folder / f"data/{name}.parquet")
    assert len(ours) == len(theirs)
    for row, read in zip(ours, theirs, strict=True):
        assert {*read} - {*row} <= {"value_as_published"}
        for column, text in row.items():
            assert _same(read[column], text), (column, text)


def test_sdmx_is_read_by_pysdmx(both: Both) -> None:
    edition, folder = both
    if not edition.observations:
        assert (
            (folder / "data/sdmx/observations.csv")
            .read_text()
            .startswith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,")
        )
        return
    rows = readers.read_by_pysdmx(folder)
    assert {readers.figure_of(row) for row in rows if row["OBS_VALUE"]} == troubles.figures(edition)


def test_sdmx_is_read_by_sdmx1(both: Both) -> None:
    edition, folder = both
    file = folder / "data/sdmx/observations.csv"
    # sdmx1 splits lines before it knows of quotes, and so cannot read a note of two lines.
    file.write_text(
        file.read_text(encoding="utf-8")
        .replace("morgens\nen", "morgens en")
        .replace("dawn\nand", "dawn and"),
        encoding="utf-8",
    )
    rows = readers.read_by_sdmx1(folder)
    found = {readers.figure_of(row) for row in rows if row["OBS_VALUE"]}
    assert found == troubles.figures(edition)
    # Here the published decimals stand in the value itself.
    assert {row["OBS_VALUE"] for row in rows} - {""} == {figure[2] for figure in found}


def test_json_stat_is_read_in_each_language(both: Both) -> None:
    edition, folder = both
    for language in edition.catalogue.agenda.languages:
        found: set[Figure] = set()
        for file in (folder / "data/jsonstat").glob(f"*-{language}.json"):
            cube = json.loads(file.read_text(encoding="utf-8"))
            if cube["class"] == "dataset":
                sources = cube["extension"]["source"]["value"]
                for at, (place, value, status) in readers.read_jsonstat(file.read_bytes()):
                    if value is not None:
                        flags = "" if status == "A" else status
                        found.add((place["indicator"], place["period"], value, flags, sources[at]))
        assert found == troubles.figures(edition)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader of JSON-LD uses it
def test_the_catalogue_says_the_same_in_both_forms(both: Both) -> None:
    from rdflib import Graph
    from rdflib.compare import isomorphic

    _, folder = both
    here = "https://example.org/monitor"
    turtle = Graph().parse(folder / "catalogue.ttl", publicID=f"{here}/catalogue.ttl")
    linked = Graph().parse(folder / "catalogue.jsonld", format="json-ld", publicID=f"{here}/catalogue.jsonld")
    assert len(turtle) > 100
    assert isomorphic(turtle, linked)


def test_the_same_edition_gives_the_same_bytes(both: Both) -> None:
    edition, _ = both
    assert troubles.written(edition) == troubles.written(edition)


def _same(read: Any, text: str) -> bool:
    match read:
        case None:
            return not text
        case bool():
            return text == str(read).lower()
        case int() | float():
            return float(text) == read
        case _:
            return text == str(read)


def _by_pyarrow(file: Path) -> list[dict[str, Any]]:
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.read_table(file).to_pylist()
    return rows


def _by_duckdb(file: Path) -> list[dict[str, Any]]:
    import duckdb

    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet($file)", {"file": str(file)})
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
