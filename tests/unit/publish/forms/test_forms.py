"""A form is the same bytes for the same layout, locked where nothing belongs, and says what it wants."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from streefpad.model.forms import ReturnedRow
from streefpad.publish.forms.checks import LONGEST_TEXT
from streefpad.publish.forms.delivery import deliver
from streefpad.publish.output import OutputRefused
from streefpad.publish.wording.problems import PROBLEM_WORDS, say_problem
from streefpad.values.periods import parse_period
from streefpad.values.problems import Place, Problem, Severity
from streefpad.values.record import replace
from streefpad.values.texts import EMPTY
from tests.unit.intake.forms.filled import GRID, LAYOUT, LIST, SOUND, empty, fill, part, partner, sheet

BEFORE = (
    ReturnedRow(
        form=LAYOUT.id, period=parse_period("2025"), partner="denkbeeld", sheet="participation",
        row="all/F", values={"participations": Decimal(410), "persons": Decimal(88)},
    ),
    ReturnedRow(
        form=LAYOUT.id, period=parse_period("2025"), partner="denkbeeld", sheet="activities", row="001",
        values={"name": "Robotclub", "kind": "club", "target": "no", "share": Decimal("31.5")},
    ),
)  # fmt: skip
FORM = load_workbook(io.BytesIO(empty()))
AGAIN = load_workbook(io.BytesIO(empty(before=BEFORE)))


def test_the_same_layout_gives_the_same_bytes() -> None:
    assert empty() == empty()
    assert empty(before=BEFORE) == empty(before=BEFORE)


def test_no_file_in_it_bears_the_time_at_which_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(empty())) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+Z", part(empty(), "docProps/core.xml"))) == {
        b"2000-01-01T00:00:00Z"
    }


def test_it_opens_on_what_to_read_first_and_hides_what_only_machines_read() -> None:
    assert [(each.title, each.sheet_state) for each in FORM.worksheets] == [
        ("Lees eerst", "visible"),
        (GRID, "visible"),
        (LIST, "visible"),
        ("_lists", "hidden"),
        ("_streefpad", "veryHidden"),
    ]
    assert FORM.active is not None
    assert FORM.active.title == "Lees eerst"


def test_it_speaks_the_partners_language() -> None:
    english = load_workbook(io.BytesIO(empty("proefhuis")))
    assert english.sheetnames[:3] == ["Read first", "Participants", "Activities"]
    assert sheet(english, "Participants")["D5"].value == "Participations *\n(times)"


def test_every_sheet_is_locked_without_a_password() -> None:
    for each in FORM.worksheets:
        assert each.protection.sheet
        assert not each.protection.password


def test_only_what_is_to_be_filled_in_is_unlocked() -> None:
    unlocked = {
        cell.coordinate for row in sheet(FORM, GRID).iter_rows() for cell in row if not cell.protection.locked
    }
    assert unlocked == {f"{column}{row}" for column in "DEFG" for row in range(7, 13)}


def test_headings_stay_in_sight_and_on_every_printed_page() -> None:
    grid = sheet(FORM, GRID)
    assert grid.freeze_panes == "D7"
    assert grid.print_title_rows == "$5:$6"
    assert (grid.page_setup.paperSize, grid.page_setup.orientation) == (9, "landscape")
    assert grid.page_setup.fitToHeight == 0


def test_marks_are_hidden_from_people() -> None:
    grid = sheet(FORM, GRID)
    assert (grid["A1"].value, grid["D1"].value, grid["A7"].value) == (
        "streefpad:sheet:participation",
        "in:participations",
        "all/F",
    )
    assert grid.row_dimensions[1].hidden
    assert grid.column_dimensions["A"].hidden


def test_every_cell_to_fill_in_takes_only_what_belongs_there() -> None:
    kinds = {
        (each.type, str(each.sqref)): (each.formula1, each.formula2)
        for name in (GRID, LIST)
        for each in sheet(FORM, name).data_validations.dataValidation
    }
    assert kinds[("whole", "D7:D12")] == ("0", "9999999999")
    assert kinds[("textLength", "G7:G12")] == (str(LONGEST_TEXT), None)
    assert kinds[("list", "D7:D21")] == ("codes_activities_kind", None)
    assert kinds[("decimal", "G7:G21")] == ("0", "100")
    assert ("date", "E7:E21") in kinds


def test_the_words_of_a_list_are_those_of_the_code_list() -> None:
    name = FORM.defined_names["codes_activities_kind"]
    (where,) = name.destinations
    cells = FORM[where[0]][where[1].replace("$", "")]
    assert [row[0].value for row in cells] == [
        "Wekelijkse werking",
        "Kamp",
        "Losse workshop",
        "Bezoek met begeleiding",
    ]


def test_the_cells_of_a_field_have_a_name() -> None:
    assert FORM.defined_names["in_participation_persons"].attr_text == "'Deelnemers'!$E$7:$E$12"


def test_the_first_form_has_no_columns_of_last_time() -> None:
    assert not [cell.value for cell in sheet(FORM, GRID)[5] if "Opgave" in str(cell.value)]


def test_last_time_stands_beside_the_cells_that_hold_numbers() -> None:
    grid = sheet(AGAIN, GRID)
    assert [grid[cell].value for cell in ("E5", "E7", "G7", "E8")] == ["Opgave 2025", 410, 88, None]
    assert grid["E7"].protection.locked


def test_rows_of_a_list_are_there_again_by_the_fields_that_make_them_known() -> None:
    rows = sheet(AGAIN, LIST)
    assert [rows[cell].value for cell in ("C7", "D7", "F7", "G7", "H7")] == [
        "Robotclub",
        None,
        None,
        None,
        31.5,
    ]
    assert rows["C8"].value is None


def test_every_code_and_label_in_a_formula_is_quoted_whole() -> None:
    for name in (GRID, LIST):
        for row in sheet(AGAIN, name).iter_rows(min_row=7):
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    assert cell.value.count('"') % 2 == 0
                    assert len(cell.value) < 8192


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice to open the form in")
def test_a_spreadsheet_works_out_what_the_check_column_says(tmp_path: Path) -> None:
    cells = {
        GRID: {
            **SOUND[GRID],
            "D8": None,
            "E9": 99,
            "D10": "veel",
            "D11": 12.5,
            "F12": 21,
        },
        LIST: {
            **SOUND[LIST],
            "C8": "robotclub",
            "D8": "Kamp",
            "F8": "nee",
            "C9": "Kamp X",
            "D9": "Kampen",
            "F9": "ja",
        },
    }
    (tmp_path / "form.xlsx").write_bytes(fill(empty(), cells))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "out", tmp_path / "form.xlsx"],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    book = load_workbook(tmp_path / "out" / "form.xlsx", data_only=True)
    assert [sheet(book, GRID)[f"H{row}"].value for row in range(7, 13)] == [
        "✓ in orde",
        "▲ nog in te vullen: Deelnames",
        "▲ Unieke deelnemers is meer dan Deelnames",
        "▲ geen getal: Deelnames",
        "▲ geen geheel getal vanaf 0: Deelnames",
        "▲ Van wie kansarm is meer dan Unieke deelnemers",
    ]
    assert [sheet(book, LIST)[f"H{row}"].value or "" for row in range(7, 11)] == [
        "▲ deze rij staat er al",
        "▲ deze rij staat er al",
        "▲ kies uit de lijst: Soort",
        "",
    ]
    texts = [cell.value for row in sheet(book, "Lees eerst").iter_rows() for cell in row]
    assert "Deelnemers: 5 rijen nog in te vullen of na te kijken" in texts
    assert "Activiteiten: 3 rijen ingevuld, na te kijken: 3" in texts


def test_a_delivery_writes_each_form_once(tmp_path: Path) -> None:
    assert deliver(tmp_path / "out", {"a.xlsx": b"1", "b.xlsx": b"2"}) == (("a.xlsx", "b.xlsx"), ())
    assert deliver(tmp_path / "out", {"a.xlsx": b"1", "c.xlsx": b"3"}) == (("c.xlsx",), ("a.xlsx",))
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a.xlsx", "b.xlsx", "c.xlsx"]


def test_a_form_that_may_have_been_filled_in_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"filled in")
    with pytest.raises(OutputRefused, match=r"b\.xlsx"):
        deliver(tmp_path, {"a.xlsx": b"1", "b.xlsx": b"2"})
    assert not (tmp_path / "a.xlsx").exists()
    assert (tmp_path / "b.xlsx").read_bytes() == b"filled in"


def test_the_due_day_is_written_out() -> None:
    texts = [cell.value for row in sheet(FORM, "Lees eerst").iter_rows() for cell in row]
    assert "1 maart 2027" in texts
    assert LAYOUT.due == date(2027, 3, 1)
    assert partner().name.nl in texts


def test_it_promises_no_more_than_what_is_done_with_the_figures() -> None:
    text = " ".join(str(cell.value) for row in FORM["Lees eerst"].iter_rows() for cell in row)
    assert "Bent u de enige van uw soort, dan is dat totaal uw cijfer." in text
    assert "nooit uw eigen" not in text


def test_it_says_where_to_ask_also_where_the_agenda_names_no_contact() -> None:
    book = load_workbook(io.BytesIO(empty(layout=replace(LAYOUT, contact=EMPTY))))
    text = " ".join(str(cell.value) for row in book["Lees eerst"].iter_rows() for cell in row)
    assert "de dienst die u dit formulier bezorgde" in text


def test_it_says_what_to_do_with_more_rows_than_a_list_has_as_the_report_does() -> None:
    text = " ".join(str(cell.value) for row in FORM["Lees eerst"].iter_rows() for cell in row)
    problem = Problem(
        code="form-list-too-long",
        severity=Severity.ERROR,
        place=Place(file="form.xlsx"),
        facts=PROBLEM_WORDS["form-list-too-long"].facts,
    )
    assert "vraag dan een langer formulier; voeg er zelf geen toe" in text
    assert "Vraag een langer formulier" in say_problem(problem, "nl")[1]
