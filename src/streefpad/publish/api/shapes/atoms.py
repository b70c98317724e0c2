"""What all shapes are made of: numbers, words, addresses, points."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, NotRequired

from pydantic import WithJsonSchema
from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from streefpad.values.quantities import UnitKind

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Address = Annotated[str, WithJsonSchema({"type": "string", "format": "uri-reference"})]
Sha256 = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]


class Words(TypedDict, total=False):
    """One text in the agenda's languages; a language in which it was not written is absent."""

    nl: str
    en: str
    fr: str


class Pages(TypedDict, total=False):
    """The page for people, per language, relative to this document."""

    nl: Address
    en: Address
    fr: Address


class Links(TypedDict):
    """Where this thing and its neighbours stand; every address is relative to this document."""

    self: Address
    page: NotRequired[Pages]
    indicator: NotRequired[Address]
    observations: NotRequired[Address]
    csv: NotRequired[Address]
    index: NotRequired[Address]


class Header(TypedDict):
    """The edition that a document belongs to."""

    agenda: str
    as_of: Day
    software: str
    standing: Words | None  # what the targets are: "advice, not adopted policy"
    synthetic: bool  # the figures are made up
    licence: str


class Document(TypedDict):
    """What every document starts with."""

    edition: Header
    links: Links


class Said(TypedDict):
    """The words of a source, and where in it they stand."""

    source: str
    where: str
    quote: str


class Decided(TypedDict):
    """Who decided, or proposes, and why."""

    by: str
    why: Words | None


class Named(TypedDict):
    """A code with its name."""

    id: str
    name: Words | None


class Unit(TypedDict):
    """What the numbers count in; a percent is 37.02, never 0.3702."""

    kind: UnitKind
    label: Words | None


class Point(TypedDict):
    """A value at a period."""

    period: str
    value: Number


class Place(TypedDict):
    """Where to look: a file of the agenda, with line and column or cell."""

    file: str
    line: int | None
    column: int | None
    cell: str


class Cell(TypedDict):
    """The place of a number: a sealed file, and the line or cell and the column in it."""

    vintage: str
    file: str
    line: int | None
    cell: str
    column: str
