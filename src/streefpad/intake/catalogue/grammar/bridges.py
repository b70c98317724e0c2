"""What may stand in the files of classifications and bridges, which most agendas do without."""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import Field

from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.scalars import Day, Id, Number, StatedPeriod, Words
from streefpad.model.bridges import Link


@entry
class ListLineEntry:
    """One programme of a classification: by its code, or by name, domain, finality and grade."""

    category: str
    """stem, not-stem, or a category of the agenda's own."""
    code: str = ""
    """The programme's code."""
    name: str = ""
    """Its name."""
    domain: str = ""
    """Its domain."""
    finality: str = ""
    """Its finality."""
    grade: str = ""
    """Its grade."""
    since: Day | None = None
    """The first day on which the line holds."""
    until: Day | None = None
    """The last day."""


@entry
class ByColumnEntry:
    """The category follows from one column."""

    column: str
    """The column, such as domain."""
    categories: Mapping[str, str]
    """For each of its codes the category."""


@entry
class ClassificationEntry:
    """A named definition that sorts programmes, such as into STEM and not (classifications/)."""

    id: Id
    """Its id; that of a definition whose list was not published fills that one."""
    name: Words
    """Its name."""
    column: str = "stem"
    """The column that conditions ask for its category."""
    entries: tuple[ListLineEntry, ...] = ()
    """The list of programmes, those that are not STEM included."""
    by: ByColumnEntry | None = None
    """Instead of a list: the column from which the category follows."""
    note: Words | None = None
    """Anything a reader should know of it."""


@entry
class ConcordanceEntry:
    """A programme of the old structure, and one to which it goes in the new structure."""

    old: Mapping[str, str]
    """The columns that say which programme is meant: {name: Houtbewerking, form: bso}."""
    new: Mapping[str, str]
    """The columns that change, with their new codes."""
    weight: Number = Decimal(1)
    """The part of its pupils that goes there; the weights of one programme add up to 1."""


@entry
class BridgeEntry:
    """A declared crossing of a break (bridges/)."""

    id: Id
    """Its id."""
    name: Words
    """Its name."""
    first: StatedPeriod = Field(alias="from")
    """The first period of the new structure."""
    link: Link
    """logit for shares, ratio for numbers."""
    why: Words | None = None
    """What the concordance rests on, and how sure it is."""
    source: str = ""
    """Id of the source of the concordance."""
    dimension: str = "programme"
    """Id of the dimension that is recoded."""
    concordance: tuple[ConcordanceEntry, ...] = ()
    """The lines; those with the same `old` divide one programme."""
