"""Whether the two named points of a target, reference and baseline, are there in the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Finding
from streefpad.model.series import Series
from streefpad.model.targets import Target
from streefpad.rules.checks.facts import of_indicator, of_target
from streefpad.rules.promises import needs_baseline
from streefpad.values.problems import Problem, Severity


def check_baselines(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Indicators without any figure, and stated baselines or references without one."""
    seen: set[str] = set()
    for finding in findings:
        figures, series = finding.indicator.figures, finding.series
        # What is counted from records waits for them all at once: one hint says so for all.
        awaits = figures and finding.indicator.computed is None and not (series.observations or series.bounds)
        if awaits and figures and finding.indicator.id not in seen:
            yield of_indicator(
                "indicator-without-data", Severity.HINT, finding.indicator, dataflow=figures.dataflow
            )
        seen.add(finding.indicator.id)
        if finding.target:
            yield from check_points(finding.target, series)


def check_points(target: Target, series: Series) -> Iterator[Problem]:
    """A stated baseline or reference for which the series holds no figure."""
    baseline, reference = target.baseline, target.reference
    if baseline and needs_baseline(target.in_force.aim) and series.at(baseline) is None:
        # A series that runs past its baseline should have held it; one that has not come so far may
        # simply be seen as of an earlier day.
        runs_past = series.latest is not None and series.latest.period.end > baseline.end
        severity = Severity.ERROR if runs_past else Severity.WARNING
        yield of_target("baseline-not-observed", severity, target, baseline=baseline)
    if reference and series.observations and series.at(reference) is None:
        yield of_target("reference-not-observed", Severity.WARNING, target, reference=reference)
