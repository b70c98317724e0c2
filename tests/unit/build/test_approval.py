"""Approval seals nothing that the register would refuse: what only shows among several returns as well."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from streefpad.build.forms import Collection, approve, open_collection, read_returns, standings
from streefpad.publish.forms import file_name, form_workbook
from tests.unit.intake.forms.filled import Cells, fill
from tests.unit.intake.forms.test_admission import AGREEMENT, STEM

DAY = date(2027, 2, 14)
FORM = "stem-agreements"


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """The shipped agenda without what lies in its vault."""
    folder = tmp_path / "agenda"
    shutil.copytree(STEM, folder, ignore=shutil.ignore_patterns("vault"))
    return folder


def opened(agenda: Path) -> Collection:
    collection, problems = open_collection(agenda)
    assert collection is not None, problems
    return collection


def send(agenda: Path, **partners: Cells) -> None:
    """The forms of these partners come back with these cells."""
    collection = opened(agenda)
    inbox = agenda.parent / "came-back"
    shutil.rmtree(inbox, ignore_errors=True)
    inbox.mkdir()
    layout = collection.forms.layout(FORM)
    assert layout is not None
    for id, cells in partners.items():
        partner = collection.forms.partner(id)
        assert partner is not None
        content = fill(form_workbook(layout, partner), {"Overeenkomsten": cells})
        (inbox / file_name(layout, partner)).write_bytes(content)
    read_returns(collection, inbox, on=DAY, by="steward")


def sealed_agreements(agenda: Path, folder: str) -> list[str]:
    text = (agenda / folder / "rows.csv").read_text(encoding="utf-8")
    return [each["agreement"] for each in csv.DictReader(text.splitlines())]


def test_a_return_that_the_register_would_refuse_is_faulty_as_soon_as_it_is_read(agenda: Path) -> None:
    send(agenda, vlaio={**AGREEMENT, "H7": date(2025, 1, 1)})
    (standing,) = (
        each
        for each in standings(opened(agenda), DAY)
        if (each.layout.id, each.partner.id) == (FORM, "vlaio")
    )
    assert standing.state.value == "faulty"
    _, problems = approve(opened(agenda), ["vlaio"], FORM, on=DAY, by="steward")
    assert [each.code for each in problems] == ["form-still-faulty"]


def test_one_agreement_of_two_partners_is_sealed_for_one_of_them_and_only_with_a_reason(agenda: Path) -> None:
    second = {**AGREEMENT, "C8": "science-2", **{f"{each}8": AGREEMENT[f"{each}7"] for each in "DEFGH"}}
    send(agenda, vlaio=AGREEMENT, science=second)
    both = ["vlaio", "science"]
    sealed, problems = approve(opened(agenda), both, FORM, on=DAY, by="steward")
    assert (sealed, [each.code for each in problems]) == ((), ["register-row-twice"])
    here, there = str(problems[0].place), str(problems[0].facts["first"])
    assert {each.split("/")[3] for each in (here, there)} == {"vlaio", "science"}
    assert here.endswith("agreements.csv:2")
    (sealed_in,), problems = approve(
        opened(agenda), both, FORM, on=DAY, by="steward", despite="de eerste telt"
    )
    assert problems == ()
    assert sorted(sealed_agreements(agenda, sealed_in)) == ["science-2", "vlaio-1"]
    log = (agenda / f"vault/forms/{FORM}-2026/events.jsonl").read_text(encoding="utf-8")
    assert log.count("de eerste telt") == 1


def test_a_later_return_of_the_same_partner_is_no_second_source(agenda: Path) -> None:
    send(agenda, vlaio=AGREEMENT)
    approve(opened(agenda), ["vlaio"], FORM, on=DAY, by="steward")
    send(agenda, vlaio={**AGREEMENT, "E7": "Techniekhuis Noord"})
    _, problems = approve(opened(agenda), ["vlaio"], FORM, on=DAY, by="steward")
    assert problems == ()
