"""Where numbers come from: sources, dataflows, and the vintages sealed in the vault."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Place
from streefpad.values.record import Record, replace
from streefpad.values.texts import EMPTY, Language, Text

if TYPE_CHECKING:  # most agendas have no records
    from streefpad.model.derived import RecordsPlan
    from streefpad.model.registerplans import RegisterPlan

# In the name of a folder in the vault: the beginning of a hash.
_HASH = re.compile(r"[-/][0-9a-f]{8,64}(?=[-/]|$)", re.ASCII)


class Evidence(StrEnum):
    """How sure a figure is, best first (the marks of the agenda's fact base)."""

    CITED = "C"  # stated on the cited page
    ADVICE = "ADV"  # stated only in the advice itself
    REPOSITORY = "C-repo"  # stated by a repository whose author worked on the official file
    DERIVED = "D"  # arithmetic on marked figures
    UNCONFIRMED = "U"  # plausible, not confirmed


class Source(Record):
    """A document or page that states figures or promises."""

    id: str
    title: Text
    publisher: str
    issued: date | None = None
    issued_as: str = ""  # as the source dates itself: "2022-01" where no day is known
    url: str = ""
    licence: str = ""
    language: Language | None = None  # of what is quoted from it; None where nobody said
    note: Text = EMPTY
    place: Place


class Release(Record):
    """A delivery of data that is due: what, from whom, when."""

    what: Text
    due: date
    owner: str = ""  # id of a policy domain
    kinds: tuple[str, ...] = ()  # codes of the kinds of agreement that it lists, for a register of them


class Dataflow(Record):
    """A kind of table that arrives again and again, and how a delivered file is read.

    `key` maps each key column to the code list it draws from; `columns` maps our column
    names to those of the file where they differ.
    """

    id: str
    name: Text
    key: Mapping[str, str]
    columns: Mapping[str, str]
    period: PeriodKind | None = None  # None where the rows differ in kind
    records: RecordsPlan | None = None  # None for a table of figures
    register: RegisterPlan | None = None  # None for anything but a register
    releases: tuple[Release, ...] = ()
    note: Text = EMPTY
    place: Place


class Vintage(Record):
    """One sealed file in the vault, with its receipt.

    Of a confidential one (people's records, what partners returned) nobody outside may learn the hash or
    the size: whoever knows most of a file could guess the rest of it until both fit.
    """

    id: str  # dataflow/folder, unique in the vault
    dataflow: str
    source: str
    file: str  # path inside the agenda's folder; empty where that is not public
    sha256: str  # empty where it is not public
    size: int  # bytes; 0 where that is not public
    retrieved: date
    by: str
    licence: str = ""
    note: Text = EMPTY
    confidential: bool = False
    place: Place

    @property
    def in_public(self) -> Vintage:
        """The receipt as an edition holds it: of a confidential file only who delivered what, and when."""
        if not self.confidential:
            return self
        id = public_id(self.id, self.retrieved)
        place = replace(self.place, file=without_hash(self.place.file))
        return replace(self, id=id, file="", sha256="", size=0, place=place)


class Cell(Record):
    """The place of one number: a vintage, and the file, line and column in it."""

    vintage: str
    place: Place
    column: str  # heading of the column that holds the value


def public_id(id: str, retrieved: date) -> str:
    """The id of a confidential vintage without the hash in it; the day keeps it apart from others.

    >>> public_id("participation/2027-02-01-steward-17dcfe77", date(2027, 2, 1))
    'participation/2027-02-01-steward'
    >>> public_id("enrolments/2025-2026-17dcfe77-0a1b2c3d", date(2027, 2, 1))
    'enrolments/2025-2026-2027-02-01'
    """
    bare, day = _HASH.sub("", id), retrieved.isoformat()
    return bare if bare == id or day in bare else f"{bare}-{day}"


def without_hash(path: str) -> str:
    """A path in the vault without the hash in the names of its folders."""
    return _HASH.sub("", path)


def public_cell(cell: Cell, retrieved: date) -> Cell:
    """The way back to a confidential file, as far as it is public: which delivery, never which line."""
    vintage = public_id(cell.vintage, retrieved)
    return Cell(vintage=vintage, place=Place(file=f"vault/{vintage}"), column=cell.column)
