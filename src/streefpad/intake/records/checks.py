"""What must hold of staged records before they are coded: known codes, sound numbers, each key once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from streefpad.intake.numbers import nearest_number
from streefpad.intake.records.codes import Delivered, code_of
from streefpad.intake.records.sql import name, scalar
from streefpad.intake.records.staged import SHOWN, STAGED, Faults, Staged
from streefpad.model.records import NOT_STATED, Column, Dimension, Measure, MeasureKind, RecordStructure
from streefpad.values.periods import Period, PeriodError, parse_period
from streefpad.values.problems import Problem, error_at, nearest
from streefpad.values.record import Record

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MOST_VALUES = 20  # problems about one column; a wrong column has hundreds of unknown values
_WHOLE = r"\+?[0-9]+(\.0*)?"
_DECIMAL = r"\+?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]+)?"
_NEGATIVE = r"-[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]+)?"


class Content(Record):
    """What the checks learnt: the distinct values of each dimension, the periods, the largest numbers."""

    delivered: Mapping[str, tuple[Delivered, ...]]  # dimension id: its distinct combinations
    periods: Mapping[str, Period]  # as written: the period
    largest: Mapping[str, int]  # measure id: its largest number, in the smallest unit
    rounded: int  # weights with more decimals than are kept, rounded half away from zero


def check(
    connection: DuckDBPyConnection, structure: RecordStructure, staged: Staged
) -> tuple[Content, Faults]:
    """What the staged records hold, and everything that is wrong with them."""
    problems: list[Problem] = []
    delivered = {}
    for dimension in structure.dimensions:
        delivered[dimension.id] = distinct(connection, [column.title for column in dimension.columns])
        problems += _unknown_values(connection, dimension, delivered[dimension.id], staged)
    largest, rounded = {}, 0
    for measure in structure.measures:
        if measure.heading:
            unsound, largest[measure.id], more = _look_over(connection, measure)
            rounded += more
            problems += _unsound_numbers(connection, measure, staged) if unsound else ()
    periods, wrong = _periods(connection, structure.period, staged)
    problems += [*wrong, *_shared_keys(connection, structure.key, staged)]
    if not scalar(connection, f"SELECT count(*) FROM {STAGED}"):
        problems.append(error_at("empty-file", staged.heading))
    content = Content(delivered=delivered, periods=periods, largest=largest, rounded=rounded)
    return content, tuple(problems)


def distinct(connection: DuckDBPyConnection, headings: Sequence[str]) -> tuple[Delivered, ...]:
    """The distinct combinations of values in some columns."""
    columns = ", ".join(map(name, headings))
    return tuple(connection.execute(f"SELECT DISTINCT {columns} FROM {STAGED}").fetchall())


def scaled(measure: Measure) -> str:
    """The expression for a measure as a whole number of its smallest unit; NULL where it is none."""
    text = f"trim({name(measure.heading)})"
    if measure.kind is MeasureKind.COUNT:
        return f"TRY_CAST({text} AS BIGINT)"
    kept = f"TRY_CAST({text} AS DECIMAL(38, {measure.decimals}))"
    return f"TRY_CAST({kept} * 1{'0' * measure.decimals} AS BIGINT)"


def unknown_codes(column: Column, values: Sequence[str]) -> tuple[str, ...]:
    """The codes among these that the column's declared list does not hold, in order."""
    if not column.codes:
        return ()
    return tuple(sorted({value for value in values if value != NOT_STATED} - set(column.codes)))


def _unknown_values(
    connection: DuckDBPyConnection, dimension: Dimension, delivered: Sequence[Delivered], staged: Staged
) -> Faults:
    problems = []
    for at, column in enumerate(dimension.columns):
        raw = {values[at] for values in delivered}
        meaning = {value: code_of(value, column) for value in raw}
        unknown = unknown_codes(column, tuple(meaning.values()))
        for code in unknown[:MOST_VALUES]:
            written = [value for value, meant in meaning.items() if meant == code]
            rows = connection.execute(
                f"SELECT count(*), (list(rowid ORDER BY rowid))[1:{SHOWN}] FROM {STAGED}"
                f" WHERE list_contains(?, {name(column.title)})",
                [written],
            ).fetchone()
            total, records = rows or (0, [0])
            near = nearest(code, column.codes)
            problems.append(
                staged.fault(
                    "unknown-value", records, total, what=column.title, code=code, nearest=near,
                    values=len(unknown),
                )
            )  # fmt: skip
    return tuple(problems)


