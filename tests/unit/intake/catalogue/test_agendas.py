"""The agenda, its sources, dataflows and code lists, as records."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from streefpad.model.catalogue import Domain, Goal
from streefpad.model.codelists import Code
from streefpad.model.indicators import Focus
from streefpad.model.sources import Release
from streefpad.model.targets import Said
from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Place
from streefpad.values.texts import Text
from tests.unit.intake.agendas import DATAFLOW, read_agenda, told

FULL_AGENDA = """\
id: sample
title: {nl: Voorbeeld, en: Sample}
subtitle: {nl: Ondertitel, en: Subtitle}
standing: {nl: advies, en: advice}
synthetic: true
publisher: Platform
contact: someone@example.org
licence: CC BY 4.0
languages: [en, nl, en]
source: report
deadline_rule: {nl: regel, en: rule}
milestone: 2025
tolerance: 0.50
max_indicators: 12
focus: {all: STEM4all, experts: STEM4experts}
goals:
  - number: 2
    name: {nl: Doel, en: Goal}
    text: {nl: tekst, en: text}
    said: {source: report, where: page 3, quote: doel 2}
domains:
  - id: school
    name: {nl: Onderwijs, en: Education}
    since: 2012-01-01
    until: 2024-12-31
    successor: new-school
    note: {nl: nota, en: note}
"""


def test_an_agenda_keeps_everything_it_says(tmp_path: Path) -> None:
    agenda = read_agenda(tmp_path, {"agenda.yaml": FULL_AGENDA})[0].agenda
    assert (agenda.publisher, agenda.contact, agenda.licence) == (
        "Platform",
        "someone@example.org",
        "CC BY 4.0",
    )
    assert (agenda.subtitle.en, agenda.standing.en, agenda.deadline_rule.en) == ("Subtitle", "advice", "rule")
    assert (agenda.milestone, agenda.max_indicators, agenda.synthetic) == (2025, 12, True)
    assert agenda.source == "report"


def test_an_agenda_speaks_each_language_once_in_its_own_order(tmp_path: Path) -> None:
    assert read_agenda(tmp_path, {"agenda.yaml": FULL_AGENDA})[0].agenda.languages == ("en", "nl")


def test_a_tolerance_keeps_its_decimals(tmp_path: Path) -> None:
    tolerance = read_agenda(tmp_path, {"agenda.yaml": FULL_AGENDA})[0].agenda.tolerance
    assert (tolerance, str(tolerance)) == (Decimal("0.50"), "0.50")


def test_the_focuses_have_names(tmp_path: Path) -> None:
    names = dict(read_agenda(tmp_path, {"agenda.yaml": FULL_AGENDA})[0].agenda.focus_names)
    assert {focus: name.nl for focus, name in names.items()} == {
        Focus.ALL: "STEM4all",
        Focus.EXPERTS: "STEM4experts",
    }


def test_a_focus_without_a_name_is_not_named(tmp_path: Path) -> None:
    text = FULL_AGENDA.replace("focus: {all: STEM4all, experts: STEM4experts}", "focus: {all: STEM4all}")
    assert [focus for focus, _ in read_agenda(tmp_path, {"agenda.yaml": text})[0].agenda.focus_names] == [
        Focus.ALL
    ]


def test_goals_and_domains_know_where_they_stand(tmp_path: Path) -> None:
    agenda = read_agenda(tmp_path, {"agenda.yaml": FULL_AGENDA})[0].agenda
    assert agenda.goals == (
        Goal(
            number=2,
            name=Text(nl="Doel", en="Goal"),
            text=Text(nl="tekst", en="text"),
            said=Said(source="report", where="page 3", quote="doel 2"),
            place=Place(file="agenda.yaml", line=17, column=5),
        ),
    )
    assert agenda.domains == (
        Domain(
            id="school",
            name=Text(nl="Onderwijs", en="Education"),
            since=date(2012, 1, 1),
            until=date(2024, 12, 31),
            successor="new-school",
            note=Text(nl="nota", en="note"),
            place=Place(file="agenda.yaml", line=22, column=5),
        ),
    )


def test_a_source_keeps_the_date_it_bears(tmp_path: Path) -> None:
    text = "id: report\ntitle: Report\nissued: 2022-01\nurl: https://example.org/a\nlicence: none stated\n"
    (source,) = read_agenda(tmp_path, {"sources/sources.yaml": text})[0].sources
    assert (source.issued, source.issued_as) == (date(2022, 1, 1), "2022-01")
    assert (source.url, source.licence) == ("https://example.org/a", "none stated")


def test_a_source_may_bear_no_date(tmp_path: Path) -> None:
    (source,) = read_agenda(tmp_path, {"sources/sources.yaml": "id: report\ntitle: Report\n"})[0].sources
    assert (source.issued, source.issued_as) == (None, "")


def test_a_dataflow_says_how_its_files_are_read(tmp_path: Path) -> None:
    text = """\
    id: intake
    name: {nl: Instroom, en: Intake}
    key: {form: forms, sex: sexes}
    columns: {form: onderwijsvorm, value: aantal}
    releases: [{what: Monitor, due: 2027-06-30, owner: school}]
    """
    (dataflow,) = read_agenda(tmp_path, {"dataflows/intake.yaml": text, "indicators/goal-1.yaml": None})[
        0
    ].dataflows
    assert list(dataflow.key.items()) == [("form", "forms"), ("sex", "sexes")]
    assert dataflow.columns == {"form": "onderwijsvorm", "value": "aantal"}
    assert dataflow.period is None
    monitor = Text(nl="Monitor", en="Monitor", fr="Monitor")
    assert dataflow.releases == (Release(what=monitor, due=date(2027, 6, 30), owner="school"),)


def test_a_dataflow_may_count_in_one_way(tmp_path: Path) -> None:
    (dataflow,) = read_agenda(tmp_path)[0].dataflows
    assert dataflow.period is PeriodKind.SCHOOL_YEAR


def test_a_code_list_keeps_the_order_of_its_codes(tmp_path: Path) -> None:
    (codelist,) = read_agenda(tmp_path)[0].codelists
    assert codelist.codes == (
        Code(code="total", name=Text(nl="Totaal", en="Total")),
        Code(code="girls", name=Text(nl="Meisjes", en="Girls")),
    )


def test_a_column_that_no_table_of_figures_has_is_told(tmp_path: Path) -> None:
    text = DATAFLOW + "columns: {row: rij, valeu: aandeel}\n"
    catalogue, problems = read_agenda(tmp_path, {"dataflows/intake.yaml": text})
    assert len(catalogue.dataflows) == 1
    facts = {"key": "valeu", "nearest": "value"}
    assert told(problems) == [("dataflows/intake.yaml:5:21", "unknown-key", facts)]
