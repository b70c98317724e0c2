"""Columns that follow from others: such as whether a programme is dual, told by the name of its group."""

from __future__ import annotations

from dataclasses import dataclass

from streefpad.model.records import RecordStructure


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTest:
    """A column holds one of these codes, ends in one of these texts, or contains one of them.

    Upper and lower case are the same for the texts, and differ for the codes.
    """

    column: str
    codes: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedCase:
    """The code that holds where every test does."""

    code: str
    tests: tuple[TextTest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedColumn:
    """A column added to a dimension: the code of the first case that holds, else `otherwise`."""

    id: str
    dimension: str
    cases: tuple[DerivedCase, ...]
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsPlan:
    """How the records of a dataflow are read, and which columns are derived once they are counted."""

    structure: RecordStructure
    derived: tuple[DerivedColumn, ...] = ()
    connector: str = ""  # the shipped description it was taken from; empty where the agenda describes it
