"""Measures disclosure control on made-up pupil tables: cost and time, exact search against heuristic.

    python -m benchmarks.disclosure

The tables are those of a trial in the design notes (methods, section 5.3), with many counts below
the minimum. Both ways guard the same table in the same run; the audit proves both patterns.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from random import Random
from time import perf_counter
from typing import TypeVar

from streefpad.model.disclosure import Codes, Rule, Table
from streefpad.rules.disclosure import audit, flat, protect, table_of
from streefpad.rules.disclosure.grid import grid_of
from streefpad.rules.disclosure.heuristic import approximate

SHAPES = ((5, 6), (6, 12), (10, 12), (6, 8, 2), (6, 12, 2))
RULE = Rule(minimum=3, full_groups_unsafe=False)
SEED = 20261125
T = TypeVar("T")


def pupils(shape: tuple[int, ...]) -> Table:
    """A table of this shape without totals, with a fifth or so of its counts below the minimum."""
    random = Random(SEED)
    dimensions = tuple(
        flat(f"d{place}", tuple(f"{place}.{code}" for code in range(size)))
        for place, size in enumerate(shape)
    )
    counts: dict[Codes, int] = {
        codes: int(random.paretovariate(0.6)) % 400
        for codes in product(*(each.codes[:-1] for each in dimensions))
    }
    return table_of("pupils", dimensions, counts)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """The result of the work and the seconds it took."""
    start = perf_counter()
    return work(), perf_counter() - start


def main() -> None:
    """Prints the table."""
    print("| table | cells | unsafe | exact: hidden | s | heuristic: cost over exact | s | audit s | safe |")
    print("|---|---|---|---|---|---|---|---|---|")
    for shape in SHAPES:
        table = pupils(shape)
        grid = grid_of(table, RULE)
        best, exact = timed(lambda table=table: protect(table, RULE))  # type: ignore[misc]
        laid, quick = timed(lambda grid=grid, table=table: approximate(grid, table))  # type: ignore[misc]
        codes = [table.cells[cell].codes for cell in laid.hidden]
        proof, looked = timed(lambda table=table, codes=codes: audit(table, codes, RULE))  # type: ignore[misc]
        over = 100 * (grid.cost(laid.hidden) / best.cost - 1) if best.cost else 0.0
        print(
            f"| {' x '.join(map(str, shape))} | {len(table.cells)} | {len(grid.forced)} "
            f"| {best.search.value} {len(best.hidden)} | {exact:.2f} | {over:+.1f} % | {quick:.2f} "
            f"| {looked:.2f} | {best.audit.is_safe and proof.is_safe} |"
        )


if __name__ == "__main__":
    main()
