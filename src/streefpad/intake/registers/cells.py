"""What a cell of a register says, by the kind of its column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from streefpad.intake.meant import meant
from streefpad.intake.placing import Counting, place_stated, wrong_kind
from streefpad.intake.tables.cells import empty_cell, number_in, period_in
from streefpad.intake.tables.grid import Row, Table
from streefpad.model.catalogue import Catalogue
from streefpad.model.registerplans import ColumnKind, RegisterColumn, RegisterPlan
from streefpad.model.registers import Value
from streefpad.model.sources import Dataflow
from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Problem, error_at, nearest
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record, field
from streefpad.values.texts import LANGUAGES

Faults = tuple[Problem, ...]
OWNER, INDICATORS = "owner", "indicators"  # columns of text that hold ids of the agenda
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MODEL_DAY = "2027-06-30"  # how a day is written, for who wrote it otherwise
_BETWEEN = re.compile(r"[\s,;]+")  # what may stand between several ids in one cell
_YES_NO = {"yes": "yes", "no": "no", "true": "yes", "false": "no"}  # a workbook writes true and false


class Reader(Record):
    """What every row of one table is read with."""

    table: Table
    dataflow: Dataflow
    plan: RegisterPlan
    positions: Mapping[str, int]  # column id: position in the table
    codes: Mapping[str, tuple[str, ...]]  # column id: what may stand in it; absent where nobody knows
    names: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # column id: code: names

    def value(self, row: Row, column: RegisterColumn) -> tuple[Value | None, Faults]:
        """The value in a cell, None where it is empty; an empty one may stand for a code."""
        at = self.positions.get(column.id)
        text = row.cells[at] if at is not None else ""
        if at is None or not text:
            if column.required and at is not None:
                return None, (empty_cell(self.table, row, at),)
            return column.missing or None, ()
        match column.kind:
            case ColumnKind.TEXT:
                return text, tuple(self._unknown_ids(row, at, column))
            case ColumnKind.CODE:
                return self._code(row, at, column)
            case ColumnKind.YES_NO:
                return self._yes_no(row, at)
            case ColumnKind.DATE:
                return self._day(row, at)
            case ColumnKind.PERIOD:
                return self._period(row, at)
            case ColumnKind.COUNT:
                return self._count(row, at)
            case ColumnKind.SHARE:
                return self._share(row, at)

    def fault(self, problem: str, row: Row, at: int, /, **facts: str | date) -> Problem:
        """A problem at a cell, which its heading names."""
        told = {name: fact.isoformat() if isinstance(fact, date) else fact for name, fact in facts.items()}
        return error_at(problem, self.table.place(row, at), **told)

    def _code(self, row: Row, at: int, column: RegisterColumn) -> tuple[Value | None, Faults]:
        code, known = row.cells[at], self.codes.get(column.id)
        if known is None or code in known or (column.missing and code == column.missing):
            return code, ()
        near = meant(code, known, self.names.get(column.id))
        return None, (self.fault("unknown-code", row, at, what=self._heading(at), code=code, nearest=near),)

    def _unknown_ids(self, row: Row, at: int, column: RegisterColumn) -> list[Problem]:
        """Ids of the agenda that it does not have, such as a policy domain that nobody declared."""
        known = self.codes.get(column.id)
        if known is None:
            return []
        ids = ids_in(row.cells[at]) if column.id == INDICATORS else (row.cells[at],)
        what = "indicator" if column.id == INDICATORS else "domain"
        return [
            self.fault("unknown-code", row, at, what=what, code=id, nearest=nearest(id, known))
            for id in ids
            if id not in known
        ]

    def _yes_no(self, row: Row, at: int) -> tuple[Value | None, Faults]:
        code = row.cells[at]
        if (said := _YES_NO.get(code.casefold())) is not None:
            return said, ()
        near = meant(code, ("yes", "no"))
        return None, (self.fault("unknown-code", row, at, what=self._heading(at), code=code, nearest=near),)

    def _day(self, row: Row, at: int) -> tuple[Value | None, Faults]:
        text = row.cells[at]
        if _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text), ()
            except ValueError:  # 2026-02-30
                pass
        return None, (self.fault("not-a-date", row, at, what=self._heading(at), text=text, day=_MODEL_DAY),)

    def _period(self, row: Row, at: int) -> tuple[Value | None, Faults]:
        stated, faults = period_in(self.table, row, at)
        if stated is None:
            return None, faults
        counting = Counting(kind=self.dataflow.period or PeriodKind.YEAR)
        if placed := place_stated(stated, counting):
            return placed, ()
        return None, (wrong_kind(self._heading(at), stated, counting, self.table.place(row, at)),)

    def _count(self, row: Row, at: int) -> tuple[Value | None, Faults]:
        number, faults = number_in(self.table, row, at)
        if number is None:
            return None, faults
        if number < 0 or number != number.to_integral_value():
            text = row.cells[at]
            return None, (self.fault("not-a-count", row, at, what=self._heading(at), text=text),)
        return number.to_integral_value(), ()

    def _share(self, row: Row, at: int) -> tuple[Value | None, Faults]:
        number, faults = number_in(self.table, row, at)
        if number is None:
            return None, faults
        if not Decimal(0) <= number <= HUNDRED:
            what, text = self._heading(at), row.cells[at]
            return None, (self.fault("out-of-bounds", row, at, what=what, text=text, bounds="0 – 100"),)
        return number, ()

    def _heading(self, at: int) -> str:
        return self.table.headings[at]


def ids_in(text: str) -> tuple[str, ...]:
    """The ids in a cell that may hold several.

    >>> ids_in("girls-in-offer; participants")
    ('girls-in-offer', 'participants')
    """
    return tuple(each for each in _BETWEEN.split(text) if each)


def codes_of(plan: RegisterPlan, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """What may stand in each column of codes or ids; a code list that is not there allows anything."""
    found: dict[str, tuple[str, ...]] = {}
    for column in plan.schema.columns:
        if column.codes:
            found[column.id] = column.codes
        elif column.kind is ColumnKind.CODE:
            codelist = catalogue.codelist(plan.codelists.get(column.id, ""))
            if codelist:
                found[column.id] = tuple(each.code for each in codelist.codes)
        elif column.id == OWNER:
            found[column.id] = tuple(each.id for each in catalogue.agenda.domains)
        elif column.id == INDICATORS:
            found[column.id] = tuple(each.id for each in catalogue.indicators)
    return found


def names_of(plan: RegisterPlan, catalogue: Catalogue) -> dict[str, dict[str, tuple[str, ...]]]:
    """What the codes of each open column are called, by which a word written in one may be known."""
    return {
        column: {each.code: tuple(each.name.in_language(one) for one in LANGUAGES) for each in codelist.codes}
        for column, id in plan.codelists.items()
        if (codelist := catalogue.codelist(id))
    }
