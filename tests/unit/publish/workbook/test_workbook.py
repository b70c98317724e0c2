"""The workbook says what the edition says, as numbers, with formulas that a spreadsheet works out alike."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from streefpad.build import make_edition
from streefpad.build.outlooks import enrich
from streefpad.cli.options import shipped_agenda
from streefpad.model.counting import CountedEdition, IndicatorCounts, PublishedCount
from streefpad.model.edition import Edition, Judged, Outlook, Point, Status
from streefpad.model.withholding import Withheld
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site.pages import STYLE, asset
from streefpad.publish.workbook import workbook_bytes, workbook_path, write_workbook
from streefpad.publish.workbook.findings import judged_findings
from streefpad.publish.workbook.styles import GOOD, LATE, STILL, WRONG
from streefpad.publish.workbook.tables import FIRST_ROW, HEADING_ROW
from streefpad.values.periods import parse_period
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.shared_data import do_without
from tests.unit.publish.small_edition import small_edition

SMALL = small_edition()
SHEETS = {
    "nl": ["Overzicht", "Grafieken", "Oordelen", "Paden", "Doelen", "Cijfers", "Doelencheck", "Bronnen",
           "Bestanden"],
    "en": ["Overview", "Charts", "Findings", "Trajectories", "Targets", "Observations", "Problems", "Sources",
           "Files"],
}  # fmt: skip
TABLES = SHEETS["en"][2:]
FAULTS = re.compile(r"#(REF|VALUE|NAME|DIV/0|N/A|NUM)|Err:\d+")


@pytest.fixture(scope="module")
def stem() -> Edition:
    """The shipped agenda, with everything that a publication shows."""
    edition, problems = make_edition(shipped_agenda("stem-2030"), date(2026, 11, 25))
    assert edition is not None, problems
    return enrich(edition)


def opened(edition: Edition = SMALL, language: Language = "en") -> Any:
    return load_workbook(io.BytesIO(workbook_bytes(edition, language)))


def sheet(book: Any, name: str) -> Any:
    return book[name]


def rows_of(book: Any, name: str, table: str) -> list[dict[str, Any]]:
    """The rows of a table by the names of its columns: those that formulas elsewhere would use."""
    columns = {
        defined.removeprefix(f"{table}_"): next(iter(book.defined_names[defined].destinations))[1]
        for defined in book.defined_names
        if defined.startswith(f"{table}_")
    }
    cells = {id: sheet(book, name)[where.replace("$", "")] for id, where in columns.items()}
    return [
        {id: column[at][0].value for id, column in cells.items()} for at in range(len(cells["indicator"]))
    ]


def rows_read(data: bytes, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet by their headings, as a reader that reckons nothing sees them."""
    rows = (
        CalamineWorkbook.from_filelike(io.BytesIO(data))
        .get_sheet_by_name(name)
        .to_python(skip_empty_area=False)
    )
    headings = [str(each) for each in rows[HEADING_ROW]]
    return [dict(zip(headings, row, strict=True)) for row in rows[FIRST_ROW:]]


def cells_of(book: Any) -> Iterator[Any]:
    for each in book.worksheets:
        for row in each.iter_rows():
            yield from row


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert workbook_bytes(SMALL, "nl") == workbook_bytes(small_edition(), "nl")


def test_it_bears_the_day_that_it_is_about_and_no_other() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(SMALL, "nl"))) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {b"2026-11-25T00:00:00Z"}


def test_there_is_one_for_each_language_under_the_name_of_the_agenda() -> None:
    output = MemoryOutput()
    write_workbook(SMALL, output, ("nl", "en"))
    assert sorted(output.files) == ["workbook/small-en.xlsx", "workbook/small-nl.xlsx"]
    assert workbook_path(SMALL, "nl") == "workbook/small-nl.xlsx"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sheets_are_named_in_the_language_of_the_workbook(language: Language) -> None:
    book = opened(language=language)
    assert book.sheetnames == SHEETS[language]
    assert book.active is not None
    assert book.active.title == SHEETS[language][0]


