"""What an agenda should hold and does not: indicators for its goals, owners, sources, targets, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import Indicator, Role
from streefpad.model.targets import Target
from streefpad.rules.checks.facts import of_indicator, of_target
from streefpad.rules.promises import has_a_value, needs_baseline
from streefpad.values.problems import Problem, Severity, hint_at


def check_completeness(catalogue: Catalogue, as_of: date) -> Iterator[Problem]:
    """What each goal, indicator and target lacks, as hints: the advice itself may never have said it."""
    yield from _goals(catalogue)
    yield from _number_of_indicators(catalogue)
    for indicator in catalogue.indicators:
        has_target = bool(catalogue.targets_of(indicator.id)) or indicator.id in catalogue.unread
        yield from _of_indicator(indicator, as_of, has_target=has_target)
    for target in catalogue.targets:
        yield from _of_target(target, catalogue.indicator(target.indicator))


def _goals(catalogue: Catalogue) -> Iterator[Problem]:
    measured = {each.goal for each in catalogue.indicators if not each.gives_only_context}
    for goal in catalogue.agenda.goals:
        if goal.number not in measured:
            yield hint_at("goal-without-indicator", goal.place, goal=goal.number, name=goal.name)


def _number_of_indicators(catalogue: Catalogue) -> Iterator[Problem]:
    """Total and girls under one number are one indicator of the agenda, in two series."""
    most = catalogue.agenda.max_indicators
    count = len({each.number for each in catalogue.indicators if not each.gives_only_context})
    if most is not None and count > most:
        yield hint_at("too-many-indicators", catalogue.agenda.place, count=count, most=most)


def _of_indicator(indicator: Indicator, as_of: date, *, has_target: bool) -> Iterator[Problem]:
    if indicator.figures is None:
        yield of_indicator("indicator-without-source", Severity.HINT, indicator)
    if indicator.gives_only_context and not has_target:
        return
    if not has_target:
        yield of_indicator("indicator-without-target", Severity.HINT, indicator)
    leads = [each for each in indicator.owners_on(as_of) if each.role is not Role.DATA]
    if not leads:
        yield of_indicator("indicator-without-owner", Severity.HINT, indicator)
    elif all(each.proposed for each in leads):
        yield of_indicator("owner-proposed", Severity.HINT, indicator, domain=leads[0].domain)


def _of_target(target: Target, indicator: Indicator | None) -> Iterator[Problem]:
    aim = target.in_force.aim
    if not has_a_value(aim):
        yield of_target("target-without-value", Severity.HINT, target, kind=aim.kind)
    if target.said is None and target.in_force.said is None:
        yield of_target("target-without-source", Severity.HINT, target)
    if target.baseline is None and (needs_baseline(aim) or target.awaits_baseline):
        yield from _lacking_a_baseline(target, indicator)


def _lacking_a_baseline(target: Target, indicator: Indicator | None) -> Iterator[Problem]:
    """No baseline yet is a state, with a next step that leads out of it; no baseline at all is a slip."""
    step = indicator.next_step if indicator else None
    if step is None and not target.awaits_baseline:
        yield of_target("baseline-missing", Severity.ERROR, target)
        return
    yield of_target("no-baseline-yet", Severity.HINT, target)
    if step is None or not step.what or not step.owner or step.due is None:
        yield of_target("next-step-missing", Severity.HINT, target)
