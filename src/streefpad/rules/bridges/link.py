"""The link: what an overlap of two countings says about carrying one to the level of the other.

Methods: with a double-measured period b, y* = y·new_b/old_b for numbers; for shares the difference
of log-odds is added, so that nothing leaves 0 to 100. Several overlap periods: the mean, with its
standard error carried on (design notes, 6.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import assert_never

from streefpad.model.bridges import Bridge, BridgedLine, BridgedPoint, Link, MeasuredLink, Overlap
from streefpad.model.computed import Bridged
from streefpad.model.indicators import Indicator
from streefpad.model.series import Break, Flag, Observation, Series
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Problem, error_at
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import replace

ERRORS = Decimal(2)  # how many standard errors the published range holds
PUBLISHED = Decimal("0.01")
NEARLY = Decimal("0.1")  # percent: as close to nothing or everything as a range goes
Range = tuple[Decimal | None, Decimal | None]


def measure_link(link: Link, overlaps: Sequence[Overlap]) -> MeasuredLink | None:
    """The shift over the overlap periods; None where there are none, or a value has no log-odds or ratio.

    >>> from streefpad.values.periods import school_year
    >>> both = [Overlap(period=school_year(2023), old=Decimal(40), new=Decimal(50))]
    >>> measure_link(Link.RATIO, both).shift
    Decimal('1.25')
    """
    shifts = [_shift(link, each.old, each.new) for each in overlaps]
    known = [each for each in shifts if each is not None]
    if not known or len(known) < len(shifts):
        return None
    number = Decimal(len(known))
    mean = sum(known, Decimal(0)) / number
    error = None
    if len(known) > 1:
        spread = sum(((each - mean) ** 2 for each in known), Decimal(0)) / (number - 1)
        error = (spread / number).sqrt()
    low = _mean_shift(link, [(each.old, each.lowest, each.new) for each in overlaps])
    high = _mean_shift(link, [(each.old, each.highest, each.new) for each in overlaps])
    return MeasuredLink(
        link=link, shift=mean, error=error, overlaps=tuple(overlaps), lowest=low, highest=high
    )


def carry_over(measured: MeasuredLink, period: Period, value: Decimal) -> BridgedPoint | None:
    """A value of the old counting at the level of the new one, with what is uncertain about it.

    None where the value has no log-odds: 0 and 100 say nothing of what lies beyond them.
    """
    moved = _moved(measured.link, value, measured.shift)
    if moved is None:
        return None
    point = BridgedPoint(period=period, before=value, value=moved.quantize(PUBLISHED, ROUND_HALF_UP))
    if measured.error is None and measured.lowest == measured.highest:
        return point
    margin = ERRORS * (measured.error or Decimal(0))
    low = _moved(measured.link, value, measured.lowest - margin)
    high = _moved(measured.link, value, measured.highest + margin)
    if low is None or high is None:
        return point
    return replace(
        point, lowest=low.quantize(PUBLISHED, ROUND_FLOOR), highest=high.quantize(PUBLISHED, ROUND_CEILING)
    )


def cross(
    indicator: Indicator,
    bridge: Bridge,
    before: Series,
    after: Series,
    overlap: Series,
    ranges: Mapping[Period, Range] | None = None,
) -> tuple[Series, BridgedLine | None, tuple[Problem, ...]]:
    """The bridged series of an indicator, how it came about, and what keeps it from being made.

    From the bridge's first period on it holds the new counting as it is; before that, the old one
    carried over and flagged as an estimate. Values that were observed are never changed. `ranges`
    hold the lowest and highest value of the overlap series, where its weights are guesses.
    """
    empty = Series(id=indicator.id, unit=indicator.unit, breaks=indicator.breaks)
    use = indicator.computed
    if not isinstance(use, Bridged) or not before.observations or not after.observations:
        return empty, None, ()
    overlaps = tuple(
        _overlap(old, new, (ranges or {}).get(old.period, (None, None)))
        for old in before.observations
        if (new := overlap.at(old.period)) is not None
    )
    measured = measure_link(bridge.link, overlaps)
    if measured is None:
        facts: dict[str, Fact] = {"indicator": indicator.id, "bridge": bridge.id, "overlaps": len(overlaps)}
        fault = error_at("bridge-without-overlap", indicator.place, **facts)
        return empty, None, (fault,)
    carried = [
        (each, point)
        for each in before.observations
        if each.period < bridge.first and (point := carry_over(measured, each.period, each.value)) is not None
    ]
    observations = (
        *(_observation(indicator, bridge, each, point) for each, point in carried),
        *(_renamed(indicator, each) for each in after.observations if each.period >= bridge.first),
    )
    line = BridgedLine(
        indicator=indicator.id,
        bridge=bridge.id,
        before=use.before,
        after=use.after,
        overlap=use.overlap or use.after,
        measured=measured,
        points=tuple(point for _, point in carried),
    )
    breaks = _breaks_beside(bridge, indicator, before, after)
    return replace(empty, observations=observations, breaks=breaks), line, ()


def _breaks_beside(bridge: Bridge, indicator: Indicator, before: Series, after: Series) -> tuple[Break, ...]:
    """The breaks that this bridge does not cross, declared or flagged: it spans one place, and no other."""
    every = (*indicator.breaks, *before.every_break, *after.every_break)
    # A flag has no words of its own: where the same break is declared too, the declaration stands.
    told = sorted(every, key=lambda each: bool(each.why))
    beside = {each.first: each for each in told if each.first != bridge.first}
    return tuple(sorted(beside.values(), key=lambda each: each.first))


def _observation(
    indicator: Indicator, bridge: Bridge, origin: Observation, point: BridgedPoint
) -> Observation:
    """The carried value; its cell is that of the value it was made from."""
    return replace(
        origin,
        dataflow=_dataflow(indicator),
        row=_row(indicator),
        value=point.value,
        flags=frozenset({*(origin.flags - {Flag.NORMAL, Flag.BREAK}), Flag.ESTIMATED}),
        where=f"{bridge.id}: {origin.value}",
    )


def _renamed(indicator: Indicator, origin: Observation) -> Observation:
    return replace(
        origin,
        dataflow=_dataflow(indicator),
        row=_row(indicator),
        flags=origin.flags - {Flag.BREAK},
    )


def _dataflow(indicator: Indicator) -> str:
    return indicator.figures.dataflow if indicator.figures else ""


def _row(indicator: Indicator) -> tuple[tuple[str, str], ...]:
    return indicator.figures.row if indicator.figures else ()


def _overlap(old: Observation, new: Observation, ends: Range) -> Overlap:
    return Overlap(period=old.period, old=old.value, new=new.value, lowest=ends[0], highest=ends[1])


def _shift(link: Link, old: Decimal, new: Decimal) -> Decimal | None:
    match link:
        case Link.RATIO:
            return new / old if old else None
        case Link.LOGIT:
            before, after = _log_odds(old), _log_odds(new)
            return None if before is None or after is None else after - before
        case _:
            assert_never(link)


def _mean_shift(link: Link, ends: Sequence[tuple[Decimal, Decimal | None, Decimal]]) -> Decimal:
    """The shift if each overlap lay at this end of its range; the new value itself where it has none."""
    shifts = (_shift(link, old, _within(link, end, new)) for old, end, new in ends)
    return sum((each for each in shifts if each is not None), Decimal(0)) / len(ends)


def _within(link: Link, end: Decimal | None, new: Decimal) -> Decimal:
    """The end of a range as the link can use it: 0 and 100 percent have no log-odds, their neighbours do."""
    if end is None:
        return new
    return min(max(end, NEARLY), HUNDRED - NEARLY) if link is Link.LOGIT else end


def _moved(link: Link, value: Decimal, shift: Decimal) -> Decimal | None:
    match link:
        case Link.RATIO:
            return value * shift
        case Link.LOGIT:
            odds = _log_odds(value)
            return None if odds is None else HUNDRED / (1 + (-(odds + shift)).exp())
        case _:
            assert_never(link)


def _log_odds(percent: Decimal) -> Decimal | None:
    if not 0 < percent < HUNDRED:
        return None
    return (percent / (HUNDRED - percent)).ln()
