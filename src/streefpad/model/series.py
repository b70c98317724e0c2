"""Series of observations, with what disagrees and where they break."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from streefpad.model.sources import Cell, Evidence
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Sources that state different values for one period: all kept, one chosen with a reason."""

    period: Period
    chosen: Observation
    others: tuple[Observation, ...]
    why: Text  # empty where nobody has decided yet
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A value that its own source later replaced."""

    period: Period
    before: Observation
    after: Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """From this period on, values are not comparable with those before it."""

    first: Period
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The observations in force, one a period in order of time, and what lies beside them."""

    id: str
    unit: Unit
    observations: tuple[Observation, ...] = ()
    bounds: tuple[Observation, ...] = ()  # "more than": shown, never scored
    conflicts: tuple[Conflict, ...] = ()
    revisions: tuple[Revision, ...] = ()
    breaks: tuple[Break, ...] = ()

    def at(self, period: Period) -> Observation | None:
        """The observation of exactly this period."""
        return next((each for each in self.observations if each.period == period), None)

    @property
    def latest(self) -> Observation | None:
        """The last observation."""
        return self.observations[-1] if self.observations else None
