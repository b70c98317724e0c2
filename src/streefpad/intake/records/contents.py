"""What stored cubes hold: as arrays for reckoning, as rows of text for comparing, as programmes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.sql import WORKERS, database, literal
from streefpad.model.cubes import Cube
from streefpad.model.records import Programme
from streefpad.values.record import Record

if TYPE_CHECKING:
    import numpy as np
    from duckdb import DuckDBPyConnection
    from numpy.typing import NDArray

    Numbers = NDArray[np.unsignedinteger]
    Sums = NDArray[np.int64]


class CubeContents(Record, eq=False):
    """A cube in memory: for each dimension the numbers of its codes, for each measure its sums."""

    cube: Cube
    numbers: dict[str, Numbers]
    sums: dict[str, Sums]

    def column(self, id: str) -> tuple[str, tuple[str, ...]] | None:
        """The dimension that holds a column, and the column's code for each number of that dimension."""
        for dimension in self.cube.dimensions:
            if id in dimension.columns:
                at = dimension.columns.index(id)
                return dimension.id, tuple(row[at] for row in dimension.rows)
        return None


def load_cube(connection: DuckDBPyConnection, folder: Path, cube: Cube) -> CubeContents:
    """The contents of a stored cube."""
    arrays = connection.execute(
        f"SELECT * FROM read_parquet({literal(str(folder / cube.file))})"
    ).fetchnumpy()
    return CubeContents(
        cube=cube,
        numbers={each.id: arrays[each.id] for each in cube.dimensions},
        sums={each.id: arrays[each.id] for each in cube.measures},
    )


def cells(contents: CubeContents) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    """Each cell as the codes of all its columns and its sums, in the order of the cube."""
    dimensions = contents.cube.dimensions
    numbers = zip(*(contents.numbers[each.id].tolist() for each in dimensions), strict=True)
    sums = zip(*(contents.sums[each.id].tolist() for each in contents.cube.measures), strict=True)
    for number, total in zip(numbers, sums, strict=True):
        codes = [code for each, at in zip(dimensions, number, strict=True) for code in each.rows[at]]
        yield tuple(codes), total


def digest(contents: CubeContents) -> str:
    """The digest of what a cube says, whoever added it up and however it is stored."""
    told = hashlib.sha256()
    for cell in sorted(cells(contents)):
        told.update(json.dumps(cell, ensure_ascii=False).encode() + b"\n")
    return told.hexdigest()


def programmes(contents: CubeContents, dimension: str = "programme") -> tuple[Programme, ...]:
    """The codes of a dimension that occur in a cube, with what is counted in each."""
    import numpy as np

    coded = next(each for each in contents.cube.dimensions if each.id == dimension)
    at = contents.numbers[dimension].astype(np.intp)
    occurring = np.flatnonzero(np.bincount(at, minlength=len(coded.rows)))
    totals = []
    for values in contents.sums.values():
        total = np.zeros(len(coded.rows), np.int64)
        np.add.at(total, at, values)
        totals.append(total[occurring].tolist())
    measures, columns = tuple(contents.sums), coded.columns
    return tuple(
        Programme(
            columns=tuple(zip(columns, coded.rows[number], strict=True)),
            sums=tuple(zip(measures, sums, strict=True)),
        )
        for number, sums in zip(occurring.tolist(), zip(*totals, strict=True), strict=True)
    )


def load_cubes(folder: Path, cubes: Sequence[Cube]) -> tuple[CubeContents, ...]:
    """The contents of stored cubes, in the order of their periods."""

    def load(some: Sequence[Cube]) -> list[CubeContents]:
        with database(1) as connection:
            return [load_cube(connection, folder, cube) for cube in some]

    with ThreadPoolExecutor(WORKERS) as pool:
        loaded = [
            each for some in pool.map(load, (cubes[at::WORKERS] for at in range(WORKERS))) for each in some
        ]
    return tuple(sorted(loaded, key=lambda each: each.cube.period))
