"""What may stand in agenda files about registers: their columns' code lists, and what is counted of them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.grammar.records import SelectionEntry
from streefpad.intake.catalogue.scalars import StatedPeriod
from streefpad.model.registerplans import RegisterKind


def _as_register(written: object) -> object:
    """A bare kind stands for a register whose columns need no code list."""
    return {"kind": written} if isinstance(written, str) else written


@entry
class RegisterEntry:
    """What a register lists, and the code lists of the columns that the agenda fills in itself."""

    kind: RegisterKind
    """agreements, participation, profiles, teachers or actions."""
    codelists: Mapping[str, str] = Field(default_factory=dict)
    """For each column with codes of the agenda's own: id of the code list."""


Register = Annotated[
    RegisterEntry, BeforeValidator(_as_register, json_schema_input_type=RegisterKind | RegisterEntry)
]


@entry
class DifferenceEntry:
    """One number of a register less another."""

    of: SelectionEntry
    """The rows that are counted."""
    less: SelectionEntry
    """The rows that are taken off."""
    by: tuple[str, ...] = ()
    """Columns: the difference is taken in each group of them, and only what is lacking adds up."""
    since: StatedPeriod | None = None
    """The first period in which the definition has a meaning."""
    until: StatedPeriod | None = None
    """The last one."""


@entry
class FulfilledEntry:
    """The share of profiles that fulfil every condition of the indicator's target of kind count."""

    of: SelectionEntry
    """Which profiles."""
    first: StatedPeriod | None = Field(default=None, alias="from")
    """The first period whose events count; all of them where it says nothing."""


@entry
class RelativeEntry:
    """A group's share in an activity over its share in the population."""

    activity: str
    """Id of the indicator with the group's share in the activity."""
    population: str
    """Id of the indicator with its share in the population."""
