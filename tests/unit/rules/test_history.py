"""What differs between two recorded editions, and what bears on a verdict that moved."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from streefpad.model.history import Cause, EditionRecord, RecordedSeries, RecordedTarget, RecordedValue
from streefpad.rules.history import compare, history_of
from streefpad.values.record import replace

GIRLS = RecordedSeries(
    indicator="girls",
    values=(
        RecordedValue(period="2019-2020", value=Decimal("4.20"), source="advice"),
        RecordedValue(period="2020-2021", value=Decimal("4.40"), source="monitor"),
    ),
    breaks=("2023-2024",),
    definition={"name": "Girls within STEM", "unit": "percent"},
)
TARGET = RecordedTarget(
    target="girls", indicator="girls", promise={"kind": "level", "value": "20"}, status="behind"
)
BEFORE = EditionRecord(
    agenda="stem",
    as_of=date(2025, 11, 20),
    software="1.0",
    rules={"tolerance": "0"},
    series=(GIRLS,),
    targets=(TARGET,),
)
AFTER = replace(BEFORE, as_of=date(2026, 11, 23))


def with_series(**changes: object) -> EditionRecord:
    return replace(AFTER, series=(replace(GIRLS, **changes),))  # type: ignore[arg-type]


def with_value(value: str, source: str) -> EditionRecord:
    changed = RecordedValue(period="2020-2021", value=Decimal(value), source=source)
    return with_series(values=(GIRLS.values[0], changed))


def with_target(**changes: object) -> EditionRecord:
    return replace(AFTER, targets=(replace(TARGET, **changes),))  # type: ignore[arg-type]


NEW_VALUE = RecordedValue(period="2021-2022", value=Decimal("4.9"), source="monitor")
CASES = {
    "a new period": (with_series(values=(*GIRLS.values, NEW_VALUE)), Cause.NEW_PERIOD, "2021-2022", "", "4.9"),
    "a revision": (with_value("4.5", "monitor"), Cause.REVISION, "2020-2021", "4.40", "4.5"),
    "another source": (with_value("4.5", "press"), Cause.OTHER_SOURCE, "2020-2021", "4.40", "4.5"),
    "a figure gone": (with_series(values=GIRLS.values[:1]), Cause.WITHDRAWN, "2020-2021", "4.40", ""),
    "a break more": (
        with_series(breaks=("2023-2024", "2025-2026")), Cause.BREAK, "2025-2026", "", "2025-2026",
    ),
    "a break less": (with_series(breaks=()), Cause.BREAK, "2023-2024", "2023-2024", ""),
    "another definition": (
        with_series(definition={"name": "Girls", "unit": "percent"}), Cause.DEFINITION, "name",
        "Girls within STEM", "Girls",
    ),
    "another promise": (
        with_target(promise={"kind": "level", "value": "22"}), Cause.TARGET, "value", "20", "22",
    ),
    "another rule": (replace(AFTER, rules={"tolerance": "1"}), Cause.RULE, "tolerance", "0", "1"),
    "other software": (replace(AFTER, software="2.0"), Cause.METHOD, "software", "1.0", "2.0"),
    "a series more": (
        replace(AFTER, series=(GIRLS, replace(GIRLS, indicator="boys"))), Cause.ADDED, "", "", "",
    ),
    "a series less": (replace(AFTER, series=(), targets=(TARGET,)), Cause.REMOVED, "", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_difference_has_its_cause(name: str) -> None:
    after, *expected = CASES[name]
    changes = compare(BEFORE, after).changes
    assert [[each.cause, each.key, each.before, each.after] for each in changes] == [expected]


def test_the_same_edition_changes_nothing() -> None:
    found = compare(BEFORE, AFTER)
    assert (found.changes, found.moved) == ((), ())


def test_a_verdict_that_moved_names_what_changed_in_its_own_series() -> None:
    after = with_series(values=(*GIRLS.values, NEW_VALUE))
    other = replace(GIRLS, indicator="boys")
    after = replace(
        after, series=(*after.series, other), software="2.0", targets=(replace(TARGET, status="on_track"),)
    )
    (moved,) = compare(BEFORE, after).moved
    assert (moved.before, moved.after) == ("behind", "on_track")
    assert [each.cause for each in moved.because] == [Cause.NEW_PERIOD]


def test_a_verdict_that_moved_with_its_series_unchanged_names_what_holds_everywhere() -> None:
    (moved,) = compare(BEFORE, replace(with_target(status="on_track"), software="2.0")).moved
    assert [each.cause for each in moved.because] == [Cause.METHOD]


def test_the_benchmark_of_a_target_bears_on_its_verdict() -> None:
    rival = replace(GIRLS, indicator="abroad")
    before = replace(BEFORE, series=(GIRLS, rival), targets=(replace(TARGET, compared_with="abroad"),))
    after = replace(
        before,
        series=(GIRLS, replace(rival, values=(*rival.values, NEW_VALUE))),
        targets=(replace(TARGET, compared_with="abroad", status="on_track"),),
    )
    (moved,) = compare(before, after).moved
    assert [each.indicator for each in moved.because] == ["abroad"]


def test_history_tells_the_newest_step_first_and_the_verdicts_in_order_of_time() -> None:
    first = replace(BEFORE, as_of=date(2024, 11, 20), targets=(replace(TARGET, status="too_early"),))
    told = history_of([BEFORE, first], AFTER)
    assert told.editions == (date(2024, 11, 20), date(2025, 11, 20))
    assert [each.before for each in told.changes] == [date(2025, 11, 20), date(2024, 11, 20)]
    assert [each.status for each in told.of("girls")] == ["too_early", "behind", "behind"]


def test_an_edition_of_the_same_day_is_not_before_it() -> None:
    assert history_of([BEFORE], BEFORE).editions == ()
