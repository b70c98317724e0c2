"""The house status: the rules in the order of the contract; the first that applies decides.

Each rule looks at the whole case and answers with a status and its reason, or passes. Reasons
carry facts, never sentences.
"""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Point, Reason, Rule, Ruling, Status
from streefpad.model.series import Observation
from streefpad.model.targets import (
    Benchmark,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Statement,
)
from streefpad.rules.looking import Case, seen_by
from streefpad.rules.promises import (
    is_two_sided,
    lacks_a_share,
    needs_baseline,
    needs_deadline,
    parted_between,
)
from streefpad.rules.success import Climb, holds, is_worse, keeps_up, lies_short
from streefpad.rules.trajectories import asked_at
from streefpad.values.periods import steps_between
from streefpad.values.problems import Fact

TOO_EARLY_BELOW = 5  # a fifth of the time must have passed

WITHIN = "-within-tolerance"  # the end of a reason's code where only the tolerance makes it true

Verdict = tuple[Status, Reason]


def decide(case: Case) -> tuple[Verdict, tuple[Ruling, ...]]:
    """The first status that applies, with its reason; and the rules that were tried to come to it."""
    tried: list[Ruling] = []
    for rule, apply in HOUSE_RULES:
        verdict = apply(case)
        tried.append(Ruling(rule=rule, applies=verdict is not None, facts=seen_by(rule, case)))
        if verdict is not None:
            return verdict, tuple(tried)
    return _behind(case), (*tried, Ruling(rule=Rule.BEHIND, applies=True))


def _statement(case: Case) -> Verdict | None:
    if isinstance(case.promise.aim, Statement):
        return Status.NOT_SCORED, Reason(code="statement")
    return None


def _points_of_a_number(case: Case) -> Verdict | None:
    aim = case.promise.aim
    if isinstance(aim, GrowthPoints) and lacks_a_share(aim, case.promise.unit):
        return Status.NOT_SCORED, Reason(code="points-need-a-share", facts={"points": aim.points})
    return None


def _without_deadline(case: Case) -> Verdict | None:
    if case.promise.deadline is None and needs_deadline(case.promise.aim):
        return Status.NOT_SCORED, Reason(code="no-deadline")
    return None


def _no_baseline(case: Case) -> Verdict | None:
    if case.promise.baseline is not None:
        return None
    stated = case.stated_baseline
    if stated is None:
        # A target without any series is no_data (contracts, "judge"), unless its steward says why.
        lacks_one = case.awaits_baseline if case.latest is None else needs_baseline(case.promise.aim)
        return (Status.NO_BASELINE, Reason(code="no-baseline-yet")) if lacks_one else None
    if _has_floor(case):
        return None
    bound = next((each for each in case.series.bounds if each.period == stated), None)
    if bound is not None:
        facts: dict[str, Fact] = {"baseline": stated, "bound": bound.value}
        return Status.NO_BASELINE, Reason(code="baseline-is-a-bound", facts=facts)
    withheld = next(
        (each.observation for each in case.series.withheld if each.observation.period == stated), None
    )
    if withheld is not None:
        facts = {"baseline": stated, "withheld": withheld.value}
        return Status.NO_BASELINE, Reason(code="baseline-is-withheld", facts=facts)
    if case.latest is None:
        return None  # nothing observed at all: that is no_data, further down
    return Status.NO_BASELINE, Reason(code="baseline-not-observed", facts={"baseline": stated})


def _broken_series(case: Case) -> Verdict | None:
    baseline, latest = case.promise.baseline, case.latest
    if baseline is None or latest is None:
        return None
    broken = parted_between(case.promise, case.series, baseline.period, latest.period)
    if broken is None:
        return None
    facts: dict[str, Fact] = {"first": broken.first, "baseline": baseline.period, "period": latest.period}
    if broken not in case.series.every_break:
        return Status.BROKEN_SERIES, Reason(code="benchmark-broken", facts=facts)
    if not broken.why:
        return Status.BROKEN_SERIES, Reason(code="series-flagged-broken", facts=facts)
    return Status.BROKEN_SERIES, Reason(code="series-broken", facts={**facts, "why": broken.why})


