"""Registers made in memory, for rules that need no file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import count

from streefpad.model.indicators import Indicator
from streefpad.model.records import Condition, Predicate
from streefpad.model.registerplans import SCHEMAS, RegisterKind, RegisterPlan
from streefpad.model.registers import Register, RegisterRow, Value
from streefpad.model.sources import Cell
from streefpad.values.periods import Period, PeriodKind, parse_period
from streefpad.values.problems import Place
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.texts import Text

PLACE = Place(file="indicators.yaml", line=1)


def register(kind: RegisterKind, *rows: Mapping[str, object], delivered: date = date(2027, 2, 1)) -> Register:
    """A register of these rows; numbers become decimals, and periods are written."""
    lines = count(2)
    read = tuple(
        RegisterRow(
            dataflow=kind.value,
            values={id: _value(id, value) for id, value in row.items()},
            source="steward",
            cell=Cell(vintage="v", place=Place(file="rows.csv", line=next(lines), column=1), column="x"),
        )
        for row in rows
    )
    return Register(
        dataflow=kind.value,
        plan=RegisterPlan(schema=SCHEMAS[kind], codelists={}),
        rows=read,
        periods=tuple(sorted({each.period for each in read if each.period})),
        delivered=delivered,
    )


def where(**codes: str | tuple[str, ...]) -> Predicate:
    """The predicate that these columns hold these codes."""
    return tuple(
        Condition(column=column, codes=(code,) if isinstance(code, str) else code)
        for column, code in codes.items()
    )


def indicator(id: str = "sample", *, kind: UnitKind = UnitKind.NUMBER) -> Indicator:
    """An indicator that counts by calendar year."""
    return Indicator(id=id, name=Text(en=id), unit=Unit(kind), period=PeriodKind.YEAR, place=PLACE)


def _value(id: str, value: object) -> Value:
    match value:
        case int():
            return Decimal(value)
        case str():
            return parse_period(value) if id == "period" else value
        case date() | Period():
            return value
    raise TypeError(value)
