"""What a delivered file changes: cell by cell, and then verdict by verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from streefpad.model.edition import CellChanges, Disagreement, Finding, StatusChange
from streefpad.model.series import Flag, Observation, Revision
from streefpad.model.sources import Vintage
from streefpad.model.targets import Benchmark
from streefpad.rules.vintages import rank_vintages
from streefpad.values.periods import Period

_Key = tuple[str, frozenset[tuple[str, str]], Period]


def compare_cells(
    known: Sequence[Observation], arriving: Sequence[Observation], *, vintages: Iterable[Vintage] = ()
) -> CellChanges:
    """The arriving cells, each in one group: new, revised by their own source, conflicting, unchanged.

    Which cell of `known` is the later one is decided as where the series are observed. A value that
    any source already stated is no news, whoever repeats it.
    """
    stated: dict[_Key, list[Observation]] = {}
    ranks = rank_vintages(known, vintages)
    for each in sorted(known, key=lambda one: ranks[one.cell.vintage]):
        stated.setdefault(_key(each), []).append(each)
    new: list[Observation] = []
    revised: list[Revision] = []
    conflicting: list[Disagreement] = []
    unchanged: list[Observation] = []
    for each in arriving:
        before = stated.get(_key(each), [])
        own = [other for other in before if other.source == each.source]
        last_word = own[-1:] or before
        if not before:
            new.append(each)
        elif any(_says_the_same(other, each) for other in last_word):
            unchanged.append(each)
        elif own:
            revised.append(Revision(period=each.period, before=own[-1], after=each))
        else:
            conflicting.append(Disagreement(known=before[-1], arriving=each))
    return CellChanges(
        new=tuple(new), revised=tuple(revised), conflicting=tuple(conflicting), unchanged=tuple(unchanged)
    )


def changed_statuses(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[StatusChange, ...]:
    """The verdicts in force that differ, each with the figures that moved it, in the order of `after`."""
    earlier = {each.target.id: each for each in before if each.target}
    series_before = {each.indicator.id: each.series.observations for each in before}
    series_after = {each.indicator.id: each.series.observations for each in after}
    changes = []
    for finding in after:
        now = finding.in_force
        if finding.target is None or now is None:
            continue
        known = earlier.get(finding.target.id)
        then = known.in_force.assessment.status if known and known.in_force else None
        if then is now.assessment.status:
            continue
        moved = tuple(
            each
            for indicator in _resting_on(finding)
            for each in _newly_in_force(series_before.get(indicator, ()), series_after.get(indicator, ()))
        )
        changes.append(
            StatusChange(
                indicator=finding.indicator.id,
                target=finding.target.id,
                before=then,
                after=now.assessment.status,
                because=moved,
            )
        )
    return tuple(changes)


def _key(observation: Observation) -> _Key:
    return observation.dataflow, frozenset(observation.row), observation.period


def _says_the_same(one: Observation, other: Observation) -> bool:
    return one.value == other.value and (Flag.AT_LEAST in one.flags) == (Flag.AT_LEAST in other.flags)


def _resting_on(finding: Finding) -> tuple[str, ...]:
    """The indicators whose series a verdict rests on: its own, and a benchmark's."""
    aim = finding.in_force.reading.aim if finding.in_force else None
    return (finding.indicator.id, aim.series) if isinstance(aim, Benchmark) else (finding.indicator.id,)


def _newly_in_force(before: Sequence[Observation], after: Sequence[Observation]) -> tuple[Observation, ...]:
    known = {(each.period, each.value) for each in before}
    return tuple(each for each in after if (each.period, each.value) not in known)
