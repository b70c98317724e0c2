"""A form fills a register: each number finds its codes, and parts and rest add up."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.intake.forms.layouts import read_forms
from streefpad.intake.forms.tidy import approved_csv
from streefpad.model.forms import Forms, FormSheet, ReturnedRow, Value
from streefpad.model.registerplans import SCHEMAS, RegisterKind
from streefpad.values.periods import parse_period
from tests.unit.build.registers import FORM, FORM_TEXTS, opened, write_agenda


def read(folder: Path, form: str = FORM) -> tuple[Forms, list[tuple[str, str, object]]]:
    """The forms of the agenda, and what is wrong with them: code, place, and what is named."""
    agenda = opened(write_agenda(folder, {**FORM_TEXTS, "forms/survey.yaml": form}))
    forms, problems = read_forms(folder, agenda.catalogue)
    named = [each.facts.get("code", each.facts.get("column", each.facts.get("key"))) for each in problems]
    return forms, [(each.code, str(each.place), name) for each, name in zip(problems, named, strict=True)]


def lines(forms: Forms, sheet: str, **values: Value) -> list[dict[str, str]]:
    """The lines that one returned row becomes, without the empty cells."""
    (layout,) = forms.layouts
    found: FormSheet | None = layout.sheet(sheet)
    assert found is not None
    row = ReturnedRow(
        form="survey", period=parse_period("2026"), partner="house", sheet=sheet, row="F", values=values
    )
    kind = RegisterKind.AGREEMENTS if sheet == "contracts" else RegisterKind.PARTICIPATION
    text = approved_csv(found, [row], forms, SCHEMAS[kind])
    read = csv.DictReader(text.splitlines())
    return [{column: cell for column, cell in each.items() if cell} for each in read]


@pytest.fixture
def forms(tmp_path: Path) -> Forms:
    found, problems = read(tmp_path)
    assert problems == []
    return found


COMMON = {"period": "2026", "provider": "club", "partner": "house", "offer": "camp", "stage": "attended"}


def test_each_number_of_a_grid_is_a_row_with_its_codes(forms: Forms) -> None:
    assert lines(forms, "participants", sex="F", times=Decimal(90), persons=Decimal(30)) == [
        {**COMMON, "sex": "F", "counted": "participations", "number": "90"},
        {**COMMON, "sex": "F", "counted": "persons", "number": "30"},
    ]


def test_a_part_and_the_rest_add_up_to_the_whole(forms: Forms) -> None:
    persons = {**COMMON, "sex": "F", "counted": "persons"}
    assert lines(forms, "participants", sex="F", persons=Decimal(30), poor=Decimal(8)) == [
        {**persons, "disadvantaged": "yes", "number": "8"},
        {**persons, "number": "22"},
    ]


def test_where_the_part_is_the_whole_nothing_is_left(forms: Forms) -> None:
    found = lines(forms, "participants", sex="F", persons=Decimal(8), poor=Decimal(8))
    assert [each["number"] for each in found] == ["8"]


def test_a_part_of_something_unknown_is_left_out(forms: Forms) -> None:
    assert lines(forms, "participants", sex="F", poor=Decimal(8)) == []


def test_nought_is_told_and_what_is_not_known_is_not(forms: Forms) -> None:
    found = lines(forms, "participants", sex="F", persons=Decimal(0))
    assert [each["number"] for each in found] == ["0"]


def test_each_row_of_a_list_is_a_row_of_the_register(forms: Forms) -> None:
    assert lines(forms, "contracts", agreement="A-1", girls=Decimal("40.5"), remark="new") == [
        {"agreement": "A-1", "kind": "covenant", "partner": "house", "owner": "economy", "girls": "40.5"}
    ]


def test_a_part_cannot_exceed_the_whole(forms: Forms) -> None:
    assert forms.layouts[0].sheets[0].field("poor").at_most == "persons"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("offer: camp", "offer: cmp", ("unknown-code", "forms/survey.yaml:11:17", "cmp")),
        ("offer: camp", "ofer: camp", ("unknown-code", "forms/survey.yaml:11:16", "ofer")),
        ("{sex: sexes}", "{gender: sexes}", ("unknown-code", "forms/survey.yaml:12:19", "gender")),
        ("of: persons", "of: person", ("unknown-code", "forms/survey.yaml:16:82", "person")),
        (", stage: attended", "", ("missing-column", "forms/survey.yaml:8:5", "stage")),
        (
            "as: {counted: participations}",
            "unit: keren",
            ("missing-column", "forms/survey.yaml:8:5", "counted"),
        ),
    ],
)
def test_a_sheet_that_cannot_fill_its_register_is_told(
    tmp_path: Path, before: str, after: str, expected: tuple[str, str, str]
) -> None:
    assert FORM.count(before) == 1
    _, problems = read(tmp_path, FORM.replace(before, after))
    assert [(code, name) for code, _, name in problems if name == expected[2]] == [(expected[0], expected[2])]


def test_a_period_that_the_register_does_not_count_in_is_told_before_the_form_goes_out(
    tmp_path: Path,
) -> None:
    _, problems = read(tmp_path, FORM.replace("period: 2026", "period: 2025-2026"))
    assert {code for code, _, _ in problems} == {"period-kind"}


def test_a_kind_of_partner_that_the_register_has_no_code_for_is_told(tmp_path: Path) -> None:
    partner = FORM_TEXTS["partners/all.yaml"].replace("kind: club", "kind: clubb")
    form = FORM.replace("kinds: [club]", "kinds: [clubb]")
    texts = {**FORM_TEXTS, "forms/survey.yaml": form, "partners/all.yaml": partner}
    agenda = opened(write_agenda(tmp_path, texts))
    _, problems = read_forms(tmp_path, agenda.catalogue)
    assert {(each.code, each.facts["code"]) for each in problems} == {("unknown-code", "clubb")}


def test_parts_that_may_overlap_are_told(tmp_path: Path) -> None:
    new = "{id: far, name: {nl: Ver, en: Far}, type: count, of: persons, as: {municipality: x}}"
    _, problems = read(tmp_path, FORM.replace("  - id: contracts", f"      - {new}\n  - id: contracts"))
    assert [code for code, _, _ in problems] == ["form-parts-overlap"]


def test_codes_for_a_register_mean_nothing_to_a_table_of_figures(tmp_path: Path) -> None:
    _, problems = read(tmp_path, FORM.replace("dataflow: participation", "dataflow: population"))
    assert {(code, name) for code, _, name in problems} == {("unknown-key", "as"), ("unknown-key", "of")}
