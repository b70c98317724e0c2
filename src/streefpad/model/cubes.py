"""Deliveries of records, the cubes that are made of them, and what is counted from those.

How a delivery is read and what an indicator asks stand in `records`.
"""

from __future__ import annotations

from datetime import date

from streefpad.model.records import CubeShape, Measure, Predicate
from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record

_NOWHERE = Place(file="")


class Delivery(Record):
    """What arrived: a file, or a table of a database, for one school year or with a column for it."""

    file: str = ""  # path of a CSV file, a workbook or a Parquet file
    engine: str = ""  # address of a database: postgres://…
    table: str = ""  # its table, `schema.table` where it needs one
    period: Period | None = None
    sha256: str = ""  # what the file must hash to, where the sender said so
    source: str = ""  # id of a source
    retrieved: date
    by: str
    licence: str = ""


class SealedRecords(Record):
    """The coded records of one school year in the vault, as their receipt describes them."""

    id: str  # dataflow/folder
    folder: str  # inside the agenda's folder
    dataflow: str
    period: Period
    delivered: str  # name of the file, or address of the table without its password
    delivered_sha256: str  # of the file; for a table, of the coded records
    structure: str  # digest of the structure they were read with
    records_sha256: str  # empty where only a cube was delivered
    codes_sha256: str
    records: int
    cell: tuple[str, ...] = ()  # dimensions that the records' column `_cell` packs into one number
    rounded: int = 0  # weights with more decimals than the structure keeps
    source: str = ""
    retrieved: date
    by: str
    licence: str = ""


class CodedDimension(Record):
    """The codes of a dimension in one delivery: row n holds the codes of its columns under number n."""

    id: str
    columns: tuple[str, ...]  # ids
    rows: tuple[tuple[str, ...], ...]  # in order; NOT_STATED where the delivery is empty


class Cube(Record):
    """The sums of one delivery at the level of the study programme, stored and never published."""

    id: str  # of the sealed records, with the shape
    shape: CubeShape
    dataflow: str
    period: Period
    file: str  # inside the agenda's folder
    key: str  # sha256 over what went in: the records' hash and the query
    sha256: str  # of the stored file
    cells: int
    dimensions: tuple[CodedDimension, ...]
    measures: tuple[Measure, ...]

    def dimension(self, id: str) -> CodedDimension:
        """The codes of the dimension of this id."""
        return next(each for each in self.dimensions if each.id == id)


class DistinctDefinition(Record):
    """How many different codes of a dimension (schools) have a record for which the predicate holds."""

    indicator: str
    counted: str  # column id
    where: Predicate
    classification: str = ""
    place: Place = _NOWHERE

    @property
    def line(self) -> str:
        """The line to which its results belong: no other definition continues it."""
        return f"{self.indicator}@{self.classification}" if self.classification else self.indicator


class Tally(Record):
    """One measure of one share: whole numbers of the measure's smallest unit.

    `unclassified` is what the classification could not place: it may belong to the numerator,
    and where the denominator rests on the classification to that as well.
    """

    measure: str
    numerator: int
    denominator: int
    unclassified: int = 0


class ShareCount(Record):
    """One cell: the numerator and denominator of a share in a period, for one part of the population."""

    indicator: str
    classification: str
    period: Period
    where: tuple[tuple[str, str], ...]  # (column, code); empty for the total
    tallies: tuple[Tally, ...]


class DistinctCount(Record):
    """One cell: how many different codes were counted in a period, for one part of the population."""

    indicator: str
    classification: str
    period: Period
    where: tuple[tuple[str, str], ...]
    number: int
