"""Which deliveries count: the last word of each source on each period, and nobody twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.model.registers import Register
from streefpad.values.periods import parse_period
from streefpad.values.problems import Problem
from tests.unit.build.registers import add, approve_rows, opened, write_agenda

HEAD = "period,provider,partner,offer,counted,stage,number\n"
JANUARY, MARCH = date(2027, 1, 5), date(2027, 3, 5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_agenda(tmp_path / "agenda")


def row(period: int, number: int, partner: str = "club") -> str:
    return f"{period},vdab,{partner},camp,persons,attended,{number}\n"


def register(folder: Path, dataflow: str = "participation") -> Register:
    return next(each for each in opened(folder).registers.registers if each.dataflow == dataflow)


def numbers(folder: Path) -> list[tuple[str, str]]:
    return [(str(each.period), str(each.number("number"))) for each in register(folder).rows]


def faults(folder: Path) -> list[Problem]:
    return [each for each in opened(folder).registers.answers.problems if each.code != "figure-withheld"]


def test_a_later_file_of_a_source_replaces_the_periods_that_it_holds(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2025, 10) + row(2026, 20), day=JANUARY)
    add(folder, "participation", HEAD + row(2026, 25), day=MARCH)
    assert numbers(folder) == [("2025", "10"), ("2026", "25")]
    assert [str(each) for each in register(folder).periods] == ["2025", "2026"]


def test_of_two_files_of_one_day_the_one_that_came_later_counts(folder: Path) -> None:
    for number in (20, 25, 30):
        add(folder, "participation", HEAD + row(2026, number), day=MARCH)
    assert numbers(folder) == [("2026", "30")]


def test_another_source_adds_its_rows(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20), day=JANUARY)
    add(folder, "participation", HEAD + row(2026, 7, "house"), source="other", day=MARCH)
    assert numbers(folder) == [("2026", "20"), ("2026", "7")]


def test_a_row_that_two_sources_deliver_counts_once_and_is_told_at_both_places(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20), day=JANUARY)
    add(folder, "participation", HEAD + row(2026, 7), source="other", day=MARCH)
    assert numbers(folder) == [("2026", "20")]
    assert [each.code for each in faults(folder)] == ["register-row-twice"] * 2
    assert len({each.place.file for each in faults(folder)}) == 2


def test_a_list_without_periods_is_replaced_whole(folder: Path) -> None:
    head = "nummer,kind,partner,owner\n"
    add(folder, "agreements", f"{head}A-1,covenant,Club,economy\nA-2,covenant,Club,economy\n", day=JANUARY)
    add(folder, "agreements", f"{head}A-2,covenant,Club,economy\n", day=MARCH)
    add(folder, "agreements", f"{head}A-9,covenant,Club,economy\n", source="other", day=JANUARY)
    assert [each.code("agreement") for each in register(folder, "agreements").rows] == ["A-9", "A-2"]


def test_what_is_wrong_with_a_file_is_put_right_by_the_one_after_it(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20) + row(2026, -1, "house"), day=JANUARY)
    assert [each.code for each in faults(folder)] == ["not-a-count"]
    add(folder, "participation", HEAD + row(2026, 20) + row(2026, 1, "house"), day=MARCH)
    assert faults(folder) == []


def test_approved_forms_add_to_sealed_files_and_the_last_approval_of_a_round_counts(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20), day=JANUARY)
    approve_rows(folder, "participation", "form-2026-sheet-001", HEAD + row(2026, 5, "house"))
    approve_rows(folder, "participation", "form-2026-sheet-002", HEAD + row(2026, 6, "house"))
    assert numbers(folder) == [("2026", "20"), ("2026", "6")]
    assert "forms/approved/participation/form-2026-sheet-002" in [each.id for each in opened(folder).vintages]


def test_approved_rows_that_were_changed_do_not_count(folder: Path) -> None:
    approve_rows(folder, "participation", "form-2026-sheet-001", HEAD + row(2026, 5))
    path = folder / "vault/forms/approved/participation/form-2026-sheet-001/rows.csv"
    path.write_text(HEAD + row(2026, 500), encoding="utf-8")
    assert numbers(folder) == []
    assert [each.code for each in faults(folder)] == ["sealed-file-changed"]


@pytest.mark.parametrize(
    "told", ["size: much", "approved: 2027-02-31", "approved: 2027-02-14 10:00:00", "form: !!timestamp x"]
)
def test_approved_rows_with_a_damaged_receipt_do_not_count(folder: Path, told: str) -> None:
    approve_rows(folder, "participation", "form-2026-sheet-001", HEAD + row(2026, 5), told=f"{told}\n")
    assert numbers(folder) == []
    assert [each.code for each in faults(folder)] == ["form-receipt-damaged"]


def test_the_rows_of_a_register_are_no_figures(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20), day=JANUARY)
    assert opened(folder).vault.observations == ()


def test_a_fault_stays_while_no_later_file_has_the_word_on_its_period(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2025, -1), day=JANUARY)
    add(folder, "participation", HEAD + row(2026, 20), day=MARCH)
    assert [each.code for each in faults(folder)] == ["not-a-count"]
    assert register(folder).faulty == {parse_period("2025")}


def test_a_fault_of_an_unreadable_period_is_one_of_every_period(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20) + row(2025, 7).replace("2025", "soon"), day=JANUARY)
    assert register(folder).faulty == {None}
    add(folder, "participation", HEAD + row(2026, 20), day=MARCH)
    assert (register(folder).faulty, faults(folder)) == (frozenset(), [])


def test_a_remark_on_a_file_withholds_nothing(folder: Path) -> None:
    head = HEAD.replace("number", "number,colour")
    add(folder, "participation", head + row(2026, 20).replace("20\n", "20,red\n"), day=JANUARY)
    assert [each.code for each in faults(folder)] == ["unknown-column"]
    assert register(folder).faulty == frozenset()


def test_nobody_knows_what_stood_in_a_file_that_changed(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20), day=JANUARY)
    (path,) = (folder / "vault/participation").glob("*/participation.csv")
    path.write_text(HEAD + row(2026, 21), encoding="utf-8")
    assert register(folder).faulty == {None}


def test_of_people_that_two_sources_count_the_period_is_withheld(folder: Path) -> None:
    add(folder, "participation", HEAD + row(2026, 20), day=JANUARY)
    add(folder, "participation", HEAD + row(2026, 7), source="other", day=MARCH)
    assert register(folder).faulty == {parse_period("2026")}


AGREEMENTS = "agreement,kind,partner,owner,girls\n"


def approve_list(folder: Path, number: str, rows: str, year: int, day: date) -> None:
    told = f"form: survey\nperiod: '{year}'\n"
    name = f"survey-{year}-contracts-{number}"
    approve_rows(folder, "agreements", name, AGREEMENTS + rows, on=day, told=told)


def test_the_second_round_of_a_list_updates_the_first_and_takes_nothing_back(folder: Path) -> None:
    first = "A-1,covenant,Club,economy,40\nA-2,covenant,House,economy,30\n"
    approve_list(folder, "001", first, 2026, JANUARY)
    approve_list(folder, "001", "A-1,covenant,Club,economy,45\nA-3,covenant,Club,economy,\n", 2027, MARCH)
    found = {
        each.code("agreement"): str(each.number("girls")) for each in register(folder, "agreements").rows
    }
    assert found == {"A-2": "30", "A-1": "45", "A-3": "None"}
    assert faults(folder) == []


def test_a_later_approval_of_one_round_of_a_list_replaces_the_earlier_one(folder: Path) -> None:
    approve_list(
        folder, "001", "A-1,covenant,Club,economy,40\nA-2,covenant,House,economy,30\n", 2026, JANUARY
    )
    approve_list(folder, "002", "A-1,covenant,Club,economy,40\n", 2026, MARCH)
    assert [each.code("agreement") for each in register(folder, "agreements").rows] == ["A-1"]


def test_unreadable_news_does_not_prolong_old_news(folder: Path) -> None:
    head = "nummer,kind,partner,owner\n"
    add(folder, "agreements", f"{head}A-1,covenant,Club,economy\n", day=JANUARY)
    add(folder, "agreements", f"{head}A-1,covnant,Club,economy\n", day=MARCH)
    assert register(folder, "agreements").delivered == JANUARY


def test_of_several_lists_the_oldest_says_how_far_all_is_known(folder: Path) -> None:
    head = "nummer,kind,partner,owner\n"
    add(folder, "agreements", f"{head}A-1,covenant,Club,economy\n", day=JANUARY)
    add(folder, "agreements", f"{head}A-9,covenant,Club,economy\n", source="other", day=MARCH)
    assert register(folder, "agreements").delivered == JANUARY
    add(folder, "agreements", f"{head}A-1,covenant,Club,economy\nA-2,covenant,Club,economy\n", day=MARCH)
    assert register(folder, "agreements").delivered == MARCH
