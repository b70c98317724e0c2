"""Where one reading of a target stands: its trajectory, its house status, and the numbers beside it."""

from __future__ import annotations

from datetime import date

from streefpad.model.edition import Assessment, Judged, Point, Reason, Status
from streefpad.model.indicators import Caveat
from streefpad.model.series import Break, Series
from streefpad.model.targets import Benchmark, Reading, Target
from streefpad.rules.looking import Case
from streefpad.rules.milestones import milestones_of
from streefpad.rules.outlook import look_ahead
from streefpad.rules.paces import acceleration, historic_pace, reference_of, required_pace
from streefpad.rules.promises import Promise, parted_between, point, promise_of
from streefpad.rules.success import climb_of
from streefpad.rules.trajectories import asked_at, asked_by_deadline, expected_at, trajectory_of
from streefpad.rules.verdicts import decide
from streefpad.values.clock import last_ended

_WITHOUT_PATH = (Status.NOT_SCORED, Status.NO_BASELINE)


def assess(
    target: Target,
    reading: Reading,
    series: Series,
    *,
    benchmark: Series | None = None,
    caveats: tuple[Caveat, ...] = (),
    as_of: date | None = None,
) -> Judged:
    """One reading of a target held against its series: the house status of the contract.

    `as_of` only decides what is expected today; which figures were known on that day was
    decided when the series was observed.
    """
    promise = promise_of(target, reading, series, benchmark)
    latest = point(series.latest)
    case = Case(
        promise=promise,
        series=series,
        stated_baseline=target.baseline,
        awaits_baseline=target.awaits_baseline,
        latest=latest,
        asked=asked_at(promise, latest.period) if latest else None,
        expected=expected_at(promise, latest.period) if latest else None,
        climb=climb_of(promise, series),
    )
    (status, reason), rulings = decide(case)
    return Judged(
        reading=reading,
        trajectory=trajectory_of(promise),
        assessment=_measure(case, target, status, reason, caveats, as_of),
        gaps=() if status is Status.BROKEN_SERIES else _gaps(promise, series),
        rulings=rulings,
        climb=case.climb.steps if case.climb else (),
    )


def without_target(series: Series, *, is_unread: bool = False) -> Assessment:
    """The assessment of a series that nobody set a target for, or whose target cannot be read."""
    reason = Reason(code="target-unread" if is_unread else "no-target")
    return Assessment(status=Status.NOT_SCORED, reason=reason, latest=point(series.latest))


def _measure(
    case: Case,
    target: Target,
    status: Status,
    reason: Reason,
    caveats: tuple[Caveat, ...],
    as_of: date | None,
) -> Assessment:
    """The status with its numbers; across a break no gap, pace or outlook is given."""
    promise, series, latest = case.promise, case.series, case.latest
    reference = reference_of(target, series)
    historic = historic_pace(reference, series)
    asked = asked_by_deadline(promise)
    is_broken = status is Status.BROKEN_SERIES
    required = required_pace(latest, asked, promise.deadline) if latest and not is_broken else None
    expected = case.expected
    return Assessment(
        status=status,
        reason=reason,
        baseline=promise.baseline,
        reference=reference,
        latest=latest,
        target=Point(promise.deadline, asked) if promise.deadline and asked is not None else None,
        benchmark=_held_against(case),
        milestones=milestones_of(promise, series, as_of),
        expected_now=expected,
        expected_today=_expected_today(promise, as_of),
        gap=latest.value - expected if latest and expected is not None and not is_broken else None,
        required_pace=required,
        historic_pace=historic.a_year if historic else None,
        acceleration=acceleration(required, historic, status is Status.REACHED),
        outlook=None if is_broken else look_ahead(promise, latest, historic, asked),
        rests_on_baseline=case.has_nothing_after_baseline,
        break_ahead=None if status in _WITHOUT_PATH else _break_ahead(case),
        caveats=_touching(caveats, case),
    )


def _held_against(case: Case) -> Point | None:
    """The benchmark's own figure at the period of the latest figure."""
    if not isinstance(case.promise.aim, Benchmark) or case.latest is None or case.asked is None:
        return None
    return Point(case.latest.period, case.asked)


def _break_ahead(case: Case) -> Break | None:
    """The break past which the path and the outlook run, with nothing observed there yet."""
    promise, latest = case.promise, case.latest
    if latest is None or promise.deadline is None:
        return None
    return parted_between(promise, case.series, latest.period, promise.deadline)


def _gaps(promise: Promise, series: Series) -> tuple[Point, ...]:
    baseline = promise.baseline
    if baseline is None:
        return ()
    since = [each for each in series.observations if each.period.end > baseline.period.end]
    return tuple(
        Point(each.period, each.value - expected)
        for each in since
        if (expected := expected_at(promise, each.period)) is not None
    )


def _expected_today(promise: Promise, as_of: date | None) -> Point | None:
    """The trajectory at the last period that ended by this day; the deadline once that has passed."""
    baseline, deadline = promise.baseline, promise.deadline
    if as_of is None or baseline is None or deadline is None:
        return None
    period = min(last_ended(baseline.period, as_of), deadline)
    value = expected_at(promise, period) if period.end >= baseline.period.end else None
    return Point(period, value) if value is not None else None


def _touching(caveats: tuple[Caveat, ...], case: Case) -> tuple[Caveat, ...]:
    """The caveats that hold for a period between baseline, or else first figure, and latest figure."""
    if case.latest is None:
        return ()
    start = case.promise.baseline or point(case.series.observations[0]) or case.latest
    return tuple(
        each
        for each in caveats
        if (each.since is None or each.since.end <= case.latest.period.end)
        and (each.until is None or each.until.end >= start.period.end)
    )
