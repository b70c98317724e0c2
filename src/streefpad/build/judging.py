"""Two tables in, one judged row per target and method out, in the order in which they were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from streefpad.intake.tables import read_series_table, read_targets_table
from streefpad.model.edition import Answer, Judged
from streefpad.model.judging import (
    ANSWER_FIELDS,
    JudgedRow,
    Key,
    KeyedSeries,
    KeyedTarget,
    SeriesKey,
    SeriesTable,
)
from streefpad.model.methods import MethodDescription
from streefpad.model.series import Series
from streefpad.model.targets import Benchmark, Reading, Statement
from streefpad.rules.checks import check_target
from streefpad.rules.methods import METHODS, method, parameter_names
from streefpad.rules.methods.protocol import Method
from streefpad.rules.methods.question import Question
from streefpad.rules.status import assess, without_target
from streefpad.values.problems import Place, Problem, by_place, error_at, warning_at
from streefpad.values.quantities import HUNDRED, PERCENT, Unit, UnitKind
from streefpad.values.record import replace

HOUSE = "house"
ALL = "all"
METHOD_NAMES = tuple(each.id for each in METHODS)
_EMPTY = Series(id="", unit=Unit(UnitKind.NUMBER))


def described_methods() -> tuple[MethodDescription, ...]:
    """Every method that `judge` knows, in the order in which `all` asks them."""
    return METHODS


def judge_tables(
    series_file: Path, targets_file: Path, asked: str
) -> tuple[tuple[JudgedRow, ...], tuple[Problem, ...]]:
    """A row per target, series it holds for and method; then a row per series without target.

    A target or a series that cannot be read has no row: there the problem is the answer.
    `asked` is the name of a method, `all`, or empty for the method of each row (house by default).
    """
    held, faults = read_series_table(series_file)
    series = held.series
    table, more = read_targets_table(
        targets_file, series, methods=(*METHOD_NAMES, ALL), parameters=parameter_names()
    )
    problems = [*faults, *_lost_columns(series, series_file), *more]
    rows: list[JudgedRow] = []
    answered: set[tuple[str, Key]] = set()
    for target in table.targets:
        for each in _series_of(target, held):
            answered.add((each.name, each.key))
            possible, impossible = _possible(each.series, target)
            problems += impossible
            if impossible and not possible.observations:
                continue
            question = _question(target, replace(each, series=possible), series)
            methods = _methods(asked or target.method or HOUSE, target, question)
            problems += check_target(question.target, question.series)
            rows += _rows(target, each, question, methods)
    rows += [
        _without_target(each)
        for each in series
        if table.is_read
        and (each.name, each.key) not in answered
        and not any(_holds_for(unread, (each.name, each.key)) for unread in table.unread)
    ]
    return tuple(rows), by_place(problems)


def _lost_columns(series: Iterable[KeyedSeries], file: Path) -> Iterator[Problem]:
    """A warning for each key column that the answer cannot repeat, having a field of that name itself."""
    for column in dict.fromkeys(column for each in series for column, _ in each.key):
        if column in ANSWER_FIELDS:
            yield warning_at("column-not-repeated", Place(file=str(file), line=1), column=column)


def _series_of(target: KeyedTarget, table: SeriesTable) -> tuple[KeyedSeries, ...]:
    """The series a target holds for; an empty one where the table has none, so that it is answered."""
    own = target.name, target.key
    found = tuple(each for each in table.series if _holds_for(own, (each.name, each.key)))
    if found or not table.is_read or any(_holds_for(own, unread) for unread in table.unread):
        return found
    return (KeyedSeries(name=target.name, key=target.key, series=_EMPTY, place=target.place),)


def _holds_for(target: SeriesKey, series: SeriesKey) -> bool:
    """Whether a target of this name and key is about the series; a column that it lacks holds for all."""
    return target[0] == series[0] and set(target[1]) <= set(series[1])


def _question(target: KeyedTarget, each: KeyedSeries, series: tuple[KeyedSeries, ...]) -> Question:
    return Question(
        target=target.target,
        reading=target.target.in_force,
        series=replace(each.series, unit=target.unit),
        benchmark=_benchmark(target, each.key, series),
    )


def _benchmark(target: KeyedTarget, key: Key, series: tuple[KeyedSeries, ...]) -> Series | None:
    """The series a benchmark compares with: the one of the same key where there is one."""
    aim = target.target.in_force.aim
    if not isinstance(aim, Benchmark):
        return None
    named = [each for each in series if each.name == aim.series]
    same = [each for each in named if each.key == key]
    return next((each.series for each in (*same, *named)), None)


def _methods(asked: str, target: KeyedTarget, question: Question) -> tuple[Method, ...]:
    if asked == ALL:
        return tuple(each for each in METHODS if each.applies(_as_asked(each, target, question)))
    found = method(asked)
    return (found,) if found else ()  # the table says which names it knows, and so does the option


def _as_asked(one: Method, target: KeyedTarget, question: Question) -> Question:
    """The question as this method is asked it.

    Every file holds percent (contracts), so a method that only knows shares reads the values as
    percent, unless the table states another unit. Nothing is guessed from the size of a number.
    """
    if target.states_unit or one.applies(question):
        return question
    return replace(question, series=replace(question.series, unit=PERCENT))


def _possible(series: Series, target: KeyedTarget) -> tuple[Series, tuple[Problem, ...]]:
    """The series without the shares that cannot be, once its target says that it holds shares."""
    if not target.unit.is_share:
        return series, ()
    impossible = [each for each in series.observations if not 0 <= each.value <= HUNDRED]
    problems = tuple(
        error_at(
            "share-out-of-range", each.cell.place, indicator=target.name, period=each.period, value=each.value
        )
        for each in impossible
    )
    kept = tuple(each for each in series.observations if each not in impossible)
    return replace(series, observations=kept), problems


def _rows(
    target: KeyedTarget,
    each: KeyedSeries,
    question: Question,
    methods: tuple[Method, ...],
) -> Iterator[JudgedRow]:
    judged = assess(question.target, question.reading, question.series, benchmark=question.benchmark)
    for one in methods:
        own = _as_asked(one, target, question)
        verdict = one.judge(own, target.parameters)
        answer = Answer(
            method=one.id, slug=verdict.slug, value=verdict.value, score=verdict.score, reason=verdict.reason
        )
        yield JudgedRow(name=each.name, key=each.key, unit=own.series.unit, judged=judged, answer=answer)


def _without_target(each: KeyedSeries) -> JudgedRow:
    assessment = without_target(each.series)
    reading = Reading(id="none", aim=Statement(), place=each.place)
    judged = Judged(reading=reading, trajectory=None, assessment=assessment)
    answer = Answer(method=HOUSE, slug=assessment.status.value, reason=assessment.reason)
    return JudgedRow(name=each.name, key=each.key, unit=each.series.unit, judged=judged, answer=answer)
