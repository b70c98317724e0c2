"""Recodes cubes in memory through a concordance: a programme's records go, by weight, where its lines say.

Weights are kept as whole millionths, so that recoded sums are as exact as the counts they come from.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from streefpad.intake.records.contents import CubeContents
from streefpad.model.bridges import Codes, Move, Recoding
from streefpad.model.cubes import CodedDimension
from streefpad.values.record import replace

DECIMALS = 6
UNIT = 10**DECIMALS  # one whole record


def recode(contents: CubeContents, recoding: Recoding, dimension: str = "programme") -> CubeContents:
    """The cube as the new structure would hold it; every sum is in millionths of the measure's unit."""
    coded = next(each for each in contents.cube.dimensions if each.id == dimension)
    moves = dict(recoding.moves)
    rows: dict[tuple[str, ...], int] = {}
    origins, targets, weights = [], [], []
    for number, row in enumerate(coded.rows):
        columns: Codes = tuple(zip(coded.columns, row, strict=True))
        for move in moves.get(columns, (Move(columns, Decimal(1)),)):
            new = tuple(code for _, code in move.columns)
            origins.append(number)
            targets.append(rows.setdefault(new, len(rows)))
            weights.append(int(move.weight * UNIT))
    return _expanded(
        contents,
        CodedDimension(id=coded.id, columns=coded.columns, rows=tuple(rows)),
        np.array(origins, np.intp),
        np.array(targets, np.intp),
        np.array(weights, np.int64),
    )


def _expanded(
    contents: CubeContents,
    coded: CodedDimension,
    origins: np.ndarray[tuple[int], np.dtype[np.intp]],
    targets: np.ndarray[tuple[int], np.dtype[np.intp]],
    weights: np.ndarray[tuple[int], np.dtype[np.int64]],
) -> CubeContents:
    """Each cell once for every move of its programme; `origins` are in order."""
    number = contents.numbers[coded.id].astype(np.intp)
    starts = np.searchsorted(origins, number, side="left")
    times = np.searchsorted(origins, number, side="right") - starts
    cell = np.repeat(np.arange(len(number)), times)
    within = np.arange(len(cell)) - np.repeat(np.cumsum(times) - times, times)
    move = starts[cell] + within
    numbers = {id: values[cell] for id, values in contents.numbers.items()}
    numbers[coded.id] = targets[move].astype(np.uint32)
    dimensions = tuple(coded if each.id == coded.id else each for each in contents.cube.dimensions)
    measures = tuple(replace(each, decimals=each.decimals + DECIMALS) for each in contents.cube.measures)
    return CubeContents(
        cube=replace(contents.cube, dimensions=dimensions, measures=measures),
        numbers=numbers,
        sums={id: values[cell].astype(np.int64) * weights[move] for id, values in contents.sums.items()},
    )
