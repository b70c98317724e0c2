"""The story of a delivery: staged, checked, coded, sealed. On any problem nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.checks import Content, check
from streefpad.intake.records.codes import code_list, codes_bytes
from streefpad.intake.records.coding import create_code_table, packed_dimensions, write_records
from streefpad.intake.records.engines.addresses import without_password
from streefpad.intake.records.sql import database
from streefpad.intake.records.staged import Faults, file_sha256
from streefpad.intake.records.staging import stage
from streefpad.intake.records.store import (
    CODES,
    RECORDS,
    ROOT,
    aside,
    folder_name,
    read_receipt,
    settle,
    structure_digest,
    verify,
    write_receipt,
)
from streefpad.model.cubes import Delivery, SealedRecords
from streefpad.model.records import RecordStructure
from streefpad.values.periods import Period
from streefpad.values.problems import Place, error_at
from streefpad.values.record import replace

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def take_in(
    folder: Path, structure: RecordStructure, delivery: Delivery, threads: int | None = None
) -> tuple[tuple[SealedRecords, ...], Faults]:
    """The sealed records of a delivery, one for each school year in it, with what is wrong with it.

    A delivery that is sealed already is returned as it stands. On any error nothing is sealed.
    Raises SourceMissing where the file or the database is not there.
    """
    if not structure.period and delivery.period is None:
        return (), (error_at("delivery-without-period", _place(delivery)),)
    with aside(folder, structure.id) as unfinished, database(threads) as connection:
        connection.execute("SET temp_directory = ?", [str(unfinished / "spill")])
        staged, problems = stage(connection, delivery, wanted_columns(structure), unfinished)
        if staged is None or problems:
            return (), problems
        content, problems = check(connection, structure, staged)
        if problems:
            return (), problems
        return _seal(connection, folder, structure, delivery, content, unfinished)


def take_in_all(
    folder: Path, structure: RecordStructure, deliveries: Sequence[Delivery], workers: int = 2
) -> tuple[tuple[SealedRecords, ...], Faults]:
    """The sealed records of several deliveries, each on its own: one that is wrong keeps no other back."""
    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(lambda each: take_in(folder, structure, each, threads=1), deliveries))
    sealed = tuple(each for found, _ in results for each in found)
    return sealed, tuple(problem for _, problems in results for problem in problems)


def wanted_columns(structure: RecordStructure) -> tuple[str, ...]:
    """The headings that a delivery must hold."""
    headings = (
        *(column.title for column in structure.columns),
        *(measure.heading for measure in structure.measures),
        *structure.key,
        structure.period,
    )
    return tuple(dict.fromkeys(heading for heading in headings if heading))


def _seal(
    connection: DuckDBPyConnection,
    folder: Path,
    structure: RecordStructure,
    delivery: Delivery,
    content: Content,
    unfinished: Path,
) -> tuple[tuple[SealedRecords, ...], Faults]:
    """Writes every school year aside, and moves them into place when all are finished."""
    coded = [code_list(each, content.delivered[each.id]) for each in structure.dimensions]
    for dimension, codes in zip(structure.dimensions, coded, strict=True):
        create_code_table(connection, dimension, codes, content.delivered[dimension.id])
    delivered = file_sha256(Path(delivery.file)) if delivery.file else ""
    template = SealedRecords(
        id="",
        folder="",
        dataflow=structure.id,
        period=delivery.period or next(iter(content.periods.values())),
        delivered=Path(delivery.file).name if delivery.file else _place(delivery).file,
        delivered_sha256=delivered,
        structure=structure_digest(structure),
        records_sha256="",
        codes_sha256="",
        records=0,
        cell=packed_dimensions(structure, coded),
        rounded=content.rounded,
        source=delivery.source,
        retrieved=delivery.retrieved,
        by=delivery.by,
        licence=delivery.licence,
    )
    finished = []
    for period, written in _spellings(content, template.period).items():
        path = unfinished / str(period)
        path.mkdir()
        records = write_records(connection, structure, coded, content.largest, written, path / RECORDS)
        (path / CODES).write_bytes(codes_bytes(coded))
        finished.append((_finish(replace(template, period=period, records=records), path), path))
    return _settle(folder, finished)


def _finish(template: SealedRecords, path: Path) -> SealedRecords:
    """The receipt of one school year, written beside its records."""
    records, codes = file_sha256(path / RECORDS), file_sha256(path / CODES)
    delivered = template.delivered_sha256 or records
    name = folder_name(template.period, delivered, template.structure)
    sealed = replace(
        template,
        id=f"{template.dataflow}/{name}",
        folder=f"{ROOT}/{template.dataflow}/{name}",
        delivered_sha256=delivered,
        records_sha256=records,
        codes_sha256=codes,
    )
    write_receipt(sealed, path)
    return sealed


def _settle(
    folder: Path, finished: Sequence[tuple[SealedRecords, Path]]
) -> tuple[tuple[SealedRecords, ...], Faults]:
    """Moves what is new into place; what stands there already must still be what was sealed."""
    standing: list[SealedRecords] = []
    for sealed, _ in finished:
        destination = folder / sealed.folder
        if not destination.exists():
            standing.append(sealed)
            continue
        earlier, problems = read_receipt(folder, destination)
        if earlier is None or (problems := verify(folder, earlier)):
            return (), problems
        standing.append(earlier)
    for sealed, path in finished:
        settle(path, folder / sealed.folder)
    return tuple(standing), ()


def _spellings(content: Content, period: Period) -> dict[Period, list[str]]:
    """The school years of the delivery, each with the ways in which its column writes it."""
    if not content.periods:
        return {period: []}
    found: dict[Period, list[str]] = {}
    for written, each in sorted(content.periods.items()):
        found.setdefault(each, []).append(written)
    return found


def _place(delivery: Delivery) -> Place:
    if delivery.file:
        return Place(file=delivery.file)
    return Place(file=f"{without_password(delivery.engine)}#{delivery.table}")
