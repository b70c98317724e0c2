"""What an agenda lays down of disclosure control, and why a count is not published."""

from __future__ import annotations

from enum import StrEnum

from streefpad.values.record import Record


class Zeros(StrEnum):
    """What a zero is to the rule."""

    OPEN = "open"  # no secret, and always published; a full group cannot be hidden then
    COVER = "cover"  # no secret, but it may be hidden to protect another cell
    SECRET = "secret"  # unsafe itself: nobody may learn that there is nobody


class Rule(Record):
    """The rule in force; the agenda declares it, and it is shown with every table it guarded.

    The defaults follow the European handbook on disclosure control, chapters 4 and 5.
    """

    minimum: int = 3  # a cell with 1 to minimum - 1 contributors is unsafe
    protection: int | None = None  # how wide an outsider's interval must stay; None: the minimum
    zeros: Zeros = Zeros.COVER
    full_groups_unsafe: bool = True  # group disclosure: all seven work full time
    sole_contributors: bool = False  # whether a sole contributor, who knows one cell, is reckoned with
    rounding: int | None = None  # counts are published in multiples of this, totals by themselves
    minimum_denominator: int = 20  # a share of fewer is withheld

    @property
    def width(self) -> int:
        """The least difference between the highest and lowest value an outsider can derive.

        At the minimum, the interval of a small cell always holds a count that is not small.
        """
        return self.minimum if self.protection is None else self.protection


class Withheld(StrEnum):
    """Why a share is not published; the first that applies."""

    DENOMINATOR_HIDDEN = "denominator-hidden"
    NUMERATOR_HIDDEN = "numerator-hidden"
    DENOMINATOR_SMALL = "denominator-small"
    ABOVE_WHOLE = "above-whole"  # rounded parts can exceed their rounded whole
