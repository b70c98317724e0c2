"""A safe pattern for a table too large for the exact search: that search among promising cells."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.disclosure import Table
from streefpad.rules.disclosure.boxes import Layout, cheapest_boxes, layout_of
from streefpad.rules.disclosure.exact import Effort, Plan, cheapest_plan, exposed, without_surplus
from streefpad.rules.disclosure.grid import Grid, Secret
from streefpad.values.record import replace

PROMISING = 8  # boxes per secret whose cells the search may hide
LOOKS_AT_CELLS = 2_000_000  # looks times cells: a minute or two
CHOICES = 40
NODES = 150
ALONE = Effort(looks=500, choices=40, nodes=NODES)  # for one secret by itself


def approximate(grid: Grid, table: Table) -> Plan:
    """A safe pattern, mostly the cheapest one and seldom more than a few percent dearer.

    For every secret that needs cover the cheapest boxes are laid one after the other, each
    counting on those before it. Together they are safe; the exact search among the cells of
    these and of the next cheapest boxes then drops what is superfluous.
    """
    layout = layout_of(table)
    laid, promising, hopeless = _laid(grid, layout, grid.secrets, grid.forced)
    among = replace(
        grid,
        hideable=tuple(cell in promising for cell in range(len(grid.counts))),
        secrets=tuple(each for each in grid.secrets if each not in hopeless),
    )
    effort = Effort(looks=LOOKS_AT_CELLS // max(1, len(promising)), choices=CHOICES, nodes=NODES)
    found = cheapest_plan(among, effort)
    if found.is_safe:
        return Plan(found.hidden, hopeless)
    completed, _, _ = _laid(grid, layout, exposed(among, found.hidden), found.hidden)
    safe = (without_surplus(among, hidden) for hidden in (completed, laid))
    return Plan(min(safe, key=grid.cost), hopeless)


def _laid(
    grid: Grid, layout: Layout, secrets: Iterable[Secret], hidden: frozenset[int]
) -> tuple[frozenset[int], frozenset[int], frozenset[Secret]]:
    """The cells of one box for every secret that needs it, those of all promising boxes, and the hopeless."""
    promising = hidden
    hopeless: set[Secret] = set()
    lacking = set(exposed(grid, hidden))
    for secret in secrets:
        if secret.insider is not None and secret not in lacking:
            continue
        boxes = cheapest_boxes(grid, layout, secret, hidden, PROMISING)
        if secret in lacking:
            boxes = boxes or _way_round(grid, secret, hidden)
            if not boxes:
                hopeless.add(secret)
                continue
            hidden |= boxes[0]
        promising = promising.union(*boxes)
    return hidden, promising, frozenset(hopeless)


def _way_round(grid: Grid, secret: Secret, hidden: frozenset[int]) -> tuple[frozenset[int], ...]:
    """Where no single box fits, the cheapest cells that keep the secret; none where it is hopeless.

    Where even that search takes too long, everything that may be hidden.
    """
    plan = cheapest_plan(replace(grid, secrets=(secret,), forced=hidden), ALONE)
    if plan.hopeless:
        return ()
    return (plan.hidden if plan.is_safe else frozenset(c for c, may in enumerate(grid.hideable) if may),)
