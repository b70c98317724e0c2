"""A group's share in an activity over its share in the population, from two observed series."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from streefpad.model.indicators import Indicator
from streefpad.model.series import Flag, Observation, Series, Use, UsedCell
from streefpad.values.record import replace

RATIO = Decimal("0.001")
_COMES_FROM = frozenset({Flag.ESTIMATED, Flag.PROVISIONAL, Flag.UNRELIABLE, Flag.APPROXIMATE})


def relative_series(indicator: Indicator, activity: Series, population: Series) -> Series:
    """The ratio in every period that both series know; a break of either is a break of the ratio."""
    observations = tuple(_ratios(indicator, activity, population))
    flagged = (*population.every_break, *activity.every_break)
    declared = (*population.breaks, *activity.breaks, *indicator.breaks)  # says why, so it wins
    breaks = {each.first: each for each in (*flagged, *declared)}
    return Series(
        id=indicator.id,
        unit=indicator.unit,
        observations=observations,
        breaks=tuple(sorted(breaks.values(), key=lambda each: each.first)),
        cells=tuple(UsedCell(observation=each, use=Use.IN_FORCE) for each in observations),
    )


def _ratios(indicator: Indicator, activity: Series, population: Series) -> Iterator[Observation]:
    figures = indicator.figures
    for each in activity.observations:
        whole = population.at(each.period)
        if whole is None or not whole.value:
            continue  # a group that is not in the population has no share to be held against
        breaks = (each.flags | whole.flags) & {Flag.BREAK}
        yield replace(
            each,
            dataflow=figures.dataflow if figures else each.dataflow,
            row=figures.row if figures else (),
            value=(each.value / whole.value).quantize(RATIO, ROUND_HALF_UP),
            flags=((each.flags | whole.flags) & _COMES_FROM) | breaks,
            evidence=None,
            where="",
        )
