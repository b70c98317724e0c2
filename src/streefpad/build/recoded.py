"""The new counting in years of the old structure: records recoded by a bridge's concordance, then counted.

What comes out is an estimate. It is published as a share alone, with no more decimals than it is
worth and the range that the guessed weights leave it; its counts stay here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from streefpad.build.answers import classify_for, guarded, joined, live_sets, observation_of
from streefpad.build.counts import Answers
from streefpad.build.records import OpenRecords
from streefpad.model.bridges import Bridge, Recoding
from streefpad.model.catalogue import Catalogue
from streefpad.model.counting import IndicatorCounts, PublishedCount
from streefpad.model.records import Classified, Programme
from streefpad.model.series import Flag, Observation
from streefpad.rules.asking import Ask
from streefpad.rules.bridges import Direction, check_bridge, lean, recode, standing_of, unmatched
from streefpad.rules.counting import estimate, estimate_range, published, withheld_problems
from streefpad.rules.populations import concerns
from streefpad.values.periods import Period
from streefpad.values.problems import Problem
from streefpad.values.record import replace

if TYPE_CHECKING:
    from streefpad.intake.records import CubeContents

Recodings = Mapping[Period, Recoding]


def count_recoded(opened: OpenRecords, asks: Sequence[Ask], catalogue: Catalogue) -> Answers:
    """The answers to asks that go through a bridge."""
    found = []
    for id in dict.fromkeys(each.through for each in asks):
        bridge = catalogue.bridge(id)
        if bridge is None or check_bridge(bridge):
            continue  # the checks say so
        own = [each for each in asks if each.through == id]
        found.append(_through(opened, bridge, own, catalogue))
    return joined(found)


def _through(opened: OpenRecords, bridge: Bridge, asks: Sequence[Ask], catalogue: Catalogue) -> Answers:
    from streefpad.intake.records import programmes
    from streefpad.intake.records.recoding import recode as recode_cube

    old = [
        each
        for each in opened.contents
        if each.cube.period < bridge.first and any(ask.covers(each.cube.period) for ask in asks)
    ]
    if not old:
        return Answers()
    listed = {each.cube.period: programmes(each, bridge.dimension) for each in old}
    recodings = {period: recode(each, bridge) for period, each in listed.items()}
    recoded = [recode_cube(each, recodings[each.cube.period], bridge.dimension) for each in old]
    classified, problems = classify_for(opened, recoded, asks)
    lost = [
        problem
        for period, each in listed.items()
        for problem in _unmatched(recodings[period], each, bridge, period, asks)
    ]
    found = [Answers(problems=(*problems, *lost))]
    for live, cubes in live_sets(asks, recoded):
        counts, more = guarded(live, cubes, classified, catalogue, opened.dataflow.place)
        found.append(Answers(problems=more))
        for at, ask in enumerate(live):
            own = published(ask, counts, at * len(ask.predicates), catalogue.agenda.disclosure)
            ranges = _ranges(ask, old, recodings, classified, bridge)
            found.append(_estimates(ask, own, ranges, opened, catalogue))
    return joined(found)


def _estimates(
    ask: Ask,
    counts: Sequence[PublishedCount],
    ranges: Mapping[Period, tuple[tuple[int, int], tuple[int, int]]],
    opened: OpenRecords,
    catalogue: Catalogue,
) -> Answers:
    """Shares without their counts."""
    minimum = catalogue.agenda.disclosure.minimum
    told: list[PublishedCount] = []
    observations: list[Observation] = []
    for each in counts:
        bare = replace(each, numerator=None, denominator=None)
        if each.withheld is None and each.numerator is not None and each.denominator:
            value = estimate(each.numerator, each.denominator, minimum)
            low, high = estimate_range(ranges[each.period], value, minimum)
            bare = replace(bare, lowest=low, highest=high)
            estimated = frozenset({Flag.ESTIMATED})
            observations.append(
                observation_of(ask, each.period, value, opened, where=ask.through, flags=estimated)
            )
        told.append(bare)
    return Answers(
        observations=tuple(observations),
        indicators=(IndicatorCounts(indicator=ask.indicator.id, classification=ask.by, counts=tuple(told)),),
        problems=withheld_problems(ask, told),
    )


def _ranges(
    ask: Ask,
    old: Sequence[CubeContents],
    recodings: Recodings,
    classified: Sequence[Classified],
    bridge: Bridge,
) -> dict[Period, tuple[tuple[int, int], tuple[int, int]]]:
    """For each period numerator and denominator where every guess leans low, and where all lean high."""
    from streefpad.intake.records.atoms import count_atoms
    from streefpad.intake.records.predicates import Asked
    from streefpad.intake.records.recoding import recode as recode_cube

    found = {}
    asked = [Asked(predicate, ask.by) for predicate in ask.predicates]
    for cube in (each for each in old if ask.covers(each.cube.period)):
        period = cube.cube.period
        standing = standing_of(ask.of, ask.within, _categories(ask, classified, period), ask.derived)
        ends = []
        for direction in Direction:
            leaning = lean(recodings[period], standing, direction)
            atoms = count_atoms(
                [recode_cube(cube, leaning, bridge.dimension)], asked, classified, ask.computed.measure
            )
            up, down = (sum(each.sum for each in atoms[0] if each.holds[side]) for side in (0, 1))
            ends.append((up, down))
        found[period] = (ends[0], ends[1])
    return found


def _categories(
    ask: Ask, classified: Sequence[Classified], period: Period
) -> Mapping[tuple[tuple[str, str], ...], str]:
    return {
        placed.programme.columns: placed.category
        for each in classified
        if (each.classification, each.period) == (ask.by, period)
        for placed in each.placed
    }


def _unmatched(
    recoding: Recoding, listed: Sequence[Programme], bridge: Bridge, period: Period, asks: Sequence[Ask]
) -> tuple[Problem, ...]:
    """The programmes that would belong to the population, as far as columns say that stay as they are."""
    changed = {column for line in bridge.lines for column, _ in line.after}
    predicates = [
        tuple(each for each in ask.within if each.column not in {*changed, ask.derived}) for ask in asks
    ]
    return unmatched(recoding, listed, bridge, period, lambda each: concerns(each, predicates))
