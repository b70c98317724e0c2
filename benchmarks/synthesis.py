"""Measures `streefpad synthesise`: ten school years at full size, against writing the same lines otherwise.

    python -m benchmarks.synthesis

The real catalogue and totals are used where they lie in ../shared/data, else the made-up ones, made
as large. Everything is written into a temporary folder and removed. Times of the command are those
of whole fresh processes, the start of Python included.
"""

from __future__ import annotations

import csv
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

import streefpad
from streefpad.build.synthesis import Wish
from streefpad.intake.studyprogrammes import read_programmes, read_totals
from streefpad.publish.openformat import write_enrolments
from streefpad.publish.output import MemoryOutput
from streefpad.rules.synthesis import Enrolments, Totals, enrol, lay_out
from streefpad.values.problems import Place

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared" / "data"
SAMPLE = Path(streefpad.__file__).parent / "agendas" / "sample-catalogue"
ROUNDS = 3
PROMISED = 20  # seconds for ten years and about a million lines
_RUN = """
import json, resource, sys
from decimal import Decimal
from pathlib import Path
from streefpad.build.synthesis import Wish, synthesise
wish = Wish(catalogue=Path(sys.argv[1]), totals=Path(sys.argv[2]), scale=Decimal(sys.argv[3]))
written, problems = synthesise(wish, Path(sys.argv[4]))
print(json.dumps([sum(each.lines for each in written), sum(each.size for each in written),
                  resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One whole process."""

    seconds: float
    cpu: float
    lines: int
    size: int  # bytes
    memory: int  # kB at most


def wished() -> Wish:
    """The real inputs where they are at hand, else the made-up ones brought to their size."""
    catalogue, totals = SHARED / "studierichtingen.csv", SHARED / "enrolment_totals.csv"
    if catalogue.exists() and totals.exists():
        return Wish(catalogue=catalogue, totals=totals)
    return Wish(
        catalogue=SAMPLE / "made-up-programmes.csv",
        totals=SAMPLE / "made-up-totals.csv",
        scale=Decimal(64),
    )


def measured(wish: Wish, scale: Decimal) -> Run:
    """One run of the whole story in a process of its own."""
    with tempfile.TemporaryDirectory() as parent:
        words = [str(wish.catalogue), str(wish.totals), str(scale), str(Path(parent) / "out")]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _RUN, *words], check=True, capture_output=True, text=True
        )
        taken = perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines, size, memory = json.loads(done.stdout)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(taken, cpu, lines, size, memory)


def one_year(wish: Wish) -> Enrolments:
    """The last school year, in memory."""
    totals = Totals(read_totals(wish.totals)[0])
    years = totals.school_years()
    landscape, _ = lay_out(
        read_programmes(wish.catalogue)[0],
        totals,
        years,
        scale=wish.scale,
        seed=1,
        listed=Place(file=""),
    )
    if landscape is None:
        raise SystemExit("the catalogue and the totals do not fit")
    return enrol(landscape, years[-1])


def as_strands(enrolments: Enrolments) -> None:
    """How it is done: each combination is written out once."""
    write_enrolments(enrolments.period, enrolments.strands, enrolments.pupils, MemoryOutput())


def row_by_row(enrolments: Enrolments) -> None:
    """The other way: every line through the csv module of the standard library."""
    columns = [enrolments.column(name) for strand in enrolments.strands for name in strand.columns]
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(zip(*columns, enrolments.pupils.tolist(), strict=True))
    MemoryOutput().write("file.csv", buffer.getvalue())


def fastest(write: Callable[[Enrolments], None], enrolments: Enrolments) -> float:
    """The fastest of some rounds, in seconds."""
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        write(enrolments)
        taken.append(perf_counter() - start)
    return min(taken)


def main() -> None:
    """Measure and print."""
    wish = wished()
    runs = [measured(wish, wish.scale) for _ in range(ROUNDS)]
    large = measured(wish, wish.scale * 10)
    year = one_year(wish)
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, {wish.catalogue.name}")
    print("| What | Seconds | CPU seconds | Lines | MB written | MB memory | Promised |")
    print("|---|---|---|---|---|---|---|")
    _show("ten school years", runs[0], median(run.seconds for run in runs), f"under {PROMISED} s")
    _show("ten school years, ten times as large", large, large.seconds, "")
    for way, write in (("as it is done", as_strands), ("line by line", row_by_row)):
        print(f"| one year to text, {way} | {fastest(write, year):.2f} | | {len(year.pupils):,} | | | |")


def _show(what: str, run: Run, seconds: float, promised: str) -> None:
    print(
        f"| {what} | {seconds:.1f} | {run.cpu:.1f} | {run.lines:,} | {run.size / 1e6:.0f} "
        f"| {run.memory / 1000:.0f} | {promised} |"
    )


if __name__ == "__main__":
    main()
