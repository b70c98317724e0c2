"""The table of series that `judge` reads: all but period, value and flag is key (contracts, "judge")."""

from __future__ import annotations

from pathlib import Path

from streefpad.intake.placing import wrong_kind
from streefpad.intake.tables.cells import (
    Faults,
    counting_of,
    empty_cell,
    flags_in,
    missing_columns,
    number_in,
    period_in,
    without_rows,
)
from streefpad.intake.tables.grid import Row, Table
from streefpad.intake.tables.rows import read_bytes, read_table
from streefpad.model.judging import KeyedSeries, SeriesKey, SeriesTable
from streefpad.model.series import Flag, Observation, Series
from streefpad.model.sources import Cell
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, error_at
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.record import Record, replace

WANTED = ("series", "period", "value")
_NOT_KEY = {*WANTED, "flag"}

Found = list[tuple[Row, Observation]]


def read_series_table(path: Path) -> tuple[SeriesTable, Faults]:
    """The series of a table in the order in which they begin, and a problem for each row that holds no value.

    Values are in the unit as written, a plain number until a target says otherwise. Raises
    SourceMissing where there is no such file.
    """
    table, problems = read_table(read_bytes(path), str(path), WANTED)
    if table is None:
        return SeriesTable(is_read=False), problems
    missing = missing_columns(table, WANTED, ("flag",))
    if missing:
        return SeriesTable(is_read=False), (*problems, *missing)
    series: dict[SeriesKey, Found] = {}
    unsound: set[SeriesKey] = set()
    found = [*problems, *without_rows(table)]
    columns = _columns(table)
    for row in table.rows:
        observation, faults = _observation(table, columns, row)
        found += faults
        if observation:
            series.setdefault(_key(columns, row), []).append((row, observation))
        else:
            unsound.add(_key(columns, row))
    keyed = []
    for key, rows in series.items():
        each, faults = _keyed_series(table, key, rows)
        keyed.append(replace(each, is_sound=not faults and key not in unsound))
        found += faults
    return SeriesTable(series=tuple(keyed), unread=frozenset(unsound - series.keys())), tuple(found)


class _Columns(Record):
    """Where each column stands, looked up once a table."""

    series: int
    period: int
    value: int
    flag: int | None
    key: tuple[tuple[str, int], ...]  # heading and position


def _columns(table: Table) -> _Columns:
    series, period, value = (table.headings.index(heading) for heading in WANTED)
    key = tuple(
        (heading, at) for at, heading in enumerate(table.headings) if heading and heading not in _NOT_KEY
    )
    return _Columns(series=series, period=period, value=value, flag=table.column("flag"), key=key)


def _observation(table: Table, columns: _Columns, row: Row) -> tuple[Observation | None, Faults]:
    no_name: Faults = ()
    if not row.cells[columns.series]:
        no_name = (empty_cell(table, row, columns.series),)
    period, no_period = period_in(table, row, columns.period)
    value, no_value = number_in(table, row, columns.value)
    flags, no_flags = flags_in(table, row, columns.flag)
    faults = (*no_name, *no_period, *no_value, *no_flags)
    if faults or period is None or value is None:
        return None, faults
    place = Cell(vintage="", place=table.place(row, columns.value), column="value")
    return Observation(period=period, value=value, flags=flags, cell=place), ()


def _key(columns: _Columns, row: Row) -> SeriesKey:
    return row.cells[columns.series], tuple([(heading, row.cells[at]) for heading, at in columns.key])


def _keyed_series(table: Table, key: SeriesKey, rows: Found) -> tuple[KeyedSeries, Faults]:
    """One series in order of time, without what is of another kind of period or stands twice."""
    name, others = key
    counting = counting_of([observation.period for _, observation in rows])
    at = table.headings.index("period")
    first: dict[Period, Row] = {}
    kept: list[Observation] = []
    problems: list[Problem] = []
    for row, observation in rows:
        period = observation.period
        if not counting.counts(period):
            problems.append(wrong_kind("period", period, counting, table.place(row, at)))
        elif first.setdefault(period, row) is not row:
            what = ", ".join((name, *(text for _, text in others if text), str(period)))
            lines = {"first": first[period].number, "second": row.number}
            problems.append(error_at("duplicate-key", table.place(row, at), what=what, **lines))
        else:
            kept.append(observation)
    kept.sort(key=lambda each: each.period)
    series = Series(
        id=name,
        unit=Unit(UnitKind.NUMBER),
        observations=tuple(each for each in kept if Flag.AT_LEAST not in each.flags),
        bounds=tuple(each for each in kept if Flag.AT_LEAST in each.flags),
    )
    place = table.place(rows[0][0], table.headings.index("series"))
    return KeyedSeries(name=name, key=others, series=series, place=place), tuple(problems)
