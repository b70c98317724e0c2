"""The reference engine: records one by one, plain dictionaries, exact numbers. Slow, and easy to believe.

It shares nothing with the fast engine but what a delivered value means; tests hold the two equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

from streefpad.intake.records.codes import Value, code_of
from streefpad.model.cubes import DistinctCount, DistinctDefinition, ShareCount, Tally
from streefpad.model.records import (
    UNPLACED,
    Classified,
    CubeShape,
    Measure,
    Predicate,
    RecordStructure,
    ShareDefinition,
)
from streefpad.values.periods import Period
from streefpad.values.record import Record

Row = Mapping[str, Value]  # heading: value as delivered
Codes = Mapping[str, str]  # column: code


class NaiveRecord(Record, kw_only=False):
    """One record as codes and whole numbers of each measure's smallest unit."""

    period: Period
    codes: Codes
    sums: Mapping[str, int]


def read_naive(structure: RecordStructure, period: Period, records: Iterable[Row]) -> list[NaiveRecord]:
    """The records of one school year, each read on its own."""
    return [
        NaiveRecord(
            period=period,
            codes={column.id: code_of(record[column.title], column) for column in structure.columns},
            sums={each.id: _number(record, each) for each in structure.measures},
        )
        for record in records
    ]


def naive_cube(
    structure: RecordStructure, shape: CubeShape, records: Iterable[NaiveRecord]
) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
    """The cells of a cube: codes of all its columns, and its sums, in order."""
    columns = [column.id for id in shape.dimensions for column in structure.dimension(id).columns]
    found: dict[tuple[str, ...], list[int]] = {}
    for record in records:
        cell = found.setdefault(tuple(record.codes[id] for id in columns), [0] * len(shape.measures))
        for at, id in enumerate(shape.measures):
            cell[at] += record.sums[id]
    return sorted((codes, tuple(sums)) for codes, sums in found.items())


def naive_shares(
    structure: RecordStructure,
    records: Sequence[NaiveRecord],
    definitions: Iterable[ShareDefinition],
    disaggregations: Sequence[tuple[str, ...]],
    classified: Sequence[Classified] = (),
) -> list[ShareCount]:
    """Every share whose denominator is not zero, in the order of the fast engine."""
    found = []
    measures = [each.id for each in structure.measures]
    for definition in definitions:
        sorted_out = {
            each.period: each for each in classified if each.classification == definition.classification
        }
        for period in sorted({record.period for record in records}):
            here = [_with_category(each, sorted_out.get(period)) for each in records if each.period == period]
            column = sorted_out[period].column if period in sorted_out else ""
            for columns in disaggregations:
                for where in _cells(records, columns):
                    cell = [each for each in here if all(each.codes[id] == code for id, code in where)]
                    tallies = tuple(_tally(id, definition, column, cell) for id in measures)
                    if any(each.denominator for each in tallies):
                        found.append(
                            ShareCount(
                                indicator=definition.indicator,
                                classification=definition.classification,
                                period=period,
                                where=where,
                                tallies=tallies,
                            )
                        )
    return found


def naive_distinct(
    records: Sequence[NaiveRecord],
    definitions: Iterable[DistinctDefinition],
    disaggregations: Sequence[tuple[str, ...]],
    measure: str,
    classified: Sequence[Classified] = (),
) -> list[DistinctCount]:
    """How many different codes are counted, where there are any, in the order of the fast engine."""
    found = []
    for definition in definitions:
        sorted_out = {
            each.period: each for each in classified if each.classification == definition.classification
        }
        for period in sorted({record.period for record in records}):
            here = [_with_category(each, sorted_out.get(period)) for each in records if each.period == period]
            for columns in disaggregations:
                for where in _cells(records, columns):
                    counted = {
                        each.codes[definition.counted]
                        for each in here
                        if all(each.codes[id] == code for id, code in where)
                        and _holds(definition.where, each.codes)
                        and each.sums[measure] > 0
                    } - {""}
                    if counted:
                        found.append(
                            DistinctCount(
                                indicator=definition.indicator,
                                classification=definition.classification,
                                period=period,
                                where=where,
                                number=len(counted),
                            )
                        )
    return found


def _number(record: Row, measure: Measure) -> int:
    """A measure of one record, rounded half away from zero to its smallest unit."""
    if not measure.heading:
        return 1
    number = Decimal(str(record[measure.heading]).strip()).scaleb(measure.decimals)
    return int(number.to_integral_value(ROUND_HALF_UP))


def _with_category(record: NaiveRecord, classified: Classified | None) -> NaiveRecord:
    """The record with the category of its programme as one more column."""
    if classified is None:
        return record
    category = UNPLACED
    for each in classified.placed:
        if all(record.codes[id] == code for id, code in each.programme.columns):
            category = each.category or UNPLACED
    return NaiveRecord(record.period, {**record.codes, classified.column: category}, record.sums)


def _cells(records: Sequence[NaiveRecord], columns: Sequence[str]) -> list[tuple[tuple[str, str], ...]]:
    codes = [sorted({record.codes[id] for record in records}) for id in columns]
    return [tuple(zip(columns, each, strict=True)) for each in product(*codes)]


def _tally(measure: str, definition: ShareDefinition, column: str, records: Sequence[NaiveRecord]) -> Tally:
    up, down, left_open = 0, 0, 0
    asks = column and any(each.column == column for each in (*definition.numerator, *definition.denominator))
    for record in records:
        value = record.sums[measure]
        up += value if _holds(definition.numerator, record.codes) else 0
        down += value if _holds(definition.denominator, record.codes) else 0
        others = tuple(each for each in definition.denominator if each.column != column)
        if asks and record.codes[column] == UNPLACED and _holds(others, record.codes):
            left_open += value
    return Tally(measure=measure, numerator=up, denominator=down, unclassified=left_open)


def _holds(predicate: Predicate, codes: Codes) -> bool:
    return all((codes[each.column] in each.codes) != each.excluded for each in predicate)
