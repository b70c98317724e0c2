"""Whether a class survives small changes nobody would call news: of data, base, rounding, method, reading.

A third of the published classes of one office change when one end observation moves, so every
verdict says how firmly it stands. Changes that leave a method without answer say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

from streefpad.model.methods import Change, Effect, Robustness, Standing, Variant
from streefpad.model.series import Observation, Series
from streefpad.model.targets import (
    Aim,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Shape,
)
from streefpad.rules.methods import METHODS
from streefpad.rules.methods.protocol import Method
from streefpad.rules.methods.question import Question, goal
from streefpad.rules.trajectories import within_bounds
from streefpad.values.periods import Period
from streefpad.values.problems import Fact
from streefpad.values.quantities import UnitKind, decimals
from streefpad.values.record import replace


def robustness(
    question: Question,
    method: Method,
    parameters: Mapping[str, Decimal] | None = None,
    others: tuple[Method, ...] = METHODS,
) -> Robustness:
    """The method's class with every variant of it.

    The same method compares classes; another method compares only whether it, too, says that the
    target will be reached, since no two methods share their classes.
    """
    slug = method.judge(question, parameters).slug
    variants = []
    for change, altered, facts in _altered(question):
        changed = method.judge(altered, parameters).slug
        effect = _effect(method, slug, changed)
        variants.append(Variant(change=change, slug=changed, effect=effect, facts=facts))
    for other in others:
        if other.id != method.id and other.applies(question):
            answer = other.judge(question, parameters).slug
            effect = _agreement(method.standing(slug), other.standing(answer))
            told: dict[str, Fact] = {"method": other.id}
            variants.append(Variant(change=Change.OTHER_METHOD, slug=answer, effect=effect, facts=told))
    return Robustness(method=method.id, slug=slug, variants=tuple(variants))


def _effect(method: Method, slug: str, changed: str) -> Effect:
    if Standing.NO_ANSWER in (method.standing(slug), method.standing(changed)):
        return Effect.UNKNOWN
    return Effect.HOLDS if slug == changed else Effect.CHANGES


def _agreement(ours: Standing, theirs: Standing) -> Effect:
    if not {ours, theirs} <= {Standing.GOOD, Standing.NOT_GOOD}:
        return Effect.UNKNOWN
    return Effect.HOLDS if ours is theirs else Effect.CHANGES


def _altered(question: Question) -> Iterator[tuple[Change, Question, dict[str, Fact]]]:
    """The question under every change but that of method."""
    observations = question.series.observations
    if len(observations) > 1:
        dropped = replace(question.series, observations=observations[:-1])
        facts: dict[str, Fact] = {"period": observations[-1].period}
        yield Change.LAST_DROPPED, replace(question, series=dropped), facts
    later = _later_start(question)
    if later is not None:
        yield Change.LATER_START, later, {}
    yield from _rounded(question)
    for reading in question.target.readings:
        if reading.id != question.reading.id:
            yield Change.OTHER_READING, replace(question, reading=reading), {"reading": reading.id}


def _later_start(question: Question) -> Question | None:
    """The question counted from the next observation, with what was promised left as it is."""
    target, series = question.target, question.series
    if target.reference is None and target.baseline is None:
        rest = replace(series, observations=series.observations[1:])
        return replace(question, series=rest) if rest.observations else None
    reference, baseline = (_next_observed(series, each) for each in (target.reference, target.baseline))
    if reference is None and baseline is None:
        return None
    moved = replace(target, reference=reference or target.reference, baseline=baseline or target.baseline)
    return replace(question, target=moved, reading=replace(question.reading, aim=_pinned(question)))


def _next_observed(series: Series, period: Period | None) -> Period | None:
    if period is None:
        return None
    return next((each.period for each in series.observations if each.period.end > period.end), None)


def _pinned(question: Question) -> Aim:
    """The aim with its value written out where it counts from the baseline: it must not move along."""
    aim = question.aim
    match aim:
        case Keep(floor=None):
            baseline = question.promise.baseline
            return Keep(floor=baseline.value) if baseline else aim
        case GrowthPoints() | GrowthPercent() | GrowthCompound():
            asked = goal(question)
            if asked is None:
                return aim
            shape = Shape.GEOMETRIC if isinstance(aim, GrowthCompound) else Shape.LINEAR
            return Level(value=asked, shape=shape)
        case _:
            return aim


def _rounded(question: Question) -> Iterator[tuple[Change, Question, dict[str, Fact]]]:
    """Latest, baseline and start at the ends of what their published decimals leave open."""
    series = question.series
    latest = series.latest
    stated = {"value": latest.period if latest else None, "baseline_value": question.target.baseline}
    stated["base"] = question.start
    found = {name: series.at(period) for name, period in stated.items() if period is not None}
    names = {each.period: name for name, each in reversed(found.items()) if each is not None}
    touched = [each for each in series.observations if each.period in names]
    for values in product(*(_ends(series, each) for each in touched)):
        if all(value == each.value for value, each in zip(values, touched, strict=True)):
            continue  # whole counts are not rounded
        new = {each.period: value for value, each in zip(values, touched, strict=True)}
        moved = tuple(
            replace(each, value=new[each.period]) if each.period in new else each
            for each in series.observations
        )
        facts: dict[str, Fact] = {names[period]: value for period, value in new.items()}
        yield Change.ROUNDING, replace(question, series=replace(series, observations=moved)), facts


def _ends(series: Series, observation: Observation) -> tuple[Decimal, ...]:
    """The least and the greatest value that are published as this one; a whole count is exactly itself."""
    value, places = observation.value, decimals(observation.value)
    if series.unit.kind is UnitKind.NUMBER and not places:
        return (value,)
    half = Decimal(1).scaleb(-places) / 2
    return tuple(within_bounds(each, series.unit) for each in (value - half, value + half))
