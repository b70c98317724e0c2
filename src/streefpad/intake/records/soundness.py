"""What must hold before shares are counted: each period once, known columns and codes, sums that fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from streefpad.intake.records.contents import CubeContents
from streefpad.intake.records.predicates import ColumnKey, Reader
from streefpad.model.records import NOT_STATED, Classified, Predicate, ShareDefinition
from streefpad.values.problems import Place, Problem, Severity, error_at, nearest, warning_at

Faults = tuple[Problem, ...]
_MOST = (1 << 63) - 1


class Definition(Protocol):
    """What a share and a number of different codes have in common."""

    @property
    def indicator(self) -> str: ...  # noqa: D102
    @property
    def classification(self) -> str: ...  # noqa: D102
    @property
    def line(self) -> str: ...  # noqa: D102
    @property
    def place(self) -> Place: ...  # noqa: D102


def check_shares(
    contents: Sequence[CubeContents],
    definitions: Sequence[ShareDefinition],
    disaggregations: Sequence[tuple[str, ...]],
    reader: Reader,
    classified: Sequence[Classified],
) -> tuple[tuple[ShareDefinition, ...], Faults]:
    """The definitions that can be counted, and what is wrong with the others and with the cubes."""
    problems = [*check_periods(contents), *_unknown_columns(contents, disaggregations)]
    known = {each.classification for each in classified}
    lines = by_line(definitions)
    seen = _Seen(contents, reader)
    sound = []
    for each in definitions:
        predicates = (each.numerator, each.denominator)
        wrong = (*check_definition(each, known, lines), *_astray(contents, each, predicates, reader, seen))
        problems += wrong
        if not any(fault.severity is Severity.ERROR for fault in wrong):
            sound.append(each)
    return tuple(sound), tuple(problems)


def check_periods(contents: Sequence[CubeContents]) -> Iterator[Problem]:
    """A problem for each period that two cubes hold: its records would count twice."""
    for period, number in Counter(each.cube.period for each in contents).items():
        if number > 1:
            files = [each.cube.file for each in contents if each.cube.period == period]
            yield error_at("period-twice", Place(file=files[-1]), period=period, other=files[0])


def by_line(definitions: Iterable[Definition]) -> dict[str, list[Definition]]:
    """For every line, the definitions that compute it; there should be one."""
    found: dict[str, list[Definition]] = {}
    for each in definitions:
        found.setdefault(each.line, []).append(each)
    return found


def check_definition(
    definition: Definition, known: set[str], lines: Mapping[str, Sequence[Definition]]
) -> Iterator[Problem]:
    """What a definition lacks: a classification that is given, and a line of its own."""
    each = definition
    if each.classification and each.classification not in known:
        yield error_at(
            "definition-not-published",
            each.place,
            indicator=each.indicator,
            classification=each.classification,
        )
    if len(same := lines[each.line]) > 1:
        yield error_at("duplicate-id", each.place, what="indicator", id=each.line, first=str(same[0].place))


def check_sums(contents: Sequence[CubeContents]) -> Faults:
    """A problem for each measure whose sum over all periods 64 bits do not hold."""
    problems = []
    for id in {measure.id: None for each in contents for measure in each.cube.measures}:
        largest = sum(int(each.sums[id].max(initial=0)) * len(each.sums[id]) for each in contents)
        if largest > _MOST and sum(sum(each.sums[id].tolist()) for each in contents) > _MOST:
            problems.append(error_at("sum-too-large", Place(file=contents[0].cube.file), cube=id))
    return tuple(problems)


def _unknown_columns(
    contents: Sequence[CubeContents], disaggregations: Sequence[tuple[str, ...]]
) -> Iterator[Problem]:
    for each in contents:
        known = [column for dimension in each.cube.dimensions for column in dimension.columns]
        for column in dict.fromkeys(column for columns in disaggregations for column in columns):
            if column not in known:
                yield error_at(
                    "missing-column",
                    Place(file=each.cube.file),
                    column=column,
                    nearest=nearest(column, known),
                )


class _Seen:
    """The codes of a column over all cubes; None where no cube has the column."""

    def __init__(self, contents: Sequence[CubeContents], reader: Reader) -> None:
        self._contents, self._reader = contents, reader
        self._found: dict[ColumnKey, frozenset[str] | None] = {}

    def codes(self, key: ColumnKey) -> frozenset[str] | None:
        if key not in self._found:
            found = [codes[1] for each in self._contents if (codes := self._reader.codes(each, key))]
            self._found[key] = frozenset().union(*found) if found else None
        return self._found[key]


def _astray(
    contents: Sequence[CubeContents],
    definition: Definition,
    predicates: Sequence[Predicate],
    reader: Reader,
    seen: _Seen,
) -> Iterator[Problem]:
    """Conditions on a column or a code that no cube holds: a slip, or a year that is not there yet."""
    if not contents:
        return
    for condition in dict.fromkeys(condition for predicate in predicates for condition in predicate):
        codes = seen.codes(reader.key(condition.column, definition.classification))
        if codes is None:
            known = [id for dimension in contents[0].cube.dimensions for id in dimension.columns]
            yield error_at(
                "unknown-code", definition.place, what="column", code=condition.column,
                nearest=nearest(condition.column, known),
            )  # fmt: skip
            continue
        for code in condition.codes:
            if code not in codes and code != NOT_STATED:
                yield warning_at(
                    "code-never-seen", definition.place, indicator=definition.indicator,
                    what=condition.column, code=code, nearest=nearest(code, codes),
                )  # fmt: skip
