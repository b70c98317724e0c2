"""The cube of a delivery: made once from its records, stored beside them, checked whenever it is read.

A cube is named by what went into it, the records' hash and the query. Its cells are small, so it
is as confidential as the records, and never published.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.codes import read_codes
from streefpad.intake.records.queries import cube_query
from streefpad.intake.records.sql import WORKERS, database, literal, scalar
from streefpad.intake.records.staged import file_sha256
from streefpad.intake.records.store import CODES, RECORDS, verify
from streefpad.model.cubes import CodedDimension, Cube, SealedRecords
from streefpad.model.records import CubeShape, Measure, RecordStructure
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Faults = tuple[Problem, ...]


class CubePlan(Record):
    """A cube of sealed records, made or to be made."""

    sealed: SealedRecords
    shape: CubeShape
    dimensions: tuple[CodedDimension, ...]
    measures: tuple[Measure, ...]

    def query(self, records: str = RECORDS) -> str:
        """The query over a file of coded records."""
        return cube_query(self.dimensions, self.measures, records, self.sealed.cell)

    @property
    def key(self) -> str:
        """The hash over what goes in."""
        told = (self.sealed.delivered_sha256, self.sealed.records_sha256, self.sealed.codes_sha256)
        return hashlib.sha256("\n".join((*told, self.query())).encode()).hexdigest()

    @property
    def file(self) -> str:
        """The name of the stored cube in the folder of the records."""
        return f"cube-{self.shape.id}-{self.key[:8]}.parquet"

    def cube(self, sha256: str, cells: int) -> Cube:
        """The cube, once it is stored."""
        return Cube(
            id=f"{self.sealed.id}/{self.shape.id}",
            shape=self.shape,
            dataflow=self.sealed.dataflow,
            period=self.sealed.period,
            file=f"{self.sealed.folder}/{self.file}",
            key=self.key,
            sha256=sha256,
            cells=cells,
            dimensions=self.dimensions,
            measures=self.measures,
        )


def make_cubes(
    folder: Path, structure: RecordStructure, sealed: Sequence[SealedRecords], shape: str = ""
) -> tuple[tuple[Cube, ...], Faults]:
    """The cubes of sealed records in one shape (the first unless named), made where none is stored.

    Records that are no longer what was sealed give a problem and no cube.
    """
    chosen = next(each for each in structure.shapes if shape in ("", each.id))
    # Each file goes whole to one worker with one thread: nothing has to be put together afterwards,
    # and a file too short to divide leaves no core idle. A single file is divided instead.
    threads = 1 if len(sealed) >= WORKERS else None
    work = partial(_make_some, folder, structure, chosen, threads)
    with ThreadPoolExecutor(WORKERS) as pool:
        results = [
            each for some in pool.map(work, (sealed[at::WORKERS] for at in range(WORKERS))) for each in some
        ]
    found = {cube.id: cube for cube, _ in results if cube}
    cubes = tuple(found[id] for each in sealed if (id := f"{each.id}/{chosen.id}") in found)
    return cubes, tuple(problem for _, problems in results for problem in problems)


def plan_cube(structure: RecordStructure, shape: CubeShape, sealed: SealedRecords, codes: Path) -> CubePlan:
    """The plan of a cube, from the code lists beside the records."""
    known = {each.id: each for each in read_codes(codes)}
    return CubePlan(
        sealed=sealed,
        shape=shape,
        dimensions=tuple(known[id] for id in shape.dimensions),
        measures=tuple(structure.measure(id) for id in shape.measures),
    )


def store_cube(connection: DuckDBPyConnection, plan: CubePlan, query: str, place: Path) -> Cube:
    """Stores the answer of a query as the cube of the plan; what vouches for it is written last."""
    unfinished = place / f".{plan.file}"
    try:
        # Snappy: a cube is small, and read more often than it is kept.
        stored = f"({query}) TO {literal(str(unfinished))} (FORMAT parquet, COMPRESSION snappy)"
        cells = scalar(connection, f"COPY {stored}")
        cube = plan.cube(file_sha256(unfinished), cells)
        unfinished.replace(place / plan.file)
    finally:
        unfinished.unlink(missing_ok=True)
    path = place / plan.file
    path.with_suffix(".sql").write_text(plan.query(), encoding="utf-8", newline="\n")
    voucher = unfinished.with_suffix(".json")
    told = {"key": cube.key, "sha256": cube.sha256, "cells": cube.cells}
    voucher.write_text(json.dumps(told) + "\n", encoding="utf-8", newline="\n")
    voucher.replace(path.with_suffix(".json"))
    return cube


def find_cube(folder: Path, plan: CubePlan) -> Cube | None:
    """The stored cube of the plan, if there is one and it is whole."""
    stored = folder / plan.sealed.folder / plan.file
    voucher = stored.with_suffix(".json")
    if not stored.is_file() or not voucher.is_file():
        return None
    try:
        told: Mapping[str, object] = json.loads(voucher.read_bytes())
        key, sha256, cells = told["key"], str(told["sha256"]), int(str(told["cells"]))
    except (ValueError, KeyError, TypeError):
        return None  # cut short: what it vouched for can be made again
    if key != plan.key or sha256 != file_sha256(stored):
        return None
    return plan.cube(sha256, cells)


def _make_some(
    folder: Path,
    structure: RecordStructure,
    shape: CubeShape,
    threads: int | None,
    some: Sequence[SealedRecords],
) -> list[tuple[Cube | None, Faults]]:
    """The share of one worker, in a database of its own."""
    with database(threads) as connection:
        return [_find_or_make(connection, folder, structure, shape, each) for each in some]


def _find_or_make(
    connection: DuckDBPyConnection,
    folder: Path,
    structure: RecordStructure,
    shape: CubeShape,
    sealed: SealedRecords,
) -> tuple[Cube | None, Faults]:
    import duckdb

    home = folder / sealed.folder
    plan = plan_cube(structure, shape, sealed, home / CODES)
    if found := find_cube(folder, plan):
        return found, ()
    if wrong := verify(folder, sealed):
        return None, wrong
    place = Place(file=f"{sealed.folder}/{RECORDS}")
    if not sealed.records_sha256:  # only cubes were delivered, and not this one
        return None, (error_at("sealed-file-missing", place, file=f"{sealed.folder}/{plan.file}"),)
    try:
        return store_cube(connection, plan, plan.query(str(home / RECORDS)), home), ()
    except duckdb.ConversionException:  # a sum that 64 bits do not hold
        return None, (error_at("sum-too-large", place, cube=shape.id),)
