"""The forms of an agenda are read from its files, and what is wrong with one is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.intake.forms.layouts import read_forms
from streefpad.model.forms import FieldKind, Forms
from streefpad.values.problems import Problem, Severity
from tests.unit.intake.agendas import CODELIST, codes, read_agenda, told

FORM = """\
id: offer
title: {nl: Aanbod, en: Offer}
period: 2026
due: 2027-03-01
source: report
partners: [museum]
sheets:
  - id: people
    title: {nl: Mensen, en: People}
    dataflow: intake
    key: {group: rows}
    fields:
      - {id: persons, name: {nl: Personen, en: Persons}, type: count, required: true}
      - {id: poor, name: {nl: Kansarm, en: Disadvantaged}, type: count, at_most: persons}
"""
PARTNER = """\
id: museum
name: {nl: Museum, en: Museum}
kind: museums
contact: front desk
"""
KINDS = """\
---
id: partner-kinds
name: {nl: Soorten, en: Kinds}
codes:
  - {code: museums, name: {nl: Musea, en: Museums}}
"""


def read(folder: Path, form: str = FORM, partner: str = PARTNER) -> tuple[Forms, tuple[Problem, ...]]:
    files = {
        "forms/offer.yaml": form,
        "partners/museum.yaml": partner,
        "codelists/rows.yaml": CODELIST + KINDS,
    }
    catalogue, problems = read_agenda(folder, files)
    assert problems == ()
    return read_forms(folder, catalogue)


def test_a_form_is_what_its_file_says(tmp_path: Path) -> None:
    forms, problems = read(tmp_path)
    assert problems == ()
    (layout,) = forms.layouts
    (sheet,) = layout.sheets
    assert (layout.round, str(layout.due), layout.partners) == ("offer-2026", "2027-03-01", ("museum",))
    assert [row.id for row in sheet.rows] == ["total", "girls"]
    assert [(each.id, each.kind, each.required) for each in sheet.fields] == [
        ("persons", FieldKind.COUNT, True),
        ("poor", FieldKind.COUNT, False),
    ]
    assert forms.kind_name("museums").en == "Museums"


def test_a_form_may_address_a_kind_of_partners(tmp_path: Path) -> None:
    forms, problems = read(tmp_path, FORM.replace("partners: [museum]", "kinds: [museums]"))
    assert problems == ()
    assert forms.layouts[0].partners == ("museum",)


def test_a_key_may_take_some_of_the_codes(tmp_path: Path) -> None:
    some = FORM.replace("{group: rows}", "{group: {codelist: rows, codes: [girls]}}")
    assert [row.id for row in read(tmp_path, some)[0].layouts[0].sheets[0].rows] == ["girls"]


def test_correcting_a_word_leaves_the_digest_and_another_column_does_not(tmp_path: Path) -> None:
    first = read(tmp_path)[0].layouts[0].digest
    assert read(tmp_path, FORM.replace("Personen", "Mensen die er waren"))[0].layouts[0].digest == first
    assert read(tmp_path, FORM.replace("period: 2026", "period: 2027"))[0].layouts[0].digest == first
    assert read(tmp_path, FORM.replace("id: poor", "id: needy"))[0].layouts[0].digest != first


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("intake", "intakes", ("forms/offer.yaml:10:15", "unknown-code", "intake")),
        ("group: rows", "group: row", ("forms/offer.yaml:11:18", "unknown-code", "rows")),
        ("source: report", "source: reports", ("forms/offer.yaml:5:9", "unknown-code", "report")),
        ("[museum]", "[musea]", ("forms/offer.yaml:6:12", "unknown-code", "museum")),
        ("at_most: persons", "at_most: person", ("forms/offer.yaml:14:82", "unknown-code", "persons")),
        ("id: poor", "id: persons", ("forms/offer.yaml:13:7", "duplicate-id", None)),
        ("    key: {group: rows}\n", "", ("forms/offer.yaml:8:5", "form-grid-or-list", None)),
        ("type: count, at_most", "type: code, at_most", ("forms/offer.yaml:14:9", "missing-key", None)),
        ("type: count, at_most", "type: cuont, at_most", ("forms/offer.yaml:14:66", "unknown-word", "count")),
        ("due: 2027-03-01", "due: March", ("forms/offer.yaml:4:6", "not-a-date", None)),
        ("required: true", "requird: true", ("forms/offer.yaml:13:71", "unknown-key", "required")),
    ],
)
def test_what_is_wrong_with_a_form_is_told_at_its_place(
    tmp_path: Path, before: str, after: str, expected: tuple[str, str, str | None]
) -> None:
    place, code, near = expected
    _, problems = read(tmp_path, FORM.replace(before, after))
    assert (place, code) in [(found, each) for found, each, _ in told(problems)]
    if near:
        assert near in [facts.get("nearest") for _, _, facts in told(problems)]


def test_a_form_with_too_many_rows_is_told(tmp_path: Path) -> None:
    keys = ", ".join(f"k{at}: rows" for at in range(10))
    assert codes(read(tmp_path, FORM.replace("group: rows", keys))[1]) == ["form-too-long"]


def test_two_sheets_of_one_name_are_told(tmp_path: Path) -> None:
    sheets = FORM[FORM.index("  - id: people") :]
    again = FORM + sheets.replace("id: people", "id: others")
    assert codes(read(tmp_path, again)[1]) == ["duplicate-id"]


def test_a_form_stated_twice_counts_once(tmp_path: Path) -> None:
    forms, problems = read(tmp_path, f"{FORM}---\n{FORM}")
    assert (len(forms.layouts), codes(problems)) == (1, ["duplicate-id"])


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("front desk", []),
        ("stem@museum.example", []),
        ("jan.janssens@museum.example", ["contact-is-private"]),
        ("0470 12 34 56", ["contact-is-private"]),
        ("+32 2 123 45 67", ["contact-is-private"]),
    ],
)
def test_a_contact_that_seems_a_persons_own_is_noticed(
    tmp_path: Path, contact: str, expected: list[str]
) -> None:
    _, problems = read(tmp_path, partner=PARTNER.replace("front desk", f"'{contact}'"))
    assert codes(problems) == expected
    assert all(each.severity is Severity.WARNING for each in problems)


def test_a_kind_that_the_code_list_does_not_hold_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, partner=PARTNER.replace("kind: museums", "kind: museum"))
    assert codes(problems) == ["unknown-code"]
