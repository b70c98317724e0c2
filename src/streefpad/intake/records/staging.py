"""A delivery becomes one table of text, record by record as delivered, so that a fault can name its line.

What kind of file it is, its first bytes say; a name can lie.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.sql import literal, name
from streefpad.intake.records.staged import STAGED, Faults, Staged, file_sha256, lacking_columns
from streefpad.model.cubes import Delivery
from streefpad.values.problems import Place, SourceMissing, error_at

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def stage(
    connection: DuckDBPyConnection, delivery: Delivery, wanted: Sequence[str], aside: Path
) -> tuple[Staged | None, Faults]:
    """The delivery's wanted columns as the table `staged`; `aside` is a folder for passing files.

    Raises SourceMissing where the file or the database is not there.
    """
    if delivery.engine:
        from streefpad.intake.records.tables import stage_table

        return stage_table(connection, delivery, wanted)
    path = Path(delivery.file)
    start, wrong = _open(path, delivery)
    if wrong:
        return None, wrong
    if start.startswith(b"PAR1"):
        return _stage_parquet(connection, path, wanted)
    if start.startswith(b"PK\x03\x04"):
        from streefpad.intake.records.workbook import stage_workbook

        return stage_workbook(connection, path, wanted, aside)
    from streefpad.intake.records.csv_files import stage_csv

    return stage_csv(connection, path, wanted, whole=bool(delivery.sha256))


def _open(path: Path, delivery: Delivery) -> tuple[bytes, Faults]:
    """The first bytes of the file, unless it is empty or not the file that was announced."""
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
    except FileNotFoundError:
        raise SourceMissing(f"{path}: no such file.", nl=f"{path}: dit bestand bestaat niet.") from None
    except IsADirectoryError:
        raise SourceMissing(
            f"{path} is a folder, not a file.", nl=f"{path} is een map, geen bestand."
        ) from None
    place = Place(file=delivery.file)
    if not start:
        return start, (error_at("empty-file", place),)
    if delivery.sha256 and (found := file_sha256(path)) != delivery.sha256.lower():
        return start, (error_at("wrong-hash", place, expected=delivery.sha256.lower(), found=found),)
    return start, ()


def _stage_parquet(
    connection: DuckDBPyConnection, path: Path, wanted: Sequence[str]
) -> tuple[Staged | None, Faults]:
    """A Parquet file; its records are counted from 1, as it has no lines."""
    import duckdb

    file, place = f"read_parquet({literal(str(path))})", Place(file=str(path))
    try:
        headings = [str(row[0]) for row in connection.execute(f"DESCRIBE SELECT * FROM {file}").fetchall()]
        if wrong := lacking_columns(headings, wanted, place):
            return None, wrong
        columns = ", ".join(f"{name(each)}::VARCHAR AS {name(each)}" for each in wanted)
        connection.execute(f"CREATE TABLE {STAGED} AS SELECT {columns} FROM {file}")
    except duckdb.Error as fault:  # cut short, or damaged
        return None, (error_at("unreadable-file", place, line=1, why=str(fault).splitlines()[0]),)
    return Staged(file=str(path), heading=place, lines=lambda records: [each + 1 for each in records]), ()
