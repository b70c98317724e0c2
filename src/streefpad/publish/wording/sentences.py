"""Sentences a newspaper could print: where a target stands, what it would take, what lies ahead.

Observed numbers as published, derived ones to one decimal; a cause is never claimed.
"""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import (
    Assessment,
    Finding,
    Judged,
    MilestoneState,
    Outlook,
    Point,
    Status,
)
from streefpad.model.indicators import NextStep
from streefpad.model.targets import (
    Direction,
    Keep,
    Parity,
    Reading,
    Representation,
    Rising,
    Statement,
    Target,
)
from streefpad.publish.wording.caveats import past_break, say_ignoring
from streefpad.publish.wording.names import say_domain
from streefpad.publish.wording.numbers import (
    format_date,
    format_derived_bare,
    format_factor,
    format_pace,
    format_period,
    format_size,
    format_value,
    in_period,
)
from streefpad.publish.wording.punctuation import introduced, one_by_one
from streefpad.publish.wording.statuses import say_reason
from streefpad.publish.wording.targets import format_expected, format_target, say_target
from streefpad.values.quantities import Better, Unit
from streefpad.values.texts import Language, Text

_PATH_ASKS = Text(
    nl="het pad naar {target} vraagt {expected} {period}",
    en="the path to {target} asks for {expected} {period}",
)
_PATH_ASKED = Text(
    nl="het pad naar {target} vroeg toen {expected}", en="the path to {target} asked for {expected} then"
)
_KEEPING_IS_THE_TARGET = Text(nl="dat niveau behouden is het doel", en="keeping that level is the target")
_KEPT = Text(nl="het doel is {floor} te behouden", en="the target is to keep {floor}")
_NOTHING_SINCE = Text(nl="deze monitor heeft geen later cijfer", en="this monitor has no later figure")
_MEETS = Text(
    nl="daarmee is het doel van {target} {period} al bereikt",
    en="that already meets the target of {target} {period}",
)
_MET = Text(nl="het doel van {target} {period} is gehaald", en="the target of {target} {period} has been met")
_TARGET_WAS = Text(nl="het doel was {target} {period}", en="the target was {target} {period}")
_SHORT = {
    Better.HIGHER: Text(nl="dat is {size} te weinig", en="that is {size} too low"),
    Better.LOWER: Text(nl="dat is {size} te veel", en="that is {size} too high"),
}
_CLOSE_ENOUGH = Text(
    nl="dat is niet verder ervan af dan gevraagd", en="that is no further from it than asked"
)
_TOO_FAR = Text(nl="dat is verder ervan af dan gevraagd", en="that is further from it than asked")
_AHEAD = Text(nl="dat is {size} beter dan gevraagd", en="that is {size} better than asked")
_EXACT = Text(nl="dat is precies wat gevraagd was", en="that is exactly what was asked")
_WOULD_END = Text(
    nl="in het tempo sinds {reference} zou het op {value} uitkomen",
    en="at the pace since {reference} it would end at {value}",
)
_NO_BASELINE = Text(nl="nog geen nulmeting", en="no baseline yet")
_TARGET_IS = Text(nl="het doel is {target}", en="the target is {target}")
_WITHOUT_TARGET = {
    "no-target": Text(nl="er is geen doel gesteld", en="no target has been set"),
    "target-unread": Text(nl="het doel is niet te lezen", en="the target cannot be read"),
}
_FIRST_STEP = Text(nl="eerste stap: {step}", en="first step: {step}")
_FIRST_STEP_BY = Text(nl="eerste stap, tegen {due}: {step}", en="first step, by {due}: {step}")
_NO_FIGURE = Text(nl="nog geen enkel cijfer", en="no figure yet")
_MORE_THAN = Text(nl="meer dan {value}", en="more than {value}")
_WHO_BY_DATE = Text(nl="{owner}, tegen {due}: {what}", en="{owner}, by {due}: {what}")

