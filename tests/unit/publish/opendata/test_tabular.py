"""CSV on the Web, Data Package and Parquet: types, keys, licence, and numbers that no type holds."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from streefpad.model.edition import Edition
from streefpad.values.record import replace
from tests.shared_data import PROJECT
from tests.unit.publish import sample
from tests.unit.publish.opendata import troubles

FILES = troubles.written(troubles.edition())
PACKAGE: dict[str, Any] = json.loads(FILES["data/datapackage.json"])
GROUP: dict[str, Any] = json.loads(FILES["data/csv-metadata.json"])


def parquet(content: bytes) -> Any:
    from pyarrow import parquet

    return parquet.ParquetFile(io.BytesIO(content))


def without_licence(words: str) -> Edition:
    edition = troubles.edition()
    agenda = replace(edition.catalogue.agenda, licence=words)
    return replace(edition, catalogue=replace(edition.catalogue, agenda=agenda))


def test_the_package_tells_licence_day_publisher_and_contact() -> None:
    assert PACKAGE["licenses"] == [
        {"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert (PACKAGE["version"], PACKAGE["created"]) == ("2026-11-25", "2026-11-25T00:00:00Z")
    assert PACKAGE["contributors"] == [
        {"title": 'De "Ploeg"', "roles": ["publisher"], "email": "stem@example.org"}
    ]
    assert (PACKAGE["contact"], PACKAGE["synthetic"]) == ("Jan Ô <stem@example.org>", False)
    assert PACKAGE["standing"] == "advies, geen vastgesteld beleid / advice, not adopted policy"


def test_the_package_tells_size_and_hash_of_every_file() -> None:
    for resource in PACKAGE["resources"]:
        content = FILES[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_package_names_the_sources() -> None:
    assert PACKAGE["sources"][0] == {
        "title": "STEM-monitor 2021",
        "path": "https://example.org/monitor",
        "version": "2021-08-13",
    }


def test_a_licence_of_its_own_has_a_name_that_the_standard_allows() -> None:
    package = json.loads(
        troubles.written(without_licence("Eigen voorwaarden (2026)"))["data/datapackage.json"]
    )
    assert package["licenses"] == [{"name": "Eigen-voorwaarden-2026-", "title": "Eigen voorwaarden (2026)"}]


def test_an_agenda_without_licence_and_contact_invents_none() -> None:
    files = troubles.written(troubles.bare())
    package, group = json.loads(files["data/datapackage.json"]), json.loads(files["data/csv-metadata.json"])
    assert not {"licenses", "contact", "standing", "sources"} & {*package}
    assert not {"dc:license", "dcat:contactPoint"} & {*group}


def test_every_column_of_csv_on_the_web_is_told_in_every_language() -> None:
    for table in GROUP["tables"]:
        for column in table["tableSchema"]["columns"]:
            assert [each["@language"] for each in column["dc:description"]] == ["nl", "en"], column["name"]


def test_keys_lead_from_figures_to_indicators_and_sources() -> None:
    keys = {each["url"]: each["tableSchema"].get("foreignKeys", []) for each in GROUP["tables"]}
    assert [each["reference"]["resource"] for each in keys["observations.csv"]] == [
        "indicators.csv",
        "sources.csv",
    ]


def test_a_key_that_does_not_hold_is_not_promised() -> None:
    edition = troubles.edition()
    fewer = replace(edition, catalogue=replace(edition.catalogue, sources=(sample.PRESS,)))
    group = json.loads(troubles.written(fewer)["data/csv-metadata.json"])
    keys = {each["url"]: each["tableSchema"].get("foreignKeys", []) for each in group["tables"]}
    assert [each["reference"]["resource"] for each in keys["observations.csv"]] == ["indicators.csv"]


@pytest.mark.parametrize("name", ["observations", "indicators", "findings", "targets", "sources"])
def test_a_table_without_rows_still_has_its_headings(name: str) -> None:
    edition = troubles.bare()
    nothing = replace(edition, findings=(), catalogue=replace(edition.catalogue, indicators=()))
    files = troubles.written(nothing)
    lines = files[f"data/{name}.csv"].decode().splitlines()
    assert len(lines) == 1
    assert parquet(files[f"data/{name}.parquet"]).schema_arrow.names[: lines[0].count(",") + 1] == lines[
        0
    ].split(",")


def test_parquet_has_types_and_says_what_it_is() -> None:
    file = parquet(FILES["data/observations.parquet"])
    types = {field.name: str(field.type) for field in file.schema_arrow}
    assert (types["value"], types["value_as_published"], types["line"], types["period"]) == (
        "double",
        "string",
        "int64",
        "string",
    )
    said = {key.decode(): text.decode() for key, text in file.schema_arrow.metadata.items()}
    assert said["title_nl"] == "STEM-agenda"
    assert said["standing_en"] == "advice, not adopted policy"
    assert said["publisher_nl"] == 'De "Ploeg"'
    assert (said["as_of"], said["synthetic"], said["contact"]) == (
        "2026-11-25",
        "false",
        "Jan Ô <stem@example.org>",
    )
    assert said["licence"].startswith("CC BY 4.0")


def test_a_disk_that_takes_no_more_is_an_error_of_the_system() -> None:
    script = (
        "import resource\n"
        "from tests.unit.publish.opendata import troubles\n"
        "edition = troubles.edition()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try:\n"
        "    troubles.written(edition)\n"
        "except OSError as fault:\n"
        "    print(fault.filename.endswith('observations.parquet'))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, env={**os.environ, "PYTHONPATH": f"{PROJECT}/src"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert told.stdout == "True\n"


def test_a_number_that_no_double_holds_is_kept_as_published() -> None:
    huge = "1" + "0" * 400
    one = sample.indicator("huge", unit=sample.PUPILS)
    edition = sample.edition(sample.judged(one, None, sample.cells("huge", f"2019-2020 {huge}")))
    files = troubles.written(edition)
    row = parquet(files["data/observations.parquet"]).read().to_pylist()[0]
    assert (row["value"], row["value_as_published"]) in [(None, huge), (float("inf"), huge)]
    assert huge in files["data/sdmx/observations.csv"].decode()
