"""What someone can derive who sees the published cells, and knows how they add up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from streefpad.rules.disclosure.grid import UNCHANGED, Grid, Room, Secret
from streefpad.rules.disclosure.solver import Line, Matrix, SolverFailed, furthest, matrix_of
from streefpad.values.record import Record

NEARLY = 10**-6  # the solver's own tolerance: closer than this to a whole number is that number


class Block(Record, kw_only=False, eq=False):
    """Cells that are not known exactly and hang together by equations; the rest does not matter here.

    A move is a change of these cells that keeps every equation: the table that an outsider must
    also hold possible.
    """

    place: Mapping[int, int]  # cell: its column
    lines: tuple[Line, ...]
    matrix: Matrix
    lowest: tuple[int, ...]
    highest: tuple[int, ...]


class Reach(Record, kw_only=False):
    """How far a sum of cells can move, the cells that move along, and those that must be hidden for it."""

    below: int
    above: int
    moved: frozenset[int] = frozenset()
    used: frozenset[int] = frozenset()

    def keeps(self, secret: Secret) -> bool:
        """Whether the secret keeps its width under any pattern that hides the cells used."""
        return self.below + self.above >= secret.width and secret.insider not in self.moved


def limit(grid: Grid) -> int:
    """No cell that has a bound at all can move further up than this.

    Every cell is a sum of leaves. It has a bound where each of its leaves is part of a published
    cell, and then those cells together are such a bound.
    """
    return sum(grid.counts) + sum(above for _, above in grid.published)


def ceiling(grid: Grid) -> int:
    """Where the search stops for a cell without bound: past the limit, and past every width."""
    return 2 * limit(grid) + max((each.width for each in grid.secrets), default=0) + 1


def room_of(grid: Grid, cell: int, hidden: Collection[int]) -> Room:
    """How far the cell may lie below and above its count, as far as it alone goes."""
    return (grid.counts[cell], ceiling(grid)) if cell in hidden else grid.published[cell]


def blocks_of(grid: Grid, hidden: Collection[int]) -> dict[int, Block]:
    """For every cell that is not known exactly, the block it belongs to."""
    rooms = {
        cell: room for cell in range(len(grid.counts)) if (room := room_of(grid, cell, hidden)) != UNCHANGED
    }
    lines = [
        line
        for equation in grid.equations
        if (line := tuple((cell, sign) for cell, sign in equation if cell in rooms))
    ]
    found: dict[int, Block] = {}
    for cells in _components(rooms, lines):
        place = {cell: column for column, cell in enumerate(cells)}
        own = tuple(
            dict.fromkeys(
                tuple((place[cell], sign) for cell, sign in line) for line in lines if line[0][0] in place
            )
        )
        block = Block(
            place,
            own,
            matrix_of(own, len(cells)),
            tuple(-rooms[cell][0] for cell in cells),
            tuple(rooms[cell][1] for cell in cells),
        )
        found |= dict.fromkeys(cells, block)
    return found


def reach(
    grid: Grid,
    blocks: Mapping[int, Block],
    cells: Iterable[int],
    *,
    insider: int | None = None,
    enough: int | None = None,
) -> Reach:
    """How far the sum of the cells can move below and above its count, in whole numbers.

    Where no more than `enough` is of interest, the moves found use few other cells.
    """
    wanted = [cell for cell in cells if cell in blocks and cell != insider]
    if not wanted:
        return Reach(0, 0)
    block = blocks[wanted[0]]  # the cells of a secret share an equation, so they share a block
    columns = [block.place[cell] for cell in wanted]
    lowest, highest = list(block.lowest), list(block.highest)
    if insider is not None and insider in block.place:
        lowest[block.place[insider]] = highest[block.place[insider]] = 0
    if enough is not None:
        for column in columns:
            lowest[column] = max(lowest[column], -enough)
            highest[column] = min(highest[column], enough)
    up = _furthest(block, dict.fromkeys(columns, 1), lowest, highest)
    above = sum(up[column] for column in columns)
    is_enough = enough is not None and above >= enough
    down = (0,) * len(up) if is_enough else _furthest(block, dict.fromkeys(columns, -1), lowest, highest)
    pairs = {cell: (down[column], up[column]) for cell, column in block.place.items()}
    return Reach(
        -sum(down[column] for column in columns),
        above,
        frozenset(cell for cell, moves in pairs.items() if any(moves)),
        frozenset(cell for cell, moves in pairs.items() if not _fits(grid.published[cell], moves)),
    )


def _fits(room: Room, moves: tuple[int, int]) -> bool:
    return all(-room[0] <= move <= room[1] for move in moves)


def _furthest(
    block: Block, wanted: Mapping[int, int], lowest: Sequence[int], highest: Sequence[int]
) -> tuple[int, ...]:
    """The move in whole numbers with the highest sum.

    The vertex where the linear program stops is nearly always whole; where it is not, the
    integer program decides, since outsiders know that counts are whole. Either way the move is
    checked in integers: it is the proof that the table may also be that other one.
    """
    for whole in (False, True):
        move = furthest(wanted, block.matrix, lowest, highest, whole=whole)
        rounded = tuple(round(value) for value in move)
        near = all(abs(value - nearest) < NEARLY for value, nearest in zip(move, rounded, strict=True))
        if near and _is_move(block, rounded, lowest, highest):
            return rounded
    raise SolverFailed


def _is_move(block: Block, move: Sequence[int], lowest: Sequence[int], highest: Sequence[int]) -> bool:
    within = all(low <= each <= high for low, each, high in zip(lowest, move, highest, strict=True))
    return within and all(sum(sign * move[column] for column, sign in line) == 0 for line in block.lines)


def _components(rooms: Mapping[int, Room], lines: Iterable[Line]) -> list[list[int]]:
    """The cells grouped by the lines that join them, in order."""
    parent = {cell: cell for cell in rooms}

    def root(cell: int) -> int:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    for line in lines:
        first = root(line[0][0])
        for cell, _ in line[1:]:
            parent[root(cell)] = first
    groups: dict[int, list[int]] = {}
    for cell in rooms:
        groups.setdefault(root(cell), []).append(cell)
    return list(groups.values())
