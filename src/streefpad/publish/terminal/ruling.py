"""How the verdict came about: the rules of the house in the order in which they were tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from streefpad.model.edition import Judged, Rule
from streefpad.model.edition import Ruling as Tried
from streefpad.model.targets import Aim, Benchmark
from streefpad.publish.terminal.arithmetic import exact
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.publish.wording.targets import format_expected, format_target
from streefpad.values.periods import Period
from streefpad.values.problems import Fact
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

YES, NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")

# What each rule asks, in the words of the contract ("House status"), with its number there. A letter
# marks a rule that the contract does not name (decision 0004).
_QUESTIONS: Mapping[Rule, tuple[str, Text]] = {
    Rule.IN_ERROR: (
        "0",
        Text(nl="een fout in de tekst van het doel zelf?", en="an error in the text of the target itself?"),
    ),
    Rule.STATEMENT: (
        "1",
        Text(nl="alleen woorden, of niets om te halen?", en="words only, or nothing to reach?"),
    ),
    Rule.POINTS_OF_A_NUMBER: (
        "1a",
        Text(
            nl="procentpunten gevraagd van wat geen aandeel is?",
            en="percentage points asked of what is no share?",
        ),
    ),
    Rule.WITHOUT_DEADLINE: ("1b", Text(nl="geen einddatum?", en="no deadline?")),
    Rule.NO_BASELINE: ("2", Text(nl="geen startmeting?", en="no baseline?")),
    Rule.BROKEN_SERIES: (
        "3",
        Text(
            nl="een breuk tussen startmeting en laatste cijfer?",
            en="a break between baseline and latest figure?",
        ),
    ),
    Rule.REACHED: (
        "4",
        Text(nl="haalt het laatste cijfer het doel?", en="does the latest figure meet the target?"),
    ),
    Rule.MISSED: ("5", Text(nl="einddatum gemeten en niet gehaald?", en="deadline observed and not met?")),
    Rule.NO_DATA: (
        "6",
        Text(nl="niets gemeten na de startmeting?", en="nothing observed after the baseline?"),
    ),
    Rule.TOO_EARLY: (
        "7",
        Text(nl="minder dan een vijfde van de tijd voorbij?", en="less than a fifth of the time gone?"),
    ),
    Rule.WITHOUT_TRAJECTORY: (
        "7a",
        Text(
            nl="geen pad van deze vorm van startmeting naar doel?",
            en="no path of this shape from baseline to target?",
        ),
    ),
    Rule.ON_TRACK: ("8", Text(nl="niet slechter dan het pad vraagt?", en="no worse than the path asks?")),
    Rule.MOVING_AWAY: ("9", Text(nl="slechter dan de startmeting?", en="worse than the baseline?")),
    Rule.BEHIND: ("10", Text(nl="anders", en="otherwise")),
}
_AGAINST = Text(nl="{latest} tegenover {asked}", en="{latest} against {asked}")
_NOT_OBSERVED = Text(nl="{period} is nog niet gemeten", en="{period} is not observed yet")
_NO_BREAK = Text(nl="geen breuk bekend", en="no break known")
_NONE_BETWEEN = Text(nl="geen breuk daartussen", en="none in between")
_IN = Text(nl="{value} in {period}", en="{value} in {period}")
_NO_VALUE = Text(nl="geen vaste waarde om mee te vergelijken", en="no fixed value to compare with")
_NO_BENCHMARK = Text(
    nl="de vergelijkingsreeks heeft geen cijfer voor {period}", en="the benchmark has no figure for {period}"
)
_GONE = Text(nl="{elapsed} van {total} jaar", en="{elapsed} of {total} years")


class Ruling(Record, kw_only=False):
    """One rule tried: its number in the contract, what it asks, whether it applied, what was looked at."""

    number: str
    question: str
    applies: bool
    seen: str


def rulings_of(judged: Judged, unit: Unit, language: Language) -> Iterator[Ruling]:
    """The rules up to and including the one that applied; an extra one only where it applied."""
    for tried in judged.rulings:
        number, question = _QUESTIONS[tried.rule]
        if not tried.applies and not number.isdigit():
            continue
        seen = "" if tried.applies else _seen(tried, judged.reading.aim, unit, language)
        yield Ruling(number, question.in_language(language), tried.applies, seen)


def _seen(tried: Tried, aim: Aim, unit: Unit, language: Language) -> str:
    """Why a rule did not apply."""
    facts = tried.facts
    match tried.rule:
        case Rule.NO_BASELINE | Rule.MOVING_AWAY:
            return _point(facts, "baseline_value", "baseline", unit, language)
        case Rule.BROKEN_SERIES:
            return (_NONE_BETWEEN if facts.get("breaks") else _NO_BREAK).in_language(language)
        case Rule.REACHED:
            return _against_target(facts, aim, unit, language)
        case Rule.MISSED:
            by = facts.get("by")
            return _say(_NOT_OBSERVED, language, period=_period(by, language)) if by else ""
        case Rule.NO_DATA:
            return _point(facts, "value", "period", unit, language)
        case Rule.TOO_EARLY:
            return _time_gone(facts, language)
        case Rule.ON_TRACK:
            return _against_path(facts, aim, unit, language)
        case _:
            return ""


def _against_target(facts: Mapping[str, Fact], aim: Aim, unit: Unit, language: Language) -> str:
    value, asked = facts.get("value"), facts.get("asked")
    if not isinstance(value, Decimal):
        return ""
    if not isinstance(asked, Decimal):
        if isinstance(aim, Benchmark):
            return _say(_NO_BENCHMARK, language, period=_period(facts["period"], language))
        return _NO_VALUE.in_language(language)
    latest = format_bare(value, unit, language)
    return _say(_AGAINST, language, latest=latest, asked=format_target(asked, aim, unit, language, value))


def _against_path(facts: Mapping[str, Fact], aim: Aim, unit: Unit, language: Language) -> str:
    value, expected = facts.get("value"), facts.get("expected")
    if not isinstance(value, Decimal) or not isinstance(expected, Decimal):
        return ""
    latest = format_bare(value, unit, language)
    return _say(
        _AGAINST, language, latest=latest, asked=format_expected(expected, aim, unit, language, value)
    )


def _time_gone(facts: Mapping[str, Fact], language: Language) -> str:
    years = [fact for name in ("elapsed", "total") if isinstance(fact := facts.get(name), Decimal)]
    if len(years) < 2:
        return ""
    elapsed, total = (exact(each, language) for each in years)
    return _say(_GONE, language, elapsed=elapsed, total=total)


def _point(facts: Mapping[str, Fact], value: str, period: str, unit: Unit, language: Language) -> str:
    if value not in facts:
        return ""
    number, when = facts[value], facts[period]
    assert isinstance(number, Decimal), "a point has a value"
    return _say(_IN, language, value=format_bare(number, unit, language), period=_period(when, language))


def _period(fact: Fact, language: Language) -> str:
    return format_period(fact, language) if isinstance(fact, Period) else str(fact)


def _say(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)
