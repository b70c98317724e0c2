"""One delivered file of a register becomes rows, each with the cell it came from; bad rows are left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from streefpad.intake.registers.cells import Faults, Reader, codes_of, names_of
from streefpad.intake.tables.cells import missing_columns, unread_columns, without_rows
from streefpad.intake.tables.grid import Row, Table
from streefpad.intake.tables.rows import read_table
from streefpad.model.catalogue import Catalogue
from streefpad.model.registerplans import RegisterPlan
from streefpad.model.registers import RegisterRow, Value
from streefpad.model.sources import Cell, Dataflow, Vintage
from streefpad.values.clock import first_day
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, error_at
from streefpad.values.record import Record, replace

UNSAID = "…"  # in the place of what stands in a row about people: problems are published
_OF_A_CELL = ("code", "text")  # facts that hold what stands in a cell


class DeliveredRows(Record):
    """The sound rows of one delivery in the order of the file, and what is wrong with the others.

    `faulty` are the faults with the period of their row, None where it has none or nobody can read it.
    """

    vintage: Vintage
    rows: tuple[RegisterRow, ...] = ()
    faulty: tuple[tuple[Period | None, Problem], ...] = ()

    @property
    def problems(self) -> Faults:
        """Everything that is wrong with it."""
        return tuple(each for _, each in self.faulty)

    @property
    def discreet(self) -> DeliveredRows:
        """The same rows; what is wrong with the others is told by its place alone."""
        return replace(self, faulty=tuple((period, _discreet(each)) for period, each in self.faulty))


def faulty_whole(vintage: Vintage, faults: Iterable[Problem]) -> DeliveredRows:
    """A delivery of which nothing can be read."""
    return DeliveredRows(vintage=vintage, faulty=_without_period(faults))


def rows_in(
    content: bytes, dataflow: Dataflow, catalogue: Catalogue, vintage: Vintage, *, own_names: bool = False
) -> DeliveredRows:
    """The rows in the content of a delivered file; `own_names` where its headings are the columns' ids."""
    plan = dataflow.register
    if plan is None:
        return DeliveredRows(vintage=vintage)
    renamed = {} if own_names else dataflow.columns
    headings = {each.id: renamed.get(each.id, each.id) for each in plan.schema.columns}
    table, problems = read_table(content, vintage.file, [*headings.values()])
    if table is None:
        return DeliveredRows(vintage=vintage, faulty=_without_period(_with_columns(problems, plan, headings)))
    required = (headings[each.id] for each in plan.schema.columns if each.required)
    missing = missing_columns(table, required, headings.values(), dataflow.id)
    if missing:
        return DeliveredRows(vintage=vintage, faulty=_without_period((*problems, *missing)))
    delivered = _rows_of(table, dataflow, plan, catalogue, vintage, headings)
    general = (*problems, *without_rows(table), *unread_columns(table, set(headings.values()), dataflow.id))
    return replace(delivered, faulty=(*_without_period(general), *delivered.faulty))


def rows_of_table(table: Table, dataflow: Dataflow, catalogue: Catalogue, vintage: Vintage) -> DeliveredRows:
    """The rows of a table that has every column of the register, under its own id."""
    plan = dataflow.register
    if plan is None:
        return DeliveredRows(vintage=vintage)
    headings = {each.id: each.id for each in plan.schema.columns}
    return _rows_of(table, dataflow, plan, catalogue, vintage, headings)


def _rows_of(
    table: Table,
    dataflow: Dataflow,
    plan: RegisterPlan,
    catalogue: Catalogue,
    vintage: Vintage,
    headings: Mapping[str, str],
) -> DeliveredRows:
    found = {id: table.column(heading) for id, heading in headings.items()}
    reader = Reader(
        table=table,
        dataflow=dataflow,
        plan=plan,
        positions={id: at for id, at in found.items() if at is not None},
        codes=codes_of(plan, catalogue),
        names=names_of(plan, catalogue),
    )
    return _read(reader, vintage)


def row_key(row: RegisterRow, plan: RegisterPlan) -> tuple[Value | None, ...]:
    """What no two rows share."""
    return tuple(row.values.get(each) for each in plan.schema.key)