def _reached(case: Case) -> Verdict | None:
    climb, latest = case.climb, case.latest
    if climb is not None:
        if not (case.is_past_deadline and climb.is_kept):
            return None
        return Status.REACHED, _risen(case, climb, "rising-held", case.due)
    if latest is None or case.asked is None or not holds(case.promise, latest.value, case.asked):
        return None
    code = f"{_family(case)}-{ {'keep': 'holds', 'benchmark': 'met'}.get(_family(case), 'reached') }"
    facts = {**case.shown, **case.due, **_held_against(case, case.asked)}
    at_deadline = _at_deadline(case)
    if _family(case) == "target" and at_deadline and not _held_then(case, at_deadline):
        code, facts = "target-reached-late", {**facts, "at_deadline": at_deadline.value}
    if not is_two_sided(case.promise.aim) and lies_short(case.promise, latest.value, case.asked):
        code, facts = f"{code}{WITHIN}", {**facts, **case.leeway}
    if case.has_nothing_after_baseline:
        code += "-at-baseline"
    return Status.REACHED, Reason(code=code, facts=facts)


def _missed(case: Case) -> Verdict | None:
    climb, latest = case.climb, case.latest
    if not case.is_past_deadline or latest is None:
        return None
    if climb is not None:
        facts = {**_climbed(climb), **_fallen(climb), **case.due}
        return Status.MISSED, Reason(code="rising-missed", facts=facts)
    if case.asked is None:
        return None  # a benchmark without a figure there: no_data says so
    facts = {**case.shown, **case.due, **_held_against(case, case.asked)}
    at_deadline = _at_deadline(case)
    if _family(case) == "target" and at_deadline and _held_then(case, at_deadline):
        return Status.MISSED, Reason(code="target-lost", facts={**facts, "at_deadline": at_deadline.value})
    short = abs(latest.value - case.asked)
    return Status.MISSED, Reason(code=f"{_family(case)}-missed", facts={**facts, "short": short})


def _no_data(case: Case) -> Verdict | None:
    baseline, latest = case.promise.baseline, case.latest
    if latest is None:
        return Status.NO_DATA, _nothing_at_all(case)
    if baseline is not None and case.has_nothing_after_baseline:
        return Status.NO_DATA, _nothing_since(case, baseline)
    if isinstance(case.promise.aim, Benchmark) and case.expected is None:
        # Without the benchmark at the latest period, or else at the baseline, no gap can be taken.
        missing = latest.period if case.asked is None or baseline is None else baseline.period
        return Status.NO_DATA, Reason(code="benchmark-not-observed", facts={"period": missing})
    return None


def _too_early(case: Case) -> Verdict | None:
    baseline, latest, deadline = case.promise.baseline, case.latest, case.promise.deadline
    if baseline is None or latest is None or deadline is None:
        return None
    elapsed = steps_between(baseline.period, latest.period)
    total = steps_between(baseline.period, deadline)
    if elapsed * TOO_EARLY_BELOW >= total:
        return None
    facts: dict[str, Fact] = {
        "period": latest.period,
        "baseline": baseline.period,
        "by": deadline,
        "elapsed": elapsed,
        "total": total,
    }
    return Status.TOO_EARLY, Reason(code="too-early", facts=facts)


def _without_trajectory(case: Case) -> Verdict | None:
    """Not in the contract's list: a shape that cannot be drawn leaves nothing to be on track with."""
    aim, baseline = case.promise.aim, case.promise.baseline
    if case.expected is not None or baseline is None or not isinstance(aim, Level):
        return None
    facts: dict[str, Fact] = {
        "shape": aim.shape.value,
        "baseline_value": baseline.value,
        "target": aim.value,
    }
    return Status.NOT_SCORED, Reason(code="shape-undefined", facts=facts)


