"""Does everyone's share add up, can its rule give it, and do the targets of a pair fit one cohort?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation
from streefpad.model.sharing import PairDemand, Shared, Sharing, SplitRule
from streefpad.model.targets import Target
from streefpad.rules.checks.facts import of_indicator, of_target
from streefpad.rules.contributions.derived import Plan, asked_of, latest_common, plan_of, size_of
from streefpad.rules.contributions.parts import carriers
from streefpad.rules.contributions.split import Part, split, whole_of
from streefpad.values.problems import Problem, Severity
from streefpad.values.quantities import HUNDRED, UnitKind, decimals
from streefpad.values.record import Record

_NOUGHT = Decimal(0)
_HALF = Decimal("0.5")
EVEN = Decimal(50)  # a cohort of as many girls as boys


def check_sharing(
    catalogue: Catalogue, findings: Sequence[Finding], counted: CountedEdition, shared: Shared, as_of: date
) -> tuple[Problem, ...]:
    """What is wrong with how the targets are shared, and with what their pairs ask together."""
    problems = [problem for each in catalogue.indicators for problem in _sizes(each, catalogue)]
    for finding in findings:
        if finding.target and finding.target.sharing:
            shares = _Shares(finding, finding.target, finding.target.sharing)
            problems += [*_declared(shares, as_of), *_derived(shares, catalogue, findings, counted)]
    for demand in shared.demands:
        problems += _joint(demand, catalogue)
    return tuple(problems)


class _Shares(Record, kw_only=False):
    """A target that says how it is shared."""

    finding: Finding
    target: Target
    sharing: Sharing


def _sizes(indicator: Indicator, catalogue: Catalogue) -> Iterator[Problem]:
    """A head count counts heads, and a cohort's share of girls is a share."""
    size = catalogue.indicator(indicator.size) if indicator.size else None
    if size and size.unit.kind is not UnitKind.NUMBER:
        yield of_indicator("size-without-persons", Severity.ERROR, indicator, size=size.id)
    cohort = catalogue.indicator(indicator.cohort) if indicator.cohort else None
    if cohort and not cohort.unit.is_share:
        yield of_indicator("cohort-without-share", Severity.ERROR, indicator, cohort=cohort.id)


def _declared(shares: _Shares, as_of: date) -> Iterator[Problem]:
    declared = shares.sharing.declared
    if not declared:
        return
    added = sum((each.share for each in declared), _NOUGHT)
    if added != HUNDRED:
        yield of_target("shares-do-not-add-up", Severity.ERROR, shares.target, added=added)
    sharing = {each.domain for each in declared}
    carrying = {each.domain for each in carriers(shares.finding.indicator, as_of)}
    for domain in sorted(carrying - sharing):
        yield of_target("owner-without-share", Severity.WARNING, shares.target, domain=domain)
    for domain in sorted(sharing - carrying):
        yield of_target("share-without-owner", Severity.WARNING, shares.target, domain=domain)


def _derived(
    shares: _Shares, catalogue: Catalogue, findings: Sequence[Finding], counted: CountedEdition
) -> Iterator[Problem]:
    contributors = shares.sharing.contributors
    if not contributors:
        return
    units = [catalogue.indicator(each.indicator) for each in contributors]
    if not all(each.unit.is_share for each in (shares.finding.indicator, *units) if each):
        yield of_target("contributors-without-share", Severity.ERROR, shares.target)
        return
    stated = [each.weight for each in contributors if each.weight is not None]
    if stated and len(stated) < len(contributors):
        unweighted = next(each.indicator for each in contributors if each.weight is None)
        yield of_target("contributor-without-weight", Severity.ERROR, shares.target, contributor=unweighted)
        return
    if stated and sum(stated, _NOUGHT) != HUNDRED:
        added = sum(stated, _NOUGHT)
        yield of_target("shares-do-not-add-up", Severity.ERROR, shares.target, added=added, weights="weight")
    plan = plan_of(shares.finding, findings, counted)
    if plan:
        yield from _whole(shares, plan)
        yield from _reach(shares, plan)
    elif shares.finding.in_force and shares.finding.in_force.assessment.baseline:
        yield from _unknown(shares, catalogue, findings, counted)


