"""The documents of the API: the shape of every file, and the path it stands at."""

from __future__ import annotations

from typing_extensions import TypedDict

from streefpad.publish.api.shapes import (
    Count,
    Day,
    Definition,
    DisclosureRule,
    Document,
    Finding,
    GoalEntry,
    IndicatorEntry,
    Named,
    NextStep,
    Observation,
    Owned,
    OwnerEntry,
    Ownership,
    Part,
    Problem,
    Prospect,
    Release,
    Series,
    Source,
    Target,
    Unit,
    Vintage,
    Words,
)
from streefpad.values.periods import PeriodKind

ROOT = "api/v1"


class Listed(TypedDict):
    """A document of the API, or with `{id}` a family of them, and what it holds."""

    path: str  # beside this document; `{id}` stands for any id of its list
    what: Words


class IndexDocument(Document):
    """Where to start: what this agenda is, and every document there is."""

    title: Words | None
    publisher: str
    languages: list[str]
    documents: list[Listed]


class AgendaDocument(Document):
    """Who promised what to whom, and the rules that hold for the whole agenda."""

    id: str
    title: Words | None
    subtitle: Words | None
    publisher: str
    contact: str
    languages: list[str]
    source: str
    deadline_rule: Words | None
    milestone: int | None
    max_indicators: int | None
    focuses: list[Named]
    disclosure: DisclosureRule


class GoalsDocument(Document):
    """The goals, each with its indicators."""

    goals: list[GoalEntry]


class IndicatorsDocument(Document):
    """Every indicator, with its latest figure and the status of its targets."""

    indicators: list[IndicatorEntry]


class IndicatorDocument(Document):
    """One indicator: definition, owners, series, targets, findings and sources."""

    id: str
    number: str
    goal: int | None
    focus: list[str]
    name: Words | None
    short: Words | None
    unit: Unit
    period_kind: PeriodKind
    survey: str
    pair: str | None
    definition: Definition
    owners: list[Ownership]
    next_step: NextStep | None
    series: Series
    counts: list[Count]
    targets: list[Target]
    findings: list[Prospect]
    sources: list[Source]


class ObservationsDocument(Document):
    """Every cell that is a figure of one indicator: also what conflicts, was revised or is withheld."""

    indicator: str
    unit: Unit
    observations: list[Observation]


class TargetsDocument(Document):
    """Every promise in every reading, with the words of its source."""

    targets: list[Target]


class FindingsDocument(Document):
    """Where every target stands: what `streefpad status` prints."""

    findings: list[Finding]


class OwnersDocument(Document):
    """The policy domains and partners of the agenda."""

    owners: list[OwnerEntry]


class OwnerDocument(Document):
    """One policy domain: what it answers for, what it takes of each target, what it must deliver."""

    id: str
    name: Words | None
    since: Day | None
    until: Day | None
    successor: str
    note: Words | None
    indicators: list[Owned]
    parts: list[Part]
    releases: list[Release]


class ProblemsDocument(Document):
    """What is wrong or lacking in the agenda and its figures, and what to do about it."""

    problems: list[Problem]


class SourcesDocument(Document):
    """The sources, and the sealed files in which their figures arrived."""

    sources: list[Source]
    vintages: list[Vintage]


class ReleasesDocument(Document):
    """The calendar of deliveries."""

    releases: list[Release]
