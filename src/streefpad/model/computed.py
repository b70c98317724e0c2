"""What an indicator is counted from: a share or a number of records, or a bridge between two series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from streefpad.values.periods import Period
from streefpad.values.record import Record

if TYPE_CHECKING:  # most agendas count nothing
    from streefpad.model.records import Predicate


class Share(Record):
    """A share of records: those for which `of` holds, among those for which `within` holds.

    `since` and `until` bound the periods for which the definition has a meaning. `through` is the
    id of a bridge: records of the structure before it are recoded by its concordance first.
    """

    dataflow: str
    of: Predicate
    within: Predicate
    through: str = ""
    measure: str = ""  # the first one of the dataflow where empty
    since: Period | None = None
    until: Period | None = None

    def covers(self, period: Period) -> bool:
        """Whether the definition has a meaning in this period."""
        return _covers(self.since, self.until, period)


class Number(Record):
    """How many records there are, or (`distinct`) how many different codes of a column have one."""

    dataflow: str
    of: Predicate
    distinct: str = ""
    measure: str = ""
    since: Period | None = None
    until: Period | None = None

    def covers(self, period: Period) -> bool:
        """Whether the definition has a meaning in this period."""
        return _covers(self.since, self.until, period)


class Bridged(Record):
    """A series of its own that carries one across a break into another; each is an indicator's id.

    `overlap` names the series that has the new counting in periods of the old one; where it is
    empty, both series must have been observed in some period.
    """

    bridge: str
    before: str
    after: str
    overlap: str = ""


class Difference(Record):
    """One number of a register less another, such as the teachers needed less those in place.

    With `by` it is taken in every group of these columns, and groups that have too much take nothing off
    the others: a teacher of one subject does not fill a post in another.
    """

    dataflow: str
    of: Predicate
    less: Predicate
    by: tuple[str, ...] = ()
    since: Period | None = None
    until: Period | None = None

    def covers(self, period: Period) -> bool:
        """Whether the definition has a meaning in this period."""
        return _covers(self.since, self.until, period)


class Fulfilled(Record):
    """The share of the profiles in force that fulfil every condition of the target's kind `count`.

    Events count from `from_period` on, its first day included; all of them where it is absent.
    """

    dataflow: str
    of: Predicate = ()
    from_period: Period | None = None


class Relative(Record):
    """A group's share in an activity over its share in the population; both are indicators' ids."""

    activity: str
    population: str


Counted = Share | Number
Computation = Share | Number | Difference | Fulfilled | Relative | Bridged


def _covers(since: Period | None, until: Period | None, period: Period) -> bool:
    return (since is None or since <= period) and (until is None or period <= until)
