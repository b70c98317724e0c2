"""Whose part of the remaining gap is whose: gap_i = w_i (T_i - y_i), without a remainder.

Where weights moved since the split was made, part of the gap is nobody's: it comes from contributors
that grow and shrink. Kitagawa's two parts keep it apart (methods.md, 3.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record

_NOUGHT = Decimal(0)


class Attribution(Record, kw_only=False):
    """The gap of each contributor, in points of the whole, and the part that comes from the weights."""

    gaps: tuple[Decimal, ...]
    composition: Decimal

    @property
    def whole(self) -> Decimal:
        """The gap of the whole: planned mean less present mean."""
        return sum(self.gaps, self.composition)


def attribute(
    targets: Sequence[Decimal],
    now: Sequence[Decimal],
    planned: Sequence[Decimal],
    weights: Sequence[Decimal] | None = None,
) -> Attribution:
    """The remaining gap over contributors; `planned` and `weights` in percent, then and now.

    >>> stays = attribute([Decimal(40), Decimal(50)], [Decimal(30), Decimal(45)], [Decimal(50)] * 2)
    >>> stays.gaps, stays.composition, stays.whole
    ((Decimal('5'), Decimal('2.5')), Decimal('0'), Decimal('7.5'))
    """
    before = _in_percent(planned)
    after = before if weights is None else _in_percent(weights)
    every = list(zip(targets, now, before, after, strict=True))
    gaps = tuple((target - value) * (old + new) / 2 / HUNDRED for target, value, old, new in every)
    moved = ((old - new) * (target + value) / 2 / HUNDRED for target, value, old, new in every)
    return Attribution(gaps=gaps, composition=sum(moved, _NOUGHT))


def _in_percent(weights: Sequence[Decimal]) -> list[Decimal]:
    whole = sum(weights, _NOUGHT)
    return [HUNDRED * each / whole for each in weights]
