"""Verdicts that need a second look: withheld by a break, hanging on a reading, or asking too little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Finding, Judged
from streefpad.model.series import Series
from streefpad.model.targets import Benchmark, Target
from streefpad.rules.breaks import break_between
from streefpad.rules.checks.facts import of_target
from streefpad.rules.promises import direction_of, is_two_sided
from streefpad.values.problems import Problem, Severity


def check_verdicts(findings: Sequence[Finding]) -> Iterator[Problem]:
    """What a reader should know before trusting, or missing, the verdict on each target."""
    for finding in findings:
        judged = finding.in_force
        if finding.target is None or judged is None:
            continue
        yield from _breaks(finding.target, judged, finding.series)
        yield from _shape(finding.target, judged)
        yield from _below_trend(finding.target, judged)
        yield from _other_reading(finding, finding.target, judged)


def _breaks(target: Target, judged: Judged, series: Series) -> Iterator[Problem]:
    assessment = judged.assessment
    baseline, latest, by = assessment.baseline, assessment.latest, target.by
    if baseline is None or latest is None:
        return
    if assessment.reason.code == "benchmark-broken":
        facts = assessment.reason.facts
        yield of_target(
            "benchmark-broken",
            Severity.WARNING,
            target,
            first=facts["first"],
            baseline=baseline.period,
            latest=latest.period,
        )
        return
    broken = break_between(series, baseline.period, latest.period)
    if broken:
        yield of_target(
            "series-broken",
            Severity.WARNING,
            target,
            first=broken.first,
            baseline=baseline.period,
            latest=latest.period,
        )
        return
    reference = assessment.reference
    crossed = break_between(series, reference.period, latest.period) if reference else None
    if reference and crossed:
        yield of_target(
            "growth-across-break",
            Severity.WARNING,
            target,
            reference=reference.period,
            latest=latest.period,
            first=crossed.first,
        )
    if by is not None and assessment.break_ahead:
        yield of_target(
            "break-before-deadline",
            Severity.HINT,
            target,
            first=assessment.break_ahead.first,
            by=target.year or by,
        )


def _shape(target: Target, judged: Judged) -> Iterator[Problem]:
    reason = judged.assessment.reason
    if reason.code == "shape-undefined":
        yield of_target("shape-undefined", Severity.ERROR, target, shape=reason.facts["shape"])


def _below_trend(target: Target, judged: Judged) -> Iterator[Problem]:
    """A target that the historic pace already passes asks for no acceleration (mission, M3)."""
    assessment, aim = judged.assessment, judged.reading.aim
    asked, outlook, pace = assessment.target, assessment.outlook, assessment.historic_pace
    if asked is None or outlook is None or pace is None or assessment.required_pace is None:
        return
    if is_two_sided(aim) or isinstance(aim, Benchmark):
        return
    sign = direction_of(aim, target.better_in(judged.reading)).sign
    if sign * pace > 0 and sign * (outlook.value - asked.value) > 0:
        yield of_target(
            "target-below-trend",
            Severity.HINT,
            target,
            value=asked.value,
            trend=outlook.value,
            by=asked.period,
        )


def _other_reading(finding: Finding, target: Target, judged: Judged) -> Iterator[Problem]:
    status = judged.assessment.status
    other = next((each for each in finding.judged if each.assessment.status is not status), None)
    if other:
        yield of_target(
            "verdict-depends-on-reading",
            Severity.HINT,
            target,
            status=status.value,
            reading=other.reading.id,
            other_status=other.assessment.status.value,
        )
