"""Figures that cannot be, withheld or accepted, and figures that look like a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from streefpad.model.edition import Finding
from streefpad.rules.plausibility import implausible
from streefpad.values.problems import Problem


def check_plausibility(findings: Sequence[Finding]) -> Iterator[Problem]:
    """What keeps figures back, and what would if nobody had accepted it."""
    indicators = {each.indicator.id: each.indicator for each in findings}
    series = {each.indicator.id: each.series for each in findings}
    for id, indicator in indicators.items():
        yield from (each.problem for each in series[id].withheld)
        yield from (each.problem for each in implausible(indicator, series))
