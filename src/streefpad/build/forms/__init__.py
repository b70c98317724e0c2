"""A round of collection: forms out, returns in, approval, and where everyone stands.

What partners report never leaves the vault by this road: what is shown is who stands where.
"""

from streefpad.build.forms.approval import approve, approved_rows
from streefpad.build.forms.collection import Collection, open_collection, reported_before
from streefpad.build.forms.incoming import Taken, read_returns
from streefpad.build.forms.outgoing import write_forms
from streefpad.build.forms.rounds import standings, standings_by_kind

__all__ = [
    "Collection",
    "Taken",
    "approve",
    "approved_rows",
    "open_collection",
    "read_returns",
    "reported_before",
    "standings",
    "standings_by_kind",
    "write_forms",
]
