"""The decorator that turns a class into what may stand in a file, and in which nothing else may."""

# No postponed annotations in this folder: pydantic would evaluate every one of them anew at each start.

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

from pydantic import ConfigDict

Entry = TypeVar("Entry")
CLOSED = ConfigDict(extra="forbid")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def entry(written: type[Entry]) -> type[Entry]:
    """The class as a frozen record in which no other key may stand."""
    # Entries are never compared or shown, and what `dataclass` writes for that takes a third of its time.
    record = dataclass(frozen=True, kw_only=True, eq=False, repr=False)(written)
    record.__pydantic_config__ = CLOSED  # type: ignore[attr-defined]
    return record
