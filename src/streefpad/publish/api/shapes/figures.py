"""Figures: observations, series, counts, and the sources and files they come from."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from streefpad.model.series import Flag, Use
from streefpad.model.sources import Evidence
from streefpad.model.withholding import Withheld
from streefpad.publish.api.shapes.atoms import Cell, Day, Number, Sha256, Words


class Observation(TypedDict):
    """A value as one source published it, with the way back to its cell.

    `decimals` is how many decimals it was published with, because JSON writes 37.90 as 37.9.
    """

    period: str
    value: Number
    decimals: int
    flags: list[Flag]
    use: Use
    source: str
    evidence: Evidence | None
    where: str
    note: Words | None
    dataflow: str
    row: dict[str, str]
    cell: Cell


class Break(TypedDict):
    """From this period on, values are not comparable with those before it."""

    first: str
    why: Words | None


class Conflict(TypedDict):
    """Sources that state different values for one period; one is chosen, with a reason."""

    period: str
    chosen: Observation
    others: list[Observation]
    why: Words | None
    by: str


class Revision(TypedDict):
    """A value that its own source later replaced."""

    period: str
    before: Observation
    after: Observation


class Withholding(TypedDict):
    """A figure that an error keeps back: never judged."""

    period: str
    problem: str
    cell: Cell


class Series(TypedDict):
    """The observations in force, one a period in order of time, and what lies beside them."""

    observations: list[Observation]
    bounds: list[Observation]
    withheld: list[Withholding]
    breaks: list[Break]
    conflicts: list[Conflict]
    revisions: list[Revision]


class Count(TypedDict):
    """The counts behind a share, after disclosure control; null is withheld."""

    period: str
    numerator: int | None
    denominator: int | None
    withheld: Withheld | None
    lowest: Number | None
    highest: Number | None


class Definition(TypedDict):
    """What is counted, of whom, by which rule."""

    numerator: Words | None
    denominator: Words | None
    population: Words | None
    definition: Words | None
    note: Words | None
    classification: str


class Source(TypedDict):
    """A document or page that states figures or promises."""

    id: str
    title: Words | None
    publisher: str
    issued: str  # as the source dates itself: "2022-01" where no day is known
    url: str
    licence: str
    language: str | None
    note: Words | None


class Vintage(TypedDict):
    """One sealed file, as its receipt describes it; of a confidential one neither path, hash nor size."""

    id: str
    dataflow: str
    source: str
    confidential: bool
    file: str | None
    sha256: Sha256 | None
    size: int | None
    retrieved: Day
    by: str
    licence: str
    note: Words | None