_NEEDED = Text(nl="Nodig van {since} tot {by}: {pace}", en="Needed from {since} to {by}: {pace}")
_FASTER = Text(
    nl="{needed}, {factor} keer zo snel als sinds {reference} ({pace})",
    en="{needed}, {factor} times as fast as since {reference} ({pace})",
)
_ENOUGH = Text(
    nl="{needed}; het tempo sinds {reference} ({pace}) volstaat",
    en="{needed}; the pace since {reference} ({pace}) is enough",
)
_TOO_MUCH = Text(
    nl="{needed}; het tempo sinds {reference} ({pace}) is meer dan nodig en schiet het doel voorbij",
    en="{needed}; the pace since {reference} ({pace}) is more than that, and overshoots the target",
)
_TURN = Text(
    nl="{needed}; sinds {reference} ging het niet die kant op ({pace})",
    en="{needed}; since {reference} it did not go that way ({pace})",
)
_KEEP_UP = {
    Better.HIGHER: Text(
        nl="Nodig tot {by}: niet onder {floor} zakken", en="Needed until {by}: not to fall below {floor}"
    ),
    Better.LOWER: Text(
        nl="Nodig tot {by}: niet boven {floor} uitkomen", en="Needed until {by}: not to rise above {floor}"
    ),
}
_OUTLOOK = Text(
    nl="In het tempo sinds {reference} komt het {by} op {value} uit",
    en="At the pace since {reference} it comes to {value} {by}",
)
_REACHES = Text(nl="dat haalt het doel", en="that reaches the target")
_FALLS_SHORT = Text(nl="dat haalt het doel niet", en="that does not reach the target")
_ARRIVES = Text(nl="het doel zou er pas {period} zijn", en="the target would be there only {period}")
_OVERSHOOTS = Text(
    nl="dat schiet het doel voorbij, dat er {period} zou zijn",
    en="that overshoots the target, which it would reach {period}",
)
_NEVER = Text(nl="in dat tempo komt het er niet", en="at that pace it does not get there")


def lead(finding: Finding, language: Language) -> str:
    """The first sentence of an indicator's page: where it stands, what was asked, what that means."""
    judged = finding.in_force
    unit = finding.series.unit
    if finding.target is None or judged is None:
        return _sentence(
            [
                _latest_of(finding, language),
                _WITHOUT_TARGET[finding.untargeted.reason.code].in_language(language),
            ],
            language,
        )
    assessment = judged.assessment
    match assessment.status:
        case Status.NO_BASELINE:
            return _lead_without_baseline(finding, finding.target, judged.reading, language)
        case Status.NOT_SCORED | Status.BROKEN_SERIES:
            return say_reason(assessment.reason, unit, language)
    if assessment.latest is None or assessment.target is None or _has_no_path(judged):
        return say_reason(assessment.reason, unit, language)
    return _sentence(
        [
            _observed(assessment.latest, unit, language),
            *_asked(judged, assessment.target, finding.target, unit, language),
            _NOTHING_SINCE.in_language(language) if assessment.rests_on_baseline else "",
            (ends := _would_end(assessment, unit, language)),
            say_ignoring(assessment, language) if ends or assessment.rests_on_baseline else "",
        ],
        language,
    )


def what_it_takes(finding: Finding, language: Language) -> str:
    """Required pace against historic pace, in one sentence; empty where nothing can be said."""
    judged, target, unit = finding.in_force, finding.target, finding.series.unit
    if judged is None or target is None or target.by is None:
        return ""
    assessment = judged.assessment
    by = format_period(target.by, language)
    if isinstance(judged.reading.aim, Keep) and assessment.target and assessment.required_pace is not None:
        floor = format_target(assessment.target.value, judged.reading.aim, unit, language)
        return _sentence(
            [_say(_KEEP_UP[target.better_in(judged.reading)], language, by=by, floor=floor)], language
        )
    if assessment.required_pace is None or assessment.latest is None or assessment.status is Status.REACHED:
        return ""
    since = format_period(assessment.latest.period, language)
    pace = format_pace(assessment.required_pace, unit, language)
    needed = _say(_NEEDED, language, since=since, by=by, pace=pace)
    return _sentence([_against_history(needed, assessment, unit, language)], language)