def test_properties_say_what_it_is_whose_and_under_which_licence() -> None:
    book = opened(replace_agenda(synthetic=True))
    about = book.properties
    assert (about.title, about.creator) == ("STEM agenda 2030", "Voorbeeld")
    assert about.description == (
        "The targets are advice of the STEM platform, not adopted policy. Sample: every figure is made up. "
        "Licence: CC BY 4.0. Figures keep the licence of their source."
    )
    custom = {each.name: each.value for each in book.custom_doc_props.props}
    assert custom == {
        "as_of": "2026-11-25", "licence": "CC BY 4.0", "software": "streefpad 0.0", "synthetic": True
    }  # fmt: skip


def test_every_sheet_says_that_the_targets_are_advice_and_on_which_day() -> None:
    said = "De doelen zijn advies van het STEM-platform, geen vastgesteld beleid. Stand op 25 november 2026."
    for each in opened(language="nl").worksheets:
        assert each["A2"].value == said
        assert "geen vastgesteld beleid" in str(each.oddFooter.left.text)


def test_made_up_figures_are_labelled_on_every_sheet_and_every_printed_page() -> None:
    for each in opened(replace_agenda(synthetic=True)).worksheets:
        assert each["A3"].value == "Sample: every figure is made up."
        assert "made up" in str(each.oddFooter.left.text)
    assert not [each.title for each in opened().worksheets if each["A3"].value]


def test_headings_stay_in_sight_and_on_every_page_and_every_table_can_be_filtered() -> None:
    book = opened()
    for name in TABLES:
        table = sheet(book, name)
        assert table.print_title_rows == f"${FIRST_ROW}:${FIRST_ROW}"
        assert str(table.freeze_panes).endswith(str(FIRST_ROW + 1))
        assert table.auto_filter.ref.startswith(f"A{FIRST_ROW}:")
    for each in book.worksheets:
        assert (each.page_setup.paperSize, each.page_setup.orientation) == (9, "landscape")


def test_every_column_has_a_name_that_covers_its_rows() -> None:
    names = opened().defined_names
    assert names["findings_gap"].attr_text == "'Findings'!$K$7:$K$16"
    assert {each.split("_")[0] for each in names} == {
        "findings", "trajectories", "targets", "observations", "problems", "sources", "files"
    }  # fmt: skip


def test_a_percent_is_the_number_itself_with_the_decimals_it_was_published_with() -> None:
    table = sheet(opened(language="nl"), "Cijfers")
    values = {
        (row[2].value, row[15].value): (row[4].value, row[4].number_format)
        for row in table.iter_rows(min_row=FIRST_ROW + 1)
    }
    assert values["2010-2011", "bso-total"] == (37.9, '0.00"\u00a0%"')
    assert values["2019-2020", "bso-girls"] == (4.2, '0.00"\u00a0%"')
    assert values["2019-2020", "dual-pupils"] == (1765, "#,##0")


def test_every_observation_of_the_edition_is_there_with_its_source(stem: Edition) -> None:
    rows = rows_of(opened(stem), "Observations", "observations")
    written = sorted((row["file"], row["line"], row["value"]) for row in rows)
    assert set(written) == {
        (each.cell.place.file, each.cell.place.line, float(each.value)) for each in stem.observations
    }
    assert all(row["source"] and row["state"] for row in rows)


def test_sources_that_conflict_stand_side_by_side_with_the_reason_of_the_choice() -> None:
    rows = [row for row in rows_read(workbook_bytes(SMALL, "en"), "Observations") if row["Conflict"]]
    assert {(row["Figure"], row["Conflict"]) for row in rows} == {
        (128, "also published: 126; 133"),
        (126, "128 was chosen: the latest overview"),
        (133, "128 was chosen: the latest overview"),
    }


