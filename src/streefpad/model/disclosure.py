"""Disclosure control: the table that a rule guards, and what may be published of it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from streefpad.model.withholding import Rule as Rule
from streefpad.model.withholding import Withheld as Withheld
from streefpad.model.withholding import Zeros as Zeros
from streefpad.values.periods import Period
from streefpad.values.record import Record

Codes = tuple[str, ...]  # one code per dimension, in the order of the table's dimensions


class Confidentiality(StrEnum):
    """Why a cell is hidden, in codes of the SDMX code list CL_CONF_STATUS.

    Which of the hidden cells is the small one is itself a secret: A and D are for the steward
    and for a trusted receiver, never for the public.
    """

    FREE = "F"
    PRIMARY = "A"  # unsafe by itself
    SECONDARY = "D"  # hidden so that an unsafe cell cannot be derived


class Danger(StrEnum):
    """What makes a cell unsafe."""

    FEW = "few"  # fewer contributors than the minimum
    ZERO = "zero"  # nobody, under Zeros.SECRET
    FULL = "full"  # everyone of a group: who belongs to it is known to be here


class Sum(Record):
    """A code that is the total of others."""

    total: str
    parts: tuple[str, ...]


class Dimension(Record):
    """The codes of one dimension and how they add up; several sums make it hierarchical.

    Two sums with the same total are two ways to divide it; the codes of both must then divide
    the same leaves.
    """

    id: str
    codes: tuple[str, ...]
    sums: tuple[Sum, ...] = ()


class Cell(Record):
    """One count, with how many contributed to it where those are not the counted persons."""

    codes: Codes
    count: int
    contributors: int | None = None  # None: every person counted is one

    @property
    def behind(self) -> int:
        """How many contributors stand behind the count."""
        return self.count if self.contributors is None else self.contributors


class Table(Record):
    """A table as it would be published, totals included: one cell per combination of codes."""

    id: str
    dimensions: tuple[Dimension, ...]
    cells: tuple[Cell, ...]
    known: frozenset[Codes] = frozenset()  # published elsewhere already: hiding them is in vain
    impossible: frozenset[Codes] = frozenset()  # zero for a reason that everyone knows


class Equation(Record):
    """A total and the parts that add up to it."""

    total: Codes
    parts: tuple[Codes, ...]


class Flaw(StrEnum):
    """What keeps a table from being guarded."""

    UNKNOWN_CODE = "unknown-code"
    TWICE = "twice"
    MISSING = "missing"
    NEGATIVE = "negative"
    NOT_ADDITIVE = "not-additive"
    NOT_IMPOSSIBLE = "not-impossible"  # declared impossible, yet not zero


class TableFault(Record):
    """One cell that contradicts its table; `stated` and `added` are counts where there are any."""

    flaw: Flaw
    codes: Codes
    stated: int | None = None
    added: int | None = None


class Pattern(Record):
    """Which cells were hidden in an earlier period."""

    period: Period
    hidden: frozenset[Codes]


class Interval(Record):
    """What an outsider can derive of one cell that is not published exactly."""

    codes: Codes
    lowest: int
    highest: int | None  # None: without bound

    @property
    def width(self) -> int | None:
        """The difference between highest and lowest; None without bound."""
        return None if self.highest is None else self.highest - self.lowest


class Exposure(Record):
    """An unsafe cell that someone can derive more closely than the rule allows.

    For a full group the interval counts the members who may be in another cell.
    """

    codes: Codes
    danger: Danger
    lowest: int
    highest: int
    required: int  # the width that the rule asks for
    insider: Codes | None = None  # the cell whose sole contributor derives it; None: anyone


class Audit(Record):
    """What outsiders, and insiders where the rule reckons with them, can derive."""

    intervals: tuple[Interval, ...]  # in the order of the table, every cell that is not exact
    exposures: tuple[Exposure, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Whether every unsafe cell keeps the width that the rule asks for."""
        return not self.exposures

    def interval(self, codes: Codes) -> Interval | None:
        """What can be derived of this cell; None where it is published exactly."""
        return next((each for each in self.intervals if each.codes == codes), None)


class Search(StrEnum):
    """How a pattern was found."""

    EXACT = "exact"  # no cheaper safe pattern exists
    HEURISTIC = "heuristic"


class PublishedCell(Record):
    """A cell as the public sees it; no count where it is hidden, for whatever reason."""

    codes: Codes
    count: int | None


class Protected(Record):
    """A table after disclosure control: `cells` may be published where the audit is safe."""

    table: str
    rule: Rule
    cells: tuple[PublishedCell, ...]
    statuses: tuple[Confidentiality, ...]  # one per cell; for the steward
    search: Search
    cost: int  # of the cells hidden beside the unsafe ones
    bound: int  # no safe pattern costs less
    audit: Audit

    @property
    def hidden(self) -> frozenset[Codes]:
        """The cells that are not published."""
        return frozenset(each.codes for each in self.cells if each.count is None)

    def cell(self, codes: Codes) -> PublishedCell | None:
        """The published cell with these codes."""
        return next((each for each in self.cells if each.codes == codes), None)

    def status(self, codes: Codes) -> Confidentiality | None:
        """Why the cell with these codes is hidden, or that it is free."""
        pairs = zip(self.cells, self.statuses, strict=True)
        return next((status for cell, status in pairs if cell.codes == codes), None)


class PublishedShare(Record):
    """A share in percent, made of published counts alone."""

    numerator: Codes
    denominator: Codes
    value: Decimal | None
    withheld: Withheld | None = None
