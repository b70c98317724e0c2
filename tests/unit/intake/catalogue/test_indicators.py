"""Indicators as records, their periods placed in their own series."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.model.indicators import Figures, Focus, Indicator, Ownership, Role
from streefpad.values.periods import PeriodKind
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.texts import Text
from tests.unit.intake.agendas import DATAFLOW, INDICATOR, read_agenda, told

FULL = """\
id: share
number: 2a
goal: 1
focus: [all, experts, all]
name: {nl: Aandeel, en: Share}
short: {nl: Kort, en: Short}
unit: {kind: number, label: {nl: leerlingen, en: pupils}}
period: school-year
numerator: teller
denominator: noemer
population: leerlingen
definition: STEM-lijst 2012
note: nota
figures: {dataflow: intake, row: total}
parts: [a, b]
pair: girls
breaks: [{from: 2023-2024, why: hervorming}]
caveats: [{since: 2019, until: 2021-2022, why: corona}]
choices: [{period: 2016-17, source: report, why: eerst, by: steward}]
owners:
  - {domain: school, role: shared, since: 2020-01-01, until: 2025-12-31, proposed: true}
  - {domain: work}
next_step: {what: tellen, owner: school, due: 2027-06-30}
accepted: [{code: parent-outside-children, by: steward, why: zo gepubliceerd}]
"""
ROUND = """\
id: skills
name: Skills
unit: percent
period: round
survey: PIAAC
"""


def indicator_of(folder: Path, text: str) -> Indicator:
    catalogue, problems = read_agenda(folder, {"indicators/goal-1.yaml": text, "targets/goal-1.yaml": None})
    assert problems == ()
    return catalogue.indicators[0]


def faults_of(folder: Path, text: str, dataflow: str = DATAFLOW) -> list[tuple[str, str, dict[str, object]]]:
    changed = {"indicators/goal-1.yaml": text, "dataflows/intake.yaml": dataflow, "targets/goal-1.yaml": None}
    return told(read_agenda(folder, changed)[1])


def test_an_indicator_keeps_everything_it_says(tmp_path: Path) -> None:
    indicator = indicator_of(tmp_path, FULL)
    assert (indicator.number, indicator.goal, indicator.focus) == ("2a", 1, (Focus.ALL, Focus.EXPERTS))
    assert (indicator.parts, indicator.pair) == (("a", "b"), "girls")
    texts = (indicator.numerator, indicator.denominator, indicator.population, indicator.definition)
    assert [each.nl for each in texts] == ["teller", "noemer", "leerlingen", "STEM-lijst 2012"]
    assert indicator.next_step is not None
    assert (indicator.next_step.owner, indicator.next_step.due) == ("school", date(2027, 6, 30))
    (accepted,) = indicator.accepted
    assert (accepted.code, accepted.acceptance.by) == ("parent-outside-children", "steward")


def test_a_unit_is_a_word_or_a_kind_with_a_label(tmp_path: Path) -> None:
    assert indicator_of(tmp_path, INDICATOR).unit == Unit(UnitKind.PERCENT)
    assert indicator_of(tmp_path, FULL).unit == Unit(UnitKind.NUMBER, Text(nl="leerlingen", en="pupils"))


def test_periods_are_placed_in_the_series_of_the_indicator(tmp_path: Path) -> None:
    indicator = indicator_of(tmp_path, FULL)
    assert [str(each.first) for each in indicator.breaks] == ["2023-2024"]
    assert [(str(each.since), str(each.until)) for each in indicator.caveats] == [("2018-2019", "2021-2022")]
    assert [(str(each.period), each.source) for each in indicator.choices] == [("2016-2017", "report")]


def test_a_caveat_may_be_open_at_either_end(tmp_path: Path) -> None:
    (caveat,) = indicator_of(tmp_path, INDICATOR + "caveats: [{why: altijd}]\n").caveats
    assert (caveat.since, caveat.until) == (None, None)


def test_an_owner_leads_unless_it_says_otherwise(tmp_path: Path) -> None:
    assert indicator_of(tmp_path, FULL).owners == (
        Ownership(
            domain="school",
            role=Role.SHARED,
            since=date(2020, 1, 1),
            until=date(2025, 12, 31),
            proposed=True,
        ),
        Ownership(domain="work", role=Role.LEAD),
    )


def test_a_bare_code_stands_for_the_only_key_column(tmp_path: Path) -> None:
    assert indicator_of(tmp_path, INDICATOR).figures == Figures(dataflow="intake", row=(("row", "total"),))


TWO_KEYS = DATAFLOW.replace("key: {row: rows}", "key: {form: forms, sex: sexes}")


def test_several_key_columns_come_in_the_order_of_the_dataflow(tmp_path: Path) -> None:
    text = INDICATOR.replace("row: total", "row: {sex: F, form: BSO}")
    changed = {"indicators/goal-1.yaml": text, "dataflows/intake.yaml": TWO_KEYS}
    catalogue, problems = read_agenda(tmp_path, changed)
    assert problems == ()
    assert catalogue.indicators[0].figures == Figures(dataflow="intake", row=(("form", "BSO"), ("sex", "F")))


@pytest.mark.parametrize("row, missing", [("total", ["form", "sex"]), ("{form: BSO}", ["sex"])])
def test_every_key_column_needs_its_code(tmp_path: Path, row: str, missing: list[str]) -> None:
    found = faults_of(tmp_path, INDICATOR.replace("row: total", f"row: {row}"), TWO_KEYS)
    assert found == [("indicators/goal-1.yaml:6:34", "missing-key", {"key": key}) for key in missing]


def test_a_dataflow_without_key_holds_one_row(tmp_path: Path) -> None:
    text = INDICATOR.replace("figures: {dataflow: intake, row: total}", "figures: {dataflow: intake}")
    changed = {
        "indicators/goal-1.yaml": text,
        "dataflows/intake.yaml": DATAFLOW.replace("key: {row: rows}", ""),
    }
    catalogue, problems = read_agenda(tmp_path, changed)
    assert problems == ()
    assert catalogue.indicators[0].figures == Figures(dataflow="intake", row=())


def test_a_row_of_an_unknown_dataflow_is_kept_for_the_checks(tmp_path: Path) -> None:
    text = INDICATOR.replace("dataflow: intake", "dataflow: outflow")
    figures = indicator_of(tmp_path, text).figures
    assert figures is not None
    assert figures.dataflow == "outflow"


def test_a_column_too_many_is_kept_for_the_checks(tmp_path: Path) -> None:
    figures = indicator_of(tmp_path, INDICATOR.replace("row: total", "row: {row: total, sex: F}")).figures
    assert figures is not None
    assert figures.row == (("row", "total"), ("sex", "F"))


@pytest.mark.parametrize(
    "key", ["breaks: [{from: 2024-Q1, why: w}]", "choices: [{period: 2024-Q1, source: s, why: w}]"]
)
def test_a_period_of_another_kind_withholds_the_indicator(tmp_path: Path, key: str) -> None:
    changed: dict[str, str | None] = {
        "indicators/goal-1.yaml": INDICATOR + key + "\n",
        "targets/goal-1.yaml": None,
    }
    catalogue, (problem,) = read_agenda(tmp_path, changed)
    assert catalogue.indicators == ()
    assert (problem.code, problem.place.line) == ("period-kind", 7)
    assert (problem.facts["first"], "second" in problem.facts) == ("2023-2024", False)


def test_a_round_needs_its_survey(tmp_path: Path) -> None:
    found = faults_of(tmp_path, ROUND.replace("survey: PIAAC\n", ""))
    assert found == [("indicators/goal-1.yaml:4:1", "missing-key", {"key": "survey"})]


def test_a_round_counts_the_rounds_of_its_survey(tmp_path: Path) -> None:
    indicator = indicator_of(tmp_path, ROUND + "breaks: [{from: 2023, why: other construct}]\n")
    assert (indicator.period, indicator.survey) == (PeriodKind.ROUND, "PIAAC")
    assert [str(each.first) for each in indicator.breaks] == ["PIAAC:2023"]


def test_a_round_of_another_survey_is_told(tmp_path: Path) -> None:
    found = faults_of(tmp_path, ROUND + "rounds: [2012, PISA:2022]\n")
    assert [(place, code) for place, code, _ in found] == [("indicators/goal-1.yaml:6:16", "period-kind")]
