"""From cubes to published figures: classify, count, guard, and only then make observations.

Every count that is published together is guarded together, school year by school year: whoever
subtracts one published count from another learns nothing that the rule would have withheld.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.build.answers import (
    answers_of,
    classify_for,
    guarded,
    joined,
    live_sets,
    spoiled_by,
)
from streefpad.build.counts import Answers
from streefpad.build.recoded import count_recoded
from streefpad.build.records import OpenRecords, has_records, open_records, vintages_of
from streefpad.build.schools import count_different
from streefpad.model.catalogue import Catalogue
from streefpad.model.sources import Dataflow
from streefpad.rules.asking import Ask, asks_of, counted_from, known_classifications
from streefpad.rules.counting import unplaced_problem
from streefpad.values.problems import Problem

if TYPE_CHECKING:
    from streefpad.intake.records import ShareTable


def count_records(folder: Path, catalogue: Catalogue) -> Answers:
    """Every figure that indicators of the agenda count from sealed records."""
    return joined(
        _of_dataflow(folder, catalogue, each)
        for each in catalogue.dataflows
        if counted_from(catalogue, each.id) and has_records(folder, each)
    )


def _of_dataflow(folder: Path, catalogue: Catalogue, dataflow: Dataflow) -> Answers:
    plan = dataflow.records
    assert plan, dataflow.id
    opened = open_records(folder, dataflow, plan)
    asks = asks_of(catalogue, dataflow.id, known_classifications(catalogue))
    plain = [each for each in asks if not each.through and not each.distinct]
    return joined(
        (
            Answers(vintages=vintages_of(opened.sealed), problems=opened.problems),
            _plain(opened, plain, catalogue),
            count_recoded(opened, [each for each in asks if each.through], catalogue),
            count_different(folder, opened, [each for each in asks if each.distinct], catalogue),
        )
    )


def _plain(opened: OpenRecords, asks: Sequence[Ask], catalogue: Catalogue) -> Answers:
    """Shares and numbers as the records hold them."""
    # Imported here, because an agenda without records does without arrays.
    from streefpad.intake.records import count_shares

    asks = [each for each in asks if any(each.covers(one.cube.period) for one in opened.contents)]
    if not asks:
        return Answers()
    classified, problems = classify_for(opened, opened.contents, asks)
    definitions = [each.definition() for each in asks]
    table, faults = count_shares(opened.contents, definitions, ((),), classified)
    remarks = tuple(_unplaced(table, asks))
    sound = {each.indicator for each in table.definitions}
    found = [Answers(problems=(*problems, *faults, *remarks))]
    for live, cubes in live_sets([each for each in asks if each.indicator.id in sound], opened.contents):
        counts, more = guarded(live, cubes, classified, catalogue, opened.dataflow.place)
        found.append(answers_of(live, counts, opened, catalogue, spoiled_by(remarks)))
        found.append(Answers(problems=more))
    return joined(found)


def _unplaced(table: ShareTable, asks: Sequence[Ask]) -> Iterator[Problem]:
    by_id = {each.indicator.id: each for each in asks}
    for each in table.counts():
        ask, tally = by_id[each.indicator], each.tallies[0]
        if ask.covers(each.period):
            problem = unplaced_problem(ask, each.period, tally.unclassified, tally.denominator)
            if problem:
                yield problem
