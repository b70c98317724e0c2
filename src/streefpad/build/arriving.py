"""What a new file of a register would change, before it is sealed: its rows, and the verdicts they move."""

from __future__ import annotations

import hashlib
from datetime import date

from streefpad.build import Agenda, registers_on
from streefpad.intake.registers.reading import Arriving
from streefpad.intake.vault import Delivered
from streefpad.model.registers import RowChanges
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.registers.changes import compare_rows
from streefpad.values.problems import Place
from streefpad.values.record import replace


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
        confidential=dataflow.register is not None and dataflow.register.schema.persons,
        place=Place(file=delivered.name),
    )
    known = registers_on(agenda, as_of).registers
    after = registers_on(agenda, as_of, [Arriving(vintage, delivered.content)])
    found = after.registers
    later = next(each for each in found.registers if each.dataflow == dataflow.id)
    nothing = replace(later, rows=(), periods=(), delivered=None, faulty=frozenset(), partial=())
    before = next((each for each in known.registers if each.dataflow == dataflow.id), nothing)
    return after, compare_rows(before, later, vintage.id)
