"""Linear and integer programs, solved by HiGHS; the only module that knows SciPy.

SciPy and NumPy are imported where they are used, so that a command without disclosure control
starts without them. Binary numbers stay inside: counts come out as integers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from streefpad.values.record import Record

Line = tuple[tuple[int, int], ...]  # (variable, coefficient)
Matrix = Any  # a sparse matrix of SciPy, which carries no types
OPTIMAL = 0  # SciPy's code: solved, within the gap
TINY = 10**-7  # below this a number of the solver is zero


class SolverFailed(Exception):
    """HiGHS gave no answer to a program that has one: our fault or its own."""


class Inequality(Record, kw_only=False):
    """The weights of the chosen variables must add up to at least this."""

    weights: tuple[tuple[int, int], ...]
    least: int


class Choice(Record, kw_only=False):
    """The cheapest choice: between 0 and 1 a variable; exactly 0 or 1 where whole was asked."""

    cost: float
    values: tuple[float, ...]
    nodes: int  # that the search tree took
    is_cheapest: bool  # or only the cheapest that was found before it took too long


def matrix_of(lines: Sequence[Line], width: int) -> Matrix:
    """The lines as a sparse matrix, each distinct line once."""
    from scipy.sparse import csc_matrix

    distinct = tuple(dict.fromkeys(lines))
    entries = [(value, row, column) for row, line in enumerate(distinct) for column, value in line]
    values, rows, columns = zip(*entries, strict=True) if entries else ((), (), ())
    return csc_matrix((values, (rows, columns)), shape=(len(distinct), width), dtype="d")


def furthest(
    wanted: Mapping[int, int], matrix: Matrix, lowest: Sequence[int], highest: Sequence[int], *, whole: bool
) -> tuple[float, ...]:
    """Where the sum of the wanted variables is highest while every line of the matrix gives zero."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    width = len(lowest)
    objective = [-wanted.get(place, 0) for place in range(width)]
    result = milp(
        objective,
        integrality=[int(whole)] * width,
        bounds=Bounds(lowest, highest),
        constraints=[LinearConstraint(matrix, 0, 0)] if matrix.shape[0] else [],
        options={"mip_rel_gap": 0},
    )
    if result.x is None:
        raise SolverFailed(result.message)
    return tuple(result.x.tolist())


def prices(
    wanted: Mapping[int, int], matrix: Matrix, lowest: Sequence[float], highest: Sequence[float]
) -> tuple[float, ...]:
    """What one more unit of room for each variable adds to the highest sum of the wanted ones.

    Positive: room above is worth so much; negative: room below is. Any prices that come out of
    here bound the sum for whatever other room the variables get (weak duality).
    """
    import numpy as np
    from scipy.optimize import linprog

    objective = np.zeros(len(lowest))
    for place, weight in wanted.items():
        objective[place] = -weight
    result = linprog(
        objective,
        A_eq=matrix,
        b_eq=np.zeros(matrix.shape[0]),
        bounds=np.column_stack((lowest, highest)),
        method="highs-ds",
    )
    if result.x is None:
        raise SolverFailed(result.message)
    reduced = matrix.T @ result.eqlin.marginals - objective
    reduced[np.abs(reduced) < TINY] = 0
    return tuple(reduced.tolist())


def cheapest(
    costs: Sequence[int],
    forced: frozenset[int],
    allowed: Sequence[bool],
    inequalities: Sequence[Inequality],
    nodes: int | None = None,
) -> Choice | None:
    """The cheapest variables that satisfy every inequality.

    Whole ones where it may take so many nodes of a search tree; in part where nodes are not given.
    None where no choice was found.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    width = len(costs)
    constraints = []
    if inequalities:
        from scipy.sparse import csr_matrix

        entries = [
            (value, row, column) for row, each in enumerate(inequalities) for column, value in each.weights
        ]
        values, rows, columns = zip(*entries, strict=True) if entries else ((), (), ())
        matrix = csr_matrix((values, (rows, columns)), shape=(len(inequalities), width), dtype="d")
        constraints = [LinearConstraint(matrix, [each.least for each in inequalities])]
    result = milp(
        [0 if place in forced else cost for place, cost in enumerate(costs)],
        integrality=[int(nodes is not None)] * width,
        bounds=Bounds([int(place in forced) for place in range(width)], [int(may) for may in allowed]),
        constraints=constraints,
        options={} if nodes is None else {"mip_rel_gap": 0, "node_limit": nodes},
    )
    if result.x is None:
        return None
    nodes_taken = 0 if nodes is None else int(result.mip_node_count)
    return Choice(result.fun, tuple(result.x.tolist()), nodes_taken, result.status == OPTIMAL)