def _look_over(connection: DuckDBPyConnection, measure: Measure) -> tuple[int, int, int]:
    """How many rows have an unsound number, the largest sound one, and how many are rounded: in one look."""
    more = "false"
    if measure.kind is MeasureKind.WEIGHT:
        kept, finer = measure.decimals, min(18, measure.decimals + 6)
        more = f"TRY_CAST(text AS DECIMAL(38, {kept})) <> TRY_CAST(text AS DECIMAL(38, {finer}))"
    row = connection.execute(
        f"SELECT count(*) FILTER ({_unsound(measure)}), max(value), count(*) FILTER ({more})"
        f" FROM ({_read(measure)})"
    ).fetchone()
    unsound, largest, rounded = row or (0, 0, 0)
    return int(unsound), int(largest or 0), int(rounded)


def _read(measure: Measure) -> str:
    """Each record's number as text and as a whole number."""
    text = f"coalesce(trim({name(measure.heading)}), '')"
    return f"SELECT rowid AS record, {text} AS text, {scaled(measure)} AS value FROM {STAGED}"


def _pattern(measure: Measure) -> str:
    return _WHOLE if measure.kind is MeasureKind.COUNT else _DECIMAL


def _unsound(measure: Measure) -> str:
    return f"value IS NULL OR NOT regexp_full_match(text, '{_pattern(measure)}')"


def _unsound_numbers(connection: DuckDBPyConnection, measure: Measure, staged: Staged) -> Faults:
    """The rows whose number is negative, a fraction where a count belongs, or no number."""
    kinds = connection.execute(
        f"""
        SELECT
          CASE WHEN regexp_full_match(text, '{_NEGATIVE}') THEN 'negative-count'
               WHEN NOT regexp_full_match(text, '{_pattern(measure)}')
                AND regexp_full_match(text, '{_DECIMAL}') THEN 'fractional-count'
               ELSE 'not-a-number' END AS fault,
          count(*), (list(record ORDER BY record))[1:{SHOWN}], arg_min(text, record)
        FROM ({_read(measure)})
        WHERE {_unsound(measure)}
        GROUP BY fault ORDER BY min(record)
        """
    ).fetchall()
    return tuple(
        staged.fault(
            fault,
            records,
            total,
            what=measure.heading,
            text=text,
            nearest=nearest_number(text) if text and fault == "not-a-number" else "",
        )
        for fault, total, records, text in kinds
    )


def _periods(
    connection: DuckDBPyConnection, heading: str, staged: Staged
) -> tuple[dict[str, Period], Faults]:
    """The periods of a delivery that holds several."""
    if not heading:
        return {}, ()
    periods: dict[str, Period] = {}
    problems = []
    for (written,) in distinct(connection, [heading]):
        try:
            periods[str(written)] = parse_period(str(written or ""))
        except PeriodError:
            rows = connection.execute(
                f"SELECT count(*), (list(rowid ORDER BY rowid))[1:{SHOWN}] FROM {STAGED}"
                f" WHERE {name(heading)} IS NOT DISTINCT FROM ?",
                [written],
            ).fetchone()
            total, records = rows or (0, [0])
            problems.append(
                staged.fault("not-a-period", records, total, what=heading, text=str(written or ""))
            )
    return periods, tuple(problems)


def _shared_keys(connection: DuckDBPyConnection, key: Sequence[str], staged: Staged) -> Faults:
    """The first keys that more than one record has, with how many there are."""
    if not key:
        return ()
    columns = ", ".join(map(name, key))
    found = connection.execute(
        f"SELECT {columns}, (list(rowid ORDER BY rowid))[1:{SHOWN}] AS records, count(*) AS total,"
        f" count(*) OVER () AS keys FROM {STAGED} GROUP BY {columns} HAVING count(*) > 1"
        f" ORDER BY records LIMIT {SHOWN}"
    ).fetchall()
    problems = []
    for *values, records, total, keys in found:
        first, second = staged.lines(records[:2])
        what = ", ".join(str(value or NOT_STATED) for value in values)
        problems.append(
            staged.fault(
                "duplicate-key", records, total, what=what, first=first, second=second, keys=int(keys)
            )
        )
    return tuple(problems)
