"""How a trajectory runs between two values: straight, logit or geometric (methods.md, 1.9).

All in Decimal. Both ends come out exactly as they went in; straight lines multiply before they
divide, so that what has an exact answer gets it.
"""

from __future__ import annotations

from decimal import Decimal, localcontext

from streefpad.values.quantities import HUNDRED

GUARD_DIGITS = 12  # kept while a logarithm is on its way; rounded off at the end


def straight(start: Decimal, end: Decimal, elapsed: Decimal, total: Decimal) -> Decimal:
    """The value on the straight line from start to end, after `elapsed` of `total` years.

    >>> straight(Decimal("37.02"), Decimal(50), Decimal(5), Decimal(10))
    Decimal('43.51')
    """
    if _at_an_end(elapsed, total):
        return end if elapsed == total else start
    return start + (end - start) * elapsed / total


def geometric(start: Decimal, end: Decimal, elapsed: Decimal, total: Decimal) -> Decimal | None:
    """The value of steady growth by the same factor a year; None unless both ends share a sign.

    >>> round(geometric(Decimal("4.20"), Decimal(20), Decimal(5), Decimal(10)), 2)
    Decimal('9.17')
    """
    if start * end <= 0:
        return None
    if _at_an_end(elapsed, total):
        return end if elapsed == total else start
    with localcontext() as context:
        context.prec += GUARD_DIGITS
        grown = abs(start) * ((abs(end) / abs(start)).ln() * elapsed / total).exp()
    return +grown.copy_sign(start)


def logit(start: Decimal, end: Decimal, elapsed: Decimal, total: Decimal) -> Decimal | None:
    """The value of an S-curve between two shares in percent; None unless both lie within 0 and 100.

    >>> round(logit(Decimal("4.20"), Decimal(20), Decimal(5), Decimal(10)), 2)
    Decimal('9.48')
    """
    if not (0 < start < HUNDRED and 0 < end < HUNDRED):
        return None
    if _at_an_end(elapsed, total):
        return end if elapsed == total else start
    with localcontext() as context:
        context.prec += GUARD_DIGITS
        odds = straight(_log_odds(start), _log_odds(end), elapsed, total).exp()
        share = HUNDRED * odds / (1 + odds)
    return +share


def _log_odds(share: Decimal) -> Decimal:
    return (share / (HUNDRED - share)).ln()


def _at_an_end(elapsed: Decimal, total: Decimal) -> bool:
    return elapsed in (0, total)
