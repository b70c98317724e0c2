"""Where the steps on the way stand: reached or missed once their own period is observed, open until then."""

from __future__ import annotations

from datetime import date

from streefpad.model.edition import ExpectedMilestone, MilestoneState, Point
from streefpad.model.series import Observation, Series
from streefpad.model.targets import Milestone
from streefpad.rules.promises import Promise, parted_between
from streefpad.rules.success import reaches_milestone
from streefpad.rules.trajectories import asked_at, expected_at
from streefpad.values.clock import last_ended


def milestones_of(promise: Promise, series: Series, as_of: date | None) -> tuple[ExpectedMilestone, ...]:
    """The milestones that have a value, stated or derived from the trajectory, in order of time."""
    ordered = sorted(promise.milestones, key=lambda each: each.by)
    found = (_stand(promise, each, series, as_of) for each in ordered)
    return tuple(each for each in found if each is not None)


def _stand(
    promise: Promise, milestone: Milestone, series: Series, as_of: date | None
) -> ExpectedMilestone | None:
    value = milestone.value if milestone.value is not None else expected_at(promise, milestone.by)
    if value is None:
        return None
    asked = Point(milestone.by, value)
    observation = _comparable(promise, series, milestone)
    return ExpectedMilestone(
        point=asked,
        is_derived=milestone.is_derived,
        state=_state(promise, asked, observation),
        observed=observation.value if observation else None,
        is_past=as_of is not None and milestone.by.end <= last_ended(milestone.by, as_of).end,
        is_bounded=any(each.period == milestone.by for each in series.bounds),
    )


def _state(promise: Promise, asked: Point, observation: Observation | None) -> MilestoneState:
    if observation is None:
        return MilestoneState.OPEN
    target = asked_at(promise, asked.period)
    if reaches_milestone(promise, observation.value, asked.value, target):
        return MilestoneState.REACHED
    return MilestoneState.MISSED


def _comparable(promise: Promise, series: Series, milestone: Milestone) -> Observation | None:
    """The observation of the milestone's period, unless a break parts it from the baseline."""
    if promise.baseline and parted_between(promise, series, promise.baseline.period, milestone.by):
        return None
    return series.at(milestone.by)
