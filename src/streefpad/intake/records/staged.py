"""The one table of text that every kind of delivery is staged as, and how its faults name their lines."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from streefpad.values.problems import Fact, Place, Problem, error_at, nearest
from streefpad.values.record import Record

Faults = tuple[Problem, ...]
STAGED = "staged"  # the table; its `rowid` counts the records from 0
SHOWN = 5  # rows that a problem names; the rest it counts


class Staged(Record):
    """The staged table's origin: what places call it, and where each record stands in it."""

    file: str
    heading: Place
    lines: Callable[[Sequence[int]], list[int]]  # numbers of records, from 0, to lines of the file
    sheet: str = ""

    def place(self, line: int) -> Place:
        """Where a record stands."""
        if self.sheet:
            return Place(file=self.file, cell=f"{self.sheet}!A{line}")
        return Place(file=self.file, line=line)

    def fault(self, code: str, records: Sequence[int], total: int, /, **facts: Fact) -> Problem:
        """The problem of some records: placed at the first, naming the first five, counting all."""
        lines = self.lines(records)
        named = ", ".join(map(str, lines))
        return error_at(code, self.place(lines[0]), **facts, rows=total, lines=named)


def file_sha256(path: Path) -> str:
    """The hash of a file, read in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def lacking_columns(headings: Sequence[str], wanted: Sequence[str], place: Place) -> Faults:
    """A problem for each wanted column that the heading lacks, or holds twice."""
    others = [heading for heading in headings if heading not in wanted]
    lacking = [
        error_at("missing-column", place, column=column, nearest=nearest(column, others))
        for column in wanted
        if column not in headings
    ]
    twice = [column for column in wanted if list(headings).count(column) > 1]
    return (
        *lacking,
        *(error_at("duplicate-heading", place, column=column) for column in twice),
    )
