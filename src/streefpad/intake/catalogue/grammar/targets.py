"""What may stand in the files of targets."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from streefpad.intake.catalogue.grammar.agendas import SaidEntry
from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.scalars import (
    Baseline,
    Id,
    KindName,
    Number,
    Scalar,
    ShapeName,
    StatedPeriod,
    Words,
    within,
)
from streefpad.model.sharing import SplitRule
from streefpad.values.quantities import Better

Percent = Annotated[Number, AfterValidator(within(0, 100))]


def _as_milestone(written: object) -> object:
    if written == "none":
        return MilestoneEntry()
    return {"by": written} if isinstance(written, str) else written


@entry
class ConditionEntry:
    """At least so many events of one type per unit."""

    event: str
    """The type of event: reviewed."""
    at_least: int
    """How many times."""
    name: Words | None = None
    """The event in words."""


@entry
class AimEntry:
    """What is promised: a kind, and the keys that go with it."""

    kind: KindName | None = None
    """level, keep, benchmark, growth_points, growth_percent, growth_compound, parity, representation,
    zero, complete, count, rising, direction or statement."""
    value: Scalar | None = None
    """The number of the promise, for every kind that has one."""
    shape: ShapeName | None = None
    """For level: linear, logit, geometric or table (through the milestones)."""
    floor: Scalar | None = None
    """For keep: the floor, where it is not the baseline."""
    series: str | None = None
    """For benchmark: id of the indicator to compare with."""
    points: Scalar | None = None
    """For growth_points: percentage points a year."""
    percent: Scalar | None = None
    """For growth_percent and growth_compound: percent a year."""
    conditions: tuple[ConditionEntry, ...] = ()
    """For count: what every unit must fulfil."""
    misses: Scalar | None = None
    """For rising: how many periods may fail to rise."""
    text: Words | None = None
    """For statement: the words. For an aspiration: what it wishes."""


@entry
class DecisionEntry:
    """Who decided on a reading, and why."""

    by: str
    """Who decided."""
    why: Words
    """Why."""


@entry
class ReadingEntry(AimEntry):
    """One interpretation of a promise."""

    id: Id | None = None
    """Its id; the kind where it has none."""
    in_force: bool = False
    """true for the one reading on which the verdict rests."""
    name: Words | None = None
    """What this reading says, in a few words."""
    better: Better | None = None
    """Where this reading turns the direction round."""
    said: SaidEntry | None = None
    """The words it rests on."""
    decided: DecisionEntry | None = None
    """Who put it in force, or did not, and why."""


@entry
class AspirationEntry(AimEntry):
    """What the source wishes beyond the target."""

    said: SaidEntry | None = None
    """Where it was said."""


@entry
class MilestoneEntry:
    """A target on the way."""

    by: StatedPeriod | None = None
    """The period of the milestone; a bare year means the period that ends then."""
    value: Number | None = None
    """Its value; left out, it is derived from the trajectory and shown as an assumption."""


Milestone = Annotated[
    MilestoneEntry, BeforeValidator(_as_milestone, json_schema_input_type=str | int | MilestoneEntry)
]


@entry
class OwnerShareEntry:
    """The part of what is left to the target that one policy domain takes, as agreed."""

    domain: str
    """Id of the policy domain."""
    share: Percent
    """Its part, in percent; all parts together are 100."""


@entry
class ContributorEntry:
    """One part of the whole: the indicator that measures it, and who answers for it."""

    indicator: str
    """Id of its indicator, which is a share like the whole."""
    domain: str
    """Id of the policy domain that answers for it."""
    weight: Percent | None = None
    """Its part of the whole's denominator, in percent; left out, published counts say so."""
    ceiling: Percent | None = None
    """For the rule ceiling: the most that it could reach, in percent."""
    cost: Number | None = None
    """For the rule cost: what a point costs it, compared with the others."""


@entry
class ContributorsEntry:
    """The parts of the whole, and the rule by which its target is split over them."""

    rule: SplitRule = SplitRule.ODDS
    """odds (the odds of all grow by one factor), points, proportional, ceiling or cost."""
    of: tuple[ContributorEntry, ...] = ()
    """The contributors, which together are the whole."""


@entry
class TargetEntry(AimEntry):
    """One promise about one indicator (targets/)."""

    id: Id | None = None
    """Its id; that of its indicator where it has none."""
    indicator: str
    """Id of the indicator it is about."""
    readings: tuple[ReadingEntry, ...] = ()
    """The interpretations of a promise that can be read in more than one way, instead of `kind`."""
    better: Better | None = None
    """higher or lower; higher where it says nothing, lower for zero."""
    by: StatedPeriod | None = None
    """The deadline; a bare year means the period that ends then."""
    reference: StatedPeriod | None = None
    """The period since which evolution is counted."""
    baseline: Baseline | None = None
    """The period in which the trajectory starts, or: none yet."""
    milestone: Milestone | None = None
    """A target on the way, or: none."""
    milestones: tuple[Milestone, ...] = ()
    """Several targets on the way."""
    tolerance: Number | None = None
    """How far below its trajectory the series may stand, in its unit."""
    said: SaidEntry | None = None
    """Where it was said."""
    note: Words | None = None
    """Anything a reader should know of it."""
    aspiration: AspirationEntry | None = None
    """What the source wishes beyond the target: 50/50, "or as near as possible"."""
    shares: tuple[OwnerShareEntry, ...] = ()
    """Who takes which part of it, where that was agreed; only one of shares and contributors."""
    contributors: ContributorsEntry | None = None
    """The parts of the whole, where a rule says who takes which part."""
