"""How the verdict came about: the rules of the house in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from streefpad.model.edition import Assessment, Judged, Status
from streefpad.model.series import Series
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.publish.wording.targets import format_expected, format_target
from streefpad.values.quantities import Unit
from streefpad.values.texts import Language, Text

YES, NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")

# What each rule asks, in the words of the contract ("House status").
_QUESTIONS = {
    Status.NOT_SCORED: Text(
        nl="alleen woorden, of niets om te halen?", en="words only, or nothing to reach?"
    ),
    Status.NO_BASELINE: Text(nl="geen startmeting?", en="no baseline?"),
    Status.BROKEN_SERIES: Text(
        nl="een breuk tussen startmeting en laatste cijfer?", en="a break between baseline and latest figure?"
    ),
    Status.REACHED: Text(
        nl="haalt het laatste cijfer het doel?", en="does the latest figure meet the target?"
    ),
    Status.MISSED: Text(nl="einddatum gemeten en niet gehaald?", en="deadline observed and not met?"),
    Status.NO_DATA: Text(nl="niets gemeten na de startmeting?", en="nothing observed after the baseline?"),
    Status.TOO_EARLY: Text(
        nl="minder dan een vijfde van de tijd voorbij?", en="less than a fifth of the time gone?"
    ),
    Status.ON_TRACK: Text(nl="niet slechter dan het pad vraagt?", en="no worse than the path asks?"),
    Status.MOVING_AWAY: Text(nl="slechter dan de startmeting?", en="worse than the baseline?"),
    Status.BEHIND: Text(nl="anders", en="otherwise"),
}
_AGAINST = Text(nl="{latest} tegenover {asked}", en="{latest} against {asked}")
_NOT_OBSERVED = Text(nl="{period} is nog niet gemeten", en="{period} is not observed yet")
_NO_BREAK = Text(nl="geen breuk bekend", en="no break known")
_IN = Text(nl="{value} in {period}", en="{value} in {period}")
_NO_VALUE = Text(nl="geen vaste waarde om mee te vergelijken", en="no fixed value to compare with")


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule tried: what it asks, whether it applied, and what was looked at."""

    question: str
    applies: bool
    seen: str


def rulings_of(judged: Judged, series: Series, language: Language) -> Iterator[Ruling]:
    """The rules up to and including the one that applied."""
    assessment = judged.assessment
    for status in Status:
        applies = status is assessment.status
        seen = "" if applies else _seen(status, judged, series.unit, language)
        yield Ruling(_QUESTIONS[status].in_language(language), applies, seen)
        if applies:
            return


def _seen(status: Status, judged: Judged, unit: Unit, language: Language) -> str:
    """Why a rule did not apply."""
    assessment = judged.assessment
    match status:
        case Status.NOT_SCORED | Status.TOO_EARLY | Status.BEHIND:
            return ""
        case Status.NO_BASELINE | Status.MOVING_AWAY:
            return _baseline(assessment, unit, language)
        case Status.BROKEN_SERIES:
            return _NO_BREAK.in_language(language)
        case Status.REACHED:
            return _latest_against_target(judged, unit, language)
        case Status.MISSED:
            return _deadline(assessment, language)
        case Status.NO_DATA:
            return _latest(assessment, unit, language)
        case Status.ON_TRACK:
            return _latest_against_path(judged, unit, language)
        case _:
            assert_never(status)


def _baseline(assessment: Assessment, unit: Unit, language: Language) -> str:
    if assessment.baseline is None:
        return ""
    value = format_bare(assessment.baseline.value, unit, language)
    return _say(_IN, language, value=value, period=format_period(assessment.baseline.period, language))


def _latest(assessment: Assessment, unit: Unit, language: Language) -> str:
    if assessment.latest is None:
        return ""
    value = format_bare(assessment.latest.value, unit, language)
    return _say(_IN, language, value=value, period=format_period(assessment.latest.period, language))


def _latest_against_target(judged: Judged, unit: Unit, language: Language) -> str:
    latest, target = judged.assessment.latest, judged.assessment.target
    if latest is None:
        return ""
    if target is None:
        return _NO_VALUE.in_language(language)
    asked = format_target(target.value, judged.reading.aim, unit, language)
    return _say(_AGAINST, language, latest=format_bare(latest.value, unit, language), asked=asked)


def _latest_against_path(judged: Judged, unit: Unit, language: Language) -> str:
    latest, expected = judged.assessment.latest, judged.assessment.expected_now
    if latest is None or expected is None:
        return ""
    asked = format_expected(expected, judged.reading.aim, unit, language)
    return _say(_AGAINST, language, latest=format_bare(latest.value, unit, language), asked=asked)


def _deadline(assessment: Assessment, language: Language) -> str:
    if assessment.target is None:
        return ""
    return _say(_NOT_OBSERVED, language, period=format_period(assessment.target.period, language))


def _say(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)
