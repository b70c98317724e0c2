"""What the rows of a register add up to, period by period; what counts people is guarded first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from streefpad.model.computed import Difference, Share
from streefpad.model.counting import Atom, PublishedCount
from streefpad.model.disclosure import Rule
from streefpad.model.records import Predicate
from streefpad.model.registers import Register, RegisterRow
from streefpad.rules.counting import guard, published, share_value, withheld_problems
from streefpad.rules.registers.asking import Question
from streefpad.rules.registers.in_force import answers, chosen, periods_of, rows_in
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedQuestion:
    """One question with its counts, and for each period the rows that they rest on."""

    question: Question
    counts: tuple[PublishedCount, ...]
    rows: Mapping[Period, tuple[RegisterRow, ...]]

    def value(self, count: PublishedCount) -> Decimal | None:
        """The figure of one period; None where it is withheld, or where there is nothing to divide by."""
        if count.withheld or count.numerator is None:
            return None
        if not isinstance(self.question.computed, Share):
            return Decimal(count.numerator)
        return share_value(count.numerator, count.denominator) if count.denominator else None


def count_things(register: Register, questions: Sequence[Question]) -> tuple[CountedQuestion, ...]:
    """The counts of a register that lists things, and of different things in any: nobody is guarded."""
    return tuple(_count_things(register, each) for each in questions)


def count_people(
    register: Register, questions: Sequence[Question], rule: Rule, place: Place
) -> tuple[tuple[CountedQuestion, ...], tuple[Problem, ...]]:
    """The counts of people, all of a period guarded together as one table."""
    counts: dict[str, list[PublishedCount]] = {each.indicator.id: [] for each in questions}
    problems: list[Problem] = []
    for live, periods in _live(register, questions):
        atoms = atoms_of(register, periods, live)
        guarded = guard(register.dataflow, atoms, rule, place)
        problems += guarded.problems
        at = 0
        for each in live:
            every = _published(each, guarded.counts, at, rule)
            own = tuple(one for one in every if is_told(register, each, one.period))
            at += len(each.predicates)
            counts[each.indicator.id] += own
            problems += withheld_problems(each.asks[0], own)
    found = tuple(
        CountedQuestion(
            question=each,
            counts=tuple(sorted(counts[each.indicator.id], key=lambda one: one.period)),
            rows={
                one.period: _behind(each, rows_in(register, one.period)) for one in counts[each.indicator.id]
            },
        )
        for each in questions
    )
    return found, tuple(problems)


def atoms_of(
    register: Register, periods: Sequence[Period], questions: Sequence[Question]
) -> dict[Period, tuple[Atom, ...]]:
    """For each period the smallest groups of people that the questions tell apart.

    A group that occurs in any of the periods is there in every one, empty where nobody is in it: that
    nobody is, may be what has to stay hidden.
    """
    asked = [answers(predicate) for each in questions for predicate in each.predicates]
    sums: dict[Period, dict[tuple[bool, ...], int]] = {}
    for period in periods:
        own = sums.setdefault(period, {})
        for row in rows_in(register, period):
            holds = tuple(each(row) for each in asked)
            if any(holds):
                own[holds] = own.get(holds, 0) + number_of(register, row)
    groups = sorted({holds for own in sums.values() for holds in own}) or [(True,) * len(asked)]
    return {period: tuple(Atom(holds, own.get(holds, 0)) for holds in groups) for period, own in sums.items()}


def number_of(register: Register, row: RegisterRow) -> int:
    """What a row adds: the number that stands in it, or one."""
    column = register.plan.schema.number
    return int(row.number(column) or 0) if column else 1


def total_of(register: Register, rows: Sequence[RegisterRow], predicate: Predicate) -> int:
    """What the rows that answer a predicate add up to."""
    return sum(number_of(register, row) for row in chosen(rows, predicate))


def is_told(register: Register, question: Question, period: Period) -> bool:
    """Whether the register says anything of what is asked: no row of people is not nobody, but not known.

    A list of things is whole, so that what does not stand in it is not there.
    """
    if not register.plan.schema.persons:
        return True
    rows = rows_in(register, period)
    return all(chosen(rows, predicate) for predicate in question.predicates)


def _live(
    register: Register, questions: Sequence[Question]
) -> Iterator[tuple[tuple[Question, ...], tuple[Period, ...]]]:
    """The questions that are put to the same periods, with those periods."""
    by_questions: dict[tuple[int, ...], list[Period]] = {}
    for period in register.periods:
        live = tuple(at for at, each in enumerate(questions) if each.covers(period))
        by_questions.setdefault(live, []).append(period)
    for live, periods in by_questions.items():
        if live:
            yield tuple(questions[at] for at in live), tuple(periods)


def _published(
    question: Question, counts: Mapping[Period, tuple[int | None, ...]], at: int, rule: Rule
) -> tuple[PublishedCount, ...]:
    if not isinstance(question.computed, Difference):
        return published(question.asks[0], counts, at, rule)
    first, second = (published(each, counts, at + step, rule) for step, each in enumerate(question.asks))
    return tuple(_less(up, down) for up, down in zip(first, second, strict=True))


def _less(up: PublishedCount, down: PublishedCount) -> PublishedCount:
    """One number less another; hidden where either is."""
    if up.numerator is None or down.numerator is None:
        return PublishedCount(period=up.period, numerator=None, withheld=up.withheld or down.withheld)
    return PublishedCount(period=up.period, numerator=up.numerator - down.numerator)


def _count_things(register: Register, question: Question) -> CountedQuestion:
    counts: list[PublishedCount] = []
    behind: dict[Period, tuple[RegisterRow, ...]] = {}
    for period in periods_of(register, question.indicator.period):
        if not question.covers(period):
            continue
        rows = rows_in(register, period)
        if not is_told(register, question, period):
            continue
        numbers = [_number(register, question, rows, each) for each in question.predicates]
        if isinstance(question.computed, Difference):
            numbers = [numbers[0] - numbers[1]]
        denominator = numbers[1] if len(numbers) > 1 else None
        counts.append(PublishedCount(period=period, numerator=numbers[0], denominator=denominator))
        behind[period] = _behind(question, rows)
    return CountedQuestion(question=question, counts=tuple(counts), rows=behind)


def _number(register: Register, question: Question, rows: Sequence[RegisterRow], predicate: Predicate) -> int:
    if not question.distinct:
        return total_of(register, rows, predicate)
    found = (row for row in chosen(rows, predicate) if number_of(register, row))
    return len({name for row in found if (name := row.code(question.distinct))})


def _behind(question: Question, rows: Sequence[RegisterRow]) -> tuple[RegisterRow, ...]:
    """The rows that an answer rests on: those of either predicate."""
    asked = [answers(each) for each in question.predicates]
    return tuple(row for row in rows if any(each(row) for each in asked))
