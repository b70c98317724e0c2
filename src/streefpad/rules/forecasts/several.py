"""Whole tables of series carried forward, in arrays of series of about one length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np

from streefpad.model.edition import Reason
from streefpad.model.projecting import Fan
from streefpad.model.series import Series
from streefpad.rules.forecasts.many import Outcome, Projections, project_many
from streefpad.rules.forecasts.one import FEWEST_DECIMALS, LARGEST, aligned
from streefpad.rules.forecasts.scales import Scale, scale_of
from streefpad.rules.forecasts.shipped import SHIPPED
from streefpad.rules.spans import Span, span_of
from streefpad.values.periods import Period
from streefpad.values.quantities import decimals
from streefpad.values.record import Record

AT_ONCE = 2000  # series in one array: enough to be fast, few enough to stay small


class _Row(Record, kw_only=False):
    place: int  # among the series asked for
    span: Span
    values: list[float]


def project_several(
    series: Sequence[Series],
    until: Period,
    *,
    at_least: Decimal | None = None,
    at_most: Decimal | None = None,
) -> tuple[Fan | Reason, ...]:
    """Every series carried forward to `until`, or why it is not, as `project` does for one."""
    found: dict[int, Fan | Reason] = {}
    rows: dict[Scale, list[_Row]] = {}
    for place, each in enumerate(series):
        span = span_of(each, until, SHIPPED.errors.years)
        if isinstance(span, Reason):
            found[place] = span
        else:
            row = _Row(place, span, aligned(span.observations))
            rows.setdefault(scale_of(each.unit.kind), []).append(row)
    limits = (np.nan if at_least is None else float(at_least), np.nan if at_most is None else float(at_most))
    for scale, together in rows.items():
        for batch in _batches(together):
            years = max(len(each.span.periods) for each in batch)
            projections = project_many(
                _table(batch), years, fitted=SHIPPED, scale=scale, at_least=limits[0], at_most=limits[1]
            )
            found |= _answers(batch, projections)
    return tuple(found[place] for place in range(len(series)))


def _batches(rows: list[_Row]) -> Iterator[list[_Row]]:
    """Series of about one length together, so that one long series does not widen the table of all."""
    in_order = sorted(rows, key=lambda each: len(each.values))
    for start in range(0, len(in_order), AT_ONCE):
        yield in_order[start : start + AT_ONCE]


def _table(batch: list[_Row]) -> list[list[float]]:
    width = max(len(each.values) for each in batch)
    return [[np.nan] * (width - len(each.values)) + each.values for each in batch]


def _answers(batch: list[_Row], projections: Projections) -> Iterator[tuple[int, Fan | Reason]]:
    erratic = ~(np.abs(projections.quantiles) < LARGEST)
    means, quantiles = projections.mean.tolist(), projections.quantiles.tolist()
    chances, outcomes = projections.p_reach.tolist(), projections.outcome.tolist()
    for at, row in enumerate(batch):
        ahead = len(row.span.periods)
        if outcomes[at] != Outcome.PROJECTED.value:
            yield row.place, Reason(code=outcomes[at])
        elif erratic[at, :ahead].any():
            yield row.place, Reason(code="too-erratic")
        else:
            yield (
                row.place,
                Fan(
                    periods=row.span.periods,
                    means=tuple(means[at][:ahead]),
                    quantiles=tuple(tuple(each) for each in quantiles[at][:ahead]),
                    chances=tuple(chances[at][:ahead]),
                    decimals=max(FEWEST_DECIMALS, *(decimals(each.value) for each in row.span.observations)),
                ),
            )