def test_a_finding_has_the_numbers_of_its_assessment(stem: Edition) -> None:
    written = rows_read(workbook_bytes(stem, "en"), "Findings")
    for row, (finding, judged) in zip(written, judged_findings(stem), strict=True):
        assessment = judged.assessment
        assert row["Id of the indicator"] == finding.indicator.id
        for heading, value in (
            ("Baseline", value_of(assessment.baseline)),
            ("Latest figure", value_of(assessment.latest)),
            ("Target", value_of(assessment.target)),
            ("Path asks now", value_of(assessment.expected_today)),
            ("Gap", None if assessment.rests_on_baseline else assessment.gap),
            ("Required pace a year", assessment.required_pace),
            ("Pace since the reference", assessment.historic_pace),
            ("Acceleration (times)", assessment.acceleration),
            ("At this pace at the end", value_of(assessment.outlook)),
        ):
            assert same(row[heading], value), (finding.indicator.id, heading)


def test_a_trajectory_has_its_figures_and_what_it_asks_in_every_period(stem: Edition) -> None:
    rows = {
        (row["target_id"], row["indicator_id"], row["period"]): row
        for row in rows_of(opened(stem), "Trajectories", "trajectories")
    }
    for finding, judged in judged_findings(stem):
        assert finding.target is not None
        for point in judged.trajectory.expected if judged.trajectory else ():
            row = rows[finding.target.id, finding.indicator.id, period_text(point.period)]
            assert same(row["expected"], point.value)
        for each in finding.series.observations:
            row = rows[finding.target.id, finding.indicator.id, period_text(each.period)]
            assert same(row["observed"], each.value)


def test_a_gap_and_a_pace_are_formulas_that_name_their_cells() -> None:
    by_indicator = {row["indicator_id"]: row for row in rows_of(opened(), "Findings", "findings")}
    dual = by_indicator["dual-pupils"]
    assert dual["gap"] == "=H15-J15"
    assert dual["required_pace"] == "=(D15-H15)/(AB15-AC15)"
    assert by_indicator["bso-girls"]["historic_pace"] == "=(H8-Z8)/(AC8-AD8)"
    assert by_indicator["bso-total"]["gap"] is None  # its latest figure is the baseline itself


def test_what_is_missing_is_an_empty_cell_and_a_word_never_a_zero() -> None:
    (row,) = [
        row
        for row in rows_of(opened(language="nl"), "Oordelen", "findings")
        if row["indicator_id"] == "teacher-shortage"
    ]
    assert row["verdict"] == "nog geen nulmeting"
    assert [row[id] for id in ("baseline", "latest", "gap", "required_pace", "expected_today")] == [None] * 5
    assert row["target"] == 0  # what is asked for is a zero
    later = [
        row for row in rows_of(opened(), "Trajectories", "trajectories")
        if row["target_id"] == "bso-total" and row["observed"] is None
    ]  # fmt: skip
    assert {row["state"] for row in later} == {"no figure yet", "still to come"}


def test_a_count_that_is_withheld_has_no_number_in_any_sheet() -> None:
    counts = (
        PublishedCount(period=parse_period("2020-2021"), numerator=None, denominator=None, withheld=Withheld.DENOMINATOR_SMALL),
    )  # fmt: skip
    counted = CountedEdition(
        indicators=(IndicatorCounts(indicator="bso-total", classification="", counts=counts),)
    )
    book = opened(replace(SMALL, counted=counted))
    said = "withheld: the share is about too few pupils"
    (observation,) = [row for row in rows_of(book, "Observations", "observations") if row["state"] == said]
    assert (observation["period"], observation["value"]) == ("2020-2021", None)
    (point,) = [row for row in rows_of(book, "Trajectories", "trajectories") if said in str(row["state"])]
    assert (point["period"], point["observed"]) == ("2020-2021", None)


