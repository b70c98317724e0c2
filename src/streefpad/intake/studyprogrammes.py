"""The catalogue of study programmes and the table of official totals, from which `synthesise` starts."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from streefpad.intake.tables.cells import Faults, missing_columns, number_in, period_in
from streefpad.intake.tables.rows import Row, Table, read_bytes, read_table
from streefpad.model.studyprogrammes import Finality, Grade, StudyProgramme, Total
from streefpad.values.problems import Place, Problem, error_at, nearest

CATALOGUE_COLUMNS = (
    "code",
    "name",
    "grade",
    "finality",
    "domain",
    "form",
    "dual",
    "seventh_year",
    "sites",
)
TOTALS_COLUMNS = ("series", "period", "value")

_FORMS = ("ASO", "TSO", "KSO", "BSO", "GSO", "7DE", "HBO", "OKAN", "Andere", "")
_DOMAINS = (*(str(number) for number in range(1, 11)), "")
_TRUTHS = {"true": True, "false": False}

Word = TypeVar("Word", bound=StrEnum)


def read_programmes(path: Path) -> tuple[tuple[StudyProgramme, ...], Faults]:
    """The programmes of a catalogue in its own order, and a problem for each row that is not sound.

    The key is code and grade. Raises SourceMissing where there is no such file.
    """
    table, problems = _read(path, CATALOGUE_COLUMNS)
    programmes: dict[tuple[str, str], StudyProgramme] = {}
    lines: dict[tuple[str, str], int] = {}
    for row in table.rows if table else ():
        programme, faults = _programme(table, row) if table else (None, ())
        problems += faults
        if programme is None or table is None:
            continue
        key = (programme.code, programme.grade.value)
        if key in programmes:
            place = table.place(row, table.headings.index("code"))
            what = ", ".join(part for part in key if part)
            problems += (error_at("duplicate-key", place, what=what, first=lines[key], second=row.number),)
            continue
        programmes[key], lines[key] = programme, row.number
    return tuple(programmes.values()), problems


def read_totals(path: Path) -> tuple[tuple[Total, ...], Faults]:
    """The totals of a table in its own order, and a problem for each row that holds none.

    Raises SourceMissing where there is no such file.
    """
    table, problems = _read(path, TOTALS_COLUMNS)
    totals: dict[tuple[str, str], Total] = {}
    lines: dict[tuple[str, str], int] = {}
    for row in table.rows if table else ():
        total, faults = _total(table, row) if table else (None, ())
        problems += faults
        if total is None:
            continue
        key = (total.series, str(total.period))
        if key in totals:
            what = ", ".join(key)
            problems += (
                error_at("duplicate-key", total.place, what=what, first=lines[key], second=row.number),
            )
            continue
        totals[key], lines[key] = total, row.number
    return tuple(totals.values()), problems


def _read(path: Path, wanted: tuple[str, ...]) -> tuple[Table | None, Faults]:
    """The table with all the columns wanted, or none and what is wrong with it."""
    table, problems = read_table(read_bytes(path), str(path), wanted)
    missing = missing_columns(table, wanted) if table else ()
    return (None if missing else table), (*problems, *missing)


def _programme(table: Table, row: Row) -> tuple[StudyProgramme | None, Faults]:
    faults: list[Problem] = []
    cell = {column: row.cells[table.headings.index(column)] for column in CATALOGUE_COLUMNS}
    for column in ("code", "name"):
        if not cell[column]:
            faults.append(error_at("missing-key", _place(table, row, column), key=column))
    grade = _word(table, row, "grade", Grade, faults)
    finality = _word(table, row, "finality", Finality, faults)
    for column, known in (("domain", _DOMAINS), ("form", _FORMS)):
        if cell[column] not in known:
            faults.append(_unknown(table, row, column, known))
    truths = {}
    for column in ("dual", "seventh_year"):
        truths[column] = _TRUTHS.get(cell[column].lower())
        if truths[column] is None:
            faults.append(_unknown(table, row, column, tuple(_TRUTHS)))
    sites, wrong = _count(table, row, "sites")
    if faults or wrong or grade is None or finality is None or sites is None:
        return None, (*faults, *wrong)
    return StudyProgramme(
        code=cell["code"],
        name=cell["name"],
        grade=grade,
        finality=finality,
        domain=cell["domain"],
        form=cell["form"],
        dual=bool(truths["dual"]),
        seventh_year=bool(truths["seventh_year"]),
        sites=sites,
    ), ()


def _total(table: Table, row: Row) -> tuple[Total | None, Faults]:
    name, at, held = (table.headings.index(column) for column in TOTALS_COLUMNS)
    no_name = () if row.cells[name] else (error_at("missing-key", table.place(row, name), key="series"),)
    period, no_period = period_in(table, row, at)
    value, no_value = number_in(table, row, held)
    if no_name or period is None or value is None:
        return None, (*no_name, *no_period, *no_value)
    return Total(series=row.cells[name], period=period, value=value, place=table.place(row, held)), ()


def _word(table: Table, row: Row, column: str, words: type[Word], faults: list[Problem]) -> Word | None:
    text = row.cells[table.headings.index(column)]
    known = {word.value: word for word in words}
    if text not in known:
        faults.append(_unknown(table, row, column, tuple(known)))
    return known.get(text)


def _count(table: Table, row: Row, column: str) -> tuple[int | None, Faults]:
    at = table.headings.index(column)
    number, faults = number_in(table, row, at)
    if number is None:
        return None, faults
    if number < 0 or number != number.to_integral_value():
        return None, (error_at("not-a-count", table.place(row, at), what=column, text=row.cells[at]),)
    return int(number), ()


def _unknown(table: Table, row: Row, column: str, known: tuple[str, ...]) -> Problem:
    text = row.cells[table.headings.index(column)]
    near = nearest(text, [word for word in known if word])
    return error_at("unknown-code", _place(table, row, column), what=column, code=text, nearest=near)


def _place(table: Table, row: Row, column: str) -> Place:
    return table.place(row, table.headings.index(column))
