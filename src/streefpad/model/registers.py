"""Registers: lists that partners and stewards keep, of agreements, participation, teachers and more.

A register is a dataflow whose columns are the same in every agenda. Its rows come from sealed
files and from approved forms alike; a row that has dates holds in every period on whose last day
it is in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from streefpad.model.registerplans import RegisterPlan
from streefpad.model.sources import Cell
from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record

Value = Decimal | str | date | Period


class RegisterRow(Record):
    """One sound row; a cell that was left empty is absent, unless the schema has a code for it."""

    dataflow: str
    values: Mapping[str, Value]
    source: str
    cell: Cell  # where the row stands: the column is that of the number, or the first one

    def code(self, column: str) -> str:
        """The code or text in a column; empty where it holds none."""
        value = self.values.get(column)
        return value if isinstance(value, str) else ""

    def day(self, column: str) -> date | None:
        """The date in a column."""
        value = self.values.get(column)
        return value if isinstance(value, date) else None

    def number(self, column: str) -> Decimal | None:
        """The number in a column."""
        value = self.values.get(column)
        return value if isinstance(value, Decimal) else None

    @property
    def period(self) -> Period | None:
        """The period it is about; None where its dates say when it holds."""
        value = self.values.get("period")
        return value if isinstance(value, Period) else None


class PartialRound(Record):
    """The approved rows of a round in which not every partner who was asked is approved."""

    vintage: str  # id of the approved rows
    form: str
    period: Period
    approved: int
    asked: int
    place: Place


class Register(Record):
    """Every row of one register that counts: of sealed files, the last one of each period.

    Where a row that should count cannot be read, nobody knows what the others add up to: `faulty` are the
    periods of such rows, None standing for every period.
    """

    dataflow: str
    plan: RegisterPlan
    rows: tuple[RegisterRow, ...]
    periods: tuple[Period, ...]  # for which something was delivered, in order; empty where rows have dates
    delivered: date | None = None  # the day of its last delivery, of the list that is oldest: what is known
    faulty: frozenset[Period | None] = frozenset()
    partial: tuple[PartialRound, ...] = ()

    def is_sound(self, period: Period) -> bool:
        """Whether every row that should count in this period can be read."""
        return None not in self.faulty and period not in self.faulty


class Carries(StrEnum):
    """Which targets an agreement carries: a column that follows from the agreed shares."""

    BOTH = "both"
    GIRLS = "girls"
    DISADVANTAGED = "disadvantaged"
    NONE = "none"


class Agreement(Record):
    """An agreement with a partner, and the shares that were agreed in it."""

    id: str
    kind: str  # code
    partner: str
    owner: str  # id of a policy domain
    since: date | None = None
    until: date | None = None
    signed: date | None = None
    girls: Decimal | None = None  # percent
    disadvantaged: Decimal | None = None  # percent
    cell: Cell

    @property
    def carries(self) -> Carries:
        """Which of the two targets stand in it."""
        match (self.girls is not None, self.disadvantaged is not None):
            case (True, True):
                return Carries.BOTH
            case (True, False):
                return Carries.GIRLS
            case (False, True):
                return Carries.DISADVANTAGED
        return Carries.NONE

    def in_force(self, day: date) -> bool:
        """Whether it holds on this day; the first and the last day count."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class ProfileEvent(Record):
    """Something that happened to a profile."""

    event: str  # established, reviewed, updated, withdrawn
    on: date
    by: str
    forward_looking: bool | None = None


class Profile(Record):
    """A competence or occupational profile, with everything that happened to it in order of time."""

    id: str
    name: str
    kind: str  # competence, occupational
    events: tuple[ProfileEvent, ...]

    def in_force(self, day: date) -> bool:
        """Whether it was known by this day, and established again since it was last withdrawn."""
        known = [each.event for each in self.events if each.on <= day]
        deciding = [each for each in known if each in ("established", "withdrawn")]
        return bool(known) and deciding[-1:] != ["withdrawn"]


class Action(Record):
    """Something that is done for the agenda: never a cause, only a stretch on the time axis."""

    id: str
    kind: str
    name: str
    owner: str
    since: date | None = None
    until: date | None = None
    indicators: tuple[str, ...] = ()  # ids of the indicators it is meant for
    cell: Cell


class CountedRows(Record):
    """The rows of a register that one figure was counted from: the way back, for who keeps the register."""

    indicator: str
    period: Period
    cells: tuple[Cell, ...]


class Registered(Record):
    """What an edition shows of its registers: things, never people; people are only counted, guarded."""

    agreements: tuple[Agreement, ...] = ()
    profiles: tuple[Profile, ...] = ()
    actions: tuple[Action, ...] = ()
    counted: tuple[CountedRows, ...] = ()  # never published: where a partner's own row stands is the vault's

    def rows_of(self, indicator: str, period: Period) -> tuple[Cell, ...]:
        """The cells of the rows behind one figure; empty where it was not counted from a register."""
        found = (each.cells for each in self.counted if (each.indicator, each.period) == (indicator, period))
        return next(found, ())


class RowChange(Record):
    """A row that a delivery replaces: the same key, with other values."""

    before: RegisterRow
    after: RegisterRow


class RowChanges(Record):
    """What a delivered file does to a register, row by row; `gone` rows no longer count."""

    new: tuple[RegisterRow, ...] = ()
    changed: tuple[RowChange, ...] = ()
    gone: tuple[RegisterRow, ...] = ()
    unchanged: tuple[RegisterRow, ...] = ()
