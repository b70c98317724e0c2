"""What a steward writes about records: how they are read, what is counted, over which bridge."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.connectors.flemish_open_data import PLAN
from streefpad.model.bridges import Link
from streefpad.model.computed import Bridged, Number, Share
from streefpad.model.derived import TextTest
from streefpad.model.disclosure import Rule, Zeros
from streefpad.model.records import ByColumn, ByEntries, Condition, MeasureKind
from streefpad.values.periods import parse_period
from tests.unit.intake.agendas import AGENDA, codes, read_agenda, told, write_agenda

DATAFLOW = """\
id: enrolments
name: {nl: Inschrijvingen, en: Enrolments}
records: {connector: flemish-open-data}
"""
SHARE = """\
id: stem-bso
name: {nl: Aandeel, en: Share}
unit: percent
period: school-year
classification: matrix-domain
share:
  of: {dataflow: enrolments, where: {form: bso, stem: stem}}
  in: {dataflow: enrolments, where: {form: bso}}
"""
OWN = """\
id: register
name: Register
records:
  dimensions:
    programme: {code: {heading: OPL, digits: 4}, name: {heading: NAAM}}
    sex: {sex: {spelled: {V: F}, codes: [F, M]}}
  measures: {pupils: {}, weight: {heading: GEWICHT, decimals: 6}}
  cubes: {main: {dimensions: [programme, sex], measures: [pupils]}}
  derived:
    track: {dimension: programme, cases: [{code: dual, where: {name: {ends: duaal, contains: [leer, werk]}}}]}
  period: schooljaar
  unique: [OPL, schooljaar]