def test_words_that_look_like_a_formula_stay_words() -> None:
    source, *others = SMALL.catalogue.sources
    evil = replace(source, title=Text(en='=HYPERLINK("https://example.org";"x")'), publisher="@SUM(A1)")
    edition = replace(SMALL, catalogue=replace(SMALL.catalogue, sources=(evil, *others)))
    book = opened(edition)
    cells = [each for each in cells_of(book) if str(each.value).startswith(("=HYPERLINK", "@SUM"))]
    assert cells
    assert {each.data_type for each in cells} == {"s"}
    assert all(each.quotePrefix for each in cells)


def test_only_addresses_on_the_web_become_links() -> None:
    source, *others = SMALL.catalogue.sources
    odd = replace(source, url="javascript:alert(1)")
    book = opened(replace(SMALL, catalogue=replace(SMALL.catalogue, sources=(odd, *others))))
    targets = [each.hyperlink.target for each in cells_of(book) if each.hyperlink and each.hyperlink.target]
    assert targets == ["https://example.org/overzicht"]


def test_every_link_within_the_workbook_leads_to_a_sheet_of_it() -> None:
    book = opened(language="nl")
    places = [
        each.hyperlink.location for each in cells_of(book) if each.hyperlink and each.hyperlink.location
    ]
    assert {place.split("!")[0].strip("'") for place in places} >= {
        "Overzicht",
        "Oordelen",
        "Paden",
        "Bronnen",
    }
    assert not [place for place in places if place.split("!")[0].strip("'") not in book.sheetnames]


def test_each_indicator_or_pair_that_was_observed_has_a_chart_under_its_goal() -> None:
    book = opened(language="nl")
    charts = sheet(book, "Grafieken")._charts
    assert len(charts) == 5  # four pairs, and dual learning
    goals = [row[0].value for row in charts_rows(book) if str(row[0].value).startswith("Doelstelling")]
    assert [each.split(":")[0] for each in goals] == ["Doelstelling 2", "Doelstelling 3", "Doelstelling 4"]


def test_no_line_of_a_chart_runs_over_a_break() -> None:
    edition = small_edition()
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(edition, "en"))) as archive:
        drawn = archive.read("xl/charts/chart1.xml").decode()
    table = sheet(opened(edition), "Trajectories")
    spans = re.findall(r"<c:yVal><c:numRef><c:f>'?Trajectories'?!\$[EF]\$(\d+):\$[EF]\$(\d+)</c:f>", drawn)
    years = [[int(table[f"D{row}"].value) for row in span] for span in spans]
    assert years
    assert not [(first, last) for first, last in years if first < 2024 <= last]


def test_the_overview_has_a_row_with_a_track_for_every_target() -> None:
    overview = sheet(opened(language="nl"), "Overzicht")
    verdicts = [row[33].value for row in overview.iter_rows(min_row=FIRST_ROW + 1) if row[33].value]
    assert len(verdicts) == 10
    assert "□ nog geen nulmeting" in verdicts
    tracks = {
        str(row[1].value): "".join(cell.value or "·" for cell in row[3:28])
        for row in overview.iter_rows(min_row=FIRST_ROW + 1)
    }
    # Baseline at cell 3, where the latest figure still is; expected now; target.
    assert tracks["STEM-aandeel in de instroom, arbeidsmarktfinaliteit"] == "···●··········○······◆···"


def test_an_agenda_without_targets_figures_or_problems_still_has_every_sheet() -> None:
    empty = replace(SMALL, findings=(), observations=(), problems=(), vintages=())
    book = opened(replace(empty, catalogue=replace(SMALL.catalogue, targets=(), sources=())))
    assert book.sheetnames == SHEETS["en"]
    assert not book.defined_names


def test_the_tally_is_counted_by_the_sheet_itself() -> None:
    overview = sheet(opened(), "Overview")
    formulas = [row[0].value for row in overview.iter_rows() if str(row[0].value).startswith("=")]
    assert '=COUNTIF(findings_verdict,"no baseline yet")' in formulas


