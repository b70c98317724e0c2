"""Measures ten years of open data at full size, from CSV files to guarded figures: `records add` and after.

    python -m benchmarks.open_data [--write]

Synthetic files in the official format are made first, from the real catalogue and totals where they
lie in ../shared/data. Each round is a fresh process with the files in the page cache, imports not
counted; processor time and memory are those of that process. `--write` puts the table into the how-to.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TypeVar

from benchmarks.synthesis import wished
from streefpad.build.counting import count_records
from streefpad.build.synthesis import synthesise
from streefpad.cli.options import shipped_agenda
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.connectors.flemish_open_data import read_name
from streefpad.intake.records import make_cubes, take_in_all
from streefpad.model.cubes import Delivery

PAGE = Path(__file__).resolve().parent.parent / "docs" / "how-to" / "open-data.md"
START, END = "<!-- speed: written by benchmarks/open_data.py -->", "<!-- end of speed -->"
ROUNDS = 3
PROMISED = 3  # seconds, from CSV to indicators
DATAFLOW = "enrolments"
Told = dict[str, float]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Phase:
    """One step of the story."""

    name: str
    what: str


PHASES = (
    Phase("sealing", "checking, coding and sealing the files"),
    Phase("cubes", "adding them up: two cubes a school year"),
    Phase("counting", "classifying, counting and guarding every figure"),
)


def main() -> None:
    """Make the files, measure, print; `--write` puts the table into the docs as well."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--files", type=Path, help="a folder with files that are made already")
    asked.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    asked.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.work:
        print(json.dumps(work(given.work)))
        return
    with tempfile.TemporaryDirectory() as parent:
        files = given.files or Path(parent) / "files"
        if not given.files:
            synthesise(wished(), files)
        text = table(files)
    print(text)
    if given.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(START)[0], page.split(END)[1]
        PAGE.write_text(f"{before}{START}\n{text}\n{END}{after}", encoding="utf-8")


def table(files: Path) -> str:
    """The table of some rounds, as Markdown: the fastest, and the median of the whole."""
    rounds = [_round(files) for _ in range(ROUNDS)]
    best = min(rounds, key=lambda each: each["seconds"])
    middle = median(each["seconds"] for each in rounds)
    rows = [f"| {phase.what} | {best[phase.name]:.2f} s | |" for phase in PHASES]
    whole = f"{best['seconds']:.2f} s (median {middle:.2f} s)"
    return "\n".join(
        (
            f"Ten school years, {best['rows']:,.0f} rows, {best['megabytes']:.0f} MB of CSV; "
            f"{os.cpu_count()} cores, Python {sys.version.split()[0]}.",
            "",
            "| What | Time | Promised |",
            "|---|---|---|",
            *rows,
            f"| **from CSV to {best['figures']:.0f} figures** | {whole} | under {PROMISED} s |",
            f"| processor time | {best['processor']:.2f} s | |",
            f"| memory | {best['memory']:.0f} MB | |",
        )
    )


def work(files: Path) -> Told:
    """One round: the time of each phase, in a copy of the shipped agenda."""
    import duckdb  # noqa: F401
    import scipy.optimize  # noqa: F401

    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "agenda"
        shutil.copytree(shipped_agenda(), folder)
        catalogue, _ = read_catalogue(folder)
        dataflow = catalogue.dataflow(DATAFLOW) if catalogue else None
        if catalogue is None or dataflow is None or dataflow.records is None:
            raise SystemExit("the shipped agenda describes no enrolments")
        structure = dataflow.records.structure
        deliveries = [_delivery(path) for path in sorted(files.glob("*.csv"))]
        for each in deliveries:
            Path(each.file).read_bytes()
        start, busy = perf_counter(), process_time()
        (sealed, faults), sealing = _timed(lambda: take_in_all(folder, structure, deliveries))
        made, cubes = _timed(
            lambda: [make_cubes(folder, structure, sealed, shape.id) for shape in structure.shapes]
        )
        answers, counting = _timed(lambda: count_records(folder, catalogue))
        if faults or any(problems for _, problems in made):
            raise SystemExit(f"something is wrong with the files: {faults}")
        return {
            "sealing": sealing,
            "cubes": cubes,
            "counting": counting,
            "seconds": perf_counter() - start,
            "processor": process_time() - busy,
            "rows": sum(each.records for each in sealed),
            "megabytes": sum(Path(each.file).stat().st_size for each in deliveries) / 1e6,
            "figures": len(answers.observations),
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }


def _round(files: Path) -> Told:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.open_data", "--work", str(files)],
        check=True,
        capture_output=True,
        text=True,
    )
    told: Told = json.loads(done.stdout)
    return told


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    start = perf_counter()
    return work(), perf_counter() - start


def _delivery(path: Path) -> Delivery:
    return Delivery(
        file=str(path),
        period=read_name(path.name).period,
        source="enrolments-open-data",
        retrieved=date(2026, 11, 25),
        by="benchmark",
    )


if __name__ == "__main__":
    main()
