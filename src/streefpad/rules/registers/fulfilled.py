"""Which profiles fulfil every condition of their target, year after year: events add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.model.computed import Fulfilled
from streefpad.model.counting import PublishedCount
from streefpad.model.indicators import Indicator
from streefpad.model.records import Predicate
from streefpad.model.registers import Register, RegisterRow
from streefpad.model.targets import Condition
from streefpad.rules.registers.in_force import chosen, periods_of, rows_in
from streefpad.values.clock import first_day, last_day

OF_A_PROFILE = ("profile", "name", "kind")  # conditions on these choose profiles; on others, events


def fulfilled_counts(
    indicator: Indicator, computed: Fulfilled, conditions: Sequence[Condition], register: Register
) -> Iterator[tuple[PublishedCount, tuple[RegisterRow, ...]]]:
    """For each period how many profiles fulfil all conditions, of how many in force, with their rows."""
    of_profiles, of_events = _divided(computed.of)
    since = first_day(computed.from_period) if computed.from_period else date.min
    for period in periods_of(register, indicator.period):
        if last_day(period) < since:
            continue
        rows = chosen(rows_in(register, period), of_profiles)
        profiles = dict.fromkeys(row.code("profile") for row in rows)
        events = [row for row in chosen(rows, of_events) if (on := row.day("on")) and on >= since]
        fulfil = [each for each in profiles if _fulfils(each, events, conditions)]
        yield PublishedCount(period=period, numerator=len(fulfil), denominator=len(profiles)), rows


def _divided(predicate: Predicate) -> tuple[Predicate, Predicate]:
    """The conditions on profiles, and those on their events."""
    return (
        tuple(each for each in predicate if each.column in OF_A_PROFILE),
        tuple(each for each in predicate if each.column not in OF_A_PROFILE),
    )


def _fulfils(profile: str, events: Sequence[RegisterRow], conditions: Sequence[Condition]) -> bool:
    own = [row.code("event") for row in events if row.code("profile") == profile]
    return all(own.count(each.event) >= each.at_least for each in conditions)
