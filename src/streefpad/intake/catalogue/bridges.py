"""From entries to records: classifications and bridges, loaded only for an agenda that has some."""

from __future__ import annotations

from streefpad.intake.catalogue.documents import Document
from streefpad.intake.catalogue.grammar.bridges import BridgeEntry, ClassificationEntry
from streefpad.model.bridges import Bridge, ConcordanceLine
from streefpad.model.records import ByColumn, ByEntries, Classification, ListEntry
from streefpad.values.problems import Problem, error_at
from streefpad.values.texts import EMPTY

Faults = tuple[Problem, ...]


def classification_of(entry: ClassificationEntry, document: Document) -> tuple[Classification | None, Faults]:
    """The classification: a list of programmes, or a column from which the category follows."""
    if bool(entry.entries) == bool(entry.by):
        return None, (error_at("missing-key", document.place(), key="entries"),)
    rule: ByColumn | ByEntries
    if entry.by:
        rule = ByColumn(column=entry.by.column, categories=tuple(entry.by.categories.items()))
    else:
        rule = ByEntries(
            entries=tuple(
                ListEntry(
                    category=each.category,
                    code=each.code,
                    name=each.name,
                    domain=each.domain,
                    finality=each.finality,
                    grade=each.grade,
                    since=each.since,
                    until=each.until,
                )
                for each in entry.entries
            )
        )
    return Classification(
        id=entry.id, name=entry.name, column=entry.column, rule=rule, note=entry.note or EMPTY
    ), ()


def bridge_of(entry: BridgeEntry, document: Document) -> tuple[Bridge, Faults]:
    """The bridge with its concordance; whether the weights add up is for the rules to say."""
    lines = tuple(
        ConcordanceLine(
            before=tuple(each.old.items()),
            after=tuple(each.new.items()),
            weight=each.weight,
            place=document.place(("concordance", at)),
        )
        for at, each in enumerate(entry.concordance)
    )
    return Bridge(
        id=entry.id,
        name=entry.name,
        first=entry.first,
        link=entry.link,
        why=entry.why or EMPTY,
        source=entry.source,
        dimension=entry.dimension,
        lines=lines,
        place=document.place(),
    ), ()
