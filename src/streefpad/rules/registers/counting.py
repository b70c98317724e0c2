"""What the rows of a register add up to, period by period; what counts people is guarded first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from streefpad.model.computed import Difference, Share
from streefpad.model.counting import PublishedCount
from streefpad.model.disclosure import Rule
from streefpad.model.records import Predicate
from streefpad.model.registers import Register, RegisterRow
from streefpad.model.withholding import Withheld
from streefpad.rules.counting import published, share_value, withheld_problems
from streefpad.rules.disclosure.rounding import rounded
from streefpad.rules.registers.asking import Question
from streefpad.rules.registers.atoms import are_people_known, counts_events, guarded_counts, number_of
from streefpad.rules.registers.differences import difference_in, one_sided
from streefpad.rules.registers.in_force import answers, chosen, periods_of, rows_in
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record


class CountedQuestion(Record):
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


def count_things(
    register: Register, questions: Sequence[Question]
) -> tuple[tuple[CountedQuestion, ...], tuple[Problem, ...]]:
    """The counts of a register that lists things, and of different things in any: nobody is guarded."""
    found = tuple(_count_things(register, each) for each in questions)
    return found, tuple(problem for each in questions for problem in _one_sided(register, each))


def count_people(
    register: Register, questions: Sequence[Question], rule: Rule, place: Place
) -> tuple[tuple[CountedQuestion, ...], tuple[Problem, ...]]:
    """The counts of people, all of a period guarded together as one table."""
    counts: dict[str, list[PublishedCount]] = {each.indicator.id: [] for each in questions}
    problems: list[Problem] = []
    for live, periods in _live(register, questions):
        guarded = guarded_counts(register, periods, live, rule, place)
        problems += guarded.problems
        at = 0
        for each in live:
            every = _published(each, guarded.counts, at, rule)
            told = (one for one in every if is_told(register, each, one.period))
            own = tuple(_as_asked(register, each, one, rule) for one in told)
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
    problems += (problem for each in questions for problem in _one_sided(register, each))
    return found, tuple(problems)


def total_of(register: Register, rows: Sequence[RegisterRow], predicate: Predicate) -> int:
    """What the rows that answer a predicate add up to."""
    return sum(number_of(register, row) for row in chosen(rows, predicate))


def is_told(register: Register, question: Question, period: Period) -> bool:
    """Whether the register says anything of what is asked: no row of people is not nobody, but not known.

    A list of things is whole, so that what does not stand in it is not there.
    """
    rows, computed = rows_in(register, period), question.computed
    if isinstance(computed, Difference) and one_sided(register, computed, rows):
        return False
    if not register.plan.schema.persons:
        return True
    return all(chosen(rows, predicate) for predicate in question.predicates)


def _live(
    register: Register, questions: Sequence[Question]
) -> Iterator[tuple[tuple[Question, ...], tuple[Period, ...]]]:
    """The questions that are put to the same periods, with those periods."""
    by_questions: dict[tuple[int, ...], list[Period]] = {}
    for period in filter(register.is_sound, register.periods):
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


def _as_asked(register: Register, question: Question, count: PublishedCount, rule: Rule) -> PublishedCount:
    """The count of what was asked, where the people behind it may be published, and are known."""
    computed, rows = question.computed, rows_in(register, count.period)
    of_events = counts_events(register, question)
    if not of_events and not (isinstance(computed, Difference) and computed.by):
        return count
    why = count.withheld
    if not why and not are_people_known(register, question, rows):
        why = Withheld.NUMERATOR_HIDDEN
    if why:
        return PublishedCount(period=count.period, numerator=None, withheld=why)
    up, *down = (rounded(each, rule.rounding) for each in _numbers(register, question, rows))
    return PublishedCount(period=count.period, numerator=up, denominator=down[0] if down else None)


def _one_sided(register: Register, question: Question) -> Iterator[Problem]:
    """An error for each period in which a difference cannot be taken in every group."""
    computed, indicator = question.computed, question.indicator
    if not isinstance(computed, Difference):
        return
    for period in filter(question.covers, periods_of(register, indicator.period)):
        if groups := one_sided(register, computed, rows_in(register, period)):
            yield error_at(
                "difference-one-sided", indicator.place, indicator=indicator.id, period=period, groups=groups
            )


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
        numbers = _numbers(register, question, rows)
        denominator = numbers[1] if len(numbers) > 1 else None
        counts.append(PublishedCount(period=period, numerator=numbers[0], denominator=denominator))
        behind[period] = _behind(question, rows)
    return CountedQuestion(question=question, counts=tuple(counts), rows=behind)


def _numbers(register: Register, question: Question, rows: Sequence[RegisterRow]) -> list[int]:
    """What a question comes to, guarded or not: one number, or that of a share and of its whole."""
    if isinstance(question.computed, Difference):
        return [difference_in(register, question.computed, rows)]
    return [_number(register, question, rows, each) for each in question.predicates]


def _number(register: Register, question: Question, rows: Sequence[RegisterRow], predicate: Predicate) -> int:
    if not question.distinct:
        return total_of(register, rows, predicate)
    found = (row for row in chosen(rows, predicate) if number_of(register, row))
    return len({name for row in found if (name := row.code(question.distinct))})


def _behind(question: Question, rows: Sequence[RegisterRow]) -> tuple[RegisterRow, ...]:
    """The rows that an answer rests on: those of either predicate."""
    asked = [answers(each) for each in question.predicates]
    return tuple(row for row in rows if any(each(row) for each in asked))
