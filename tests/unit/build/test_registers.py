"""From the rows of five registers to verdicts that can be walked back to those rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from streefpad.build import edition_of, make_edition
from streefpad.build.forms import approve, open_collection, read_returns, write_forms
from streefpad.model.edition import Edition
from streefpad.model.series import Flag
from streefpad.model.withholding import Withheld
from streefpad.publish.terminal import addition_text, explain_text
from streefpad.publish.terminal.paper import PLAIN
from streefpad.values.periods import parse_period
from streefpad.values.problems import Severity
from tests.unit.build.registers import (
    AGREEMENTS,
    DAY,
    FORM_TEXTS,
    PARTICIPATION,
    add,
    add_all,
    approve_rows,
    opened,
    preview,
    write_agenda,
)

SMALL = "period,provider,offer,counted,stage,sex,number\n2026,vdab,camp,persons,attended,F,2\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_agenda(tmp_path / "agenda")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return made(add_all(write_agenda(tmp_path_factory.mktemp("made") / "agenda")))


def made(folder: Path, day: date = DAY) -> Edition:
    edition, problems = make_edition(folder, day)
    assert edition is not None, problems
    return edition


def values(edition: Edition, indicator: str) -> dict[str, str]:
    (finding, *_) = edition.of_indicator(indicator)
    return {str(each.period): str(each.value) for each in finding.series.observations}


def statuses(edition: Edition) -> dict[str, str]:
    return {
        each.indicator.id: each.in_force.assessment.status.value for each in edition.findings if each.in_force
    }


def errors(edition: Edition) -> list[str]:
    return [each.code for each in edition.problems if each.severity is Severity.ERROR]


def test_every_register_comes_to_figures(edition: Edition) -> None:
    assert errors(edition) == []
    assert values(edition, "girls-in-offer") == {"2025": "40.00", "2026": "50.00"}
    assert values(edition, "initiatives") == {"2025": "1", "2026": "2"}
    assert values(edition, "agreements-with-targets") == {
        "2023": "100.00", "2024": "50.00", "2025": "100.00", "2026": "100.00"
    }  # fmt: skip
    assert values(edition, "shortage") == {"2023-2024": "30", "2024-2025": "16"}


def test_profiles_are_counted_against_the_conditions_of_their_target_and_judged(edition: Edition) -> None:
    assert values(edition, "profiles-up-to-date") == {"2024": "0.00", "2025": "0.00", "2026": "50.00"}
    assert statuses(edition)["profiles-up-to-date"] == "on_track"


def test_a_groups_share_is_held_against_its_share_in_the_population_and_judged(edition: Edition) -> None:
    assert values(edition, "proportional") == {"2025": "0.800", "2026": "1.000"}
    assert statuses(edition)["proportional"] == "reached"


def test_the_edition_lists_things_and_never_people(edition: Edition) -> None:
    registered = edition.registered
    assert [(each.id, each.carries.value) for each in registered.agreements] == [
        ("A-1", "girls"), ("A-2", "none"), ("A-3", "both")
    ]  # fmt: skip
    assert {each.id: len(each.events) for each in registered.profiles} == {"weld": 5, "code": 2, "old": 2}
    assert [each.indicators for each in registered.actions] == [("girls-in-offer", "proportional"), ()]


def test_a_figure_can_be_walked_back_to_its_rows(edition: Edition) -> None:
    cells = edition.registered.rows_of("agreements-with-targets", parse_period("2026"))
    assert [each.place.line for each in cells] == [2, 4]


@pytest.mark.parametrize(
    ("indicator", "told"),
    [
        (
            "agreements-with-targets",
            "2 rows: vault/agreements/2027-02-01-steward-17dcfe77/agreements.csv:2, 4",
        ),
        ("profiles-up-to-date", "profiles.csv:2–8"),
        ("proportional", "Girls in the offer: 50.00% (2026); 3 rows:"),
        ("proportional", "Girls in the population: 50% (2026)"),
    ],
)
def test_explain_names_the_rows(edition: Edition, indicator: str, told: str) -> None:
    found = edition.catalogue.indicator(indicator)
    assert found is not None
    text = explain_text(edition, found, parse_period("2026"), "en", PLAIN)
    assert told in " ".join(text.split())


def test_a_small_count_of_people_is_withheld_everywhere(folder: Path) -> None:
    add(folder, "participation", SMALL + "2026,vdab,camp,persons,attended,M,60\n")
    found = made(folder)
    assert values(found, "girls-in-offer") == {}
    counts = found.counted.counts_of("girls-in-offer")
    assert counts is not None
    (count,) = counts.counts
    assert (count.numerator, count.withheld) == (None, Withheld.NUMERATOR_HIDDEN)
    assert "figure-withheld" in [each.code for each in found.problems]


def test_approved_forms_count_beside_sealed_files(folder: Path) -> None:
    head = "period,provider,partner,offer,counted,stage,sex,number\n"
    add(folder, "participation", PARTICIPATION)
    rows = "2026,club,house,camp,persons,attended,F,70\n2026,club,house,camp,persons,attended,M,30\n"
    approve_rows(folder, "participation", "form-2026-sheet-001", head + rows)
    assert values(made(folder), "girls-in-offer")["2026"] == "60.00"


def returned(agenda: Path, out: Path, cells: Mapping[str, Mapping[str, Any]]) -> None:
    """The partner's form, filled in, back and approved."""
    collection, problems = open_collection(agenda)
    assert collection is not None, problems
    write_forms(collection, (), out)
    file = next(out.glob("*house*"))
    book = load_workbook(file)
    for sheet, values in cells.items():
        for cell, value in values.items():
            book[sheet][cell] = value
    book.save(file)
    read_returns(collection, out, on=DAY, by="steward")
    again, problems = open_collection(agenda)
    assert again is not None, problems
    _, problems = approve(again, ["house"], on=DAY, by="steward")
    assert problems == ()


