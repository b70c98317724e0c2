"""From entries to records: what a register lists, and what is counted of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from streefpad.intake.catalogue.documents import Document, Keys
from streefpad.intake.catalogue.grammar import (
    DataflowEntry,
    DifferenceEntry,
    FulfilledEntry,
    RelativeEntry,
)
from streefpad.intake.catalogue.records import predicate_of
from streefpad.model.computed import Difference, Fulfilled, Relative
from streefpad.model.registerplans import SCHEMAS, ColumnKind, RegisterPlan
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Problem, error_at, nearest

Faults = tuple[Problem, ...]
COUNTED_IN = (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR)  # how a register with periods may count time


def register_of(entry: DataflowEntry, document: Document) -> tuple[RegisterPlan | None, Faults]:
    """How the rows of a register are read; None where the dataflow is none, or where that is not said."""
    if entry.register is None:
        return None, ()
    schema = SCHEMAS[entry.register.kind]
    plan = RegisterPlan(schema=schema, codelists=entry.register.codelists)
    faults = (*_without_codelist(plan, entry, document), *_misplaced(plan, entry, document))
    return (None if faults else plan), faults


def difference_of(
    entry: DifferenceEntry, placed: Mapping[Keys, Period], document: Document
) -> tuple[Difference | None, Faults]:
    """The difference; both numbers are of one register."""
    if entry.of.dataflow != entry.less.dataflow:
        place = document.place(("difference", "less", "dataflow"))
        facts = {"first": entry.of.dataflow, "second": entry.less.dataflow}
        return None, (error_at("two-dataflows", place, **facts),)
    return Difference(
        dataflow=entry.of.dataflow,
        of=predicate_of(entry.of),
        less=predicate_of(entry.less),
        by=tuple(dict.fromkeys(entry.by)),
        since=placed.get(("difference", "since")),
        until=placed.get(("difference", "until")),
    ), ()


def fulfilled_of(entry: FulfilledEntry, placed: Mapping[Keys, Period]) -> Fulfilled:
    """The share of profiles; its conditions are the target's."""
    return Fulfilled(
        dataflow=entry.of.dataflow,
        of=predicate_of(entry.of),
        from_period=placed.get(("fulfilled", "from")),
    )


def relative_of(entry: RelativeEntry) -> Relative:
    """The ratio of two shares."""
    return Relative(activity=entry.activity, population=entry.population)


def _without_codelist(plan: RegisterPlan, entry: DataflowEntry, document: Document) -> Iterator[Problem]:
    """Columns whose codes only the agenda can say, and those that have codes of their own."""
    columns = [each for each in plan.schema.columns if each.kind is ColumnKind.CODE and not each.codes]
    known = [each.id for each in columns]
    place = document.place(("register",))
    for column in known:
        if column not in plan.codelists:
            yield error_at("register-without-codelist", place, dataflow=entry.id, column=column)
    for column in plan.codelists:
        if column not in known:
            keys = ("register", "codelists", column)
            near = nearest(column, known)
            yield error_at(
                "unknown-code", document.place_of_key(keys), what="column", code=column, nearest=near
            )


def _misplaced(plan: RegisterPlan, entry: DataflowEntry, document: Document) -> Iterator[Problem]:
    """A key, records or another kind of period: a register has columns and a way of its own."""
    if entry.key:
        yield error_at("unknown-key", document.place_of_key(("key",)), key="key", nearest="register")
    if entry.records:
        place = document.place_of_key(("records",))
        yield error_at("unknown-key", place, key="records", nearest="register")
    if not plan.schema.column("period"):
        return
    if entry.period is None:
        yield error_at("missing-key", document.place(("register",)), key="period")
    elif entry.period not in COUNTED_IN:
        known = ", ".join(COUNTED_IN)
        yield error_at(
            "unknown-word", document.place(("period",)),
            what="period", code=str(entry.period), nearest="", known=known,
        )  # fmt: skip
