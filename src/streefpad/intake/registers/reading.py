"""Registers: rows of sealed files and of approved forms, of each source and round the last word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from streefpad.intake.registers.approved import approved_deliveries
from streefpad.intake.registers.rows import DeliveredRows, faulty_whole, rows_in, rows_of_table
from streefpad.intake.registers.superseding import Delivery, register_from
from streefpad.intake.vault import sealed_content
from streefpad.model.catalogue import Catalogue
from streefpad.model.registers import Register
from streefpad.model.sources import Dataflow, Vintage
from streefpad.values.problems import Problem
from streefpad.values.record import Record

__all__ = ["Arriving", "DeliveredRows", "ReadRegister", "read_register", "rows_in", "rows_of_table"]


class ReadRegister(Record):
    """A register with the receipts of the forms that fill it, and what is wrong with its deliveries.

    The receipts of its sealed files are those of the vault.
    """

    register: Register
    vintages: tuple[Vintage, ...]
    problems: tuple[Problem, ...]


class Arriving(Record, kw_only=False):
    """A file that is not in the vault yet, as if it were: its receipt and its content."""

    vintage: Vintage
    content: bytes


def read_register(
    folder: Path,
    catalogue: Catalogue,
    dataflow: Dataflow,
    vintages: Sequence[Vintage],
    arriving: Sequence[Arriving] = (),
    known_by: date | None = None,
) -> ReadRegister:
    """Every row of a register that counts. `vintages` are those of the vault; `arriving` comes after them.

    With `known_by` only what had been sealed by that day counts.
    """
    plan = dataflow.register
    assert plan, dataflow.id
    known = [each for each in vintages if known_by is None or each.retrieved <= known_by]
    deliveries = list(_delivered(folder, catalogue, dataflow, known, arriving))
    receipts: list[Vintage] = []
    has_periods = plan.schema.column("period") is not None
    for each in approved_deliveries(folder, dataflow.id, known_by):
        receipts.append(each.vintage)
        if each.content is None:
            rows = faulty_whole(each.vintage, (each.fault,) if each.fault else ())
        else:
            rows = rows_in(each.content, dataflow, catalogue, each.vintage, own_names=True).discreet
        # A round of numbers is about its own period; a list goes on from round to round.
        lane = f"form {each.round if has_periods else each.sheet}"
        deliveries.append(Delivery(lane=lane, rows=rows, adds=not has_periods, partial=each.partial))
    register, faults = register_from(dataflow, plan, deliveries)
    return ReadRegister(register=register, vintages=tuple(receipts), problems=faults)


def _delivered(
    folder: Path,
    catalogue: Catalogue,
    dataflow: Dataflow,
    vintages: Sequence[Vintage],
    arriving: Sequence[Arriving],
) -> Iterator[Delivery]:
    """The files of a register in order of time.

    What is wrong with a sealed one may be published; of one that arrives only the steward reads it.
    """
    found = [
        _sealed(folder, catalogue, dataflow, each)
        for each in sorted(vintages, key=lambda each: each.id)
        if each.dataflow == dataflow.id
    ]
    found += [
        rows_in(each.content, dataflow, catalogue, each.vintage)
        for each in arriving
        if each.vintage.dataflow == dataflow.id
    ]
    for rows in sorted(found, key=lambda each: each.vintage.retrieved):
        yield Delivery(lane=rows.vintage.source, rows=rows)


def _sealed(folder: Path, catalogue: Catalogue, dataflow: Dataflow, vintage: Vintage) -> DeliveredRows:
    """The rows of a sealed file; nobody knows what stood in one that is damaged."""
    content, damaged = sealed_content(folder, vintage)
    if content is None:
        return faulty_whole(vintage, damaged)
    rows = rows_in(content, dataflow, catalogue, vintage)
    return rows.discreet if vintage.confidential else rows
