"""A figure that was counted from rows of a register, with as much of its way back as is public.

Which rows of a confidential file stand behind it, only who keeps the register may know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import Indicator
from streefpad.model.registers import CountedRows, PartialRound, Register, RegisterRow
from streefpad.model.series import Flag, Observation
from streefpad.model.sources import public_cell
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, warning_at
from streefpad.values.record import Record


class FromRows(Record, kw_only=False):
    """One figure and the rows that it rests on; none where it counts nothing."""

    indicator: Indicator
    period: Period
    value: Decimal
    rows: tuple[RegisterRow, ...]

    @property
    def way_back(self) -> CountedRows:
        """The cells of its rows, for who keeps the register."""
        cells = tuple(row.cell for row in self.rows)
        return CountedRows(indicator=self.indicator.id, period=self.period, cells=cells)

    def rounds(self, register: Register) -> tuple[PartialRound, ...]:
        """The rounds of forms on which it rests and in which somebody is missing."""
        files = {row.cell.vintage for row in self.rows}
        return tuple(each for each in register.partial if each.vintage in files)


def observation_of(
    figure: FromRows, register: Register, catalogue: Catalogue, hidden: Mapping[str, date]
) -> Observation:
    """The figure with the first delivery it rests on, and the sources of all.

    Where it counts nothing, that is the first of the register. `hidden` are the confidential files.
    """
    first = next(iter((*figure.rows, *register.rows)))
    figures, came = figure.indicator.figures, hidden.get(first.cell.vintage)
    return Observation(
        dataflow=register.dataflow,
        row=figures.row if figures else (),
        period=figure.period,
        value=figure.value,
        flags=frozenset({Flag.PROVISIONAL}) if figure.rounds(register) else frozenset(),
        source=first.source,
        where=_sources(figure.rows, catalogue),
        cell=public_cell(first.cell, came) if came else first.cell,
    )


def incomplete_rounds(figures: Iterable[FromRows], register: Register) -> Iterator[Problem]:
    """A warning for each round that a figure rests on and in which somebody is missing."""
    resting = dict.fromkeys(each.vintage for figure in figures for each in figure.rounds(register))
    for each in register.partial:
        if each.vintage in resting:
            yield warning_at(
                "round-incomplete",
                each.place,
                form=each.form,
                period=each.period,
                approved=each.approved,
                asked=each.asked,
            )


def _sources(rows: Iterable[RegisterRow], catalogue: Catalogue) -> str:
    """The titles of all sources that fed a figure, in the agenda's first language; empty for one."""
    ids = dict.fromkeys(row.source for row in rows)
    if len(ids) < 2:
        return ""
    language = catalogue.agenda.languages[0]
    found = ((id, catalogue.source(id)) for id in ids)
    return " + ".join(source.title.in_language(language) if source else id for id, source in found)
