"""Workbooks of records: read whole by calamine, and passed on as text."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.csv_files import stage_csv
from streefpad.intake.records.staged import Faults, Staged, lacking_columns
from streefpad.intake.tables.rows import read_bytes, read_table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def stage_workbook(
    connection: DuckDBPyConnection, path: Path, wanted: Sequence[str], aside: Path
) -> tuple[Staged | None, Faults]:
    """The sheet of a workbook that holds most of the wanted columns."""
    table, problems = read_table(read_bytes(path), str(path), wanted)
    if table is None or problems:
        return None, problems
    if wrong := lacking_columns(table.headings, wanted, table.place_of_heading):
        return None, wrong
    at = [table.headings.index(each) for each in wanted]
    passing = aside / "sheet.csv"
    with passing.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(wanted)
        writer.writerows([row.cells[each] for each in at] for row in table.rows)
    staged, problems = stage_csv(connection, passing, wanted, whole=True)
    passing.unlink()
    if staged is None:
        return None, problems
    numbers = [row.number for row in table.rows]
    return Staged(
        file=str(path),
        heading=table.place_of_heading,
        lines=lambda records: [numbers[each] for each in records],
        sheet=table.sheet,
    ), ()
