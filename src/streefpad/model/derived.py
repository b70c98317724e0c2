"""Columns that follow from others: such as whether a programme is dual, told by the name of its group."""

from __future__ import annotations

from streefpad.model.records import RecordStructure
from streefpad.values.record import Record


class TextTest(Record):
    """A column holds one of these codes, ends in one of these texts, or contains one of them.

    Upper and lower case are the same for the texts, and differ for the codes.
    """

    column: str
    codes: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()


class DerivedCase(Record):
    """The code that holds where every test does."""

    code: str
    tests: tuple[TextTest, ...]


class DerivedColumn(Record):
    """A column added to a dimension: the code of the first case that holds, else `otherwise`."""

    id: str
    dimension: str
    cases: tuple[DerivedCase, ...]
    otherwise: str = ""


class RecordsPlan(Record):
    """How the records of a dataflow are read, and which columns are derived once they are counted."""

    structure: RecordStructure
    derived: tuple[DerivedColumn, ...] = ()
    connector: str = ""  # the shipped description it was taken from; empty where the agenda describes it
