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
from streefpad.intake.catalogue.grammar.registers import (
    DifferenceEntry,
    FulfilledEntry,
    RegisterEntry,
    RelativeEntry,
)
from streefpad.intake.catalogue.grammar.targets import (
    AimEntry,
    AspirationEntry,
    ContributorsEntry,
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
    "ContributorsEntry",
    "DataflowEntry",
    "DifferenceEntry",
    "DisclosureEntry",
    "DomainEntry",
    "FiguresEntry",
    "FulfilledEntry",
    "GoalEntry",
    "IndicatorEntry",
    "MilestoneEntry",
    "NumberEntry",
    "ReadingEntry",
    "ReceiptEntry",
    "RecordsEntry",
    "RegisterEntry",
    "RelativeEntry",
    "SaidEntry",
    "SelectionEntry",
    "ShareEntry",
    "SourceEntry",
    "TargetEntry",
]
