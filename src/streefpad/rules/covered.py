"""How far every goal is covered, and how many agreements carry which targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import Finding, Status
from streefpad.model.indicators import Indicator, Role
from streefpad.model.registerplans import RegisterKind
from streefpad.model.registers import Agreement, Carries, Registered
from streefpad.model.sharing import AgreedCoverage, Coverage, Covered, GoalCoverage, KindCoverage
from streefpad.rules.coverage import carries_share, in_force, kinds_of


def count_covered(
    catalogue: Catalogue,
    findings: Sequence[Finding],
    registered: Registered,
    coverage: Coverage,
    as_of: date,
) -> Covered:
    """What is covered on this day, counted; what is not stands in `coverage`."""
    held = in_force(registered.agreements, as_of)
    known = kinds_of(catalogue)
    return Covered(
        goals=tuple(
            _goal(each.number, catalogue, findings, held, coverage, as_of) for each in catalogue.agenda.goals
        ),
        kinds=tuple(_kinds(catalogue, registered, as_of)),
        agreed=tuple(
            _agreed(each, kind, held)
            for each in catalogue.indicators
            if each.agreed
            for kind in each.agreed.kinds
            if kind in known
        ),
    )


def _goal(
    number: int,
    catalogue: Catalogue,
    findings: Sequence[Finding],
    held: Sequence[Agreement],
    coverage: Coverage,
    as_of: date,
) -> GoalCoverage:
    own = [each for each in catalogue.indicators if each.goal == number and each.number]
    owned = [each for each in own if each.id not in coverage.indicators_without_owner]
    ids = {each.id for each in own}
    judged = [each.in_force for each in findings if each.indicator.id in ids and each.in_force]
    agreed = [each.agreed for each in own if each.agreed]
    concerned = [each for each in held if any(each.kind in one.kinds for one in agreed)]
    return GoalCoverage(
        goal=number,
        indicators=len(own),
        owned=len(owned),
        proposed=sum(_is_only_proposed(each, as_of) for each in owned),
        sourced=sum(each.id not in coverage.indicators_without_source for each in own),
        targets=len(judged),
        measured=sum(each.assessment.status is not Status.NO_BASELINE for each in judged),
        asks_agreements=bool(agreed),
        agreements=len(concerned),
        carrying=sum(
            any(each.kind in one.kinds and carries_share(each, one.share) for one in agreed)
            for each in concerned
        ),
    )


def _is_only_proposed(indicator: Indicator, day: date) -> bool:
    return all(each.proposed for each in indicator.owners_on(day) if each.role is not Role.DATA)


def _agreed(indicator: Indicator, kind: str, held: Sequence[Agreement]) -> AgreedCoverage:
    own = [each for each in held if each.kind == kind]
    share = indicator.agreed.share if indicator.agreed else ""
    return AgreedCoverage(
        indicator=indicator.id,
        kind=kind,
        carrying=sum(carries_share(each, share) for each in own),
        in_force=len(own),
    )


def _kinds(catalogue: Catalogue, registered: Registered, as_of: date) -> Iterator[KindCoverage]:
    """The kinds that the agenda names, and after them those that only the register has."""
    every = dict.fromkeys([*kinds_of(catalogue), *(each.kind for each in registered.agreements)])
    for kind in every:
        own = tuple(each for each in registered.agreements if each.kind == kind)
        held = in_force(own, as_of)
        carried = [each.carries for each in held]
        owners, is_proposed = _concluding(kind, own, catalogue, as_of)
        yield KindCoverage(
            kind=kind,
            in_force=len(held),
            both=carried.count(Carries.BOTH),
            girls=carried.count(Carries.GIRLS),
            disadvantaged=carried.count(Carries.DISADVANTAGED),
            none=carried.count(Carries.NONE),
            not_in_force=len(own) - len(held),
            owners=owners,
            is_proposed=is_proposed,
        )


def _concluding(
    kind: str, own: Sequence[Agreement], catalogue: Catalogue, as_of: date
) -> tuple[tuple[str, ...], bool]:
    """Who is to conclude agreements of a kind, and whether nobody has decided so.

    Who concluded one before; else who is to list them; else who leads the targets that belong in them.
    """
    concluded = tuple(dict.fromkeys(each.owner for each in own if each.owner))
    if concluded:
        return concluded, False
    concerned = [each for each in catalogue.indicators if each.agreed and kind in each.agreed.kinds]
    owning = [owner for each in concerned for owner in each.owners_on(as_of)]
    leading = dict.fromkeys(each.domain for each in owning if each.role is Role.LEAD)
    found = tuple(_listing(kind, catalogue)) or tuple(leading)
    decided = {each.domain for each in owning if not each.proposed and each.role is not Role.DATA}
    return found, bool(found) and not decided & {*found}


def _listing(kind: str, catalogue: Catalogue) -> Iterator[str]:
    """Who is to deliver the list of agreements of a kind; a delivery that names no kind lists all of them."""
    registers = (
        each
        for each in catalogue.dataflows
        if each.register and each.register.schema.kind is RegisterKind.AGREEMENTS
    )
    owners = (
        each.owner
        for flow in registers
        for each in flow.releases
        if each.owner and (kind in each.kinds or not each.kinds)
    )
    yield from dict.fromkeys(owners)
