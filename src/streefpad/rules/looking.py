"""What a rule of the house looks at: one case, and the facts each rule saw in it."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from streefpad.model.edition import Point, Rule
from streefpad.model.series import Series
from streefpad.rules.promises import Promise
from streefpad.rules.success import Climb
from streefpad.values.periods import Period, steps_between
from streefpad.values.problems import Fact
from streefpad.values.record import Record


class Case(Record):
    """Everything a rule of the house looks at."""

    promise: Promise
    series: Series
    stated_baseline: Period | None
    awaits_baseline: bool  # the steward says that one has to be established first
    latest: Point | None
    asked: Decimal | None  # what success is held against at the latest period
    expected: Decimal | None  # the trajectory at the latest period
    climb: Climb | None  # for `rising` only

    @property
    def has_nothing_after_baseline(self) -> bool:
        """Whether the latest figure is the baseline itself."""
        baseline = self.promise.baseline
        return bool(baseline and self.latest and self.latest.period.end <= baseline.period.end)

    @property
    def is_past_deadline(self) -> bool:
        """Whether the deadline's period, or a later one, is observed."""
        deadline = self.promise.deadline
        return bool(deadline and self.latest and self.latest.period.end >= deadline.end)

    @property
    def shown(self) -> dict[str, Fact]:
        """The facts of the latest figure, which nearly every sentence names."""
        return {"period": self.latest.period, "value": self.latest.value} if self.latest else {}

    @property
    def started(self) -> dict[str, Fact]:
        """The facts of the baseline."""
        start = self.promise.baseline
        return {"baseline": start.period, "baseline_value": start.value} if start else {}

    @property
    def due(self) -> dict[str, Fact]:
        """The fact of the deadline."""
        return {"by": self.promise.deadline} if self.promise.deadline else {}

    @property
    def leeway(self) -> dict[str, Fact]:
        """The fact of the tolerance."""
        return {"tolerance": self.promise.tolerance}


def seen_by(rule: Rule, case: Case) -> dict[str, Fact]:
    """The facts that a rule looked at, as far as the case holds them."""
    match rule:
        case Rule.STATEMENT | Rule.POINTS_OF_A_NUMBER | Rule.WITHOUT_DEADLINE | Rule.WITHOUT_TRAJECTORY:
            return {}
        case Rule.IN_ERROR:
            return {}  # found by the target check, not in the case
        case Rule.NO_BASELINE | Rule.MOVING_AWAY:
            return case.started
        case Rule.BROKEN_SERIES:
            return {"breaks": len(case.series.every_break)}
        case Rule.REACHED:
            return {**case.shown, **_if_known("asked", case.asked)}
        case Rule.MISSED:
            return {} if case.is_past_deadline else case.due
        case Rule.NO_DATA:
            return case.shown
        case Rule.TOO_EARLY:
            return _time_gone(case)
        case Rule.ON_TRACK:
            return {**case.shown, **_if_known("expected", case.expected)}
        case Rule.BEHIND:
            return {}
        case _:
            assert_never(rule)


def _if_known(name: str, value: Decimal | None) -> dict[str, Fact]:
    return {} if value is None else {name: value}


def _time_gone(case: Case) -> dict[str, Fact]:
    baseline, latest, deadline = case.promise.baseline, case.latest, case.promise.deadline
    if baseline is None or latest is None or deadline is None:
        return {}
    return {
        "elapsed": steps_between(baseline.period, latest.period),
        "total": steps_between(baseline.period, deadline),
    }
