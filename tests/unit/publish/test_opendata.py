"""Open data: tidy, complete, with the way back to each cell, and the same bytes every time."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest

from streefpad.model.edition import Edition
from streefpad.model.targets import (
    Aim,
    Benchmark,
    Complete,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
)
from streefpad.publish.opendata import value_of, write_opendata
from streefpad.publish.output import MemoryOutput
from streefpad.values.record import replace
from tests.unit.publish import sample

EDITION = sample.edition()


def written(edition: Edition = EDITION) -> dict[str, bytes]:
    output = MemoryOutput()
    write_opendata(edition, output)
    return output.files


def rows(name: str, edition: Edition = EDITION) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(edition)[f"data/{name}.csv"].decode())))


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert written() == written()


def test_there_is_a_csv_for_each_table_and_each_indicator_that_has_something_to_show() -> None:
    files = written(sample.edition(sample.no_data(), sample.no_baseline()))
    names = {name.removeprefix("data/").removesuffix(".csv") for name in files if name.endswith(".csv")}
    assert names == {
        "observations", "indicators", "findings", "targets", "sources", "indicators/stem-intake", "sdmx/observations",
    }  # fmt: skip


def test_beside_the_tables_stand_their_other_forms_and_descriptions() -> None:
    names = {name for name in written() if not name.endswith((".csv", ".parquet")) and "jsonstat" not in name}
    assert names == {
        "catalogue.jsonld", "catalogue.ttl", "data/README.md", "data/csv-metadata.json", "data/datapackage.json",
        "data/indicators/csv-metadata.json", "data/sdmx/structure.json",
    }  # fmt: skip


def test_what_is_listed_is_written_with_its_size() -> None:
    output = MemoryOutput()
    for file in write_opendata(EDITION, output):
        assert len(output.files[file.path]) == file.size
        assert file.what.nl
        assert file.what.en


def test_the_readme_names_every_form_that_is_listed() -> None:
    output = MemoryOutput()
    readme = [
        each.path for each in write_opendata(EDITION, output) if each.form.name not in ("CSV", "Parquet")
    ]
    text = output.files["data/README.md"].decode()
    for path in readme:
        assert f"`{path.removeprefix('data/')}`" in text or f"`../{path}`" in text


@pytest.mark.parametrize("name", [name for name in written() if name.endswith(".csv")])
def test_every_row_has_every_column_and_lines_end_in_a_line_feed(name: str) -> None:
    content = written()[name]
    assert b"\r" not in content
    widths = {len(row) for row in csv.reader(io.StringIO(content.decode()))}
    assert len(widths) == 1


def test_a_figure_is_in_percent_as_published() -> None:
    figures = {row["period"]: row["value"] for row in rows("indicators/stem-intake")}
    assert (figures["2010-2011"], figures["2019-2020"]) == ("37.90", "37.02")


def test_beside_the_figures_stands_what_the_trajectory_asks_for() -> None:
    asked = {row["period"]: row["expected"] for row in rows("indicators/stem-intake")}
    assert (asked["2010-2011"], asked["2019-2020"], asked["2024-2025"], asked["2029-2030"]) == (
        "",
        "37.02",
        "43.51",
        "50",
    )


def test_every_value_of_a_conflict_is_kept_and_the_one_in_force_is_marked() -> None:
    found = [
        (row["value"], row["use"]) for row in rows("indicators/dual-pupils") if row["period"] == "2016-2017"
    ]
    assert sorted(found) == [("126", "in_force"), ("133", "conflicting")]


def test_a_cell_can_be_walked_back_to_its_file_and_line() -> None:
    row = next(row for row in rows("observations") if row["indicator"] == "stem-intake")
    assert (row["source"], row["vintage"], row["file"], row["line"], row["column"]) == (
        "monitor-2021",
        "monitor/2021",
        "vault/monitor/2021/figures.csv",
        "2",
        "value",
    )


def test_every_cell_of_the_vault_is_there_also_one_that_no_indicator_uses() -> None:
    finding = sample.no_data()
    edition = sample.edition(finding)
    unused = sample.cells("unused-row", "2020 5")
    found = rows("observations", replace(edition, observations=(*edition.observations, *unused)))
    assert [row["use"] for row in found] == ["in_force", "in_force", "unused"]


def test_a_figure_that_its_source_revised_is_marked_so() -> None:
    later = replace(sample.VINTAGE, id="monitor/later")
    cells = [*sample.cells("stem", "2019-2020 37"), *sample.cells("stem", "2019-2020 38", vintage=later)]
    edition = sample.edition(sample.judged(sample.indicator("stem"), None, cells))
    found = rows("indicators/stem", replace(edition, observations=tuple(cells)))
    assert [(row["value"], row["use"]) for row in found] == [("37", "revised"), ("38", "in_force")]


def test_a_figure_that_another_source_repeats_is_marked_so() -> None:
    cells = [
        *sample.cells("stem", "2019-2020 37"),
        *sample.cells("stem", "2019-2020 37", vintage=sample.PRESS_VINTAGE),
    ]
    edition = sample.edition(sample.judged(sample.indicator("stem"), None, cells))
    found = rows("indicators/stem", replace(edition, observations=tuple(cells)))
    assert sorted(row["use"] for row in found) == ["in_force", "repeated"]


def test_words_stand_in_every_language_of_the_agenda() -> None:
    row = rows("findings")[0]
    assert row["reason_nl"].startswith("Na de startmeting")
    assert row["reason_en"].startswith(
        "After the baseline of 37.02% in 2019-2020 this monitor has no later figure"
    )


def test_every_reading_of_a_target_is_a_row() -> None:
    found = [row for row in rows("targets") if row["target_id"] == "dual-pupils"]
    assert [(row["reading"], row["in_force"], row["kind"], row["value"]) for row in found] == [
        ("main", "true", "growth_percent", "5"),
        ("compound", "false", "growth_compound", "5"),
    ]


def test_sources_keep_their_date_as_they_wrote_it() -> None:
    assert [row["issued"] for row in rows("sources")] == ["2021-08-13", "2018-10"]


def test_the_readme_names_date_standing_and_licence_in_every_language() -> None:
    readme = written()["data/README.md"].decode()
    assert "Advies, geen vastgesteld beleid." in readme
    assert "Zoals bekend op 25 november 2026." in readme
    assert "Licence: CC BY 4.0." in readme


@pytest.mark.parametrize(
    ("aim", "value"),
    [
        (Level(value=Decimal("28.50")), "28.50"),
        (Parity(), "50"),
        (GrowthPoints(points=Decimal(4)), "4"),
        (GrowthPercent(percent=Decimal(5)), "5"),
        (GrowthCompound(percent=Decimal(5)), "5"),
        (Keep(), ""),
        (Keep(floor=Decimal("54.69")), "54.69"),
        (Benchmark(series="oecd"), "oecd"),
        (Complete(), ""),
    ],
)
def test_the_number_of_a_promise_is_as_written(aim: Aim, value: str) -> None:
    assert value_of(aim) == value


def test_an_indicator_may_be_called_as_a_table_is() -> None:
    finding = sample.moved("observations", "2019-2020 30.00")
    files = written(sample.edition(finding))
    assert files["data/observations.csv"].startswith(b"indicator,")
    assert files["data/indicators/observations.csv"].startswith(b"period,")


def test_a_figure_that_cannot_be_is_there_and_marked_withheld() -> None:
    finding = sample.moved("slip", "2019-2020 30.00", "2022-2023 129.10")
    slip = finding.series.withheld[0].observation
    edition = sample.edition(finding)
    edition = replace(edition, observations=(*edition.observations, slip))
    assert [(row["value"], row["use"]) for row in rows("observations", edition)] == [
        ("30.00", "in_force"),
        ("129.10", "withheld"),
    ]
    assert rows("findings", edition)[0]["withheld"] == "2022-2023"


def test_a_cell_of_a_workbook_is_named() -> None:
    finding = sample.moved("book", "2019-2020 30.00")
    cell = finding.series.observations[0]
    place = replace(cell.cell.place, line=None, cell="Figures!C4")
    moved = replace(cell, cell=replace(cell.cell, place=place))
    edition = replace(sample.edition(finding), observations=(moved,))
    assert rows("observations", edition)[0]["cell"] == "Figures!C4"
