"""Enrolment records: how a delivery is read, what an indicator asks of it, and how programmes are sorted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record, field
from streefpad.values.texts import EMPTY, Text

# The code of a cell that is empty in the delivery: a code like any other, never a third truth value.
NOT_STATED = ""
# The category of a programme that a classification cannot place: never one of its own categories.
UNPLACED = "?"
_NOWHERE = Place(file="")


class Column(Record):
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


class Dimension(Record):
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


class Measure(Record):
    """A number that is added up exactly: `decimals` 6 keeps a weight in millionths, as an integer."""

    id: str
    kind: MeasureKind = MeasureKind.COUNT
    heading: str = ""  # empty: every record counts one
    decimals: int = 0


class CubeShape(Record):
    """Which dimensions and measures one cube holds; `schools` is a cube for counting schools."""

    id: str
    dimensions: tuple[str, ...]
    measures: tuple[str, ...]


class RecordStructure(Record):
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


class Condition(Record):
    """A column holds one of these codes; with `excluded`, none of them."""

    column: str
    codes: tuple[str, ...]
    excluded: bool = False


Predicate = tuple[Condition, ...]  # all of them hold; an empty one holds for every record


class ShareDefinition(Record):
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


class ListEntry(Record):
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


class ByColumn(Record):
    """The category follows from one column of the programme, such as its matrix domain."""

    column: str
    categories: tuple[tuple[str, str], ...]  # (code, category)


class ByEntries(Record):
    """The category is that of the entry with the programme's code, else with its name and place."""

    entries: tuple[ListEntry, ...]


class NotPublished(Record):
    """The definition is known by name; its list was never published, so nothing can be counted by it."""

    why: Text


class Classification(Record):
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


class Programme(Record):
    """A study programme as a cube holds it: its columns, and what is counted in it."""

    columns: tuple[tuple[str, str], ...]  # (column id, code)
    sums: tuple[tuple[str, int], ...] = ()  # (measure id, sum)

    def get(self, column: str) -> str:
        """The code in a column; NOT_STATED where the programme has no such column."""
        return next((code for id, code in self.columns if id == column), NOT_STATED)


class Placed(Record):
    """A programme with its category; empty where the classification could not place it."""

    programme: Programme
    category: str
    match: Match


class Classified(Record):
    """The programmes of one school year under one classification."""

    classification: str
    column: str
    period: Period
    placed: tuple[Placed, ...]

    def unplaced(self) -> tuple[Placed, ...]:
        """The programmes without a category: reported, never counted as not STEM."""
        return tuple(each for each in self.placed if each.match in (Match.AMBIGUOUS, Match.UNMATCHED))
