"""The catalogue: everything the text files of one agenda say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.model.codelists import CodeList
from streefpad.model.indicators import Focus, Indicator
from streefpad.model.sources import Dataflow, Source
from streefpad.model.targets import Said, Target
from streefpad.model.withholding import Rule
from streefpad.values.problems import Place
from streefpad.values.record import Record, field
from streefpad.values.texts import EMPTY, Language, Text

if TYPE_CHECKING:  # most agendas count nothing and cross no break
    from streefpad.model.bridges import Bridge
    from streefpad.model.records import Classification

_AGREEMENTS, _KIND = "agreements", "kind"  # the register of agreements, and its column for their kinds


class Goal(Record):
    """One goal of the agenda, in its own words."""

    number: int
    name: Text
    text: Text = EMPTY
    said: Said | None = None
    place: Place


class Domain(Record):
    """A policy domain or body that can own an indicator."""

    id: str
    name: Text
    since: date | None = None
    until: date | None = None
    successor: str = ""
    note: Text = EMPTY
    place: Place


class Agenda(Record):
    """Who promised what to whom, and the rules that hold for the whole agenda."""

    id: str
    title: Text
    subtitle: Text = EMPTY
    standing: Text = EMPTY  # what the targets are: "advice, not adopted policy"
    publisher: str = ""
    contact: str = ""
    url: str = ""  # where the published site stands
    licence: str = ""
    languages: tuple[Language, ...] = ("nl", "en")
    source: str = ""  # id of the source that holds the promises
    deadline_rule: Text = EMPTY
    milestone: int | None = None  # calendar year of the step on the way
    tolerance: Decimal = Decimal(0)
    max_indicators: int | None = None
    synthetic: bool = False  # its figures are made up: said on every page
    disclosure: Rule = field(default_factory=Rule)  # what may be published of counts from records
    focus_names: tuple[tuple[Focus, Text], ...] = ()
    goals: tuple[Goal, ...] = ()
    domains: tuple[Domain, ...] = ()
    place: Place


class Catalogue(Record):
    """An agenda with its sources, dataflows, code lists, indicators and targets."""

    agenda: Agenda
    sources: tuple[Source, ...] = ()
    dataflows: tuple[Dataflow, ...] = ()
    codelists: tuple[CodeList, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    classifications: tuple[Classification, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    unread: frozenset[str] = frozenset()  # indicators with a target that cannot be read
    lost: tuple[str, ...] = ()  # files of which something cannot be read

    @property
    def is_whole(self) -> bool:
        """Whether everything that the agenda's files hold could be read."""
        return not self.unread and not self.lost

    def indicator(self, id: str) -> Indicator | None:
        """The indicator of this id."""
        return next((each for each in self.indicators if each.id == id), None)

    def source(self, id: str) -> Source | None:
        """The source of this id."""
        return next((each for each in self.sources if each.id == id), None)

    def dataflow(self, id: str) -> Dataflow | None:
        """The dataflow of this id."""
        return next((each for each in self.dataflows if each.id == id), None)

    def codelist(self, id: str) -> CodeList | None:
        """The code list of this id."""
        return next((each for each in self.codelists if each.id == id), None)

    def bridge(self, id: str) -> Bridge | None:
        """The bridge of this id."""
        return next((each for each in self.bridges if each.id == id), None)

    def goal(self, number: int | None) -> Goal | None:
        """The goal of this number."""
        return next((each for each in self.agenda.goals if each.number == number), None)

    def domain(self, id: str) -> Domain | None:
        """The policy domain of this id."""
        return next((each for each in self.agenda.domains if each.id == id), None)

    def targets_of(self, indicator: str) -> tuple[Target, ...]:
        """The targets set for this indicator."""
        return tuple(each for each in self.targets if each.indicator == indicator)

    @property
    def agreement_kinds(self) -> tuple[CodeList, ...]:
        """The code lists of kinds of agreement: one for each register of agreements that names one."""
        plans = (each.register for each in self.dataflows if each.register)
        kept = (each for each in plans if each.schema.kind == _AGREEMENTS)
        lists = (self.codelist(each.codelists.get(_KIND, "")) for each in kept)
        return tuple(each for each in lists if each)

    def partner(self, indicator: Indicator) -> Indicator | None:
        """The other half of a pair, whichever of the two names the other."""
        named = self.indicator(indicator.pair) if indicator.pair else None
        return named or next((each for each in self.indicators if each.pair == indicator.id), None)

    def halves(self, indicator: Indicator) -> tuple[Indicator, ...]:
        """The indicator with its partner, in the order of the catalogue: the total, then the girls in it."""
        partner = self.partner(indicator)
        pair = {indicator.id, partner.id if partner else indicator.id}
        return tuple(each for each in self.indicators if each.id in pair)

    def in_pairs(self, indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
        """These indicators, the halves of a pair one after the other."""
        shown = {each.id: each for each in indicators}
        halves = (half for each in shown.values() for half in self.halves(each) if half.id in shown)
        return tuple({half.id: half for half in halves}.values())
