"""Indicators: what is measured, of whom, by which definition, and who answers for it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from streefpad.model.computed import Computation
from streefpad.model.series import Break, Observation
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Acceptance, Place
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text


class Focus(StrEnum):
    """STEM4all or STEM4experts: literacy for everyone, or expertise."""

    ALL = "all"
    EXPERTS = "experts"


class Role(StrEnum):
    """What an owner does for an indicator."""

    LEAD = "lead"
    SHARED = "shared"  # carries the target together with the lead
    DATA = "data"  # holds the figures


class Ownership(Record):
    """A policy domain answers for an indicator during these dates."""

    domain: str
    role: Role
    since: date | None = None
    until: date | None = None
    proposed: bool = False  # nobody has decided it: shown as proposed

    def is_valid(self, day: date) -> bool:
        """Whether it holds on this day; the first and the last day count."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Figures(Record):
    """Which rows of which dataflow are the values of this indicator, as published."""

    dataflow: str
    row: tuple[tuple[str, str], ...]  # (key column, code), in the dataflow's order


class Choice(Record):
    """Which source counts where sources conflict, and why."""

    period: Period
    source: str
    why: Text
    by: str = ""


class Caveat(Record):
    """Something that happened to the series in these periods without breaking it."""

    why: Text
    since: Period | None = None
    until: Period | None = None


class NextStep(Record):
    """What has to happen before there is a baseline: who, what, by when."""

    what: Text
    owner: str  # id of a policy domain
    due: date | None = None

    def is_overdue(self, day: date) -> bool:
        """Whether it was due before this day."""
        return self.due is not None and self.due < day


class Agreed(Record):
    """Which agreements are to carry an indicator's targets: their kinds, and the column for the share."""

    kinds: tuple[str, ...]  # codes of the register's kinds of agreement
    share: str = ""  # girls or disadvantaged; empty where the register has no column for it


class AcceptedProblem(Record):
    """A problem code that somebody accepted for this indicator."""

    code: str
    acceptance: Acceptance


class Indicator(Record):
    """One measure of one population under one definition."""

    id: str
    number: str = ""  # as the agenda counts it: "2a"; empty for context
    goal: int | None = None  # None for a series that only gives context
    focus: tuple[Focus, ...] = ()
    name: Text
    short: Text = EMPTY  # for tables and charts; the name where empty
    unit: Unit
    period: PeriodKind
    survey: str = ""  # PIAAC, PISA …: the survey whose rounds it counts, for rounds only
    numerator: Text = EMPTY
    denominator: Text = EMPTY
    population: Text = EMPTY
    definition: Text = EMPTY  # which definition of STEM, which count, which rule
    note: Text = EMPTY
    classification: str = ""  # id of the definition of STEM that its values rest on
    figures: Figures | None = None
    computed: Computation | None = None  # where its values are counted here instead of published
    parts: tuple[str, ...] = ()  # indicators of which this one is a weighted mean
    size: str = ""  # the indicator that counts its denominator in persons
    cohort: str = ""  # the indicator with the percent of girls among those who choose
    pair: str = ""  # the indicator that shares its chart: total and girls
    breaks: tuple[Break, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    choices: tuple[Choice, ...] = ()
    owners: tuple[Ownership, ...] = ()
    next_step: NextStep | None = None
    agreed: Agreed | None = None  # where its targets belong in agreements with partners
    accepted: tuple[AcceptedProblem, ...] = ()
    place: Place

    @property
    def label(self) -> Text:
        """The short name where there is one, else the name."""
        return self.short or self.name

    @property
    def gives_only_context(self) -> bool:
        """Whether the agenda does not count this series among its indicators."""
        return self.goal is None or not self.number

    def is_figure(self, observation: Observation) -> bool:
        """Whether a cell is a figure of this indicator, whatever its period."""
        figures = self.figures
        if figures is None or observation.dataflow != figures.dataflow:
            return False
        return dict(observation.row) == dict(figures.row)

    def owners_on(self, day: date) -> tuple[Ownership, ...]:
        """Who answers for it on this day."""
        return tuple(each for each in self.owners if each.is_valid(day))
