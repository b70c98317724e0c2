"""A return gives its sound rows, and each fault with its sheet and cell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook

from streefpad.model.forms import FormSum, ReturnedRow
from streefpad.values.periods import parse_period
from streefpad.values.problems import Severity
from streefpad.values.record import replace
from tests.unit.intake.forms.filled import (
    FORMS,
    GRID,
    LAYOUT,
    LIST,
    SOUND,
    empty,
    errors,
    fill,
    of_period,
    part,
    partner,
    read,
    repacked,
    sheet,
    sound,
    told,
)


def test_a_sound_return_gives_a_row_for_every_line_that_was_asked() -> None:
    reading = read(sound())
    assert told(reading.problems) == []
    assert [(each.sheet, each.row) for each in reading.rows] == [
        *(("participation", row.id) for row in LAYOUT.sheets[0].rows),
        ("activities", "001"),
    ]


def test_the_values_of_a_row_stand_under_their_fields() -> None:
    first, *_, last = read(sound(D7=61, G7="nieuw lokaal")).rows
    assert first.values == {
        "focus": "all",
        "sex": "F",
        "participations": Decimal(61),
        "persons": Decimal(20),
        "disadvantaged": Decimal(4),
        "remark": "nieuw lokaal",
    }
    assert last.values == {
        "name": "Robotclub",
        "kind": "club",
        "started": date(2023, 9, 6),
        "target": "yes",
        "share": Decimal("31.5"),
    }


def test_what_is_not_known_is_absent_and_no_zero() -> None:
    first, second, *_ = read(sound(F7=None, F8=0)).rows
    assert "disadvantaged" not in first.values
    assert second.values["disadvantaged"] == 0


def test_one_faulty_cell_costs_its_own_row_alone() -> None:
    reading = read(sound(D9="veel"))
    assert errors(reading.problems) == [(f"{GRID}!D9", "form-no-number")]
    assert [each.row for each in reading.rows if each.sheet == "participation"] == [
        "all/F",
        "all/M",
        "experts/F",
        "experts/M",
        "experts/X",
    ]


def test_problems_come_as_who_leafs_through_the_workbook_meets_them() -> None:
    reading = read(sound(D10=None, D9=None, E12=None))
    assert [each.place.cell for each in reading.problems] == [f"{GRID}!D9", f"{GRID}!D10", f"{GRID}!E12"]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("D7", None, "form-cell-empty"),
        ("D7", "   ", "form-cell-empty"),
        ("D7", "ongeveer 60", "form-no-number"),
        ("D7", "60,5", "form-no-count"),
        ("D7", "1,200", "form-no-number"),  # twelve hundred in one language, one and a fifth in the other
        ("D7", "-", "form-no-number"),
        ("D7", True, "form-no-number"),
        ("D7", date(2026, 3, 4), "form-no-number"),
        ("D7", 60.5, "form-no-count"),
        ("D7", -1, "form-no-count"),
        ("E7", 61, "form-too-much"),
        ("F7", 21, "form-too-much"),
        ("D7", "=SUM(H1:H3)", "form-formula"),
        ("D7", "=A1", "form-formula"),
        ("D7", "=80*40", "form-formula"),  # no value was stored with it
        ("D7", "=80+A1", "form-formula"),
        ("D7", "#REF!", "form-error-value"),
        ("G7", "x" * 501, "form-text-too-long"),
        ("G7", '=HYPERLINK("https://example.org")', "form-formula"),
    ],
)
def test_a_wrong_cell_of_a_grid_is_told_at_its_place(cell: str, value: object, code: str) -> None:
    assert errors(read(sound(**{cell: value})).problems) == [(f"{GRID}!{cell}", code)]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("C7", None, "form-cell-empty"),
        ("D7", "Kampen", "form-unknown-choice"),
        ("F7", "misschien", "form-unknown-choice"),
        ("E7", "voorjaar 2026", "form-no-date"),
        ("E7", "12/31/2026", "form-no-date"),
        ("E7", "31/12/26", "form-no-date"),
        ("E7", 45000, "form-no-date"),
        ("E7", date(1900, 3, 1), "form-no-date"),
        ("G7", 145, "form-too-high"),
        ("G7", -1, "form-too-low"),
        ("G7", "31 %", "form-no-number"),
    ],
)
def test_a_wrong_cell_of_a_list_is_told_at_its_place(cell: str, value: object, code: str) -> None:
    content = fill(sound(), {LIST: {cell: value}}, _as_number if value == 45000 else None)
    assert errors(read(content).problems) == [(f"{LIST}!{cell}", code)]


def _as_number(book: Workbook) -> None:
    sheet(book, LIST)["E7"].number_format = "0"


@pytest.mark.parametrize("written", ["2023-09-06", date(2023, 9, 6)])
def test_a_date_is_read_as_a_date_or_as_year_month_day(written: object) -> None:
    row = read(fill(sound(), {LIST: {"E7": written}})).rows[-1]
    assert row.values["started"] == date(2023, 9, 6)


@pytest.mark.parametrize("written", ["Kamp", "kamp", " KAMP ", "Camp", "camp"])
def test_a_choice_is_read_in_any_language_in_capitals_or_as_its_code(written: str) -> None:
    assert read(fill(sound(), {LIST: {"D7": written}})).rows[-1].values["kind"] == "camp"


def test_digits_that_are_text_are_read_and_remarked() -> None:
    reading = read(sound(D7="60"))
    assert told(reading.problems) == [(f"{GRID}!D7", "form-number-as-text")]
    assert reading.problems[0].severity is Severity.HINT
    assert reading.rows[0].values["participations"] == 60


def test_a_plain_sum_keeps_the_value_that_was_stored_with_it() -> None:
    content = sound(D7=120)
    name = "xl/worksheets/sheet2.xml"
    stored = part(content, name).replace(b"<v>120</v>", b"<f>80+40</f><v>120</v>")
    reading = read(repacked(content, {name: stored}))
    assert told(reading.problems) == [(f"{GRID}!D7", "form-sum-kept")]
    assert reading.rows[0].values["participations"] == 120


def test_a_percent_sign_in_the_cell_is_an_error_because_its_number_is_a_fraction() -> None:
    def as_percent(book: Workbook) -> None:
        sheet(book, LIST)["G7"].number_format = "0.0%"

    content = fill(sound(), {LIST: {"G7": 0.45}}, as_percent)
    assert errors(read(content).problems) == [(f"{LIST}!G7", "form-percent-sign")]


def test_less_than_one_percent_is_read_and_asked_about() -> None:
    reading = read(fill(sound(), {LIST: {"G7": 0.45}}))
    assert told(reading.problems) == [(f"{LIST}!G7", "form-below-one")]
    assert reading.rows[-1].values["share"] == Decimal("0.45")


def test_an_empty_grid_is_one_problem_and_an_empty_list_a_question() -> None:
    assert told(read(empty()).problems) == [
        (f"{GRID}!D7", "form-sheet-empty"),
        (f"{LIST}!C7", "form-list-empty"),
    ]


def test_a_row_of_a_list_that_stands_there_already_does_not_count() -> None:
    content = fill(sound(), {LIST: {"C9": "robotclub", "D9": "Kamp", "F9": "nee"}})
    reading = read(content)
    assert errors(reading.problems) == [(f"{LIST}!C9", "form-row-repeated")]
    assert [each.row for each in reading.rows if each.sheet == "activities"] == ["001"]


def test_parts_that_do_not_add_up_are_told() -> None:
    grid, rest = LAYOUT.sheets
    summed = replace(grid, sums=(FormSum(total="participations", parts=("persons", "disadvantaged")),))
    layout = replace(LAYOUT, sheets=(summed, rest))
    reading = read(sound(D7=24), forms=replace(FORMS, layouts=(layout,)))
    assert (f"{GRID}!D8", "form-no-sum") in errors(reading.problems)
    assert (f"{GRID}!D7", "form-no-sum") not in errors(reading.problems)


def test_a_large_change_since_last_time_is_asked_about_and_the_row_counts() -> None:
    before = ReturnedRow(
        form=LAYOUT.id,
        period=parse_period("2025"),
        partner="denkbeeld",
        sheet="participation",
        row="all/F",
        values={"participations": Decimal(20), "persons": Decimal(19)},
    )
    reading = read(sound(), before=[before])
    assert told(reading.problems) == [(f"{GRID}!D7", "form-big-change")]
    assert len(reading.rows) == 7


def test_figures_of_last_time_beside_the_cells_are_not_read() -> None:
    before = [
        ReturnedRow(
            form=LAYOUT.id,
            period=parse_period("2025"),
            partner="denkbeeld",
            sheet="participation",
            row=row.id,
            values={"participations": Decimal(58), "persons": Decimal(19)},
        )
        for row in LAYOUT.sheets[0].rows
    ]
    cells = {f"{column}{row}": value for row in range(7, 13) for column, value in (("D", 60), ("F", 20))}
    content = fill(empty(before=before), {GRID: cells, LIST: SOUND[LIST]})
    reading = read(content, before=before)
    assert told(reading.problems) == []
    assert reading.rows[0].values["participations"] == 60


def test_a_renamed_sheet_is_recognised() -> None:
    def rename(book: Workbook) -> None:
        sheet(book, GRID).title = "Blad1"

    reading = read(fill(sound(), {}, rename))
    assert told(reading.problems) == [("Blad1!A1", "form-sheet-renamed")]
    assert len(reading.rows) == 7


def test_inserted_rows_and_columns_move_nothing_that_is_read() -> None:
    def insert(book: Workbook) -> None:
        grid = sheet(book, GRID)
        for merged in list(grid.merged_cells.ranges):
            grid.unmerge_cells(str(merged))
        grid.insert_rows(9, amount=2)
        grid.insert_rows(1)
        grid.insert_cols(5)

    reading = read(fill(sound(), {}, insert))
    assert told(reading.problems) == []
    assert len(reading.rows) == 7


def test_figures_in_an_inserted_row_or_column_are_told_and_not_read() -> None:
    def insert(book: Workbook) -> None:
        grid = sheet(book, GRID)
        for merged in list(grid.merged_cells.ranges):
            grid.unmerge_cells(str(merged))
        grid.insert_rows(9)
        grid.insert_cols(5)
        grid["D9"], grid["E7"] = 12, 3

    reading = read(fill(sound(), {}, insert))
    assert errors(reading.problems) == [(f"{GRID}!E7", "form-column-added"), (f"{GRID}!D9", "form-row-added")]
    assert len(reading.rows) == 7


def test_a_row_below_the_form_is_told() -> None:
    reading = read(sound(D20=3, E20=2))
    assert errors(reading.problems) == [(f"{GRID}!D20", "form-row-added")]


def test_a_list_with_more_rows_than_it_offers_is_one_problem() -> None:
    last = 6 + LAYOUT.sheets[1].capacity
    more = {f"C{row}": f"Club {row}" for row in range(last + 1, last + 8)}
    (problem,) = read(fill(sound(), {LIST: more})).problems
    assert (problem.code, problem.place.cell) == ("form-list-too-long", f"{LIST}!C{last + 1}")
    assert problem.facts["rows"] == 7


def test_a_deleted_row_or_column_is_told() -> None:
    def delete(book: Workbook) -> None:
        grid = sheet(book, GRID)
        for merged in list(grid.merged_cells.ranges):
            grid.unmerge_cells(str(merged))
        grid.delete_rows(9)
        grid.delete_cols(5)

    assert errors(read(fill(sound(), {}, delete)).problems) == [
        (f"{GRID}!A1", "form-column-gone"),
        (f"{GRID}!A1", "form-row-gone"),
    ]


def test_a_copied_row_or_column_is_told_and_the_first_counts() -> None:
    def copy(book: Workbook) -> None:
        grid = sheet(book, GRID)
        grid["A20"], grid["D20"] = "all/F", 99
        grid["M1"] = "in:persons"

    reading = read(fill(sound(), {}, copy))
    assert errors(reading.problems) == [
        (f"{GRID}!M1", "form-column-twice"),
        (f"{GRID}!A20", "form-row-twice"),
    ]
    assert reading.rows[0].values["participations"] == 60


def test_rows_sorted_without_their_marks_are_noticed() -> None:
    def swap(book: Workbook) -> None:
        grid = sheet(book, GRID)
        grid["C7"], grid["C8"] = "Jongens", "Meisjes"

    assert errors(read(fill(sound(), {}, swap)).problems) == [
        (f"{GRID}!C7", "form-label-moved"),
        (f"{GRID}!C8", "form-label-moved"),
    ]


def test_columns_swapped_without_their_marks_are_noticed() -> None:
    def swap(book: Workbook) -> None:
        grid = sheet(book, GRID)
        grid["D5"], grid["E5"] = grid["E5"].value, grid["D5"].value

    assert errors(read(fill(sound(), {}, swap)).problems) == [
        (f"{GRID}!D5", "form-label-moved"),
        (f"{GRID}!E5", "form-label-moved"),
    ]


def test_merged_cells_cost_their_rows() -> None:
    def merge(book: Workbook) -> None:
        sheet(book, GRID).merge_cells("D7:D8")

    reading = read(fill(sound(), {}, merge))
    assert errors(reading.problems) == [(f"{GRID}!D7", "form-merged"), (f"{GRID}!D8", "form-merged")]
    assert len(reading.rows) == 5


def test_a_sheet_that_is_gone_leaves_the_others_readable() -> None:
    def remove(book: Workbook) -> None:
        book.remove(sheet(book, GRID))

    reading = read(fill(sound(), {}, remove))
    assert errors(reading.problems) == [("", "form-sheet-gone")]
    assert [each.sheet for each in reading.rows] == ["activities"]


def test_a_copied_sheet_is_told_and_the_first_counts() -> None:
    def copy(book: Workbook) -> None:
        book.copy_worksheet(sheet(book, GRID))["D7"] = 99

    reading = read(fill(sound(), {}, copy))
    assert [code for _, code in errors(reading.problems)] == ["form-sheet-twice"]
    assert reading.rows[0].values["participations"] == 60


def test_a_sheet_of_the_partners_own_is_told_to_be_unread() -> None:
    def add(book: Workbook) -> None:
        sheet_ = book.create_sheet("Berekening")
        sheet_["A1"] = "totaal"

    reading = read(fill(sound(), {}, add))
    assert told(reading.problems) == [("Berekening!A1", "form-sheet-unread")]


def test_a_form_whose_layout_changed_meanwhile_is_read_as_far_as_it_fits() -> None:
    reading = read(sound(), forms=replace(FORMS, layouts=(replace(LAYOUT, digest="another"),)))
    assert [(each.code, each.severity) for each in reading.problems] == [
        ("form-layout-changed", Severity.WARNING)
    ]
    assert len(reading.rows) == 7


@pytest.mark.parametrize(
    ("content", "sender", "code"),
    [
        (empty(layout=of_period(LAYOUT, "2025")), None, "form-of-other-period"),
        (empty("proefhuis"), "denkbeeld", "form-of-other-partner"),
        (empty(layout=replace(LAYOUT, agenda="another")), None, "form-of-other-agenda"),
        (empty(layout=replace(LAYOUT, id="another")), None, "form-unknown"),
    ],
    ids=["last-year", "another-partner", "another-agenda", "another-form"],
)
def test_a_form_that_is_not_the_one_due_is_refused(content: bytes, sender: str | None, code: str) -> None:
    reading = read(content, sender=partner(sender) if sender else None)
    assert reading.is_refused
    assert [each.code for each in reading.problems] == [code]
    assert reading.rows == ()


def test_a_form_of_someone_who_is_not_on_the_list_is_refused() -> None:
    forms = replace(FORMS, layouts=(replace(LAYOUT, partners=("proefhuis",)),))
    assert [each.code for each in read(sound(), forms=forms).problems] == ["form-partner-unknown"]
