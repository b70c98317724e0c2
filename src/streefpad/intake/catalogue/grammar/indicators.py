"""What may stand in the files of indicators."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.grammar.records import BridgeUseEntry, NumberEntry, ShareEntry
from streefpad.intake.catalogue.grammar.registers import DifferenceEntry, FulfilledEntry, RelativeEntry
from streefpad.intake.catalogue.scalars import Day, Id, Scalar, StatedPeriod, Words
from streefpad.model.indicators import Focus, Role
from streefpad.values.periods import PeriodKind
from streefpad.values.quantities import UnitKind


def _as_unit(written: object) -> object:
    return {"kind": written} if isinstance(written, str) else written


def _as_row(written: object) -> object:
    """A bare code stands for the only key column, whatever that is called."""
    return {"": written} if isinstance(written, str) else written


@entry
class UnitEntry:
    """A unit, with the words for what is counted."""

    kind: UnitKind
    """percent, number, score or ratio."""
    label: Words | None = None
    """What is counted: "pupils"."""


Unit = Annotated[UnitEntry, BeforeValidator(_as_unit, json_schema_input_type=str | UnitEntry)]
Row = Annotated[Mapping[str, str], BeforeValidator(_as_row, json_schema_input_type=str | Mapping[str, str])]


@entry
class FiguresEntry:
    """Where the values of an indicator stand."""

    dataflow: str
    """Id of the dataflow."""
    row: Row = Field(default_factory=dict)
    """The code of its row; with several key columns a code for each of them."""


@entry
class BreakEntry:
    """From a period on, values are not comparable with those before it."""

    first: StatedPeriod = Field(alias="from")
    """The first period of the new series."""
    why: Words
    """What changed."""


@entry
class CaveatEntry:
    """Something that happened to the series without breaking it."""

    since: StatedPeriod | None = None
    """The first period concerned."""
    until: StatedPeriod | None = None
    """The last period concerned."""
    why: Words
    """What happened."""


@entry
class ChoiceEntry:
    """Which source counts where sources conflict."""

    period: StatedPeriod
    """The period for which they conflict."""
    source: str
    """Id of the source that counts."""
    why: Words
    """Why it does."""
    by: str = ""
    """Who decided."""


@entry
class OwnerEntry:
    """A policy domain that answers for the indicator."""

    domain: str
    """Id of the policy domain."""
    role: Role = Role.LEAD
    """lead, shared (carries the target too) or data (holds the figures)."""
    since: Day | None = None
    """From which day."""
    until: Day | None = None
    """Until which day."""
    proposed: bool = False
    """true where nobody has decided it."""


@entry
class NextStepEntry:
    """What has to happen before there is a baseline."""

    what: Words
    """What is to be done."""
    owner: str = ""
    """Id of the policy domain that does it."""
    due: Day | None = None
    """By when."""


@entry
class AgreedEntry:
    """Which agreements with partners are to carry the targets of this indicator."""

    kinds: tuple[str, ...]
    """Kinds of agreement: codes of the code list that the register of agreements names."""
    share: Literal["girls", "disadvantaged"] | None = None
    """The column of that register that holds the agreed share: girls or disadvantaged."""


@entry
class AcceptedEntry:
    """A problem that somebody looked at and let stand."""

    code: str
    """The code of the problem."""
    by: str
    """Who accepted it."""
    why: Words
    """Why it may stand."""


@entry
class IndicatorEntry:
    """One measure of one population under one definition (indicators/)."""

    id: Id
    """Its id."""
    number: Scalar = ""
    """As the agenda counts it: 2a."""
    goal: int | None = None
    """The number of its goal; leave out for a series that only gives context."""
    focus: tuple[Focus, ...] = ()
    """all, experts, or both."""
    name: Words
    """Its name."""
    short: Words | None = None
    """A shorter name, for tables and charts."""
    unit: Unit
    """percent, number, score or ratio; or {kind, label}."""
    period: PeriodKind
    """How it counts time: year, school-year, quarter or round."""
    survey: str = ""
    """For rounds: the survey, such as PIAAC."""
    rounds: tuple[StatedPeriod, ...] = ()
    """For rounds: the years in which the survey is held, so that "2030" finds the last one before it."""
    numerator: Words | None = None
    """Who or what is counted."""
    denominator: Words | None = None
    """Among whom."""
    population: Words | None = None
    """The population the figures are about."""
    definition: Words | None = None
    """Which definition, which count, which rule."""
    note: Words | None = None
    """Anything a reader should know of it."""
    classification: str = ""
    """Id of the definition of STEM that its values rest on."""
    figures: FiguresEntry | None = None
    """Where its values stand, as published. Only one of figures, share, count, difference, fulfilled,
    relative and bridge."""
    share: ShareEntry | None = None
    """The share of records, or of a register's rows, that is counted here."""
    count: NumberEntry | None = None
    """The number of records, or of a register's rows, that is counted here."""
    difference: DifferenceEntry | None = None
    """The number of a register's rows less another number of them."""
    fulfilled: FulfilledEntry | None = None
    """The share of a register's profiles that fulfil the conditions of its target."""
    relative: RelativeEntry | None = None
    """The two shares of which it is the ratio."""
    bridge: BridgeUseEntry | None = None
    """The two series that it carries into one across a break."""
    parts: tuple[str, ...] = ()
    """Ids of the indicators of which it is a weighted mean."""
    size: str = ""
    """Id of the indicator that counts its denominator in persons."""
    cohort: str = ""
    """Id of the indicator with the percent of girls among those who choose."""
    pair: str = ""
    """Id of the indicator that shares its chart: total and girls."""
    breaks: tuple[BreakEntry, ...] = ()
    """Where the series breaks."""
    caveats: tuple[CaveatEntry, ...] = ()
    """What happened to it without breaking it."""
    choices: tuple[ChoiceEntry, ...] = ()
    """Which source counts where sources conflict."""
    owners: tuple[OwnerEntry, ...] = ()
    """Who answers for it."""
    next_step: NextStepEntry | None = None
    """What has to happen before there is a baseline."""
    agreed: AgreedEntry | None = None
    """Which agreements are to carry its targets."""
    accepted: tuple[AcceptedEntry, ...] = ()
    """Problems that may stand."""
