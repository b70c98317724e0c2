"""Which rows of a return its register will take: its own checks, told in the cells of the form.

What a register would refuse after approval is told to the partner when the return is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from streefpad.intake.forms.cells import position_of
from streefpad.intake.forms.located import LocatedSheet
from streefpad.intake.forms.registered import register_lines
from streefpad.intake.forms.tidy import write_value
from streefpad.intake.forms.values import empty_cell
from streefpad.intake.registers.rows import rows_of_table
from streefpad.intake.tables.grid import Row, Table
from streefpad.model.catalogue import Catalogue
from streefpad.model.forms import FormField, Forms, FormSheet, ReturnedRow
from streefpad.model.registerplans import RegisterSchema
from streefpad.model.sources import Dataflow, Vintage
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record, replace

Faults = tuple[Problem, ...]
_SHEET = "rows"  # of the table that the register reads, so that its cells have names


class Reception(Record):
    """What a return is read against: the forms that are due, their agenda, and the day it came."""

    forms: Forms
    catalogue: Catalogue
    on: date


class RegisterFault(Record):
    """What a register has against one row: the row by its number from 0, the column by its id.

    `first` is the number of the row that a duplicate repeats.
    """

    row: int
    column: str
    problem: Problem
    first: int | None = None


def admit(
    located: LocatedSheet, rows: Sequence[tuple[ReturnedRow, int]], reception: Reception
) -> tuple[list[ReturnedRow], Faults]:
    """The rows, each with its position in the sheet, that the register takes, and why not the others."""
    dataflow = reception.catalogue.dataflow(located.sheet.dataflow)
    own = [row for row, _ in rows]
    if dataflow is None or dataflow.register is None or not rows:
        return own, ()
    faults = tuple(refused_rows(located.sheet, own, dataflow, reception))
    told = [_told(each, located, [at for _, at in rows]) for each in faults]
    refused = {each.row for each in faults}
    admitted = [row for number, row in enumerate(own) if number not in refused]
    return admitted, _each_once(told)


def refused_rows(
    sheet: FormSheet, rows: Sequence[ReturnedRow], dataflow: Dataflow, reception: Reception
) -> Iterator[RegisterFault]:
    """What the register of a sheet has against rows that are to be approved on a day."""
    if dataflow.register is None:
        return
    schema = dataflow.register.schema
    table, origins = _table(sheet, rows, reception.forms, schema)
    receipt = Vintage(
        id="",
        dataflow=dataflow.id,
        source="",
        file="",
        sha256="",
        size=0,
        retrieved=reception.on,
        by="",
        place=Place(file=""),
    )
    for fault in rows_of_table(table, dataflow, reception.catalogue, receipt).problems:
        line, column = position_of(fault.place.cell.rpartition("!")[2])
        first = fault.facts.get("first")
        yield RegisterFault(
            row=origins[line],
            column=table.headings[column],
            problem=fault,
            first=origins[first - 1] if isinstance(first, int) else None,
        )


def _table(
    sheet: FormSheet, rows: Sequence[ReturnedRow], forms: Forms, schema: RegisterSchema
) -> tuple[Table, list[int]]:
    """The lines that the rows give, and for each line the number of its row."""
    lines: list[Row] = []
    origins: list[int] = []
    for number, row in enumerate(rows):
        _, own = register_lines(sheet, [row], forms, schema, write_value)
        for cells in own:
            origins.append(number)
            lines.append(Row(len(origins), tuple(cells)))
    headings = tuple(each.id for each in schema.columns)
    return Table(file="", headings=headings, rows=tuple(lines), line=0, sheet=_SHEET), origins


def _told(fault: RegisterFault, located: LocatedSheet, positions: Sequence[int]) -> Problem:
    """The fault as who filled the form in reads it, at its own cell."""
    fields = {each.id: each for each in located.sheet.fields}
    field = fields.get(fault.column, located.sheet.fields[0])
    at = positions[fault.row]
    place = located.place(field.id, at)
    facts = fault.problem.facts
    match fault.problem.code:
        case "period-ahead":
            return error_at("form-period-ahead", place, period=facts["period"], day=facts["day"])
        case "duplicate-key":
            named_in = _named(located)
            what = located.returned.text((at, named_in)) if named_in is not None else ""
            first = positions[fault.first or 0] + 1
            return error_at("form-row-repeated", place, what=what or facts["what"], first=first)
        case "register-ends-first":
            named = {key: fields[str(facts[key])].name for key in ("since", "until") if facts[key] in fields}
            return replace(fault.problem, place=place, facts={**facts, **named})
    if fault.column in fields:
        shown = located.returned.text(located.position(field.id, at)) if field.id in located.columns else ""
        return _of_cell(fault.problem, field, place, shown) or replace(fault.problem, place=place)
    return replace(fault.problem, place=place)


def _named(located: LocatedSheet) -> int | None:
    """The column by which a row of a list is known."""
    return next((located.columns[id] for id in located.sheet.unique if id in located.columns), None)


def _of_cell(problem: Problem, field: FormField, place: Place, shown: str) -> Problem | None:
    """The problem of one cell in the words of the form; None for one that has none."""
    text = problem.facts.get("text", shown)
    match problem.code:
        case "empty-cell":
            return empty_cell(field, place)
        case "unknown-code":
            near = problem.facts["nearest"]
            return error_at("form-unknown-choice", place, field=field.name, text=shown, nearest=near)
        case "not-a-date":
            return error_at("form-no-date", place, field=field.name, text=text)
        case "not-a-number":
            return error_at("form-no-number", place, field=field.name, text=text, nearest="")
        case "not-a-count":
            return error_at("form-no-count", place, field=field.name, number=Decimal(str(text)))
        case "out-of-bounds":
            number = Decimal(str(text))
            code, bound = ("form-too-high", HUNDRED) if number > HUNDRED else ("form-too-low", Decimal(0))
            return error_at(code, place, field=field.name, number=number, bound=bound)
    return None


def _each_once(problems: Sequence[Problem]) -> Faults:
    """What is wrong with the form itself is told once: no cell of the partner's can put it right."""
    first: dict[tuple[str, str], Problem] = {}
    for each in problems:
        is_of_a_cell = each.code.startswith(("form-", "register-")) and each.code != "form-period-ahead"
        first.setdefault((each.code, str(each.place if is_of_a_cell else each.facts)), each)
    return tuple(first.values())
