"""Entries of the lists: goals, indicators, owners, problems, deliveries."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from streefpad.model.edition import Status
from streefpad.model.indicators import Role
from streefpad.model.withholding import Zeros
from streefpad.publish.api.shapes.atoms import Day, Decided, Links, Number, Place, Point, Said, Words
from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Severity
from streefpad.values.quantities import UnitKind


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
