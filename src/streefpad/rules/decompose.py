"""Why an average moved: the part of composition and the part of rates, without a residual.

An average can rise while every group falls, when pupils move to groups with a higher rate.
Sources: Kitagawa, JASA 50 (1955) 1168-1194; Das Gupta, US Census Bureau P23-186 (1993).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from streefpad.values.record import Record


class Group(Record):
    """One group in one period: how many belong to it, and how many of those are counted.

    Counts instead of shares, so that weights and rates always fit each other.
    """

    id: str
    numerator: Decimal
    denominator: Decimal


class Effect(Record):
    """What one group added to the change of the total, in percentage points."""

    id: str
    composition: Decimal
    rate: Decimal


class Decomposition(Record):
    """The change of a total share, in percent and percentage points; the effects add up to it."""

    before: Decimal
    after: Decimal
    effects: tuple[Effect, ...]

    @property
    def change(self) -> Decimal:
        """The whole change, in percentage points."""
        return self.after - self.before

    @property
    def composition(self) -> Decimal:
        """The part that comes from groups growing and shrinking."""
        return sum((each.composition for each in self.effects), Decimal(0))

    @property
    def rate(self) -> Decimal:
        """The part that comes from rates within groups."""
        return sum((each.rate for each in self.effects), Decimal(0))


def decompose(before: Sequence[Group], after: Sequence[Group]) -> Decomposition | None:
    """The change of the total share split into composition and rate (Kitagawa's two parts).

    A group that is absent in one of the periods has weight 0 there and lends its rate of the
    other period, so that its coming or going counts as composition. None where a period has
    no denominator at all.

    >>> split = decompose(
    ...     [Group(id="a", numerator=Decimal(20), denominator=Decimal(50)),
    ...      Group(id="b", numerator=Decimal(10), denominator=Decimal(50))],
    ...     [Group(id="a", numerator=Decimal(28), denominator=Decimal(70)),
    ...      Group(id="b", numerator=Decimal(6), denominator=Decimal(30))],
    ... )
    >>> split.change, split.composition, split.rate
    (Decimal('4'), Decimal('4.0'), Decimal('0.0'))
    """
    old, new = ({each.id: each for each in groups} for groups in (before, after))
    whole_old = sum((each.denominator for each in old.values()), Decimal(0))
    whole_new = sum((each.denominator for each in new.values()), Decimal(0))
    if not whole_old or not whole_new:
        return None
    effects = []
    for id in dict.fromkeys((*old, *new)):
        weight_old, weight_new = _weight(old.get(id), whole_old), _weight(new.get(id), whole_new)
        rate_old, rate_new = _rates(old.get(id), new.get(id))
        effects.append(
            Effect(
                id=id,
                composition=(weight_new - weight_old) * (rate_old + rate_new) / 2,
                rate=(rate_new - rate_old) * (weight_old + weight_new) / 2,
            )
        )
    return Decomposition(
        before=_share(old.values(), whole_old), after=_share(new.values(), whole_new), effects=tuple(effects)
    )


def _weight(group: Group | None, whole: Decimal) -> Decimal:
    return group.denominator / whole if group else Decimal(0)


def _rates(old: Group | None, new: Group | None) -> tuple[Decimal, Decimal]:
    rate_old, rate_new = _rate(old), _rate(new)
    lent = rate_new if rate_old is None else rate_old
    return (lent or Decimal(0), (lent if rate_new is None else rate_new) or Decimal(0))


def _rate(group: Group | None) -> Decimal | None:
    """In percent; None where nobody belongs to the group."""
    return 100 * group.numerator / group.denominator if group and group.denominator else None


def _share(groups: Iterable[Group], whole: Decimal) -> Decimal:
    return 100 * sum((each.numerator for each in groups), Decimal(0)) / whole
