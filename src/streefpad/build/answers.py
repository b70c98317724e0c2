"""From guarded counts to observations, each with the way back to the records it was counted from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.build.counts import Answers
from streefpad.build.records import OpenRecords
from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Share
from streefpad.model.counting import Atom, IndicatorCounts, PublishedCount
from streefpad.model.records import Classified
from streefpad.model.series import Flag, Observation
from streefpad.model.sources import Cell, public_id, without_hash
from streefpad.rules.asking import Ask, dimension_of
from streefpad.rules.classify import classify
from streefpad.rules.counting import coarse, guard, published, share_value, withheld_problems
from streefpad.rules.populations import concerns
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem, Severity
from streefpad.values.record import replace

if TYPE_CHECKING:
    from streefpad.intake.records import CubeContents

Faults = tuple[Problem, ...]
Counts = Mapping[Period, tuple[int | None, ...]]
CONFIDENTIAL = ("counted", "total")  # facts that hold counts nobody guarded: a page shows them coarse


def joined(answers: Iterable[Answers]) -> Answers:
    """Several answers as one; the counts of one indicator in order of time."""
    found = list(answers)
    counts: dict[str, IndicatorCounts] = {}
    for each in (one for answer in found for one in answer.indicators):
        known = counts.get(each.indicator)
        every = (*(known.counts if known else ()), *each.counts)
        counts[each.indicator] = replace(each, counts=tuple(sorted(every, key=lambda one: one.period)))
    return Answers(
        observations=tuple(each for one in found for each in one.observations),
        indicators=tuple(counts.values()),
        vintages=tuple(each for one in found for each in one.vintages),
        problems=tuple(each for one in found for each in one.problems),
    )


def live_sets(
    asks: Sequence[Ask], contents: Sequence[CubeContents]
) -> Iterator[tuple[tuple[Ask, ...], tuple[CubeContents, ...]]]:
    """The asks that are put to the same periods and add up the same measure, with the cubes of those."""
    for measure in dict.fromkeys(each.computed.measure for each in asks):
        own = [each for each in asks if each.computed.measure == measure]
        by_asks: dict[tuple[int, ...], list[CubeContents]] = {}
        for cube in contents:
            live = tuple(at for at, each in enumerate(own) if each.covers(cube.cube.period))
            by_asks.setdefault(live, []).append(cube)
        for live, cubes in by_asks.items():
            if live:
                yield tuple(own[at] for at in live), tuple(cubes)


def classify_for(
    opened: OpenRecords, contents: Sequence[CubeContents], asks: Sequence[Ask]
) -> tuple[tuple[Classified, ...], Faults]:
    """The programmes that the asks concern under each classification, school year by school year."""
    from streefpad.intake.records import programmes

    found: list[Classified] = []
    problems: list[Problem] = []
    for classification in {each.by: each.classification for each in asks if each.classification}.values():
        assert classification
        own = [each for each in asks if each.by == classification.id]
        dimension = dimension_of(classification, opened.plan.structure.dimensions)
        for cube in contents:
            period = cube.cube.period
            predicates = [each.within for each in own if each.covers(period)]
            if not predicates or not dimension:
                continue
            listed = programmes(cube, dimension)
            wanted = [each for each in listed if concerns(each, predicates, classification.column)]
            classified, faults = classify(wanted, classification, period)
            problems += map(_coarse, faults)
            found += [classified] if classified else []
    return tuple(found), tuple(problems)


def guarded(
    asks: Sequence[Ask],
    contents: Sequence[CubeContents],
    classified: Sequence[Classified],
    catalogue: Catalogue,
    place: Place,
) -> tuple[Counts, Faults]:
    """The counts behind the asks as they may be published."""
    from streefpad.intake.records.atoms import count_atoms
    from streefpad.intake.records.predicates import Asked

    asked = [Asked(predicate, ask.by) for ask in asks for predicate in ask.predicates]
    atoms: dict[Period, Sequence[Atom]] = {}
    for cube, groups in zip(
        contents, count_atoms(contents, asked, classified, asks[0].computed.measure), strict=True
    ):
        atoms[cube.cube.period] = groups
    found = guard(contents[0].cube.dataflow, atoms, catalogue.agenda.disclosure, place)
    return found.counts, found.problems


def answers_of(
    asks: Sequence[Ask],
    counts: Counts,
    opened: OpenRecords,
    catalogue: Catalogue,
    spoiled: set[tuple[str, Period]],
) -> Answers:
    """The observations and counts of asks; `spoiled` are figures that say nothing, rule or no rule."""
    rule = catalogue.agenda.disclosure
    observations: list[Observation] = []
    indicators: list[IndicatorCounts] = []
    problems: list[Problem] = []
    at = 0
    for ask in asks:
        own = published(ask, counts, at, rule)
        at += len(ask.predicates)
        indicators.append(IndicatorCounts(indicator=ask.indicator.id, classification=ask.by, counts=own))
        problems += withheld_problems(ask, own)
        observations += [
            observation_of(ask, each.period, value, opened)
            for each in own
            if (ask.indicator.id, each.period) not in spoiled and (value := _value(ask, each)) is not None
        ]
    return Answers(observations=tuple(observations), indicators=tuple(indicators), problems=tuple(problems))


def observation_of(
    ask: Ask,
    period: Period,
    value: Decimal,
    opened: OpenRecords,
    *,
    where: str = "",
    flags: frozenset[Flag] = frozenset(),
) -> Observation:
    """One figure, with the delivery it was counted from."""
    sealed = opened.sealed_for(period)
    figures = ask.indicator.figures
    measure = ask.computed.measure or opened.plan.structure.measures[0].id
    return Observation(
        dataflow=opened.dataflow.id,
        row=figures.row if figures else (),
        period=period,
        value=value,
        flags=flags,
        source=sealed.source,
        where=where,
        cell=Cell(
            vintage=public_id(sealed.id, sealed.retrieved),
            place=Place(file=without_hash(f"{sealed.folder}/records.parquet")),
            column=measure,
        ),
    )


def _value(ask: Ask, count: PublishedCount) -> Decimal | None:
    if count.withheld or count.numerator is None:
        return None
    if not isinstance(ask.computed, Share):
        return Decimal(count.numerator)
    return share_value(count.numerator, count.denominator) if count.denominator else None


def _coarse(problem: Problem) -> Problem:
    """The problem with its counts to the nearest ten: a remark is no table, and nobody guards it."""
    facts = {
        name: coarse(fact) if name in CONFIDENTIAL and isinstance(fact, int) else fact
        for name, fact in problem.facts.items()
    }
    return replace(problem, facts=facts)


def spoiled_by(problems: Iterable[Problem]) -> set[tuple[str, Period]]:
    """The figures that an error keeps back."""
    return {
        (str(each.facts["indicator"]), period)
        for each in problems
        if each.severity is Severity.ERROR and isinstance(period := each.facts.get("period"), Period)
    }
