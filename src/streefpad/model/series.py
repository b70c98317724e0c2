"""Series of observations, with what disagrees and where they break."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from streefpad.model.sources import Cell, Evidence
from streefpad.values.periods import Period
from streefpad.values.problems import Problem
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text


class Flag(StrEnum):
    """What must be known of a value before using it.

    The first group are codes of the SDMX code list CL_OBS_STATUS; a bound is our own: the
    source says "more than", so the figure is shown and never scored.
    """

    NORMAL = "A"
    BREAK = "B"
    DEFINITION = "D"
    ESTIMATED = "E"
    PROVISIONAL = "P"
    UNRELIABLE = "U"
    AT_LEAST = "at-least"
    APPROXIMATE = "approximate"


class Observation(Record):
    """One value of one period, as one source published it.

    `dataflow` and `row` are its key: the same row and period from two sources is either the
    same figure twice or a conflict.
    """

    dataflow: str = ""
    row: tuple[tuple[str, str], ...] = ()  # (key column, code), in the dataflow's order
    period: Period
    value: Decimal  # in the unit of its series
    flags: frozenset[Flag] = frozenset()
    source: str = ""  # id of a source
    evidence: Evidence | None = None
    where: str = ""  # place in the source: "table of targets, row 2"
    note: Text = EMPTY
    cell: Cell


class Conflict(Record):
    """Sources that state different values for one period: all kept, one chosen with a reason."""

    period: Period
    chosen: Observation
    others: tuple[Observation, ...]
    why: Text  # empty where nobody has decided yet
    by: str = ""


class Revision(Record):
    """A value that its own source later replaced."""

    period: Period
    before: Observation
    after: Observation


class Break(Record):
    """From this period on, values are not comparable with those before it."""

    first: Period
    why: Text


class Use(StrEnum):
    """What became of a cell: in force, or why not."""

    IN_FORCE = "in_force"
    REPEATED = "repeated"  # the same figure once more
    BOUND = "bound"
    CONFLICTING = "conflicting"
    REVISED = "revised"
    WITHHELD = "withheld"  # an error keeps it back
    NOT_KNOWN_YET = "not_known_yet"  # its source was issued later
    OTHER_PERIOD = "other_period"  # the series counts by another kind of period
    UNUSED = "unused"  # no indicator asks for it


class UsedCell(Record):
    """A cell that is a figure of the indicator, and what became of it."""

    observation: Observation
    use: Use


class SetAside(Record):
    """A figure that an error keeps back: shown as withheld, never judged."""

    observation: Observation
    problem: Problem


class Series(Record):
    """The observations in force, one a period in order of time, and what lies beside them.

    `cells` holds every cell of the indicator; empty for a series that was not read from cells.
    """

    id: str
    unit: Unit
    observations: tuple[Observation, ...] = ()
    bounds: tuple[Observation, ...] = ()  # "more than": shown, never scored
    withheld: tuple[SetAside, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    revisions: tuple[Revision, ...] = ()
    breaks: tuple[Break, ...] = ()  # as declared
    cells: tuple[UsedCell, ...] = ()

    def at(self, period: Period) -> Observation | None:
        """The observation of exactly this period."""
        return next((each for each in self.observations if each.period == period), None)

    @property
    def latest(self) -> Observation | None:
        """The last observation."""
        return self.observations[-1] if self.observations else None

    @property
    def every_break(self) -> tuple[Break, ...]:
        """The declared breaks and those an observation is flagged with, in order of time, each period once.

        A flag B says that the break lies before the value, so the new counting starts at its period.
        """
        declared = {each.first: each for each in reversed(self.breaks)}
        flagged = {
            each.period: Break(first=each.period, why=EMPTY)
            for each in (*self.observations, *(each.observation for each in self.withheld))
            if Flag.BREAK in each.flags
        }
        return tuple(sorted({**flagged, **declared}.values(), key=lambda each: each.first))

    def use_of(self, observation: Observation) -> Use:
        """What became of a cell."""
        return next((each.use for each in self.every_cell if each.observation == observation), Use.UNUSED)

    @property
    def every_cell(self) -> tuple[UsedCell, ...]:
        """The cells; of a series that was not read from cells, its observations."""
        return self.cells or tuple(UsedCell(observation=each, use=Use.IN_FORCE) for each in self.observations)
