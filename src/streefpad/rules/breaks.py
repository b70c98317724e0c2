"""Where a series breaks: no growth, line or verdict crosses such a place without a declared bridge."""

from __future__ import annotations

from streefpad.model.series import Break, Flag, Series
from streefpad.values.periods import Period
from streefpad.values.texts import EMPTY


def breaks_of(series: Series) -> tuple[Break, ...]:
    """The declared breaks and those an observation is flagged with, in order of time, each period once.

    A flag B says that the break lies before the value, so the new counting starts at its period.
    """
    declared = {each.first: each for each in reversed(series.breaks)}
    flagged = {
        each.period: Break(first=each.period, why=EMPTY)
        for each in series.observations
        if Flag.BREAK in each.flags
    }
    return tuple(sorted({**flagged, **declared}.values(), key=lambda each: each.first))


def break_between(series: Series, after: Period, until: Period) -> Break | None:
    """The first break that keeps the value of `until` from being compared with that of `after`."""
    return next((each for each in breaks_of(series) if after.end < each.first.end <= until.end), None)
