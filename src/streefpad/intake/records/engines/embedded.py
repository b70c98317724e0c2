"""DuckDB on a file of records as delivered: a Parquet file, or a table in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from streefpad.intake.records.engines.contract import CubeRow
from streefpad.intake.records.engines.soundness import Least, unsound_measure
from streefpad.intake.records.sql import database, literal, name
from streefpad.model.records import Measure
from streefpad.values.problems import Place, Problem, error_at


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

        place = Place(file=Path(self.file or source).name)
        table = f"records.{name(source)}" if self.file else f"read_parquet({literal(source)})"
        dimensions = ", ".join(map(name, columns))
        stated = [each for each in measures if each.heading]
        sums = ", ".join([*map(_sum, measures), *map(_least, stated)])
        try:
            with database() as connection:
                if self.file:
                    connection.execute(f"ATTACH {literal(self.file)} AS records (READ_ONLY)")
                query = f"SELECT {dimensions}, {sums} FROM {table} GROUP BY {dimensions}"
                rows = connection.execute(query).fetchall()
        except duckdb.Error as fault:
            return (), (error_at("source-gone", place, why=str(fault).splitlines()[0]),)
        width, end = len(columns), len(columns) + len(measures)
        wrong: list[Problem] = []
        for at, measure in enumerate(stated):
            first = end + 2 * at
            wrong += unsound_measure(measure, [Least(*row[first : first + 2]) for row in rows], place)
        if wrong:
            return (), tuple(wrong)
        return tuple(CubeRow(row[:width], tuple(map(int, row[width:end]))) for row in rows), ()


def _sum(measure: Measure) -> str:
    if not measure.heading:
        return "count(*)"
    return f"sum({_number(measure)}) * 1{'0' * measure.decimals}"


def _least(measure: Measure) -> str:
    return f"min({_number(measure)}), count(*) - count({name(measure.heading)})"


def _number(measure: Measure) -> str:
    return f"CAST({name(measure.heading)} AS DECIMAL(28, {measure.decimals}))"
