"""How good forecasts were: what a backtest found, over every forecast that could have been made."""

from __future__ import annotations

from streefpad.values.record import Record


class Score(Record):
    """One method over one set of cells; points are percentage points.

    mase and scaled_crps divide by the mean absolute yearly change up to the origin, and leave out the cells
    of series that had never moved.
    """

    method: str
    horizon: int | None  # None: all of them
    cells: int
    mae: float
    mase: float
    crps: float
    scaled_crps: float
    coverage_80: float
    coverage_95: float
    coverage_80_by_indicator: float  # the mean over indicators, each counted once
    coverage_95_by_indicator: float


class Difference(Record):
    """Our mean CRPS minus a rival's, with the jackknife standard error over indicators."""

    rival: str
    crps: float
    standard_error: float


class EventScore(Record):
    """How well a method foresaw whether a target would be reached."""

    method: str
    events: int
    brier: float
    skill: float  # 1 - brier / brier of the event rates


class ReliabilityRow(Record):
    """Chances of about the same size, and how often what they spoke of happened."""

    method: str
    lowest: float
    highest: float
    events: int
    mean_chance: float
    happened: float


class Report(Record):
    """How every method did on the same cells."""

    series: int
    indicators: int
    cells: int
    not_issued: int  # too few errors were known for an interval
    scores: tuple[Score, ...]  # all horizons together, and each
    differences: tuple[Difference, ...]  # ours against each of the others
    events: tuple[EventScore, ...]
    reliability: tuple[ReliabilityRow, ...]

    def of(self, method: str, horizon: int | None = None) -> Score:
        """The score of one method."""
        return next(each for each in self.scores if (each.method, each.horizon) == (method, horizon))

    def events_of(self, method: str) -> EventScore:
        """How well one method foresaw whether targets would be reached."""
        return next(each for each in self.events if each.method == method)
