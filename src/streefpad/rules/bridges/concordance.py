"""The concordance: which programme of the old structure goes where in the new one, and with what weight.

Lines with the same `before` divide one programme; their weights add up to 1. A programme that no
line means stays as it is, and is reported: it never falls out in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import IntEnum

from streefpad.model.bridges import Bridge, Codes, ConcordanceLine, Move, Recoding
from streefpad.model.records import NOT_STATED, UNPLACED, Predicate, Programme
from streefpad.rules.populations import can_hold
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, error_at, warning_at

SHOWN = 5  # programmes that a problem names; the rest it counts
ONE = Decimal(1)
FINEST = Decimal("0.000001")  # recoded records are counted in millionths


class Direction(IntEnum):
    """Towards the highest share that a guessed division allows, or the lowest."""

    LOWEST = -1
    HIGHEST = 1


class Standing(IntEnum):
    """What a programme's records are to a share: better kept high by the first, low by the last."""

    NUMERATOR = 1
    OUTSIDE = 0
    DENOMINATOR_ONLY = -1


def check_bridge(bridge: Bridge) -> tuple[Problem, ...]:
    """What is wrong with the concordance by itself: weights that are none, and sums that are not 1."""
    problems = [
        error_at(
            "weight-out-of-range",
            line.place,
            bridge=bridge.id,
            programme=said(line.before),
            weight=line.weight,
        )
        for line in bridge.lines
        if not 0 < line.weight <= ONE or line.weight != line.weight.quantize(FINEST)
    ]
    for before, lines in _by_programme(bridge).items():
        total = sum((each.weight for each in lines), Decimal(0))
        if total != ONE:
            problems.append(
                error_at(
                    "weights-not-one", lines[0].place, bridge=bridge.id, programme=said(before), total=total
                )
            )
    return tuple(problems)


def recode(programmes: Iterable[Programme], bridge: Bridge) -> Recoding:
    """Where each programme goes; the lines that say most about it win over more general ones."""
    lines = _by_programme(bridge)
    moves: list[tuple[Codes, tuple[Move, ...]]] = []
    unmatched: list[Codes] = []
    for each in programmes:
        found = [before for before in lines if _means(before, each)]
        if not found:
            unmatched.append(each.columns)
            continue
        chosen = max(found, key=len)
        moves.append((each.columns, _moves(each.columns, lines[chosen])))
    return Recoding(bridge=bridge.id, moves=tuple(moves), unmatched=tuple(unmatched))


def unmatched(
    recoding: Recoding,
    programmes: Sequence[Programme],
    bridge: Bridge,
    period: Period,
    concerns: Callable[[Programme], bool],
) -> tuple[Problem, ...]:
    """A warning for the programmes of a population that the concordance does not mean."""
    lost = set(recoding.unmatched)
    population = [each for each in programmes if concerns(each)]
    found = [each for each in population if each.columns in lost]
    if not found:
        return ()
    named = sorted({each.get("name") or said(each.columns) for each in found})
    return (
        warning_at(
            "programmes-not-bridged",
            bridge.place,
            bridge=bridge.id,
            period=period,
            programmes=len(found),
            of=len(population),
            named="; ".join(named[:SHOWN]),
        ),
    )


def lean(recoding: Recoding, standing: Callable[[Codes], Standing], direction: Direction) -> Recoding:
    """The recoding in which every guessed division goes whole to where it moves the share most.

    A weight between 0 and 1 is a guess, or an average over years: how far a share could be off if
    the pupils had gone otherwise is the uncertainty that the concordance adds.
    """
    leaning = []
    for columns, moves in recoding.moves:
        if len(moves) == 1:
            leaning.append((columns, moves))
            continue
        best = max(moves, key=lambda move: direction * standing(move.columns))
        leaning.append((columns, (Move(best.columns, ONE),)))
    return Recoding(bridge=recoding.bridge, moves=tuple(leaning), unmatched=recoding.unmatched)


def standing_of(
    of: Predicate, within: Predicate, categories: Mapping[Codes, str], derived: str
) -> Callable[[Codes], Standing]:
    """What the records of a programme are to a share, told by its columns and its category."""

    def standing(columns: Codes) -> Standing:
        codes = dict(columns) | ({derived: categories.get(columns, UNPLACED)} if derived else {})
        if not can_hold(within, codes):
            return Standing.OUTSIDE
        return Standing.NUMERATOR if can_hold(of, codes) else Standing.DENOMINATOR_ONLY

    return standing


def said(codes: Codes) -> str:
    """The codes of a programme in a few words: its name and form where it has them.

    >>> said((("name", "Hout"), ("form", "bso"), ("grade", "")))
    'Hout, bso'
    """
    return ", ".join(code for _, code in codes if code != NOT_STATED)


def _by_programme(bridge: Bridge) -> dict[Codes, list[ConcordanceLine]]:
    lines: dict[Codes, list[ConcordanceLine]] = {}
    for each in bridge.lines:
        lines.setdefault(tuple(sorted((column, _plain(code)) for column, code in each.before)), []).append(
            each
        )
    return lines


def _means(before: Codes, programme: Programme) -> bool:
    return all(_plain(programme.get(column)) == code for column, code in before)


def _moves(columns: Codes, lines: Sequence[ConcordanceLine]) -> tuple[Move, ...]:
    return tuple(_moved(columns, line) for line in lines)


def _moved(columns: Codes, line: ConcordanceLine) -> Move:
    changed = dict(line.after)
    return Move(tuple((column, changed.get(column, code)) for column, code in columns), line.weight)


def _plain(text: str) -> str:
    """The text without differences in case and spacing: lists are typed by people."""
    return " ".join(text.split()).casefold()
