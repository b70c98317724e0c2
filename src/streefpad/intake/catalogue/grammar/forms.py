"""What may stand in the files of forms and of the partners who fill them in."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.scalars import Day, FromOne, Id, Number, StatedPeriod, Words
from streefpad.model.forms import FieldKind


def _as_key(written: object) -> object:
    """A bare word stands for a code list of which every code has its rows."""
    return {"codelist": written} if isinstance(written, str) else written


@entry
class KeyEntry:
    """The code list of a key column, and which of its codes have rows."""

    codelist: str
    """Id of the code list."""
    codes: tuple[str, ...] = ()
    """Only these codes; all of them where empty."""
    name: Words | None = None
    """The heading of the column; the name of the code list where empty."""


Key = Annotated[KeyEntry, BeforeValidator(_as_key, json_schema_input_type=str | KeyEntry)]


@entry
class FieldEntry:
    """One column to fill in."""

    id: Id
    """Its id, and its heading in the rows that come out of the form."""
    name: Words
    """Its heading in the form."""
    type: FieldKind
    """count, number, share, code, yes-no, date or text."""
    codes: str = ""
    """For a code: id of the code list."""
    unit: Words | None = None
    """What is counted: "persons"."""
    help: Words | None = None
    """What belongs in it and what does not, in a sentence or two."""
    required: bool = False
    """true where no row may leave it empty."""
    lowest: Number | None = None
    """The least that can be true."""
    highest: Number | None = None
    """The most that can be true."""
    at_most: str = ""
    """Id of a field of the same row that it cannot exceed."""
    question_at: Number | None = None
    """A change since last time of this many percent is asked about."""
    of: str = ""
    """For a register: id of the field of the same row of which these are a part; the rest is kept apart."""
    fixed: Mapping[str, str] = Field(default_factory=dict, alias="as")
    """For a register: the codes that this field's number has, by column."""


@entry
class SumEntry:
    """Fields that add up."""

    total: str
    """Id of the field that holds the sum."""
    parts: tuple[str, ...]
    """Ids of the fields that add up to it."""


@entry
class SheetEntry:
    """One sheet of a form: a grid with a key, or a list with a number of rows."""

    id: Id
    """Its id."""
    title: Words
    """Its title, and the name of its tab."""
    help: Words | None = None
    """What the sheet asks, in a sentence or two."""
    dataflow: str
    """Id of the dataflow that its rows belong to."""
    key: Mapping[str, Key] = Field(default_factory=dict)
    """Each key column with its code list: a row for every combination."""
    rows: FromOne | None = None
    """For a list: how many rows it offers."""
    unique: tuple[str, ...] = ()
    """For a list: ids of the fields by which a row is known again next time."""
    fields: tuple[FieldEntry, ...]
    """The columns to fill in."""
    sums: tuple[SumEntry, ...] = ()
    """Which fields must add up to which."""
    fixed: Mapping[str, str] = Field(default_factory=dict, alias="as")
    """For a register: the codes that every row of the sheet has, by column."""


@entry
class FormEntry:
    """A form of one period (forms/)."""

    id: Id
    """Its id."""
    title: Words
    """Its title."""
    intro: Words | None = None
    """What it is for, and what becomes of the figures."""
    period: StatedPeriod
    """The period that it asks about."""
    due: Day
    """The day by which it must be back."""
    source: str = ""
    """Id of the source under which approved rows are sealed."""
    contact: Words | None = None
    """Where questions go, and the form when it is filled in: a service, never a person."""
    partners: tuple[str, ...] = ()
    """Ids of the partners who get it."""
    kinds: tuple[str, ...] = ()
    """Kinds of partners: every partner of these gets it."""
    sheets: tuple[SheetEntry, ...]
    """Its sheets, in order."""


@entry
class PartnerEntry:
    """Someone who fills in forms (partners/)."""

    id: Id
    """Its id, in the name of its workbook and of its folder in the vault."""
    name: Words
    """Its name."""
    kind: Id
    """What kind of partner it is: a code of the code list partner-kinds, where there is one."""
    language: Literal["nl", "en"] = "nl"
    """The language of its forms."""
    contact: str = ""
    """A service or a function, never a person's own address or number."""