"""


def test_a_connector_describes_the_records(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(tmp_path, {"dataflows/enrolments.yaml": DATAFLOW})
    assert problems == ()
    plan = next(each.records for each in catalogue.dataflows if each.id == "enrolments")
    assert plan is not None
    assert plan.structure.id == "enrolments"
    assert plan.structure.dimensions == PLAN.structure.dimensions


def test_further_values_of_a_column_can_be_named_where_the_format_turns_out_to_hold_them(
    tmp_path: Path,
) -> None:
    text = DATAFLOW.replace("flemish-open-data}", "flemish-open-data, values: {form: [bis]}}")
    catalogue, problems = read_agenda(tmp_path, {"dataflows/enrolments.yaml": text})
    assert problems == ()
    plan = next(each.records for each in catalogue.dataflows if each.id == "enrolments")
    assert plan is not None
    form = next(each for each in plan.structure.columns if each.id == "form")
    assert form.codes[-1] == "bis"


def test_an_administration_describes_its_own_records(tmp_path: Path) -> None:
    catalogue, problems = read_agenda(tmp_path, {"dataflows/register.yaml": OWN})
    assert problems == ()
    plan = next(each.records for each in catalogue.dataflows if each.id == "register")
    assert plan is not None
    structure = plan.structure
    assert [(each.id, each.title, each.digits) for each in structure.columns] == [
        ("code", "OPL", 4),
        ("name", "NAAM", 0),
        ("sex", "sex", 0),
    ]
    assert [(each.id, each.kind, each.decimals) for each in structure.measures] == [
        ("pupils", MeasureKind.COUNT, 0),
        ("weight", MeasureKind.WEIGHT, 6),
    ]
    assert (structure.period, structure.key) == ("schooljaar", ("OPL", "schooljaar"))
    assert plan.derived[0].cases[0].tests == (
        TextTest(column="name", ends=("duaal",), contains=("leer", "werk")),
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{connector: flemish-open-data}", "{connector: flemish-opendata}", "flemish-open-data"),
        (
            "{connector: flemish-open-data}",
            "{connector: flemish-open-data, values: {vorm: [bis]}}",
            "form",
        ),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(tmp_path: Path, old: str, new: str, expected: str) -> None:
    _, problems = read_agenda(tmp_path, {"dataflows/enrolments.yaml": DATAFLOW.replace(old, new)})
    assert [(each.code, each.facts["nearest"]) for each in problems] == [("unknown-code", expected)]
    assert problems[0].place.line == 3


def test_records_without_dimensions_or_measures_cannot_be_counted(tmp_path: Path) -> None:
    text = "id: register\nname: Register\nrecords: {measures: {pupils: {}}}\n"
    _, problems = read_agenda(tmp_path, {"dataflows/register.yaml": text})
    assert told(problems) == [("dataflows/register.yaml:3:10", "missing-key", {"key": "dimensions"})]


def test_a_cube_of_an_unknown_dimension_is_told(tmp_path: Path) -> None:
    text = OWN.replace("dimensions: [programme, sex]", "dimensions: [programme, sexe]")
    _, problems = read_agenda(tmp_path, {"dataflows/register.yaml": text})
    assert [(each.code, each.facts["code"], each.facts["nearest"]) for each in problems] == [
        ("unknown-code", "sexe", "sex")
    ]


def test_a_share_names_its_numerator_denominator_and_definition(tmp_path: Path) -> None:
    text = SHARE + "  since: 2024\n"
    catalogue, problems = read_agenda(
        tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": text}
    )
    assert problems == ()
    found = catalogue.indicator("stem-bso")
    assert found is not None
    assert found.computed == Share(
        dataflow="enrolments",
        of=(Condition(column="form", codes=("bso",)), Condition(column="stem", codes=("stem",))),
        within=(Condition(column="form", codes=("bso",)),),
        since=parse_period("2023-2024"),
    )
    assert found.classification == "matrix-domain"


def test_the_row_of_a_counted_figure_names_its_definition(tmp_path: Path) -> None:
    catalogue, _ = read_agenda(
        tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": SHARE}
    )
    found = catalogue.indicator("stem-bso")
    assert found is not None
    assert found.figures is not None
    assert found.figures.row == (("indicator", "stem-bso"), ("classification", "matrix-domain"))


def test_a_condition_can_list_codes_or_exclude_them(tmp_path: Path) -> None:
    text = SHARE.replace("{form: bso}", "{form: [bso, tso], domain: {not: STEM}}")
    catalogue, problems = read_agenda(
        tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": text}
    )
    assert problems == ()
    found = catalogue.indicator("stem-bso")
    assert found is not None
    assert isinstance(found.computed, Share)
    assert found.computed.within == (
        Condition(column="domain", codes=("STEM",), excluded=True),
        Condition(column="form", codes=("bso", "tso")),
    )


def test_a_number_can_count_different_schools(tmp_path: Path) -> None:
    text = (
        "id: schools\nname: Schools\nunit: number\nperiod: school-year\n"
        "count: {of: {dataflow: enrolments, where: {track: dual}}, distinct: school}\n"
    )
    catalogue, problems = read_agenda(
        tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": text}
    )
    assert problems == ()
    found = catalogue.indicator("schools")
    assert found is not None
    assert found.computed == Number(
        dataflow="enrolments", of=(Condition(column="track", codes=("dual",)),), distinct="school"
    )


def test_values_come_from_one_place_only(tmp_path: Path) -> None:
    text = SHARE + "figures: {dataflow: intake, row: total}\n"
    catalogue, problems = read_agenda(
        tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": text}
    )
    assert told(problems) == [
        ("indicators/more.yaml:6:1", "two-origins", {"first": "figures", "second": "share"})
    ]
    assert catalogue.indicator("stem-bso") is None


def test_numerator_and_denominator_are_of_one_dataflow(tmp_path: Path) -> None:
    text = SHARE.replace("in: {dataflow: enrolments", "in: {dataflow: intake")
    _, problems = read_agenda(tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": text})
    assert told(problems) == [
        ("indicators/more.yaml:8:18", "two-dataflows", {"first": "enrolments", "second": "intake"})
    ]


def test_a_misspelt_key_below_a_column_is_told_and_not_swallowed(tmp_path: Path) -> None:
    text = SHARE.replace("{form: bso}}", "{form: {nott: bso}}}")
    _, problems = read_agenda(tmp_path, {"dataflows/enrolments.yaml": DATAFLOW, "indicators/more.yaml": text})
    assert [(each.code, each.facts["nearest"]) for each in problems] == [("unknown-key", "not")]


def test_a_classification_is_a_list_with_dates(tmp_path: Path) -> None:
    text = (
        "id: list-2012\nname: List\nentries:\n"
        "  - {category: stem, name: Houtleer, grade: 3e graad, since: 2012-09-01}\n"
        "  - {category: not-stem, code: '1204', until: 2020-08-31}\n"
    )
    catalogue, problems = read_agenda(tmp_path, {"classifications/list.yaml": text})
    assert problems == ()
    (found,) = catalogue.classifications
    assert isinstance(found.rule, ByEntries)
    assert [(each.category, each.name, each.code) for each in found.rule.entries] == [
        ("stem", "Houtleer", ""),
        ("not-stem", "", "1204"),
    ]


def test_a_classification_can_follow_from_a_column(tmp_path: Path) -> None:
    text = "id: own\nname: Own\nby: {column: domain, categories: {STEM: stem, Sport: not-stem}}\n"
    catalogue, problems = read_agenda(tmp_path, {"classifications/own.yaml": text})
    assert problems == ()
    assert catalogue.classifications[0].rule == ByColumn(
        column="domain", categories=(("STEM", "stem"), ("Sport", "not-stem"))
    )


def test_a_classification_is_one_or_the_other(tmp_path: Path) -> None:
    _, problems = read_agenda(tmp_path, {"classifications/own.yaml": "id: own\nname: Own\n"})
    assert codes(problems) == ["missing-key"]


def test_a_bridge_is_a_concordance_with_weights(tmp_path: Path) -> None:
    text = (
        "id: reform\nname: Reform\nfrom: 2023-2024\nlink: logit\nconcordance:\n"
        "  - {old: {name: Windleer}, new: {domain: STEM, finality: Doorstroomfinaliteit}, weight: 0.6}\n"
        "  - {old: {name: Windleer}, new: {domain: STEM, finality: Dubbele finaliteit}, weight: 0.4}\n"
    )
    catalogue, problems = read_agenda(tmp_path, {"bridges/reform.yaml": text})
    assert problems == ()
    found = catalogue.bridge("reform")
    assert found is not None
    assert (found.link, str(found.first)) == (Link.LOGIT, "2023-2024")
    assert [(each.weight, each.place.line) for each in found.lines] == [
        (Decimal("0.6"), 6),
        (Decimal("0.4"), 7),
    ]


def test_a_bridged_indicator_names_both_its_sides(tmp_path: Path) -> None:
    text = (
        "id: bridged\nname: Bridged\nunit: percent\nperiod: school-year\n"
        "bridge: {by: reform, before: share, after: stem-bso}\n"
    )
    catalogue, problems = read_agenda(tmp_path, {"indicators/bridged.yaml": text})
    assert problems == ()
    found = catalogue.indicator("bridged")
    assert found is not None
    assert found.computed == Bridged(bridge="reform", before="share", after="stem-bso")


def test_the_disclosure_rule_is_agenda_data(tmp_path: Path) -> None:
    text = AGENDA + "disclosure: {minimum: 10, zeros: open, rounding: 5, full_groups: false}\n"
    catalogue, problems = read_agenda(tmp_path, {"agenda.yaml": text})
    assert problems == ()
    assert catalogue.agenda.disclosure == Rule(
        minimum=10, zeros=Zeros.OPEN, rounding=5, full_groups_unsafe=False
    )


def test_an_agenda_that_says_nothing_still_has_a_rule(tmp_path: Path) -> None:
    catalogue, _ = read_agenda(tmp_path)
    assert catalogue.agenda.disclosure == Rule()


@pytest.mark.parametrize(
    ("key", "value", "bounds"),
    [("minimum", "0", "≥ 1"), ("rounding", "1", "≥ 2"), ("protection", "-1", "≥ 0")],
)
def test_a_rule_that_protects_nobody_is_no_rule(tmp_path: Path, key: str, value: str, bounds: str) -> None:
    text = AGENDA + f"disclosure: {{{key}: {value}}}\n"
    _, problems = read_catalogue(write_agenda(tmp_path, {"agenda.yaml": text}))
    assert [(each.code, each.facts["bounds"]) for each in problems] == [("out-of-bounds", bounds)]
