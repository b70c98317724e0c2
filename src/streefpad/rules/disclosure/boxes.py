"""The cheapest box of cells that covers a secret: one person more here, one less there, all sums kept.

The idea is Repsilber's hypercube method, carried over to hierarchies: in every dimension one
leaf gains what another loses, or gains it outright, and every total above them moves along.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import Any

from streefpad.model.disclosure import Dimension, Table
from streefpad.rules.disclosure.grid import Grid, Secret
from streefpad.rules.disclosure.tables import leaves_under
from streefpad.values.record import Record

MOST_BOXES = 20_000  # looked at for one cell; beyond that only the cheapest moves of each dimension
Move = tuple[tuple[int, int], ...]  # (number of the code in its dimension, +1 or -1)


class Layout(Record, kw_only=False):
    """Where the cells of a table lie: per dimension the moves that raise each code."""

    shape: tuple[int, ...]  # how many codes each dimension has
    codes: tuple[tuple[int, ...], ...]  # per cell, the number of its code in every dimension
    cell: tuple[int, ...]  # the cell at each place, the last dimension running fastest
    moves: tuple[tuple[tuple[Move, ...], ...], ...]  # dimension, code: moves

    def at(self, codes: Sequence[int]) -> int:
        """The cell with these codes."""
        place = 0
        for count, code in zip(self.shape, codes, strict=True):
            place = place * count + code
        return self.cell[place]


def layout_of(table: Table) -> Layout:
    """Where the cells of the table lie."""
    number = [{code: place for place, code in enumerate(each.codes)} for each in table.dimensions]
    codes = tuple(
        tuple(numbers[code] for numbers, code in zip(number, cell.codes, strict=True)) for cell in table.cells
    )
    cells = {each: cell for cell, each in enumerate(codes)}
    return Layout(
        tuple(len(each.codes) for each in table.dimensions),
        codes,
        tuple(cells[each] for each in product(*(range(len(each.codes)) for each in table.dimensions))),
        tuple(_moves(dimension) for dimension in table.dimensions),
    )


def cheapest_boxes(
    grid: Grid, layout: Layout, secret: Secret, hidden: frozenset[int], most: int
) -> tuple[frozenset[int], ...]:
    """The cells of the cheapest boxes that keep the secret; what is hidden already costs nothing."""
    prices = [0 if cell in hidden else cost for cell, cost in enumerate(grid.costs)]
    found = [box for cell in secret.cells for box in _boxes_through(grid, layout, secret, cell, prices, most)]
    found.sort(key=lambda box: box[0])
    return tuple(cells for _, cells in found[:most])


def _boxes_through(
    grid: Grid, layout: Layout, secret: Secret, cell: int, prices: Sequence[int], most: int
) -> list[tuple[int, frozenset[int]]]:
    """Price and cells of the cheapest boxes that raise this cell."""
    import numpy as np

    outside = len(grid.counts)  # stands for "no cell": free, and never short
    cells, signs = _corners(layout, _worthwhile(grid, layout, cell, prices), outside)
    plenty = secret.width
    counts = np.array([*grid.counts, plenty])
    room_above = np.where(signs < 0, counts[cells], plenty).min(axis=1)
    room_below = np.where(signs > 0, counts[cells], plenty).min(axis=1)
    may = np.array([*grid.hideable, True])
    if secret.insider is not None:
        may[secret.insider] = False
    fits = (room_above + room_below >= secret.width) & may[cells].all(axis=1)
    price = np.array([*prices, 0])[cells].sum(axis=1)
    order = [int(row) for row in np.argsort(price, kind="stable") if fits[row]][:most]
    return [
        (int(price[row]), frozenset(int(each) for each in cells[row] if each != outside)) for row in order
    ]


def _corners(layout: Layout, moves: Sequence[Sequence[Move]], outside: int) -> tuple[Any, Any]:
    """One row per combination of moves: the cells it touches and the direction of each, padded."""
    import numpy as np

    place = np.zeros((1, 1), dtype=int)
    signs = np.ones((1, 1), dtype=int)
    for count, choices in zip(layout.shape, moves, strict=True):
        longest = max(map(len, choices))
        padded = np.array([[*move, *[(0, 0)] * (longest - len(move))] for move in choices])
        shape = (len(place) * len(padded), -1)
        place = (place[:, None, :, None] * count + padded[None, :, None, :, 0]).reshape(shape)
        signs = (signs[:, None, :, None] * padded[None, :, None, :, 1]).reshape(shape)
    return np.where(signs == 0, outside, np.array(layout.cell)[place]), signs


def _worthwhile(grid: Grid, layout: Layout, cell: int, prices: Sequence[int]) -> list[Sequence[Move]]:
    """Per dimension the moves that raise the cell's code, the cheapest where there are too many."""
    codes = layout.codes[cell]
    moves: list[Sequence[Move]] = [per_code[code] for per_code, code in zip(layout.moves, codes, strict=True)]
    while prod(map(len, moves)) > MOST_BOXES:
        place = max(range(len(moves)), key=lambda each: len(moves[each]))

        def price(move: Move, place: int = place) -> int:
            return sum(prices[layout.at((*codes[:place], code, *codes[place + 1 :]))] for code, _ in move)

        moves[place] = sorted(moves[place], key=price)[: len(moves[place]) // 2]
    return moves


def _moves(dimension: Dimension) -> tuple[tuple[Move, ...], ...]:
    """For every code the moves that raise it by one: a leaf gains, and another loses or none does."""
    under = leaves_under(dimension)
    leaves = [code for code in dimension.codes if under[code] == {code}]
    holders = {
        leaf: frozenset(place for place, code in enumerate(dimension.codes) if leaf in under[code])
        for leaf in leaves
    }
    found = []
    for code in dimension.codes:
        inside = [leaf for leaf in leaves if leaf in under[code]]
        others = [frozenset[int](), *(holders[leaf] for leaf in leaves if leaf not in under[code])]
        found.append(
            tuple(
                (
                    *((each, 1) for each in sorted(holders[leaf] - other)),
                    *((each, -1) for each in sorted(other - holders[leaf])),
                )
                for leaf in inside
                for other in others
            )
        )
    return tuple(found)
