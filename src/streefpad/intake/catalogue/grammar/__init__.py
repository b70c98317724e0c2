"""What a steward may write: one class per kind of entry, its fields the keys, their docstrings the help.

`faults` holds a document against a class; `schema` turns the classes into JSON Schema for
editors. No key but these, and those of `bridges`, may stand in a file.
"""

from streefpad.intake.catalogue.grammar.agendas import (
    AgendaEntry,
    CodeListEntry,
    DataflowEntry,
    DomainEntry,
    GoalEntry,
    ReceiptEntry,
    SaidEntry,
    SourceEntry,
)
from streefpad.intake.catalogue.grammar.indicators import FiguresEntry, IndicatorEntry
from streefpad.intake.catalogue.grammar.records import (
    BridgeUseEntry,
    DisclosureEntry,
    NumberEntry,
    RecordsEntry,
    SelectionEntry,
    ShareEntry,
)
from streefpad.intake.catalogue.grammar.targets import (
    AimEntry,
    AspirationEntry,
    MilestoneEntry,
    ReadingEntry,
    TargetEntry,
)

__all__ = [
    "AgendaEntry",
    "AimEntry",
    "AspirationEntry",
    "BridgeUseEntry",
    "CodeListEntry",
    "DataflowEntry",
    "DisclosureEntry",
    "DomainEntry",
    "FiguresEntry",
    "GoalEntry",
    "IndicatorEntry",
    "MilestoneEntry",
    "NumberEntry",
    "ReadingEntry",
    "ReceiptEntry",
    "RecordsEntry",
    "SaidEntry",
    "SelectionEntry",
    "ShareEntry",
    "SourceEntry",
    "TargetEntry",
]
