"""Verdicts and their reasons in words; the reason is a sentence, the verdict never stands alone."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.edition import ExpectedMilestone, Judged, MilestoneState, Reason, Status
from streefpad.model.targets import Keep
from streefpad.publish.wording.facts import fill
from streefpad.publish.wording.forecasts import FORECAST_REASONS
from streefpad.publish.wording.methods import METHOD_REASONS
from streefpad.publish.wording.names import MILESTONE_STATES, STATUSES
from streefpad.publish.wording.projections import PROJECTION_REASONS
from streefpad.publish.wording.reasons import AT_BASELINE, NOTHING_SINCE, REASONS
from streefpad.values.quantities import Unit
from streefpad.values.texts import Language, Text

ALL_REASONS: Mapping[str, Text] = {
    **PROJECTION_REASONS,
    **FORECAST_REASONS,
    **METHOD_REASONS,
    **REASONS,
}

# A level that had to be kept is not something one arrives at.
_HOLDS = Text(nl="houdt stand", en="holds")
_NO_FIGURE = Text(nl="nog geen cijfer", en="no figure yet")
_NO_EXACT_FIGURE = Text(nl="geen exact cijfer", en="no exact figure")


def say_status(status: Status, language: Language) -> str:
    """The verdict in words.

    >>> say_status(Status.NO_DATA, "nl")
    'geen cijfer sinds de startmeting'
    """
    return STATUSES[status].in_language(language)


def say_verdict(judged: Judged, language: Language) -> str:
    """The verdict on one reading; a `keep` that is reached is said to hold."""
    if judged.assessment.status is Status.NO_DATA and judged.assessment.latest is None:
        return _NO_FIGURE.in_language(language)  # not even a baseline, though one is stated
    if judged.assessment.status is Status.REACHED and isinstance(judged.reading.aim, Keep):
        return _HOLDS.in_language(language)
    return say_status(judged.assessment.status, language)


def say_milestone(milestone: ExpectedMilestone, language: Language) -> str:
    """Where a milestone stands; one whose period has passed unobserved is not simply open."""
    if milestone.state is MilestoneState.OPEN and milestone.is_past:
        return (_NO_EXACT_FIGURE if milestone.is_bounded else _NO_FIGURE).in_language(language)
    return MILESTONE_STATES[milestone.state].in_language(language)


def say_reason(reason: Reason, unit: Unit, language: Language) -> str:
    """Why the verdict is what it is, in one or two sentences."""
    code = reason.code.removesuffix(AT_BASELINE)
    sentence = fill(ALL_REASONS[code], reason.facts, language, unit)
    if reason.code.endswith(AT_BASELINE):
        sentence += " " + NOTHING_SINCE.in_language(language)
    return sentence[0].upper() + sentence[1:]