def test_a_returned_form_counts_once_a_person_approved_it(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path / "agenda", FORM_TEXTS)
    participants = {"C7": 90, "D7": 30, "E7": 8, "C8": 100, "D8": 70, "E8": 20}
    contracts = {"C7": "A-7", "D7": 45.5, "E7": "new"}
    returned(agenda, tmp_path / "out", {"Deelnemers": participants, "Overeenkomsten": contracts})
    found = made(agenda)
    assert errors(found) == []
    assert values(found, "girls-in-offer") == {"2026": "30.00"}
    assert [(each.id, each.partner, str(each.girls)) for each in found.registered.agreements] == [
        ("A-7", "house", "45.5")
    ]
    cells = found.registered.rows_of("girls-in-offer", parse_period("2026"))
    assert {each.place.file for each in cells} == {
        "vault/forms/approved/participation/survey-2026-participants-001/rows.csv"
    }


def test_an_indicator_whose_definition_is_wrong_gets_no_figure(folder: Path) -> None:
    add(folder, "participation", PARTICIPATION)
    texts = folder / "indicators/all.yaml"
    texts.write_text(texts.read_text(encoding="utf-8").replace(", stage: attended, sex: F", ", sex: F"))
    found = made(folder)
    assert values(found, "girls-in-offer") == {}
    assert "register-counts-mixed" in errors(found)


def test_a_file_is_shown_row_by_row_with_the_verdicts_it_moves_before_it_is_sealed(folder: Path) -> None:
    add(folder, "agreements", AGREEMENTS, day=date(2027, 1, 5))
    head = "nummer,kind,partner,owner,since,until,girls\n"
    addition = preview(
        folder,
        "agreements",
        f"{head}A-1,covenant,Club,economy,2023-01-01,,45\nA-4,academy,Club,economy,2026-01-01,,\n",
    )
    assert addition.rows is not None
    assert [each.code("agreement") for each in addition.rows.new] == ["A-4"]
    assert [each.after.code("agreement") for each in addition.rows.changed] == ["A-1"]
    assert [each.code("agreement") for each in addition.rows.gone] == ["A-2", "A-3"]
    assert [(each.indicator, each.before, each.after) for each in addition.statuses] == [
        ("agreements-with-targets", "reached", "moving_away")
    ]
    text = addition_text(addition, "en", PLAIN)
    assert "A-1: agreed share of girls 45 (was 40)" in text
    assert len(list((folder / "vault/agreements").iterdir())) == 1


