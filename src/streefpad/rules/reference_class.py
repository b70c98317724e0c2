"""Odds from a reference class: how often comparable series elsewhere moved as far as a target asks.

How often it happened elsewhere, never a forecast: it knows nothing of the series itself but its level.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from streefpad.model.edition import Corpus, Odds, Reason
from streefpad.rules.tables import reference_moves
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record

# Comparable is a start whose odds lie within this factor of ours: from 4 % that is 1.9 to 8.1 %, from 50 %
# it is 33 to 67 %. A band in points would be narrow in the middle and blind at the ends.
FACTOR = Decimal(2)
# The odds of z = 0.005 + 0.99 p, as in the projection, so that a start at 0 or 100 % has neighbours too.
MARGIN = Decimal("0.005")

FEWEST_COMPARABLE = 10  # fewer say more about themselves than about a target
BAND_STEP = Decimal("0.1")


class Elsewhere(Record):
    """Series of a corpus, each with its indicator; levels in hundredths of a percent, one a year."""

    corpus: Corpus
    series: tuple[tuple[str, tuple[int | None, ...]], ...]


def parse_levels(corpus: Corpus, text: str) -> Elsewhere:
    """The series that a text of levels writes: blocks of an indicator and its series.

    A block is a line with the indicator, then whole numbers with a semicolon after each series and a dash
    for a year without a value.

    >>> parse_levels(Corpus("made up"), "a:1\\n420 - 431; 99 98;").series
    (('a:1', (420, None, 431)), ('a:1', (99, 98)))
    """
    return Elsewhere(corpus=corpus, series=tuple(_parse(text)))


def _parse(text: str) -> Iterator[tuple[str, tuple[int | None, ...]]]:
    for block in text.strip().split("\n\n"):
        indicator, _, rest = block.partition("\n")
        for levels in rest.split(";")[:-1]:
            yield indicator, tuple(None if each == "-" else int(each) for each in levels.split())


UK_SHARES = parse_levels(
    Corpus(reference_moves.CORPUS, reference_moves.TITLE, reference_moves.ATTRIBUTION), reference_moves.LEVELS
)


def reference_odds(
    start: Decimal, move: Decimal, years: int, *, elsewhere: Elsewhere = UK_SHARES
) -> Odds | Reason:
    """How many comparable shares moved at least `move` points, with its sign, in so many years.

    Each series counts once, by its first stretch that starts within the band. Codes of the reason:
    share-out-of-range, no-move, too-few-comparable.
    """
    if not 0 <= start <= HUNDRED or not 0 <= start + move <= HUNDRED:
        return Reason(code="share-out-of-range", facts={"start": start, "move": move})
    if not move or years < 1:
        return Reason(code="no-move", facts={"move": move, "years": years})
    lowest, highest = comparable_band(start)
    band = range(int(lowest * HUNDRED), int(highest * HUNDRED) + 1)  # in hundredths, as the levels are
    moves = [
        (indicator, found) for indicator, levels in elsewhere.series if (found := _moves(levels, years, band))
    ]
    if len(moves) < FEWEST_COMPARABLE:
        return Reason(
            code="too-few-comparable", facts={"comparable": len(moves), "needed": FEWEST_COMPARABLE}
        )
    sign = 1 if move > 0 else -1
    asked = abs(move) * HUNDRED
    moved = [indicator for indicator, found in moves if sign * found[0] >= asked]
    return Odds(
        start=start,
        move=move,
        years=years,
        lowest=lowest,
        highest=highest,
        moved=len(moved),
        ever_moved=sum(max(sign * each for each in found) >= asked for _, found in moves),
        comparable=len(moves),
        moved_indicators=len(set(moved)),
        comparable_indicators=len({indicator for indicator, _ in moves}),
        corpus=elsewhere.corpus,
    )


def comparable_band(start: Decimal) -> tuple[Decimal, Decimal]:
    """The lowest and highest comparable start, in percent, rounded outwards to a tenth.

    >>> [str(each) for each in comparable_band(Decimal("4.20"))]
    ['1.9', '8.5']
    """
    shrunk = MARGIN + (1 - 2 * MARGIN) * start / HUNDRED
    odds = shrunk / (1 - shrunk)
    lowest, highest = (_share(each) for each in (odds / FACTOR, odds * FACTOR))
    return (
        max(lowest, Decimal(0)).quantize(BAND_STEP, ROUND_FLOOR),
        min(highest, HUNDRED).quantize(BAND_STEP, ROUND_CEILING),
    )


def _share(odds: Decimal) -> Decimal:
    return (odds / (1 + odds) - MARGIN) / (1 - 2 * MARGIN) * HUNDRED


def _moves(levels: tuple[int | None, ...], years: int, band: range) -> list[int]:
    """The moves over every stretch that starts within the band, in order of time."""
    return [
        end - start
        for start, end in zip(levels, levels[years:], strict=False)
        if start is not None and end is not None and start in band
    ]
