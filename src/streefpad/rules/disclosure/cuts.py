"""Why a pattern fails a secret, as an inequality that every safe pattern satisfies.

The method is that of Fischetti and Salazar (Management Science 47, 2001, 1008-1027): an
outsider's linear program has a dual, and its prices say which hidden cells together could give
the room that is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor, gcd

from streefpad.rules.disclosure.grid import UNCHANGED, Grid, Secret
from streefpad.rules.disclosure.solver import Inequality, Matrix, matrix_of, prices
from streefpad.values.record import Record

SLACK = 10**-3  # a lack of room that is smaller is left to the exact check
NEARLY = 10**-5  # a price this close to a whole number is that number
SCALES = range(1, 13)  # tried as the denominator of all prices of an inequality
COARSE = 24  # the denominator where none of them fits
GLIMPSE = 10**-3  # published cells get this much room while prices are asked, so that these rank them


class Sight(Record, kw_only=False, eq=False):
    """The cells that can have room under some pattern, and the equations between them."""

    grid: Grid
    cells: tuple[int, ...]
    column: Mapping[int, int]
    matrix: Matrix


def sight_of(grid: Grid) -> Sight:
    """What an outsider's linear program can be about."""
    cells = tuple(
        cell for cell, room in enumerate(grid.published) if grid.hideable[cell] or room != UNCHANGED
    )
    column = {cell: place for place, cell in enumerate(cells)}
    lines = [
        line
        for equation in grid.equations
        if (line := tuple((column[cell], sign) for cell, sign in equation if cell in column))
    ]
    return Sight(grid, cells, column, matrix_of(lines, len(cells)))


def find_cut(sight: Sight, secret: Secret, chosen: Sequence[float]) -> Inequality | None:
    """An inequality that this choice violates and every safe pattern satisfies; None where none is found."""
    grid = sight.grid
    lowest, highest = _rooms(sight, secret, chosen)
    wanted = [sight.column[cell] for cell in secret.cells if cell in sight.column]
    weights = dict.fromkeys(sight.cells, 0 * SLACK)
    missing: float = secret.width
    for direction in (1, -1):
        worth = prices(dict.fromkeys(wanted, direction), sight.matrix, lowest, highest)
        for cell, price in zip(sight.cells, worth, strict=True):
            if not price or cell == secret.insider:
                continue
            below, above = grid.published[cell]
            missing -= price * above if price > 0 else -price * below
            if grid.hideable[cell]:
                weights[cell] += secret.width if price > 0 else -price * (grid.counts[cell] - below)
    if missing <= SLACK:
        return None
    cut = _in_integers({cell: weight for cell, weight in weights.items() if weight}, missing)
    given = sum(weight * chosen[cell] for cell, weight in cut.weights)
    return cut if given < cut.least * (1 - SLACK) else None


def beyond(grid: Grid, hidden: frozenset[int]) -> Inequality:
    """A pattern that fails, fails with fewer hidden cells too: a safe one hides something else."""
    others = (cell for cell, may in enumerate(grid.hideable) if may and cell not in hidden)
    return Inequality(tuple((cell, 1) for cell in others), 1)


def _in_integers(weights: Mapping[int, float], least: float) -> Inequality:
    """The same inequality in whole numbers, which the solver can satisfy without a remainder.

    Prices are fractions with a small denominator; where they are not, weights go up and what is
    missing goes down, so that the inequality stays true. No cell gives more than all that is
    missing: the inequality is for choices of 0 and 1 alone.
    """
    scale = next((each for each in SCALES if all(map(_is_whole, _scaled(weights, least, each)))), None)
    missing = floor(least * COARSE + NEARLY) if scale is None else round(least * scale)
    whole = {
        cell: min(ceil(weight * (scale or COARSE) - NEARLY), missing) for cell, weight in weights.items()
    }
    divisor = gcd(*whole.values()) or 1
    return Inequality(
        tuple((cell, weight // divisor) for cell, weight in whole.items()), -(-missing // divisor)
    )


def _scaled(weights: Mapping[int, float], least: float, scale: int) -> Iterator[float]:
    return (scale * each for each in (least, *weights.values()))


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < NEARLY


def _rooms(sight: Sight, secret: Secret, chosen: Sequence[float]) -> tuple[list[float], list[float]]:
    """The room that each cell gives under a choice; more than the width is never needed."""
    lowest: list[float] = []
    highest: list[float] = []
    for cell in sight.cells:
        below, above = sight.grid.published[cell] if cell != secret.insider else UNCHANGED
        may = sight.grid.hideable[cell] and cell != secret.insider
        part = max(chosen[cell], GLIMPSE) if may else 0
        lowest.append(-(below + part * max(0, min(sight.grid.counts[cell], secret.width) - below)))
        highest.append(above + part * secret.width)
    return lowest, highest
