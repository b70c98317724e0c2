"""One number of a register less another, group by group where a surplus must not fill a shortage."""

from __future__ import annotations

from collections.abc import Sequence

from streefpad.model.computed import Difference
from streefpad.model.records import Predicate
from streefpad.model.registers import Register, RegisterRow
from streefpad.rules.registers.atoms import number_of
from streefpad.rules.registers.in_force import chosen, code_of

_Group = tuple[str, ...]


def difference_in(register: Register, computed: Difference, rows: Sequence[RegisterRow]) -> int:
    """The difference; with groups the sum of those that are positive."""
    more, less = (_sums(register, computed, rows, each) for each in (computed.of, computed.less))
    differences = [more.get(group, 0) - less.get(group, 0) for group in {*more, *less}]
    return sum(max(each, 0) for each in differences) if computed.by else sum(differences)


def one_sided(register: Register, computed: Difference, rows: Sequence[RegisterRow]) -> int:
    """Of how many groups only one of the two numbers is known; nobody knows what those lack.

    A list of things is whole, so that what does not stand in it is not there.
    """
    if not computed.by or not register.plan.schema.persons:
        return 0
    more, less = (_sums(register, computed, rows, each) for each in (computed.of, computed.less))
    return len({*more} ^ {*less}) if more and less else 0


def _sums(
    register: Register, computed: Difference, rows: Sequence[RegisterRow], predicate: Predicate
) -> dict[_Group, int]:
    sums: dict[_Group, int] = {}
    for row in chosen(rows, predicate):
        group = tuple(code_of(row, each) for each in computed.by)
        sums[group] = sums.get(group, 0) + number_of(register, row)
    return sums