def _on_track(case: Case) -> Verdict | None:
    promise, baseline, latest = case.promise, case.promise.baseline, case.latest
    if case.climb is not None:
        if not case.climb.is_kept:
            return None
        return Status.ON_TRACK, _risen(case, case.climb, "rising-so-far", {})
    if latest is None:
        return None
    if isinstance(promise.aim, Direction):
        better = baseline is not None and promise.sign * (latest.value - baseline.value) > promise.tolerance
        facts = {**case.shown, **case.started}
        return (Status.ON_TRACK, Reason(code="direction-better", facts=facts)) if better else None
    if case.expected is None or case.asked is None:
        return None
    if not keeps_up(promise, latest.value, case.expected, case.asked):
        return None
    return Status.ON_TRACK, _against_trajectory(case, latest, case.expected, "on-track", "ahead")


def _moving_away(case: Case) -> Verdict | None:
    promise, baseline, latest = case.promise, case.promise.baseline, case.latest
    if baseline is None or latest is None:
        return None
    if not is_worse(promise, latest.value, baseline.value, case.asked):
        return None
    if case.climb is not None:
        climb = case.climb
        facts = {**_climbed(climb), "value": climb.latest.value, "first_value": climb.first.value}
        return Status.MOVING_AWAY, Reason(code="rising-fell", facts=facts)
    facts = {**case.shown, **case.started}
    if isinstance(promise.aim, Direction):
        return Status.MOVING_AWAY, Reason(code="direction-worse", facts=facts)
    if is_two_sided(promise.aim) and case.asked is not None:
        return Status.MOVING_AWAY, Reason(code="parity-moving-away", facts={**facts, "target": case.asked})
    return Status.MOVING_AWAY, Reason(code="moving-away", facts=facts)


def _behind(case: Case) -> Verdict:
    latest = case.latest
    if case.climb is not None:
        facts = {**_climbed(case.climb), **_fallen(case.climb)}
        return Status.BEHIND, Reason(code="rising-interrupted", facts=facts)
    if isinstance(case.promise.aim, Direction) or latest is None or case.expected is None:
        return Status.BEHIND, _unmoved(case)
    if isinstance(case.promise.aim, Keep):
        short = abs(latest.value - case.expected)
        facts = {**case.shown, "floor": case.expected, "short": short}
        return Status.BEHIND, Reason(code="keep-below-floor", facts=facts)
    return Status.BEHIND, _against_trajectory(case, latest, case.expected, "behind", "short")


# The order is the contract's ("House status: the first that applies"); `behind` is what is left.
# What it does not name are three more ways in which a target cannot be scored (decision 0004).
HOUSE_RULES = (
    (Rule.STATEMENT, _statement),
    (Rule.POINTS_OF_A_NUMBER, _points_of_a_number),
    (Rule.WITHOUT_DEADLINE, _without_deadline),
    (Rule.NO_BASELINE, _no_baseline),
    (Rule.BROKEN_SERIES, _broken_series),
    (Rule.REACHED, _reached),
    (Rule.MISSED, _missed),
    (Rule.NO_DATA, _no_data),
    (Rule.TOO_EARLY, _too_early),
    (Rule.WITHOUT_TRAJECTORY, _without_trajectory),
    (Rule.ON_TRACK, _on_track),
    (Rule.MOVING_AWAY, _moving_away),
)


def _has_floor(case: Case) -> bool:
    return isinstance(case.promise.aim, Keep) and case.promise.aim.floor is not None


def _family(case: Case) -> str:
    """The first word of a reason's code: kinds that are spoken of alike share it."""
    if isinstance(case.promise.aim, Keep):
        return "keep"
    if isinstance(case.promise.aim, Benchmark):
        return "benchmark"
    return "parity" if is_two_sided(case.promise.aim) else "target"


