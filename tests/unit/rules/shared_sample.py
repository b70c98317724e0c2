"""A whole, its three contributors and the girls within it: the worked table of the rules, as an agenda."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from streefpad.model.catalogue import Catalogue, Domain
from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Finding
from streefpad.model.indicators import Ownership, Role
from streefpad.model.series import Break, Observation, Series
from streefpad.model.sharing import Contributor, OwnerShare, Shared, Sharing, SplitRule, TargetParts
from streefpad.model.targets import Level
from streefpad.rules.checks.sharing import check_sharing
from streefpad.rules.contributions.parts import parts_of_targets
from streefpad.rules.demands import demands_of_pairs
from streefpad.values.problems import Problem
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules import samples

TODAY = date(2026, 11, 25)
HALF = Level(value=Decimal(50))
NUMBER = Unit(UnitKind.NUMBER)
PARTS = ("a", "b", "c")
FIGURES = {
    "whole": {"2019-2020": "44.36", "2023-2024": "45.05"},
    "girls": {"2019-2020": "4.20", "2023-2024": "6.10"},
    "a": {"2019-2020": "37.02", "2023-2024": "38.10"},
    "b": {"2019-2020": "39.91", "2023-2024": "40.42"},
    "c": {"2019-2020": "54.69", "2023-2024": "55.30"},
    "pupils": {"2023-2024": "10800"},
    "cohort": {"2023-2024": "45.0"},
}


def owner(domain: str, role: Role = Role.LEAD, **more: Any) -> Ownership:
    return Ownership(domain=domain, role=role, **more)


def declared(**shares: int) -> Sharing:
    return Sharing(
        declared=tuple(OwnerShare(domain=domain, share=Decimal(share)) for domain, share in shares.items())
    )


def contributors(rule: SplitRule = SplitRule.ODDS, weights: Iterable[str] = ("25", "40", "35")) -> Sharing:
    return Sharing(
        rule=rule,
        contributors=tuple(
            Contributor(indicator=id, domain=domain, weight=Decimal(weight) if weight else None)
            for id, domain, weight in zip(PARTS, ("work", "boards", "education"), weights, strict=True)
        ),
    )


def agenda(
    sharing: Sharing | None = None,
    owners: tuple[Ownership, ...] = (owner("education"),),
    girls: str | None = None,
    figures: Mapping[str, Mapping[str, str]] = FIGURES,
    target: Mapping[str, Any] | None = None,
    breaks: Mapping[str, Break] | None = None,
    **whole: Any,
) -> tuple[Catalogue, tuple[Finding, ...]]:
    """The catalogue and its findings; `girls` is what is asked of the girls within the whole."""
    indicators = [
        samples.indicator("whole", owners=owners, numerator=Text(en="pupils in STEM"), pair="girls", **whole),
        samples.indicator("girls", denominator=Text(en="all pupils in STEM"), numerator=Text(en="girls")),
        *(samples.indicator(id) for id in PARTS),
        samples.indicator("pupils", unit=NUMBER),
        samples.indicator("cohort"),
    ]
    broken = breaks or {}
    indicators = [
        replace(each, breaks=(broken[each.id],)) if each.id in broken else each for each in indicators
    ]
    targets = [samples.target(HALF, of="whole", sharing=sharing, **(target or {}))]
    if girls:
        targets.append(samples.target(Level(value=Decimal(girls)), of="girls"))
    names = ("education", "work", "boards")
    domains = tuple(Domain(id=id, name=Text(en=id), place=samples.place("agenda")) for id in names)
    catalogue = samples.catalogue(tuple(indicators), tuple(targets), agenda=samples.agenda(domains=domains))
    cells: list[Observation] = [
        samples.figure(period, value, of=id)
        for id, values in figures.items()
        for period, value in values.items()
    ]
    return catalogue, samples.findings(catalogue, *cells)


def series_of(findings: tuple[Finding, ...]) -> dict[str, Series]:
    return {each.indicator.id: each.series for each in findings}


def parts(
    found: tuple[Catalogue, tuple[Finding, ...]],
    counted: CountedEdition | None = None,
    day: date = TODAY,
) -> TargetParts:
    """How the target of the whole is shared."""
    _, findings = found
    shared = parts_of_targets(findings, series_of(findings), counted or CountedEdition(), day)
    return next(each for each in shared if each.indicator == "whole")


def problems(
    found: tuple[Catalogue, tuple[Finding, ...]], counted: CountedEdition | None = None
) -> tuple[Problem, ...]:
    """What the check says of its shares."""
    catalogue, findings = found
    counts, series = counted or CountedEdition(), series_of(findings)
    shared = Shared(
        parts=parts_of_targets(findings, series, counts, TODAY),
        demands=demands_of_pairs(catalogue, findings, series, counts),
    )
    return check_sharing(catalogue, findings, counts, shared, TODAY)