def say_key(row: RegisterRow, plan: RegisterPlan) -> str:
    """The key of a row as a sentence names it: what it holds, in the order of the columns."""
    return ", ".join(str(value) for value in row_key(row, plan) if value is not None)


def _discreet(fault: Problem) -> Problem:
    """The same problem without what stands in the row, nor the code that comes near it."""
    named = ("what",) if fault.code == "duplicate-key" else ()
    unsaid = {name: UNSAID for name in (*_OF_A_CELL, *named) if name in fault.facts}
    near = {"nearest": ""} if "nearest" in fault.facts else {}
    return replace(fault, facts={**fault.facts, **unsaid, **near})


def _with_columns(problems: Faults, plan: RegisterPlan, headings: Mapping[str, str]) -> Faults:
    """An empty file is told the columns of this register to begin with."""
    needed = ",".join(headings[each.id] for each in plan.schema.columns if each.required)
    return tuple(
        replace(each, facts={**each.facts, "columns": needed}) if each.code == "empty-file" else each
        for each in problems
    )


def _without_period(problems: Iterable[Problem]) -> tuple[tuple[Period | None, Problem], ...]:
    return tuple((None, each) for each in problems)


def _read(reader: Reader, vintage: Vintage) -> DeliveredRows:
    first: dict[tuple[Value | None, ...], Row] = {}
    rows: list[RegisterRow] = []
    faulty: list[tuple[Period | None, Problem]] = []
    for line in reader.table.rows:
        row, faults = _row(reader, line, vintage)
        faulty += [(row.period, each) for each in faults]
        if faults:
            continue
        earlier = first.setdefault(row_key(row, reader.plan), line)
        if earlier is not line:
            what, place = say_key(row, reader.plan), row.cell.place
            twice = error_at("duplicate-key", place, what=what, first=earlier.number, second=line.number)
            faulty.append((row.period, twice))
            continue
        rows.append(row)
    return DeliveredRows(vintage=vintage, rows=tuple(rows), faulty=tuple(faulty))


def _row(reader: Reader, line: Row, vintage: Vintage) -> tuple[RegisterRow, Faults]:
    """The row as far as it can be read, with its faults."""
    values: dict[str, Value] = {}
    faults: list[Problem] = []
    for column in reader.plan.schema.columns:
        value, wrong = reader.value(line, column)
        faults += wrong
        if value is not None:
            values[column.id] = value
    schema = reader.plan.schema
    at = reader.positions.get(schema.number or schema.columns[0].id, 0)
    row = RegisterRow(
        dataflow=reader.dataflow.id,
        values=values,
        source=vintage.source,
        cell=Cell(vintage=vintage.id, place=reader.table.place(line, at), column=reader.table.headings[at]),
    )
    return row, (*faults, *_ends_first(reader, line, row), *_ahead(reader, line, row, vintage))


def _ends_first(reader: Reader, line: Row, row: RegisterRow) -> Faults:
    """What ends before it begins."""
    schema = reader.plan.schema
    start, end = row.day(schema.since), row.day(schema.until)
    if start is None or end is None or start <= end:
        return ()
    at, headings = reader.positions[schema.until], reader.table.headings
    since = headings[reader.positions[schema.since]]
    return (
        reader.fault("register-ends-first", line, at, since=since, start=start, until=headings[at], end=end),
    )


def _ahead(reader: Reader, line: Row, row: RegisterRow, vintage: Vintage) -> Faults:
    """Who attended in a period that had not begun, or what happened on a day that had not come."""
    day, period = vintage.retrieved, row.period
    # What is forecast, or only registered, may lie ahead; so may what will be needed.
    is_told = row.code("stage") in ("", "attended") and row.code("group") != "need"
    if period and is_told and first_day(period) > day:
        place = reader.table.place(line, reader.positions["period"])
        return (error_at("period-ahead", place, period=period, day=day.isoformat()),)
    happened = row.day("on")
    if happened and happened > day:
        at = reader.positions["on"]
        return (reader.fault("register-event-ahead", line, at, on=happened, day=day),)
    return ()