def _whole(shares: _Shares, plan: Plan) -> Iterator[Problem]:
    """The weighted figures of the contributors are the figure of the whole, then and now."""
    for period, whole, values, weights in (
        (plan.start, plan.whole, plan.bases, plan.weights),
        (plan.latest, plan.whole_now, plan.standing, plan.weights_now),
    ):
        parts = [Part(weight=weight, base=each.value) for weight, each in zip(weights, values, strict=True)]
        added = whole_of(parts)
        room = _half(whole) + sum(
            (each.weight * _half(value) for each, value in zip(parts, values, strict=True)), _NOUGHT
        ) / sum(weights, _NOUGHT)
        if not plan.is_counted:
            room += _of_weights(shares.sharing, parts)
        if abs(added - whole.value) > room:
            yield of_target(
                "contributions-do-not-add-up",
                Severity.ERROR,
                shares.target,
                period=period,
                added=round(added, 2),
                value=whole.value,
            )
            return


def _half(observation: Observation) -> Decimal:
    """Half a unit of the last decimal that was published."""
    return _HALF.scaleb(-decimals(observation.value))


def _of_weights(sharing: Sharing, parts: Sequence[Part]) -> Decimal:
    """What the rounding of stated weights can move the whole by, at most."""
    return sum(
        (
            _HALF.scaleb(-decimals(contributor.weight)) * part.base / HUNDRED
            for contributor, part in zip(sharing.contributors, parts, strict=True)
            if contributor.weight is not None
        ),
        _NOUGHT,
    )


def _reach(shares: _Shares, plan: Plan) -> Iterator[Problem]:
    """The rule can give the target, and moves every contributor."""
    sharing, asked = shares.sharing, asked_of(shares.finding)
    if asked is None:
        return
    if split(sharing.rule, plan.parts, asked) is None:
        yield of_target(
            "split-out-of-reach", Severity.ERROR, shares.target, rule=sharing.rule.value, value=asked
        )
    elif sharing.rule is SplitRule.ODDS:
        for contributor, base in zip(sharing.contributors, plan.bases, strict=True):
            if base.value in (_NOUGHT, HUNDRED):
                yield of_target(
                    "odds-without-effort",
                    Severity.WARNING,
                    shares.target,
                    contributor=contributor.indicator,
                    value=base.value,
                )


def _unknown(
    shares: _Shares, catalogue: Catalogue, findings: Sequence[Finding], counted: CountedEdition
) -> Iterator[Problem]:
    """Which contributor keeps the split from being made: no figure at the baseline, or no weight.

    A weight that is not stated is counted, at the baseline and in the latest period that all have.
    """
    judged = shares.finding.in_force
    baseline = judged.assessment.baseline if judged else None
    if baseline is None:
        return
    series = {each.indicator.id: each.series for each in findings}
    contributors = shares.sharing.contributors
    latest = latest_common([shares.finding.series, *(series.get(each.indicator) for each in contributors)])
    periods = [each for each in (baseline.period, latest) if each]
    for each in contributors:
        own = series.get(each.indicator)
        if own is None or catalogue.indicator(each.indicator) is None:
            continue  # an unknown name is said as such
        if own.at(baseline.period) is None:
            yield of_target(
                "contributor-without-figure",
                Severity.WARNING,
                shares.target,
                contributor=each.indicator,
                period=baseline.period,
            )
        elif each.weight is None and not all(size_of(each, counted, period) for period in periods):
            yield of_target(
                "contributor-without-weight", Severity.ERROR, shares.target, contributor=each.indicator
            )


def _joint(demand: PairDemand, catalogue: Catalogue) -> Iterator[Problem]:
    """A pair that no cohort can give, or not the one there is.

    Targets ask for at least so much. Too few girls is a contradiction; too few boys only means that the
    girls' target asks nothing beyond the total's, which is said as a warning.
    """
    targets = catalogue.targets_of(demand.girls)
    if not targets:
        return
    asked: dict[str, Decimal] = {"total": demand.asked_total, "girls": demand.asked_girls}
    if not demand.lowest_cohort <= demand.highest_cohort or demand.highest_cohort < 0:
        yield of_target("targets-contradict-jointly", Severity.ERROR, targets[0], other=demand.total, **asked)
    elif demand.then and demand.cohort is not None and not demand.then.is_feasible:
        rates = {"of_girls": round(demand.then.of_girls, 1), "of_boys": round(demand.then.of_boys, 1)}
        yield of_target(
            "targets-contradict-jointly",
            Severity.ERROR if demand.then.of_girls > HUNDRED else Severity.WARNING,
            targets[0],
            other=demand.total,
            cohort=demand.cohort,
            **rates,
            **asked,
        )
    elif demand.cohort is None and demand.lowest_cohort > EVEN:
        lowest = round(demand.lowest_cohort, 1)
        yield of_target(
            "targets-contradict-jointly",
            Severity.WARNING,
            targets[0],
            other=demand.total,
            lowest=lowest,
            **asked,
        )
