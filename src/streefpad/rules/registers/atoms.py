"""The smallest groups of people that questions to a register tell apart, and their guarded counts.

People stand in a register under more than one number: those who are part of a whole are counted in rows
of their own, and those who took part more than once as participations. What protects them is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from streefpad.model.counting import Atom
from streefpad.model.disclosure import Rule
from streefpad.model.records import Predicate
from streefpad.model.registerplans import RegisterSchema
from streefpad.model.registers import Register, RegisterRow, Value
from streefpad.rules.counting import Guarded, guard
from streefpad.rules.registers.asking import Question
from streefpad.rules.registers.in_force import answers, chosen, rows_in
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Place, Problem, error_at
from streefpad.values.record import replace

Holds = tuple[bool, ...]


def guarded_counts(
    register: Register, periods: Sequence[Period], questions: Sequence[Question], rule: Rule, place: Place
) -> Guarded:
    """For each period the people behind every predicate, as they may be published; None is withheld.

    Parts of one whole may overlap, so that each of them divides it anew: what any division hides stays
    hidden.
    """
    found: list[Mapping[Period, tuple[int | None, ...]]] = []
    problems: list[Problem] = []
    for part in _parts_asked(register.plan.schema, questions) or ("",):
        atoms = atoms_of(register, periods, questions, part)
        sound = {period: groups for period, groups in atoms.items() if all(each.sum >= 0 for each in groups)}
        problems += [_exceeds(register, period, part, place) for period in atoms if period not in sound]
        guarded = guard(register.dataflow, sound, rule, place)
        problems += guarded.problems
        width = sum(len(each.predicates) for each in questions)
        found.append({period: guarded.counts.get(period, (None,) * width) for period in periods})
    counts = {period: _merged([each[period] for each in found]) for period in periods}
    return Guarded(counts=counts, problems=tuple(problems))


def atoms_of(
    register: Register, periods: Sequence[Period], questions: Sequence[Question], part: str = ""
) -> dict[Period, tuple[Atom, ...]]:
    """For each period the smallest groups of people that the questions tell apart.

    A group that occurs in any of the periods is there in every one, empty where nobody is in it: that
    nobody is, may be what has to stay hidden. `part` is the code that divides the register's whole.
    """
    sums = {period: _groups(register, period, questions, part) for period in periods}
    width = sum(len(each.predicates) for each in questions)
    groups = sorted({holds for own in sums.values() for holds in own}) or [(True,) * width]
    return {period: tuple(Atom(holds, own.get(holds, 0)) for holds in groups) for period, own in sums.items()}


def number_of(register: Register, row: RegisterRow) -> int:
    """What a row adds: the number that stands in it, or one."""
    column = register.plan.schema.number
    return int(row.number(column) or 0) if column else 1


def counts_events(register: Register, question: Question) -> bool:
    """Whether a question counts what people did, such as participations, and not the people themselves."""
    return any(_is_of_events(register.plan.schema, each) for each in question.predicates)


def are_people_known(register: Register, question: Question, rows: Sequence[RegisterRow]) -> bool:
    """Whether the register says how many people stand behind every row of events that is asked for."""
    schema = register.plan.schema
    if schema.events is None:
        return True
    same = _sameness(register, rows)
    people = {same(row) for row in rows if _counts_people(register, row)}
    return all(
        same(row) in people
        for predicate in question.predicates
        if _is_of_events(schema, predicate)
        for row in chosen(rows, predicate)
        if number_of(register, row)
    )


def _groups(register: Register, period: Period, questions: Sequence[Question], part: str) -> dict[Holds, int]:
    rows = rows_in(register, period)
    asked = [_asked(register, rows, predicate) for each in questions for predicate in each.predicates]
    own: dict[Holds, int] = {}
    taken: dict[Holds, int] = {}  # what parts take off the groups of their whole
    for row, whole in _divided(register.plan.schema, rows, part):
        holds = tuple(each(row) for each in asked)
        number = number_of(register, row)
        if whole and any(holds):
            in_whole = tuple(each(whole) for each in asked)
            holds = tuple(one or other for one, other in zip(holds, in_whole, strict=True))
            taken[in_whole] = taken.get(in_whole, 0) + number
        if any(holds):
            own[holds] = own.get(holds, 0) + number
    # Where nobody counted the whole, its part stands alone.
    return {holds: number - taken.get(holds, 0) for holds, number in own.items()}


def _divided(
    schema: RegisterSchema, rows: Sequence[RegisterRow], part: str
) -> Iterator[tuple[RegisterRow, RegisterRow | None]]:
    """Every row with the row of its whole that it would be; those of other parts are left out."""
    for row in rows:
        whole = schema.whole
        if whole is None or row.code(whole.column) not in whole.parts:
            yield row, None
        elif row.code(whole.column) == part:
            yield row, replace(row, values={**row.values, whole.column: whole.code})


def _asked(
    register: Register, rows: Sequence[RegisterRow], predicate: Predicate
) -> Callable[[RegisterRow], bool]:
    """Whether a row counts people whom a predicate asks for; of events, those who stand behind them."""
    schema = register.plan.schema
    if not _is_of_events(schema, predicate):
        return answers(predicate)
    same = _sameness(register, rows)
    behind = {same(row) for row in chosen(rows, predicate) if number_of(register, row)}
    return lambda row: _counts_people(register, row) and same(row) in behind


def _is_of_events(schema: RegisterSchema, predicate: Predicate) -> bool:
    events = schema.events
    return events is not None and any(
        each.column == events.column and each.codes == (events.code,) and not each.excluded
        for each in predicate
    )


def _counts_people(register: Register, row: RegisterRow) -> bool:
    events = register.plan.schema.events
    return events is not None and row.code(events.column) == events.people and number_of(register, row) > 0


def _sameness(
    register: Register, rows: Sequence[RegisterRow]
) -> Callable[[RegisterRow], tuple[Value | str | None, ...]]:
    """What a row of events and the rows of its people share.

    Where no row of events tells groups apart that may be unknown, such as girls and boys, its people are
    those of all groups.
    """
    schema, events = register.plan.schema, register.plan.schema.events
    counted, code = (events.column, events.code) if events else ("", "")
    unknown = {each.id: each.missing for each in schema.columns if each.missing}
    fixed = [each for each in schema.key if each != counted and each not in unknown]

    def base(row: RegisterRow) -> tuple[Value | None, ...]:
        return tuple(row.values.get(each) for each in fixed)

    told_apart: dict[tuple[Value | None, ...], set[str]] = {}
    for row in rows:
        if row.code(counted) == code and number_of(register, row):
            known = {id for id, missing in unknown.items() if row.code(id) not in ("", missing)}
            told_apart.setdefault(base(row), set()).update(known)

    def same(row: RegisterRow) -> tuple[Value | str | None, ...]:
        own = base(row)
        groups = told_apart.get(own, set())
        return (*own, *(row.code(id) or missing for id, missing in unknown.items() if id in groups))

    return same


def _parts_asked(schema: RegisterSchema, questions: Sequence[Question]) -> tuple[str, ...]:
    """The parts of the register's whole for which the questions ask."""
    whole = schema.whole
    if whole is None:
        return ()
    conditions = (one for each in questions for predicate in each.predicates for one in predicate)
    asked = {code for one in conditions if one.column == whole.column for code in one.codes}
    return tuple(each for each in whole.parts if each in asked)


def _merged(found: Sequence[tuple[int | None, ...]]) -> tuple[int | None, ...]:
    """The counts of several divisions: the rows of a part stand in one of them, those of the rest in all."""
    merged: list[int | None] = []
    for each in zip(*found, strict=True):
        shown = [count for count in each if count is not None]
        merged.append(max(shown) if len(shown) == len(each) else None)
    return tuple(merged)


def _exceeds(register: Register, period: Period, part: str, place: Place) -> Problem:
    whole = register.plan.schema.whole
    facts: dict[str, Fact] = {
        "dataflow": register.dataflow,
        "period": period,
        "part": part,
        "whole": whole.code if whole else "",
    }
    return error_at("register-part-exceeds", place, **facts)
