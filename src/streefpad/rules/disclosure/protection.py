"""From a table to what may be published of it: choose what to hide, then prove that it is enough.

Up to EXACT_CELLS cells the pattern is the cheapest safe one; above that it is safe, and mostly
the cheapest. What nothing can protect, the audit says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from streefpad.model.disclosure import (
    Audit,
    Cell,
    Codes,
    Confidentiality,
    Exposure,
    Interval,
    Pattern,
    Protected,
    PublishedCell,
    PublishedShare,
    Rule,
    Search,
    Table,
    Withheld,
)
from streefpad.rules.disclosure.exact import Effort, Plan, cheapest_plan, exposed
from streefpad.rules.disclosure.grid import UNCHANGED, Grid, Secret, grid_of
from streefpad.rules.disclosure.heuristic import approximate
from streefpad.rules.disclosure.outsiders import Block, blocks_of, limit, reach, room_of
from streefpad.rules.disclosure.rounding import rounded
from streefpad.rules.disclosure.tables import find_faults
from streefpad.values.quantities import HUNDRED

EXACT_CELLS = 300  # up to here the cheapest pattern is found in seconds (benchmarks/disclosure.py)
EXACT = Effort(looks=20_000, choices=40, nodes=400)  # seldom reached; the heuristic takes over then
TWO_DECIMALS = Decimal("0.01")


class NotATable(ValueError):
    """The cells contradict each other, so that nothing can be proved of them; see find_faults."""


def protect(table: Table, rule: Rule, earlier: tuple[Pattern, ...] = ()) -> Protected:
    """The table with its unsafe cells hidden, and with them as few others as keep them secret.

    Cells that earlier periods hid are preferred, so that last year's table gives no estimate.
    Counts are published in multiples where the rule rounds. Raises NotATable for a table that
    does not add up.
    """
    if find_faults(table):
        raise NotATable(table.id)
    grid = grid_of(table, rule, earlier)
    plan, search = _plan(grid, table)
    hidden = plan.hidden
    cost = grid.cost(hidden)
    return Protected(
        table=table.id,
        rule=rule,
        cells=tuple(
            PublishedCell(codes=cell.codes, count=None if place in hidden else _public(cell, table, rule))
            for place, cell in enumerate(table.cells)
        ),
        statuses=tuple(_status(place, grid, hidden) for place in range(len(table.cells))),
        search=search,
        cost=cost,
        bound=cost if search is Search.EXACT else 0,
        audit=_audit(table, grid, hidden),
    )


def audit(table: Table, hidden: Iterable[Codes], rule: Rule) -> Audit:
    """What can be derived of the table when these cells are hidden, whoever chose them.

    Every bound comes with a table in whole numbers that attains it and looks the same to the
    public, checked without the solver (methods, section 5.3). A cell that is known elsewhere
    cannot be hidden. Raises NotATable for a table that does not add up.
    """
    if find_faults(table):
        raise NotATable(table.id)
    wanted = frozenset(hidden) - table.known - table.impossible
    places = frozenset(place for place, cell in enumerate(table.cells) if cell.codes in wanted)
    return _audit(table, grid_of(table, rule), places)


def share(protected: Protected, numerator: Codes, denominator: Codes) -> PublishedShare:
    """The share in percent, from published counts alone, or why there is none.

    Whoever has the whole and the share has the part, so a share is never more open than its parts.
    """
    up, down = _count(protected, numerator), _count(protected, denominator)
    why = _withheld(up, down, protected.rule)
    value = None
    if why is None and up is not None and down:
        value = (HUNDRED * up / down).quantize(TWO_DECIMALS, ROUND_HALF_UP)
    return PublishedShare(numerator=numerator, denominator=denominator, value=value, withheld=why)


def _plan(grid: Grid, table: Table) -> tuple[Plan, Search]:
    if len(table.cells) <= EXACT_CELLS:
        plan = cheapest_plan(grid, EXACT)
        if plan.is_safe:
            return plan, Search.EXACT
    return approximate(grid, table), Search.HEURISTIC


def _audit(table: Table, grid: Grid, hidden: frozenset[int]) -> Audit:
    blocks = blocks_of(grid, hidden)
    return Audit(
        intervals=tuple(_intervals(table, grid, hidden, blocks)),
        exposures=tuple(_exposure(table, grid, blocks, secret) for secret in exposed(grid, hidden)),
    )


def _intervals(
    table: Table, grid: Grid, hidden: frozenset[int], blocks: dict[int, Block]
) -> Iterator[Interval]:
    most = limit(grid)
    for place, cell in enumerate(table.cells):
        if room_of(grid, place, hidden) == UNCHANGED:
            continue
        found = reach(grid, blocks, (place,))
        highest = cell.count + found.above
        yield Interval(
            codes=cell.codes,
            lowest=cell.count - found.below,
            highest=highest if found.above <= most else None,
        )


def _exposure(table: Table, grid: Grid, blocks: dict[int, Block], secret: Secret) -> Exposure:
    found = reach(grid, blocks, secret.cells, insider=secret.insider)
    count = sum(grid.counts[cell] for cell in secret.cells)
    return Exposure(
        codes=table.cells[secret.label].codes,
        danger=secret.danger,
        lowest=count - found.below,
        highest=count + found.above,
        required=secret.width,
        insider=None if secret.insider is None else table.cells[secret.insider].codes,
    )


def _status(place: int, grid: Grid, hidden: frozenset[int]) -> Confidentiality:
    if place not in hidden:
        return Confidentiality.FREE
    return Confidentiality.PRIMARY if place in grid.forced else Confidentiality.SECONDARY


def _public(cell: Cell, table: Table, rule: Rule) -> int:
    """The count as published; what is known elsewhere already stays as it is known."""
    if cell.codes in table.known or cell.codes in table.impossible:
        return cell.count
    return rounded(cell.count, rule.rounding)


def _count(protected: Protected, codes: Codes) -> int | None:
    cell = protected.cell(codes)
    return cell.count if cell else None


def _withheld(up: int | None, down: int | None, rule: Rule) -> Withheld | None:
    if down is None:
        return Withheld.DENOMINATOR_HIDDEN
    if up is None:
        return Withheld.NUMERATOR_HIDDEN
    if down < rule.minimum_denominator:
        return Withheld.DENOMINATOR_SMALL
    return Withheld.ABOVE_WHOLE if up > down else None
