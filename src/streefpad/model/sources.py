"""Where numbers come from: sources, dataflows, and the vintages sealed in the vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Place
from streefpad.values.texts import EMPTY, Language, Text

if TYPE_CHECKING:  # most agendas have no records
    from streefpad.model.derived import RecordsPlan
    from streefpad.model.registerplans import RegisterPlan


class Evidence(StrEnum):
    """How sure a figure is, best first (the marks of the agenda's fact base)."""

    CITED = "C"  # stated on the cited page
    ADVICE = "ADV"  # stated only in the advice itself
    REPOSITORY = "C-repo"  # stated by a repository whose author worked on the official file
    DERIVED = "D"  # arithmetic on marked figures
    UNCONFIRMED = "U"  # plausible, not confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A delivery of data that is due: what, from whom, when."""

    what: Text
    due: date
    owner: str = ""  # id of a policy domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataflow:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """One sealed file in the vault, with its receipt."""

    id: str  # dataflow/folder, unique in the vault
    dataflow: str
    source: str
    file: str  # path inside the agenda's folder
    sha256: str
    size: int  # bytes
    retrieved: date
    by: str
    licence: str = ""
    note: Text = EMPTY
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The place of one number: a vintage, and the file, line and column in it."""

    vintage: str
    place: Place
    column: str  # heading of the column that holds the value
