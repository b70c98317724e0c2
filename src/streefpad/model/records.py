"""Enrolment records: how a delivery is read, what its cube holds, and how shares are counted from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.texts import EMPTY, Text

# The code of a cell that is empty in the delivery: a code like any other, never a third truth value.
NOT_STATED = ""
# The category of a programme that a classification cannot place: never one of its own categories.
UNPLACED = "?"
_NOWHERE = Place(file="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of codes: our name for it, its heading in the delivery, and the codes it may hold.

    `codes` empty means that any value is a code. `spelled` maps a delivered value to our code.
    `digits` is for codes that are numbers of so many digits: zeros that a spreadsheet dropped
    are put back, and the ".0" that it added is taken off.
    """

    id: str
    heading: str = ""  # the id where empty
    codes: tuple[str, ...] = ()
    spelled: Mapping[str, str] = field(default_factory=dict)
    digits: int = 0

    @property
    def title(self) -> str:
        """The heading that the delivery must hold."""
        return self.heading or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """What records are counted by: one column, or several that always go together.

    A study programme is one dimension of several columns (code, name, domain, finality, grade,
    form): each combination that occurs is one code, so that a record holds one small number
    instead of six texts.
    """

    id: str
    columns: tuple[Column, ...]


class MeasureKind(StrEnum):
    """What is added up."""

    COUNT = "count"  # whole numbers, from a column or one for each record
    WEIGHT = "weight"  # decimal numbers, kept as whole numbers of the smallest unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number that is added up exactly: `decimals` 6 keeps a weight in millionths, as an integer."""

    id: str
    kind: MeasureKind = MeasureKind.COUNT
    heading: str = ""  # empty: every record counts one
    decimals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CubeShape:
    """Which dimensions and measures one cube holds; `schools` is a cube for counting schools."""

    id: str
    dimensions: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordStructure:
    """How the records of one dataflow are read; the same for every school year.

    `period` is the heading that holds the school year where one delivery covers several. `key`
    are headings whose values no two records may share. The first cube is the main one.
    """

    id: str
    dimensions: tuple[Dimension, ...]
    measures: tuple[Measure, ...]
    cubes: tuple[CubeShape, ...] = ()
    period: str = ""
    key: tuple[str, ...] = ()

    def dimension(self, id: str) -> Dimension:
        """The dimension of this id."""
        return next(each for each in self.dimensions if each.id == id)

    def measure(self, id: str) -> Measure:
        """The measure of this id."""
        return next(each for each in self.measures if each.id == id)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column of codes, in the order of the dimensions."""
        return tuple(column for dimension in self.dimensions for column in dimension.columns)

    @property
    def shapes(self) -> tuple[CubeShape, ...]:
        """The cubes to make: those stated, else one over all dimensions and measures."""
        everything = CubeShape(
            id="main",
            dimensions=tuple(each.id for each in self.dimensions),
            measures=tuple(each.id for each in self.measures),
        )
        return self.cubes or (everything,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRecords:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedDimension:
    """The codes of a dimension in one delivery: row n holds the codes of its columns under number n."""

    id: str
    columns: tuple[str, ...]  # ids
    rows: tuple[tuple[str, ...], ...]  # in order; NOT_STATED where the delivery is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Cube:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A column holds one of these codes; with `excluded`, none of them."""

    column: str
    codes: tuple[str, ...]
    excluded: bool = False


Predicate = tuple[Condition, ...]  # all of them hold; an empty one holds for every record


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareDefinition:
    """A share named by its numerator and denominator, and by the classification both rest on."""

    indicator: str
    numerator: Predicate
    denominator: Predicate
    classification: str = ""  # id; empty where no condition needs one
    place: Place = _NOWHERE

    @property
    def line(self) -> str:
        """The line to which its results belong: no other definition continues it."""
        return f"{self.indicator}@{self.classification}" if self.classification else self.indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class DistinctDefinition:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One measure of one share: whole numbers of the measure's smallest unit.

    `unclassified` is what the classification could not place: it may belong to the numerator,
    and where the denominator rests on the classification to that as well.
    """

    measure: str
    numerator: int
    denominator: int
    unclassified: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCount:
    """One cell: the numerator and denominator of a share in a period, for one part of the population."""

    indicator: str
    classification: str
    period: Period
    where: tuple[tuple[str, str], ...]  # (column, code); empty for the total
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DistinctCount:
    """One cell: how many different codes were counted in a period, for one part of the population."""

    indicator: str
    classification: str
    period: Period
    where: tuple[tuple[str, str], ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One line of a classification: the programme it means, its category, and when it holds.

    A field left empty in the list is a value that the programme leaves empty too.
    """

    category: str
    code: str = ""
    name: str = ""
    domain: str = ""
    finality: str = ""
    grade: str = ""
    since: date | None = None
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the entry is in force on this day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByColumn:
    """The category follows from one column of the programme, such as its matrix domain."""

    column: str
    categories: tuple[tuple[str, str], ...]  # (code, category)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByEntries:
    """The category is that of the entry with the programme's code, else with its name and place."""

    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPublished:
    """The definition is known by name; its list was never published, so nothing can be counted by it."""

    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """A named definition that sorts programmes; conditions ask for its category by `column`."""

    id: str
    name: Text
    column: str = "stem"
    rule: ByColumn | ByEntries | NotPublished
    note: Text = EMPTY


class Match(StrEnum):
    """How a programme found its category, or why it found none."""

    CODE = "code"
    NAME = "name"  # with domain, finality and grade
    RULE = "rule"
    AMBIGUOUS = "ambiguous"
    UNMATCHED = "unmatched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A study programme as a cube holds it: its columns, and what is counted in it."""

    columns: tuple[tuple[str, str], ...]  # (column id, code)
    sums: tuple[tuple[str, int], ...] = ()  # (measure id, sum)

    def get(self, column: str) -> str:
        """The code in a column; NOT_STATED where the programme has no such column."""
        return next((code for id, code in self.columns if id == column), NOT_STATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A programme with its category; empty where the classification could not place it."""

    programme: Programme
    category: str
    match: Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Classified:
    """The programmes of one school year under one classification."""

    classification: str
    column: str
    period: Period
    placed: tuple[Placed, ...]

    def unplaced(self) -> tuple[Placed, ...]:
        """The programmes without a category: reported, never counted as not STEM."""
        return tuple(each for each in self.placed if each.match in (Match.AMBIGUOUS, Match.UNMATCHED))
