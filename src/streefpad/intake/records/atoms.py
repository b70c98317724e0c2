"""The smallest groups that published counts tell apart: each count is a sum of them.

Whoever guards the counts guards these, so that no difference of two counts shows what neither does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from streefpad.intake.records.contents import CubeContents
from streefpad.intake.records.predicates import Asked, Reader, group
from streefpad.model.counting import Atom
from streefpad.model.records import Classified, Measure, MeasureKind

if TYPE_CHECKING:
    from numpy.typing import NDArray


def count_atoms(
    contents: Sequence[CubeContents],
    asked: Sequence[Asked],
    classified: Sequence[Classified] = (),
    measure: str = "",
) -> tuple[tuple[Atom, ...], ...]:
    """For each cube its groups, empty ones included; records for which nothing holds are left out.

    Weights are rounded to whole units group by group, so that sums of groups stay sums.
    """
    if not contents:
        return ()
    grouping = group(contents, asked, Reader(classified))
    found = []
    for each, groups in zip(contents, grouping.groups, strict=True):
        wanted = _measure(each, measure)
        sums = _added(groups, grouping.number, each.sums[wanted.id])
        behind = _behind(each, wanted, groups, grouping.number)
        atoms = (
            Atom(tuple(holds), _whole(total, wanted.decimals), persons)
            for holds, total, persons in zip(grouping.holds.T.tolist(), sums, behind, strict=True)
        )
        found.append(tuple(sorted((each for each in atoms if any(each.holds)), key=lambda atom: atom.holds)))
    return tuple(found)


def _measure(contents: CubeContents, id: str) -> Measure:
    """The measure of this id, the cube's first where it is empty."""
    return next(each for each in contents.cube.measures if id in ("", each.id))


def _behind(
    contents: CubeContents, measure: Measure, groups: NDArray[np.intp], number: int
) -> list[int | None]:
    """How many persons stand behind each sum, where the measure is a weight and the cube counts them too."""
    counted = (each for each in contents.cube.measures if each.kind is MeasureKind.COUNT)
    persons = next(counted, None)
    if measure.kind is MeasureKind.COUNT or persons is None:
        return [None] * number
    return [*_added(groups, number, contents.sums[persons.id])]


def _added(groups: NDArray[np.intp], number: int, values: NDArray[np.int64]) -> list[int]:
    sums = np.zeros(number, np.int64)
    np.add.at(sums, groups, values)
    found: list[int] = sums.tolist()
    return found


def _whole(total: int, decimals: int) -> int:
    """The nearest whole unit, halves upwards."""
    unit = 10**decimals
    return int((2 * total + unit) // (2 * unit))
