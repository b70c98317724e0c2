"""Who takes which part: a target's gap over owners, what a pair asks of a cohort, what nobody covers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from streefpad.values.periods import Period
from streefpad.values.record import Record
from streefpad.values.texts import Text


class SplitRule(StrEnum):
    """How a shared target is split over contributors (methods.md, 3.2)."""

    ODDS = "odds"  # the odds of all grow by one factor: always between 0 and 100
    POINTS = "points"
    PROPORTIONAL = "proportional"
    CEILING = "ceiling"
    COST = "cost"


class OwnerShare(Record):
    """The part of a target's gap that a policy domain takes, in percent, as agreed."""

    domain: str
    share: Decimal


class Contributor(Record):
    """One part of a whole: the indicator that measures it, its owner, and its weight in the whole.

    `weight` is its part of the denominator in percent; None where the counts behind it say so.
    """

    indicator: str
    domain: str
    weight: Decimal | None = None
    ceiling: Decimal | None = None  # in percent, for the rule `ceiling`
    cost: Decimal | None = None  # relative, for the rule `cost`


class Sharing(Record):
    """How one target is shared: parts as declared, or contributors and the rule that splits it."""

    declared: tuple[OwnerShare, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    rule: SplitRule = SplitRule.ODDS


class OwnerPart(Record):
    """What one policy domain must deliver of one target.

    `gap` is its part of the way that is left to the target, in points of the whole or in the unit of a
    number; `pace` its part of the pace that is required, a year; both None where nothing is left, or
    nothing can be said. `target` and `stands` are those of its own contributing indicator, where the split
    was derived. `people` is the pace in persons a year, at the present size of the population. `catch_up`
    is its part of the pace that is needed from now on.
    """

    domain: str
    share: Decimal | None  # of the whole gap, in percent; None where the parts have not been agreed
    gap: Decimal | None = None
    pace: Decimal | None = None
    people: Decimal | None = None
    catch_up: Decimal | None = None
    indicator: str = ""  # its own contributing indicator
    weight: Decimal | None = None  # of that indicator in the whole, in percent
    stands: Decimal | None = None
    target: Decimal | None = None
    own_pace: Decimal | None = None  # of that indicator, in its own points a year
    proposed: bool = False  # nobody has decided that it carries the target


class Basis(StrEnum):
    """What a split rests on."""

    SOLE = "sole"  # one policy domain carries the whole
    DECLARED = "declared"
    DERIVED = "derived"
    NOT_AGREED = "not-agreed"  # several share it, and nobody said how


class TargetParts(Record):
    """A target's gap and pace over the policy domains that carry it.

    The gaps of the parts and `composition` add up to `gap`, as far as published figures are rounded to
    do so. `composition` is what the whole moves by because contributors grow and shrink: it is nobody's
    part. `catch_up` is the pace from the last period that has ended, on the assumption that nothing
    changed since the latest figure; None where that figure is of that period.
    """

    target: str
    indicator: str
    basis: Basis
    rule: SplitRule | None = None
    parts: tuple[OwnerPart, ...] = ()
    gap: Decimal | None = None  # of the whole: target less figure
    since: Period | None = None  # the period of that figure
    pace: Decimal | None = None
    people: Decimal | None = None
    catch_up: Decimal | None = None
    catch_up_since: Period | None = None
    composition: Decimal | None = None
    population: int | None = None  # persons in the denominator, of the last period that has a count
    counted_in: Period | None = None
    of_people: bool = True  # what is counted are people, and not agreements or profiles

    def of(self, domain: str) -> OwnerPart | None:
        """The first part of this policy domain."""
        return next((each for each in self.parts if each.domain == domain), None)

    def all_of(self, domain: str) -> tuple[OwnerPart, ...]:
        """Every part of this policy domain: it may answer for several contributors."""
        return tuple(each for each in self.parts if each.domain == domain)


class CohortDemand(Record):
    """What a pair of shares asks of all girls and all boys of a cohort, in percent."""

    period: Period
    total: Decimal
    girls: Decimal  # within STEM
    of_girls: Decimal
    of_boys: Decimal

    @property
    def is_feasible(self) -> bool:
        """Whether there are girls and boys enough."""
        return self.of_girls <= 100 and self.of_boys <= 100


class PairDemand(Record):
    """A total and the girls in it: what they ask together, now and at the deadline.

    Without a known share of girls in the cohort only the range of cohorts is known that can give both.
    `more_girls` and `more_boys` are persons a year, at the present size of the cohort.
    """

    total: str  # id of an indicator
    girls: str
    deadline: Period
    asked_total: Decimal
    asked_girls: Decimal
    cohort: Decimal | None = None  # percent of girls in the cohort
    cohort_in: Period | None = None
    lowest_cohort: Decimal
    highest_cohort: Decimal
    present: CohortDemand | None = None
    then: CohortDemand | None = None
    more_girls: Decimal | None = None
    more_boys: Decimal | None = None
    population: int | None = None  # persons among whom the total is a share
    counted_in: Period | None = None


class Coverage(Record):
    """What nobody covers: every list holds ids, in the order of the agenda."""

    goals_without_indicator: tuple[int, ...] = ()
    indicators_without_owner: tuple[str, ...] = ()
    indicators_without_source: tuple[str, ...] = ()  # neither a table, a form nor a register would fill them
    agreements_without_target: tuple[str, ...] = ()
    kinds_without_agreement: tuple[str, ...] = ()  # kinds that the agenda names and the register lacks


class GoalCoverage(Record):
    """One goal: of how many indicators and targets it has an owner, a source, a baseline, an agreement."""

    goal: int
    indicators: int
    owned: int
    proposed: int  # of those with an owner, how many have none that somebody decided on
    sourced: int
    targets: int
    measured: int  # targets with a baseline
    asks_agreements: bool  # whether its targets belong in agreements
    agreements: int  # those in force that they belong in
    carrying: int  # of those, how many carry one of them


class KindCoverage(Record):
    """The agreements of one kind, counted by the targets that they carry, and who is to conclude them."""

    kind: str
    in_force: int
    both: int
    girls: int
    disadvantaged: int
    none: int
    not_in_force: int
    owners: tuple[str, ...]  # policy domains; empty where nobody is named
    is_proposed: bool  # nobody has decided that these are the ones


class AgreedCoverage(Record):
    """Of the agreements of one kind in force, how many carry the target of an indicator."""

    indicator: str
    kind: str
    carrying: int
    in_force: int


class Covered(Record):
    """How far every goal is covered, and how many agreements carry what."""

    goals: tuple[GoalCoverage, ...] = ()
    kinds: tuple[KindCoverage, ...] = ()
    agreed: tuple[AgreedCoverage, ...] = ()

    def agreed_of(self, indicator: str) -> tuple[AgreedCoverage, ...]:
        """The kinds of agreement that the targets of an indicator belong in."""
        return tuple(each for each in self.agreed if each.indicator == indicator)


class Overdue(Record):
    """Something that was due and has not come: a release of figures, or a step towards a baseline."""

    owner: str
    due: date
    what: Text
    about: Text  # the dataflow, or the indicator that waits for it
    dataflow: str = ""
    indicator: str = ""


class Shared(Record):
    """Everything of an edition about who takes which part."""

    parts: tuple[TargetParts, ...] = ()
    demands: tuple[PairDemand, ...] = ()
    coverage: Coverage = Coverage()
    covered: Covered = Covered()
    overdue: tuple[Overdue, ...] = ()  # what was due first before the rest

    def parts_of(self, target: str) -> TargetParts | None:
        """How this target is shared."""
        return next((each for each in self.parts if each.target == target), None)

    def demand_of(self, indicator: str) -> PairDemand | None:
        """What the pair of this indicator asks together."""
        return next((each for each in self.demands if indicator in (each.total, each.girls)), None)
