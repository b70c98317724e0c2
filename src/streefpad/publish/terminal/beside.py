"""What stands beside a verdict: what to expect, how firm it is, and what other methods say."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.model.edition import Edition, Finding, Judged
from streefpad.publish.terminal.lineage import labelled
from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Span, Tone, line, wrap
from streefpad.publish.wording.forecasts import say_chance, say_corpus, say_fan, say_odds, say_way_to_go
from streefpad.publish.wording.robustness import say_class, say_robustness
from streefpad.publish.wording.statuses import say_reason, say_verdict
from streefpad.values.texts import Language, Text

_PROSPECT = Text(nl="Wat te verwachten valt", en="What to expect")
_CHANCE = Text(nl="kans", en="chance")
_PROJECTION = Text(nl="prognose", en="projection")
_ELSEWHERE = Text(nl="elders", en="elsewhere")
_METHODS = Text(nl="Volgens elke methode", en="By every method")
_ANSWER = Text(nl="{answer}. {reason}", en="{answer}. {reason}")


def beside_verdict(finding: Finding, edition: Edition, language: Language, width: int) -> Iterator[Line]:
    """The chance or the odds, or why there are none; then the methods. Nothing where nobody asked."""
    judged = finding.in_force
    if judged is None:
        return
    prospects = [*_prospects(finding, language)]
    if prospects:
        yield EMPTY_LINE
        yield line(Span(_PROSPECT.in_language(language), Tone.TITLE))
        yield from (each for label, words in prospects for each in labelled(label, [words], width))
    if finding.answers:
        yield EMPTY_LINE
        yield line(Span(_METHODS.in_language(language), Tone.TITLE))
        yield from _methods(finding, judged, edition, language, width)


def _prospects(finding: Finding, language: Language) -> Iterator[tuple[str, str]]:
    unit = finding.series.unit
    if chance := say_chance(finding, language):
        yield _CHANCE.in_language(language), chance
    if finding.forecast:
        yield _PROJECTION.in_language(language), say_fan(finding.forecast, unit, language)
    elif finding.no_forecast:
        yield _PROJECTION.in_language(language), say_reason(finding.no_forecast, unit, language)
    if odds := finding.odds:
        said = (say_way_to_go(odds, language), say_odds(odds, language), say_corpus(odds, language))
        yield _ELSEWHERE.in_language(language), " ".join((*said, odds.corpus.attribution))
    elif finding.no_odds:
        yield _ELSEWHERE.in_language(language), say_reason(finding.no_odds, unit, language)


def _methods(
    finding: Finding, judged: Judged, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    verdict = say_verdict(judged, language)
    sentence = say_robustness(finding, edition.methods, verdict, language)
    yield from (line("  " + part) for part in wrap(sentence, width - 2))
    for each in finding.answers:
        method = edition.method(each.method)
        answer = say_class(method, each.slug, language) if method else each.slug
        reason = say_reason(each.reason, finding.series.unit, language)
        words = _ANSWER.in_language(language).format(answer=answer[:1].upper() + answer[1:], reason=reason)
        yield from labelled(each.method, [words], width)
