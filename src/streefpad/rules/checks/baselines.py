"""Whether the two named points of a target, reference and baseline, are there in the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Finding
from streefpad.model.series import Series
from streefpad.model.targets import Benchmark, Keep, Target
from streefpad.rules.checks.facts import of_indicator, of_target
from streefpad.rules.promises import is_two_sided, needs_baseline, promise_of
from streefpad.rules.trajectories import asked_by_deadline
from streefpad.values.problems import Problem, Severity


def check_baselines(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Indicators without any figure, and stated baselines or references without one."""
    seen: set[str] = set()
    for finding in findings:
        figures, series = finding.indicator.figures, finding.series
        # What is counted from records waits for them all at once: one hint says so for all.
        has_any = series.observations or series.bounds or series.withheld
        awaits = figures and finding.indicator.computed is None and not has_any
        if awaits and figures and finding.indicator.id not in seen:
            yield of_indicator(
                "indicator-without-data", Severity.HINT, finding.indicator, dataflow=figures.dataflow
            )
        seen.add(finding.indicator.id)
        if finding.target:
            yield from check_points(finding.target, series)


def check_points(target: Target, series: Series) -> Iterator[Problem]:
    """A stated baseline or reference for which the series holds no figure, or past which the target is."""
    baseline, reference = target.baseline, target.reference
    if baseline and needs_baseline(target.in_force.aim) and series.at(baseline) is None:
        # A series that runs past its baseline should have held it; one that has not come so far may
        # simply be seen as of an earlier day.
        runs_past = series.latest is not None and series.latest.period.end > baseline.end
        severity = Severity.ERROR if runs_past else Severity.WARNING
        yield of_target("baseline-not-observed", severity, target, baseline=baseline)
    if reference and series.observations and series.at(reference) is None:
        yield of_target("reference-not-observed", Severity.WARNING, target, reference=reference)
    yield from _behind_baseline(target, series)


def _behind_baseline(target: Target, series: Series) -> Iterator[Problem]:
    """A target that asks for less than there was: mostly `better` the wrong way round."""
    aim = target.in_force.aim
    if isinstance(aim, Keep | Benchmark) or is_two_sided(aim):
        return  # a floor may leave room, and the others have no side
    promise = promise_of(target, target.in_force, series)
    asked, baseline = asked_by_deadline(promise), promise.baseline
    if asked is not None and baseline is not None and promise.sign * (asked - baseline.value) < 0:
        yield of_target(
            "target-behind-baseline",
            Severity.WARNING,
            target,
            value=asked,
            baseline=baseline.period,
            baseline_value=baseline.value,
            better=target.better_in(target.in_force).value,
        )
