"""Figures that cannot be: shares outside 0 and 100, wholes outside the range of their parts.

Such a figure is an error, and an error withholds a number: it is set aside before anything is
judged, unless somebody accepted it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series, SetAside, Use
from streefpad.rules.acceptance import acceptance_of
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Problem, error_at
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import replace

OUT_OF_RANGE, OUTSIDE_PARTS = "share-out-of-range", "parent-outside-children"

_Part = tuple[str, Observation]


def set_aside_impossible(indicators: Iterable[Indicator], series: Mapping[str, Series]) -> dict[str, Series]:
    """The series without the figures that an unaccepted error keeps back; those stay beside them.

    A whole that is set aside may itself be a part, so this goes on until nothing more is found.
    """
    left = dict(series)
    every = tuple(each for each in indicators if each.id in left)
    while True:
        found = {each.id: [*_withheld_of(each, left)] for each in every}
        if not any(found.values()):
            return left
        for id, withheld in found.items():
            left[id] = _without(left[id], withheld) if withheld else left[id]


def impossible_share(indicator: Indicator, observation: Observation) -> Problem | None:
    """That a share lies outside 0 and 100."""
    if not indicator.unit.is_share or 0 <= observation.value <= HUNDRED:
        return None
    problem = _problem(OUT_OF_RANGE, indicator, observation)
    cell = observation.cell.place
    return replace(problem, place=cell) if cell.line or cell.cell else problem


def implausible(indicator: Indicator, series: Mapping[str, Series]) -> Iterator[SetAside]:
    """The figures in force, and bounds, that cannot be; each with what is wrong with it."""
    own = series[indicator.id]
    for each in (*own.observations, *own.bounds):
        if problem := impossible_share(indicator, each):
            yield SetAside(observation=each, problem=problem)
    if indicator.parts:
        yield from _outside_parts(indicator, series)


def _withheld_of(indicator: Indicator, series: Mapping[str, Series]) -> Iterator[SetAside]:
    for each in implausible(indicator, series):
        if acceptance_of(indicator, each.problem.code) is None:
            yield each


def _without(series: Series, withheld: list[SetAside]) -> Series:
    """The series without these figures, once each."""
    once = {each.observation: each for each in reversed(withheld)}
    cells = (
        replace(each, use=Use.WITHHELD) if each.observation in once else each for each in series.every_cell
    )
    return replace(
        series,
        observations=tuple(each for each in series.observations if each not in once),
        bounds=tuple(each for each in series.bounds if each not in once),
        withheld=tuple(sorted((*series.withheld, *once.values()), key=lambda each: each.observation.period)),
        cells=tuple(cells),
    )


def _outside_parts(indicator: Indicator, series: Mapping[str, Series]) -> Iterator[SetAside]:
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
        problem = _problem(
            OUTSIDE_PARTS,
            indicator,
            observation,
            low=low[1].value,
            low_part=low[0],
            low_period=low[1].period,
            high=high[1].value,
            high_part=high[0],
            high_period=high[1].period,
        )
        yield SetAside(observation=observation, problem=problem)


def _part_at(series: Mapping[str, Series], part: str, period: Period) -> _Part | None:
    """The part's figure of this period, or else the nearest earlier one."""
    observations = series[part].observations if part in series else ()
    earlier = [each for each in observations if each.period.end <= period.end]
    return (part, earlier[-1]) if earlier else None


def _problem(code: str, indicator: Indicator, observation: Observation, **facts: Fact) -> Problem:
    named: dict[str, Fact] = {
        "indicator": indicator.id,
        "period": observation.period,
        "value": observation.value,
    }
    return error_at(code, indicator.place, **named, **facts)
