"""Counts from records, guarded and then published: nothing passes here that the rule withholds.

All counts of a school year are one table. Its cells are the atoms, the smallest groups that the
counts tell apart, and its totals the counts themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from streefpad.model.counting import Atom, PublishedCount
from streefpad.model.disclosure import Cell as TableCell
from streefpad.model.disclosure import Codes, Dimension, Pattern, Rule, Sum, Table, Withheld, Zeros
from streefpad.rules.asking import Ask
from streefpad.rules.disclosure.rounding import rounded
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Place, Problem, Severity, error_at, hint_at
from streefpad.values.quantities import HUNDRED, decimals
from streefpad.values.record import Record

PUBLISHED = Decimal("0.01")
COARSE = 10  # numbers in a remark are rounded to this: a remark is no table, and nobody guards it
MOST_UNPLACED = Decimal(5)  # percent of a denominator: with more programmes unplaced a share says nothing


class Guarded(Record):
    """For each period the counts as they may be published, one for each predicate; None is withheld."""

    counts: Mapping[Period, tuple[int | None, ...]]
    problems: tuple[Problem, ...] = ()


def guard(id: str, atoms: Mapping[Period, Sequence[Atom]], rule: Rule, place: Place) -> Guarded:
    """The counts of several periods under one rule, with patterns that change as little as they can.

    A table that cannot be made safe is withheld whole.
    """
    counts: dict[Period, tuple[int | None, ...]] = {}
    problems: list[Problem] = []
    before: frozenset[Codes] = frozenset()
    for period, groups in sorted(atoms.items()):
        sums = _sums(groups)
        table = _table(f"{id} {period}", groups, sums)
        hidden = _hidden(table, rule, frozenset(_cell(each) for each in sums), period, before)
        if hidden is None:
            facts: dict[str, Fact] = {"dataflow": id, "period": period}
            problems.append(error_at("counts-unsafe", place, **facts))
            counts[period] = (None,) * len(sums)
            continue
        before = hidden
        known = {cell.codes: cell.count for cell in table.cells if cell.codes not in hidden}
        counts[period] = tuple(_count(each, known, rule) for each in sums)
    return Guarded(counts=counts, problems=tuple(problems))


def _hidden(
    table: Table, rule: Rule, asked: frozenset[Codes], period: Period, before: frozenset[Codes]
) -> frozenset[Codes] | None:
    """The cells that nobody may see: every atom that is no count of its own, and as few counts as can be.

    None where no pattern is safe.
    """
    # Imported here, because only counts from records need guarding.
    from streefpad.rules.disclosure import audit, protect

    apart = frozenset(cell.codes for cell in table.cells) - asked
    unsafe = frozenset(cell.codes for cell in table.cells if _is_unsafe(cell, rule))
    if not unsafe and not rule.full_groups_unsafe:
        return apart  # nothing to protect
    least = apart if rule.rounding else apart | unsafe
    if audit(table, least, rule).is_safe:
        return least
    # Hiding what is not published anyway, or was not before, is nearly free.
    protected = protect(table, rule, (Pattern(period=period, hidden=apart | before),))
    return protected.hidden | apart if protected.audit.is_safe else None


def _is_unsafe(cell: TableCell, rule: Rule) -> bool:
    if cell.count == 0:
        return rule.zeros is Zeros.SECRET
    return 0 < cell.behind < rule.minimum


def published(
    ask: Ask, counts: Mapping[Period, tuple[int | None, ...]], at: int, rule: Rule
) -> tuple[PublishedCount, ...]:
    """The counts of one ask, whose first predicate is the one numbered `at`."""
    found = []
    for period, row in sorted(counts.items()):
        if not ask.covers(period):
            continue
        if len(ask.predicates) == 1:
            why = Withheld.NUMERATOR_HIDDEN if row[at] is None else None
            found.append(PublishedCount(period=period, numerator=row[at], withheld=why))
            continue
        up, down = row[at], row[at + 1]
        found.append(
            PublishedCount(period=period, numerator=up, denominator=down, withheld=_why(up, down, rule))
        )
    return tuple(found)


def share_value(numerator: int, denominator: int) -> Decimal:
    """A share in percent with two decimals, halves upwards.

    >>> share_value(1, 3)
    Decimal('33.33')
    """
    return (HUNDRED * numerator / denominator).quantize(PUBLISHED, ROUND_HALF_UP)


def estimate(numerator: int, denominator: int, minimum: int) -> Decimal:
    """A share of recoded records: with a decimal only where that stands for at least the minimum of people.

    >>> estimate(1000, 3000, 3), estimate(100, 300, 3)
    (Decimal('33.3'), Decimal('33'))
    """
    return (HUNDRED * numerator / denominator).quantize(_step(denominator, minimum), ROUND_HALF_UP)


def estimate_range(
    ends: tuple[tuple[int, int], tuple[int, int]], value: Decimal, minimum: int
) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and highest share that the guessed weights allow, rounded outwards.

    None where the guesses move fewer people than the rule would publish, or none at all.
    """
    (low_up, low_down), (high_up, high_down) = ends
    moved = max(abs(high_up - low_up), abs(high_down - low_down))
    if moved < minimum or not low_down or not high_down:
        return None, None
    step = Decimal(1).scaleb(-decimals(value))
    low = (HUNDRED * low_up / low_down).quantize(step, ROUND_FLOOR)
    high = (HUNDRED * high_up / high_down).quantize(step, ROUND_CEILING)
    return min(low, value), max(high, value)


