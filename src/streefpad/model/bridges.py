"""Bridges over breaks: an explicit concordance between two structures, and what was made with it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text

Codes = tuple[tuple[str, str], ...]  # (column, code)


class Link(StrEnum):
    """How a series of the old counting is carried to the level of the new one."""

    LOGIT = "logit"  # the difference of log-odds in the overlap is added: a share stays within 0 and 100
    RATIO = "ratio"  # the old value times new over old in the overlap: for numbers


class ConcordanceLine(Record):
    """A programme of the old structure goes, with this weight, to one of the new structure.

    `before` says which programmes are meant, `after` which of their columns change, and to what.
    """

    before: Codes
    after: Codes
    weight: Decimal = Decimal(1)
    place: Place


class Bridge(Record):
    """A declared crossing of a break. `first` is the first period of the new structure."""

    id: str
    name: Text
    first: Period
    link: Link
    why: Text = EMPTY
    source: str = ""  # id of the source of the concordance
    dimension: str = "programme"
    lines: tuple[ConcordanceLine, ...] = ()
    place: Place


class Move(Record, kw_only=False):
    """Where a programme goes, as all its columns, and with which part of its records."""

    columns: Codes
    weight: Decimal


class Recoding(Record):
    """For each programme of one school year where it goes; one that no line means stays as it is."""

    bridge: str
    moves: tuple[tuple[Codes, tuple[Move, ...]], ...]
    unmatched: tuple[Codes, ...] = ()


class Overlap(Record):
    """One period in which both countings are known; the new one within what guessed weights leave it."""

    period: Period
    old: Decimal
    new: Decimal
    lowest: Decimal | None = None
    highest: Decimal | None = None


class MeasuredLink(Record):
    """What the overlap says: the shift (log-odds, or a ratio) and how uncertain it is.

    One overlap period says nothing of how much the shift varies: then there is no error. `lowest` and
    `highest` are the shifts if the guessed weights of the concordance lean one way or the other.
    """

    link: Link
    shift: Decimal
    error: Decimal | None  # standard error of the shift
    overlaps: tuple[Overlap, ...]
    lowest: Decimal
    highest: Decimal


class BridgedPoint(Record):
    """A value carried over, with the range that guessed weights and two standard errors leave it."""

    period: Period
    before: Decimal
    value: Decimal
    lowest: Decimal | None = None
    highest: Decimal | None = None


class BridgedLine(Record):
    """How a bridged series came about: shown with it, never left out."""

    indicator: str
    bridge: str
    before: str
    after: str
    overlap: str
    measured: MeasuredLink
    points: tuple[BridgedPoint, ...]  # of the periods before the break
