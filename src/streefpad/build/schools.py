"""How many different schools, or other codes, have a record: counted exactly, from their own small cube."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from streefpad.build.answers import classify_for, joined, observation_of
from streefpad.build.counts import Answers
from streefpad.build.records import OpenRecords, in_shape
from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Number
from streefpad.model.counting import IndicatorCounts, PublishedCount
from streefpad.model.cubes import DistinctCount, DistinctDefinition
from streefpad.model.disclosure import Withheld
from streefpad.model.records import RecordStructure
from streefpad.rules.asking import Ask
from streefpad.rules.counting import withheld_problems
from streefpad.values.problems import Problem


def count_different(folder: Path, opened: OpenRecords, asks: Sequence[Ask], catalogue: Catalogue) -> Answers:
    """The numbers of different codes; one below the minimum is withheld like any small count."""
    found = []
    for column in dict.fromkeys(each.distinct for each in asks):
        own = [each for each in asks if each.distinct == column]
        shape = shape_with(opened.plan.structure, column)
        if shape:
            found.append(_of_column(in_shape(folder, opened, shape), own, catalogue))
    return joined(found)


def shape_with(structure: RecordStructure, column: str) -> str:
    """The cube that keeps a column apart; empty where none does."""
    holding = {each.id for each in structure.dimensions if column in [one.id for one in each.columns]}
    return next((each.id for each in structure.shapes if holding & set(each.dimensions)), "")


def _of_column(opened: OpenRecords, asks: Sequence[Ask], catalogue: Catalogue) -> Answers:
    from streefpad.intake.records import count_distinct

    asks = [each for each in asks if any(each.covers(one.cube.period) for one in opened.contents)]
    if not asks:
        return Answers()
    classified, problems = classify_for(opened, opened.contents, asks)
    definitions = [
        DistinctDefinition(
            indicator=each.indicator.id,
            counted=each.distinct,
            where=each.of,
            classification=each.by,
            place=each.indicator.place,
        )
        for each in asks
    ]
    numbers, faults = count_distinct(opened.contents, definitions, ((),), classified)
    answers = [_of_ask(each, numbers, opened, catalogue) for each in asks]
    return joined((Answers(problems=(*problems, *faults)), *answers))


def _of_ask(ask: Ask, numbers: Sequence[DistinctCount], opened: OpenRecords, catalogue: Catalogue) -> Answers:
    assert isinstance(ask.computed, Number)
    minimum = catalogue.agenda.disclosure.minimum
    counts = tuple(
        PublishedCount(period=each.period, numerator=each.number)
        if each.number >= minimum
        else PublishedCount(period=each.period, numerator=None, withheld=Withheld.NUMERATOR_HIDDEN)
        for each in numbers
        if each.indicator == ask.indicator.id and ask.covers(each.period)
    )
    problems: tuple[Problem, ...] = withheld_problems(ask, counts)
    return Answers(
        observations=tuple(
            observation_of(ask, each.period, Decimal(each.numerator), opened)
            for each in counts
            if each.numerator is not None
        ),
        indicators=(IndicatorCounts(indicator=ask.indicator.id, classification=ask.by, counts=counts),),
        problems=problems,
    )
