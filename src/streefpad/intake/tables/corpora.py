"""Many yearly shares to test forecasts on: a file or a folder of files, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from streefpad.intake.tables.grid import Table
from streefpad.intake.tables.rows import read_bytes, read_table
from streefpad.values.problems import Problem, SourceMissing

WANTED = ("corpus", "indicator", "series", "period", "value")

Rows = tuple[dict[str, str], ...]


def read_corpus(path: Path) -> tuple[Mapping[str, Rows], tuple[Problem, ...]]:
    """The rows of each file by its name, and a problem for each line that is no row.

    A file without the column `corpus` is a corpus of its own; where `indicator` lacks, every series is
    an indicator. Raises SourceMissing where there is no CSV file.
    """
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files:
        raise SourceMissing(
            f"{path}: no CSV files in this folder.", nl=f"{path}: in deze map staan geen CSV-bestanden."
        )
    found: dict[str, Rows] = {}
    problems: list[Problem] = []
    for file in files:
        table, faults = read_table(read_bytes(file), file.name, WANTED)
        problems += faults
        if table is not None:
            found[file.name] = _rows(table, file.stem)
    return found, tuple(problems)


def _rows(table: Table, corpus: str) -> Rows:
    rows = (dict(zip(table.headings, row.cells, strict=True)) for row in table.rows)
    return tuple({"corpus": corpus, "indicator": each.get("series", ""), **each} for each in rows)
