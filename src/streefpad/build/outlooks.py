"""What stands beside a status: the chance of reaching the target, and what other methods say.

`status` asks for chances only, and pays for arrays only where a series can be carried forward; what
takes longer is added where a whole edition is published.
"""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.edition import Answer, Edition, Finding, Reason, Status
from streefpad.model.series import Series
from streefpad.model.targets import Benchmark, Target
from streefpad.rules.promises import Promise, promise_of
from streefpad.rules.prospects import Limits, limits_of, odds_of
from streefpad.rules.spans import span_of
from streefpad.values.record import replace


def enrich(edition: Edition) -> Edition:
    """The edition with everything beside the status of each finding: chances, methods, robustness."""
    return with_methods(with_chances(edition))


def with_chances(edition: Edition) -> Edition:
    """The edition with a forecast for every target, or the odds from elsewhere, or why there is neither."""
    series = _series_of(edition)
    return replace(edition, findings=tuple(_with_chance(each, series) for each in edition.findings))


def with_chances_ahead(edition: Edition) -> Edition:
    """The same for the targets that are still to be reached, which is what a table of statuses asks."""
    series = _series_of(edition)
    findings = (_with_chance(each, series) if _is_open(each) else each for each in edition.findings)
    return replace(edition, findings=tuple(findings))


def with_methods(edition: Edition) -> Edition:
    """The edition with what every applicable method says of each finding, and how firmly that stands."""
    # Imported here because a status needs none of them.
    from streefpad.rules.methods import METHODS

    series = _series_of(edition)
    findings = tuple(_with_answers(each, series) for each in edition.findings)
    return replace(edition, findings=findings, methods=METHODS)


def _series_of(edition: Edition) -> Mapping[str, Series]:
    return {each.indicator.id: each.series for each in edition.findings}


def _is_open(finding: Finding) -> bool:
    """Whether the target is neither reached nor missed."""
    judged = finding.in_force
    return judged is not None and judged.assessment.status not in (Status.REACHED, Status.MISSED)


def _benchmark(target: Target, series: Mapping[str, Series]) -> Series | None:
    aim = target.in_force.aim
    return series.get(aim.series) if isinstance(aim, Benchmark) else None


def _with_chance(finding: Finding, series: Mapping[str, Series]) -> Finding:
    if finding.target is None or finding.is_withheld:
        return finding
    target, own = finding.target, finding.series
    promise = promise_of(target, target.in_force, own, _benchmark(target, series))
    forecast = _with_forecast(finding, promise)
    if forecast.forecast is not None and forecast.chance is not None:
        return forecast
    odds = odds_of(promise, own)
    if isinstance(odds, Reason):
        return replace(forecast, no_odds=odds)
    return replace(forecast, odds=odds)


def _with_forecast(finding: Finding, promise: Promise) -> Finding:
    if promise.deadline is None:
        return replace(finding, no_forecast=Reason(code="without-deadline"))
    span = span_of(finding.series, promise.deadline)
    if isinstance(span, Reason):
        return replace(finding, no_forecast=span)
    # Imported here because most series are too short, and arrays take a tenth of a second to load.
    from streefpad.rules.forecasts import project

    limits = limits_of(promise, finding.series)
    asked = Limits() if isinstance(limits, Reason) else limits
    found = project(finding.series, promise.deadline, at_least=asked.at_least, at_most=asked.at_most)
    if isinstance(found, Reason):
        return replace(finding, no_forecast=found)
    return replace(finding, forecast=found)


def _with_answers(finding: Finding, series: Mapping[str, Series]) -> Finding:
    if finding.target is None or finding.is_withheld:
        return finding
    from streefpad.rules.methods import applicable, house
    from streefpad.rules.methods.question import Question
    from streefpad.rules.methods.robustness import robustness

    target = finding.target
    question = Question(
        target=target, reading=target.in_force, series=finding.series, benchmark=_benchmark(target, series)
    )
    answers = []
    for each in applicable(question):
        verdict = each.judge(question)
        answers.append(
            Answer(
                method=each.id,
                slug=verdict.slug,
                value=verdict.value,
                score=verdict.score,
                reason=verdict.reason,
            )
        )
    return replace(finding, answers=tuple(answers), robustness=robustness(question, house.METHOD))
