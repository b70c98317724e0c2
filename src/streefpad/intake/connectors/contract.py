"""What is known of a published file: how it is read, and what its name says."""

from __future__ import annotations

from collections.abc import Callable

from streefpad.model.derived import RecordsPlan
from streefpad.values.periods import Period
from streefpad.values.record import Record


class FileName(Record):
    """What the name of a published file says: its school year, and whether it counts on the right day."""

    period: Period | None = None
    other_day: str = ""  # the day it counts on, where that is another than the series is made of


class Connector(Record):
    """A description of the files of one publisher."""

    id: str
    plan: RecordsPlan
    read_name: Callable[[str], FileName]
