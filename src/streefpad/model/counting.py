"""What was counted from records and may be published: counts after disclosure control, and splits."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.model.withholding import Rule, Withheld
from streefpad.values.periods import Period
from streefpad.values.record import Record, field

if TYPE_CHECKING:  # most agendas count nothing and cross no break
    from streefpad.model.bridges import BridgedLine
    from streefpad.model.records import Classification


class Atom(Record, kw_only=False):
    """A group of records that published counts tell apart: which counts hold it, and what it adds up to.

    Every count is a sum of atoms; never published, and guarded together. `behind` is how many
    persons stand behind a weighted sum; None where the sum counts them itself.
    """

    holds: tuple[bool, ...]
    sum: int
    behind: int | None = None


class PublishedCount(Record):
    """Numerator and denominator of one period as the public sees them; a number has no denominator.

    A recoded count is an estimate: it has no numbers of its own, but the range that the guessed
    weights of its concordance leave it.
    """

    period: Period
    numerator: int | None
    denominator: int | None = None
    withheld: Withheld | None = None  # why the share, or the number, is not published
    lowest: Decimal | None = None
    highest: Decimal | None = None


class IndicatorCounts(Record):
    """The counts behind one indicator, period by period."""

    indicator: str
    classification: str  # empty where no condition needs one
    counts: tuple[PublishedCount, ...]
    persons: bool = True  # what is counted are people; agreements and profiles are things

    def at(self, period: Period) -> PublishedCount | None:
        """The counts of exactly this period."""
        return next((each for each in self.counts if each.period == period), None)


class SplitPart(Record):
    """One part of a whole in two periods: its weight and rate in percent, its effects in points."""

    indicator: str
    weight_before: Decimal
    weight_after: Decimal
    rate_before: Decimal | None
    rate_after: Decimal | None
    composition: Decimal
    rate: Decimal


class Split(Record):
    """The change of a whole between two periods, split into composition and rate."""

    indicator: str
    before: Period
    after: Period
    value_before: Decimal
    value_after: Decimal
    composition: Decimal
    rate: Decimal
    parts: tuple[SplitPart, ...]

    @property
    def change(self) -> Decimal:
        """The whole change, in points."""
        return self.value_after - self.value_before

    @property
    def falling(self) -> tuple[SplitPart, ...]:
        """The parts whose own rate fell."""
        return tuple(
            each
            for each in self.parts
            if each.rate_before is not None
            and each.rate_after is not None
            and each.rate_after < each.rate_before
        )


class CountedEdition(Record):
    """Everything of an edition that rests on records: definitions, rule, counts, splits and bridges."""

    rule: Rule = field(default_factory=Rule)
    classifications: tuple[Classification, ...] = ()
    indicators: tuple[IndicatorCounts, ...] = ()
    splits: tuple[Split, ...] = ()
    bridged: tuple[BridgedLine, ...] = ()

    def classification(self, id: str) -> Classification | None:
        """The classification of this id."""
        return next((each for each in self.classifications if each.id == id), None)

    def counts_of(self, indicator: str) -> IndicatorCounts | None:
        """The counts behind this indicator."""
        return next((each for each in self.indicators if each.indicator == indicator), None)

    def splits_of(self, indicator: str) -> tuple[Split, ...]:
        """The splits of this indicator's changes."""
        return tuple(each for each in self.splits if each.indicator == indicator)

    def bridged_line(self, indicator: str) -> BridgedLine | None:
        """How this bridged indicator came about."""
        return next((each for each in self.bridged if each.indicator == indicator), None)
