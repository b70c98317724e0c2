"""Exact distinct counts, such as schools with at least one STEM pupil, from their own small cube.

A distinct count does not add up over parts; each part is counted on its own. The cube holds the
counted dimension, so that no record is read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from streefpad.intake.records.contents import CubeContents
from streefpad.intake.records.parts import Part, parts_of
from streefpad.intake.records.predicates import Asked, Reader, group
from streefpad.intake.records.soundness import by_line, check_definition, check_periods
from streefpad.model.cubes import DistinctCount, DistinctDefinition
from streefpad.model.records import NOT_STATED, Classified
from streefpad.values.problems import Problem, error_at, nearest

if TYPE_CHECKING:
    from numpy.typing import NDArray


def count_distinct(
    contents: Sequence[CubeContents],
    definitions: Sequence[DistinctDefinition],
    disaggregations: Sequence[tuple[str, ...]] = ((),),
    classified: Sequence[Classified] = (),
    measure: str = "",
) -> tuple[tuple[DistinctCount, ...], tuple[Problem, ...]]:
    """How many different codes have something counted in a measure (the cube's first unless named).

    A code that nobody stated is not counted. Parts in which nothing is counted are left out.
    """
    reader = Reader(classified)
    sound, problems = _sound(contents, definitions, classified)
    problems = (*problems, *check_periods(contents))
    if not contents or any(each.code == "period-twice" for each in problems):
        return (), problems
    grouping = group(contents, [Asked(each.where, each.classification) for each in sound], reader)
    parts = parts_of(contents, disaggregations)
    found = []
    for at, definition in enumerate(sound):
        for each, groups in zip(contents, grouping.groups, strict=True):
            sums = each.sums[measure or each.cube.measures[0].id]
            chosen = np.flatnonzero(grouping.holds[at][groups] & (sums > 0))
            codes, stated = _counted(each, definition.counted)
            for part in parts:
                numbers = _numbers(part, each, codes, stated, chosen)
                found += [
                    DistinctCount(
                        indicator=definition.indicator,
                        classification=definition.classification,
                        period=each.cube.period,
                        where=where,
                        number=number,
                    )
                    for where, number in zip(part.cells, numbers, strict=True)
                    if number
                ]
    return tuple(found), problems


def _sound(
    contents: Sequence[CubeContents],
    definitions: Sequence[DistinctDefinition],
    classified: Sequence[Classified],
) -> tuple[list[DistinctDefinition], tuple[Problem, ...]]:
    known = {each.classification for each in classified}
    lines = by_line(definitions)
    sound, problems = [], []
    for each in definitions:
        wrong = list(check_definition(each, known, lines))
        if not all(cube.column(each.counted) for cube in contents):
            columns = [id for cube in contents for d in cube.cube.dimensions for id in d.columns]
            near = nearest(each.counted, columns)
            wrong.append(error_at("unknown-code", each.place, what="column", code=each.counted, nearest=near))
        problems += wrong
        sound += [] if wrong else [each]
    return sound, tuple(problems)


def _counted(contents: CubeContents, column: str) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """For each cell of the cube the counted code as a number, and whether one is stated."""
    found = contents.column(column)
    assert found, column
    dimension, codes = found
    different = {code: number for number, code in enumerate(dict.fromkeys(codes))}
    table = np.array([different[code] for code in codes], np.intp)
    stated = np.array([code != NOT_STATED for code in codes])
    return table[contents.numbers[dimension]], stated[contents.numbers[dimension]]


def _numbers(
    part: Part,
    contents: CubeContents,
    codes: NDArray[np.intp],
    stated: NDArray[np.bool_],
    chosen: NDArray[np.intp],
) -> list[int]:
    """How many different codes each cell of a part holds."""
    chosen = chosen[stated[chosen]]
    most = int(codes.max(initial=0)) + 1
    pairs = np.unique(part.cells_of(contents)[chosen] * most + codes[chosen])
    numbers: list[int] = np.bincount(pairs // most, minlength=prod(part.sizes)).tolist()
    return numbers
