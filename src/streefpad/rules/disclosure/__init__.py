"""Disclosure control: small counts stay secret, whatever a reader adds up or takes away.

SciPy is loaded only where a table is guarded.
"""

from streefpad.rules.disclosure.protection import NotATable, audit, protect, share
from streefpad.rules.disclosure.tables import equations, find_faults, flat, leaves, table_of

__all__ = [
    "NotATable",
    "audit",
    "equations",
    "find_faults",
    "flat",
    "leaves",
    "protect",
    "share",
    "table_of",
]
