"""Which rows of which deliveries count: the last word of each source on each period, no row twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from streefpad.intake.registers.cells import Faults
from streefpad.intake.registers.rows import UNSAID, DeliveredRows, row_key, say_key
from streefpad.model.registerplans import RegisterPlan
from streefpad.model.registers import PartialRound, Register, RegisterRow, Value
from streefpad.model.sources import Dataflow
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, Severity, error_at
from streefpad.values.record import Record


class Delivery(Record):
    """One delivery and its lane: a source, a round of a form, or a list that is kept by form.

    A later one in its lane replaces it; with `adds` it replaces the rows that it holds again, and the
    others stay: who did not return a list this time has not taken anything back.
    """

    lane: str
    rows: DeliveredRows
    adds: bool = False
    partial: PartialRound | None = None


def register_from(
    dataflow: Dataflow, plan: RegisterPlan, deliveries: Sequence[Delivery]
) -> tuple[Register, Faults]:
    """The register that deliveries in order of time come to, with the problems of those that count."""
    kept: list[RegisterRow] = []
    faulty: list[tuple[Period | None, Problem]] = []
    for at, each in enumerate(deliveries):
        later = [one for one in deliveries[at + 1 :] if one.lane == each.lane]
        replaced = _replaced(later)
        kept += _kept(each, later, replaced, plan)
        faulty += [pair for pair in each.rows.faulty if not _is_put_right(pair[0], each.rows, replaced)]
    rows, twice = _each_once(kept, plan)
    counting = {row.cell.vintage for row in rows}
    register = Register(
        dataflow=dataflow.id,
        plan=plan,
        rows=rows,
        periods=tuple(sorted({row.period for row in rows if row.period})),
        delivered=_delivered(deliveries),
        faulty=_withheld((*faulty, *twice)) if plan.schema.persons else _withheld(faulty),
        partial=tuple(
            each.partial for each in deliveries if each.partial and each.partial.vintage in counting
        ),
    )
    return register, tuple(problem for _, problem in (*faulty, *twice))


def _replaced(later: Sequence[Delivery]) -> set[Period | None]:
    """The periods on which a later delivery of the same lane has the word; None where rows have none.

    A sealed file is never edited: what is wrong with it is put right by the delivery after it.
    """
    return {row.period for one in later for row in one.rows.rows}


def _kept(
    each: Delivery, later: Sequence[Delivery], replaced: set[Period | None], plan: RegisterPlan
) -> Iterator[RegisterRow]:
    """The rows of a delivery that no later one of its lane replaces."""
    if not each.adds:
        yield from (row for row in each.rows.rows if row.period not in replaced)
        return
    again = {row_key(row, plan) for one in later for row in one.rows.rows}
    yield from (row for row in each.rows.rows if row_key(row, plan) not in again)


def _is_put_right(period: Period | None, rows: DeliveredRows, replaced: set[Period | None]) -> bool:
    """Whether a later delivery has the word on what is at fault; of no known period, on all of its file."""
    if period is not None:
        return period in replaced
    spoken_of = {row.period for row in rows.rows} | {each for each, _ in rows.faulty}
    return bool(replaced) and spoken_of - {None} <= replaced


def _withheld(faults: Iterable[tuple[Period | None, Problem]]) -> frozenset[Period | None]:
    """The periods whose numbers an error keeps back."""
    return frozenset(period for period, problem in faults if problem.severity is Severity.ERROR)


def _delivered(deliveries: Sequence[Delivery]) -> date | None:
    """The day up to which every list is known: unreadable news does not prolong old news."""
    last: dict[str, date] = {}
    for each in deliveries:
        if each.rows.rows:
            last[each.lane] = max(last.get(each.lane, date.min), each.rows.vintage.retrieved)
    return min(last.values(), default=None)


def _each_once(
    rows: Sequence[RegisterRow], plan: RegisterPlan
) -> tuple[tuple[RegisterRow, ...], tuple[tuple[Period | None, Problem], ...]]:
    """The rows of all lanes, of those with one key the first: whoever is delivered twice counts once."""
    first: dict[tuple[Value | None, ...], RegisterRow] = {}
    problems: list[tuple[Period | None, Problem]] = []
    for row in rows:
        earlier = first.setdefault(row_key(row, plan), row)
        if earlier is row:
            continue
        what = UNSAID if plan.schema.persons else say_key(row, plan)
        for here, there in ((row, earlier), (earlier, row)):
            facts = {"what": what, "first": str(there.cell.place)}
            problems.append((row.period, error_at("register-row-twice", here.cell.place, **facts)))
    return tuple(first.values()), tuple(problems)
