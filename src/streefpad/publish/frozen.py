"""The record of an edition, as a frozen folder keeps it for those that come after it."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from streefpad.model.history import EditionRecord
from streefpad.values.record import Record, fields_of


def write_record(record: EditionRecord) -> str:
    """The record as JSON; numbers are written as texts, so that 43.50 stays 43.50."""
    return json.dumps(record, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> object:
    match value:
        case Record():
            return fields_of(value)
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
