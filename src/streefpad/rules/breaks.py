"""Where a series breaks: no growth, line or verdict crosses such a place without a declared bridge."""

from __future__ import annotations

from streefpad.model.series import Break, Observation, Series
from streefpad.values.periods import Period


def break_between(series: Series, after: Period, until: Period) -> Break | None:
    """The first break that keeps the value of `until` from being compared with that of `after`."""
    return next((each for each in series.every_break if after.end < each.first.end <= until.end), None)


def since_last_break(series: Series) -> tuple[Observation, ...]:
    """The observations that may be compared with the latest one."""
    latest = series.latest
    if latest is None:
        return ()
    begun = [each.first.end for each in series.every_break if each.first.end <= latest.period.end]
    return tuple(each for each in series.observations if not begun or each.period.end >= begun[-1])
