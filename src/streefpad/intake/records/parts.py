"""The parts of a population: the cells of a disaggregation, and which of them follow from finer ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from streefpad.intake.records.contents import CubeContents
from streefpad.values.record import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray

Codes = Mapping[str, tuple[str, ...]]  # column: its codes over all periods, in order


class Part(Record, eq=False):
    """One disaggregation: its columns (none: the total) with their codes.

    `finest` is the part from which it can be added up: itself, or one with more columns.
    """

    columns: tuple[str, ...]
    codes: tuple[tuple[str, ...], ...]
    finer: Part | None = None

    @property
    def finest(self) -> Part:
        """The part that is counted, and from which this one follows."""
        return self.finer or self

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many codes each column has."""
        return tuple(map(len, self.codes))

    @property
    def cells(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Each cell as its columns' codes, in the order of the arrays."""
        return tuple(tuple(zip(self.columns, codes, strict=True)) for codes in product(*self.codes))

    def cells_of(self, contents: CubeContents) -> NDArray[np.intp]:
        """The cell in which each cell of a cube lies."""
        total = np.zeros(len(next(iter(contents.numbers.values()))), np.intp)
        for column, codes in zip(self.columns, self.codes, strict=True):
            found = contents.column(column)
            assert found, column
            index = {code: number for number, code in enumerate(codes)}
            table = np.array([index[code] for code in found[1]], np.intp)
            total *= len(codes)
            total += table[contents.numbers[found[0]]]
        return total

    def roll_up(self, sums: NDArray[np.int64], first_axis: int) -> NDArray[np.int64]:
        """The sums of this part from those of its finest, whose columns are axes from `first_axis` on."""
        other = tuple(
            first_axis + at for at, column in enumerate(self.finest.columns) if column not in self.columns
        )
        kept = [column for column in self.finest.columns if column in self.columns]
        order = [first_axis + kept.index(column) for column in self.columns]
        rolled: NDArray[np.int64] = sums.sum(axis=other)
        return rolled.transpose(*range(first_axis), *order)


def parts_of(
    contents: Sequence[CubeContents], disaggregations: Sequence[tuple[str, ...]]
) -> tuple[Part, ...]:
    """The parts of these disaggregations, each following from the smallest that holds all its columns."""
    columns = {column: _codes(contents, column) for each in disaggregations for column in each}
    counted: list[Part] = []
    parts: dict[tuple[str, ...], Part] = {}
    for each in sorted(disaggregations, key=len, reverse=True):
        codes = tuple(columns[column] for column in each)
        finer = [part for part in counted if set(each) <= set(part.columns)]
        part = Part(
            columns=each, codes=codes, finer=min(finer, key=lambda part: prod(part.sizes), default=None)
        )
        counted += [] if finer else [part]
        parts[each] = part
    return tuple(parts[each] for each in disaggregations)


def _codes(contents: Sequence[CubeContents], column: str) -> tuple[str, ...]:
    """The codes of a column over all periods, in the order of their text."""
    found: set[str] = set()
    for each in contents:
        if codes := each.column(column):
            found.update(codes[1])
    return tuple(sorted(found))
