"""The shapes of the API's documents: what every JSON file holds, field by field.

A docstring is what the OpenAPI description says of a shape. The words are those of the contract:
a field that `judge` and `status` print too has the same name and meaning there.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, NotRequired

from pydantic import WithJsonSchema
from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from streefpad.model.edition import MilestoneState, Status
from streefpad.model.indicators import Role
from streefpad.model.series import Flag, Use
from streefpad.model.sources import Evidence
from streefpad.model.targets import Shape
from streefpad.model.withholding import Withheld, Zeros
from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Severity
from streefpad.values.quantities import Better, UnitKind

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Address = Annotated[str, WithJsonSchema({"type": "string", "format": "uri-reference"})]
Sha256 = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]


class Words(TypedDict, total=False):
    """One text in the agenda's languages; a language in which it was not written is absent."""

    nl: str
    en: str
    fr: str


class Pages(TypedDict, total=False):
    """The page for people, per language, relative to this document."""

    nl: Address
    en: Address
    fr: Address


class Links(TypedDict):
    """Where this thing and its neighbours stand; every address is relative to this document."""

    self: Address
    page: NotRequired[Pages]
    indicator: NotRequired[Address]
    observations: NotRequired[Address]
    csv: NotRequired[Address]
    index: NotRequired[Address]


class Header(TypedDict):
    """The edition that a document belongs to."""

    agenda: str
    as_of: Day
    software: str
    standing: Words | None  # what the targets are: "advice, not adopted policy"
    synthetic: bool  # the figures are made up
    licence: str


class Document(TypedDict):
    """What every document starts with."""

    edition: Header
    links: Links


class Said(TypedDict):
    """The words of a source, and where in it they stand."""

    source: str
    where: str
    quote: str


class Decided(TypedDict):
    """Who decided, or proposes, and why."""

    by: str
    why: Words | None


class Unit(TypedDict):
    """What the numbers count in; a percent is 37.02, never 0.3702."""

    kind: UnitKind
    label: Words | None


class Point(TypedDict):
    """A value at a period."""

    period: str
    value: Number


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


# Names that Python keeps for itself, or that hold a point.
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


class Cell(TypedDict):
    """The place of a number: a sealed file, and the line or cell and the column in it."""

    vintage: str
    file: str
    line: int | None
    cell: str
    column: str


class Observation(TypedDict):
    """A value as one source published it, with the way back to its cell.

    `decimals` is how many decimals it was published with, because JSON writes 37.90 as 37.9.
    """

    period: str
    value: Number
    decimals: int
    flags: list[Flag]
    use: Use
    source: str
    evidence: Evidence | None
    where: str
    note: Words | None
    dataflow: str
    row: dict[str, str]
    cell: Cell


class Break(TypedDict):
    """From this period on, values are not comparable with those before it."""

    first: str
    why: Words | None


class Conflict(TypedDict):
    """Sources that state different values for one period; one is chosen, with a reason."""

    period: str
    chosen: Observation
    others: list[Observation]
    why: Words | None
    by: str


class Revision(TypedDict):
    """A value that its own source later replaced."""

    period: str
    before: Observation
    after: Observation


class Withholding(TypedDict):
    """A figure that an error keeps back: never judged."""

    period: str
    problem: str
    cell: Cell


class Series(TypedDict):
    """The observations in force, one a period in order of time, and what lies beside them."""

    observations: list[Observation]
    bounds: list[Observation]
    withheld: list[Withholding]
    breaks: list[Break]
    conflicts: list[Conflict]
    revisions: list[Revision]


class Count(TypedDict):
    """The counts behind a share, after disclosure control; null is withheld."""

    period: str
    numerator: int | None
    denominator: int | None
    withheld: Withheld | None
    lowest: Number | None
    highest: Number | None


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


class Ownership(TypedDict):
    """A policy domain answers for an indicator during these dates."""

    domain: str
    role: Role
    since: Day | None
    until: Day | None
    proposed: bool


class NextStep(TypedDict):
    """What has to happen before there is a baseline."""

    what: Words | None
    owner: str
    due: Day | None


class Definition(TypedDict):
    """What is counted, of whom, by which rule."""

    numerator: Words | None
    denominator: Words | None
    population: Words | None
    definition: Words | None
    note: Words | None
    classification: str


class Source(TypedDict):
    """A document or page that states figures or promises."""

    id: str
    title: Words | None
    publisher: str
    issued: str  # as the source dates itself: "2022-01" where no day is known
    url: str
    licence: str
    language: str | None
    note: Words | None


class Vintage(TypedDict):
    """One sealed file, as its receipt describes it."""

    id: str
    dataflow: str
    source: str
    file: str
    sha256: Sha256
    size: int
    retrieved: Day
    by: str
    licence: str
    note: Words | None


class Place(TypedDict):
    """Where to look: a file of the agenda, with line and column or cell."""

    file: str
    line: int | None
    column: int | None
    cell: str


class Problem(TypedDict):
    """Something a person must fix; an accepted one stays visible."""

    code: str
    severity: Severity
    indicator: str | None
    wrong: Words
    remedy: Words
    place: Place
    accepted: Decided | None


class Release(TypedDict):
    """A delivery of data: due, and delivered or overdue on the day of the edition."""

    dataflow: str
    what: Words | None
    owner: str
    due: Day
    delivered: Day | None
    overdue: bool


class DisclosureRule(TypedDict):
    """The rule that guards counts from records."""

    minimum: int
    protection: int
    zeros: Zeros
    rounding: int | None
    minimum_denominator: int


class Named(TypedDict):
    """A code with its name."""

    id: str
    name: Words | None


class GoalEntry(TypedDict):
    """One goal of the agenda, in its own words."""

    number: int
    name: Words | None
    text: Words | None
    said: Said | None
    indicators: list[str]
    links: Links


class Standing(TypedDict):
    """A target with its status."""

    id: str
    status: Status


class IndicatorEntry(TypedDict):
    """An indicator in a list."""

    id: str
    number: str
    goal: int | None
    focus: list[str]
    name: Words | None
    unit: UnitKind
    period_kind: PeriodKind
    latest: Point | None
    targets: list[Standing]
    links: Links


class Part(TypedDict):
    """What a policy domain takes of one target: its share in percent, its part of gap and pace."""

    target: str
    basis: str
    share: Number | None
    gap: Number | None
    pace: Number | None
    people: Number | None


class Owned(TypedDict):
    """An indicator that a policy domain answers for, and since when."""

    indicator: str
    role: Role
    since: Day | None
    until: Day | None
    proposed: bool
    targets: list[Standing]
    links: Links


class OwnerEntry(TypedDict):
    """A policy domain or partner in a list."""

    id: str
    name: Words | None
    since: Day | None
    until: Day | None
    successor: str
    indicators: int  # that it answers for on the day of the edition
    overdue: int  # deliveries
    links: Links