def _held_against(case: Case, asked: Decimal) -> dict[str, Fact]:
    match _family(case):
        case "keep":
            return {"floor": asked}
        case "benchmark":
            return {"benchmark": asked}
        case "parity":
            return {"target": asked, **case.leeway}
        case _:
            return {"target": asked, **_grown(case)}


def _grown(case: Case) -> dict[str, Fact]:
    """The kind, where what is asked was worked out from the baseline and not stated."""
    aim = case.promise.aim
    return {"kind": aim.kind} if isinstance(aim, GrowthPoints | GrowthPercent | GrowthCompound) else {}


def _at_deadline(case: Case) -> Observation | None:
    """The deadline's own figure, where a later one exists that could say something else."""
    deadline = case.promise.deadline
    if deadline is None or case.latest is None or case.latest.period == deadline:
        return None
    return case.series.at(deadline)


def _held_then(case: Case, observation: Observation) -> bool:
    asked = asked_at(case.promise, observation.period)
    return asked is not None and holds(case.promise, observation.value, asked)


def _nothing_since(case: Case, baseline: Point) -> Reason:
    facts: dict[str, Fact] = {"baseline": baseline.period, "value": baseline.value}
    later = [each for each in case.series.bounds if each.period.end > baseline.period.end]
    if later:
        bound = max(later, key=lambda each: each.period)
        return Reason(
            code="only-a-bound-after-baseline", facts={**facts, "period": bound.period, "bound": bound.value}
        )
    back = _last_withheld(case)
    if back and back.period.end > baseline.period.end:
        facts |= {"period": back.period, "withheld": back.value}
        return Reason(code="only-withheld-after-baseline", facts=facts)
    return Reason(code="nothing-after-baseline", facts=facts)


def _nothing_at_all(case: Case) -> Reason:
    back = _last_withheld(case)
    if back is None:
        return Reason(code="no-observations")
    return Reason(code="only-withheld", facts={"period": back.period, "withheld": back.value})


def _last_withheld(case: Case) -> Observation | None:
    return case.series.withheld[-1].observation if case.series.withheld else None


def _against_trajectory(case: Case, latest: Point, expected: Decimal, code: str, distance: str) -> Reason:
    facts = {**case.shown, "expected": expected}
    if is_two_sided(case.promise.aim) and case.asked is not None:
        facts = {**facts, "target": case.asked}
        is_lenient = code == "on-track" and abs(latest.value - case.asked) > abs(expected - case.asked)
        code = f"parity-{code}"
    else:
        gap = latest.value - expected
        facts = {**facts, "gap": gap, distance: abs(gap)}
        is_lenient = code == "on-track" and lies_short(case.promise, latest.value, expected)
    return (
        Reason(code=f"{code}{WITHIN}", facts={**facts, **case.leeway})
        if is_lenient
        else Reason(code=code, facts=facts)
    )


def _unmoved(case: Case) -> Reason:
    baseline, latest = case.promise.baseline, case.latest
    facts = {**case.shown, **case.started}
    if baseline and latest and latest.value != baseline.value:
        return Reason(code="direction-within-tolerance", facts={**facts, **case.leeway})
    return Reason(code="direction-unchanged", facts=facts)


def _risen(case: Case, climb: Climb, code: str, more: dict[str, Fact]) -> Reason:
    facts = {**_climbed(climb), **more}
    return (
        Reason(code=f"{code}{WITHIN}", facts={**facts, **case.leeway})
        if climb.is_lenient
        else Reason(code=code, facts=facts)
    )


def _climbed(climb: Climb) -> dict[str, Fact]:
    return {
        "first": climb.first.period,
        "period": climb.latest.period,
        "misses": climb.misses,
        "allowed": climb.allowed,
    }


def _fallen(climb: Climb) -> dict[str, Fact]:
    return {"fell": climb.fell} if climb.fell else {}
