"""Editions over time: what an edition records of itself, what differs between two, and because of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from streefpad.model.catalogue import Agenda
from streefpad.model.edition import Edition, Finding
from streefpad.model.history import (
    Cause,
    Change,
    EditionChanges,
    EditionRecord,
    MovedStatus,
    RecordedSeries,
    RecordedTarget,
    RecordedValue,
)
from streefpad.model.indicators import Indicator
from streefpad.model.past import History, PastStatus
from streefpad.model.targets import Benchmark, Target
from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record, fields_of
from streefpad.values.texts import Text

# What defines an indicator or a promise; owners, notes and places in files change neither.
_DEFINITION = (
    "name", "unit", "period", "survey", "numerator", "denominator", "population", "definition",
    "classification", "figures", "computed", "parts",
)  # fmt: skip
_PROMISE = ("better", "by", "baseline", "awaits_baseline", "reference", "milestones", "tolerance")
_RULES = ("tolerance", "milestone", "deadline_rule", "disclosure")


def record_of(edition: Edition) -> EditionRecord:
    """What later editions are compared with."""
    agenda = edition.catalogue.agenda
    first = {each.indicator.id: each for each in reversed(edition.findings)}
    return EditionRecord(
        agenda=agenda.id,
        as_of=edition.as_of,
        software=edition.software,
        rules=_rules(agenda),
        series=tuple(_series(first[each.id]) for each in edition.catalogue.indicators if each.id in first),
        targets=tuple(_target(each, each.target) for each in edition.findings if each.target),
    )


def compare(before: EditionRecord, after: EditionRecord) -> EditionChanges:
    """What differs, in the order of the later edition, and every verdict that moved with what bears on it."""
    everywhere = tuple(_everywhere(before, after))
    changes = (*everywhere, *_changed_series(before, after), *_changed_targets(before, after))
    return EditionChanges(
        before=before.as_of,
        after=after.as_of,
        changes=changes,
        moved=tuple(_moved(before, after, changes)),
    )


def history_of(earlier: Sequence[EditionRecord], now: EditionRecord, *, is_frozen: bool = False) -> History:
    """What an edition knows of the frozen ones before it; one of the same day is not before it."""
    past = sorted((each for each in earlier if each.as_of < now.as_of), key=lambda each: each.as_of)
    records = (*past, now)
    statuses: dict[str, list[PastStatus]] = {}
    for record in records:
        for target in record.targets:
            told = PastStatus(day=record.as_of, status=target.status)
            statuses.setdefault(target.target, []).append(told)
    return History(
        editions=tuple(each.as_of for each in past),
        changes=tuple(compare(one, other) for one, other in reversed([*pairwise(records)])),
        statuses={target: tuple(told) for target, told in statuses.items()},
        is_frozen=is_frozen,
    )


def _rules(agenda: Agenda) -> Mapping[str, str]:
    return {key: _written(getattr(agenda, key)) for key in _RULES}


def _series(finding: Finding) -> RecordedSeries:
    return RecordedSeries(
        indicator=finding.indicator.id,
        values=tuple(
            RecordedValue(
                period=str(each.period),
                value=each.value,
                flags=tuple(sorted(flag.value for flag in each.flags)),
                source=each.source,
            )
            for each in finding.series.observations
        ),
        breaks=tuple(str(each.first) for each in finding.series.every_break),
        definition=_definition(finding.indicator),
    )


def _definition(indicator: Indicator) -> Mapping[str, str]:
    written = {key: _written(getattr(indicator, key)) for key in _DEFINITION}
    return {key: text for key, text in written.items() if text}


def _target(finding: Finding, target: Target) -> RecordedTarget:
    judged = finding.in_force
    aim = target.in_force.aim
    written = {key: _written(getattr(target, key)) for key in _PROMISE}
    written["reading"] = target.in_force.id
    written["kind"] = aim.kind
    written |= {name: _written(value) for name, value in fields_of(aim).items()}
    return RecordedTarget(
        target=target.id,
        indicator=target.indicator,
        compared_with=aim.series if isinstance(aim, Benchmark) else "",
        promise={key: text for key, text in written.items() if text},
        status=judged.assessment.status.value if judged else "",
    )


def _written(value: object) -> str:
    """A value as two editions may be held against each other: the same text for the same meaning."""
    match value:
        case None | "" | () | False:
            return ""
        case Place():
            return ""  # where something stands in a file is no part of what it says
        case Enum():
            return str(value.value)
        case Text():
            return " | ".join(text for text in (value.nl, value.en, value.fr) if text)
        case Decimal() | Period() | str() | int() | date():
            return str(value)
        case Mapping():
            return ", ".join(f"{key}: {_written(each)}" for key, each in sorted(value.items()))
        case tuple() | list() | frozenset():
            return "; ".join(_written(each) for each in value)
        case Record():
            parts = ((name, _written(each)) for name, each in fields_of(value).items())
            return ", ".join(f"{name}: {text}" for name, text in parts if text)
    raise TypeError(f"no text for {type(value).__name__}")


def _everywhere(before: EditionRecord, after: EditionRecord) -> Iterator[Change]:
    for key, was, now in _differing(before.rules, after.rules):
        yield Change(cause=Cause.RULE, key=key, before=was, after=now)
    if before.software != after.software:
        yield Change(cause=Cause.METHOD, key="software", before=before.software, after=after.software)


def _changed_series(before: EditionRecord, after: EditionRecord) -> Iterator[Change]:
    known = {each.indicator: each for each in before.series}
    for series in after.series:
        earlier = known.pop(series.indicator, None)
        if earlier is None:
            yield Change(cause=Cause.ADDED, indicator=series.indicator)
            continue
        yield from _changed_values(earlier, series)
        yield from _changed_breaks(earlier, series)
        for key, was, now in _differing(earlier.definition, series.definition):
            yield Change(cause=Cause.DEFINITION, indicator=series.indicator, key=key, before=was, after=now)
    for gone in known:
        yield Change(cause=Cause.REMOVED, indicator=gone)


def _changed_values(before: RecordedSeries, after: RecordedSeries) -> Iterator[Change]:
    for value in after.values:
        was = before.at(value.period)
        if was is None:
            yield _value_change(Cause.NEW_PERIOD, after.indicator, value.period, None, value)
        elif was.value != value.value:
            cause = Cause.REVISION if was.source == value.source else Cause.OTHER_SOURCE
            yield _value_change(cause, after.indicator, value.period, was, value)
    for was in before.values:
        if after.at(was.period) is None:
            yield _value_change(Cause.WITHDRAWN, after.indicator, was.period, was, None)


def _value_change(
    cause: Cause, indicator: str, period: str, was: RecordedValue | None, now: RecordedValue | None
) -> Change:
    return Change(
        cause=cause,
        indicator=indicator,
        key=period,
        before=format(was.value, "f") if was else "",
        after=format(now.value, "f") if now else "",
    )


def _changed_breaks(before: RecordedSeries, after: RecordedSeries) -> Iterator[Change]:
    for period in after.breaks:
        if period not in before.breaks:
            yield Change(cause=Cause.BREAK, indicator=after.indicator, key=period, after=period)
    for period in before.breaks:
        if period not in after.breaks:
            yield Change(cause=Cause.BREAK, indicator=after.indicator, key=period, before=period)


def _changed_targets(before: EditionRecord, after: EditionRecord) -> Iterator[Change]:
    known = {each.target: each for each in before.targets}
    for target in after.targets:
        earlier = known.pop(target.target, None)
        if earlier is None:
            yield Change(cause=Cause.ADDED, indicator=target.indicator, target=target.target)
            continue
        for key, was, now in _differing(earlier.promise, target.promise):
            yield Change(
                cause=Cause.TARGET,
                indicator=target.indicator,
                target=target.target,
                key=key,
                before=was,
                after=now,
            )
    for gone in known.values():
        yield Change(cause=Cause.REMOVED, indicator=gone.indicator, target=gone.target)


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key, ""), after.get(key, "")
        if was != now:
            yield key, was, now


def _moved(before: EditionRecord, after: EditionRecord, changes: Iterable[Change]) -> Iterator[MovedStatus]:
    known = {each.target: each for each in before.targets}
    every = tuple(changes)
    for target in after.targets:
        earlier = known.get(target.target)
        if earlier is None or earlier.status == target.status:
            continue
        yield MovedStatus(
            target=target.target,
            indicator=target.indicator,
            before=earlier.status,
            after=target.status,
            because=_bearing_on(target, every),
        )


def _bearing_on(target: RecordedTarget, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes of its series, its promise or its definition; without those, what holds everywhere."""
    series = {target.indicator, target.compared_with} - {""}
    own = tuple(each for each in changes if each.indicator in series and each.target in ("", target.target))
    return own or tuple(each for each in changes if not each.indicator)
