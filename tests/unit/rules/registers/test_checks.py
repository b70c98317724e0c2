"""What is counted from a register must be countable: one thing at a time, in known columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.rules.registers.checks import check_registers
from streefpad.values.problems import Problem
from tests.unit.build.registers import DATAFLOWS, INDICATORS, TARGETS, opened, write_agenda

HEAD = "id: one\nname: {nl: Een, en: One}\nunit: UNIT\nperiod: year\n"


def problems(folder: Path, text: str, *, unit: str = "number", targets: str = "") -> list[Problem]:
    changed = {
        "indicators/all.yaml": HEAD.replace("UNIT", unit) + text,
        "targets/all.yaml": targets or "",
    }
    agenda = opened(write_agenda(folder, changed))
    return [each for each in check_registers(agenda.catalogue, ()) if each.code != "register-awaited"]


def where(text: str) -> str:
    return f"count: {{of: {{dataflow: participation, where: {{{text}}}}}}}"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("counted: persons, stage: attended", []),
        ("counted: persons", ["stage"]),
        ("stage: attended", ["counted"]),
        ("counted: persons, stage: [attended, registered]", ["stage"]),
        ("counted: persons, stage: {not: forecast}", ["stage"]),
        ("sex: F", ["counted", "stage"]),
    ],
)
def test_persons_and_participations_and_stages_never_mix(
    tmp_path: Path, text: str, columns: list[str]
) -> None:
    found = problems(tmp_path, where(text))
    assert [(each.code, each.facts["column"]) for each in found] == [
        ("register-counts-mixed", column) for column in columns
    ]


def test_a_share_holds_one_stage_against_the_same_one(tmp_path: Path) -> None:
    of = "of: {dataflow: participation, where: {counted: persons, stage: attended}}"
    within = "in: {dataflow: participation, where: {counted: persons, stage: registered}}"
    found = problems(tmp_path, f"share:\n  {of}\n  {within}\n", unit="percent")
    assert [(each.code, each.facts["column"]) for each in found] == [("register-counts-mixed", "stage")]


def test_different_initiatives_add_up_nothing_and_need_no_stage(tmp_path: Path) -> None:
    assert problems(tmp_path, "count: {of: {dataflow: participation}, distinct: initiative}") == []


def test_teachers_are_counted_group_by_group(tmp_path: Path) -> None:
    found = problems(tmp_path, "count: {of: {dataflow: teachers, where: {subject: maths}}}")
    assert [(each.code, each.facts["column"]) for each in found] == [("register-counts-mixed", "group")]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("where: {stage: attended, sex: F}}, distinct: initiative", ["sex"]),
        (
            "where: {underrepresented: yes, disadvantaged: yes}}, distinct: partner",
            ["disadvantaged", "underrepresented"],
        ),
        ("where: {stage: attended}}, distinct: municipality", ["municipality"]),
        ("where: {stage: attended}}, distinct: initiative", []),
    ],
)
def test_different_things_are_not_told_apart_by_who_was_there(
    tmp_path: Path, text: str, columns: list[str]
) -> None:
    found = problems(tmp_path, f"count: {{of: {{dataflow: participation, {text}}}")
    assert {each.code for each in found} <= {"register-distinct-personal"}
    assert sorted(str(each.facts["column"]) for each in found) == columns


def test_the_columns_of_a_difference_are_those_of_its_register(tmp_path: Path) -> None:
    where = "difference: {{of: {{dataflow: teachers, where: {{group: need}}}}, less: {{dataflow: teachers, where: {{group: stock}}}}, by: [{}]}}"
    assert problems(tmp_path, where.format("provider, subject")) == []
    (found,) = problems(tmp_path, where.format("subjct"))
    assert (found.code, found.facts["nearest"]) == ("unknown-code", "subject")


@pytest.mark.parametrize(
    ("text", "what", "nearest"),
    [
        ("count: {of: {dataflow: agreements, where: {knd: covenant}}}", "column", "kind"),
        ("count: {of: {dataflow: agreements, where: {kind: covenent}}}", "kind", "covenant"),
        ("count: {of: {dataflow: agreements, where: {carries: girl}}}", "carries", "girls"),
        ("count: {of: {dataflow: agreements, where: {owner: econmy}}}", "owner", "economy"),
        ("count: {of: {dataflow: agreements}, distinct: partnr}", "column", "partner"),
    ],
)
def test_an_unknown_column_or_code_is_told_with_the_nearest(
    tmp_path: Path, text: str, what: str, nearest: str
) -> None:
    (found,) = problems(tmp_path, text)
    assert (found.code, found.facts["what"], found.facts["nearest"]) == ("unknown-code", what, nearest)


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("fulfilled: {of: {dataflow: agreements}}", "percent", "no-register"),
        ("fulfilled: {of: {dataflow: profiles}}", "percent", "fulfilled-without-conditions"),
        (
            "difference: {of: {dataflow: population}, less: {dataflow: population}}",
            "number",
            "no-register",
        ),
        ("count: {of: {dataflow: agreements}}", "percent", "computed-unit"),
        ("relative: {activity: one, population: one}", "ratio", "relative-parts"),
        ("relative: {activity: two, population: two}", "ratio", "unknown-code"),
    ],
)
def test_a_definition_that_cannot_be_counted_is_told(tmp_path: Path, text: str, unit: str, code: str) -> None:
    assert {each.code for each in problems(tmp_path, text, unit=unit)} == {code}


def test_a_condition_on_an_event_that_no_profile_has_is_told(tmp_path: Path) -> None:
    target = "indicator: one\nkind: count\nby: 2030\nconditions: [{event: revised, at_least: 1}]\n"
    found = problems(tmp_path, "fulfilled: {of: {dataflow: profiles}}", unit="percent", targets=target)
    assert [(each.code, each.facts["what"], each.facts["code"]) for each in found] == [
        ("unknown-code", "event", "revised")
    ]


def test_a_code_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    changed = {"dataflows/all.yaml": DATAFLOWS.replace("kind: agreement-kinds", "kind: agreement-kind")}
    agenda = opened(write_agenda(tmp_path, changed))
    found = [each for each in check_registers(agenda.catalogue, ()) if each.code == "unknown-code"]
    assert [each.facts["nearest"] for each in found] == ["agreement-kinds"]


def test_a_register_without_rows_is_awaited_where_indicators_wait_for_it(tmp_path: Path) -> None:
    agenda = opened(write_agenda(tmp_path))
    found = [each for each in check_registers(agenda.catalogue, ()) if each.code == "register-awaited"]
    assert {each.facts["dataflow"]: each.facts["indicators"] for each in found} == {
        "agreements": 1,
        "participation": 2,
        "profiles": 1,
        "teachers": 1,
    }


def test_the_sample_agenda_is_sound(tmp_path: Path) -> None:
    changed = {"indicators/all.yaml": INDICATORS, "targets/all.yaml": TARGETS}
    agenda = opened(write_agenda(tmp_path, changed))
    assert agenda.problems == ()
    assert {each.code for each in check_registers(agenda.catalogue, ())} == {"register-awaited"}
