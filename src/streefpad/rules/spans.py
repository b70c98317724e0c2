"""From which observations to which periods a series can be carried forward, if at all.

Apart from the forecasts themselves, so that who only asks whether there can be one loads no arrays.
"""

from __future__ import annotations

from streefpad.model.edition import Reason
from streefpad.model.series import Observation, Series
from streefpad.rules.breaks import since_last_break
from streefpad.rules.tables.error_quantiles import HALF_WIDTHS
from streefpad.values.periods import Period, PeriodKind, next_period, periods_from, place_in_series
from streefpad.values.record import Record

FEWEST = 5  # comparable observations: with fewer a series is not carried forward
FURTHEST = len(HALF_WIDTHS)  # periods ahead that the shipped errors know
YEARLY = (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR)


class Span(Record, kw_only=False):
    """The comparable observations, the periods ahead, and the break that the fan does not cross."""

    observations: tuple[Observation, ...]
    periods: tuple[Period, ...]
    stops_before: Period | None


def span_of(series: Series, until: Period, furthest: int = FURTHEST) -> Span | Reason:
    """The span of a series to this period, or why there is none.

    Codes of the reason: too-few-observations, not-annual, period-kind, nothing-to-project, too-far-ahead,
    break-ahead.
    """
    comparable = since_last_break(series)
    if len(comparable) < FEWEST:
        return Reason(code="too-few-observations", facts={"observed": len(comparable), "needed": FEWEST})
    latest = comparable[-1].period
    if latest.kind not in YEARLY:
        return Reason(code="not-annual", facts={"period": latest})
    end = place_in_series(until, latest.kind)
    if end is None:
        return Reason(code="period-kind", facts={"period": until, "latest": latest})
    ahead = periods_from(next_period(latest), end)
    if not ahead:
        return Reason(code="nothing-to-project", facts={"latest": latest, "until": end})
    if len(ahead) > furthest:
        return Reason(code="too-far-ahead", facts={"until": end, "furthest": ahead[furthest - 1]})
    stop = next((each.first for each in series.every_break if latest.end < each.first.end <= end.end), None)
    within = tuple(each for each in ahead if stop is None or each.end < stop.end)
    if stop is not None and not within:
        return Reason(code="break-ahead", facts={"period": stop})
    return Span(comparable, within, stop)
