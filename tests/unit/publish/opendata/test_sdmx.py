"""The SDMX data fit their structure, and the structure fits the published schema."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.publish import sample
from tests.unit.publish.opendata import readers, troubles

FILES = troubles.written(troubles.edition())
ROWS = list(csv.DictReader(io.StringIO(FILES["data/sdmx/observations.csv"].decode())))
MESSAGE: dict[str, Any] = json.loads(FILES["data/sdmx/structure.json"])
LISTS = {each["id"]: each for each in MESSAGE["data"]["codelists"]}


@pytest.mark.parametrize(
    "edition",
    [troubles.edition(), troubles.bare(), troubles.in_french(), sample.edition()],
    ids=["troubles", "bare", "french", "sample"],
)
def test_the_structure_is_valid_by_the_published_schema(edition: Any, tmp_path: Path) -> None:
    from pysdmx.io import read_sdmx

    folder = readers.save(troubles.written(edition), tmp_path)
    message = read_sdmx(folder / "data/sdmx/structure.json", validate=True)
    assert {each.id for each in message.get_codelists()} == {
        "CL_FREQ", "CL_INDICATOR", "CL_OBS_STATUS", "CL_SOURCE", "CL_SURVEY", "CL_UNIT_MEASURE",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("FREQ", "CL_FREQ"),
        ("INDICATOR", "CL_INDICATOR"),
        ("SURVEY", "CL_SURVEY"),
        ("OBS_STATUS", "CL_OBS_STATUS"),
        ("UNIT_MEASURE", "CL_UNIT_MEASURE"),
        ("SOURCE", "CL_SOURCE"),
    ],
)
def test_every_code_stands_in_its_list(column: str, codes: str) -> None:
    known = {each["id"] for each in LISTS[codes]["codes"]}
    assert {row[column] for row in ROWS} - {""} <= known


def test_every_column_is_a_component_and_every_component_a_column() -> None:
    parts = MESSAGE["data"]["dataStructures"][0]["dataStructureComponents"]
    named = [
        *parts["dimensionList"]["dimensions"],
        parts["dimensionList"]["timeDimension"],
        *parts["measureList"]["measures"],
        *parts["attributeList"]["attributes"],
    ]
    assert {each["id"] for each in named} == {*ROWS[0]} - {"STRUCTURE", "STRUCTURE_ID", "ACTION"}


def test_the_data_name_the_dataflow_of_the_structure() -> None:
    flow = MESSAGE["data"]["dataflows"][0]
    assert {row["STRUCTURE_ID"] for row in ROWS} == {f"{flow['agencyID']}:{flow['id']}({flow['version']})"}
    assert flow["version"] == "2026.11.25"


def test_no_key_stands_twice() -> None:
    keys = [(row["FREQ"], row["INDICATOR"], row["SURVEY"], row["TIME_PERIOD"]) for row in ROWS]
    assert len({*keys}) == len(keys)


def test_a_school_year_is_a_reporting_year_with_its_start_day() -> None:
    row = next(row for row in ROWS if row["INDICATOR"] == "2$a-b_c" and row["OBS_VALUE"] == "43.51")
    assert (row["FREQ"], row["TIME_PERIOD"], row["REPORTING_YEAR_START_DAY"]) == ("A", "2019-A1", "--09-01")


def test_a_round_stands_at_its_year_with_its_survey() -> None:
    rows = [row for row in ROWS if row["INDICATOR"] == "pisa"]
    assert [(row["FREQ"], row["SURVEY"], row["TIME_PERIOD"]) for row in rows] == [
        ("OA", "PISA", "2012"),
        ("OA", "PISA", "2015"),
    ]


def test_years_and_quarters_have_no_start_day_of_their_own() -> None:
    assert {(row["FREQ"], row["TIME_PERIOD"]) for row in ROWS if not row["REPORTING_YEAR_START_DAY"] and row["SURVEY"] == "_Z"} == {
        ("A", "2014"), ("A", "2015"), ("A", "2016"), ("A", "2017"), ("Q", "2024-Q1"),
    }  # fmt: skip


def test_ids_that_sdmx_does_not_allow_stay_different() -> None:
    assert {"2$a-b_c", "2a-b_c"} <= {each["id"] for each in LISTS["CL_INDICATOR"]["codes"]}


def test_a_withheld_figure_has_a_status_and_no_value() -> None:
    empty = {(row["TIME_PERIOD"], row["OBS_STATUS"], row["DECIMALS"]) for row in ROWS if not row["OBS_VALUE"]}
    assert empty == {("2021-A1", "Q", ""), ("2020-A1", "O", "")}


def test_names_and_definitions_stand_in_every_language() -> None:
    code = next(each for each in LISTS["CL_INDICATOR"]["codes"] if each["id"] == "yearly")
    assert {*code["names"]} == {*code["descriptions"]} == {"nl", "en"}
    assert code["names"]["en"] == troubles.NASTY.en
    assert MESSAGE["meta"]["contentLanguages"] == ["nl", "en"]


def test_the_dataflow_carries_standing_licence_contact_and_day() -> None:
    notes = {each["id"]: each["text"] for each in MESSAGE["data"]["dataflows"][0]["annotations"]}
    assert notes["standing"] == "advies, geen vastgesteld beleid"
    assert notes["licence"] == "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/"
    assert (notes["contact"], notes["as-of"], notes["synthetic"]) == (
        "Jan Ô <stem@example.org>",
        "2026-11-25",
        "false",
    )


def test_made_up_figures_make_a_message_of_test() -> None:
    files = troubles.written(troubles.synthetic(troubles.edition()))
    message = json.loads(files["data/sdmx/structure.json"])
    assert message["meta"]["test"] is True
    assert "(verzonnen cijfers)" in message["data"]["dataflows"][0]["name"]


def test_pysdmx_would_write_the_same_rows(tmp_path: Path) -> None:
    from pysdmx.io import get_datasets, write_sdmx
    from pysdmx.io.format import Format

    folder = readers.save(troubles.written(sample.edition()), tmp_path)
    read = get_datasets(folder / "data/sdmx/observations.csv", folder / "data/sdmx/structure.json")
    theirs = list(csv.DictReader(io.StringIO(write_sdmx(read, Format.DATA_SDMX_CSV_2_0_0) or "")))
    ours = list(
        csv.DictReader(io.StringIO((folder / "data/sdmx/observations.csv").read_text(encoding="utf-8")))
    )
    assert {*theirs[0]} == {*ours[0]}
    # Theirs went through floating numbers: 37.90 has become 37.9.
    assert [{**row, "OBS_VALUE": float(row["OBS_VALUE"])} for row in theirs] == [
        {**row, "OBS_VALUE": float(row["OBS_VALUE"])} for row in ours
    ]
