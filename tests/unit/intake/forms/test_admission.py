"""What a register would refuse after approval is told when the return is read, in the cell itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import streefpad
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.forms.layouts import read_forms
from streefpad.intake.forms.returns import Reading
from streefpad.model.catalogue import Catalogue
from streefpad.model.forms import FormLayout, Forms, Partner
from streefpad.publish.forms import form_workbook
from streefpad.publish.wording.problems import say_problem
from streefpad.values.problems import Problem, Severity
from streefpad.values.record import replace
from tests.unit.intake.forms import filled
from tests.unit.intake.forms.filled import Cells, errors, fill

STEM = Path(streefpad.__file__).parent / "agendas" / "stem-2030"
DAY = date(2027, 2, 14)
AGREEMENT: Cells = {
    "C7": "vlaio-1",
    "D7": "Contract van een STEM-academie",
    "E7": "Techniekhuis",
    "F7": "VLAIO",
    "G7": date(2026, 1, 1),
    "H7": date(2026, 12, 31),
}
ACTION: Cells = {
    "C7": "vlaio-1",
    "D7": "Doelgerichte sensibilisering",
    "E7": "Campagne",
    "F7": "VLAIO",
    "G7": date(2026, 1, 1),
}
EVENT: Cells = {
    "C7": "BK-1",
    "D7": "Lasser",
    "E7": "Beroepsprofiel",
    "F7": "Vastgesteld",
    "G7": date(2026, 3, 1),
    "H7": "AHOVOKS",
}


@cache
def agenda() -> tuple[Catalogue, Forms]:
    catalogue, problems = read_catalogue(STEM)
    assert catalogue is not None, problems
    forms, problems = read_forms(STEM, catalogue)
    assert problems == ()
    return catalogue, forms


def returned(
    form: str, partner: str, sheets: Mapping[str, Cells], *, on: date = DAY, forms: Forms | None = None
) -> Reading:
    """The form of this partner as it comes back with these cells filled in."""
    catalogue, known = agenda()
    layout, whose = _asked(forms or known, form, partner)
    content = fill(form_workbook(layout, whose), sheets)
    return filled.read(content, f"{form}.xlsx", forms=forms or known, catalogue=catalogue, on=on)


def _asked(forms: Forms, form: str, partner: str) -> tuple[FormLayout, Partner]:
    layout, whose = forms.layout(form), forms.partner(partner)
    assert layout is not None
    assert whose is not None
    return layout, whose


def said(problems: tuple[Problem, ...]) -> str:
    (problem,) = (each for each in problems if each.severity is Severity.ERROR)
    return " ".join(say_problem(problem, "nl"))


def test_sound_rows_of_a_register_are_admitted() -> None:
    for form, sheet, cells, partner in (
        ("stem-agreements", "Overeenkomsten", AGREEMENT, "vlaio"),
        ("stem-actions", "Acties", ACTION, "vlaio"),
        ("stem-profiles", "Wat met profielen gebeurde", EVENT, "ahovoks"),
    ):
        reading = returned(form, partner, {sheet: cells})
        assert errors(reading.problems) == []
        assert len(reading.rows) == 1


def test_an_agreement_that_ends_before_it_begins_is_told_in_its_cell() -> None:
    reading = returned(
        "stem-agreements", "vlaio", {"Overeenkomsten": {**AGREEMENT, "H7": date(2025, 12, 31)}}
    )
    assert errors(reading.problems) == [("Overeenkomsten!H7", "register-ends-first")]
    assert reading.rows == ()
    assert said(reading.problems).startswith(
        "‘Tot en met’ is 31 december 2025, en dat is vóór ‘Van’ (1 januari 2026)."
    )


def test_an_action_that_ends_before_it_begins_is_told_in_its_cell() -> None:
    reading = returned("stem-actions", "vlaio", {"Acties": {**ACTION, "H7": date(2025, 12, 31)}})
    assert errors(reading.problems) == [("Acties!H7", "register-ends-first")]


def test_what_would_happen_after_the_day_it_came_is_told_in_its_cell() -> None:
    later = {"Wat met profielen gebeurde": {**EVENT, "G7": date(2027, 3, 1)}}
    reading = returned("stem-profiles", "ahovoks", later)
    assert errors(reading.problems) == [("Wat met profielen gebeurde!G7", "register-event-ahead")]
    assert errors(returned("stem-profiles", "ahovoks", later, on=date(2027, 3, 1)).problems) == []


def test_an_owner_or_an_indicator_that_the_agenda_does_not_have_is_told_in_its_cell() -> None:
    _, forms = agenda()
    layout, _ = _asked(forms, "stem-actions", "vlaio")
    sheet = layout.sheets[0]
    owner, indicators = sheet.field("owner"), sheet.field("indicators")
    strange = tuple(
        replace(each, codes=tuple(replace(code, code=f"{code.code}s") for code in each.codes))
        if each in (owner, indicators)
        else each
        for each in sheet.fields
    )
    changed = replace(layout, sheets=(replace(sheet, fields=strange),))
    cells = {**ACTION, "I7": "1b STEM-geletterdheid"}
    reading = returned("stem-actions", "vlaio", {"Acties": cells}, forms=replace(forms, layouts=(changed,)))
    assert errors(reading.problems) == [
        ("Acties!F7", "form-unknown-choice"),
        ("Acties!I7", "form-unknown-choice"),
    ]
    assert reading.rows == ()


def test_a_form_about_a_year_that_has_not_begun_is_one_problem_a_sheet() -> None:
    cells = {f"D{row}": 10 for row in range(7, 15)}
    reading = returned("lifelong-learning", "vdab", {"Deelnemers": cells}, on=date(2025, 12, 1))
    assert errors(reading.problems) == [("Deelnemers!D7", "form-period-ahead")]
    assert reading.rows == ()
    assert errors(returned("lifelong-learning", "vdab", {"Deelnemers": cells}).problems) == []


def test_a_row_that_repeats_the_key_of_the_register_is_told_by_its_row() -> None:
    _, forms = agenda()
    layout, _ = _asked(forms, "stem-agreements", "vlaio")
    changed = replace(layout, sheets=(replace(layout.sheets[0], unique=()),))
    twice = {**AGREEMENT, **{f"{cell[0]}8": value for cell, value in AGREEMENT.items()}}
    reading = returned(
        "stem-agreements", "vlaio", {"Overeenkomsten": twice}, forms=replace(forms, layouts=(changed,))
    )
    assert errors(reading.problems) == [("Overeenkomsten!C8", "form-row-repeated")]
    assert [each.row for each in reading.rows] == ["001"]
    assert "rij 7" in said(reading.problems)


def test_the_nearest_choice_is_near_in_meaning() -> None:
    reading = returned(
        "lifelong-learning",
        "vdab",
        {"Opleidingen en initiatieven": {"C7": "A", "D7": "STEM4iedereen", "E7": 3}},
    )
    assert "Is ‘STEM4all’ bedoeld?" in " ".join(say_problem(each, "nl")[1] for each in reading.problems)
