"""Any engine that Ibis speaks: PostgreSQL, Spark and others. The cube query runs there, and only it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from streefpad.intake.records.engines.addresses import without_password
from streefpad.intake.records.engines.contract import CubeRow
from streefpad.intake.records.engines.soundness import Least, unsound_measure
from streefpad.model.records import Measure, MeasureKind
from streefpad.values.problems import Place, Problem, SourceMissing, error_at, nearest

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped, unused-ignore]

# What the libraries of the known engines raise when an engine refuses, fails or goes away.
_FAULTS = (
    ("ibis.common.exceptions", "IbisError"),
    ("ibis.common.exceptions", "TableNotFound"),  # no IbisError in Ibis 12
    ("psycopg", "Error"),
    ("pyspark.errors", "PySparkException"),
    ("py4j.protocol", "Py4JError"),
    ("duckdb", "Error"),
)
_BATCH = 100_000  # records
_LEAST = "least_"
_EMPTY = "empty_"


@dataclass(slots=True)
class Said:
    """Why an engine failed, in its own words; empty while it has not."""

    why: str = ""


@contextmanager
def said_by(address: str) -> Iterator[Said]:
    """Runs the block; a failure of the engine ends it and is kept in its own words."""
    said = Said()
    try:
        yield said
    except _faults() as fault:
        said.why = next(iter(str(fault).strip().splitlines()), "") or type(fault).__name__


class Elsewhere:
    """An engine at an address, through Ibis."""

    def __init__(self, address: str, backend: Any = None) -> None:
        """An engine at this address; `backend` is a connection of Ibis that exists already."""
        self.address = address
        self._backend = backend

    def build_cube(
        self, source: str, columns: Sequence[str], measures: Sequence[Measure]
    ) -> tuple[tuple[CubeRow, ...], tuple[Problem, ...]]:
        """The cells of a table, `schema.table` where it needs one."""
        place = Place(file=f"{without_password(self.address)}#{source}")
        rows: list[dict[str, Any]] = []
        with said_by(self.address) as said:
            table = _table(self._backend or _connect(self.address), source)
            if wrong := _unfit(table.schema(), columns, measures, place):
                return (), wrong
            rows = _cube(table, columns, measures).to_pyarrow().to_pylist()
        if said.why:
            return (), (error_at("source-gone", place, why=said.why),)
        if wrong := _unsound(rows, measures, place):
            return (), wrong
        return tuple(
            CubeRow(
                tuple(row[column] for column in columns),
                tuple(_whole(row[measure.id], measure) for measure in measures),
            )
            for row in rows
        ), ()


def columns_of(address: str, table: str) -> tuple[str, ...]:
    """The headings of a table."""
    return tuple(_table(_connect(address), table).schema())


def batches_of(address: str, table: str, columns: Sequence[str]) -> Iterator[pyarrow.RecordBatch]:
    """The columns of a table, some records at a time."""
    chosen = _table(_connect(address), table).select(*columns)
    if address.startswith("duckdb"):  # Ibis 12 cannot fetch from DuckDB 2 in pieces
        yield from chosen.to_pyarrow().to_batches(_BATCH)
    else:
        yield from chosen.to_pyarrow_batches(chunk_size=_BATCH)


def _connect(address: str) -> Any:
    try:
        import ibis  # type: ignore[import-untyped, unused-ignore]
    except ModuleNotFoundError:
        raise SourceMissing(
            "Databases need the extra “engines”: pip install 'streefpad[engines]'.",
            nl="Databanken vragen de extra ‘engines’: pip install 'streefpad[engines]'.",
        ) from None
    try:
        return ibis.connect(address)
    except _faults() as fault:
        why = next(iter(str(fault).strip().splitlines()), "")
        raise SourceMissing(
            f"{without_password(address)} does not answer: {why}",
            nl=f"{without_password(address)} antwoordt niet: {why}",
        ) from None
    except ModuleNotFoundError as lacking:
        raise SourceMissing(
            f"{without_password(address)} needs the library {lacking.name}.",
            nl=f"{without_password(address)} vraagt de bibliotheek {lacking.name}.",
        ) from None


def _table(backend: Any, source: str) -> Any:
    schema, _, table = source.rpartition(".")
    return backend.table(table, database=schema or None)


def _cube(table: Any, columns: Sequence[str], measures: Sequence[Measure]) -> Any:
    """The cube query; beside each sum what tells whether every record holds a number to count."""
    sums = {measure.id: _sum(table, measure) for measure in measures}
    stated = [measure for measure in measures if measure.heading]
    least = {f"{_LEAST}{measure.id}": table[measure.heading].min() for measure in stated}
    empty = {f"{_EMPTY}{measure.id}": table.count() - table[measure.heading].count() for measure in stated}
    return table.group_by(list(columns)).aggregate(**sums, **least, **empty)


def _sum(table: Any, measure: Measure) -> Any:
    if not measure.heading:
        return table.count()
    return table[measure.heading].cast(f"decimal(28, {measure.decimals})").sum()


def _whole(value: int | Decimal, measure: Measure) -> int:
    return int(Decimal(value).scaleb(measure.decimals))


def _unfit(
    schema: Any, columns: Sequence[str], measures: Sequence[Measure], place: Place
) -> tuple[Problem, ...]:
    """What the table lacks, or holds in a type whose sums are not exact."""
    headings = list(schema)
    wanted = [*columns, *(measure.heading for measure in measures if measure.heading)]
    problems = [
        error_at("missing-column", place, column=column, nearest=nearest(column, headings))
        for column in wanted
        if column not in headings
    ]
    for measure in measures:
        kind = schema.get(measure.heading)
        if kind is None or kind.is_integer() or (kind.is_decimal() and measure.kind is MeasureKind.WEIGHT):
            continue
        problems.append(
            error_at("inexact-type", place, what=measure.heading, kind=str(kind), wanted=measure.kind.value)
        )
    return tuple(problems)


def _unsound(
    rows: Sequence[dict[str, Any]], measures: Sequence[Measure], place: Place
) -> tuple[Problem, ...]:
    """A problem for each measure that is negative, or empty, in some record."""
    return tuple(
        problem
        for measure in measures
        if measure.heading
        for problem in unsound_measure(
            measure,
            [Least(row[f"{_LEAST}{measure.id}"], row[f"{_EMPTY}{measure.id}"]) for row in rows],
            place,
        )
    )


def _faults() -> tuple[type[Exception], ...]:
    """The exceptions of those engines whose libraries are loaded: none is loaded to name its faults."""
    found: list[type[Exception]] = [OSError]
    for module, fault in _FAULTS:
        if loaded := sys.modules.get(module):
            found.append(getattr(loaded, fault))
    return tuple(found)
