"""A percent written as a fraction: 0.291 where 29.1 was meant. Nothing is corrected, only said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.rules.checks.facts import of_indicator
from streefpad.values.problems import Problem, Severity

JUMP = 20  # times: a slip of a hundredfold, with room for what happened in between


def is_fraction_like(value: Decimal) -> bool:
    """Whether a percent could be a fraction of one."""
    return 0 < value <= 1


def check_fractions(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Values that jump a hundredfold, and whole series that count to 1 where the others do not."""
    shares = {each.indicator.id: each for each in findings if each.indicator.unit.is_share}
    for finding in shares.values():
        values = [each.value for each in finding.series.observations if each.value]
        if not values:
            continue
        if all(map(is_fraction_like, values)):
            if _stands_alone(finding, shares.values()):
                yield _problem(finding.indicator, finding.series.observations[-1])
            continue
        yield from (_problem(finding.indicator, each) for each in _slips(finding.series))


def _slips(series: Series) -> Iterator[Observation]:
    """The values that would fit their neighbour if they were multiplied by a hundred."""
    observations = series.observations
    for at, each in enumerate(observations):
        beside = (*observations[max(at - 1, 0) : at], *observations[at + 1 : at + 2])
        if is_fraction_like(each.value) and any(other.value >= JUMP * each.value for other in beside):
            yield each


def _stands_alone(finding: Finding, shares: Iterable[Finding]) -> bool:
    """Whether every other share of the same dataflow counts to a hundred."""
    flow = _dataflow(finding.indicator)
    beside = (each for each in shares if each is not finding and _dataflow(each.indicator) == flow)
    latest = [each.series.latest.value for each in beside if each.series.latest]
    return bool(flow and latest) and all(value > 1 for value in latest)


def _dataflow(indicator: Indicator) -> str:
    return indicator.figures.dataflow if indicator.figures else ""


def _problem(indicator: Indicator, observation: Observation) -> Problem:
    return of_indicator(
        "looks-like-a-fraction",
        Severity.WARNING,
        indicator,
        period=observation.period,
        value=observation.value,
    )
