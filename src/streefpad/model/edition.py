"""The edition: every finding of one date, from trajectory to verdict."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from streefpad.model.catalogue import Catalogue
from streefpad.model.counting import CountedEdition
from streefpad.model.indicators import Caveat, Indicator
from streefpad.model.past import History
from streefpad.model.registers import Registered
from streefpad.model.series import Break, Observation, Revision, Series
from streefpad.model.sharing import Shared
from streefpad.model.sources import Release, Vintage
from streefpad.model.targets import Reading, Target
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Problem
from streefpad.values.record import Record, field
from streefpad.values.texts import EMPTY, Text

if TYPE_CHECKING:  # most commands ask no method and no form
    from streefpad.model.forms import KindStanding
    from streefpad.model.methods import MethodDescription, Robustness


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


class Rule(StrEnum):
    """The rules of the house in the order in which they are tried.

    Ten are the contract's; the others say why a target cannot be scored at all (decision 0004).
    """

    IN_ERROR = "in-error"  # before any of them: the target's own text holds an error
    STATEMENT = "statement"
    POINTS_OF_A_NUMBER = "points-of-a-number"
    WITHOUT_DEADLINE = "without-deadline"
    NO_BASELINE = "no-baseline"
    BROKEN_SERIES = "broken-series"
    REACHED = "reached"
    MISSED = "missed"
    NO_DATA = "no-data"
    TOO_EARLY = "too-early"
    WITHOUT_TRAJECTORY = "without-trajectory"
    ON_TRACK = "on-track"
    MOVING_AWAY = "moving-away"
    BEHIND = "behind"


WITHHELD = "target-in-error"  # the code of the reason where an error keeps a verdict back


class MilestoneState(StrEnum):
    """Where a milestone stands; open until its period is observed."""

    REACHED = "reached"
    MISSED = "missed"
    OPEN = "open"


class Point(Record, kw_only=False):
    """A value at a period, in the unit of its series."""

    period: Period
    value: Decimal


class ExpectedMilestone(Record):
    """A milestone with its value and state."""

    point: Point
    is_derived: bool
    state: MilestoneState
    observed: Decimal | None = None
    is_past: bool = False  # its period has ended by the day that is asked about
    is_bounded: bool = False  # of its period the source says only `more than`


class Trajectory(Record):
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


class Outlook(Record):
    """Where the historic pace leads: no forecast, a ruler laid along the past."""

    value: Decimal  # at the deadline
    reaches: bool
    overshoots: bool = False  # it goes past a value that is no better for being passed, such as parity
    arrives: Period | None  # the first period at or past the target; None where it never arrives


class Reason(Record):
    """Why the status is what it is: the code of a sentence, and the facts it needs."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


class Ruling(Record):
    """A rule that was tried: whether it applied, and what it looked at."""

    rule: Rule
    applies: bool
    facts: Mapping[str, Fact] = field(default_factory=dict)


class ClimbStep(Record, kw_only=False):
    """One period of a `rising` target held against the one before it."""

    before: Point
    after: Point
    is_miss: bool


class Answer(Record):
    """What one method says: a class, the number it rests on, its score where it has one, and why."""

    method: str
    slug: str  # the class
    value: Decimal | None = None
    score: Decimal | None = None
    reason: Reason


class Assessment(Record):
    """Where one reading of a target stands. Numbers are in the unit of the series; paces a year."""

    status: Status
    reason: Reason
    baseline: Point | None = None
    reference: Point | None = None
    latest: Point | None = None
    target: Point | None = None
    benchmark: Point | None = None  # the series it is held against, at the latest figure's period
    milestones: tuple[ExpectedMilestone, ...] = ()
    expected_now: Decimal | None = None  # the trajectory at the latest observation's period
    expected_today: Point | None = None  # the trajectory at the last period that ended by as_of
    gap: Decimal | None = None  # latest - expected_now
    required_pace: Decimal | None = None
    historic_pace: Decimal | None = None
    acceleration: Decimal | None = None  # required over historic pace; None: not computable
    outlook: Outlook | None = None  # None: not computable
    rests_on_baseline: bool = False  # nothing was observed after the baseline
    break_ahead: Break | None = None  # between latest figure and deadline: what is expected then lies past it
    caveats: tuple[Caveat, ...] = ()

    @property
    def has_caveat(self) -> bool:
        """Whether the verdict must be read with something beside it."""
        return bool(self.caveats) or self.break_ahead is not None


class Judged(Record):
    """One reading with its trajectory and assessment."""

    reading: Reading
    trajectory: Trajectory | None
    assessment: Assessment
    gaps: tuple[Point, ...] = ()  # observed - expected, per period observed after the baseline
    rulings: tuple[Ruling, ...] = ()  # the rules tried, up to the one that applied
    climb: tuple[ClimbStep, ...] = ()  # for `rising` only


NO_TARGET = Assessment(status=Status.NOT_SCORED, reason=Reason(code="no-target"))


