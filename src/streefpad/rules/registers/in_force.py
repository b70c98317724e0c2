"""The rows of a register that hold in a period, and whether a row answers a condition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from streefpad.model.records import Predicate
from streefpad.model.registerplans import RegisterKind
from streefpad.model.registers import Carries, Register, RegisterRow
from streefpad.rules.registers.days import known_periods
from streefpad.rules.registers.things import agreement_of, profiles_of
from streefpad.values.clock import last_day
from streefpad.values.periods import Period, PeriodKind

CARRIES, AGREED, UNDERREPRESENTED = "carries", "agreed", "underrepresented"
# Columns that follow from others, by register.
DERIVED = {
    RegisterKind.AGREEMENTS: (CARRIES, AGREED),
    RegisterKind.PARTICIPATION: (UNDERREPRESENTED,),
}


def periods_of(register: Register, kind: PeriodKind) -> tuple[Period, ...]:
    """The periods about which the register says something that can be read, in order."""
    if None in register.faulty:
        return ()
    if register.plan.schema.column("period"):
        return tuple(filter(register.is_sound, register.periods))
    days = [day for row in register.rows if (day := _begins(register, row))]
    if register.delivered is None or not register.rows:
        return ()
    return known_periods(kind, min(days, default=register.delivered), register.delivered)


def rows_in(register: Register, period: Period) -> tuple[RegisterRow, ...]:
    """The rows that hold in a period: of that period, or in force on its last day."""
    schema = register.plan.schema
    if schema.column("period"):
        return tuple(row for row in register.rows if row.period == period)
    day = last_day(period)
    if schema.kind is RegisterKind.PROFILES:
        valid = {each.id for each in profiles_of(register) if each.in_force(day)}
        rows = (row for row in register.rows if row.code("profile") in valid)
        return tuple(row for row in rows if (on := row.day("on")) and on <= day)
    return tuple(row for row in register.rows if _holds_on(row, schema.since, schema.until, day))


def answers(predicate: Predicate) -> Callable[[RegisterRow], bool]:
    """Whether a row answers every condition; an empty cell answers none but that it is not a code."""

    def answer(row: RegisterRow) -> bool:
        return all((code_of(row, each.column) in each.codes) is not each.excluded for each in predicate)

    return answer


def code_of(row: RegisterRow, column: str) -> str:
    """The code in a column, derived ones included; empty where it holds none."""
    if column == UNDERREPRESENTED:
        return _underrepresented(row)
    if column not in (CARRIES, AGREED):
        return row.code(column)
    carries = agreement_of(row).carries
    if column == CARRIES:
        return carries.value
    return "no" if carries is Carries.NONE else "yes"


def _underrepresented(row: RegisterRow) -> str:
    """Whether someone is a girl, disadvantaged or both: a union, which conditions alone cannot say."""
    sex, disadvantaged = row.code("sex"), row.code("disadvantaged")
    if sex == "F" or disadvantaged == "yes":
        return "yes"
    return "no" if sex in ("M", "X") and disadvantaged == "no" else "unknown"


def chosen(rows: Iterable[RegisterRow], predicate: Predicate) -> tuple[RegisterRow, ...]:
    """The rows that answer every condition."""
    return tuple(filter(answers(predicate), rows))


def _begins(register: Register, row: RegisterRow) -> date | None:
    """The day on which a row begins to say something."""
    return row.day("on") if register.plan.schema.kind is RegisterKind.PROFILES else row.day("since")


def _holds_on(row: RegisterRow, since: str, until: str, day: date) -> bool:
    start, end = row.day(since), row.day(until)
    return (start is None or start <= day) and (end is None or day <= end)
