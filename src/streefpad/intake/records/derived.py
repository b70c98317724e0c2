"""Adds derived columns to cubes in memory: settled once for each programme, not for each record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from streefpad.intake.records.contents import CubeContents
from streefpad.model.cubes import CodedDimension
from streefpad.model.derived import DerivedColumn, TextTest
from streefpad.model.records import NOT_STATED
from streefpad.values.record import replace


def with_derived(contents: CubeContents, derived: Sequence[DerivedColumn]) -> CubeContents:
    """The same cube, whose dimensions also hold the derived columns."""
    if not derived:
        return contents
    dimensions = tuple(
        _with_columns(each, [column for column in derived if column.dimension == each.id])
        for each in contents.cube.dimensions
    )
    return replace(contents, cube=replace(contents.cube, dimensions=dimensions))


def derived_code(column: DerivedColumn, codes: Mapping[str, str]) -> str:
    """The code of a derived column for a programme with these codes.

    >>> from streefpad.model.derived import DerivedCase
    >>> ends = DerivedCase(code="dual", tests=(TextTest(column="group", ends=(" SYN",)),))
    >>> derived_code(DerivedColumn(id="track", dimension="p", cases=(ends,)), {"group": "Bakker SYN"})
    'dual'
    """
    found = (case.code for case in column.cases if all(_passes(test, codes) for test in case.tests))
    return next(found, column.otherwise)


def _with_columns(dimension: CodedDimension, derived: Sequence[DerivedColumn]) -> CodedDimension:
    columns, rows = dimension.columns, dimension.rows
    for each in derived:
        tested = [at for at, id in enumerate(columns) if id in _tested(each)]
        known: dict[tuple[str, ...], str] = {}
        added = []
        for row in rows:
            values = tuple(row[at] for at in tested)
            if values not in known:
                names = (columns[at] for at in tested)
                known[values] = derived_code(each, dict(zip(names, values, strict=True)))
            added.append((*row, known[values]))
        columns, rows = (*columns, each.id), tuple(added)
    return replace(dimension, columns=columns, rows=rows)


def _tested(column: DerivedColumn) -> frozenset[str]:
    return frozenset(test.column for case in column.cases for test in case.tests)


def _passes(test: TextTest, codes: Mapping[str, str]) -> bool:
    code = codes.get(test.column, NOT_STATED)
    told = code.casefold()
    return (
        code in test.codes
        or any(told.endswith(each.casefold()) for each in test.ends)
        or any(each.casefold() in told for each in test.contains)
    )