class Finding(Record):
    """Series + trajectory + assessment + forecast for one target; without target, the series alone.

    Forecast, odds, answers and robustness are about the reading in force. A Reason says why there is
    no forecast or are no odds; None for both means that nobody asked.
    """

    indicator: Indicator
    series: Series
    target: Target | None = None
    judged: tuple[Judged, ...] = ()  # one per reading, the one in force first
    untargeted: Assessment = NO_TARGET  # where nothing is judged: what can be said all the same
    forecast: Forecast | None = None
    no_forecast: Reason | None = None
    odds: Odds | None = None  # only where there is no forecast
    no_odds: Reason | None = None
    answers: tuple[Answer, ...] = ()  # of every method that has a rule for this promise, the house first
    robustness: Robustness | None = None  # of the house status

    @property
    def in_force(self) -> Judged | None:
        """The judged reading that the verdict rests on."""
        return self.judged[0] if self.judged else None

    @property
    def is_withheld(self) -> bool:
        """Whether an error in the target's own text keeps the verdict back."""
        return self.in_force is not None and self.in_force.assessment.reason.code == WITHHELD

    @property
    def chance(self) -> Decimal | None:
        """The forecast's chance, 0 to 1, that the target is reached at its deadline."""
        if self.forecast is None or self.target is None or self.target.by is None:
            return None
        at_deadline = self.forecast.at(self.target.by)
        return at_deadline.p_reach if at_deadline else None

    @property
    def depends_on_reading(self) -> bool:
        """Whether another reading of the text would give another status."""
        return len({each.assessment.status for each in self.judged}) > 1


class DueRelease(Record):
    """A release of a dataflow as it stands on the edition's day."""

    dataflow: str
    release: Release
    delivered: date | None  # when a file of the dataflow came, from the day it was due on
    is_overdue: bool


class Edition(Record):
    """All findings of one date, with everything they rest on."""

    as_of: date
    software: str  # the version that made it
    catalogue: Catalogue
    vintages: tuple[Vintage, ...]
    observations: tuple[Observation, ...]  # every cell of the vault, chosen or not
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    releases: tuple[DueRelease, ...] = ()
    counted: CountedEdition = field(default_factory=CountedEdition)
    registered: Registered = field(default_factory=Registered)
    shared: Shared = field(default_factory=Shared)
    history: History = field(default_factory=History)
    collection: tuple[KindStanding, ...] = ()  # where collection rounds stand, per kind of partner
    methods: tuple[MethodDescription, ...] = ()  # those that the answers of the findings come from

    def method(self, id: str) -> MethodDescription | None:
        """The description of the method of this id."""
        return next((each for each in self.methods if each.id == id), None)

    def of_indicator(self, indicator: str) -> tuple[Finding, ...]:
        """The findings of this indicator."""
        return tuple(each for each in self.findings if each.indicator.id == indicator)


class Disagreement(Record):
    """An arriving cell whose value another source states differently for the same row and period."""

    known: Observation
    arriving: Observation


class CellChanges(Record):
    """What a delivered file brings, cell by cell; every arriving cell is in exactly one group."""

    new: tuple[Observation, ...] = ()  # nothing was known of this row and period
    revised: tuple[Revision, ...] = ()  # its own source replaces the value
    conflicting: tuple[Disagreement, ...] = ()
    unchanged: tuple[Observation, ...] = ()  # this value was known already


class StatusChange(Record):
    """A verdict that arriving cells would move."""

    indicator: str
    target: str
    before: Status | None  # None: the target was not judged before
    after: Status
    because: tuple[Observation, ...]  # the values now in force that were not in force before


# The levels of a forecast's quantiles, in the order in which each point holds them.
FAN_LEVELS = tuple(Decimal(level) for level in ("0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"))


class ForecastPoint(Record):
    """What may be observed at one period, in the unit of the series."""

    period: Period
    mean: Decimal
    quantiles: tuple[Decimal, ...]  # at FAN_LEVELS
    p_reach: Decimal | None = None  # 0 to 1: of lying within the forecast's limits at this period


class Forecast(Record):
    """A series carried forward from its last observation: a fan, one point a period.

    `stops_before` is a break ahead that the fan does not cross.
    """

    origin: Point
    observations: int  # since the last break: what the forecast rests on
    scale: str
    points: tuple[ForecastPoint, ...]
    at_least: Decimal | None = None  # the limits that p_reach asks about
    at_most: Decimal | None = None
    stops_before: Period | None = None

    def at(self, period: Period) -> ForecastPoint | None:
        """The point of exactly this period."""
        return next((each for each in self.points if each.period == period), None)


class Corpus(Record, kw_only=False):
    """Series of elsewhere that a reference class is drawn from."""

    id: str
    title: Text = EMPTY  # "516 annual shares among the indicators of ..."
    attribution: str = ""


class Odds(Record):
    """How often comparable series elsewhere moved so far in so many years: never a forecast.

    Each series counts once, by its first stretch of `years` that starts within the band. `ever_moved`
    counts the series that moved so far in any such stretch.
    """

    start: Decimal
    move: Decimal  # in points, with its sign
    years: int
    lowest: Decimal  # the band of comparable starts
    highest: Decimal
    moved: int
    ever_moved: int
    comparable: int
    moved_indicators: int  # series of one indicator move together
    comparable_indicators: int
    corpus: Corpus
