"""Registers at another moment: as known on an earlier day, or with a new file before it is sealed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from streefpad.build import Agenda
from streefpad.build.registers import count_registers
from streefpad.intake.registers import Arriving
from streefpad.intake.vault import Delivered
from streefpad.model.registers import RowChanges
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.registers.changes import compare_rows
from streefpad.values.problems import Place


def registers_on(agenda: Agenda, as_of: date) -> Agenda:
    """The agenda with its registers as they were known on a day."""
    return _with_registers(agenda, as_of)


def with_register_file(
    agenda: Agenda, delivered: Delivered, *, source: str, dataflow: Dataflow, as_of: date
) -> tuple[Agenda, RowChanges]:
    """The agenda as it would be with a file in its vault, and what the file does to its register."""
    vintage = Vintage(
        id=f"{dataflow.id}/(new)",
        dataflow=dataflow.id,
        source=source,
        file=delivered.name,
        sha256=hashlib.sha256(delivered.content).hexdigest(),
        size=len(delivered.content),
        retrieved=as_of,
        by="",
        place=Place(file=delivered.name),
    )
    known = registers_on(agenda, as_of).registers
    after = _with_registers(agenda, as_of, [Arriving(vintage, delivered.content)])
    found = after.registers
    later = next(each for each in found.registers if each.dataflow == dataflow.id)
    nothing = replace(later, rows=(), periods=(), delivered=None)
    before = next((each for each in known.registers if each.dataflow == dataflow.id), nothing)
    return after, compare_rows(before, later, vintage.id)


def _with_registers(agenda: Agenda, as_of: date, arriving: Sequence[Arriving] = ()) -> Agenda:
    found = count_registers(agenda.folder, agenda.catalogue, agenda.vault.vintages, arriving, as_of)
    others = [each for each in agenda.problems if each not in agenda.registers.answers.problems]
    return replace(agenda, registers=found, problems=(*others, *found.answers.problems))
