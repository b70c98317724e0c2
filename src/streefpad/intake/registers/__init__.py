"""Registers: rows of sealed files and of approved forms, of each source and round the last word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from streefpad.intake.registers.approved import approved_deliveries
from streefpad.intake.registers.rows import DeliveredRows, rows_in
from streefpad.intake.registers.superseding import Delivery, register_from
from streefpad.intake.vault import sealed_content
from streefpad.model.catalogue import Catalogue
from streefpad.model.registers import Register
from streefpad.model.sources import Dataflow, Vintage
from streefpad.values.problems import Problem

__all__ = ["Arriving", "DeliveredRows", "ReadRegister", "read_register", "rows_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRegister:
    """A register with the receipts of the forms that fill it, and what is wrong with its deliveries.

    The receipts of its sealed files are those of the vault.
    """

    register: Register
    vintages: tuple[Vintage, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Arriving:
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
    problems: list[Problem] = []
    for lane, vintage, content, fault in approved_deliveries(folder, dataflow.id, known_by):
        receipts.append(vintage)
        if content is None:
            problems += [fault] if fault else []
            continue
        rows = rows_in(content, dataflow, catalogue, vintage, own_names=True)
        deliveries.append(Delivery(lane=f"form {lane}", rows=rows))
    register, faults = register_from(dataflow, plan, deliveries)
    return ReadRegister(register=register, vintages=tuple(receipts), problems=(*problems, *faults))


def _delivered(
    folder: Path,
    catalogue: Catalogue,
    dataflow: Dataflow,
    vintages: Sequence[Vintage],
    arriving: Sequence[Arriving],
) -> Iterator[Delivery]:
    """The files of a register in order of time; the vault says which of the sealed ones are damaged."""
    sealed = sorted(vintages, key=lambda each: each.id)
    contents = [(each, sealed_content(folder, each)[0]) for each in sealed if each.dataflow == dataflow.id]
    contents += [(each.vintage, each.content) for each in arriving if each.vintage.dataflow == dataflow.id]
    for vintage, content in sorted(contents, key=lambda pair: pair[0].retrieved):
        if content is not None:
            yield Delivery(lane=vintage.source, rows=rows_in(content, dataflow, catalogue, vintage))
