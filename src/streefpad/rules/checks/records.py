"""Whether what is counted from records can be counted: known columns, definitions, bridges and parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Bridged, Number, Share
from streefpad.model.indicators import Indicator
from streefpad.model.records import ByColumn, Classification, NotPublished
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.asking import counted_from, dimension_of, known_classifications
from streefpad.rules.checks.facts import of_indicator
from streefpad.values.problems import Place, Problem, Severity, error_at, hint_at, nearest

if TYPE_CHECKING:
    from streefpad.model.bridges import Bridge


def check_records(catalogue: Catalogue, vintages: Sequence[Vintage]) -> Iterator[Problem]:
    """What keeps an indicator from being counted, and what is only awaited."""
    classifications = {each.id: each for each in known_classifications(catalogue)}
    for indicator in catalogue.indicators:
        yield from _of_indicator(catalogue, indicator, classifications)
    yield from _not_published(catalogue, classifications)
    if catalogue.bridges:
        yield from _of_bridges(catalogue)
    for dataflow in catalogue.dataflows:
        waiting = counted_from(catalogue, dataflow.id)
        sealed = any(each.dataflow == dataflow.id for each in vintages)
        if dataflow.records and waiting and not sealed:
            yield hint_at("records-awaited", dataflow.place, dataflow=dataflow.id, indicators=len(waiting))


def _of_bridges(catalogue: Catalogue) -> Iterator[Problem]:
    from streefpad.rules.bridges import check_bridge  # here, because most agendas cross no break

    for bridge in catalogue.bridges:
        yield from check_bridge(bridge)
        if bridge.source and catalogue.source(bridge.source) is None:
            known = [each.id for each in catalogue.sources]
            yield _unknown("source", bridge.source, known, bridge.place)


def _of_indicator(
    catalogue: Catalogue, indicator: Indicator, classifications: dict[str, Classification]
) -> Iterator[Problem]:
    if indicator.classification and indicator.classification not in classifications:
        yield _unknown(
            "classification", indicator.classification, classifications, indicator.place, indicator.id
        )
    match indicator.computed:
        case Bridged() as use:
            yield from _of_bridged(catalogue, indicator, use)
        case Share() | Number() as computed:
            yield from _of_counted(catalogue, indicator, computed, classifications)


def _of_counted(
    catalogue: Catalogue,
    indicator: Indicator,
    computed: Share | Number,
    classifications: dict[str, Classification],
) -> Iterator[Problem]:
    dataflow = catalogue.dataflow(computed.dataflow)
    if dataflow is None:
        return  # every unknown dataflow is told with the references
    if dataflow.register is not None:
        return  # for the checks of registers to say
    if dataflow.records is None:
        yield of_indicator("no-records", Severity.ERROR, indicator, dataflow=dataflow.id)
        return
    classification = classifications.get(indicator.classification)
    derived = [classification.column] if classification else []
    if classification and not dimension_of(classification, dataflow.records.structure.dimensions):
        rule = classification.rule
        needed = rule.column if isinstance(rule, ByColumn) else "name"
        yield _unknown("column", needed, _columns(dataflow), indicator.place, indicator.id)
    yield from _unknown_columns(indicator, computed, dataflow, derived)
    measures = [each.id for each in dataflow.records.structure.measures]
    if computed.measure and computed.measure not in measures:
        yield _unknown("measure", computed.measure, measures, indicator.place, indicator.id)
    if isinstance(computed, Share) and computed.through:
        bridge = catalogue.bridge(computed.through)
        if bridge is None:
            known = [each.id for each in catalogue.bridges]
            yield _unknown("bridge", computed.through, known, indicator.place, indicator.id)
        else:
            yield from _unknown_in_bridge(bridge, dataflow)


def _unknown_columns(
    indicator: Indicator, computed: Share | Number, dataflow: Dataflow, derived: Iterable[str]
) -> Iterator[Problem]:
    known = [*_columns(dataflow), *derived]
    predicates = (computed.of, computed.within) if isinstance(computed, Share) else (computed.of,)
    asked = [condition.column for predicate in predicates for condition in predicate]
    if isinstance(computed, Number) and computed.distinct:
        asked.append(computed.distinct)
    for column in dict.fromkeys(asked):
        if column not in known:
            yield _unknown("column", column, known, indicator.place, indicator.id)


def _unknown_in_bridge(bridge: Bridge, dataflow: Dataflow) -> Iterator[Problem]:
    """A dimension that the dataflow lacks, or a column in a line that the dimension lacks."""
    assert dataflow.records
    dimensions = {each.id: each for each in dataflow.records.structure.dimensions}
    if bridge.dimension not in dimensions:
        yield _unknown("dimension", bridge.dimension, dimensions, bridge.place)
        return
    known = [column.id for column in dimensions[bridge.dimension].columns]
    for line in bridge.lines:
        for column, _ in (*line.before, *line.after):
            if column not in known:
                yield _unknown("column", column, known, line.place)


def _of_bridged(catalogue: Catalogue, indicator: Indicator, use: Bridged) -> Iterator[Problem]:
    """Names that lead nowhere, and a bridge between two definitions: that would be no bridge but a mix."""
    if catalogue.bridge(use.bridge) is None:
        known = [each.id for each in catalogue.bridges]
        yield _unknown("bridge", use.bridge, known, indicator.place, indicator.id)
    ids = [each.id for each in catalogue.indicators]
    named = [id for id in (use.before, use.after, use.overlap) if id]
    yield from (
        _unknown("indicator", id, ids, indicator.place, indicator.id) for id in named if id not in ids
    )
    found = [each for id in named if (each := catalogue.indicator(id))]
    definitions = {each.classification for each in (indicator, *found)}
    if len(found) == len(named) and len(definitions) > 1:
        first, second = sorted(definitions)[:2]
        yield of_indicator(
            "bridge-across-definitions", Severity.ERROR, indicator, first=first or "–", second=second
        )


def _not_published(catalogue: Catalogue, classifications: dict[str, Classification]) -> Iterator[Problem]:
    """A hint for each definition that indicators wait for: its list was never published."""
    for classification in classifications.values():
        if not isinstance(classification.rule, NotPublished):
            continue
        waiting = [
            each
            for each in catalogue.indicators
            if each.classification == classification.id and isinstance(each.computed, Share | Number)
        ]
        if waiting:
            yield hint_at(
                "definition-not-published",
                waiting[0].place,
                classification=classification.id,
                name=classification.name,
                why=classification.rule.why,
                indicators=len(waiting),
            )


def _columns(dataflow: Dataflow) -> list[str]:
    assert dataflow.records
    plan = dataflow.records
    return [*(each.id for each in plan.structure.columns), *(each.id for each in plan.derived)]


def _unknown(what: str, code: str, known: Iterable[str], place: Place, indicator: str = "") -> Problem:
    return error_at(
        "unknown-code", place, what=what, code=code, nearest=nearest(code, known), indicator=indicator
    )
