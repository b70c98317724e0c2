"""From an agenda's folder to everyone's share: in the edition, the terminal, the rows and the pages."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from decimal import Decimal

import pytest

from streefpad.build import make_edition, open_agenda
from streefpad.build.addition import preview_addition, seal_addition
from streefpad.model.edition import Edition
from streefpad.model.sharing import Basis
from streefpad.publish.output import MemoryOutput
from streefpad.publish.rows.findings import status_csv, status_json
from streefpad.publish.site import write_site
from streefpad.publish.terminal.paper import Paper
from streefpad.publish.terminal.status import status_text
from tests.unit.intake.agendas import AGENDA, CODELIST, write_agenda

AS_OF = date(2026, 11, 25)
DOMAINS = """\
  - {id: work, name: {nl: Werk, en: Work}}
"""
CODES = """\
  - {code: pupils, name: {nl: Leerlingen, en: Pupils}}
  - {code: cohort, name: {nl: Cohort, en: Cohort}}
"""
INDICATORS = """\
id: share
number: 1a
goal: 1
name: {nl: STEM, en: STEM}
unit: percent
period: school-year
numerator: {nl: leerlingen in STEM, en: pupils in STEM}
denominator: {nl: alle leerlingen, en: all pupils}
figures: {dataflow: intake, row: total}
pair: girls
size: pupils
cohort: cohort
owners: [{domain: school}, {domain: work, role: shared, proposed: true}]
---
id: girls
number: 1a
goal: 1
name: {nl: Meisjes, en: Girls}
unit: percent
period: school-year
numerator: {nl: meisjes in STEM, en: girls in STEM}
denominator: {nl: alle leerlingen in STEM, en: all pupils in STEM}
figures: {dataflow: intake, row: girls}
owners: [{domain: school}, {domain: work, role: shared}]
---
id: pupils
name: {nl: Leerlingen, en: Pupils}
unit: number
period: school-year
figures: {dataflow: intake, row: pupils}
---
id: cohort
name: {nl: Cohort, en: Cohort}
unit: percent
period: school-year
figures: {dataflow: intake, row: cohort}
"""
TARGETS = """\
indicator: share
kind: level
value: 50
by: 2030
baseline: 2020
shares: [{domain: school, share: 60}, {domain: work, share: 40}]
---
indicator: girls
kind: level
value: 20
by: 2030
baseline: 2020
"""
DATAFLOWS = """\
id: intake
name: {nl: Instroom, en: Intake}
period: school-year
key: {row: rows}
---
id: offer
name: {nl: Aanbod, en: Offer}
period: year
key: {row: rows}
releases: [{what: {nl: de deelname, en: participation}, owner: work, due: 2026-02-01}]
"""
FIGURES = """\
row,period,value
total,2019-2020,44.36
total,2023-2024,45.05
girls,2019-2020,4.20
girls,2023-2024,6.10
pupils,2023-2024,10800
cohort,2023-2024,45.0
"""
CHANGED = {
    "agenda.yaml": AGENDA + DOMAINS,
    "codelists/rows.yaml": CODELIST + CODES,
    "dataflows/intake.yaml": DATAFLOWS,
    "indicators/goal-1.yaml": INDICATORS,
    "targets/goal-1.yaml": TARGETS,
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = write_agenda(tmp_path_factory.mktemp("agenda"), CHANGED)
    delivered = tmp_path_factory.mktemp("in") / "figures.csv"
    delivered.write_text(FIGURES, encoding="utf-8")
    agenda, _ = open_agenda(folder)
    assert agenda is not None
    addition, problems = preview_addition(agenda, delivered, source="report", dataflow="intake", as_of=AS_OF)
    assert addition is not None, problems
    seal_addition(agenda, addition, retrieved=date(2026, 11, 20), by="steward", licence="none")
    made, _ = make_edition(folder, AS_OF)
    assert made is not None
    return made


@pytest.fixture(scope="module")
def pages(edition: Edition) -> dict[str, str]:
    output = MemoryOutput()
    write_site(edition, output, ("nl", "en"))
    return {path: content.decode() for path, content in output.files.items() if path.endswith(".html")}


def test_every_target_with_owners_has_its_parts(edition: Edition) -> None:
    assert [(each.target, each.basis) for each in edition.shared.parts] == [
        ("share", Basis.DECLARED),
        ("girls", Basis.NOT_AGREED),
    ]


def test_the_pair_has_its_demand(edition: Edition) -> None:
    demand = edition.shared.demand_of("girls")
    assert demand is not None
    assert (demand.total, demand.cohort, demand.population) == ("share", Decimal("45.0"), 10800)


def test_status_by_owner_tells_parts_people_and_what_is_overdue(edition: Edition) -> None:
    text = status_text(edition, "owner", "en", Paper(width=100, colour=False, unicode=True))
    told = " ".join(text.split())
    assert "agreed part, 40% of the whole: 2.0 of 5.0 percentage points to go" in told
    assert "to go; asked since 2023-2024: +0.3 a year, about 36 more people a year" in told
    assert (
        "from now on (after 2025-2026), if nothing changed since 2023-2024 (assumption): +0.5 a year" in told
    )
    assert "with Work, not divided: 13.9 percentage points to go; asked since 2023-2024: +2.3 a year" in told
    assert "overdue since 1 February 2026: participation (Offer)" in told


def test_status_by_goal_does_not_tell_the_parts(edition: Edition) -> None:
    text = status_text(edition, "goal", "en", Paper(width=100, colour=False, unicode=True))
    assert "agreed part" not in text


def test_json_tells_parts_and_joint_demand_at_the_end_of_a_row(edition: Edition) -> None:
    row = json.loads(status_json(edition, "en"))[0]
    assert list(row)[-4:] == ["sharing", "parts", "joint", "overdue"]
    assert (row["sharing"]["basis"], row["sharing"]["people"]) == ("declared", 89.1)
    assert [(each["domain"], each["share"], each["gap"]) for each in row["parts"]] == [
        ("school", 60, 2.97),
        ("work", 40, 1.98),
    ]
    assert (row["joint"]["with"], row["joint"]["of_girls"], row["joint"]["feasible"]) == (
        "girls",
        22.222222,
        True,
    )


def test_csv_has_a_column_for_every_field_of_a_part(edition: Edition) -> None:
    row = next(csv.DictReader(io.StringIO(status_csv(edition, "en"))))
    assert (row["parts_domain"], row["parts_share"], row["parts_gap"]) == (
        "school;work",
        "60;40",
        "2.97;1.98",
    )


def test_the_page_of_an_owner_tells_what_each_year_asks_of_it(pages: dict[str, str]) -> None:
    page = pages["en/owners/work.html"]
    assert "Carries 2 targets: 1 with others, divided, 1 with others, without a division" in page
    assert "2.0 of 5.0 percentage points" in page
    assert "about 36 more" in page
    assert "overdue" in page


def plain(content: str) -> str:
    """The text of a page or a part of it."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", content))


def test_the_page_of_an_owner_tells_from_when_its_paces_count_and_whom_they_are_about(
    pages: dict[str, str],
) -> None:
    told = plain(pages["en/owners/work.html"])
    assert "+0.3 since 2023-2024 from now on (after 2025-2026), at the same figure: +0.5" in told
    assert "about 36 more pupils in STEM; at the present number (10,800 in 2023-2024)" in told
    assert "rests on an assumption: that nothing changed since that figure" in told


def test_the_list_of_owners_counts_the_targets_that_each_carries(pages: dict[str, str]) -> None:
    rows = re.findall(r"<tr role=\"row\">.*?</tr>", pages["en/owners/index.html"], re.DOTALL)
    row = next(plain(each) for each in rows if "Work" in each)
    assert "Targets 2" in row


def test_the_page_of_an_indicator_tells_what_the_pair_asks_together(pages: dict[str, str]) -> None:
    assert "Samen vragen 50\u00a0% STEM en 20\u00a0% meisjes daarin" in pages["nl/indicators/share.html"]
    assert "wie welk deel neemt, is niet afgesproken" in pages["nl/indicators/girls.html"]