def say_outlook(finding: Finding, language: Language) -> str:
    """Where the historic pace leads, and whether that is enough; empty where it leads nowhere known."""
    judged, unit = finding.in_force, finding.series.unit
    if judged is None:
        return ""
    outlook, target, reference = (
        judged.assessment.outlook,
        judged.assessment.target,
        judged.assessment.reference,
    )
    if outlook is None or target is None or reference is None or _is_over(judged.assessment):
        return ""
    line = _say(
        _OUTLOOK,
        language,
        reference=format_period(reference.period, language),
        by=in_period(target.period, language),
        value=format_derived_bare(outlook.value, unit, language, target.value),
    )
    line = past_break(line, judged.assessment, target.period, language)
    if outlook.reaches:
        return _sentence([line, _REACHES.in_language(language)], language)
    if outlook.overshoots and outlook.arrives:
        return _sentence(
            [line, _say(_OVERSHOOTS, language, period=in_period(outlook.arrives, language))], language
        )
    return _sentence(
        [line, _FALLS_SHORT.in_language(language), _arrival(outlook, target, language)], language
    )


def say_next_step(step: NextStep, catalogue: Catalogue, language: Language) -> str:
    """Who has to do what by when, before there is a baseline."""
    owner = say_domain(step.owner, catalogue, language)
    if step.due is None:
        return introduced(owner, step.what.in_language(language), language)
    return _say(
        _WHO_BY_DATE,
        language,
        owner=owner,
        due=format_date(step.due, language),
        what=step.what.in_language(language),
    )


def _lead_without_baseline(finding: Finding, target: Target, reading: Reading, language: Language) -> str:
    step = finding.indicator.next_step
    asked = say_target(target, reading, finding.series.unit, language)
    return _sentence(
        [
            _latest_of(finding, language) if finding.series.observations or finding.series.bounds else "",
            _NO_BASELINE.in_language(language),
            _say(_TARGET_IS, language, target=asked),
            _first_step(step, language) if step else "",
        ],
        language,
    )


def _latest_of(finding: Finding, language: Language) -> str:
    latest, bounds, unit = finding.series.latest, finding.series.bounds, finding.series.unit
    if latest:
        return _observed(Point(latest.period, latest.value), unit, language)
    if bounds:
        known = _observed(Point(bounds[-1].period, bounds[-1].value), unit, language)
        return _say(_MORE_THAN, language, value=known)
    return _NO_FIGURE.in_language(language)


def _observed(point: Point, unit: Unit, language: Language) -> str:
    return f"{format_value(point.value, unit, language)} {in_period(point.period, language)}"


def _asked(judged: Judged, target: Point, promise: Target, unit: Unit, language: Language) -> Iterable[str]:
    """What the target asks of the latest figure, and how far off it is."""
    assessment, aim = judged.assessment, judged.reading.aim
    words = {
        "target": format_target(target.value, aim, unit, language),
        "period": in_period(target.period, language),
    }
    if isinstance(aim, Keep):
        return _asked_to_keep(judged, words["target"], promise, unit, language)
    if assessment.status is Status.REACHED:
        return (_say(_MET if _is_over(assessment) else _MEETS, language, **words),)
    if assessment.status is Status.MISSED:
        return (_say(_TARGET_WAS, language, **words), _distance(judged, promise, unit, language))
    if assessment.rests_on_baseline or assessment.expected_now is None:
        return _asked_next(judged, words["target"], unit, language)
    beside = assessment.latest.value if assessment.latest else None
    expected = format_expected(assessment.expected_now, aim, unit, language, beside)
    asked = _say(_PATH_ASKED, language, target=words["target"], expected=expected)
    return (asked, _distance(judged, promise, unit, language))


