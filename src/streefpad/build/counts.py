"""What came of counting and of crossing breaks: light to hold, for the many agendas in which nothing did."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from streefpad.model.registers import Registered
from streefpad.values.problems import Problem
from streefpad.values.record import Record, field

if TYPE_CHECKING:
    from streefpad.model.bridges import BridgedLine
    from streefpad.model.counting import IndicatorCounts
    from streefpad.model.registers import Register
    from streefpad.model.series import Observation, Series
    from streefpad.model.sources import Vintage


class Answers(Record):
    """What was counted, guarded and may be published, and the receipts it rests on."""

    observations: tuple[Observation, ...] = ()
    indicators: tuple[IndicatorCounts, ...] = ()
    vintages: tuple[Vintage, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: Answers) -> Answers:
        """Both, where no indicator is in both."""
        return Answers(
            observations=(*self.observations, *other.observations),
            indicators=(*self.indicators, *other.indicators),
            vintages=(*self.vintages, *other.vintages),
            problems=(*self.problems, *other.problems),
        )


class FromRegisters(Record):
    """What registers list, what was counted from them, and their rows for who compares a new file.

    With `known_by` they are as they were known on that day, whatever was sealed later.
    """

    answers: Answers = field(default_factory=Answers)
    registered: Registered = field(default_factory=Registered)
    registers: tuple[Register, ...] = ()
    known_by: date | None = None


class Crossed(Record):
    """The bridged series of an agenda, how each came about, and what kept one from being made."""

    series: Mapping[str, Series] = field(default_factory=dict)
    lines: tuple[BridgedLine, ...] = ()
    problems: tuple[Problem, ...] = ()
