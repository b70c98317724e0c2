"""From the rows of registers to published figures: read, count, guard what counts people, and observe.

What registers list (agreements, profiles, actions) goes into the edition as it stands; people are only
ever counted, and their counts pass the disclosure rule as those of records do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from streefpad.build.counts import Answers, FromRegisters
from streefpad.build.registered import FromRows, incomplete_rounds, observation_of
from streefpad.intake.registers.reading import Arriving, read_register
from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Relative
from streefpad.model.counting import IndicatorCounts, PublishedCount
from streefpad.model.indicators import Indicator
from streefpad.model.registers import CountedRows, Register
from streefpad.model.series import Series
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.counting import share_value
from streefpad.rules.registers.asking import conditions_of, fulfilled_from, questions_to
from streefpad.rules.registers.checks import definition_problems
from streefpad.rules.registers.counting import CountedQuestion, count_people, count_things
from streefpad.rules.registers.fulfilled import fulfilled_counts
from streefpad.rules.registers.relative import relative_series
from streefpad.rules.registers.things import registered_of
from streefpad.values.record import replace


def count_registers(
    folder: Path,
    catalogue: Catalogue,
    vintages: Sequence[Vintage],
    arriving: Sequence[Arriving] = (),
    known_by: date | None = None,
) -> FromRegisters:
    """Everything that the registers of an agenda list, and every figure that is counted from them.

    With `known_by` as it was known on that day.
    """
    registers: list[Register] = []
    found: list[Answers] = []
    behind: list[CountedRows] = []
    for dataflow in catalogue.dataflows:
        if dataflow.register is None:
            continue
        read = read_register(folder, catalogue, dataflow, vintages, arriving, known_by)
        registers.append(read.register)
        found.append(Answers(vintages=read.vintages, problems=read.problems))
        sealed = (*vintages, *(each.vintage for each in arriving), *read.vintages)
        hidden = {each.id: each.retrieved for each in sealed if each.confidential}
        answers, rows = _of_register(catalogue, dataflow, read.register, hidden)
        found.append(answers)
        behind += rows
    return FromRegisters(
        answers=sum(found, Answers()),
        registered=replace(registered_of(registers), counted=tuple(behind)),
        registers=tuple(registers),
        known_by=known_by,
    )


def relate_shares(catalogue: Catalogue, series: Mapping[str, Series]) -> dict[str, Series]:
    """The series that hold a group's share in an activity against its share in the population."""
    found: dict[str, Series] = {}
    for indicator in catalogue.indicators:
        use = indicator.computed
        if not isinstance(use, Relative) or any(definition_problems(catalogue, indicator)):
            continue
        found[indicator.id] = relative_series(indicator, series[use.activity], series[use.population])
    return found


def _of_register(
    catalogue: Catalogue, dataflow: Dataflow, register: Register, hidden: Mapping[str, date]
) -> tuple[Answers, tuple[CountedRows, ...]]:
    """The figures of one register; an indicator whose definition is wrong gets none.

    `hidden` are the confidential files, with the day on which each came.
    """
    asked = questions_to(catalogue, dataflow.id)
    sound = [each for each in asked if not any(definition_problems(catalogue, each.indicator))]
    persons = register.plan.schema.persons
    people = [each for each in sound if persons and not each.distinct]
    things = [each for each in sound if each not in people]
    counted, problems = count_people(register, people, catalogue.agenda.disclosure, dataflow.place)
    listed, one_sided = count_things(register, things)
    figures = [*counted, *listed]
    told = [
        *(_counts(each.question.indicator, each.counts, persons=True) for each in counted),
        *(_counts(each.question.indicator, each.counts, persons=False) for each in listed),
    ]
    observed = [each for one in figures for each in _observed(one)]
    for indicator, computed in fulfilled_from(catalogue, dataflow.id):
        if any(definition_problems(catalogue, indicator)):
            continue
        conditions = conditions_of(catalogue, indicator)
        found = [*fulfilled_counts(indicator, computed, conditions, register)]
        told.append(_counts(indicator, [count for count, _ in found], persons=False))
        observed += [
            FromRows(indicator, count.period, value, rows)
            for count, rows in found
            if (value := _share(count)) is not None
        ]
    answers = Answers(
        observations=tuple(observation_of(each, register, catalogue, hidden) for each in observed),
        indicators=tuple(told),
        problems=(*problems, *one_sided, *incomplete_rounds(observed, register)),
    )
    return answers, tuple(each.way_back for each in observed)


def _observed(counted: CountedQuestion) -> Iterator[FromRows]:
    for count in counted.counts:
        value = counted.value(count)
        if value is not None:
            yield FromRows(counted.question.indicator, count.period, value, counted.rows[count.period])


def _counts(indicator: Indicator, counts: Sequence[PublishedCount], *, persons: bool) -> IndicatorCounts:
    return IndicatorCounts(indicator=indicator.id, classification="", counts=tuple(counts), persons=persons)


def _share(count: PublishedCount) -> Decimal | None:
    if count.numerator is None or not count.denominator:
        return None
    return share_value(count.numerator, count.denominator)
