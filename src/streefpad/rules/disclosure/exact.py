"""The cheapest safe pattern: choose, look for what an outsider derives, forbid that, choose again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import inf

from streefpad.rules.disclosure.cuts import Sight, beyond, find_cut, sight_of
from streefpad.rules.disclosure.grid import Grid, Secret
from streefpad.rules.disclosure.outsiders import Reach, blocks_of, reach
from streefpad.rules.disclosure.solver import Choice, Inequality, Patience, SolverFailed, cheapest

AT_ONCE = 25  # failing secrets to learn from before choosing again


@dataclass(frozen=True, slots=True)
class Plan:
    """A pattern that keeps every secret but the hopeless ones, which nothing protects."""

    hidden: frozenset[int]
    hopeless: frozenset[Secret] = frozenset()


@dataclass(frozen=True, slots=True)
class Effort:
    """What the search may cost; by default it goes on until no cheaper pattern can exist."""

    looks: float = inf  # how many inequalities it may ask for
    patience: Patience = field(default_factory=Patience)


THOROUGH = Effort()


@dataclass(slots=True)
class _Search:
    """What the search has learned: per secret its inequalities, and the moves that kept it before."""

    sight: Sight
    looks: float  # how many inequalities may still be asked for
    patience: Patience = field(default_factory=Patience)
    cuts: dict[Secret, list[Inequality]] = field(default_factory=dict)
    known: dict[tuple[int, ...], list[Reach]] = field(default_factory=dict)


def cheapest_plan(grid: Grid, effort: Effort = THOROUGH) -> Plan | None:
    """The cheapest pattern that keeps every secret that can be kept; None where it takes more effort.

    Secrets that stay exposed when everything is hidden are hopeless; the others are protected
    without them.
    """
    state = _Search(sight_of(grid), effort.looks, effort.patience)
    everything = frozenset(cell for cell, may in enumerate(grid.hideable) if may)
    hopeless = frozenset(_failing(state, grid.secrets, everything))
    state.cuts = {each: [] for each in grid.secrets if each not in hopeless}
    _learn_in_part(state)
    while True:
        choice = _choose(state, state.patience)
        if not choice.is_cheapest and not effort.patience.gap:
            return None
        hidden = frozenset(cell for cell, value in enumerate(choice.values) if round(value))
        failing = list(islice(_failing(state, state.cuts, hidden), AT_ONCE))
        if not failing:
            return Plan(hidden, hopeless)
        if state.looks <= 0:
            return None
        whole = [int(cell in hidden) for cell in range(len(grid.counts))]
        for secret in failing:
            state.cuts[secret].append(_look(state, secret, whole) or beyond(grid, hidden))


def exposed(grid: Grid, hidden: frozenset[int]) -> list[Secret]:
    """The secrets that this pattern does not keep."""
    return list(_failing(_Search(sight_of(grid), 0), grid.secrets, hidden))


def _learn_in_part(state: _Search) -> None:
    """Inequalities from choices that hide cells in part: they are cheap to find a choice under.

    Secrets that were satisfied are looked at again only when no other lacks anything. Insiders
    wait for whole choices: what protects from outsiders mostly protects from them.
    """
    everything = [each for each in state.cuts if each.insider is None]
    pending = everything
    choice = _choose(state)
    while state.looks > 0:
        lacking = []
        for secret in pending:
            if cut := _look(state, secret, choice.values):
                state.cuts[secret].append(cut)
                lacking.append(secret)
        if lacking:
            choice = _choose(state)
        elif len(pending) == len(everything):
            return
        pending = lacking or everything


def _choose(state: _Search, patience: Patience | None = None) -> Choice:
    grid = state.sight.grid
    found = [cut for cuts in state.cuts.values() for cut in cuts]
    choice = cheapest(grid.costs, grid.forced, grid.hideable, found, patience)
    if choice is None:  # hiding everything satisfies all inequalities
        raise SolverFailed
    return choice


def _look(state: _Search, secret: Secret, chosen: Sequence[float]) -> Inequality | None:
    state.looks -= 1
    return find_cut(state.sight, secret, chosen)


def _failing(state: _Search, secrets: Iterable[Secret], hidden: frozenset[int]) -> Iterator[Secret]:
    """The secrets that the pattern does not keep; a move that kept one before is tried first."""
    grid = state.sight.grid
    blocks = blocks_of(grid, hidden)
    for secret in secrets:
        known = state.known.setdefault(secret.cells, [])
        if any(each.used <= hidden and each.keeps(secret) for each in known):
            continue
        found = reach(grid, blocks, secret.cells, insider=secret.insider, enough=secret.width)
        if found.keeps(secret):
            known.append(found)
        else:
            yield secret
