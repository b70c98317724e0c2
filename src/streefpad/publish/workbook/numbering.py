"""How numbers show in the cells: a percent is the number 37.02 with a sign behind it, never 0.3702."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Point
from streefpad.model.targets import Aim, GrowthCompound, GrowthPercent, GrowthPoints, Keep
from streefpad.publish.wording.numbers import (
    MINUS,
    NO_BREAK_SPACE,
    change_decimals,
    derived_decimals,
    telling_decimals,
)
from streefpad.publish.workbook.cells import Link, Number, Reckoned
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit, decimals
from streefpad.values.texts import Language

WHOLE = "0"  # a year, a line: no thousands
COUNT = "#,##0"
FACTOR = "0.0"


def published(value: Decimal, unit: Unit, language: Language, link: Link = "") -> Number:
    """A number as it was published or stated: with all its decimals."""
    return Number(value=value, shown=plain_format(unit, decimals(value), language), link=link)


def worked_out(value: Decimal, unit: Unit, language: Language, beside: Decimal | None = None) -> Number:
    """A number of our own arithmetic; the cell holds all of it and shows as much as tells."""
    return Number(value=value, shown=plain_format(unit, _places(value, unit, beside), language))


def expected(
    value: Decimal, aim: Aim, unit: Unit, language: Language, beside: Decimal | None = None
) -> Number:
    """What a trajectory asks: flat for a level to keep, so as published; else worked out."""
    if isinstance(aim, Keep):
        return published(value, unit, language)
    return worked_out(value, unit, language, beside)


def asked(point: Point, aim: Aim, unit: Unit, language: Language) -> Number:
    """What a target asks at its deadline: as stated, unless growth had to be reckoned."""
    if isinstance(aim, GrowthPoints | GrowthPercent | GrowthCompound):
        return worked_out(point.value, unit, language)
    return published(point.value, unit, language)


def change(formula: str, value: Decimal, unit: Unit) -> Reckoned:
    """A difference with its sign, as a formula that a reader can trace."""
    return Reckoned(formula=formula, value=value, shown=signed_format(change_decimals(value, unit)))


def year(period: Period) -> Number:
    """The place of a period on the axis of time: the year in which it ends."""
    return Number(value=period.end, shown=WHOLE if period.end == period.year else "0.00")


def plain_format(unit: Unit, places: int, language: Language) -> str:
    """The format of a value in this unit; the program that opens it sets the decimal comma.

    >>> from streefpad.values.quantities import PERCENT
    >>> plain_format(PERCENT, 2, "en")
    '0.00"%"'
    """
    if not unit.is_share:
        return COUNT + _decimals(places)
    return f"0{_decimals(places)}" + ('"%"' if language == "en" else f'"{NO_BREAK_SPACE}%"')


def signed_format(places: int) -> str:
    """The format of a difference.

    >>> signed_format(1)
    '+#,##0.0;"−"#,##0.0;0.0'
    """
    number = COUNT + _decimals(places)
    return f'+{number};"{MINUS}"{number};0{_decimals(places)}'


def _places(value: Decimal, unit: Unit, beside: Decimal | None) -> int:
    return derived_decimals(value, unit) if beside is None else telling_decimals(value, unit, beside)


def _decimals(places: int) -> str:
    return "." + "0" * places if places else ""
