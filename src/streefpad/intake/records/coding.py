"""Staged records become coded Parquet: one small number for each dimension, sorted, weights as integers.

Sorting is paid once and read ever after: equal codes lie together, so that decoding and adding up
take a third of the time and the file a third of the space.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.checks import scaled
from streefpad.intake.records.codes import Delivered, codes_of, numbers
from streefpad.intake.records.queries import CELL, cell_key, fits_a_column, number_type
from streefpad.intake.records.sql import literal, name, scalar
from streefpad.intake.records.staged import STAGED
from streefpad.model.cubes import CodedDimension
from streefpad.model.records import Dimension, Measure, RecordStructure

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROW_GROUP = 262_144  # records: the second core has work from half a million on
PARQUET = f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})"


def create_code_table(
    connection: DuckDBPyConnection,
    dimension: Dimension,
    coded: CodedDimension,
    delivered: Sequence[Delivered],
) -> None:
    """The table `codes_ID`: each delivered combination of values, and the number of its codes."""
    number = numbers(coded)
    lists = [
        [None if each is None else str(each) for each in column] for column in zip(*delivered, strict=True)
    ]
    values = ", ".join(f"unnest(?::VARCHAR[]) AS v{at}" for at in range(len(dimension.columns)))
    connection.execute(
        f"CREATE TABLE {_table(dimension.id)} AS "
        f"SELECT {values}, unnest(?::{number_type(len(coded.rows))}[]) AS number",
        [*lists, [number[codes_of(each, dimension)] for each in delivered]],
    )


def write_records(
    connection: DuckDBPyConnection,
    structure: RecordStructure,
    coded: Sequence[CodedDimension],
    largest: Mapping[str, int],
    written: Sequence[str],
    path: Path,
) -> int:
    """Writes the records of one period, as its column writes it (none: all of them); how many there are.

    `largest` holds the largest number of each measure.
    """
    cell = [_cell(structure, coded)] if packed_dimensions(structure, coded) else []
    dimensions = [f"{_table(each.id)}.number AS {name(each.id)}" for each in structure.dimensions]
    measures = [_stored(each, largest[each.id]) for each in structure.measures if each.heading]
    columns = (*cell, *dimensions, *measures)
    joins = " ".join(map(_join, structure.dimensions))
    where = ""
    if structure.period:
        where = f"WHERE {name(structure.period)} IN ({', '.join(map(literal, written))})"
    order = ", ".join(str(at) for at in range(1, len(columns) + 1))
    return scalar(
        connection,
        f"COPY (SELECT {', '.join(columns)} FROM {STAGED} {joins} {where} ORDER BY {order})"
        f" TO {literal(str(path))} {PARQUET}",
    )


def packed_dimensions(structure: RecordStructure, coded: Sequence[CodedDimension]) -> tuple[str, ...]:
    """The dimensions of the main cube, which the column `_cell` packs; none where no integer holds it."""
    return structure.shapes[0].dimensions if fits_a_column(_main(structure, coded)) else ()


def _cell(structure: RecordStructure, coded: Sequence[CodedDimension]) -> str:
    return f"{cell_key(_main(structure, coded), lambda id: f'{_table(id)}.number')} AS {CELL}"


def _main(structure: RecordStructure, coded: Sequence[CodedDimension]) -> list[CodedDimension]:
    known = {each.id: each for each in coded}
    return [known[id] for id in structure.shapes[0].dimensions]


def _stored(measure: Measure, largest: int) -> str:
    """A measure in the smallest type that holds it: half the bytes to decode where 32 bits do."""
    kind = "INTEGER" if largest < 1 << 31 else "BIGINT"
    return f"({scaled(measure)})::{kind} AS {name(measure.id)}"


def _join(dimension: Dimension) -> str:
    table = _table(dimension.id)
    pairs = (
        f"{STAGED}.{name(column.title)} IS NOT DISTINCT FROM {table}.v{at}"
        for at, column in enumerate(dimension.columns)
    )
    return f"JOIN {table} ON {' AND '.join(pairs)}"


def _table(dimension: str) -> str:
    return name(f"codes_{dimension}")
