"""A table as numbers: cells counted from 0, what each costs to hide, and what must stay secret."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.disclosure import Codes, Danger, Pattern, Rule, Table, Zeros
from streefpad.rules.disclosure.rounding import rounding_room
from streefpad.rules.disclosure.tables import equations
from streefpad.values.record import Record

Room = tuple[int, int]  # how far a cell may lie below and above its count, for all an outsider knows
UNCHANGED: Room = (0, 0)
YEARLY = 4  # hiding a cell anew costs so many times what hiding it again does


class Secret(Record):
    """The sum of these cells must keep an interval of at least this width.

    With an insider, the interval is the one that someone derives who knows that cell.
    """

    cells: tuple[int, ...]
    width: int
    label: int  # the unsafe cell
    danger: Danger
    insider: int | None = None


class Grid(Record):
    """What the search for a pattern needs to know of a table."""

    counts: tuple[int, ...]
    equations: tuple[tuple[tuple[int, int], ...], ...]  # (cell, +1 or -1): they add up to zero
    published: tuple[Room, ...]  # the room of each cell where it is published
    hideable: tuple[bool, ...]
    forced: frozenset[int]  # hidden whatever it costs
    costs: tuple[int, ...]
    secrets: tuple[Secret, ...]

    def cost(self, hidden: Iterable[int]) -> int:
        """What the cells cost that are hidden beside the forced ones."""
        return sum(self.costs[cell] for cell in hidden if cell not in self.forced)


def grid_of(table: Table, rule: Rule, earlier: tuple[Pattern, ...] = ()) -> Grid:
    """The numbers of a table under a rule."""
    index = {cell.codes: place for place, cell in enumerate(table.cells)}
    lines = tuple(
        ((index[each.total], -1), *((index[part], 1) for part in each.parts)) for each in equations(table)
    )
    fixed = table.known | table.impossible
    rooms = tuple(
        UNCHANGED if cell.codes in fixed else rounding_room(cell.count, rule.rounding) for cell in table.cells
    )
    hideable = tuple(
        cell.codes not in fixed and (cell.count > 0 or rule.zeros is not Zeros.OPEN) for cell in table.cells
    )
    secrets = _secrets(table, rule, lines, rooms)
    unsafe = {each.label for each in secrets} if rule.rounding is None else set()
    forced = frozenset(cell for cell in unsafe if table.cells[cell].codes not in fixed)
    return Grid(
        counts=tuple(cell.count for cell in table.cells),
        equations=lines,
        published=rooms,
        hideable=tuple(may or cell in forced for cell, may in enumerate(hideable)),
        forced=forced,
        costs=tuple(_cost(cell.count, rule) * _again(cell.codes, earlier) for cell in table.cells),
        secrets=secrets,
    )


def _cost(count: int, rule: Rule) -> int:
    """One more for every doubling of the count, so that a total is worth more than its parts.

    A zero counts as a safe small cell: it covers badly, since outsiders guess zeros.
    """
    return 1 + max(count, 2 * rule.minimum).bit_length()


def _again(codes: Codes, earlier: tuple[Pattern, ...]) -> int:
    """The price of changing the pattern: none for what was hidden last, half for what was before."""
    latest = max(earlier, key=lambda pattern: pattern.period, default=None)
    if latest and codes in latest.hidden:
        return 1
    return YEARLY // 2 if any(codes in pattern.hidden for pattern in earlier) else YEARLY


def _secrets(
    table: Table, rule: Rule, lines: tuple[tuple[tuple[int, int], ...], ...], rooms: tuple[Room, ...]
) -> tuple[Secret, ...]:
    few = [
        Secret(cells=(place,), width=_width(rule, rooms[place]), label=place, danger=danger)
        for place, cell in enumerate(table.cells)
        if (danger := _danger(cell.behind, cell.count, rule))
        and cell.codes not in table.known
        and cell.codes not in table.impossible
    ]
    hides_groups = rule.full_groups_unsafe and rule.zeros is not Zeros.OPEN
    full = _full_groups(table, lines) if hides_groups else []
    covered = {each.label for each in few}
    # A full cell keeps its own width too: its count is the size of the group.
    own = [
        Secret(cells=(place,), width=_width(rule, rooms[place]), label=place, danger=Danger.FULL)
        for place in dict.fromkeys(each.label for each in full)
        if place not in covered and table.cells[place].codes not in table.known
    ]
    insiders = [
        place for place, cell in enumerate(table.cells) if rule.sole_contributors and cell.behind == 1
    ]
    known_inside = [
        Secret(cells=each.cells, width=each.width, label=each.label, danger=each.danger, insider=place)
        for place in insiders
        for each in few
        if each.label != place and each.danger is Danger.FEW
    ]
    return (*few, *own, *full, *known_inside)


def _danger(behind: int, count: int, rule: Rule) -> Danger | None:
    if count == 0:
        return Danger.ZERO if rule.zeros is Zeros.SECRET else None
    return Danger.FEW if 0 < behind < rule.minimum else None


def _width(rule: Rule, room: Room) -> int:
    """Rounding alone leaves a small count its own room; the totals may take nothing off it."""
    return rule.width if rule.rounding is None else min(rule.width, sum(room))


def _full_groups(table: Table, lines: tuple[tuple[tuple[int, int], ...], ...]) -> list[Secret]:
    """The groups that fall in one cell: nobody may be certain that all of them do."""
    impossible = {place for place, cell in enumerate(table.cells) if cell.codes in table.impossible}
    found = []
    for (total, _), *parts in lines:
        size = table.cells[total].count
        others = [part for part, _ in parts if part not in impossible and not table.cells[part].count]
        full = [part for part, _ in parts if table.cells[part].count == size]
        if size and full and others:
            found.append(Secret(cells=tuple(others), width=1, label=full[0], danger=Danger.FULL))
    return found
