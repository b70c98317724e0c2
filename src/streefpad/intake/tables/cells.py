"""What a cell says: a number, a period, flags; the same for figures and for the tables of `judge`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from difflib import get_close_matches

from streefpad.intake.numbers import no_number, read_number
from streefpad.intake.placing import Counting
from streefpad.intake.tables.grid import Row, Table
from streefpad.model.series import Flag
from streefpad.values.periods import Period, PeriodError, parse_period
from streefpad.values.problems import Fact, Problem, error_at, nearest, warning_at
from streefpad.values.quantities import NumberError

Faults = tuple[Problem, ...]
_FLAGS = {each.value.casefold(): each for each in Flag}


def cell(row: Row, column: int | None) -> str:
    """The text of a cell; empty where the table has no such column."""
    return "" if column is None else row.cells[column]


def number_in(table: Table, row: Row, column: int) -> tuple[Decimal | None, Faults]:
    """The number in a cell, with its published decimals."""
    text = row.cells[column]
    if not text:
        return None, (empty_cell(table, row, column),)
    try:
        return read_number(text), ()
    except NumberError:
        return None, (no_number(table.headings[column], text, table.place(row, column)),)


def period_in(table: Table, row: Row, column: int) -> tuple[Period | None, Faults]:
    """The period in a cell."""
    text = row.cells[column]
    if not text:
        return None, (empty_cell(table, row, column),)
    try:
        return parse_period(text), ()
    except PeriodError:
        place = table.place(row, column)
        return None, (error_at("not-a-period", place, what=table.headings[column], text=text),)


def flags_in(table: Table, row: Row, column: int | None) -> tuple[frozenset[Flag], Faults]:
    """The flags in a cell: letters of SDMX, at-least, approximate; several with spaces between."""
    words = cell(row, column).split()
    if column is None or not words:
        return frozenset(), ()
    faults = tuple(
        error_at(
            "unknown-word",
            table.place(row, column),
            what="flag",
            code=word,
            nearest=nearest(word.casefold(), _FLAGS),
            known=", ".join(Flag),
        )
        for word in words
        if word.casefold() not in _FLAGS
    )
    return frozenset(_FLAGS[word.casefold()] for word in words if word.casefold() in _FLAGS), faults


def empty_cell(table: Table, row: Row, column: int) -> Problem:
    """The problem of a cell in which something must stand."""
    return error_at("empty-cell", table.place(row, column), what=table.headings[column])


def without_rows(table: Table) -> Faults:
    """A problem where nothing stands below the heading."""
    return () if table.rows else (error_at("no-rows", table.place_of_heading),)


def unread_columns(table: Table, known: Collection[str], dataflow: str = "") -> Faults:
    """A warning for each column that nobody reads: misspelt flags, a disaggregation nobody declared.

    Of a delivered file its dataflow is named, where the column may have to be declared.
    """
    return tuple(
        warning_at(
            "unknown-column",
            table.place_of_heading,
            column=heading,
            nearest=_near_heading(heading, known, table),
            **_where_declared(dataflow),
        )
        for heading in table.headings
        if heading and heading not in known
    )


def _where_declared(dataflow: str) -> dict[str, Fact]:
    return {"dataflow": dataflow} if dataflow else {}


def _near_heading(heading: str, known: Collection[str], table: Table) -> str:
    """The column that the heading was meant to be, if it is not there already."""
    near = get_close_matches(heading.casefold(), known, n=1, cutoff=0.7)
    return near[0] if near and near[0] not in table.headings else ""


def missing_columns(
    table: Table, wanted: Iterable[str], claimed: Collection[str] = (), dataflow: str = ""
) -> Faults:
    """A problem for each column that the table lacks, with the unclaimed heading that comes nearest."""
    wanted = list(wanted)
    others = [heading for heading in table.headings if heading not in (*wanted, *claimed)]
    missing = [column for column in wanted if column not in table.headings]
    # No heading stands in for two columns.
    meant = {other: near for other in others if (near := nearest(other, missing))}
    return tuple(
        error_at(
            "missing-column",
            table.place_of_heading,
            column=column,
            nearest=nearest(column, [other for other, near in meant.items() if near == column]),
            **_where_declared(dataflow),
        )
        for column in missing
    )


def counting_of(periods: Sequence[Period]) -> Counting:
    """How a series counts time: as most of its periods do, as the first of them where two kinds tie."""
    kinds = Counter((period.kind, period.survey) for period in periods)
    kind, survey = max(kinds, key=lambda each: kinds[each])
    return Counting(kind=kind, survey=survey)
