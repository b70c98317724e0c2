"""Five rules that split a target of the whole over its contributors (methods.md, 3.2).

Every contributor has a weight, its part of the denominator, and a base, where it stands. What the
rules find are targets whose weighted mean is the target of the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import assert_never

from streefpad.model.sharing import SplitRule
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record

_NOUGHT = Decimal(0)
# Each halving gives a binary digit, and a Decimal of 28 digits holds 93 of them.
_HALVINGS = 100
_SLACK = Decimal("1e-18")  # a division that does not come out even is not past a bound


class Part(Record):
    """A contributor: `weight`, `base` and `ceiling` in percent, `cost` on any scale above nought."""

    weight: Decimal
    base: Decimal
    ceiling: Decimal = HUNDRED
    cost: Decimal = Decimal(1)


def whole_of(parts: Sequence[Part], values: Sequence[Decimal] | None = None) -> Decimal:
    """The weighted mean of the bases, or of other values in their places; weights need not add up to 100.

    >>> whole_of([Part(weight=Decimal(25), base=Decimal(40)), Part(weight=Decimal(75), base=Decimal(20))])
    Decimal('25')
    """
    shown = [each.base for each in parts] if values is None else values
    weighted = sum((each.weight * value for each, value in zip(parts, shown, strict=True)), _NOUGHT)
    return weighted / sum((each.weight for each in parts), _NOUGHT)


def split(rule: SplitRule, parts: Sequence[Part], target: Decimal) -> tuple[Decimal, ...] | None:
    """The target of each contributor, in percent, in the order of the parts.

    None where the rule cannot give it: a contributor would have to pass 0 or 100, or its ceiling, or
    the rule has nothing to divide by.

    >>> bases = [Part(weight=Decimal(50), base=Decimal(30)), Part(weight=Decimal(50), base=Decimal(40))]
    >>> split(SplitRule.POINTS, bases, Decimal(45))
    (Decimal('40'), Decimal('50'))
    """
    if not parts or not sum(each.weight for each in parts):
        return None
    found: tuple[Decimal, ...] | None
    match rule:
        case SplitRule.POINTS:
            found = _by_points(parts, target)
        case SplitRule.PROPORTIONAL:
            found = _in_proportion(parts, target)
        case SplitRule.CEILING:
            found = _to_ceilings(parts, target)
        case SplitRule.ODDS:
            found = _by_odds(parts, target)
        case SplitRule.COST:
            found = _at_least_cost(parts, target)
        case _:
            assert_never(rule)
    if found is None or any(not -_SLACK <= each <= HUNDRED + _SLACK for each in found):
        return None
    return tuple(min(max(each, _NOUGHT), HUNDRED) for each in found)


def _by_points(parts: Sequence[Part], target: Decimal) -> tuple[Decimal, ...]:
    """The same number of points for everyone."""
    more = target - whole_of(parts)
    return tuple(each.base + more for each in parts)


def _in_proportion(parts: Sequence[Part], target: Decimal) -> tuple[Decimal, ...] | None:
    """Everyone grows by the same percentage of where it stands."""
    whole = whole_of(parts)
    return tuple(each.base * target / whole for each in parts) if whole else None


def _to_ceilings(parts: Sequence[Part], target: Decimal) -> tuple[Decimal, ...] | None:
    """Everyone closes the same part of its distance to what it could reach at most."""
    whole = whole_of(parts)
    room = whole_of(parts, [each.ceiling - each.base for each in parts])
    if not room:
        return None
    closed = (target - whole) / room
    if closed > 1 + _SLACK:
        return None
    return tuple(each.base + closed * (each.ceiling - each.base) for each in parts)


def _by_odds(parts: Sequence[Part], target: Decimal) -> tuple[Decimal, ...] | None:
    """The odds of all grow by one factor, so that nobody passes 0 or 100.

    The factor is u / (1 - u); the whole rises with u, so that halving (0, 1) again and again finds it.
    At a base of 0 or 100 odds say nothing: it stays where it is.
    """

    def at(u: Decimal) -> tuple[Decimal, ...]:
        return tuple(_with_odds(each.base, u) for each in parts)

    lowest, highest = (whole_of(parts, at(end)) for end in (_NOUGHT, Decimal(1)))
    if not lowest - _SLACK <= target <= highest + _SLACK:
        return None
    return at(_halve(lambda u: whole_of(parts, at(u)) - target, _NOUGHT, Decimal(1)))


def _with_odds(base: Decimal, u: Decimal) -> Decimal:
    if base in (_NOUGHT, HUNDRED):
        return base
    grown = u * base
    return HUNDRED * grown / ((1 - u) * (HUNDRED - base) + grown)


def _at_least_cost(parts: Sequence[Part], target: Decimal) -> tuple[Decimal, ...] | None:
    """The cheapest way, where a point costs more the further a contributor goes: cost * points^2 / 2.

    Between 0 and 100 the answer is methods.md's; where it passes them, those that reach a bound stay
    there and the others go on at one price (the Kuhn-Tucker conditions of the quadratic programme).
    """
    if any(each.cost <= 0 for each in parts):
        return None
    more = target - whole_of(parts)
    weights = sum((each.weight for each in parts), _NOUGHT)
    shares = [each.weight / weights for each in parts]
    steps = [share / each.cost for share, each in zip(shares, parts, strict=True)]
    price = more / sum((share * step for share, step in zip(shares, steps, strict=True)), _NOUGHT)
    free = tuple(each.base + price * step for each, step in zip(parts, steps, strict=True))
    if all(_NOUGHT <= each <= HUNDRED for each in free) or not _NOUGHT <= target <= HUNDRED:
        return free

    def at(paid: Decimal) -> tuple[Decimal, ...]:
        moved = (each.base + paid * step for each, step in zip(parts, steps, strict=True))
        return tuple(min(max(each, _NOUGHT), HUNDRED) for each in moved)

    furthest = HUNDRED / min(step for step in steps if step)
    return at(_halve(lambda paid: whole_of(parts, at(paid)) - target, -furthest, furthest))


def _halve(rises: Callable[[Decimal], Decimal], low: Decimal, high: Decimal) -> Decimal:
    """Where a rising function crosses nought; the ends themselves where it does so there."""
    if rises(high) <= 0:
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if rises(middle) < 0 else (low, middle)
    return high
