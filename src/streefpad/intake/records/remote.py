"""Records that stay where they are: an engine there adds them up, and only the cubes come home."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from streefpad.intake.records.checks import unknown_codes
from streefpad.intake.records.codes import Delivered, code_list, code_of, codes_bytes, codes_of, numbers
from streefpad.intake.records.cubes import CubePlan, store_cube
from streefpad.intake.records.engines.addresses import without_password
from streefpad.intake.records.engines.contract import CubeRow, Engine
from streefpad.intake.records.engines.elsewhere import Elsewhere
from streefpad.intake.records.engines.embedded import Embedded
from streefpad.intake.records.queries import number_type
from streefpad.intake.records.sql import database, name
from streefpad.intake.records.staged import file_sha256
from streefpad.intake.records.store import (
    CODES,
    ROOT,
    aside,
    folder_name,
    settle,
    structure_digest,
    write_receipt,
)
from streefpad.model.cubes import CodedDimension, Delivery, SealedRecords
from streefpad.model.records import CubeShape, Dimension, RecordStructure
from streefpad.values.periods import Period, PeriodError, parse_period
from streefpad.values.problems import Place, Problem, error_at, nearest
from streefpad.values.record import Record

Faults = tuple[Problem, ...]
_DUCKDB = "duckdb://"


def engine_at(address: str) -> Engine:
    """The engine at an address: DuckDB by itself, every other one through Ibis."""
    return Embedded(address.removeprefix(_DUCKDB)) if address.startswith(_DUCKDB) else Elsewhere(address)


def take_in_cubes(
    folder: Path, structure: RecordStructure, delivery: Delivery, engine: Engine | None = None
) -> tuple[tuple[SealedRecords, ...], Faults]:
    """The sealed cubes of a table whose records stay in their database, one receipt for each school year.

    On any error nothing is sealed. Raises SourceMissing where the database is not there.
    """
    engine = engine or engine_at(delivery.engine)
    place = Place(file=f"{without_password(delivery.engine)}#{delivery.table}")
    if not structure.period and delivery.period is None:
        return (), (error_at("delivery-without-period", place),)
    answers, problems = _ask(engine, structure, delivery, place)
    if problems:
        return (), problems
    with aside(folder, structure.id) as unfinished:
        finished = [
            (_write(unfinished / str(period), structure, delivery, period, cubes, place))
            for period, cubes in sorted(answers.items())
        ]
        for sealed in finished:
            settle(unfinished / str(sealed.period), folder / sealed.folder)
    return tuple(finished), ()


class _Answer(Record, kw_only=False):
    """The rows of one cube of one school year."""

    shape: CubeShape
    rows: list[CubeRow]


def _ask(
    engine: Engine, structure: RecordStructure, delivery: Delivery, place: Place
) -> tuple[dict[Period, list[_Answer]], Faults]:
    """The rows of every cube, apart for each school year, with what is wrong with them."""
    answers: dict[Period, list[_Answer]] = {}
    problems: list[Problem] = []
    looked_at: set[str] = set()
    for shape in structure.shapes:
        headings = [column.title for each in _dimensions(structure, shape) for column in each.columns]
        asked = [*headings, structure.period] if structure.period else headings
        measures = [structure.measure(id) for id in shape.measures]
        rows, wrong = engine.build_cube(delivery.table, asked, measures)
        if wrong:
            return {}, wrong
        problems += _unknown_values(structure, shape, rows, place, looked_at)
        looked_at |= set(shape.dimensions)
        apart, wrong = _by_period(structure, delivery, rows, place)
        problems += wrong
        for period, found in apart.items():
            answers.setdefault(period, []).append(_Answer(shape, found))
    if not answers and not problems:
        problems.append(error_at("empty-file", place))
    return answers, tuple(problems)


def _dimensions(structure: RecordStructure, shape: CubeShape) -> list[Dimension]:
    return [structure.dimension(id) for id in shape.dimensions]


def _by_period(
    structure: RecordStructure, delivery: Delivery, rows: Sequence[CubeRow], place: Place
) -> tuple[dict[Period, list[CubeRow]], Faults]:
    if not structure.period:
        return ({delivery.period: list(rows)} if delivery.period and rows else {}), ()
    apart: dict[Period, list[CubeRow]] = {}
    astray: dict[str, int] = {}
    for row in rows:
        *values, written = row.values
        try:
            period = parse_period(str(written if written is not None else ""))
        except PeriodError:
            astray[str(written or "")] = astray.get(str(written or ""), 0) + 1
            continue
        apart.setdefault(period, []).append(CubeRow(tuple(values), row.sums))
    return apart, tuple(
        error_at("not-a-period", place, what=structure.period, text=text, rows=cells)
        for text, cells in sorted(astray.items())
    )


def _unknown_values(
    structure: RecordStructure, shape: CubeShape, rows: Sequence[CubeRow], place: Place, done: set[str]
) -> Iterable[Problem]:
    """A problem for each code that a declared list does not hold; `rows` counts the cells with it.

    Dimensions that an earlier cube held are `done`.
    """
    columns = [(each.id, column) for each in _dimensions(structure, shape) for column in each.columns]
    for at, (dimension, column) in enumerate(columns):
        if dimension in done:
            continue
        codes = [code_of(row.values[at], column) for row in rows]
        unknown = unknown_codes(column, codes)
        for code in unknown:
            near = nearest(code, column.codes)
            yield error_at(
                "unknown-value", place, what=column.title, code=code, nearest=near,
                rows=codes.count(code), values=len(unknown),
            )  # fmt: skip


def _write(
    path: Path,
    structure: RecordStructure,
    delivery: Delivery,
    period: Period,
    answers: Sequence[_Answer],
    place: Place,
) -> SealedRecords:
    """Writes the code lists, the cubes and the receipt of one school year."""
    path.mkdir()
    coded = _code_lists(structure, answers)
    (path / CODES).write_bytes(codes_bytes(list(coded.values())))
    told = [(each.shape.id, _merged(structure, each, coded)) for each in answers]
    content = hashlib.sha256(json.dumps([(id, sorted(cells.items())) for id, cells in told]).encode())
    delivered = hashlib.sha256((content.hexdigest() + file_sha256(path / CODES)).encode()).hexdigest()
    folder = folder_name(period, delivered, structure_digest(structure))
    sealed = SealedRecords(
        id=f"{structure.id}/{folder}",
        folder=f"{ROOT}/{structure.id}/{folder}",
        dataflow=structure.id,
        period=period,
        delivered=place.file,
        delivered_sha256=delivered,
        structure=structure_digest(structure),
        records_sha256="",
        codes_sha256=file_sha256(path / CODES),
        records=0,
        source=delivery.source,
        retrieved=delivery.retrieved,
        by=delivery.by,
        licence=delivery.licence,
    )
    for each, (_, cells) in zip(answers, told, strict=True):
        _store(path, structure, sealed, each.shape, coded, cells)
    write_receipt(sealed, path)
    return sealed


def _code_lists(structure: RecordStructure, answers: Sequence[_Answer]) -> dict[str, CodedDimension]:
    """The codes of each dimension over all cubes."""
    delivered: dict[str, set[Delivered]] = {}
    for answer in answers:
        start = 0
        for dimension in _dimensions(structure, answer.shape):
            end = start + len(dimension.columns)
            delivered.setdefault(dimension.id, set()).update(row.values[start:end] for row in answer.rows)
            start = end
    return {id: code_list(structure.dimension(id), values) for id, values in delivered.items()}


def _merged(
    structure: RecordStructure, answer: _Answer, coded: Mapping[str, CodedDimension]
) -> dict[tuple[int, ...], tuple[int, ...]]:
    """The cells by the numbers of their codes: values that mean the same code are one cell."""
    dimensions = _dimensions(structure, answer.shape)
    number = {each.id: numbers(coded[each.id]) for each in dimensions}
    cells: dict[tuple[int, ...], tuple[int, ...]] = {}
    for row in answer.rows:
        at, key = 0, []
        for each in dimensions:
            values = row.values[at : at + len(each.columns)]
            key.append(number[each.id][codes_of(values, each)])
            at += len(each.columns)
        before = cells.get(tuple(key), (0,) * len(row.sums))
        cells[tuple(key)] = tuple(map(sum, zip(before, row.sums, strict=True)))
    return cells


def _store(
    path: Path,
    structure: RecordStructure,
    sealed: SealedRecords,
    shape: CubeShape,
    coded: Mapping[str, CodedDimension],
    cells: Mapping[tuple[int, ...], tuple[int, ...]],
) -> None:
    """Stores the cells as the cube that their records would have made here."""
    plan = CubePlan(
        sealed=sealed,
        shape=shape,
        dimensions=tuple(coded[id] for id in shape.dimensions),
        measures=tuple(structure.measure(id) for id in shape.measures),
    )
    ordered = sorted(cells.items())
    lists = [list(column) for column in zip(*((*key, *sums) for key, sums in ordered), strict=True)]
    kinds = [number_type(len(each.rows)) for each in plan.dimensions] + ["BIGINT"] * len(plan.measures)
    ids = (*shape.dimensions, *shape.measures)
    columns = ", ".join(f"unnest(?::{kind}[]) AS {name(id)}" for id, kind in zip(ids, kinds, strict=True))
    with database() as connection:
        connection.execute(f"CREATE TABLE cells AS SELECT {columns}", lists)
        store_cube(connection, plan, "SELECT * FROM cells", path)
