"""Shares from cubes: every numerator and denominator, in every part of the population, in whole numbers.

The cells are added up once for each group that predicates tell apart; each share is then a sum over
groups. A new definition costs this and nothing more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from streefpad.intake.records.contents import CubeContents
from streefpad.intake.records.parts import Part, parts_of
from streefpad.intake.records.predicates import Asked, Grouping, Reader, group
from streefpad.intake.records.soundness import check_shares, check_sums
from streefpad.model.cubes import ShareCount, Tally
from streefpad.model.records import UNPLACED, Classified, Condition, ShareDefinition
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, error_at
from streefpad.values.record import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray

Where = tuple[tuple[str, str], ...]
# A period that counts twice or a sum that does not fit spoils every share.
_FATAL = frozenset({"sum-too-large", "period-twice"})
SIDES = ("numerator", "denominator", "unclassified")


class ShareTable(Record, eq=False):
    """Every share of every definition, as arrays; `counts` gives them one by one."""

    definitions: tuple[ShareDefinition, ...]
    periods: tuple[Period, ...]
    measures: tuple[str, ...]
    parts: tuple[Part, ...]
    sums: tuple[NDArray[np.int64], ...]  # for each part [measure, side, definition, period, cell]

    def counts(self) -> Iterator[ShareCount]:
        """The shares whose denominator is not zero, by definition, period and part."""
        whole = [each.transpose(2, 3, 4, 1, 0).tolist() for each in self.sums]
        for at, definition in enumerate(self.definitions):
            for when, period in enumerate(self.periods):
                for part, sums in zip(self.parts, whole, strict=True):
                    for where, cell in zip(part.cells, sums[at][when], strict=True):
                        if any(cell[1]):
                            yield ShareCount(
                                indicator=definition.indicator,
                                classification=definition.classification,
                                period=period,
                                where=where,
                                tallies=tuple(
                                    Tally(measure=id, numerator=up, denominator=down, unclassified=open)
                                    for id, up, down, open in zip(self.measures, *cell, strict=True)
                                ),
                            )

    def digest(self) -> str:
        """The digest of all shares, for comparing two ways of counting them."""
        told = hashlib.sha256()
        for each in self.counts():
            tallies = [(t.measure, t.numerator, t.denominator, t.unclassified) for t in each.tallies]
            line = (each.indicator, each.classification, str(each.period), each.where, tallies)
            told.update(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        return told.hexdigest()


def count_shares(
    contents: Sequence[CubeContents],
    definitions: Sequence[ShareDefinition],
    disaggregations: Sequence[tuple[str, ...]] = ((),),
    classified: Sequence[Classified] = (),
) -> tuple[ShareTable, tuple[Problem, ...]]:
    """The shares of each definition in each period and part; () is the total.

    A definition that is wrong in itself, or that rests on a classification which is not given, is
    left out and told as a problem.
    """
    reader = Reader(classified)
    sound, problems = check_shares(contents, definitions, disaggregations, reader, classified)
    grouping = group(contents, _asked(sound, reader), reader)
    sound, grouping, outside = _within_denominators(sound, grouping)
    problems = (*problems, *outside, *check_sums(contents))
    if any(each.code in _FATAL for each in problems):
        contents, grouping = (), Grouping(groups=(), holds=grouping.holds)
    known = [each for each in disaggregations if all(_has(contents, reader, column) for column in each)]
    parts = parts_of(contents, known)
    measures = tuple(each.id for each in contents[0].cube.measures) if contents else ()
    return ShareTable(
        definitions=sound,
        periods=tuple(each.cube.period for each in contents),
        measures=measures,
        parts=parts,
        sums=_sums(contents, grouping, parts, measures, len(sound)),
    ), problems


def _asked(definitions: Sequence[ShareDefinition], reader: Reader) -> list[Asked]:
    """For each definition its numerator, its denominator, and what its classification leaves open."""
    asked = []
    for each in definitions:
        asked += [Asked(each.numerator, each.classification), Asked(each.denominator, each.classification)]
        asked.append(Asked(_left_open(each, reader), each.classification))
    return asked


def _left_open(definition: ShareDefinition, reader: Reader) -> tuple[Condition, ...]:
    """The records that would belong here or not, if the classification could place them."""
    conditions = (*definition.numerator, *definition.denominator)
    derived = {each.column for each in conditions if reader.key(each.column, definition.classification)[0]}
    if not derived:
        return (Condition(column="", codes=()),)  # holds for none
    return (
        *(each for each in definition.denominator if each.column not in derived),
        *(Condition(column=column, codes=(UNPLACED,)) for column in sorted(derived)),
    )


def _within_denominators(
    definitions: tuple[ShareDefinition, ...], grouping: Grouping
) -> tuple[tuple[ShareDefinition, ...], Grouping, tuple[Problem, ...]]:
    """The definitions whose numerator is a part of their denominator, and a problem for each other one."""
    outside = [bool(each.any()) for each in grouping.holds[0::3] & ~grouping.holds[1::3]]
    problems = tuple(
        error_at("numerator-outside-denominator", each.place, indicator=each.indicator)
        for each, wrong in zip(definitions, outside, strict=True)
        if wrong
    )
    inside = np.repeat(~np.array(outside, np.bool_), len(SIDES))
    kept = Grouping(groups=grouping.groups, holds=grouping.holds[inside])
    sound = tuple(each for each, wrong in zip(definitions, outside, strict=True) if not wrong)
    return sound, kept, problems


def _has(contents: Sequence[CubeContents], reader: Reader, column: str) -> bool:
    return all(reader.codes(each, ("", column)) for each in contents)


def _sums(
    contents: Sequence[CubeContents],
    grouping: Grouping,
    parts: Sequence[Part],
    measures: Sequence[str],
    definitions: int,
) -> tuple[NDArray[np.int64], ...]:
    """For each part [measure, side, definition, period, cell]."""
    found = {}
    for part in (each for each in parts if each.finest is each):
        added = _add_up(contents, grouping, part, measures)
        sums = _over_groups(grouping, added.reshape(grouping.number, -1))
        sums = sums.reshape(definitions, len(SIDES), len(measures), len(contents), *part.sizes)
        found[id(part)] = sums.transpose(2, 1, 0, *range(3, sums.ndim))
    results = []
    for part in parts:
        sums = part.roll_up(found[id(part.finest)], first_axis=4)
        results.append(sums.reshape(*sums.shape[:4], prod(part.sizes)))
    return tuple(results)


def _add_up(
    contents: Sequence[CubeContents], grouping: Grouping, part: Part, measures: Sequence[str]
) -> NDArray[np.int64]:
    """The sums of each group, [group, measure, period, cell of the part]."""
    size = prod(part.sizes)
    added = np.zeros((grouping.number, len(measures), len(contents), size), np.int64)
    for at, (each, groups) in enumerate(zip(contents, grouping.groups, strict=True)):
        cells = part.cells_of(each)
        index = groups * size + cells
        for which, id in enumerate(measures):
            flat = np.zeros(grouping.number * size, np.int64)
            np.add.at(flat, index, each.sums[id])
            added[:, which, at] = flat.reshape(grouping.number, size)
    return added


def _over_groups(grouping: Grouping, added: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each predicate the sum over the groups for which it holds; each different one once."""
    different, inverse = np.unique(grouping.holds, axis=0, return_inverse=True)
    sums = np.empty((len(different), added.shape[1]), np.int64)
    for at, holds in enumerate(different):
        sums[at] = added[np.flatnonzero(holds)].sum(axis=0)
    return sums[inverse.ravel()]
