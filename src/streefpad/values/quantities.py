"""Numbers as they were published: decimals, with their unit and the direction that is better.

A value is a Decimal in its series' own unit (percent for a share), so that 37.90 stays
37.90; fractions exist only inside a formula that needs them (decision 0001).
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text

HUNDRED = Decimal(100)


class UnitKind(StrEnum):
    """What a number counts in."""

    PERCENT = "percent"
    NUMBER = "number"
    SCORE = "score"
    RATIO = "ratio"


class Unit(Record, kw_only=False):
    """The unit of a series, with the words for it ("pupils"); a percent needs none."""

    kind: UnitKind
    label: Text = EMPTY

    @property
    def is_share(self) -> bool:
        """Whether values lie between 0 and 100 and their differences are percentage points."""
        return self.kind is UnitKind.PERCENT


PERCENT = Unit(UnitKind.PERCENT)


class Written(StrEnum):
    """How a table of plain numbers writes its values, where nothing else says so."""

    PERCENT = "percent"  # 37.02
    SHARE = "share"  # 0.3702
    NUMBER = "number"


class Better(StrEnum):
    """The direction in which a series ought to go."""

    HIGHER = "higher"
    LOWER = "lower"

    @property
    def sign(self) -> int:
        """+1 where higher is better, -1 where lower is."""
        return 1 if self is Better.HIGHER else -1


class NumberError(ValueError):
    """The text is no plain decimal number."""


_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)


def parse_number(text: str) -> Decimal:
    """The number that the text writes, with its published decimals.

    >>> parse_number("37.90")
    Decimal('37.90')

    Raises NumberError for anything else: a decimal comma, a percent sign, NaN, infinity.
    """
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        raise NumberError(text)
    return Decimal(text)


def decimals(value: Decimal) -> int:
    """How many decimals the value was published with.

    >>> decimals(Decimal("37.90"))
    2
    """
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def as_json(value: Decimal | None) -> float | int | None:
    """The number for JSON: whole numbers as integers, others as the shortest decimal.

    >>> as_json(Decimal("43.510"))
    43.51
    """
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
