"""Whether what is counted from records can be counted: told before any record has come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.model.catalogue import Catalogue
from streefpad.rules.checks.records import check_records
from streefpad.values.problems import Problem, Severity
from tests.unit.intake.agendas import read_agenda
from tests.unit.rules.samples import vintage

DATAFLOW = "id: enrolments\nname: Enrolments\nrecords: {connector: flemish-open-data}\n"
INDICATOR = """\
id: {id}
name: Share
unit: percent
period: school-year
classification: {classification}
share:
  of: {{dataflow: enrolments, where: {{form: bso, stem: stem}}}}
  in: {{dataflow: enrolments, where: {{form: bso}}}}
"""
BRIDGE = "id: reform\nname: Reform\nfrom: 2023-2024\nlink: logit\n"


def indicator(id: str = "old", classification: str = "matrix-domain") -> str:
    return INDICATOR.format(id=id, classification=classification)


def read(folder: Path, *indicators: str, bridge: str = BRIDGE, dataflow: str = DATAFLOW) -> Catalogue:
    catalogue, problems = read_agenda(
        folder,
        {
            "dataflows/enrolments.yaml": dataflow,
            "indicators/more.yaml": "---\n".join(indicators),
            "bridges/reform.yaml": bridge,
        },
    )
    assert problems == (), problems
    return catalogue


def check(catalogue: Catalogue, *, sealed: bool = True) -> list[Problem]:
    vintages = [vintage("enrolments/2024-2025", date(2026, 11, 25), "enrolments")] if sealed else []
    return list(check_records(catalogue, vintages))


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(each.code, str(each.facts.get("code", ""))) for each in problems]


def test_a_sound_share_has_no_problem(tmp_path: Path) -> None:
    assert check(read(tmp_path, indicator())) == []


def test_without_records_one_hint_says_how_many_indicators_wait(tmp_path: Path) -> None:
    (hint,) = check(read(tmp_path, indicator(), indicator("more")), sealed=False)
    assert (hint.code, hint.severity, hint.facts["indicators"]) == ("records-awaited", Severity.HINT, 2)


def test_a_definition_whose_list_was_never_published_is_a_state_and_no_error(tmp_path: Path) -> None:
    (hint,) = check(read(tmp_path, indicator(classification="list-2012")))
    assert (hint.code, hint.severity) == ("definition-not-published", Severity.HINT)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("classification: matrix-domain", "classification: matrix-domein", "matrix-domein"),
        ("in: {dataflow: enrolments, where: {form: bso}}", "in: {dataflow: enrolments, where: {vorm: bso}}",
         "vorm"),
        ("  of: {", "  measure: leerlingen\n  of: {", "leerlingen"),
        ("  of: {", "  through: reforme\n  of: {", "reforme"),
    ],
)  # fmt: skip
def test_a_name_that_leads_nowhere_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert ("unknown-code", code) in told(check(read(tmp_path, indicator().replace(old, new))))


def test_a_table_of_figures_has_no_records_to_count(tmp_path: Path) -> None:
    text = indicator().replace("dataflow: enrolments", "dataflow: intake")
    assert [each.code for each in check(read(tmp_path, text))] == ["no-records"]


def test_a_classification_needs_its_column_among_the_records(tmp_path: Path) -> None:
    dataflow = (
        "id: enrolments\nname: Register\nrecords:\n"
        "  dimensions: {form: {form: {}}}\n  measures: {pupils: {}}\n"
    )
    assert told(check(read(tmp_path, indicator(), dataflow=dataflow))) == [("unknown-code", "domain")]


def test_a_concordance_of_unknown_columns_is_told_at_its_line(tmp_path: Path) -> None:
    bridge = BRIDGE + "concordance:\n  - {old: {naam: Hout}, new: {domain: STEM}}\n"
    text = indicator().replace("  of: {", "  through: reform\n  of: {")
    (problem,) = check(read(tmp_path, text, bridge=bridge))
    assert (problem.facts["code"], problem.facts["nearest"], problem.place.line) == ("naam", "name", 6)


def bridged(**sides: str) -> str:
    named = ", ".join(f"{key}: {id}" for key, id in sides.items())
    return (
        "id: bridged\nname: Bridged\nunit: percent\nperiod: school-year\nclassification: matrix-domain\n"
        f"bridge: {{by: reform, {named}}}\n"
    )


def test_a_bridge_between_two_series_of_one_definition_is_sound(tmp_path: Path) -> None:
    made = bridged(before="old", after="new")
    assert check(read(tmp_path, indicator("old"), indicator("new"), made)) == []


def test_a_bridge_between_two_definitions_is_none(tmp_path: Path) -> None:
    made = bridged(before="share", after="new")  # published figures name no definition
    (problem,) = check(read(tmp_path, indicator("new"), made))
    assert (problem.code, problem.severity) == ("bridge-across-definitions", Severity.ERROR)


def test_a_side_of_a_bridge_that_does_not_exist_is_told(tmp_path: Path) -> None:
    made = bridged(before="olds", after="new")
    assert told(check(read(tmp_path, indicator("old"), indicator("new"), made))) == [("unknown-code", "olds")]
