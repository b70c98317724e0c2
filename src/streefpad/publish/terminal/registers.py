"""The way back of a figure that was counted from a register: its rows, or the two shares it divides."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.model.computed import Relative
from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.publish.terminal.lineage import labelled
from streefpad.publish.terminal.paper import Line
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.publish.wording.registers import say_counted, say_rows
from streefpad.values.periods import Period
from streefpad.values.texts import Language, Text

_COUNTED = Text(nl="geteld", en="counted")
_ROWS = Text(nl="← rijen", en="← rows")
_SHARES = Text(nl="← aandeel", en="← share")
_ONE_SHARE = Text(nl="{name}: {value}; {place}", en="{name}: {value}; {place}")


def how_counted(indicator: Indicator, edition: Edition, language: Language, width: int) -> Iterator[Line]:
    """How the values come from a register; nothing for any other indicator."""
    if said := say_counted(indicator, edition.catalogue, language):
        yield from labelled(_COUNTED.in_language(language), [said], width)


def rows_behind(
    indicator: Indicator, observation: Observation, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    """The rows of the register behind one figure; of a ratio, those of its two shares."""
    if cells := edition.registered.rows_of(indicator.id, observation.period):
        yield from labelled(_ROWS.in_language(language), [say_rows(cells, language)], width)
    if not isinstance(indicator.computed, Relative):
        return
    for id in (indicator.computed.activity, indicator.computed.population):
        yield from _share(id, observation.period, edition, language, width)


def _share(id: str, period: Period, edition: Edition, language: Language, width: int) -> Iterator[Line]:
    """One of the shares of a ratio, with the rows or the cell that it came from."""
    findings = edition.of_indicator(id)
    series: Series | None = findings[0].series if findings else None
    found = series.at(period) if series else None
    if series is None or found is None:
        return
    name = findings[0].indicator.label.in_language(language)
    cells = edition.registered.rows_of(id, period)
    place = say_rows(cells, language) if cells else str(found.cell.place)
    value = f"{format_bare(found.value, series.unit, language)} ({format_period(period, language)})"
    said = _ONE_SHARE.in_language(language).format(name=name, value=value, place=place)
    yield from labelled(_SHARES.in_language(language), [said], width)
