"""DuckDB on a file of records as delivered: a Parquet file, or a table in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from streefpad.intake.errors import error_at
from streefpad.intake.records.engines.contract import CubeRow
from streefpad.intake.records.sql import database, literal, name
from streefpad.model.records import Measure
from streefpad.values.problems import Place, Problem


class Embedded:
    """The default engine, on values instead of codes; `file` is empty for a Parquet source."""

    def __init__(self, file: str = "") -> None:
        """An engine over a DuckDB file, or over Parquet files named by each source."""
        self.file = file

    def build_cube(
        self, source: str, columns: Sequence[str], measures: Sequence[Measure]
    ) -> tuple[tuple[CubeRow, ...], tuple[Problem, ...]]:
        """The cells of a table, or of a Parquet file."""
        import duckdb

        table = f"records.{name(source)}" if self.file else f"read_parquet({literal(source)})"
        dimensions = ", ".join(map(name, columns))
        sums = ", ".join(map(_sum, measures))
        try:
            with database() as connection:
                if self.file:
                    connection.execute(f"ATTACH {literal(self.file)} AS records (READ_ONLY)")
                query = f"SELECT {dimensions}, {sums} FROM {table} GROUP BY {dimensions}"
                rows = connection.execute(query).fetchall()
        except duckdb.Error as fault:
            place = Place(file=f"{Path(self.file or source).name}")
            return (), (error_at("source-gone", place, why=str(fault).splitlines()[0]),)
        width = len(columns)
        return tuple(CubeRow(row[:width], tuple(map(int, row[width:]))) for row in rows), ()


def _sum(measure: Measure) -> str:
    if not measure.heading:
        return "count(*)"
    return (
        f"sum(CAST({name(measure.heading)} AS DECIMAL(28, {measure.decimals}))) * 1{'0' * measure.decimals}"
    )
