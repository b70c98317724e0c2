"""One figure for every indicator and period: what multidimensional formats have room for.

The tidy tables hold every cell of every source. A cube has one place for each, so it holds the figure
that is in force, or the bound where a source only says "more than"; what is withheld is an empty place.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.model.series import Flag, Observation, Series
from streefpad.values.periods import Period
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text

# Codes of the SDMX code list CL_OBS_STATUS for places without a number.
SUPPRESSED = "Q"  # a small count, or one that protects a small count
MISSING = "O"  # its source states a number that cannot be

# The one status of a figure that has several, first that applies. SDMX's guideline on the code list
# puts a break before all others; the order of the rest follows how much it changes the reading.
_ORDER = (Flag.BREAK, Flag.DEFINITION, Flag.UNRELIABLE, Flag.ESTIMATED, Flag.PROVISIONAL, Flag.NORMAL)


class ChosenFigure(Record):
    """A place of the cube; without a value where the figure is withheld."""

    indicator: Indicator
    period: Period
    value: Decimal | None
    status: str  # a code of CL_OBS_STATUS
    flags: str = ""  # all flags, as the tidy tables write them
    source: str = ""
    where: str = ""
    note: Text = EMPTY


def chosen_figures(edition: Edition) -> tuple[ChosenFigure, ...]:
    """All places that hold something, by indicator in the agenda's order and then by period."""
    series = {each.indicator.id: each.series for each in edition.findings}
    return tuple(
        figure
        for indicator in edition.catalogue.indicators
        if indicator.id in series
        for figure in _of_series(indicator, series[indicator.id], edition)
    )


def written_flags(flags: frozenset[Flag]) -> str:
    """The flags of a figure in a fixed order.

    >>> written_flags(frozenset({Flag.PROVISIONAL, Flag.BREAK}))
    'B P'
    """
    return " ".join(sorted(flag.value for flag in flags))


def _of_series(indicator: Indicator, series: Series, edition: Edition) -> Iterator[ChosenFigure]:
    places: dict[Period, ChosenFigure] = {}
    counts = edition.counted.counts_of(indicator.id)
    for count in counts.counts if counts else ():
        if count.withheld:
            places[count.period] = ChosenFigure(
                indicator=indicator, period=count.period, value=None, status=SUPPRESSED
            )
    for aside in series.withheld:
        kept = aside.observation
        places[kept.period] = ChosenFigure(
            indicator=indicator, period=kept.period, value=None, status=MISSING, source=kept.source
        )
    # Of several bounds the highest says most; a figure in force says more than any bound.
    for each in (*sorted(series.bounds, key=lambda bound: bound.value), *series.observations):
        places[each.period] = _figure(indicator, each)
    yield from (places[period] for period in sorted(places))


def _figure(indicator: Indicator, each: Observation) -> ChosenFigure:
    return ChosenFigure(
        indicator=indicator,
        period=each.period,
        value=each.value,
        status=next((flag.value for flag in _ORDER if flag in each.flags), Flag.NORMAL.value),
        flags=written_flags(each.flags),
        source=each.source,
        where=each.where,
        note=each.note,
    )