def test_the_same_file_twice_changes_nothing(folder: Path) -> None:
    add(folder, "agreements", AGREEMENTS)
    again = preview(folder, "agreements", AGREEMENTS)
    assert again.already is not None
    assert again.rows is not None
    assert (again.rows.new, again.rows.changed, again.rows.gone) == ((), (), ())
    add(folder, "agreements", AGREEMENTS)
    assert len(list((folder / "vault/agreements").iterdir())) == 1


def test_a_bad_file_tells_every_problem_at_its_cell(folder: Path) -> None:
    addition = preview(
        folder,
        "agreements",
        "nummer,kind,partner,owner,since,until,girls\nA-1,covnant,Club,econmy,2023-01-01,2022-01-01,140\n",
    )
    assert [
        (each.code, str(each.place)) for each in addition.problems if each.severity is Severity.ERROR
    ] == [
        ("unknown-code", "agreements.csv:2:5"),
        ("unknown-code", "agreements.csv:2:18"),
        ("register-ends-first", "agreements.csv:2:36"),
        ("out-of-bounds", "agreements.csv:2:47"),
    ]


def test_without_register_data_nothing_is_read(folder: Path) -> None:
    agenda = opened(folder)
    assert agenda.registers.registers == ()
    assert edition_of(agenda, DAY).registered.agreements == ()


def test_a_register_is_as_it_was_known_on_the_day_that_is_asked(folder: Path) -> None:
    earlier = date(2026, 3, 1)
    first = PARTICIPATION.split("2026,")[0]
    add(folder, "participation", first, day=earlier)
    add(folder, "participation", PARTICIPATION)
    assert values(made(folder, date(2026, 2, 1)), "girls-in-offer") == {}
    assert set(values(made(folder, earlier), "girls-in-offer")) == {"2025"}
    assert set(values(made(folder), "girls-in-offer")) == {"2025", "2026"}


def test_what_was_approved_later_was_not_known_before(folder: Path) -> None:
    rows = "period,provider,offer,counted,stage,sex,number\n2026,club,camp,persons,attended,{sex},60\n"
    for number, (sex, day) in enumerate((("F", date(2027, 1, 10)), ("M", DAY)), start=1):
        approve_rows(
            folder, "participation", f"survey-2026-participants-{number:03}", rows.format(sex=sex), on=day
        )
    assert values(made(folder, date(2027, 1, 9)), "initiatives") == {}
    shares = [
        made(folder, day).registered.rows_of("girls-in-offer", parse_period("2026"))
        for day in (date(2027, 1, 10), DAY)
    ]
    assert [len(each) for each in shares] == [1, 0]


def test_a_file_is_held_against_what_was_known_when_it_came(folder: Path) -> None:
    add(folder, "participation", PARTICIPATION)
    addition = preview(folder, "participation", PARTICIPATION.replace(",40", ",41"), day=date(2026, 3, 1))
    assert addition.rows is not None
    assert not addition.rows.changed
    assert len(addition.rows.new) == 7


def test_agreements_are_not_people(edition: Edition) -> None:
    counted = {each.indicator: each.persons for each in edition.counted.indicators}
    assert (
        counted["girls-in-offer"],
        counted["agreements-with-targets"],
        counted["profiles-up-to-date"],
    ) == (
        True,
        False,
        False,
    )