def _asked_to_keep(
    judged: Judged, floor: str, promise: Target, unit: Unit, language: Language
) -> Iterable[str]:
    if judged.assessment.rests_on_baseline and judged.assessment.status is Status.REACHED:
        return (_KEEPING_IS_THE_TARGET.in_language(language),)
    return (_say(_KEPT, language, floor=floor), _distance(judged, promise, unit, language))


def _asked_next(judged: Judged, target: str, unit: Unit, language: Language) -> Iterable[str]:
    """What the path asks at the next milestone, else by now."""
    assessment = judged.assessment
    still_open = (each.point for each in assessment.milestones if each.state is MilestoneState.OPEN)
    next_point = next(still_open, assessment.expected_today)
    if next_point is None:
        return ()
    expected = format_expected(next_point.value, judged.reading.aim, unit, language)
    period = in_period(next_point.period, language)
    return (_say(_PATH_ASKS, language, target=target, expected=expected, period=period),)


def _distance(judged: Judged, promise: Target, unit: Unit, language: Language) -> str:
    """How far the latest figure is from what was asked then, in words that know the good direction."""
    gap, status = judged.assessment.gap, judged.assessment.status
    if gap is None:
        return ""
    if isinstance(judged.reading.aim, Parity | Representation):
        words = _CLOSE_ENOUGH if status in (Status.ON_TRACK, Status.REACHED) else _TOO_FAR
        return words.in_language(language)
    better = promise.better_in(judged.reading)
    ahead = gap * better.sign
    if ahead == 0:
        return _EXACT.in_language(language)
    return _say(_AHEAD if ahead > 0 else _SHORT[better], language, size=format_size(gap, unit, language))


def _would_end(assessment: Assessment, unit: Unit, language: Language) -> str:
    outlook, reference = assessment.outlook, assessment.reference
    if outlook is None or reference is None or _is_over(assessment):
        return ""
    return _say(
        _WOULD_END,
        language,
        reference=format_period(reference.period, language),
        value=format_derived_bare(outlook.value, unit, language),
    )


def _against_history(needed: str, assessment: Assessment, unit: Unit, language: Language) -> str:
    reference, historic = assessment.reference, assessment.historic_pace
    if reference is None or historic is None:
        return needed
    words = {
        "needed": needed,
        "reference": format_period(reference.period, language),
        "pace": format_pace(historic, unit, language),
    }
    factor = assessment.acceleration
    if factor is None:
        return _say(_TURN, language, **words)
    if factor <= 1:
        is_past = assessment.outlook is not None and assessment.outlook.overshoots
        return _say(_TOO_MUCH if is_past else _ENOUGH, language, **words)
    return _say(_FASTER, language, factor=format_factor(factor, language), **words)


def _arrival(outlook: Outlook, target: Point, language: Language) -> str:
    if outlook.arrives is None:
        return _NEVER.in_language(language)
    if outlook.arrives <= target.period:
        return ""
    return _say(_ARRIVES, language, period=in_period(outlook.arrives, language))


def _first_step(step: NextStep, language: Language) -> str:
    what = step.what.in_language(language)
    if step.due is None:
        return _say(_FIRST_STEP, language, step=what)
    return _say(_FIRST_STEP_BY, language, step=what, due=format_date(step.due, language))


def _is_over(assessment: Assessment) -> bool:
    """Whether the deadline's period is observed, so that nothing lies ahead any more."""
    latest, target = assessment.latest, assessment.target
    return latest is not None and target is not None and latest.period >= target.period


def _has_no_path(judged: Judged) -> bool:
    return isinstance(judged.reading.aim, Rising | Direction | Statement)


def _sentence(parts: Iterable[str], language: Language) -> str:
    """The parts as one sentence, with a capital and a full stop."""
    said = one_by_one((part for part in parts if part), language)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _say(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)
