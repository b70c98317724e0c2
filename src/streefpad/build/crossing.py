"""Bridged series: made from two observed ones, after both are settled; always a series of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from streefpad.build.counts import Crossed
from streefpad.model.bridges import BridgedLine
from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Bridged
from streefpad.model.counting import IndicatorCounts
from streefpad.model.series import Series
from streefpad.rules.bridges import cross
from streefpad.values.problems import Problem


def cross_bridges(
    catalogue: Catalogue, series: Mapping[str, Series], counts: Iterable[IndicatorCounts]
) -> Crossed:
    """Every bridged indicator with its series; a bridge of a bridged series finds nothing to carry."""
    ranges = {
        each.indicator: {one.period: (one.lowest, one.highest) for one in each.counts} for each in counts
    }
    made: dict[str, Series] = {}
    lines: list[BridgedLine] = []
    problems: list[Problem] = []
    for indicator in catalogue.indicators:
        use = indicator.computed
        if not isinstance(use, Bridged):
            continue
        bridge = catalogue.bridge(use.bridge)
        known = [series.get(id) for id in (use.before, use.after, use.overlap or use.after)]
        before, after, overlap = known
        if bridge is None or before is None or after is None or overlap is None:
            continue  # the checks say which name leads nowhere
        if _mixes(catalogue, indicator.classification, use):
            continue
        made[indicator.id], line, faults = cross(
            indicator, bridge, before, after, overlap, ranges.get(use.overlap or use.after)
        )
        lines += [line] if line else []
        problems += faults
    return Crossed(series=made, lines=tuple(lines), problems=tuple(problems))


def _mixes(catalogue: Catalogue, classification: str, use: Bridged) -> bool:
    """Whether the two sides are counted by different definitions; the checks say so."""
    sides = [catalogue.indicator(id) for id in (use.before, use.after, use.overlap) if id]
    return any(each is not None and each.classification != classification for each in sides)
