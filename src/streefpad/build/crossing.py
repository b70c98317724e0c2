"""Bridged series: made from two observed ones, after both are settled; always a series of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from streefpad.model.bridges import BridgedLine
from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Bridged
from streefpad.model.series import Series
from streefpad.rules.bridges import cross
from streefpad.values.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """The bridged series of an agenda, how each came about, and what kept one from being made."""

    series: Mapping[str, Series]
    lines: tuple[BridgedLine, ...]
    problems: tuple[Problem, ...]


def cross_bridges(catalogue: Catalogue, series: Mapping[str, Series]) -> Crossed:
    """Every bridged indicator with its series; a bridge of a bridged series finds nothing to carry."""
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
        made[indicator.id], line, faults = cross(indicator, bridge, before, after, overlap)
        lines += [line] if line else []
        problems += faults
    return Crossed(series=made, lines=tuple(lines), problems=tuple(problems))


def _mixes(catalogue: Catalogue, classification: str, use: Bridged) -> bool:
    """Whether the two sides are counted by different definitions; the checks say so."""
    sides = [catalogue.indicator(id) for id in (use.before, use.after, use.overlap) if id]
    return any(each is not None and each.classification != classification for each in sides)
