"""Tables to guard, and two attackers that share nothing with the code they test."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from itertools import product
from math import prod

from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from streefpad.model.disclosure import Codes, Dimension, Rule, Sum, Table
from streefpad.rules.disclosure import flat, table_of
from streefpad.rules.disclosure.grid import Grid

COUNTS_ONLY = Rule(minimum=3, full_groups_unsafe=False)
REGIONS = Dimension(
    id="region",
    codes=("a1", "a2", "b1", "b2", "a", "b", "total"),
    sums=(
        Sum(total="a", parts=("a1", "a2")),
        Sum(total="b", parts=("b1", "b2")),
        Sum(total="total", parts=("a", "b")),
    ),
)


def grid(text: str) -> Table:
    """A two-way table: rows A, B, ... and columns 1, 2, ..., as the lines of the text, without totals."""
    lines = [list(map(int, line.split())) for line in text.strip().splitlines()]
    rows = tuple("ABCDEFGHIJ"[: len(lines)])
    columns = tuple("123456789"[: len(lines[0])])
    counts: dict[Codes, int] = {
        (row, column): count
        for row, line in zip(rows, lines, strict=True)
        for column, count in zip(columns, line, strict=True)
    }
    return table_of("grid", (flat("row", rows), flat("column", columns)), counts)


def random_table(shape: tuple[int, ...], seed: int) -> Table:
    """Counts as of pupils: large and small rows and columns, many small cells, some empty ones."""
    draw = random.Random(seed)
    sizes = [[draw.lognormvariate(0, 0.8) for _ in range(size)] for size in shape]
    codes = [tuple(f"{size:02}" for size in range(size)) for size in shape]
    counts: dict[Codes, int] = {
        tuple(codes[dimension][place] for dimension, place in enumerate(places)): int(
            draw.expovariate(
                1 / (12 * prod(sizes[dimension][place] for dimension, place in enumerate(places)))
            )
        )
        for places in product(*map(range, shape))
    }
    dimensions = tuple(flat(f"dimension {place}", each) for place, each in enumerate(codes))
    return table_of(f"random {seed}", dimensions, counts)


def possible_tables(table: Table, hidden: Collection[Codes], most: int) -> Iterator[dict[Codes, int]]:
    """Every flat table with leaves up to `most` that shows the same to the public, one by one."""
    published = {cell.codes: cell.count for cell in table.cells if cell.codes not in hidden}
    leaves = [
        cell.codes
        for cell in table.cells
        if all(
            code not in {each.total for each in dimension.sums}
            for code, dimension in zip(cell.codes, table.dimensions, strict=True)
        )
    ]
    choices = [[published[codes]] if codes in published else range(most + 1) for codes in leaves]
    for values in product(*choices):
        made = table_of("guess", table.dimensions, dict(zip(leaves, values, strict=True)))
        counts = {cell.codes: cell.count for cell in made.cells}
        if all(counts[codes] == count for codes, count in published.items()):
            yield counts


def optimum_by_copies(problem: Grid) -> int:
    """What the cheapest safe pattern costs: one program with two tables for every secret.

    Each secret brings the table in which it is highest and the one in which it is lowest; a
    cell may differ from its count there only where it is hidden.
    """
    size, secrets = len(problem.counts), problem.secrets
    much = 3 * max(problem.counts) + 10
    variables = size * (1 + 2 * len(secrets))
    rows: list[tuple[dict[int, int], float, float]] = []
    for number, secret in enumerate(secrets):
        high, low = size * (1 + 2 * number), size * (2 + 2 * number)
        for line in problem.equations:
            rows += [({first + cell: sign for cell, sign in line}, 0, 0) for first in (high, low)]
        for cell, count in enumerate(problem.counts):
            for first in (high, low):
                rows.append(({first + cell: 1, cell: -much}, -much * 2, 0))
                rows.append(({first + cell: 1, cell: count}, 0, much * 2))
        width = {high + cell: 1 for cell in secret.cells} | {low + cell: -1 for cell in secret.cells}
        rows.append((width, secret.width, much * 2 * size))
    matrix = lil_matrix((len(rows), variables))
    for number, (row, _, _) in enumerate(rows):
        for column, value in row.items():
            matrix[number, column] = value
    free = [cell not in problem.forced for cell in range(size)]
    result = milp(
        [cost * may for cost, may in zip(problem.costs, free, strict=True)] + [0] * (variables - size),
        integrality=[1] * size + [0] * (variables - size),
        bounds=Bounds(
            [0 if may else 1 for may in free] + [-much] * (variables - size),
            [int(may) for may in problem.hideable] + [much] * (variables - size),
        ),
        constraints=LinearConstraint(
            matrix.tocsr(), [lowest for _, lowest, _ in rows], [highest for _, _, highest in rows]
        ),
        options={"mip_rel_gap": 0},
    )
    assert result.success
    cost: int = round(result.fun)
    return cost
