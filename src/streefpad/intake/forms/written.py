"""Numbers and dates that people typed as text, where they can mean one thing only."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from streefpad.values.record import Record
from streefpad.values.texts import Language

_SUM = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,9})?(?:[+-]\d{1,15}(?:\.\d{1,9})?){1,200}", re.ASCII)
_TERM = re.compile(r"[+-]?[\d.]+", re.ASCII)
_DIGITS = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_DECIMALS = re.compile(r"([+-]?\d{1,15})([.,])(\d{1,9})", re.ASCII)
_GROUPED = re.compile(
    r"([+-]?[1-9]\d{0,2}(?:([., \u00a0\u202f])\d{3})(?:\2\d{3}){0,3})(?:([.,])(\d{1,9}))?", re.ASCII
)
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_POINT: dict[Language, str] = {"nl": ",", "en": ".", "fr": ","}  # what stands before the decimals


class Written(Record):
    """What a text can mean: one number, or the two between which nobody can choose."""

    number: Decimal | None = None
    thousands: Decimal | None = None  # 1.200 as twelve hundred
    decimals: Decimal | None = None  # 1.200 as one and a fifth


def sum_of(formula: str) -> Decimal | None:
    """What plain numbers with + and - between them come to; None for any other formula.

    >>> sum_of("80 + 40"), sum_of("80*2"), sum_of("A1+2")
    (Decimal('120'), None, None)
    """
    bare = formula.replace(" ", "")
    if not _SUM.fullmatch(bare):
        return None
    return sum((Decimal(each) for each in _TERM.findall(bare)), Decimal(0))


def number_written(text: str, language: Language, *, is_count: bool) -> Written:
    """The number in a text, as people write it in the language of the form.

    A point or comma before three digits is a separator of thousands only where whole numbers are asked.

    >>> number_written("1.200", "nl", is_count=True).number
    Decimal('1200')
    >>> number_written("45,5", "nl", is_count=False).number
    Decimal('45.5')
    """
    if _DIGITS.fullmatch(text):
        return Written(number=Decimal(text))
    grouped, decimals = _GROUPED.fullmatch(text), _DECIMALS.fullmatch(text)
    if grouped and not decimals:  # spaces, several groups, or two separators: 1 200, 1.200.300, 1.200,5
        return Written() if grouped[2] == grouped[3] else Written(number=_number(grouped[1], grouped[4]))
    if decimals is None:
        return Written()
    as_decimals = _number(decimals[1], decimals[3])
    if grouped is None:
        return Written(number=as_decimals)
    is_point = decimals[2] == _POINT[language]
    if is_count == is_point:
        return Written(thousands=_number(grouped[1]), decimals=as_decimals)
    return Written(number=_number(grouped[1]) if is_count else as_decimals)


def day_written(text: str) -> date | None:
    """The date in a text with the day first: 31/12/2027, 31-12-2027; None where it is none.

    >>> day_written("03/04/2027"), day_written("31/02/2027"), day_written("2027")
    (datetime.date(2027, 4, 3), None, None)
    """
    found = _DAY_FIRST.fullmatch(text)
    if not found:
        return None
    try:
        return date(int(found[4]), int(found[3]), int(found[1]))
    except ValueError:  # the thirty-first of February
        return None


def _number(whole: str, decimals: str | None = None) -> Decimal:
    bare = re.sub(r"[^\d+-]", "", whole)
    return Decimal(f"{bare}.{decimals}" if decimals else bare)
