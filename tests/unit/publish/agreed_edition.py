"""The small edition with a register of agreements and one of actions; partners and actions are made up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from streefpad.model.codelists import Code, CodeList
from streefpad.model.edition import Edition
from streefpad.model.indicators import Agreed, Indicator
from streefpad.model.registerplans import SCHEMAS, RegisterKind, RegisterPlan
from streefpad.model.registers import Action, Agreement, Registered
from streefpad.model.sources import Cell, Dataflow
from streefpad.rules.coverage import cover
from streefpad.rules.covered import count_covered
from streefpad.values.problems import Place
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.publish.small_edition import small_edition

HERE = Place(file="vault/agreements/2026/rows.csv", line=2)
CELL = Cell(vintage="agreements/2026", place=HERE, column="agreement")
ACADEMY = Code(code="academy", name=Text(nl="Contract met een academie", en="Contract with an academy"))
COVENANT = Code(code="covenant", name=Text(nl="Convenant", en="Covenant"))
KINDS = CodeList(
    id="agreement-kinds",
    name=Text(nl="Soorten", en="Kinds"),
    codes=(ACADEMY, COVENANT),
    place=Place(file="codelists/agreements.yaml", line=1),
)
REGISTER = Dataflow(
    id="agreements",
    name=Text(nl="Overeenkomsten", en="Agreements"),
    key={},
    columns={},
    register=RegisterPlan(schema=SCHEMAS[RegisterKind.AGREEMENTS], codelists={"kind": "agreement-kinds"}),
    place=HERE,
)
# Girls in labour-market finality have a baseline, the shortage of teachers has none.
AGREED = {
    "bso-girls": Agreed(kinds=("academy", "covenant"), share="girls"),
    "teacher-shortage": Agreed(kinds=("covenant",)),
}


def agreement(
    id: str, kind: str = "academy", girls: str = "", disadvantaged: str = "", until: date | None = None
) -> Agreement:
    """An agreement that runs from 2024 on."""
    return Agreement(
        id=id,
        kind=kind,
        partner=f"Partner {id}",
        owner="work",
        since=date(2024, 1, 1),
        until=until,
        girls=Decimal(girls) if girls else None,
        disadvantaged=Decimal(disadvantaged) if disadvantaged else None,
        cell=CELL,
    )


def action(id: str, *indicators: str, since: int = 2023, until: int | None = 2025) -> Action:
    """A campaign of whole years."""
    return Action(
        id=id,
        kind="awareness",
        name=f"Campagne {id}",
        owner="education",
        since=date(since, 1, 1),
        until=date(until, 12, 31) if until else None,
        indicators=indicators,
        cell=CELL,
    )


AGREEMENTS = (
    agreement("A1", girls="50", disadvantaged="20"),
    agreement("A2", girls="45"),
    agreement("A3"),
    agreement("A4", kind="covenant", until=date(2025, 12, 31)),
)
ACTIONS = (
    action("C1", "bso-girls"),
    action("C2", "svo-total", since=2024, until=None),
    action("C3", "bso-girls", since=1999, until=2001),
)


def agreed_edition(registered: Registered | None = None) -> Edition:
    """The small edition with these registers, and with what nobody covers."""
    if registered is None:
        registered = Registered(agreements=AGREEMENTS, actions=ACTIONS)
    edition = small_edition()
    indicators = {each.id: _agreed(each) for each in edition.catalogue.indicators}
    catalogue = replace(
        edition.catalogue,
        indicators=tuple(indicators.values()),
        dataflows=(*edition.catalogue.dataflows, REGISTER),
        codelists=(*edition.catalogue.codelists, KINDS),
    )
    findings = tuple(replace(each, indicator=indicators[each.indicator.id]) for each in edition.findings)
    coverage = cover(catalogue, registered, edition.as_of)
    covered = count_covered(catalogue, findings, registered, coverage, edition.as_of)
    shared = replace(edition.shared, coverage=coverage, covered=covered)
    return replace(edition, catalogue=catalogue, findings=findings, registered=registered, shared=shared)


def _agreed(indicator: Indicator) -> Indicator:
    return replace(indicator, agreed=AGREED.get(indicator.id))
