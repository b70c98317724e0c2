"""Delivered values become codes: one rule for what a value means, wherever the records are counted.

Every engine groups by the values as they stand; only the few distinct ones pass here, so that
blanks, empty cells, dropped zeros and spellings mean the same on every engine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from streefpad.model.cubes import CodedDimension
from streefpad.model.records import NOT_STATED, Column, Dimension

Value = str | int | bool | float | Decimal | None
Delivered = tuple[Value, ...]  # the values of a dimension's columns in one record


def code_of(value: Value, column: Column) -> str:
    """The code that a delivered value means; NOT_STATED for nothing or blanks.

    >>> code_of(" 1234.0 ", Column(id="school", digits=6))
    '001234'
    >>> code_of("Mannelijk", Column(id="sex", spelled={"Mannelijk": "M"}))
    'M'
    """
    if value is None:
        return NOT_STATED
    text = str(value).lower() if isinstance(value, bool) else str(value).strip()
    if column.digits:
        whole = text[:-2] if text.endswith(".0") else text
        text = whole.zfill(column.digits) if whole.isdecimal() else text
    return column.spelled.get(text, text)


def codes_of(values: Delivered, dimension: Dimension) -> tuple[str, ...]:
    """The codes of one record in the columns of a dimension."""
    return tuple(code_of(value, column) for value, column in zip(values, dimension.columns, strict=True))


def code_list(dimension: Dimension, delivered: Iterable[Delivered]) -> CodedDimension:
    """The numbered codes of a dimension, in the order of their text: what nobody stated comes first.

    The order is that of code points, so that the same values give the same numbers everywhere.
    """
    found = {codes_of(values, dimension) for values in delivered}
    return CodedDimension(
        id=dimension.id,
        columns=tuple(column.id for column in dimension.columns),
        rows=tuple(sorted(found)),
    )


def numbers(coded: CodedDimension) -> dict[tuple[str, ...], int]:
    """The number of each combination of codes."""
    return {row: number for number, row in enumerate(coded.rows)}


def codes_bytes(dimensions: Sequence[CodedDimension]) -> bytes:
    """The code lists as they lie beside the records."""
    written = {each.id: {"columns": each.columns, "rows": each.rows} for each in dimensions}
    return (json.dumps(written, ensure_ascii=False, indent=0) + "\n").encode()


def read_codes(path: Path) -> tuple[CodedDimension, ...]:
    """The code lists in a file of `codes_bytes`."""
    written: Mapping[str, Mapping[str, list[list[str]]]] = json.loads(path.read_bytes())
    return tuple(
        CodedDimension(
            id=id,
            columns=tuple(str(column) for column in content["columns"]),
            rows=tuple(tuple(row) for row in content["rows"]),
        )
        for id, content in written.items()
    )
