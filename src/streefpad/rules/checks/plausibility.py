"""Figures that cannot be: shares outside 0 and 100, wholes outside the range of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.rules.checks.facts import of_indicator
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, Severity
from streefpad.values.quantities import HUNDRED

_Part = tuple[str, Observation]


def check_plausibility(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Every impossible share, and every indicator whose figure no weighting of its parts can give."""
    indicators = {each.indicator.id: each.indicator for each in findings}
    series = {each.indicator.id: each.series for each in findings}
    for id, indicator in indicators.items():
        if indicator.unit.is_share:
            yield from _impossible_shares(indicator, series[id])
        if indicator.parts:
            yield from _outside_parts(indicator, series)


def _impossible_shares(indicator: Indicator, series: Series) -> Iterator[Problem]:
    for each in (*series.observations, *series.bounds):
        if not 0 <= each.value <= HUNDRED:
            yield of_indicator(
                "share-out-of-range", Severity.ERROR, indicator, period=each.period, value=each.value
            )


def _outside_parts(indicator: Indicator, series: dict[str, Series]) -> Iterator[Problem]:
    """A weighted mean lies between its parts; compared at one period, nearest earlier figures standing in."""
    for observation in series[indicator.id].observations:
        parts = [_part_at(series, part, observation.period) for part in indicator.parts]
        known = [each for each in parts if each is not None]
        if len(known) < len(parts):
            continue  # an unknown part could lie anywhere
        low = min(known, key=lambda part: part[1].value)
        high = max(known, key=lambda part: part[1].value)
        if low[1].value <= observation.value <= high[1].value:
            continue
        yield of_indicator(
            "parent-outside-children",
            Severity.ERROR,
            indicator,
            period=observation.period,
            value=observation.value,
            low=low[1].value,
            low_part=low[0],
            low_period=low[1].period,
            high=high[1].value,
            high_part=high[0],
            high_period=high[1].period,
        )


def _part_at(series: dict[str, Series], part: str, period: Period) -> _Part | None:
    """The part's figure of this period, or else the nearest earlier one."""
    observations = series[part].observations if part in series else ()
    earlier = [each for each in observations if each.period.end <= period.end]
    return (part, earlier[-1]) if earlier else None
