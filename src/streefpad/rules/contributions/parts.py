"""What every policy domain must deliver of every target that it carries.

Who carries a target together with others, without anybody having said how, has no part yet: the
whole gap is shown then, and nothing is made up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Assessment, Finding, Status
from streefpad.model.indicators import Indicator, Ownership, Role
from streefpad.model.series import Series
from streefpad.model.sharing import Basis, OwnerPart, Sharing, TargetParts
from streefpad.rules.people import counts_people, people_of, population_of
from streefpad.values.clock import last_ended
from streefpad.values.periods import Period, steps_between
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record, replace

_NOTHING_LEFT = (Status.REACHED, Status.BROKEN_SERIES, Status.NOT_SCORED, Status.NO_BASELINE)


def parts_of_targets(
    findings: Sequence[Finding], series: Mapping[str, Series], counted: CountedEdition, as_of: date
) -> tuple[TargetParts, ...]:
    """How every target that somebody carries on this day is shared, in the order of the findings."""
    figures = _Figures(findings, series, counted)
    return tuple(parts for each in findings if (parts := _parts_of(each, figures, as_of)))


def carriers(indicator: Indicator, day: date) -> tuple[Ownership, ...]:
    """Who carries the targets of an indicator on this day, each domain once; who only holds figures does not.

    A domain that is both lead and sharer, or both proposed and decided, counts by what is firmest.
    """
    found = [each for each in indicator.owners_on(day) if each.role is not Role.DATA]
    firm_last = sorted(found, key=lambda each: (not each.proposed, each.role is Role.LEAD))
    by_domain = {each.domain: each for each in firm_last}
    return tuple(by_domain[domain] for domain in dict.fromkeys(each.domain for each in found))


class _Figures(Record, kw_only=False):
    """Everything that parts rest on."""

    findings: Sequence[Finding]
    series: Mapping[str, Series]
    counted: CountedEdition


class _Left(Record, kw_only=False):
    """What is left of the way to a target: None where it was reached, or where nothing can be compared."""

    gap: Decimal | None = None
    pace: Decimal | None = None
    since: Period | None = None


class _Divided(Record, kw_only=False):
    """What is left, over who carries it."""

    basis: Basis
    parts: tuple[OwnerPart, ...]
    left: _Left
    composition: Decimal | None = None


def _parts_of(finding: Finding, figures: _Figures, as_of: date) -> TargetParts | None:
    target, judged = finding.target, finding.in_force
    carry = carriers(finding.indicator, as_of)
    if target is None or judged is None or not (carry or target.sharing):
        return None
    divided = _divided(finding, target.sharing, carry, _left(judged.assessment), figures)
    left, population = divided.left, population_of(finding.indicator, figures.series, figures.counted)
    proposed = {each.domain for each in carry if each.proposed}
    now = _ended_since(left, judged.assessment, as_of)
    years = steps_between(now, judged.assessment.target.period) if now and judged.assessment.target else None
    return TargetParts(
        target=target.id,
        indicator=finding.indicator.id,
        basis=divided.basis,
        rule=target.sharing.rule if target.sharing and divided.basis is Basis.DERIVED else None,
        parts=tuple(
            replace(
                each,
                people=people_of(each.pace, population),
                catch_up=_a_year(each.gap, years),
                proposed=each.domain in proposed,
            )
            for each in divided.parts
        ),
        gap=left.gap,
        since=left.since,
        pace=left.pace,
        people=people_of(left.pace, population),
        catch_up=_a_year(left.gap, years),
        catch_up_since=now,
        composition=divided.composition,
        population=population.persons if population else None,
        counted_in=population.period if population else None,
        of_people=counts_people(finding.indicator, figures.counted),
    )


def _divided(
    finding: Finding, sharing: Sharing | None, carry: Sequence[Ownership], left: _Left, figures: _Figures
) -> _Divided:
    """What is left by the rule of the contributors where there are any, else as agreed."""
    if sharing is None or not sharing.contributors:
        basis, parts = _agreed(sharing, carry, left)
        return _Divided(basis, parts, left)
    # Imported here, because few targets have contributors.
    from streefpad.rules.contributions.derived import derive

    derived = derive(finding, figures.findings, figures.counted)
    if derived.since:
        left = _Left(derived.gap, derived.pace, derived.since)
    return _Divided(Basis.DERIVED, derived.parts, left, derived.composition)


def _left(assessment: Assessment) -> _Left:
    latest, target = assessment.latest, assessment.target
    if latest is None or target is None or assessment.status in _NOTHING_LEFT:
        return _Left()
    return _Left(target.value - latest.value, assessment.required_pace, latest.period)


def _ended_since(left: _Left, assessment: Assessment, as_of: date) -> Period | None:
    """The last period that ended after that of the latest figure, and before the deadline."""
    if left.since is None or assessment.target is None:
        return None
    ended = last_ended(left.since, as_of)
    return ended if left.since.end < ended.end < assessment.target.period.end else None


def _a_year(gap: Decimal | None, years: Decimal | None) -> Decimal | None:
    return gap / years if gap is not None and years else None


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
