"""Which sealed deliveries count: one for each school year, the last one retrieved, read as they still are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from streefpad.intake.records.codes import read_codes
from streefpad.intake.records.store import CODES, RECEIPT, verify
from streefpad.model.cubes import SealedRecords
from streefpad.model.records import RecordStructure
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem, error_at

Faults = tuple[Problem, ...]


def in_force(
    folder: Path, structure: RecordStructure, sealed: Sequence[SealedRecords]
) -> tuple[tuple[SealedRecords, ...], Faults]:
    """The delivery that counts for each school year, and why another cannot be read any more.

    A later delivery of a school year replaces an earlier one; two of one day are for a person to
    choose between.
    """
    chosen: list[SealedRecords] = []
    problems: list[Problem] = []
    for period in sorted({each.period for each in sealed}):
        own = [each for each in sealed if each.period == period]
        last = max(each.retrieved for each in own)
        latest = [each for each in own if each.retrieved == last]
        if len(latest) > 1:
            problems.append(_twice(period, latest))
            continue
        wrong = _unreadable(folder, structure, latest[0])
        problems += wrong
        chosen += [] if wrong else latest
    return tuple(chosen), tuple(problems)


def _unreadable(folder: Path, structure: RecordStructure, sealed: SealedRecords) -> Faults:
    """What is wrong with a delivery that was sealed under another description, or changed since."""
    if wrong := verify(folder, sealed):
        return wrong
    coded = {each.id: each.columns for each in read_codes(folder / sealed.folder / CODES)}
    for dimension in structure.dimensions:
        columns = tuple(column.id for column in dimension.columns)
        if coded.get(dimension.id) != columns:
            place = Place(file=f"{sealed.folder}/{RECEIPT}")
            return (error_at("sealed-otherwise", place, dimension=dimension.id, period=sealed.period),)
    return ()


def _twice(period: Period, latest: Sequence[SealedRecords]) -> Problem:
    first, *_, last = sorted(latest, key=lambda each: each.folder)
    return error_at("period-twice", Place(file=last.folder), period=period, other=first.folder)
