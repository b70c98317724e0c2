"""What may stand in agenda.yaml, in the files of sources, dataflows and code lists, and in a receipt."""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import Field

from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.grammar.records import DisclosureEntry, RecordsEntry
from streefpad.intake.catalogue.grammar.registers import Register
from streefpad.intake.catalogue.scalars import Address, Day, Id, IssuedOn, Number, Words
from streefpad.values.periods import PeriodKind
from streefpad.values.texts import Language


@entry
class SaidEntry:
    """The words of a source."""

    source: str
    """Id of the source."""
    where: Words | None = None
    """The place in the source: "page 1, table"; in its own language, or {nl: …, en: …}."""
    quote: str = ""
    """A short quotation, in the language of the source."""


@entry
class GoalEntry:
    """One goal of the agenda."""

    number: int
    """Its number in the agenda."""
    name: Words
    """Its name in a few words."""
    text: Words | None = None
    """The goal in full."""
    said: SaidEntry | None = None
    """Where it was said."""


@entry
class DomainEntry:
    """A policy domain, or a body, that can own indicators."""

    id: Id
    """Its id, for `owners`."""
    name: Words
    """Its name."""
    since: Day | None = None
    """The first day on which it exists under this name."""
    until: Day | None = None
    """The last day on which it exists under this name."""
    successor: str = ""
    """Id of the domain that took over."""
    note: Words | None = None
    """Anything a reader should know of it."""


@entry
class FocusEntry:
    """The names of the two focuses."""

    all: Words | None = None
    """Literacy for everyone."""
    experts: Words | None = None
    """Expertise for some."""


@entry
class AgendaEntry:
    """Who promised what, and the rules for the whole agenda (agenda.yaml)."""

    id: Id
    """The agenda's id."""
    title: Words
    """Its title."""
    subtitle: Words | None = None
    """A line below the title."""
    standing: Words | None = None
    """What the targets are: "advice, not adopted policy"."""
    synthetic: bool = False
    """true where the figures are made up; said on every page."""
    publisher: str = ""
    """Who publishes the monitor."""
    contact: str = ""
    """Where questions go."""
    url: Address = ""
    """Where the site will stand; with it come a feed of changes and a map of the site."""
    licence: str = ""
    """The licence of what is published."""
    languages: tuple[Language, ...] = ("nl", "en")
    """The languages of the site, the first one first."""
    source: str = ""
    """Id of the source that holds the promises."""
    deadline_rule: Words | None = None
    """What a bare year such as "2030" means here."""
    milestone: int | None = None
    """The calendar year of the step on the way, for targets that state none."""
    tolerance: Number = Decimal(0)
    """How far below its trajectory a series may stand, in its unit."""
    max_indicators: int | None = None
    """More indicators than this is a problem."""
    disclosure: DisclosureEntry | None = None
    """What may be published of counts from records."""
    focus: FocusEntry | None = None
    """The names of the focuses."""
    goals: tuple[GoalEntry, ...] = ()
    """The goals, in order."""
    domains: tuple[DomainEntry, ...] = ()
    """The policy domains that own indicators."""


@entry
class SourceEntry:
    """A document or page that states figures or promises (sources/)."""

    id: Id
    """Its id."""
    title: Words
    """Its title."""
    publisher: str = ""
    """Who issued it."""
    issued: IssuedOn | None = None
    """When: YYYY-MM-DD, or YYYY-MM, or YYYY."""
    url: Address = ""
    """Its web address."""
    licence: str = ""
    """The licence it states."""
    language: Language | None = None
    """The language of its quotations and of `where` in them; pages in another language say so."""
    note: Words | None = None
    """Anything a reader should know of it."""


@entry
class ReleaseEntry:
    """A delivery of data that is due."""

    what: Words
    """What is delivered."""
    due: Day
    """By when."""
    owner: str = ""
    """Id of the policy domain that delivers it."""
    kinds: tuple[str, ...] = ()
    """Which kinds of agreement it lists, in a register of them: codes of the list named for `kind`."""


@entry
class DataflowEntry:
    """A kind of table that arrives again and again (dataflows/)."""

    id: Id
    """Its id, and the name of its folder in the vault."""
    name: Words
    """Its name."""
    key: Mapping[str, str] = Field(default_factory=dict)
    """Each key column, with the code list it draws from."""
    columns: Mapping[str, str] = Field(default_factory=dict)
    """Our column names, with the headings of the delivered file where they differ."""
    period: PeriodKind | None = None
    """How its rows count time; leave out where they differ."""
    records: RecordsEntry | None = None
    """How its records are read, where it holds records instead of figures."""
    register: Register | None = None
    """What it lists, where it is a register: agreements, participation, profiles, teachers or actions."""
    releases: tuple[ReleaseEntry, ...] = ()
    """The deliveries that are due."""
    note: Words | None = None
    """Anything a reader should know of it."""


@entry
class CodeEntry:
    """One code of a list."""

    code: str
    """The code, as delivered files write it."""
    name: Words
    """What it means."""


@entry
class CodeListEntry:
    """The codes that a column may hold (codelists/)."""

    id: Id
    """Its id."""
    name: Words
    """Its name."""
    codes: tuple[CodeEntry, ...]
    """The codes, in order."""


@entry
class ReceiptEntry:
    """What is known of a sealed file (vault/; `streefpad add` writes it)."""

    dataflow: str
    """Id of its dataflow."""
    source: str
    """Id of its source."""
    file: str
    """The name of the file beside the receipt."""
    sha256: str
    """The file's SHA-256 hash."""
    size: int
    """The file's size in bytes."""
    retrieved: Day
    """The day on which it arrived."""
    by: str = ""
    """Who received it."""
    licence: str = ""
    """The licence under which it may be used."""
    note: Words | None = None
    """Anything a reader should know of it."""
