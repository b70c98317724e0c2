"""Sentences over facts: a template names the facts it needs and how each is to be written.

`{value}` writes a fact plainly; `{value:value}` with the unit of its series. The names behind
the colon are those of `_WRITE`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from string import Formatter

from streefpad.publish.wording.names import (
    BETTER,
    CODE_OF_COLUMN,
    EXPECTED,
    PERIOD_KINDS,
    SHAPES,
    STATUSES,
    THINGS,
    WITHHELD,
)
from streefpad.publish.wording.numbers import (
    format_bare,
    format_change,
    format_date,
    format_derived_bare,
    format_number,
    format_period,
    format_signed_percent,
    format_size,
    format_value,
    in_period,
)
from streefpad.publish.wording.targets import KIND_NAMES, format_stated
from streefpad.values.periods import Period
from streefpad.values.problems import Fact
from streefpad.values.quantities import HUNDRED, PERCENT, Unit, UnitKind
from streefpad.values.texts import Language, Text

UNITLESS = Unit(UnitKind.SCORE)


def fill(template: Text, facts: Mapping[str, Fact], language: Language, unit: Unit = UNITLESS) -> str:
    """The sentence with its facts written in.

    >>> fill(Text(en="{value:value} in {period}"), {"value": Decimal("4.20"), "period": "2020"}, "en")
    '4.20 in 2020'

    Raises KeyError where the template names a fact that is not there: a fault of ours.
    """
    return _Filler(language, unit, facts).vformat(template.in_language(language), (), facts)


def fields_of(template: str) -> frozenset[str]:
    """The names of the facts that a template needs."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def write_fact(fact: Fact, language: Language) -> str:
    """A fact by itself, as its own type is written."""
    match fact:
        case Text():
            return fact.in_language(language)
        case Period():
            return format_period(fact, language)
        case Decimal():
            return format_number(fact, language)
        case str() | int():
            return str(fact)


class _Filler(Formatter):
    """str.format over facts, with our own words behind the colon."""

    def __init__(self, language: Language, unit: Unit, facts: Mapping[str, Fact]) -> None:
        self._language = language
        self._unit = unit
        self._facts = facts

    def format_field(self, value: Fact, format_spec: str) -> str:
        if not format_spec:
            return write_fact(value, self._language)
        if format_spec in _VOCABULARIES:
            word = _VOCABULARIES[format_spec].get(str(value), Text(nl=str(value)))
            return word.in_language(self._language)
        if format_spec in _COMPARED:
            return self._compared(value, is_worked_out=format_spec == "derived" or "kind" in self._facts)
        return _WRITE[format_spec](value, self._unit, self._language)

    def _compared(self, fact: Fact, *, is_worked_out: bool) -> str:
        """A number that `value` is held against: as stated, or with as many decimals as it takes."""
        if not isinstance(fact, Decimal):
            raise TypeError(f"no number: {fact!r}")
        if not is_worked_out:
            return format_stated(fact, self._unit, self._language)
        held = self._facts.get("value")
        beside = held if isinstance(held, Decimal) else None
        return format_derived_bare(fact, self._unit, self._language, beside)


def _number(write: Callable[[Decimal, Unit, Language], str]) -> Callable[[Fact, Unit, Language], str]:
    """A writer of numbers as a writer of facts; anything but a number is a fault of ours."""

    def write_number(fact: Fact, unit: Unit, language: Language) -> str:
        if not isinstance(fact, Decimal):
            raise TypeError(f"no number: {fact!r}")
        return write(fact, unit, language)

    return write_number


def _in(fact: Fact, unit: Unit, language: Language) -> str:
    if not isinstance(fact, Period):
        raise TypeError(f"no period: {fact!r}")
    return in_period(fact, language)


def _date(fact: Fact, unit: Unit, language: Language) -> str:
    return format_date(date.fromisoformat(str(fact)), language)


def _percent(fact: Fact, unit: Unit, language: Language) -> str:
    return _number(format_bare)(fact, PERCENT, language)


def _what(fact: Fact, unit: Unit, language: Language) -> str:
    """The name of a thing in the model; anything else is a column of the steward's own."""
    thing = str(fact)
    known = THINGS.get(thing)
    return known.in_language(language) if known else CODE_OF_COLUMN.in_language(language).format(column=thing)


def _rate(fact: Fact, unit: Unit, language: Language) -> str:
    """Growth as a fraction, in percent with its sign and one decimal."""
    if not isinstance(fact, Decimal):
        raise TypeError(f"no number: {fact!r}")
    return format_signed_percent(fact * HUNDRED, language)


# Our own arithmetic; and what a target asks: stated, or worked out where the fact `kind` names growth.
_COMPARED = ("derived", "asked")
_WRITE: Mapping[str, Callable[[Fact, Unit, Language], str]] = {
    "value": _number(format_value),  # as published, with the unit's words
    "stated": _number(format_stated),  # as published, without them
    "size": _number(format_size),  # a distance
    "change": _number(format_change),  # a difference with its sign
    "percent": _percent,
    "rate": _rate,
    "in": _in,  # a period with its preposition
    "what": _what,
    "date": _date,  # a day written as 2027-06-30
}
_VOCABULARIES: Mapping[str, Mapping[str, Text]] = {
    "better": {better.value: text for better, text in BETTER.items()},
    "kind": KIND_NAMES,
    "shape": {shape.value: text for shape, text in SHAPES.items()},
    "period-kind": {kind.value: text for kind, text in PERIOD_KINDS.items()},
    "status": {status.value: text for status, text in STATUSES.items()},
    "expected": EXPECTED,
    "withheld": WITHHELD,
}
