"""Whole numbers from shares, with every margin held exactly."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]

_ROUNDS = 400
_HALVINGS = 44
_FAINT = 1e-150  # of the largest cell: nothing
_CLOSE = 1e-3  # pupils; what is left is settled in whole numbers


def apportion(total: int, weights: ArrayLike) -> Counts:
    """The total in whole parts in proportion to the weights, by largest remainder.

    Weights that already are the parts come back as they are; without any weight the parts are equal.

    >>> apportion(10, [1, 1, 1]).tolist()
    [4, 3, 3]
    """
    shares = np.asarray(weights, dtype=np.float64)
    if not shares.sum() > 0:
        shares = np.ones_like(shares)
    exact = total * shares / shares.sum()
    whole: Counts = np.floor(exact + 1e-9).astype(np.int64)
    order = np.argsort(whole - exact, kind="stable")
    whole[order[: total - int(whole.sum())]] += 1
    return whole


def fit(seed: ArrayLike, rows: ArrayLike, columns: ArrayLike) -> Counts:
    """A table of whole numbers with these row and column sums, as near to the seed's pattern as it can be.

    Iterative proportional fitting, rounded down, and the remainders given to the cells with the
    largest fractions. A cell without seed is filled only where nothing else is left. Both margins
    must have the same sum.
    """
    down = np.asarray(rows, dtype=np.int64)
    across = np.asarray(columns, dtype=np.int64)
    if down.sum() != across.sum():
        raise ValueError(f"margins with different sums: {down.sum()} and {across.sum()}")
    table = _proportional(np.asarray(seed, dtype=np.float64), down, across)
    whole = np.floor(table + 1e-9).astype(np.int64)
    _take_back(whole, down)
    _take_back(whole.T, across)
    _hand_out(whole, table, down, across)
    return whole


def allot(totals: ArrayLike, starts: ArrayLike, weights: Numbers, turns: ArrayLike) -> Counts:
    """Each segment's total shared out over its items by weight, in whole numbers that add up.

    Segment s runs from item starts[s] to the next start; its turn, from 0 to below 1, shifts where
    the rounding begins. An item gets its exact share rounded down or up. A segment without weight
    shares out nothing, and must have nothing to share.

    >>> allot([3, 2], [0, 2], np.array([1.0, 1.0, 1.0, 3.0]), [0.5, 0.5]).tolist()
    [2, 1, 1, 1]
    """
    first = np.asarray(starts, dtype=np.int64)
    ends = np.append(first[1:], len(weights))
    lengths = ends - first
    running = np.concatenate(([0.0], np.cumsum(weights)))
    base, whole = np.repeat(running[first], lengths), np.repeat(running[ends] - running[first], lengths)
    reached = np.divide(running[1:] - base, whole, out=np.zeros_like(base), where=whole > 0)
    filled = lengths > 0
    reached[ends[filled] - 1] = whole[ends[filled] - 1] > 0  # the last item reaches all of it, exactly
    total = np.repeat(np.asarray(totals, dtype=np.float64), lengths)
    turn = np.repeat(np.asarray(turns, dtype=np.float64), lengths)
    steps: Counts = np.floor(np.clip(reached, 0.0, 1.0) * total + turn).astype(np.int64)
    before = np.concatenate((np.zeros(1, dtype=np.int64), steps[:-1]))
    before[first[filled]] = 0  # every segment counts from nought
    shared: Counts = steps - before
    return shared


def split(counts: Counts, leaning: Numbers, total: int, turn: float) -> Counts:
    """How many of each count are of one kind, with this total over all.

    `leaning` holds the log-odds of that kind; they are shifted together until the expected total
    is right. The result lies between 0 and the count, next to what is expected.
    """
    if total <= 0 or not counts.sum():
        return np.zeros_like(counts)
    expected = counts * _odds_to_share(leaning + _shift(counts, leaning, total))
    running = np.cumsum(expected)
    running *= total / running[-1]
    running[-1] = total
    whole = np.diff(np.floor(running + turn), prepend=0.0).astype(np.int64)
    return _within(whole, counts)


def _proportional(seed: Numbers, rows: Counts, columns: Counts) -> Numbers:
    table = seed / max(seed.max(initial=0.0), _FAINT)
    table = np.where(table > _FAINT, table, 0.0) * (rows > 0)[:, None] * (columns > 0)[None, :]
    for _ in range(_ROUNDS):
        table *= _ratio(rows, table.sum(axis=1))[:, None]
        table *= _ratio(columns, table.sum(axis=0))[None, :]
        if np.abs(table.sum(axis=1) - rows).max(initial=0.0) < _CLOSE:
            break
    return table


def _ratio(wanted: Counts, found: Numbers) -> Numbers:
    return np.divide(wanted, found, out=np.zeros_like(found), where=found > 0)


def _take_back(whole: Counts, rows: Counts) -> None:
    """Lower the largest cells of a row that holds more than its sum: fitting had not come to rest."""
    for row in np.flatnonzero(whole.sum(axis=1) > rows):
        excess = int(whole[row].sum() - rows[row])
        for cell in np.argsort(-whole[row], kind="stable"):
            taken = min(excess, int(whole[row, cell]))
            whole[row, cell] -= taken
            excess -= taken


def _hand_out(whole: Counts, table: Numbers, rows: Counts, columns: Counts) -> None:
    """Give what rows and columns still lack, one to each cell by fraction, then wherever it fits."""
    short_rows = (rows - whole.sum(axis=1)).tolist()
    short_columns = (columns - whole.sum(axis=0)).tolist()
    width = whole.shape[1]
    fractions = (table - whole).ravel()
    for cell in np.argsort(-fractions, kind="stable").tolist():
        row, column = divmod(cell, width)
        if fractions[cell] > 0 and short_rows[row] > 0 and short_columns[column] > 0:
            whole[row, column] += 1
            short_rows[row] -= 1
            short_columns[column] -= 1
    while any(short_rows):
        open_rows = [at for at, short in enumerate(short_rows) if short > 0]
        open_columns = [at for at, short in enumerate(short_columns) if short > 0]
        row, column = max(((r, c) for r in open_rows for c in open_columns), key=lambda at: table[at])
        given = min(short_rows[row], short_columns[column])
        whole[row, column] += given
        short_rows[row] -= given
        short_columns[column] -= given


def _shift(counts: Counts, leaning: Numbers, total: int) -> float:
    """What to add to all log-odds so that the expected total is right; by halving, so always found."""
    low, high = -40.0, 40.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (counts * _odds_to_share(leaning + middle)).sum() < total:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _odds_to_share(leaning: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-leaning))


def _within(whole: Counts, counts: Counts) -> Counts:
    """Move what exceeds a count to the next places with room: only where a share is nearly all."""
    excess = int(np.maximum(whole - counts, 0).sum())
    whole = np.minimum(whole, counts)
    while excess:
        room = np.flatnonzero(whole < counts)[:excess]
        whole[room] += 1
        excess -= len(room)
    return whole
