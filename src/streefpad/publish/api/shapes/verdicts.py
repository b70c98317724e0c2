"""Targets and findings: what was promised, and where it stands."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from streefpad.model.edition import MilestoneState, Status
from streefpad.model.indicators import Role
from streefpad.model.series import Flag
from streefpad.model.targets import Shape
from streefpad.publish.api.shapes.atoms import Day, Decided, Links, Number, Point, Said, Words
from streefpad.publish.api.shapes.sharing import Joint, OverdueDelivery, SharePart, Sharing
from streefpad.values.quantities import Better, UnitKind


class Milestone(TypedDict):
    """A step on the way, as declared; without a value it is derived from the trajectory."""

    by: str
    value: Number | None


class Reading(TypedDict):
    """One interpretation of a promise; `value` is a number, or the series to compare with."""

    id: str
    in_force: bool
    kind: str
    value: Number | str | None
    shape: Shape | None  # of the trajectory, where the promise names one
    asks: Words
    name: Words | None
    better: Better
    said: Said | None
    decided: Decided | None


class Aspiration(TypedDict):
    """What the source wishes beyond the target."""

    kind: str
    value: Number | str | None
    text: Words | None
    said: Said | None


class Target(TypedDict):
    """One promise about one indicator, with all its readings; the first is in force."""

    id: str
    indicator: str
    unit: UnitKind
    better: Better
    by: str | None
    baseline: str | None
    awaits_baseline: bool
    reference: str | None
    tolerance: Number
    milestones: list[Milestone]
    readings: list[Reading]
    aspiration: Aspiration | None
    said: Said | None
    note: Words | None
    links: Links


# Fields with names that no attribute can have.
Classed = TypedDict("Classed", {"class": str})
FanEnd = TypedDict("FanEnd", {"period": str, "mean": Number, "q0.1": Number, "q0.5": Number, "q0.9": Number})
FanPoint = TypedDict(
    "FanPoint",
    {
        "period": str,
        "mean": Number,
        "q0.025": Number,
        "q0.1": Number,
        "q0.25": Number,
        "q0.5": Number,
        "q0.75": Number,
        "q0.9": Number,
        "q0.975": Number,
        "p_reach": Number | None,
    },
)
FanEnd.__doc__ = "The end of a forecast: its mean, its median, and the band of four chances in five."
FanPoint.__doc__ = "What may be observed at one period: quantiles, and the chance that the target is reached."


class TargetPoint(TypedDict):
    """A milestone of a target; `derived` where the source gives no number for it."""

    period: str
    value: Number
    derived: bool
    state: MilestoneState


class Outlook(TypedDict):
    """Where the historic pace leads: a ruler laid along the past, no forecast."""

    value: Number
    reaches: bool
    arrives: str | None


class Odds(TypedDict):
    """How often comparable series elsewhere moved so far in so many years: no forecast."""

    moved: int
    comparable: int
    start: Number
    move: Number
    years: int
    lowest: Number
    highest: Number
    corpus: str


class Judgement(Classed):
    """The fields of `judge`, in its order; paces and gaps in the unit of the series."""

    series: str
    method: str
    status: Status
    value: Number | None
    score: Number | None
    reason: Words
    baseline: Point | None
    latest: Point | None
    target: Point | None
    milestone: TargetPoint | None
    expected_now: Number | None
    gap: Number | None
    required_pace: Number | None
    historic_pace: Number | None
    outlook: Outlook | None


class FindingOwner(TypedDict):
    """Who answers for an indicator on the day of the edition."""

    domain: str
    role: Role
    proposed: bool


class Finding(Judgement):
    """The fields of `status`: where a target stands, by the reading in force."""

    as_of: Day
    indicator: str
    number: str
    goal: int | None
    focus: list[str]
    owners: list[FindingOwner]
    name: Words
    unit: UnitKind
    target_id: str | None
    reading: str | None
    kind: str | None
    expected_today: Point | None
    break_ahead: str | None
    withheld: list[str]
    acceleration: Number | None
    flags: list[Flag]
    rests_on_baseline: bool
    depends_on_reading: bool
    caveats: list[Words]
    chance: Number | None
    forecast: FanEnd | None
    odds: Odds | None
    sharing: Sharing | None
    parts: list[SharePart]
    joint: Joint | None
    overdue: list[OverdueDelivery]
    links: Links


class Trajectory(TypedDict):
    """What the target asks per period, from baseline to deadline."""

    baseline: Point
    deadline: str
    target: Number | None
    expected: list[Point]


class JudgedReading(Judgement):
    """One reading of a target, with its trajectory and verdict."""

    reading: str
    in_force: bool
    trajectory: Trajectory | None
    gaps: list[Point]  # observed less expected


class Fan(TypedDict):
    """A series carried forward from its last observation, one point a period."""

    origin: Point
    observations: int
    scale: str
    at_least: Number | None
    at_most: Number | None
    stops_before: str | None
    points: list[FanPoint]


class Answer(Classed):
    """What one published method says of the target, in its own class."""

    method: str
    value: Number | None
    score: Number | None
    reason: Words


class Prospect(Finding):
    """A finding with everything that stands beside its status; none of it changes the status."""

    readings: list[JudgedReading]
    fan: Fan | None
    no_forecast: Words | None
    no_odds: Words | None
    answers: list[Answer]
    robustness: Words | None
