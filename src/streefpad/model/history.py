"""What was published before: the record of a frozen edition, and what changed between two of them.

A record holds only what a later edition is compared with: values as published, what each target
asked, each definition, and the verdicts. The pages themselves lie frozen beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from streefpad.values.record import Record, field

RECORD_FORMAT = "1"
# The files by which a frozen folder is known again: one wing writes them, another reads them.
MANIFEST = "manifest.json"
RECORD = "edition.json"


class RecordedValue(Record):
    """One observation in force: its period as written, its value, its flags and its source."""

    period: str
    value: Decimal
    flags: tuple[str, ...] = ()
    source: str = ""


class RecordedSeries(Record):
    """One indicator: its values, its breaks, and everything that defines it, key by key."""

    indicator: str
    values: tuple[RecordedValue, ...] = ()
    breaks: tuple[str, ...] = ()  # first periods
    definition: Mapping[str, str] = field(default_factory=dict)

    def at(self, period: str) -> RecordedValue | None:
        """The value of exactly this period."""
        return next((each for each in self.values if each.period == period), None)


class RecordedTarget(Record):
    """One target: what it asked, key by key, and the verdict on the reading in force."""

    target: str
    indicator: str
    compared_with: str = ""  # the other series of a benchmark
    promise: Mapping[str, str] = field(default_factory=dict)
    status: str


class EditionRecord(Record):
    """An edition as later editions are compared with it."""

    format: str = RECORD_FORMAT
    agenda: str
    as_of: date
    software: str
    rules: Mapping[str, str] = field(default_factory=dict)  # that hold for the whole agenda
    series: tuple[RecordedSeries, ...] = ()
    targets: tuple[RecordedTarget, ...] = ()


class FrozenFile(Record):
    """One file of a frozen edition, as its manifest seals it."""

    path: str
    sha256: str
    size: int  # bytes


class FrozenEdition(Record):
    """A frozen edition: its record and the files that were published."""

    day: date
    folder: str  # inside the agenda's folder
    record: EditionRecord
    files: tuple[FrozenFile, ...]


class Cause(StrEnum):
    """What changed between two editions."""

    NEW_PERIOD = "new-period"
    REVISION = "revision"  # the same source states another value
    OTHER_SOURCE = "other-source"  # another source counts now
    WITHDRAWN = "withdrawn"  # a value that is no longer there
    BREAK = "break"
    TARGET = "target"
    DEFINITION = "definition"
    RULE = "rule"  # one that holds for the whole agenda
    METHOD = "method"  # another release of the software
    ADDED = "added"
    REMOVED = "removed"


class Change(Record):
    """One difference: `key` is the period, or the key of a definition, a promise or a rule.

    `indicator` and `target` are empty for what holds for the whole agenda.
    """

    cause: Cause
    indicator: str = ""
    target: str = ""
    key: str = ""
    before: str = ""  # as written; empty where there was none
    after: str = ""


class MovedStatus(Record):
    """A verdict that differs, and the changes that bear on it."""

    target: str
    indicator: str
    before: str  # a status
    after: str
    because: tuple[Change, ...]


class EditionChanges(Record):
    """Everything that differs between two editions of one agenda."""

    before: date
    after: date
    changes: tuple[Change, ...] = ()
    moved: tuple[MovedStatus, ...] = ()

    def of_cause(self, cause: Cause) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(each for each in self.changes if each.cause is cause)
