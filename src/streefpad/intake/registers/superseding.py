"""Which rows of which deliveries count: the last word of each source on each period, no row twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from streefpad.intake.errors import error_at
from streefpad.intake.registers.cells import Faults
from streefpad.intake.registers.rows import DeliveredRows, row_key, say_key
from streefpad.model.registerplans import RegisterPlan
from streefpad.model.registers import Register, RegisterRow, Value
from streefpad.model.sources import Dataflow
from streefpad.values.periods import Period
from streefpad.values.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One delivery and its lane: a source, or a round of a form; a later one in its lane replaces it."""

    lane: str
    rows: DeliveredRows


def register_from(
    dataflow: Dataflow, plan: RegisterPlan, deliveries: Sequence[Delivery]
) -> tuple[Register, Faults]:
    """The register that deliveries in order of time come to, with the problems of those that count."""
    kept: list[RegisterRow] = []
    problems: list[Problem] = []
    for at, each in enumerate(deliveries):
        replaced = _replaced(each, deliveries[at + 1 :])
        kept += [row for row in each.rows.rows if row.period not in replaced]
        if any(row.period not in replaced for row in each.rows.rows) or not replaced:
            problems += [problem for period, problem in each.rows.faulty if period not in replaced]
    rows, twice = _each_once(kept, plan)
    register = Register(
        dataflow=dataflow.id,
        plan=plan,
        rows=rows,
        periods=tuple(sorted({row.period for row in rows if row.period})),
        delivered=max((each.rows.vintage.retrieved for each in deliveries), default=None),
    )
    return register, (*problems, *twice)


def _replaced(each: Delivery, later: Sequence[Delivery]) -> set[Period | None]:
    """The periods on which a later delivery of the same lane has the word; None where rows have none.

    A sealed file is never edited: what is wrong with it is put right by the delivery after it.
    """
    return {row.period for one in later if one.lane == each.lane for row in one.rows.rows}


def _each_once(rows: Sequence[RegisterRow], plan: RegisterPlan) -> tuple[tuple[RegisterRow, ...], Faults]:
    """The rows of all lanes, of those with one key the first: whoever is delivered twice counts once."""
    first: dict[tuple[Value | None, ...], RegisterRow] = {}
    problems = []
    for row in rows:
        earlier = first.setdefault(row_key(row, plan), row)
        if earlier is not row:
            for here, there in ((row, earlier), (earlier, row)):
                facts = {"what": say_key(row, plan), "first": str(there.cell.place)}
                problems.append(error_at("register-row-twice", here.cell.place, **facts))
    return tuple(first.values()), tuple(problems)
