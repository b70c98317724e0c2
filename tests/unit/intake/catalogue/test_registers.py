"""What a steward writes about a register, and what is said of a slip in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.model.computed import Difference, Fulfilled, Relative
from streefpad.model.registerplans import RegisterKind
from tests.unit.intake.agendas import read_agenda

FLOW = "id: list\nname: {nl: Lijst, en: List}\n"
HEAD = "id: one\nname: {nl: Een, en: One}\nunit: percent\nperiod: school-year\n"


def faults(folder: Path, flow: str) -> list[tuple[str, str]]:
    _, problems = read_agenda(folder, {"dataflows/list.yaml": FLOW + flow})
    return [(each.code, str(each.place)) for each in problems]


def test_a_bare_kind_is_a_register_without_code_lists(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(tmp_path, {"dataflows/list.yaml": FLOW + "register: profiles\n"})
    flow = catalogue.dataflow("list")
    assert problems == ()
    assert flow is not None
    assert flow.register is not None
    assert (flow.register.schema.kind, dict(flow.register.codelists)) == (RegisterKind.PROFILES, {})


def test_a_column_with_codes_of_the_agendas_own_has_its_code_list(tmp_path: Path) -> None:
    assert faults(tmp_path, "register: {kind: agreements, codelists: {kind: rows}}\n") == []


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("register: agreements\n", ("register-without-codelist", "dataflows/list.yaml:3:11")),
        ("register: agrements\n", ("unknown-word", "dataflows/list.yaml:3:11")),
        ("register: {kind: profiles, codelists: {by: rows}}\n", ("unknown-code", "dataflows/list.yaml:3:40")),
        ("register: actions\nkey: {row: rows}\n", ("unknown-key", "dataflows/list.yaml:4:1")),
        ("register: actions\ncolumns: {actoin: nummer}\n", ("unknown-key", "dataflows/list.yaml:4:11")),
        (
            "register: {kind: teachers, codelists: {provider: rows, subject: rows}}\n",
            ("missing-key", "dataflows/list.yaml:3:11"),
        ),
        (
            "register: {kind: teachers, codelists: {provider: rows, subject: rows}}\nperiod: quarter\n",
            ("unknown-word", "dataflows/list.yaml:4:9"),
        ),
    ],
)
def test_a_slip_is_told_where_it_stands(tmp_path: Path, flow: str, expected: tuple[str, str]) -> None:
    assert faults(tmp_path, flow) == [expected]


def computed(folder: Path, text: str) -> tuple[object, list[str]]:
    catalogue, problems = read_agenda(folder, {"indicators/one.yaml": HEAD + text})
    found = catalogue.indicator("one")
    return found and found.computed, [each.code for each in problems]


def test_a_difference_is_read_with_the_periods_between_which_it_means_something(tmp_path: Path) -> None:
    of = "of: {dataflow: intake, where: {group: need}}, less: {dataflow: intake, where: {group: stock}}"
    found, problems = computed(tmp_path, f"difference: {{{of}, since: 2024}}\n")
    assert problems == []
    assert isinstance(found, Difference)
    assert str(found.since) == "2023-2024"


def test_two_numbers_of_a_difference_are_of_one_register(tmp_path: Path) -> None:
    found, problems = computed(tmp_path, "difference: {of: {dataflow: intake}, less: {dataflow: other}}\n")
    assert (found, problems) == (None, ["two-dataflows"])


def test_events_count_from_the_first_period_on(tmp_path: Path) -> None:
    found, _ = computed(tmp_path, "fulfilled: {of: {dataflow: intake}, from: 2024}\n")
    assert isinstance(found, Fulfilled)
    assert str(found.from_period) == "2023-2024"


def test_a_ratio_names_its_two_shares(tmp_path: Path) -> None:
    found, _ = computed(tmp_path, "relative: {activity: share, population: other}\n")
    assert found == Relative(activity="share", population="other")


def test_values_come_from_one_place_only(tmp_path: Path) -> None:
    text = "relative: {activity: share, population: other}\nfulfilled: {of: {dataflow: intake}}\n"
    assert computed(tmp_path, text) == (None, ["two-origins"])


def test_size_and_cohort_are_kept(tmp_path: Path) -> None:
    catalogue, _ = read_agenda(tmp_path, {"indicators/one.yaml": f"{HEAD}size: share\ncohort: other\n"})
    found = catalogue.indicator("one")
    assert found is not None
    assert (found.size, found.cohort) == ("share", "other")
