"""The edition: every finding of one date, from trajectory to verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import Caveat, Indicator
from streefpad.model.series import Observation, Series
from streefpad.model.sources import Vintage
from streefpad.model.targets import Reading, Target
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Problem


class Status(StrEnum):
    """The house's verdicts, in the order in which they are tried (contracts, "House status")."""

    NOT_SCORED = "not_scored"
    NO_BASELINE = "no_baseline"
    BROKEN_SERIES = "broken_series"
    REACHED = "reached"
    MISSED = "missed"
    NO_DATA = "no_data"
    TOO_EARLY = "too_early"
    ON_TRACK = "on_track"
    MOVING_AWAY = "moving_away"
    BEHIND = "behind"


class MilestoneState(StrEnum):
    """Where a milestone stands; open until its period is observed."""

    REACHED = "reached"
    MISSED = "missed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a period, in the unit of its series."""

    period: Period
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedMilestone:
    """A milestone with its value and state."""

    point: Point
    is_derived: bool
    state: MilestoneState
    observed: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectory:
    """What the target asks per period, from baseline to deadline.

    `expected` holds one point a year; a benchmark's trajectory stops where the benchmark does.
    """

    baseline: Point
    deadline: Period
    target: Decimal | None
    expected: tuple[Point, ...]

    def at(self, period: Period) -> Decimal | None:
        """What is expected at a period of the trajectory's own steps."""
        return next((each.value for each in self.expected if each.period == period), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where the historic pace leads: no forecast, a ruler laid along the past."""

    value: Decimal  # at the deadline
    reaches: bool
    arrives: Period | None  # the first period at or past the target; None where it never arrives


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the status is what it is: the code of a sentence, and the facts it needs."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Where one reading of a target stands. Numbers are in the unit of the series; paces a year."""

    status: Status
    reason: Reason
    baseline: Point | None = None
    reference: Point | None = None
    latest: Point | None = None
    target: Point | None = None
    milestones: tuple[ExpectedMilestone, ...] = ()
    expected_now: Decimal | None = None  # the trajectory at the latest observation's period
    expected_today: Point | None = None  # the trajectory at the last period that ended by as_of
    gap: Decimal | None = None  # latest - expected_now
    required_pace: Decimal | None = None
    historic_pace: Decimal | None = None
    acceleration: Decimal | None = None  # required over historic pace; None: not computable
    outlook: Outlook | None = None  # None: not computable
    rests_on_baseline: bool = False  # nothing was observed after the baseline
    caveats: tuple[Caveat, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One reading with its trajectory and assessment."""

    reading: Reading
    trajectory: Trajectory | None
    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Series + trajectory + assessment for one target; without target, the series alone."""

    indicator: Indicator
    series: Series
    target: Target | None = None
    judged: tuple[Judged, ...] = ()  # one per reading, the one in force first

    @property
    def in_force(self) -> Judged | None:
        """The judged reading that the verdict rests on."""
        return self.judged[0] if self.judged else None

    @property
    def depends_on_reading(self) -> bool:
        """Whether another reading of the text would give another status."""
        return len({each.assessment.status for each in self.judged}) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All findings of one date, with everything they rest on."""

    as_of: date
    software: str  # the version that made it
    catalogue: Catalogue
    vintages: tuple[Vintage, ...]
    observations: tuple[Observation, ...]  # every cell of the vault, chosen or not
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]

    def of_indicator(self, indicator: str) -> tuple[Finding, ...]:
        """The findings of this indicator."""
        return tuple(each for each in self.findings if each.indicator.id == indicator)