@pytest.fixture(scope="module")
def recalculated(stem: Edition, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Two workbooks through LibreOffice: as written, and once more without the values of its formulas."""
    if shutil.which("soffice") is None:
        do_without("LibreOffice")
    folder = tmp_path_factory.mktemp("workbook")
    (folder / "written.xlsx").write_bytes(workbook_bytes(stem, "nl"))
    load_workbook(folder / "written.xlsx").save(folder / "bare.xlsx")
    result = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods",
         "--outdir", folder / "out", folder / "written.xlsx", folder / "bare.xlsx"],
        check=True, capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    return folder / "out", result.stderr


def test_libreoffice_opens_it_without_a_warning(recalculated: tuple[Path, str]) -> None:
    folder, said = recalculated
    assert not [line for line in said.splitlines() if line and "javaldx" not in line]
    book = CalamineWorkbook.from_path(folder / "written.ods")
    assert book.sheet_names[: len(SHEETS["nl"])] == SHEETS["nl"]
    texts = [
        str(value)
        for name in SHEETS["nl"]
        for row in book.get_sheet_by_name(name).to_python()
        for value in row
    ]
    assert len(texts) > 5000
    assert not [text for text in texts if FAULTS.match(text)]


@pytest.mark.parametrize("file", ["written.ods", "bare.ods"])
def test_formulas_come_to_the_numbers_of_the_edition(
    file: str, recalculated: tuple[Path, str], stem: Edition
) -> None:
    book = CalamineWorkbook.from_path(recalculated[0] / file)
    rows = book.get_sheet_by_name("Oordelen").to_python(skip_empty_area=False)
    headings = [str(each) for each in rows[HEADING_ROW]]
    judged = [*judged_findings(stem)]
    for row, (finding, one) in zip(rows[FIRST_ROW : FIRST_ROW + len(judged)], judged, strict=True):
        read = dict(zip(headings, row, strict=False))
        for heading, value in reckoned(one):
            assert same(read[heading], value), (finding.indicator.id, heading)
    tally = {
        str(row[1]).partition(" ")[2]: row[0]
        for row in book.get_sheet_by_name("Overzicht").to_python(skip_empty_area=False)
        if isinstance(row[0], float)
    }
    no_baseline = [one for _, one in judged if one.assessment.status is Status.NO_BASELINE]
    assert tally["nog geen nulmeting"] == len(no_baseline)


def reckoned(judged: Judged) -> Iterator[tuple[str, Decimal | None]]:
    assessment = judged.assessment
    yield "Verschil", None if assessment.rests_on_baseline else assessment.gap
    yield "Gevraagd tempo per jaar", assessment.required_pace
    yield "Tempo sinds de referentie", assessment.historic_pace
    yield "Versnelling (maal)", assessment.acceleration


def value_of(found: Point | Outlook | None) -> Decimal | None:
    return found.value if found else None


def same(read: object, value: Decimal | None) -> bool:
    if value is None:
        return read in (None, "")
    return isinstance(read, int | float) and abs(float(value) - read) < 1e-9 * max(1.0, abs(read))


def period_text(period: object) -> str:
    return str(period).replace(":", " ")


def charts_rows(book: Any) -> Iterator[Any]:
    yield from sheet(book, "Grafieken").iter_rows()


def replace_agenda(**more: Any) -> Edition:
    agenda = replace(SMALL.catalogue.agenda, **more)
    return replace(SMALL, catalogue=replace(SMALL.catalogue, agenda=agenda))


def test_a_verdict_has_the_colour_that_it_has_on_the_site() -> None:
    variables = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", asset(STYLE).split("@media")[0]))
    assert [each.lower() for each in (GOOD, LATE, WRONG, STILL)] == [
        variables[name] for name in ("good", "late", "wrong", "still")
    ]
