"""Which predicates hold for which cells: settled once for each kind of cell, not for each cell.

A predicate asks about columns; a cube numbers combinations of them. The codes that predicates ask
about divide the cells into kinds, and kinds for which the same predicates hold are one group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from streefpad.intake.records.contents import CubeContents
from streefpad.model.cubes import CodedDimension
from streefpad.model.records import UNPLACED, Classified, Condition, Predicate
from streefpad.values.record import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray

ColumnKey = tuple[str, str]  # (classification or "", column)
_DENSE = 1 << 24  # kinds that fit in a table of 128 MB; beyond, only those that occur are kept


class Asked(Record, kw_only=False):
    """A predicate, and the classification that its conditions rest on (empty: none)."""

    predicate: Predicate
    classification: str = ""


class Grouping(Record, eq=False):
    """The group of every cell of every cube, and for every predicate the groups for which it holds."""

    groups: tuple[NDArray[np.intp], ...]  # for each cube, of each cell
    holds: NDArray[np.bool_]  # [predicate, group]

    @property
    def number(self) -> int:
        """How many groups there are."""
        return int(self.holds.shape[1])


class Reader:
    """Finds the codes of a column in cubes, be it their own or the category of a classification."""

    def __init__(self, classified: Sequence[Classified]) -> None:
        """A reader that knows these classifications, each for the period it was made for."""
        self._placed = {(each.classification, each.period): _categories(each) for each in classified}
        self._columns = {each.classification: each.column for each in classified}
        self._found: dict[tuple[str, ColumnKey], tuple[str, tuple[str, ...]] | None] = {}

    def key(self, column: str, classification: str) -> ColumnKey:
        """The column that a condition means under a classification."""
        derived = self._columns.get(classification) == column
        return (classification if derived else "", column)

    def codes(self, contents: CubeContents, key: ColumnKey) -> tuple[str, tuple[str, ...]] | None:
        """The dimension that holds the column, and its code for each number; None where there is none."""
        known = (contents.cube.id, key)
        if known not in self._found:
            self._found[known] = self._find(contents, key)
        return self._found[known]

    def _find(self, contents: CubeContents, key: ColumnKey) -> tuple[str, tuple[str, ...]] | None:
        classification, column = key
        if not classification:
            return contents.column(column)
        categories = self._placed.get((classification, contents.cube.period), {})
        columns = tuple(id for id, _ in next(iter(categories), ()))
        for dimension in contents.cube.dimensions:
            if dimension.columns == columns:
                rows = (tuple(zip(columns, row, strict=True)) for row in dimension.rows)
                return dimension.id, tuple(categories.get(row, UNPLACED) for row in rows)
        return None


def group(contents: Sequence[CubeContents], asked: Sequence[Asked], reader: Reader) -> Grouping:
    """The groups of cells among which no predicate tells a difference."""
    if not contents or not asked:
        cells = [len(next(iter(each.numbers.values()))) for each in contents]
        nothing = np.ones((len(asked), 1), np.bool_)
        return Grouping(groups=tuple(np.zeros(each, np.intp) for each in cells), holds=nothing)
    kinds = _Kinds(contents, asked, reader)
    numbers = [kinds.numbers(at) for at in range(len(contents))]
    occurring = kinds.occurring(numbers)
    holds = np.ones((len(asked), len(occurring)), np.bool_)
    for at, each in enumerate(asked):
        for condition in each.predicate:
            key = reader.key(condition.column, each.classification)
            holds[at] &= kinds.fulfil(occurring, key, condition)
    packed = np.ascontiguousarray(np.packbits(holds, axis=0).T)
    _, first, groups = np.unique(
        packed.view(np.dtype((np.void, packed.shape[1]))).ravel(),
        return_index=True,
        return_inverse=True,
    )
    return Grouping(
        groups=tuple(kinds.place(each, occurring, groups) for each in numbers), holds=holds[:, first]
    )


class _Kinds:
    """The distinct combinations, in each dimension, of the codes that predicates ask about."""

    def __init__(self, contents: Sequence[CubeContents], asked: Sequence[Asked], reader: Reader) -> None:
        self._contents = contents
        keys = {
            reader.key(condition.column, each.classification): None
            for each in asked
            for condition in each.predicate
        }
        found = [{key: reader.codes(each, key) for key in keys} for each in contents]
        self._columns: dict[str, list[ColumnKey]] = {}
        for key in keys:
            dimension = next((cube[key] for cube in found if cube[key]), None)
            if dimension:
                self._columns.setdefault(dimension[0], []).append(key)
        self._rows = [
            {
                id: _rows([cube[key] for key in columns], each.cube.dimension(id))
                for id, columns in self._columns.items()
            }
            for each, cube in zip(contents, found, strict=True)
        ]
        self._kinds = {id: sorted({row for cube in self._rows for row in cube[id]}) for id in self._columns}
        self._space = prod(len(kinds) for kinds in self._kinds.values())

    def numbers(self, at: int) -> NDArray[np.intp]:
        """The kind of each cell of one cube, over all dimensions, as one number."""
        contents = self._contents[at]
        cells = len(next(iter(contents.numbers.values())))
        total = np.zeros(cells, np.intp)
        for id, kinds in self._kinds.items():
            index = {kind: number for number, kind in enumerate(kinds)}
            table = np.array([index[row] for row in self._rows[at][id]], np.intp)
            total *= len(kinds)
            total += table[contents.numbers[id]]
        return total

    def occurring(self, numbers: Sequence[NDArray[np.intp]]) -> NDArray[np.intp]:
        """The kinds that some cell has, in order."""
        if self._space > _DENSE:
            return np.unique(np.concatenate([np.unique(each) for each in numbers]))
        seen = np.zeros(self._space, np.bool_)
        for each in numbers:
            seen[each] = True
        return np.flatnonzero(seen)

    def place(
        self, numbers: NDArray[np.intp], occurring: NDArray[np.intp], groups: NDArray[np.intp]
    ) -> NDArray[np.intp]:
        """The group of each cell, from its kind."""
        if self._space > _DENSE:
            return groups[np.searchsorted(occurring, numbers)]
        table = np.zeros(self._space, np.intp)
        table[occurring] = groups
        return table[numbers]

    def fulfil(self, occurring: NDArray[np.intp], key: ColumnKey, condition: Condition) -> NDArray[np.bool_]:
        """For each occurring kind, whether it fulfils a condition; a column that no cube has fulfils none."""
        below = self._space
        for id, kinds in self._kinds.items():
            below //= len(kinds)
            if key in self._columns[id]:
                at = self._columns[id].index(key)
                true = np.array([(kind[at] in condition.codes) != condition.excluded for kind in kinds])
                return np.asarray(true[occurring // below % len(kinds)])
        return np.zeros(len(occurring), np.bool_)


def _rows(
    columns: Sequence[tuple[str, tuple[str, ...]] | None], dimension: CodedDimension
) -> list[tuple[str, ...]]:
    """For each number of a dimension, the codes of the columns that are asked about.

    In a school year that a classification was not made for, every programme is one it cannot place.
    """
    unplaced = (UNPLACED,) * len(dimension.rows)
    return list(zip(*(column[1] if column else unplaced for column in columns), strict=True))


def _categories(classified: Classified) -> Mapping[tuple[tuple[str, str], ...], str]:
    return {each.programme.columns: each.category or UNPLACED for each in classified.placed}
