"""Measures records: cubes and shares from them, against other ways and the time that decoding takes.

    python -m benchmarks.records                        10 million records
    python -m benchmarks.records --records 100000000    the full run: about ten minutes, 2 GB of disk

Everything is made in a temporary folder and removed. Each figure is the fastest of some fresh
processes with the files in the page cache, imports not counted; memory is the largest resident
size of that process. What is measured on a part and multiplied up says so.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from benchmarks.enrolments import (
    CODES_OF,
    DEFINITIONS,
    FIRST,
    LIST,
    PARTS,
    PROGRAMME,
    PROGRAMMES,
    STRUCTURE,
    YEARS,
    create_programmes,
    deliver_open_data,
    deliver_text,
    programme,
    query_per_indicator,
    seal_years,
)
from streefpad.intake.records import count_shares, load_cubes, make_cubes, programmes, read_store, take_in_all
from streefpad.intake.records.sql import database, literal
from streefpad.model.cubes import Cube, Delivery, SealedRecords
from streefpad.model.records import Classified, Condition, Measure, Programme, ShareDefinition
from streefpad.rules.classify import classify
from streefpad.values.periods import parse_period, school_year
from streefpad.values.record import Record, replace

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PROJECT = Path(__file__).resolve().parent.parent
PAGE = PROJECT / "docs" / "explanation" / "records.md"
START, END = "<!-- speed: written by benchmarks/records.py -->", "<!-- end of speed -->"
TEXT_YEARS = 2  # records as text are made for so many years; times on them are multiplied up
QUERIES = 4  # so many of the forty indicators get a query of their own, likewise
ROUNDS = 5
CODED = ("programme", "sex", "province", "ses", "origin", "weight")
TEXT = ("code", "name", "domain", "finality", "grade", "form", "sex", "province", "ses", "origin", "weight")
Told = dict[str, float | str]


class Clock:
    """Time since it was made, and processor time of all threads."""

    def __init__(self) -> None:
        """Starts now."""
        self._start, self._cpu = perf_counter(), process_time()

    def told(self) -> Told:
        """How long ago it started."""
        return {"seconds": perf_counter() - self._start, "cpu": process_time() - self._cpu}


class Taken(Record):
    """What one process needed."""

    seconds: float
    cpu: float  # seconds, of all threads
    megabytes: float
    told: Told

    def times(self, factor: float) -> Taken:
        """The time, multiplied up."""
        return replace(self, seconds=self.seconds * factor, cpu=self.cpu * factor)

    @property
    def phases(self) -> str:
        """The parts of the time."""
        return ", ".join(
            f"{name} {value:.2f} s" for name, value in self.told.items() if isinstance(value, float)
        )


def main() -> None:
    """Make the records, measure, print the table; `--write` puts it into the docs as well."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--records", type=int, default=10_000_000)
    asked.add_argument("--keep", type=Path, help="a folder to make the records in, and to find them again")
    asked.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    asked.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.work:
        name, folder = given.work
        print(json.dumps(_work(WORKS[name], Path(folder))))
        return
    with tempfile.TemporaryDirectory() as name:
        text = table(given.keep or Path(name), given.records)
    print(text)
    if given.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(START)[0], page.split(END)[1]
        PAGE.write_text(f"{before}{START}\n{text}\n{END}{after}", encoding="utf-8")


def table(folder: Path, records: int) -> str:
    """The table of one run, as Markdown."""
    per_year = records // YEARS
    make(folder, per_year)
    part, rest = YEARS / TEXT_YEARS, len(DEFINITIONS) / QUERIES
    found = measured(
        {
            "text": ("decode-text", folder / "text"),
            "delivered": ("decode", folder / "delivered"),
            "ordered": ("decode", folder / "sorted"),
            "whole": ("whole", folder / "sorted"),
            "unordered": ("whole", folder / "delivered"),
            "changed": ("changed", folder / "sorted"),
            "one": ("one-year", folder / "sorted"),
            "csv": ("open-data", folder / "open"),
        }
    )
    text, delivered, ordered = found["text"].times(part), found["delivered"], found["ordered"]
    whole, unordered, changed = found["whole"], found["unordered"], found["changed"]
    one, csv = found["one"], found["csv"]
    slow = run("queries-text", folder / "text").times(part * rest)
    queries = run("queries", folder / "sorted").times(rest)
    equal = "yes" if whole.told["digest"] == unordered.told["digest"] == changed.told["digest"] else "NO"
    asked = f"{QUERIES} queries"
    rows = [
        ("decoding the needed columns, text as delivered", text, f"{part:g} × {TEXT_YEARS} years"),
        ("decoding the needed columns, codes as delivered", delivered, ""),
        ("decoding the needed columns, codes sorted as stored", ordered, ""),
        ("**cubes and all shares, as stored**", whole, whole.phases),
        ("cubes and all shares, stored unsorted", unordered, unordered.phases),
        ("one query for each indicator, text", slow, f"{part * rest:g} × {asked}, {TEXT_YEARS} years"),
        ("one query for each indicator, codes as stored", queries, f"{rest:g} × {asked}"),
        ("a changed definition, from stored cubes", changed, changed.phases),
        (f"one more school year of {per_year:,} records", one, one.phases),
        ("ten years of open data, 1,000,000 rows of CSV, to shares", csv, csv.phases),
    ]
    facts = [
        f"cubes and all shares ÷ decoding the text: {_ratio(whole, text)}",
        f"cubes and all shares ÷ decoding the codes as delivered: {_ratio(whole, delivered)}; "
        f"sorted as stored: {_ratio(whole, ordered)}",
        f"one query for each indicator ÷ cubes and all shares: text {_ratio(slow, whole)}; "
        f"codes as stored {_ratio(queries, whole)}",
        f"shares that are not empty: {whole.told['cells']}; the same digest from records in either order and "
        f"from stored cubes: {equal}",
    ]
    lines = [
        f"| {what} | {taken.seconds:.2f} s | {taken.cpu:.2f} s | {taken.megabytes:.0f} MB | {note} |"
        for what, taken, note in rows
    ]
    return "\n".join(
        [
            f"{records:,} records, {YEARS} school years, {len(DEFINITIONS)} indicators, {len(PARTS)} "
            f"disaggregations, {os.cpu_count()} cores.\n",
            "| What | Time | Processor time | Memory | |",
            "|---|---|---|---|---|",
            *lines,
            "",
            *(f"- {fact}" for fact in facts),
        ]
    )


