"""A round of collection: forms out, returns in, approval, and where everyone stands.

What partners report never leaves the vault by this road: what is shown is who stands where.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streefpad.build.forms.approval import approve
    from streefpad.build.forms.collection import (
        Collection,
        collection_of,
        open_collection,
        reported_before,
    )
    from streefpad.build.forms.incoming import Taken, read_returns
    from streefpad.build.forms.outgoing import write_forms
    from streefpad.build.forms.rounds import overdue_rounds, standings, standings_by_kind

__all__ = [
    "Collection",
    "Taken",
    "approve",
    "collection_of",
    "open_collection",
    "overdue_rounds",
    "read_returns",
    "reported_before",
    "standings",
    "standings_by_kind",
    "write_forms",
]

# `streefpad status` asks where a round stands; reading and writing workbooks takes libraries that it spares.
_HOMES = {
    "Collection": "collection",
    "Taken": "incoming",
    "approve": "approval",
    "collection_of": "collection",
    "open_collection": "collection",
    "overdue_rounds": "rounds",
    "read_returns": "incoming",
    "reported_before": "collection",
    "standings": "rounds",
    "standings_by_kind": "rounds",
    "write_forms": "outgoing",
}


def __getattr__(name: str) -> object:
    """The module that has this name, loaded at its first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
