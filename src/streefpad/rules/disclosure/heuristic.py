"""A safe pattern for a table too large for the exact search: that search among promising cells."""

from __future__ import annotations

from dataclasses import replace

from streefpad.model.disclosure import Table
from streefpad.rules.disclosure.boxes import cheapest_boxes, layout_of
from streefpad.rules.disclosure.exact import Effort, Plan, cheapest_plan, exposed
from streefpad.rules.disclosure.grid import Grid, Secret
from streefpad.rules.disclosure.solver import Patience

PROMISING = 8  # boxes per secret whose cells the search may hide
LOOKS_AT_CELLS = 2_000_000  # looks times cells: about two minutes


def approximate(grid: Grid, table: Table) -> Plan:
    """A safe pattern, mostly the cheapest one and seldom more than a few percent dearer.

    For every secret that needs cover the cheapest boxes are laid one after the other, each
    counting on those before it. Together they are safe; the exact search among the cells of
    these and of the next cheapest boxes then drops what is superfluous.
    """
    layout = layout_of(table)
    laid, promising = grid.forced, grid.forced
    hopeless: set[Secret] = set()
    lacking = set(exposed(grid, grid.forced))
    for secret in grid.secrets:
        if secret.insider is not None and secret not in lacking:
            continue
        boxes = cheapest_boxes(grid, layout, secret, laid, PROMISING)
        if secret in lacking:
            boxes = boxes or _way_round(grid, secret, laid)
            if not boxes:
                hopeless.add(secret)
                continue
            laid |= boxes[0]
        promising = promising.union(*boxes)
    hideable = tuple(cell in promising for cell in range(len(grid.counts)))
    secrets = tuple(each for each in grid.secrets if each not in hopeless)
    among = replace(grid, hideable=hideable, secrets=secrets)
    looks = LOOKS_AT_CELLS // max(1, len(promising))
    found = cheapest_plan(among, Effort(looks, Patience(gap=1 / 100, nodes=2_000)))
    return Plan(laid if found is None else found.hidden, frozenset(hopeless))


def _way_round(grid: Grid, secret: Secret, laid: frozenset[int]) -> tuple[frozenset[int], ...]:
    """Where no single box fits, the cheapest cells that keep the secret; none where it is hopeless."""
    plan = cheapest_plan(replace(grid, secrets=(secret,), forced=laid))
    return () if plan is None or plan.hopeless else (plan.hidden,)
