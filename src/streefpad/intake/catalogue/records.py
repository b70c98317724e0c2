"""From entries to records: how records are read, and what is counted of them."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.intake.catalogue.documents import Document, Keys
from streefpad.intake.catalogue.grammar import (
    DisclosureEntry,
    NumberEntry,
    RecordsEntry,
    SelectionEntry,
    ShareEntry,
)
from streefpad.intake.catalogue.grammar.records import ColumnEntry, DerivedEntry
from streefpad.intake.connectors import CONNECTORS
from streefpad.model.computed import Number, Share
from streefpad.model.derived import DerivedCase, DerivedColumn, RecordsPlan, TextTest
from streefpad.model.records import (
    Column,
    Condition,
    CubeShape,
    Dimension,
    Measure,
    MeasureKind,
    Predicate,
    RecordStructure,
)
from streefpad.model.withholding import Rule
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, error_at, nearest
from streefpad.values.record import replace

Faults = tuple[Problem, ...]


def rule_of(entry: DisclosureEntry | None) -> Rule:
    """The disclosure rule; the defaults are those of the European handbook."""
    if entry is None:
        return Rule()
    return Rule(
        minimum=entry.minimum,
        protection=entry.protection,
        zeros=entry.zeros,
        full_groups_unsafe=entry.full_groups,
        sole_contributors=entry.sole_contributors,
        rounding=entry.rounding,
        minimum_denominator=entry.minimum_denominator,
    )


def plan_of(entry: RecordsEntry | None, id: str, document: Document) -> tuple[RecordsPlan | None, Faults]:
    """How the records of a dataflow are read; None where that is not said, or not possible."""
    if entry is None:
        return None, ()
    if entry.connector:
        return _from_connector(entry, id, document)
    if not entry.dimensions or not entry.measures:
        lacking = "dimensions" if not entry.dimensions else "measures"
        return None, (error_at("missing-key", document.place(("records",)), key=lacking),)
    structure = RecordStructure(
        id=id,
        dimensions=tuple(
            Dimension(id=each, columns=tuple(_column(name, column) for name, column in columns.items()))
            for each, columns in entry.dimensions.items()
        ),
        measures=tuple(
            Measure(
                id=each,
                kind=MeasureKind.WEIGHT if measure.decimals else MeasureKind.COUNT,
                heading=measure.heading,
                decimals=measure.decimals,
            )
            for each, measure in entry.measures.items()
        ),
        cubes=tuple(
            CubeShape(id=each, dimensions=cube.dimensions, measures=cube.measures)
            for each, cube in entry.cubes.items()
        ),
        period=entry.period,
        key=entry.unique,
    )
    faults = tuple(_unknown_parts(entry, document))
    derived = tuple(_derived(each, column) for each, column in entry.derived.items())
    return (None if faults else RecordsPlan(structure=structure, derived=derived)), faults


def share_of(
    entry: ShareEntry, placed: Mapping[Keys, Period], document: Document
) -> tuple[Share | None, Faults]:
    """The share; numerator and denominator are of one dataflow."""
    if entry.of.dataflow != entry.within.dataflow:
        place = document.place(("share", "in", "dataflow"))
        facts = {"first": entry.of.dataflow, "second": entry.within.dataflow}
        return None, (error_at("two-dataflows", place, **facts),)
    return Share(
        dataflow=entry.of.dataflow,
        of=predicate_of(entry.of),
        within=predicate_of(entry.within),
        through=entry.through,
        measure=entry.measure,
        since=placed.get(("share", "since")),
        until=placed.get(("share", "until")),
    ), ()


def number_of(entry: NumberEntry, placed: Mapping[Keys, Period]) -> Number:
    """The number of records, or of different codes."""
    return Number(
        dataflow=entry.of.dataflow,
        of=predicate_of(entry.of),
        distinct=entry.distinct,
        measure=entry.measure,
        since=placed.get(("count", "since")),
        until=placed.get(("count", "until")),
    )


def predicate_of(entry: SelectionEntry) -> Predicate:
    """The conditions of a selection, in the order of their columns."""
    conditions = []
    for column, codes in sorted(entry.where.items()):
        if codes.codes:
            conditions.append(Condition(column=column, codes=codes.codes))
        if codes.but_not:
            conditions.append(Condition(column=column, codes=codes.but_not, excluded=True))
    return tuple(conditions)


def _from_connector(entry: RecordsEntry, id: str, document: Document) -> tuple[RecordsPlan | None, Faults]:
    connector = CONNECTORS.get(entry.connector)
    if connector is None:
        near = nearest(entry.connector, CONNECTORS)
        place = document.place(("records", "connector"))
        return None, (error_at("unknown-code", place, what="connector", code=entry.connector, nearest=near),)
    structure = connector.plan.structure
    known = [column.id for column in structure.columns]
    faults = tuple(
        error_at(
            "unknown-code", document.place_of_key(("records", "values", column)),
            what="column", code=column, nearest=nearest(column, known),
        )
        for column in entry.values
        if column not in known
    )  # fmt: skip
    dimensions = tuple(
        replace(each, columns=tuple(_widened(column, entry.values) for column in each.columns))
        for each in structure.dimensions
    )
    derived = (*connector.plan.derived, *(_derived(each, column) for each, column in entry.derived.items()))
    widened = replace(structure, id=id, dimensions=dimensions)
    return replace(connector.plan, structure=widened, derived=derived), faults


def _widened(column: Column, values: Mapping[str, tuple[str, ...]]) -> Column:
    """The column with further codes; one that takes any code takes these already."""
    more = values.get(column.id, ())
    return replace(column, codes=(*column.codes, *more)) if column.codes and more else column


def _column(id: str, entry: ColumnEntry) -> Column:
    return Column(id=id, heading=entry.heading, codes=entry.codes, spelled=entry.spelled, digits=entry.digits)


def _derived(id: str, entry: DerivedEntry) -> DerivedColumn:
    return DerivedColumn(
        id=id,
        dimension=entry.dimension,
        cases=tuple(
            DerivedCase(
                code=each.code,
                tests=tuple(
                    TextTest(column=column, codes=test.codes, ends=test.ends, contains=test.contains)
                    for column, test in each.where.items()
                ),
            )
            for each in entry.cases
        ),
        otherwise=entry.otherwise,
    )


def _unknown_parts(entry: RecordsEntry, document: Document) -> list[Problem]:
    """Dimensions and measures that cubes or derived columns name and nothing describes."""
    asked = [
        (("records", "cubes", id), what, name, known)
        for id, cube in entry.cubes.items()
        for what, names, known in (
            ("dimension", cube.dimensions, entry.dimensions),
            ("measure", cube.measures, entry.measures),
        )
        for name in names
    ]
    asked += [
        (("records", "derived", id), "dimension", each.dimension, entry.dimensions)
        for id, each in entry.derived.items()
    ]
    return [
        error_at("unknown-code", document.place(keys), what=what, code=name, nearest=nearest(name, known))
        for keys, what, name, known in asked
        if name not in known
    ]