ASKED = "form: survey\nperiod: '2026'\nasked: {}\nreturns: [one, two]\n"
HEAD = "period,provider,partner,offer,counted,stage,sex,number\n"
BOTH = "2026,club,house,camp,persons,attended,F,70\n2026,club,house,camp,persons,attended,M,30\n"


def flags(edition: Edition, indicator: str) -> dict[str, frozenset[Flag]]:
    (finding, *_) = edition.of_indicator(indicator)
    return {str(each.period): each.flags for each in finding.series.observations}


def test_a_figure_that_rests_on_an_incomplete_round_is_provisional(folder: Path) -> None:
    name = "survey-2026-participants-001"
    approve_rows(folder, "participation", name, HEAD + BOTH, told=ASKED.format(3))
    found = made(folder)
    assert flags(found, "girls-in-offer") == {"2026": {Flag.PROVISIONAL}}
    (told,) = [each for each in found.problems if each.code == "round-incomplete"]
    assert (told.severity, told.facts["approved"], told.facts["asked"]) == (Severity.WARNING, 2, 3)


def test_a_figure_of_a_complete_round_is_not(folder: Path) -> None:
    name = "survey-2026-participants-001"
    approve_rows(folder, "participation", name, HEAD + BOTH, told=ASKED.format(2))
    found = made(folder)
    assert flags(found, "girls-in-offer") == {"2026": frozenset()}
    assert "round-incomplete" not in [each.code for each in found.problems]


def test_approving_says_how_many_were_asked(tmp_path: Path) -> None:
    second = "---\nid: yard\nname: {nl: Hof, en: Yard}\nkind: club\n"
    partners = FORM_TEXTS["partners/all.yaml"] + second
    agenda = write_agenda(tmp_path / "agenda", {**FORM_TEXTS, "partners/all.yaml": partners})
    participants = {"C7": 90, "D7": 30, "E7": 8, "C8": 100, "D8": 70, "E8": 20}
    returned(agenda, tmp_path / "out", {"Deelnemers": participants})
    found = made(agenda)
    assert flags(found, "girls-in-offer") == {"2026": {Flag.PROVISIONAL}}
    told = [each.facts for each in found.problems if each.code == "round-incomplete"]
    assert [(each["approved"], each["asked"]) for each in told] == [(1, 2)]


def test_a_row_that_cannot_be_read_withholds_the_figure_of_its_period(folder: Path) -> None:
    add(folder, "participation", PARTICIPATION + "2026,vdab,Robots,academy,persons,attended,Fatima,45\n")
    found = made(folder)
    assert set(values(found, "girls-in-offer")) == {"2025"}
    assert set(values(found, "initiatives")) == {"2025"}
    assert "unknown-code" in errors(found)


def test_a_figure_about_people_leads_back_to_a_delivery_and_never_to_a_line(folder: Path) -> None:
    add(folder, "participation", PARTICIPATION, day=date(2027, 1, 5))
    add(folder, "participation", HEAD + BOTH, source="other")
    (finding, *_) = made(folder).of_indicator("girls-in-offer")
    latest = finding.series.at(parse_period("2026"))
    assert latest is not None
    assert latest.cell.vintage == "participation/2027-01-05-steward"
    assert (str(latest.cell.place), latest.cell.column) == (
        "vault/participation/2027-01-05-steward",
        "number",
    )
    assert latest.where == "Register van de beheerder + Een andere lijst"


def test_a_thing_leads_back_to_its_cell(edition: Edition) -> None:
    (finding, *_) = edition.of_indicator("agreements-with-targets")
    assert finding.series.observations[-1].cell.place.line == 2


def test_the_receipt_of_a_confidential_file_has_no_hash(edition: Edition) -> None:
    known = {each.dataflow: each for each in edition.vintages}
    people, things = known["participation"], known["agreements"]
    assert (people.confidential, people.file, people.sha256, people.size) == (True, "", "", 0)
    assert (things.confidential, len(things.sha256)) == (False, 64)