def _step(denominator: int, minimum: int) -> Decimal:
    return Decimal("0.1") if denominator >= 1000 * minimum else Decimal(1)


def unplaced_problem(ask: Ask, period: Period, unplaced: int, denominator: int) -> Problem | None:
    """That some programmes could not be placed: a remark, or with too many of them an error.

    Records of such programmes stand in the denominator, and nobody knows whether they belong in
    the numerator: they are never silently counted as not STEM.
    """
    if not unplaced or not denominator:
        return None
    part = HUNDRED * unplaced / denominator
    return Problem(
        code="records-unplaced",
        severity=Severity.ERROR if part > MOST_UNPLACED else Severity.WARNING,
        place=ask.indicator.place,
        facts={
            "indicator": ask.indicator.id,
            "period": period,
            "classification": ask.by,
            "part": max(part.quantize(Decimal("0.1"), ROUND_HALF_UP), Decimal("0.1")),
        },
    )


def withheld_problems(ask: Ask, counts: Iterable[PublishedCount]) -> tuple[Problem, ...]:
    """A hint for each period whose figure the rule withholds."""
    return tuple(
        hint_at(
            "figure-withheld",
            ask.indicator.place,
            indicator=ask.indicator.id,
            period=each.period,
            reason=each.withheld.value,
        )
        for each in counts
        if each.withheld
    )


def coarse(count: int) -> int:
    """The count as a remark may say it: to the nearest ten.

    >>> coarse(7), coarse(123)
    (10, 120)
    """
    return (2 * count + COARSE) // (2 * COARSE) * COARSE


def _why(up: int | None, down: int | None, rule: Rule) -> Withheld | None:
    """Why a share is not published; the first reason that applies."""
    if down is None:
        return Withheld.DENOMINATOR_HIDDEN
    if up is None:
        return Withheld.NUMERATOR_HIDDEN
    if down < rule.minimum_denominator:
        return Withheld.DENOMINATOR_SMALL
    return Withheld.ABOVE_WHOLE if up > down else None


def _sums(atoms: Sequence[Atom]) -> tuple[tuple[str, ...], ...]:
    """For each predicate the atoms of which it is the sum."""
    width = len(atoms[0].holds) if atoms else 0
    return tuple(tuple(_code(atom) for atom in atoms if atom.holds[predicate]) for predicate in range(width))


def _code(atom: Atom) -> str:
    """The same name in every period: which predicates hold."""
    return "".join("1" if each else "0" for each in atom.holds)


def _table(id: str, atoms: Sequence[Atom], sums: Iterable[tuple[str, ...]]) -> Table:
    """Atoms and counts as one dimension; counts that are the same sum are one cell."""
    by_code = {_code(each): each for each in atoms}
    totals = [parts for parts in dict.fromkeys(sums) if len(parts) > 1]
    cells = [
        TableCell(codes=(code,), count=each.sum, contributors=each.behind) for code, each in by_code.items()
    ]
    cells += [
        TableCell(
            codes=(_total(parts),),
            count=sum(by_code[part].sum for part in parts),
            contributors=_behind([by_code[part] for part in parts]),
        )
        for parts in totals
    ]
    dimension = Dimension(
        id="counts",
        codes=(*by_code, *map(_total, totals)),
        sums=tuple(Sum(total=_total(parts), parts=parts) for parts in totals),
    )
    return Table(id=id, dimensions=(dimension,), cells=tuple(cells))


def _total(parts: Sequence[str]) -> str:
    return "+".join(parts)


def _behind(atoms: Sequence[Atom]) -> int | None:
    known = [each.behind for each in atoms if each.behind is not None]
    return sum(known) if len(known) == len(atoms) else None


def _cell(parts: tuple[str, ...]) -> Codes:
    """The cell of a sum; a sum of one atom is that atom."""
    return (_total(parts) if len(parts) > 1 else "".join(parts),)


def _count(parts: tuple[str, ...], known: Mapping[Codes, int], rule: Rule) -> int | None:
    """The published count of a predicate; one that holds for no group counts nobody."""
    if not parts:
        return 0
    count = known.get(_cell(parts))
    return None if count is None else rounded(count, rule.rounding)
