"""What every policy domain must deliver of every target that it carries.

Who carries a target together with others, without anybody having said how, has no part yet: the
whole gap is shown then, and nothing is made up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Assessment, Finding, Status
from streefpad.model.indicators import Indicator, Ownership, Role
from streefpad.model.series import Series
from streefpad.model.sharing import Basis, OwnerPart, Sharing, TargetParts
from streefpad.rules.people import Population, counts_people, people_of, population_of
from streefpad.values.periods import Period
from streefpad.values.quantities import HUNDRED

_NOTHING_LEFT = (Status.REACHED, Status.BROKEN_SERIES, Status.NOT_SCORED, Status.NO_BASELINE)


def parts_of_targets(
    findings: Sequence[Finding], series: Mapping[str, Series], counted: CountedEdition, as_of: date
) -> tuple[TargetParts, ...]:
    """How every target that somebody carries on this day is shared, in the order of the findings."""
    sizes = _Sizes(series, counted)
    return tuple(parts for each in findings if (parts := _parts_of(each, findings, sizes, as_of)))


def carriers(indicator: Indicator, day: date) -> tuple[Ownership, ...]:
    """Who carries the targets of an indicator on this day, each domain once; who only holds figures does not.

    A domain that is both lead and sharer, or both proposed and decided, counts by what is firmest.
    """
    found = [each for each in indicator.owners_on(day) if each.role is not Role.DATA]
    firm_last = sorted(found, key=lambda each: (not each.proposed, each.role is Role.LEAD))
    by_domain = {each.domain: each for each in firm_last}
    return tuple(by_domain[domain] for domain in dict.fromkeys(each.domain for each in found))


class _Sizes:
    """The populations of indicators, each looked up once."""

    def __init__(self, series: Mapping[str, Series], counted: CountedEdition) -> None:
        self._series = series
        self._counted = counted

    def of(self, indicator: Indicator) -> Population | None:
        """How many persons stand in the denominator of the indicator."""
        return population_of(indicator, self._series, self._counted)

    @property
    def counted(self) -> CountedEdition:
        """The counts themselves."""
        return self._counted


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left of the way to a target: None where it was reached, or where nothing can be compared."""

    gap: Decimal | None
    pace: Decimal | None
    since: Period | None


def _parts_of(
    finding: Finding, findings: Sequence[Finding], sizes: _Sizes, as_of: date
) -> TargetParts | None:
    target, judged = finding.target, finding.in_force
    carry = carriers(finding.indicator, as_of)
    if target is None or judged is None or not (carry or target.sharing):
        return None
    left = _left(judged.assessment)
    if target.sharing and target.sharing.contributors:
        # Imported here, because few targets have contributors.
        from streefpad.rules.contributions.derived import derive

        basis, derived = Basis.DERIVED, derive(finding, findings, sizes.counted)
        parts, composition = derived.parts, derived.composition
        left = _Left(derived.gap, left.pace, derived.since) if derived.since and left.since else left
    else:
        basis, parts, composition = *_agreed(target.sharing, carry, left), None
    population = sizes.of(finding.indicator)
    proposed = {each.domain for each in carry if each.proposed}
    return TargetParts(
        target=target.id,
        indicator=finding.indicator.id,
        basis=basis,
        rule=target.sharing.rule if target.sharing and basis is Basis.DERIVED else None,
        parts=tuple(
            replace(each, people=people_of(each.pace, population), proposed=each.domain in proposed)
            for each in parts
        ),
        gap=left.gap,
        since=left.since,
        pace=left.pace,
        people=people_of(left.pace, population),
        composition=composition,
        population=population.persons if population else None,
        counted_in=population.period if population else None,
        of_people=counts_people(finding.indicator, sizes.counted),
    )


def _left(assessment: Assessment) -> _Left:
    latest, target = assessment.latest, assessment.target
    if latest is None or target is None or assessment.status in _NOTHING_LEFT:
        return _Left(None, None, None)
    return _Left(target.value - latest.value, assessment.required_pace, latest.period)


def _agreed(
    sharing: Sharing | None, carry: Sequence[Ownership], left: _Left
) -> tuple[Basis, tuple[OwnerPart, ...]]:
    """The parts as declared; else the whole for who carries it alone, and no part for who does not."""
    if sharing:
        declared = tuple(_portion(each.domain, each.share, left) for each in sharing.declared)
        return Basis.DECLARED, declared
    if len(carry) == 1:
        return Basis.SOLE, (_portion(carry[0].domain, HUNDRED, left),)
    return Basis.NOT_AGREED, tuple(OwnerPart(domain=each.domain, share=None) for each in carry)


def _portion(domain: str, share: Decimal, left: _Left) -> OwnerPart:
    """So many percent of what is left."""
    return OwnerPart(
        domain=domain,
        share=share,
        gap=None if left.gap is None else left.gap * share / HUNDRED,
        pace=None if left.pace is None else left.pace * share / HUNDRED,
    )
