"""What the report says of one indicator or a pair: the sentence a newspaper could print, and the chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.publish.charts import Drawing
from streefpad.publish.report.pictures import draw_for_print, print_chart
from streefpad.publish.report.runs import words_of
from streefpad.publish.report.tables import Data
from streefpad.publish.site.book import Book
from streefpad.publish.site.counts import carried_caveat
from streefpad.publish.site.rows import asked_first
from streefpad.publish.site.verdicts import Fact, caveat_of, caveats_of
from streefpad.publish.wording.forecasts import say_chance
from streefpad.publish.wording.names import say_period_kind, say_unit
from streefpad.publish.wording.sentences import lead, what_it_takes

# By the ids of the indicators that a chart shows: the words differ between languages, the marks do not.
Drawings = dict[tuple[str, ...], Drawing | None]


def blocks_of(indicators: Iterable[Indicator], drawings: Drawings, book: Book) -> list[Data]:
    """A block for every indicator with a target; the halves of a pair on one chart share it."""
    return [_block(group, drawings, book) for group in _groups(indicators, book)]


def _groups(indicators: Iterable[Indicator], book: Book) -> Iterator[tuple[Finding, ...]]:
    seen: set[str] = set()
    for indicator in book.edition.catalogue.in_pairs(indicators):
        if indicator.id in seen or not book.edition.catalogue.targets_of(indicator.id):
            continue
        findings = book.on_one_chart(indicator)
        seen |= {each.indicator.id for each in findings}
        yield findings


def _block(findings: Sequence[Finding], drawings: Drawings, book: Book) -> Data:
    shown = tuple(dict.fromkeys(each.indicator.id for each in findings))
    return {
        "entries": [_entry(id, findings, book) for id in shown],
        "caveats": [_caveat(each) for each in _caveats(findings, book)],
        "chart": _chart(shown, findings, drawings, book),
    }


def _entry(id: str, findings: Sequence[Finding], book: Book) -> Data:
    own = [each for each in findings if each.indicator.id == id]
    return {
        "number": own[0].indicator.number,
        "name": words_of(book.tell(own[0].indicator.name)),
        "told": [
            {
                "asked": asked_first(each, len(own) > 1, book),
                "lead": lead(each, book.language),
                "more": [*_more(each, book)],
            }
            for each in own
        ],
    }


def _more(finding: Finding, book: Book) -> Iterator[str]:
    """What it would take, and the chance; how often it happened elsewhere stands in the table of figures."""
    yield from filter(None, (what_it_takes(finding, book.language), say_chance(finding, book.language)))


def _caveats(findings: Sequence[Finding], book: Book) -> Iterator[Fact]:
    """Each once, also where both halves of a pair have it."""
    seen: set[tuple[str, str]] = set()
    indicators = {each.indicator.id: each.indicator for each in findings}
    for id, indicator in indicators.items():
        own = [each for each in findings if each.indicator.id == id]
        found = (
            *carried_caveat(indicator, book),
            *caveats_of(own, book),
            *(caveat_of(each, book) for each in indicator.caveats),
        )
        for each in found:
            key = (each.term, str(each.told))
            if key not in seen:
                seen.add(key)
                yield each


def _caveat(fact: Fact) -> Data:
    return {"term": fact.term, "told": words_of(fact.told)}


def _chart(
    shown: tuple[str, ...], findings: Sequence[Finding], drawings: Drawings, book: Book
) -> Data | None:
    if shown not in drawings:
        drawings[shown] = draw_for_print(findings, book.keep)
    drawing = drawings[shown]
    if drawing is None:
        return None
    picture, chart = print_chart(drawing, book.language)
    first = findings[0].indicator
    unit, period = say_unit(first.unit, book.language), say_period_kind(first.period, book.language)
    return {
        **picture,
        "unit": book.say("chart-per", unit=unit[:1].upper() + unit[1:], period=period),
        "key": " ".join(book.say(f"chart-{mark}") for mark in chart.marks),
    }
