"""The two tables of `judge`, and the rows that answer them (contracts, "judge")."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.model.edition import Answer, Judged
from streefpad.model.series import Series
from streefpad.model.targets import Target
from streefpad.values.problems import Place
from streefpad.values.quantities import Unit
from streefpad.values.record import Record, field

# What an answer says by itself, in its order (contracts, "judge"); a key column keeps out of their way.
ANSWER_FIELDS = (
    "series", "method", "status", "class", "value", "score", "reason", "baseline", "latest", "target",
    "milestone", "expected_now", "gap", "required_pace", "historic_pace", "outlook",
)  # fmt: skip

Key = tuple[tuple[str, str], ...]  # (column, value) of the key columns beside `series`


SeriesKey = tuple[str, Key]  # name, and the other key columns


class KeyedSeries(Record):
    """One series of the table: its name, its other key columns, its observations."""

    name: str
    key: Key = ()
    series: Series
    place: Place  # its first row
    is_sound: bool = True  # every one of its rows could be read


class SeriesTable(Record):
    """The table of series: those that could be read, and those of which no row could."""

    series: tuple[KeyedSeries, ...] = ()
    unread: frozenset[SeriesKey] = frozenset()  # of these nobody can say that there is no figure
    is_read: bool = True  # otherwise nobody knows which series it holds


class KeyedTarget(Record):
    """One row of the table of targets.

    `key` holds the key columns that this table shares with the series; a target without one
    of them holds for every series that differs in it. `parameters` are the numbers of columns
    that a method reads by its own name.
    """

    name: str  # the series it is about
    key: Key = ()
    target: Target  # with one reading
    unit: Unit
    states_unit: bool = True  # otherwise the unit is what its kind takes for granted
    method: str = ""
    parameters: Mapping[str, Decimal] = field(default_factory=dict)
    place: Place


class KeyedTargets(Record):
    """The table of targets: those that can be judged, and the series about which a row could not be read."""

    targets: tuple[KeyedTarget, ...] = ()
    unread: frozenset[SeriesKey] = frozenset()  # what these rows hold for is not without a target
    is_read: bool = True  # otherwise nobody knows which series has a target


class JudgedRow(Record):
    """One answer of one method: a target held against a series, or a series without a target."""

    name: str
    key: Key = ()
    unit: Unit
    judged: Judged  # the house's
    answer: Answer
