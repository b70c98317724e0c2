"""Targets: what was promised, in every reading, and who decided which one is in force.

Each kind of promise is one record, named as in the contract; its `kind` is the YAML key.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.quantities import HUNDRED, Better
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Language, Text

if TYPE_CHECKING:  # few targets say how they are shared
    from streefpad.model.sharing import Sharing


class Shape(StrEnum):
    """How a trajectory runs from baseline to target."""

    LINEAR = "linear"
    LOGIT = "logit"
    GEOMETRIC = "geometric"
    TABLE = "table"  # straight lines through the stated milestones


class Level(Record):
    """Reach this value."""

    kind: ClassVar[str] = "level"
    value: Decimal
    shape: Shape = Shape.LINEAR


class Keep(Record):
    """Do not fall below the baseline, or below the floor where one is given."""

    kind: ClassVar[str] = "keep"
    floor: Decimal | None = None


class Benchmark(Record):
    """Do at least as well as another series in the same period."""

    kind: ClassVar[str] = "benchmark"
    series: str  # id of the indicator (or, in `judge`, of the series) to compare with


class GrowthPoints(Record):
    """Rise by so many percentage points a year."""

    kind: ClassVar[str] = "growth_points"
    points: Decimal


class GrowthPercent(Record):
    """Grow each year by so many percent of the baseline (simple growth)."""

    kind: ClassVar[str] = "growth_percent"
    percent: Decimal


class GrowthCompound(Record):
    """Grow each year by so many percent of the year before."""

    kind: ClassVar[str] = "growth_compound"
    percent: Decimal


class Parity(Record):
    """Come to this share, and not past it: 50/50."""

    kind: ClassVar[str] = "parity"
    value: Decimal = Decimal(50)


class Representation(Record):
    """A group's share in the activity over its share in the population."""

    kind: ClassVar[str] = "representation"
    value: Decimal = Decimal(1)


class Zero(Record):
    """Nothing left: no shortage."""

    kind: ClassVar[str] = "zero"


class Complete(Record):
    """All of them: 100 percent."""

    kind: ClassVar[str] = "complete"


class Condition(Record):
    """At least so many events of one type per unit: reviewed, 3."""

    event: str
    at_least: int
    name: Text = EMPTY


class Count(Record):
    """Every unit fulfils all conditions; the series is the share of units that do."""

    kind: ClassVar[str] = "count"
    conditions: tuple[Condition, ...] = ()


class Rising(Record):
    """Every period above the one before it, with so many misses allowed."""

    kind: ClassVar[str] = "rising"
    misses: int = 0


class Direction(Record):
    """Go the right way; without value and deadline it is never reached."""

    kind: ClassVar[str] = "direction"


class Statement(Record):
    """Words only: shown, never scored."""

    kind: ClassVar[str] = "statement"
    text: Text = EMPTY


Aim = (
    Level
    | Keep
    | Benchmark
    | GrowthPoints
    | GrowthPercent
    | GrowthCompound
    | Parity
    | Representation
    | Zero
    | Complete
    | Count
    | Rising
    | Direction
    | Statement
)
KINDS: dict[str, type[Aim]] = {
    aim.kind: aim
    for aim in (
        Level,
        Keep,
        Benchmark,
        GrowthPoints,
        GrowthPercent,
        GrowthCompound,
        Parity,
        Representation,
        Zero,
        Complete,
        Count,
        Rising,
        Direction,
        Statement,
    )
}
FULL = HUNDRED  # the value that `complete` and `count` ask for, in percent


class Said(Record):
    """The words of a source, and where in it they stand."""

    source: str
    where: str
    quote: str = ""  # short, in the language of the source
    places: Text = EMPTY  # the place in several languages, where the agenda has it so

    def where_in(self, language: Language) -> str:
        """The place in a language; as the source's own language has it where there is no other."""
        return self.places.in_language(language) if self.places else self.where


class Decision(Record):
    """Who decided, and why."""

    by: str
    why: Text


class Milestone(Record):
    """A target on the way; without a value it is derived from the trajectory, an assumption."""

    by: Period
    value: Decimal | None = None

    @property
    def is_derived(self) -> bool:
        """Whether the source gives no number, so that the value is our assumption."""
        return self.value is None


class Reading(Record):
    """One interpretation of a promise."""

    id: str
    aim: Aim
    name: Text = EMPTY  # what this reading says, in a few words; empty where there is one reading
    said: Said | None = None
    decided: Decision | None = None  # why this one is in force, or why it is not
    better: Better | None = None  # where this reading turns the direction round
    place: Place


class Aspiration(Record):
    """What the source wishes beyond the target ("50/50, or as near as possible")."""

    aim: Aim
    text: Text = EMPTY
    said: Said | None = None


class Target(Record):
    """One promise about one indicator, with all its readings; the first is in force."""

    id: str
    indicator: str
    readings: tuple[Reading, ...]  # the one in force first
    better: Better = Better.HIGHER
    by: Period | None = None  # already a period of the series' own kind
    year: Period | None = None  # the deadline as stated, where `by` is the last survey round before it
    baseline: Period | None = None  # None: no baseline yet, or none needed
    awaits_baseline: bool = False  # the steward says so: a baseline has to be established first
    reference: Period | None = None
    milestones: tuple[Milestone, ...] = ()
    tolerance: Decimal = Decimal(0)  # in the unit of the series
    aspiration: Aspiration | None = None
    sharing: Sharing | None = None  # how its gap is split over the policy domains that carry it
    said: Said | None = None
    note: Text = EMPTY
    place: Place

    @property
    def in_force(self) -> Reading:
        """The reading that the verdict rests on."""
        return self.readings[0]

    def better_in(self, reading: Reading) -> Better:
        """The direction that is better under this reading."""
        return reading.better or self.better
