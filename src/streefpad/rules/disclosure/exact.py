"""The cheapest safe pattern: choose, look for what an outsider derives, forbid that, choose again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from streefpad.rules.disclosure.cuts import Sight, beyond, find_cut, sight_of
from streefpad.rules.disclosure.grid import Grid, Secret
from streefpad.rules.disclosure.outsiders import Reach, blocks_of, reach
from streefpad.rules.disclosure.solver import Choice, Inequality, SolverFailed, cheapest
from streefpad.values.record import Record

AT_ONCE = 25  # failing secrets to learn from before choosing again


class Plan(Record, kw_only=False):
    """A pattern, and the secrets that nothing protects.

    Where the effort ran out it is not safe yet: a beginning that costs no more than the cheapest.
    """

    hidden: frozenset[int]
    hopeless: frozenset[Secret] = frozenset()
    is_safe: bool = True  # keeps every secret but the hopeless ones


class Effort(Record):
    """When to stop looking for the cheapest pattern."""

    looks: int  # how many inequalities may be asked for
    choices: int  # how many choices of whole cells may be made
    nodes: int  # of the search trees, in all these choices together


@dataclass(slots=True)
class _Search:
    """What the search has learned: per secret its inequalities, and the moves that kept it before."""

    sight: Sight
    looks: int = 0  # how many are left
    cuts: dict[Secret, list[Inequality]] = field(default_factory=dict)
    known: dict[tuple[int, ...], list[Reach]] = field(default_factory=dict)


def cheapest_plan(grid: Grid, effort: Effort) -> Plan:
    """The cheapest pattern that keeps every secret that can be kept.

    Secrets that stay exposed when everything is hidden are hopeless; the others are protected
    without them.
    """
    state = _Search(sight_of(grid), effort.looks)
    everything = frozenset(cell for cell, may in enumerate(grid.hideable) if may)
    hopeless = frozenset(_failing(state, grid.secrets, everything))
    state.cuts = {each: [] for each in grid.secrets if each not in hopeless}
    _learn_in_part(state)
    hidden = grid.forced
    nodes = effort.nodes
    for _ in range(effort.choices):
        choice = _choose(state, max(1, nodes))
        hidden = frozenset(cell for cell, value in enumerate(choice.values) if round(value))
        nodes -= choice.nodes
        if not choice.is_cheapest:
            break
        failing = list(islice(_failing(state, state.cuts, hidden), AT_ONCE))
        if not failing:
            return Plan(hidden, hopeless)
        if nodes <= 0 or state.looks <= 0:
            break
        whole = [int(cell in hidden) for cell in range(len(grid.counts))]
        for secret in failing:
            state.cuts[secret].append(_look(state, secret, whole) or beyond(grid, hidden))
    return Plan(hidden, hopeless, is_safe=False)


def without_surplus(grid: Grid, hidden: frozenset[int]) -> frozenset[int]:
    """The same safe pattern without the cells that it does not need, the dearest given back first."""
    state = _Search(sight_of(grid))
    for cell in sorted(hidden - grid.forced, key=lambda each: (-grid.costs[each], each)):
        fewer = hidden - {cell}
        if not any(True for _ in _failing(state, grid.secrets, fewer)):
            hidden = fewer
    return hidden


def exposed(grid: Grid, hidden: frozenset[int]) -> list[Secret]:
    """The secrets that this pattern does not keep."""
    return list(_failing(_Search(sight_of(grid)), grid.secrets, hidden))


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


def _choose(state: _Search, nodes: int | None = None) -> Choice:
    grid = state.sight.grid
    found = [cut for cuts in state.cuts.values() for cut in cuts]
    choice = cheapest(grid.costs, grid.forced, grid.hideable, found, nodes)
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
