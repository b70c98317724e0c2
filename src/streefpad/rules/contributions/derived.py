"""Parts that follow from a rule: contributors with their bases and weights, and the target of the whole.

The split is made once, at the target's baseline, so that nobody's target moves because others fell
behind; what is left of it is counted from the latest period in which every contributor has a figure.
Where the whole or a contributor breaks in between, nothing is left to be counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Finding, Status
from streefpad.model.series import Observation, Series
from streefpad.model.sharing import Contributor, OwnerPart, Sharing
from streefpad.rules.breaks import break_between
from streefpad.rules.contributions.attribution import Attribution, attribute
from streefpad.rules.contributions.split import Part, split
from streefpad.values.periods import Period, steps_between
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record, replace

_NOUGHT = Decimal(0)
_UNSCORED = (Status.BROKEN_SERIES, Status.NOT_SCORED, Status.NO_BASELINE)


class Derived(Record):
    """The parts of the contributors, what the weights move, and the gap of the whole."""

    parts: tuple[OwnerPart, ...]
    composition: Decimal | None = None
    gap: Decimal | None = None
    pace: Decimal | None = None  # from `since` to the deadline
    since: Period | None = None


class Plan(Record):
    """Everything that a split rests on: figures and weights, at the baseline and now."""

    start: Period
    latest: Period
    whole: Observation  # at the baseline
    whole_now: Observation
    bases: tuple[Observation, ...]
    standing: tuple[Observation, ...]
    weights: tuple[Decimal, ...]  # in percent, at the baseline
    weights_now: tuple[Decimal, ...]
    parts: tuple[Part, ...]
    is_counted: bool  # the weights come from published counts
    is_broken: bool  # a series breaks between the baseline and now


def derive(finding: Finding, findings: Sequence[Finding], counted: CountedEdition) -> Derived:
    """The part of every contributor; without numbers where a figure or a weight is missing."""
    sharing = finding.target.sharing if finding.target else None
    if sharing is None:
        return Derived(parts=())
    plan, target = plan_of(finding, findings, counted), asked_of(finding)
    targets = split(sharing.rule, plan.parts, target) if plan and target is not None else None
    if plan is None or plan.is_broken or targets is None or target is None or _is_unscored(finding):
        return Derived(parts=tuple(map(_without_numbers, sharing.contributors)))
    if _is_over(finding):
        return Derived(parts=tuple(_standing(sharing, plan, targets)))
    values = [each.value for each in plan.standing]
    attributed = attribute(targets, values, plan.weights, plan.weights_now)
    gap, left = target - plan.whole_now.value, _years_left(plan.latest, finding)
    return Derived(
        parts=tuple(_moving(sharing, plan, targets, attributed, left)),
        composition=attributed.composition,
        gap=gap,
        pace=gap / left if left else None,
        since=plan.latest,
    )


def plan_of(finding: Finding, findings: Sequence[Finding], counted: CountedEdition) -> Plan | None:
    """What the split of a target rests on; None where a figure or a weight is missing."""
    judged, target = finding.in_force, finding.target
    baseline = judged.assessment.baseline if judged else None
    if judged is None or target is None or target.sharing is None or baseline is None:
        return None
    contributors = target.sharing.contributors
    series = {each.indicator.id: each.series for each in findings}
    own = [series.get(each.indicator) for each in contributors]
    start, latest = baseline.period, latest_common([finding.series, *own])
    if latest is None:
        return None
    whole, whole_now, bases = finding.series.at(start), finding.series.at(latest), _values(own, start)
    weights, weights_now = (weights_at(contributors, counted, period) for period in (start, latest))
    if not (whole and whole_now and bases and weights and weights_now):
        return None
    return Plan(
        start=start,
        latest=latest,
        whole=whole,
        whole_now=whole_now,
        bases=bases,
        standing=_values(own, latest) or (),
        weights=weights,
        weights_now=weights_now,
        parts=tuple(map(_part, contributors, bases, weights)),
        is_counted=any(each.weight is None for each in contributors),
        is_broken=any(each and break_between(each, start, latest) for each in (finding.series, *own)),
    )


def asked_of(finding: Finding) -> Decimal | None:
    """What the target in force asks of the whole at its deadline."""
    judged = finding.in_force
    return judged.assessment.target.value if judged and judged.assessment.target else None


def weights_at(
    contributors: Sequence[Contributor], counted: CountedEdition, period: Period
) -> tuple[Decimal, ...] | None:
    """The weights in percent: as stated, else by the published denominators of the period.

    None where neither is known of every contributor; stated and counted weights are never mixed.
    """
    stated = [each.weight for each in contributors if each.weight is not None]
    if len(stated) == len(contributors):
        return tuple(stated) if sum(stated, _NOUGHT) else None
    if stated:
        return None
    sizes = [size_of(each, counted, period) for each in contributors]
    known = [each for each in sizes if each is not None]
    whole = sum(known)
    if len(known) < len(sizes) or not whole:
        return None
    return tuple(HUNDRED * Decimal(each) / whole for each in known)


def size_of(contributor: Contributor, counted: CountedEdition, period: Period) -> int | None:
    """The published denominator of a contributor in a period."""
    counts = counted.counts_of(contributor.indicator)
    at = counts.at(period) if counts else None
    return at.denominator if at else None


def _part(contributor: Contributor, base: Observation, weight: Decimal) -> Part:
    ceiling, cost = contributor.ceiling, contributor.cost
    return Part(
        weight=weight,
        base=base.value,
        ceiling=HUNDRED if ceiling is None else ceiling,
        cost=Decimal(1) if cost is None else cost,
    )


def latest_common(series: Sequence[Series | None]) -> Period | None:
    """The last period in which every one of them has a figure."""
    shown = [{each.period for each in one.observations} if one else set() for one in series]
    return max(set.intersection(*shown), default=None) if shown else None


def _values(series: Sequence[Series | None], period: Period) -> tuple[Observation, ...] | None:
    found = [found for each in series if each and (found := each.at(period))]
    return tuple(found) if len(found) == len(series) else None


def _is_unscored(finding: Finding) -> bool:
    """Whether nothing may be compared: across a break, or where the target cannot be scored."""
    judged = finding.in_force
    return judged is not None and judged.assessment.status in _UNSCORED


def _is_over(finding: Finding) -> bool:
    judged = finding.in_force
    return judged is None or judged.assessment.status is Status.REACHED


def _years_left(latest: Period, finding: Finding) -> Decimal | None:
    """Until the deadline, in years; None where it has passed."""
    judged = finding.in_force
    end = judged.assessment.target if judged else None
    return steps_between(latest, end.period) if end and end.period.end > latest.end else None


def _standing(sharing: Sharing, plan: Plan, targets: Sequence[Decimal]) -> Iterator[OwnerPart]:
    """Where each contributor stands and what its target was, where nothing of the whole is left to do."""
    for at, each in enumerate(sharing.contributors):
        yield OwnerPart(
            domain=each.domain,
            share=None,
            indicator=each.indicator,
            weight=plan.weights_now[at],
            stands=plan.standing[at].value,
            target=targets[at],
        )


def _moving(
    sharing: Sharing, plan: Plan, targets: Sequence[Decimal], attributed: Attribution, left: Decimal | None
) -> Iterator[OwnerPart]:
    delivered = sum(attributed.gaps, _NOUGHT)
    for part, gap in zip(_standing(sharing, plan, targets), attributed.gaps, strict=True):
        own = None if part.target is None or part.stands is None else part.target - part.stands
        yield replace(
            part,
            share=HUNDRED * gap / delivered if delivered else None,
            gap=gap,
            pace=gap / left if left else None,
            own_pace=own / left if left and own is not None else None,
        )


def _without_numbers(contributor: Contributor) -> OwnerPart:
    return OwnerPart(domain=contributor.domain, share=None, indicator=contributor.indicator)
