"""CSV files of any size, read by DuckDB as text; what it rejects is told with its lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.sql import literal, name
from streefpad.intake.records.staged import SHOWN, STAGED, Faults, Staged, lacking_columns
from streefpad.intake.tables.rows import match_columns
from streefpad.values.problems import Place, Problem, error_at

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SEPARATORS = (",", ";", "\t", "|")
_FOUND = re.compile(r"Found: (\d+)")
_CODES = {
    "MISSING COLUMNS": "row-length",
    "TOO MANY COLUMNS": "row-length",
    "UNQUOTED VALUE": "unbalanced-quotes",
}


def stage_csv(
    connection: DuckDBPyConnection, path: Path, wanted: Sequence[str], *, whole: bool
) -> tuple[Staged | None, Faults]:
    """The wanted columns of a CSV file; `whole` says that its hash proved it complete."""
    import duckdb

    heading, wrong = _heading(path)
    if heading is None:
        return None, wrong
    line, text = heading
    separator, headings = _separator(text, wanted)
    place = Place(file=str(path), line=line)
    if wrong := lacking_columns(headings, wanted, place):
        return None, wrong
    try:
        connection.execute(_query(path, line, separator, headings, wanted))
        rejected = _rejected(connection, path, len(headings))
    except duckdb.Error as fault:
        return None, (_unreadable(path, str(fault).splitlines()[0]),)
    if not whole and (cut := _cut_short(path)):
        rejected = (cut, *(each for each in rejected if each.place != cut.place))
    if rejected:
        return None, rejected
    return Staged(file=str(path), heading=place, lines=partial(_lines, path, line, separator)), ()


def _query(path: Path, line: int, separator: str, headings: Sequence[str], wanted: Sequence[str]) -> str:
    """Every column as text: a code such as 007 must not become a number."""
    columns = ", ".join(f"'c{at}': 'VARCHAR'" for at in range(len(headings)))
    chosen = ", ".join(f"c{headings.index(each)} AS {name(each)}" for each in wanted)
    return (
        f"CREATE TABLE {STAGED} AS SELECT {chosen} FROM read_csv({literal(str(path))}, "
        f"auto_detect = false, header = false, skip = {line}, delim = {literal(separator)}, "
        f"quote = '\"', escape = '\"', columns = {{{columns}}}, "
        "null_padding = false, strict_mode = true, store_rejects = true, rejects_limit = 0)"
    )


def _heading(path: Path) -> tuple[tuple[int, str] | None, Faults]:
    """The first line that says something, with its number."""
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            try:
                text = line.decode("utf-8-sig").strip("\r\n")
            except UnicodeDecodeError:
                return None, (error_at("unreadable-file", Place(file=str(path), line=number), line=number),)
            if text.strip(" \t,;|"):
                return (number, text), ()
    return None, (error_at("empty-file", Place(file=str(path))),)


def _separator(heading: str, wanted: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The separator that finds most of the wanted columns, and the columns it finds."""
    found = [
        (each, tuple(cell.strip() for cell in next(csv.reader([heading], delimiter=each), [])))
        for each in _SEPARATORS
    ]
    return max(found, key=lambda pair: (match_columns(pair[1], wanted), len(pair[1])))


def _rejected(connection: DuckDBPyConnection, path: Path, width: int) -> Faults:
    """A problem for each kind of line that DuckDB could not read."""
    rows = connection.execute(
        f"SELECT error_type::VARCHAR, count(*), list(line ORDER BY line)[1:{SHOWN}],"
        " arg_min(error_message, line)"
        " FROM (SELECT DISTINCT ON (line) * FROM reject_errors ORDER BY line) GROUP BY error_type"
    ).fetchall()
    problems: list[Problem] = []
    for kind, total, lines, message in rows:
        first, code = int(lines[0]), _CODES.get(kind, "unreadable-file")
        facts: dict[str, str | int] = {"rows": int(total), "lines": ", ".join(map(str, lines))}
        if code == "row-length":
            found = _FOUND.search(str(message))
            facts |= {"expected": width, "found": int(found[1]) if found else 0}
        else:
            facts |= {"line": first}
        problems.append(error_at(code, Place(file=str(path), line=first), **facts))
    return tuple(sorted(problems, key=lambda each: each.place.order))


def _cut_short(path: Path) -> Problem | None:
    """The problem of a last line that does not end: a count of 12 may once have been 120."""
    with path.open("rb") as stream:
        stream.seek(-1, 2)
        if stream.read(1) in (b"\n", b"\r"):
            return None
        stream.seek(0)
        line = sum(piece.count(b"\n") for piece in iter(partial(stream.read, 1 << 20), b"")) + 1
    return error_at("file-cut-short", Place(file=str(path), line=line), line=line)


def _unreadable(path: Path, why: str) -> Problem:
    """The problem of a file that the reader gave up; line ends of two kinds are the usual cause."""
    first: bool | None = None
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            ends_twice = line.endswith(b"\r\n")
            if first is None:
                first = ends_twice
            if ends_twice is not first and line.endswith(b"\n"):
                return error_at("mixed-line-ends", Place(file=str(path), line=number), line=number)
    return error_at("unreadable-file", Place(file=str(path), line=1), line=1, why=why)


def _lines(path: Path, heading: int, separator: str, records: Sequence[int]) -> list[int]:
    """The lines on which records begin: read again, only because a fault must be shown."""
    wanted = {record: at for at, record in enumerate(records)}
    found = [0] * len(records)
    for record, line in enumerate(_starts(path, heading, separator)):
        if record in wanted:
            found[wanted[record]] = line
        if record >= max(records):
            break
    return found


def _starts(path: Path, heading: int, separator: str) -> Iterator[int]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        for _ in range(heading):
            next(stream)
        reader = csv.reader(stream, delimiter=separator)
        line = heading + 1
        for cells in reader:
            if cells:  # blank lines hold no record
                yield line
            line = heading + reader.line_num + 1
