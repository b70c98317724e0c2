"""One series carried forward, as the record that pages, files and tables show."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from streefpad.model.edition import Forecast, ForecastPoint, Point, Reason
from streefpad.model.series import Observation, Series
from streefpad.rules.forecasts.many import Outcome, Projections, project_many
from streefpad.rules.forecasts.scales import scale_of
from streefpad.rules.forecasts.shipped import SHIPPED
from streefpad.rules.spans import span_of
from streefpad.values.periods import Period
from streefpad.values.quantities import decimals

FEWEST_DECIMALS = 2
CHANCE = Decimal("0.001")
LARGEST = 10**15  # past this a number says that the series is too erratic to be carried forward


def project(
    series: Series, until: Period, *, at_least: Decimal | None = None, at_most: Decimal | None = None
) -> Forecast | Reason:
    """The series carried forward to `until`, or the reason why it is not.

    Only observations since the last break count, and the fan stops before a break that lies ahead. With
    limits each point holds the chance of lying within them at that period: `at_least` for a level to be
    reached upwards, `at_most` downwards, both for parity. The unit decides the scale.

    Codes of the reason: not-annual, period-kind, nothing-to-project, too-few-observations, too-far-ahead,
    break-ahead, share-out-of-range, not-positive, no-variation, too-erratic.
    """
    span = span_of(series, until, SHIPPED.errors.years)
    if isinstance(span, Reason):
        return span
    scale = scale_of(series.unit.kind)
    projections = project_many(
        [aligned(span.observations)],
        len(span.periods),
        fitted=SHIPPED,
        scale=scale,
        at_least=_limit(at_least),
        at_most=_limit(at_most),
    )
    if refused := _refusal(projections):
        return refused
    latest = span.observations[-1]
    places = max(FEWEST_DECIMALS, *(decimals(each.value) for each in span.observations))
    return Forecast(
        origin=Point(latest.period, latest.value),
        observations=len(span.observations),
        scale=scale.value,
        points=_points(span.periods, projections, places),
        at_least=at_least,
        at_most=at_most,
        stops_before=span.stops_before,
    )


def aligned(observations: Sequence[Observation]) -> list[float]:
    """One number a year from the first observation to the last, NaN where a year lacks."""
    first = observations[0].period.year
    values = [np.nan] * (observations[-1].period.year - first + 1)
    for each in observations:
        values[each.period.year - first] = float(each.value)
    return values


def _limit(limit: Decimal | None) -> float:
    return np.nan if limit is None else float(limit)


def _refusal(projections: Projections) -> Reason | None:
    outcome = str(projections.outcome[0])
    if outcome != Outcome.PROJECTED.value:
        return Reason(code=outcome)
    if not (np.abs(projections.quantiles) < LARGEST).all():
        return Reason(code="too-erratic")
    return None


def _points(periods: Sequence[Period], projections: Projections, places: int) -> tuple[ForecastPoint, ...]:
    step = Decimal(1).scaleb(-places)
    return tuple(
        ForecastPoint(
            period=period,
            mean=_rounded(projections.mean[0, at], step),
            quantiles=tuple(_rounded(each, step) for each in projections.quantiles[0, at]),
            p_reach=_chance(projections.p_reach[0, at]),
        )
        for at, period in enumerate(periods)
    )


def _chance(p_reach: float) -> Decimal | None:
    return None if np.isnan(p_reach) else _rounded(p_reach, CHANCE)


def _rounded(value: float, step: Decimal) -> Decimal:
    """Rounded here, so that the last bit of a processor's exponential never shows."""
    return Decimal(repr(float(value))).quantize(step)
