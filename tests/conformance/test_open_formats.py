"""The open data of the shipped agenda: valid by the standards' own tests, and the same figures in every form."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from streefpad.model.edition import Edition
from tests.shared_data import shared
from tests.unit.publish import sample
from tests.unit.publish.opendata import readers, troubles
from tests.unit.publish.opendata.troubles import Figure

SHAPES = "conformance/dcat_ap/dcat-ap-SHACL.ttl"
RESPONSES = ("galicia", "oecd-canada", "ons", "statswe")


@pytest.fixture(scope="module")
def figures(monitor: Path) -> set[Figure]:
    """What the tidy table says is in force."""
    with (monitor / "data/observations.csv").open(encoding="utf-8", newline="") as file:
        found = readers.in_force(list(csv.DictReader(file)))
    assert len(found) > 100
    return found


def test_the_shipped_figures_are_the_same_in_sdmx(monitor: Path, figures: set[Figure]) -> None:
    for rows in (readers.read_by_pysdmx(monitor), readers.read_by_sdmx1(monitor)):
        assert {readers.figure_of(row) for row in rows if row["OBS_VALUE"]} == figures


def test_the_shipped_figures_are_the_same_in_json_stat(monitor: Path, figures: set[Figure]) -> None:
    found = {
        (place["indicator"], place["period"], value)
        for file in (monitor / "data/jsonstat").glob("*-en.json")
        if not file.name.startswith("index-")
        for _, (place, value, _) in readers.read_jsonstat(file.read_bytes())
    }
    assert found == {figure[:3] for figure in figures}


def test_the_shipped_figures_are_the_same_in_parquet(monitor: Path, figures: set[Figure]) -> None:
    from pyarrow import parquet

    rows = parquet.read_table(monitor / "data/observations.parquet").to_pylist()
    assert readers.in_force(rows, "value_as_published") == figures


def test_the_shipped_tables_are_valid_csv_on_the_web(monitor: Path, figures: set[Figure]) -> None:
    from csvw import TableGroup

    for folder in ("data", "data/indicators"):
        group = TableGroup.from_file(monitor / folder / "csv-metadata.json")
        tables = {str(each.url): list(each.iterdicts(strict=True)) for each in group.tables}
        group.check_referential_integrity()
        assert {path.name for path in (monitor / folder).glob("*.csv")} == {*tables}
        if folder == "data":
            assert readers.in_force(tables["observations.csv"]) == figures


def test_the_shipped_tables_are_a_valid_data_package(monitor: Path) -> None:
    from frictionless import validate

    report = validate(str(monitor / "data/datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])


def test_the_shipped_structure_is_valid_by_the_schema_of_sdmx(monitor: Path) -> None:
    from pysdmx.io import read_sdmx

    assert read_sdmx(monitor / "data/sdmx/structure.json", validate=True).get_dataflows()[0].id == "stem-2030"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader of JSON-LD uses it
@pytest.mark.parametrize("form", ["catalogue.ttl", "catalogue.jsonld"])
def test_the_shipped_catalogue_fits_the_shapes_of_dcat_ap(monitor: Path, form: str) -> None:
    assert not violations((monitor / form).read_bytes(), form)


@pytest.mark.parametrize(
    "edition",
    [troubles.edition(), troubles.bare(), troubles.in_french(), troubles.synthetic(sample.edition())],
    ids=["troubles", "bare", "french", "synthetic"],
)
def test_a_catalogue_of_any_agenda_fits_the_shapes_of_dcat_ap(edition: Edition) -> None:
    assert not violations(troubles.written(edition)["catalogue.ttl"], "catalogue.ttl")


@pytest.mark.parametrize("name", RESPONSES)
def test_our_reader_of_json_stat_reads_what_statistical_offices_publish(name: str) -> None:
    text = shared(f"conformance/jsonstat/{name}.json").read_text(encoding="utf-8")
    found = list(readers.read_jsonstat(text))
    raw = json.loads(text)
    raw = raw if "value" in raw else next(iter(raw.values()))
    assert len(found) == len(raw["value"])
    assert len({tuple(place.items()) for _, (place, _, _) in found}) == len(found)


def test_our_headings_are_those_of_the_specimens_of_sdmx_csv(monitor: Path) -> None:
    ours = (monitor / "data/sdmx/observations.csv").read_text(encoding="utf-8").split(",")[:3]
    theirs = shared("conformance/sdmx/csv2/example-01.csv").read_text(encoding="utf-8").split(",")[:3]
    assert ours == theirs


def violations(content: bytes, form: str) -> list[str]:
    """What the shapes find wrong with a catalogue."""
    import pyshacl
    from rdflib import Graph

    kind = "json-ld" if form.endswith(".jsonld") else "turtle"
    catalogue = Graph().parse(data=content, format=kind, publicID=f"https://example.org/monitor/{form}")
    shapes = Graph().parse(shared(SHAPES))
    fits, _, report = pyshacl.validate(catalogue, shacl_graph=shapes)
    return [] if fits else [report]
