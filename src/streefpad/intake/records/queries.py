"""The cube query as text: one plain GROUP BY that whoever checks the figures can read and run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod

from streefpad.intake.records.sql import literal, name
from streefpad.model.cubes import CodedDimension
from streefpad.model.records import Measure

# The column of the records that holds a record's cell, and what the query calls it. No code list and
# no measure may be called so, or a query would group by the wrong one.
CELL, KEY = "_cell", "_key"


def number_type(codes: int) -> str:
    """The smallest type that holds the numbers of so many codes.

    >>> number_type(256), number_type(257)
    ('UTINYINT', 'USMALLINT')
    """
    if codes <= 1 << 8:
        return "UTINYINT"
    return "USMALLINT" if codes <= 1 << 16 else "UINTEGER"


def cube_query(
    dimensions: Sequence[CodedDimension],
    measures: Sequence[Measure],
    records: str,
    packed: Sequence[str] = (),
) -> str:
    """The query that makes a cube from coded records, in the order of its dimensions.

    The dimensions are packed into one integer, the cell: grouping by one small key takes a third
    of the time. Where the records hold it already, for the dimensions `packed`, less is read too.
    """
    sizes = [len(each.rows) for each in dimensions]
    sums = ",\n    ".join(map(_sum, measures))
    stored = tuple(packed) == tuple(each.id for each in dimensions)
    key = CELL if stored else cell_key(dimensions)
    columns = ",\n  ".join((*_unpacked(dimensions, sizes), *map(_total, measures)))
    return (
        f"SELECT\n  {columns}\nFROM (\n  SELECT\n    {key} AS {KEY},\n    {sums}\n"
        f"  FROM read_parquet({literal(records)})\n  GROUP BY {KEY}\n)\nORDER BY {KEY}\n"
    )


def cell_key(dimensions: Sequence[CodedDimension], of: Callable[[str], str] = name) -> str:
    """The cell of a record: the numbers of its codes as digits, (a * |b| + b) * |c| + c and so on.

    Each digit's place counts as many as its dimension has codes; `of` says what a dimension's
    number is called.
    """
    sizes = [len(each.rows) for each in dimensions]
    wide = "UINTEGER" if prod(sizes) < 1 << 32 else "UBIGINT" if prod(sizes) < 1 << 64 else "UHUGEINT"
    key = f"CAST({of(dimensions[0].id)} AS {wide})"
    for at, (dimension, size) in enumerate(zip(dimensions[1:], sizes[1:], strict=True)):
        above = f"({key})" if at else key
        key = f"{above} * {size} + {of(dimension.id)}"
    return key


def fits_a_column(dimensions: Sequence[CodedDimension]) -> bool:
    """Whether the cell fits the largest integer that Parquet keeps."""
    return prod(len(each.rows) for each in dimensions) < 1 << 64


def _unpacked(dimensions: Sequence[CodedDimension], sizes: Sequence[int]) -> list[str]:
    """Each dimension's digit of the key."""
    columns = []
    for at, dimension in enumerate(dimensions):
        below = prod(sizes[at + 1 :])
        digit = f"{KEY} // {below}" if below > 1 else KEY
        if at:
            digit = f"({digit}) % {sizes[at]}" if below > 1 else f"{KEY} % {sizes[at]}"
        columns.append(f"CAST({digit} AS {number_type(sizes[at])}) AS {name(dimension.id)}")
    return columns


def _sum(measure: Measure) -> str:
    total = f"sum({name(measure.id)})" if measure.heading else "count(*)"
    return f"{total} AS {name(measure.id)}"


def _total(measure: Measure) -> str:
    """A sum beyond 64 bits fails here, loudly."""
    return f"CAST({name(measure.id)} AS BIGINT) AS {name(measure.id)}"
