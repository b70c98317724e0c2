"""The change of a whole, split over its parts: growth of groups on one side, their own rates on the other.

Only published counts go in, so that the split shows nothing that the counts do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from streefpad.model.counting import IndicatorCounts, PublishedCount, Split, SplitPart
from streefpad.model.indicators import Indicator
from streefpad.model.series import Series
from streefpad.rules.breaks import break_between
from streefpad.rules.decompose import Decomposition, Group, decompose
from streefpad.values.periods import Period
from streefpad.values.quantities import HUNDRED

PUBLISHED = Decimal("0.01")


def split_changes(
    indicator: Indicator, series: Series, counts: Mapping[str, IndicatorCounts]
) -> tuple[Split, ...]:
    """The latest change of a whole, and the one since its unbroken beginning, where all parts are counted.

    A period serves where the published denominators of the parts add up to that of the whole:
    otherwise they are not its parts.
    """
    own = counts.get(indicator.id)
    parts = [counts[id] for id in indicator.parts if id in counts]
    if own is None or not parts or len(parts) < len(indicator.parts):
        return ()
    if any(each.classification != own.classification for each in parts):
        return ()  # parts under another definition are parts of another whole
    periods = [each.period for each in own.counts if _is_whole(own, parts, each.period)]
    return tuple(
        split
        for before, after in _pairs(periods, series)
        if (split := _split(own, parts, before, after)) is not None
    )


def _pairs(periods: Sequence[Period], series: Series) -> Iterator[tuple[Period, Period]]:
    """The last two periods, then the first and the last, within the stretch after the last break."""
    if not periods:
        return
    latest = periods[-1]
    unbroken = [each for each in periods if break_between(series, each, latest) is None]
    if len(unbroken) > 1:
        yield unbroken[-2], latest
    if len(unbroken) > 2:
        yield unbroken[0], latest


def _is_whole(own: IndicatorCounts, parts: Sequence[IndicatorCounts], period: Period) -> bool:
    whole = own.at(period)
    found = [each.at(period) for each in parts]
    if whole is None or whole.numerator is None or whole.denominator is None:
        return False
    known = [each for each in found if each and each.numerator is not None and each.denominator is not None]
    if len(known) < len(parts):
        return False
    added = (sum(each.denominator or 0 for each in known), sum(each.numerator or 0 for each in known))
    return added == (whole.denominator, whole.numerator)


def _split(
    own: IndicatorCounts, parts: Sequence[IndicatorCounts], before: Period, after: Period
) -> Split | None:
    split = decompose(_groups(parts, before), _groups(parts, after))
    if split is None:
        return None
    return Split(
        indicator=own.indicator,
        before=before,
        after=after,
        value_before=_points(split.before),
        value_after=_points(split.after),
        composition=_points(split.composition),
        rate=_points(split.rate),
        parts=tuple(_part(each, split, parts, before, after) for each in parts),
    )


def _groups(parts: Sequence[IndicatorCounts], period: Period) -> list[Group]:
    return [
        Group(id=each.indicator, numerator=Decimal(up), denominator=Decimal(down))
        for each in parts
        for up, down in [_numbers(each.at(period))]
    ]


def _part(
    part: IndicatorCounts,
    split: Decomposition,
    parts: Sequence[IndicatorCounts],
    before: Period,
    after: Period,
) -> SplitPart:
    effect = next(each for each in split.effects if each.id == part.indicator)
    return SplitPart(
        indicator=part.indicator,
        weight_before=_weight(part, parts, before),
        weight_after=_weight(part, parts, after),
        rate_before=_rate(part, before),
        rate_after=_rate(part, after),
        composition=_points(effect.composition),
        rate=_points(effect.rate),
    )


def _weight(part: IndicatorCounts, parts: Sequence[IndicatorCounts], period: Period) -> Decimal:
    whole = sum(_numbers(each.at(period))[1] for each in parts)
    return _points(HUNDRED * _numbers(part.at(period))[1] / whole)


def _rate(part: IndicatorCounts, period: Period) -> Decimal | None:
    up, down = _numbers(part.at(period))
    return _points(HUNDRED * up / down) if down else None


def _numbers(count: PublishedCount | None) -> tuple[int, int]:
    return (count.numerator or 0, count.denominator or 0) if count else (0, 0)


def _points(value: Decimal) -> Decimal:
    return value.quantize(PUBLISHED, ROUND_HALF_UP)