def _ratio(one: Taken, other: Taken) -> str:
    return f"{one.seconds / other.seconds:.2f} ({one.cpu / other.cpu:.2f} in processor time)"


def make(folder: Path, per_year: int) -> None:
    """The records in all their forms, unless they lie there already."""
    made = folder / f"made-{per_year}"
    if not made.exists():
        seal_years(folder / "sorted", per_year, ordered=True)
        seal_years(folder / "delivered", per_year, ordered=False)
        deliver_text(folder / "text", per_year, TEXT_YEARS)
        deliver_open_data(folder / "open", 10, 100_000)
        made.touch()


def measured(works: Mapping[str, tuple[str, Path]]) -> dict[str, Taken]:
    """The fastest of some rounds of each work: the others were disturbed, and rounds are disturbed alike."""
    taken: dict[str, list[Taken]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, (work, folder) in works.items():
            taken[name].append(run(work, folder))
    return {name: min(each, key=lambda one: one.seconds) for name, each in taken.items()}


def run(work: str, folder: Path) -> Taken:
    """What one piece of work needs in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.records", "--work", work, str(folder)]
    found = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    seconds, cpu, megabytes = (found.pop(each) for each in ("seconds", "cpu", "megabytes"))
    return Taken(seconds=seconds, cpu=cpu, megabytes=megabytes, told=found)


def _work(work: Callable[[Path], Told], folder: Path) -> Told:
    """What one piece of work needed."""
    import duckdb  # noqa: F401  imports are not what is measured
    import numpy  # noqa: F401

    clock = Clock()
    found = work(folder)
    return clock.told() | {"megabytes": _peak()} | found


def _peak() -> float:
    """The largest resident size of this process, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def decode(folder: Path) -> Told:
    """Reads the columns that a cube needs; sums, as DuckDB answers max() without reading."""
    sums = ", ".join(f"sum({each})" for each in CODED)
    with database(2) as connection:
        for file in sorted(folder.rglob("records.parquet")):
            connection.execute(f"SELECT {sums} FROM read_parquet({literal(str(file))})").fetchall()
    return {}


def decode_text(folder: Path) -> Told:
    """The same for records as text."""
    read = ", ".join(f"sum({each})" if each == "weight" else f"sum(length({each}))" for each in TEXT)
    with database(2) as connection:
        for file in sorted(folder.glob("*.parquet")):
            connection.execute(f"SELECT {read} FROM read_parquet({literal(str(file))})").fetchall()
    return {}


def whole(folder: Path) -> Told:
    """From sealed records to every share: verified, added up, stored, classified, counted."""
    for file in folder.rglob("cube-*"):
        file.unlink()
    clock, start = Clock(), perf_counter()
    sealed, _ = read_store(folder, STRUCTURE.id)
    cubes = _cubes(folder, sealed)
    made = perf_counter()
    return _counted(folder, cubes, DEFINITIONS, clock, {"cubes": made - start})


def changed(folder: Path) -> Told:
    """The cubes are there; a definition is another."""
    other = replace(
        DEFINITIONS[0], numerator=(*DEFINITIONS[0].numerator, Condition(column="sex", codes=("F",)))
    )
    clock, start = Clock(), perf_counter()
    sealed, _ = read_store(folder, STRUCTURE.id)
    found = _cubes(folder, sealed)
    told: Told = {"finding the cubes": perf_counter() - start}
    told = _counted(folder, found, (other, *DEFINITIONS[1:]), clock, told)
    return told | {"digest": _counted(folder, found, DEFINITIONS, Clock(), {})["digest"]}


def one_year(folder: Path) -> Told:
    """Only the last school year is new: its cube, and its shares."""
    for file in sorted(folder.rglob("records.parquet"))[-1].parent.glob("cube-*"):
        file.unlink()
    clock, start = Clock(), perf_counter()
    sealed, _ = read_store(folder, STRUCTURE.id)
    cubes = _cubes(folder, sealed[-1:])
    return _counted(folder, cubes, DEFINITIONS, clock, {"cube": perf_counter() - start})


def queries(folder: Path) -> Told:
    """One query for each of some indicators, over the codes: names are joined only where they are asked."""
    with database(2) as connection:
        _create_classes(connection, YEARS)
        create_programmes(connection)
        union = " UNION ALL ".join(
            f"SELECT {FIRST + at} AS year, * FROM read_parquet({literal(str(file))})"
            for at, file in enumerate(sorted(folder.rglob("records.parquet")))
        )
        names = ", ".join(f"{list(codes)}[1 + {id}] AS {id}" for id, codes in CODES_OF.items())
        return _asked(
            connection,
            f"(SELECT year, weight, programmes.* EXCLUDE (number), {names} FROM ({union}) AS coded"
            " JOIN programmes ON programmes.number = coded.programme)",
        )


def queries_text(folder: Path) -> Told:
    """One query for each of some indicators, over the text."""
    with database(2) as connection:
        _create_classes(connection, TEXT_YEARS)
        return _asked(connection, f"read_parquet({literal(str(folder / '*.parquet'))})")


def open_data(folder: Path) -> Told:
    """From CSV files of counts to every share."""
    structure = replace(STRUCTURE, measures=(Measure(id="pupils", heading="pupils"), STRUCTURE.measures[1]))
    clock, start = Clock(), perf_counter()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        deliveries = [
            Delivery(
                file=str(file), period=parse_period(file.stem), retrieved=date(2026, 11, 25), by="benchmark"
            )
            for file in sorted(folder.glob("*.csv"))
        ]
        sealed, problems = take_in_all(home, structure, deliveries)
        assert not problems, problems
        taken = perf_counter()
        cubes, _ = make_cubes(home, structure, sealed)
        told = _counted(home, cubes, DEFINITIONS, clock, {"taking in": taken - start})
    return told


def _cubes(folder: Path, sealed: Sequence[SealedRecords]) -> tuple[Cube, ...]:
    cubes, problems = make_cubes(folder, STRUCTURE, sealed)
    assert not problems, problems
    return cubes


def _counted(
    folder: Path, cubes: Sequence[Cube], definitions: Sequence[ShareDefinition], clock: Clock, told: Told
) -> Told:
    """The shares as a table of whole numbers; listing and comparing them is not part of the time."""
    begin = perf_counter()
    contents = load_cubes(folder, cubes)
    loaded = perf_counter()
    classified: list[Classified] = []
    for each in contents:
        found, problems = classify(programmes(each), LIST, each.cube.period)
        assert found, problems
        classified.append(found)
    sorted_out = perf_counter()
    shares, problems = count_shares(contents, definitions, PARTS, classified)
    assert not problems, problems
    taken, end = clock.told(), perf_counter()
    phases = {"loading": loaded - begin, "classifying": sorted_out - loaded, "counting": end - sorted_out}
    cells = sum(1 for _ in shares.counts())
    return taken | told | phases | {"cells": str(cells), "digest": shares.digest()}


def _asked(connection: DuckDBPyConnection, records: str) -> Told:
    clock = Clock()
    for definition in DEFINITIONS[:: len(DEFINITIONS) // QUERIES]:
        connection.execute(query_per_indicator(definition, records)).fetchall()
    return clock.told()


def _create_classes(connection: DuckDBPyConnection, years: int) -> None:
    """The category of every programme in every year, as the queries join it."""
    rows = []
    for year in range(FIRST, FIRST + years):
        made = [
            Programme(columns=tuple(zip((c.id for c in PROGRAMME), programme(number), strict=True)))
            for number in range(PROGRAMMES)
        ]
        found, _ = classify(made, LIST, school_year(year))
        assert found
        rows += [(year, each.programme.get("code"), each.category) for each in found.placed]
    years_, codes, categories = (list(column) for column in zip(*rows, strict=True))
    connection.execute(
        "CREATE TABLE classes AS SELECT unnest(?::INTEGER[]) AS year, unnest(?::VARCHAR[]) AS code,"
        " unnest(?::VARCHAR[]) AS stem",
        [years_, codes, categories],
    )


WORKS: dict[str, Callable[[Path], Told]] = {
    "decode": decode,
    "decode-text": decode_text,
    "whole": whole,
    "changed": changed,
    "one-year": one_year,
    "queries": queries,
    "queries-text": queries_text,
    "open-data": open_data,
}

if __name__ == "__main__":
    main()
