"""What an edition knows of those before it; the records that this was compared from lie in `history`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from streefpad.values.record import Record, field

if TYPE_CHECKING:  # every edition has a past, and most commands never look at it
    from streefpad.model.history import EditionChanges


class PastStatus(Record):
    """The verdict that an edition published."""

    day: date
    status: str


class History(Record):
    """What an edition knows of those before it: the newest first in `changes`, the oldest first elsewhere."""

    editions: tuple[date, ...] = ()
    changes: tuple[EditionChanges, ...] = ()  # of this edition since the last one, and so on back
    statuses: Mapping[str, tuple[PastStatus, ...]] = field(default_factory=dict)  # by target
    is_frozen: bool = False  # whether this edition itself lies beside those before it

    def of(self, target: str) -> tuple[PastStatus, ...]:
        """The verdicts on this target, the oldest first."""
        return self.statuses.get(target, ())
