"""A delivered table of figures becomes observations, each with the cell it came from."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.intake.placing import Counting, wrong_kind
from streefpad.intake.tables.cells import (
    Faults,
    cell,
    counting_of,
    empty_cell,
    flags_in,
    missing_columns,
    number_in,
    period_in,
    unread_columns,
    without_rows,
)
from streefpad.intake.tables.grid import Row, Table
from streefpad.intake.tables.rows import read_table
from streefpad.model.catalogue import Catalogue
from streefpad.model.series import Observation
from streefpad.model.sources import Cell, Dataflow, Evidence
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, error_at, nearest
from streefpad.values.record import Record
from streefpad.values.texts import Text

REQUIRED = ("period", "value")
OPTIONAL = ("flag", "evidence", "where", "note_nl", "note_en")
RowKey = tuple[tuple[str, str], ...]


def figures_in(
    content: bytes, *, dataflow: str, catalogue: Catalogue, vintage: str, source: str, name_in_place: str
) -> tuple[tuple[Observation, ...], Faults]:
    """The observations in the content of a delivered file."""
    flow = catalogue.dataflow(dataflow)
    if flow is None:
        return (), ()  # who names the dataflow says so: a receipt, or a command line
    wanted = {name: flow.columns.get(name, name) for name in (*flow.key, *REQUIRED)}
    table, problems = read_table(content, name_in_place, list(wanted.values()))
    if table is None:
        return (), problems
    known = {flow.columns.get(name, name) for name in (*flow.key, *REQUIRED, *OPTIONAL)}
    missing = missing_columns(table, wanted.values(), known, dataflow)
    if missing:
        return (), (*problems, *missing)
    reader = _Reader(
        table=table,
        dataflow=flow,
        columns=_columns(table, flow),
        codes=_codes(flow, catalogue),
        vintage=vintage,
        source=source,
    )
    observations, faults = _observations(reader)
    return observations, (*problems, *without_rows(table), *unread_columns(table, known, dataflow), *faults)


class _Reader(Record):
    """What every row of one table is read with."""

    table: Table
    dataflow: Dataflow
    columns: Mapping[str, int]  # our name: position in the table
    codes: Mapping[str, frozenset[str]]  # key column: its codes; absent where its code list is unknown
    vintage: str
    source: str


def _columns(table: Table, flow: Dataflow) -> dict[str, int]:
    ours = (*flow.key, *REQUIRED, *OPTIONAL)
    found = {name: table.column(flow.columns.get(name, name)) for name in ours}
    return {name: column for name, column in found.items() if column is not None}


def _codes(flow: Dataflow, catalogue: Catalogue) -> dict[str, frozenset[str]]:
    lists = {column: catalogue.codelist(id) for column, id in flow.key.items()}
    return {
        column: frozenset(each.code for each in codelist.codes)
        for column, codelist in lists.items()
        if codelist
    }


def _observations(reader: _Reader) -> tuple[tuple[Observation, ...], Faults]:
    """The sound rows in the order of the file: right in themselves, of one kind of period, and each once."""
    problems: list[Problem] = []
    sound: list[tuple[Row, Observation]] = []
    for row in reader.table.rows:
        observation, faults = _observation(reader, row)
        problems += faults
        if observation:
            sound.append((row, observation))
    countings = _countings(reader.dataflow, [observation for _, observation in sound])
    first: dict[object, Row] = {}
    kept = []
    for row, observation in sound:
        earlier = first.setdefault((observation.row, observation.period), row)
        if not countings[observation.row].counts(observation.period):
            problems.append(_other_kind(reader, row, observation, countings[observation.row]))
        elif earlier is not row:
            problems.append(_twice(reader, row, observation, earlier))
        else:
            kept.append(observation)
    return tuple(kept), tuple(problems)


def _observation(reader: _Reader, row: Row) -> tuple[Observation | None, Faults]:
    table, columns = reader.table, reader.columns
    key, no_key = _key(reader, row)
    period, no_period = period_in(table, row, columns["period"])
    value, no_value = number_in(table, row, columns["value"])
    flags, no_flags = flags_in(table, row, columns.get("flag"))
    evidence, no_evidence = _evidence(table, row, columns.get("evidence"))
    faults = (*no_key, *no_period, *no_value, *no_flags, *no_evidence)
    if faults or period is None or value is None:
        return None, faults
    column = columns["value"]
    observation = Observation(
        dataflow=reader.dataflow.id,
        row=key,
        period=period,
        value=value,
        flags=flags,
        source=reader.source,
        evidence=evidence,
        where=cell(row, columns.get("where")),
        note=Text(nl=cell(row, columns.get("note_nl")), en=cell(row, columns.get("note_en"))),
        cell=Cell(vintage=reader.vintage, place=table.place(row, column), column=table.headings[column]),
    )
    return observation, ()


def _key(reader: _Reader, row: Row) -> tuple[RowKey, Faults]:
    """The codes of a row, and a problem for each that its code list does not hold."""
    key = tuple((name, row.cells[reader.columns[name]]) for name in reader.dataflow.key)
    faults = tuple(
        empty_cell(reader.table, row, reader.columns[name])
        if not code
        else error_at(
            "unknown-code",
            reader.table.place(row, reader.columns[name]),
            what=reader.table.headings[reader.columns[name]],
            code=code,
            nearest=nearest(code, reader.codes[name]),
        )
        for name, code in key
        if name in reader.codes and code not in reader.codes[name]
    )
    return key, faults


def _evidence(table: Table, row: Row, column: int | None) -> tuple[Evidence | None, Faults]:
    mark = cell(row, column)
    if column is None or not mark or mark in set(Evidence):
        return (Evidence(mark) if mark else None), ()
    near, known = nearest(mark, Evidence), ", ".join(Evidence)
    place = table.place(row, column)
    return None, (error_at("unknown-word", place, what="evidence", code=mark, nearest=near, known=known),)


def _countings(flow: Dataflow, observations: list[Observation]) -> dict[RowKey, Counting]:
    """How each row of the dataflow counts time: as declared, else as most of its periods do."""
    periods: dict[RowKey, list[Period]] = {}
    for each in observations:
        periods.setdefault(each.row, []).append(each.period)
    declared = Counting(kind=flow.period) if flow.period else None
    return {row: declared or counting_of(found) for row, found in periods.items()}


def _other_kind(reader: _Reader, row: Row, observation: Observation, counting: Counting) -> Problem:
    column = reader.columns["period"]
    place = reader.table.place(row, column)
    return wrong_kind(reader.table.headings[column], observation.period, counting, place)


def _twice(reader: _Reader, row: Row, observation: Observation, earlier: Row) -> Problem:
    what = ", ".join((*(code for _, code in observation.row), str(observation.period)))
    place = reader.table.place(row, reader.columns["period"])
    return error_at("duplicate-key", place, what=what, first=earlier.number, second=row.number)
