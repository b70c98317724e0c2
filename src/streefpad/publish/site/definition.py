"""What an indicator measures and what was promised about it, in the words of agenda and source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.model.targets import Said
from streefpad.publish.site.book import Book
from streefpad.publish.site.verdicts import Fact
from streefpad.publish.wording.counting import say_classification
from streefpad.publish.wording.names import say_better, say_period_kind, say_unit
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.registers import say_counted
from streefpad.publish.wording.targets import say_aim
from streefpad.values.record import Record


class Quote(Record):
    """The words of a source, in its own language."""

    words: Markup
    where: Markup
    tongue: str  # "in Dutch", where that is not the page's language
    source: str | Markup
    page: str


class DefinitionView(Record):
    """The part of an indicator page that says what is counted."""

    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    aspirations: tuple[str | Markup, ...]


def definition_view(indicator: Indicator, findings: Sequence[Finding], book: Book) -> DefinitionView:
    """Numerator, denominator and the like; the promise as its source words it."""
    return DefinitionView(
        facts=tuple(_facts(indicator, findings, book)),
        quotes=tuple(_quote(said, book) for said in _said(findings)),
        aspirations=tuple(_aspirations(findings, book)),
    )


def _facts(indicator: Indicator, findings: Sequence[Finding], book: Book) -> Iterator[Fact]:
    language = book.language
    for key, text in (
        ("numerator", indicator.numerator),
        ("denominator", indicator.denominator),
        ("population", indicator.population),
        ("definition-text", indicator.definition),
    ):
        if text:
            yield Fact(term=book.say(key), told=book.tell(text))
    if classification := book.edition.counted.classification(indicator.classification):
        # Figures that were published rest on their list, whether anyone else has it or not.
        is_counted = indicator.computed is not None
        told = say_classification(classification, language) if is_counted else book.tell(classification.name)
        yield Fact(term=book.say("classification"), told=told)
    if counted := say_counted(indicator, book.edition.catalogue, language):
        yield Fact(term=book.say("counted-from"), told=counted)
    yield Fact(term=book.say("unit"), told=say_unit(indicator.unit, language))
    yield Fact(term=book.say("period-kind"), told=say_period_kind(indicator.period, language))
    targets = [finding.target for finding in findings if finding.target]
    for target in targets[:1]:
        yield Fact(term=book.say("better"), told=say_better(target.better_in(target.in_force), language))
    for gap in findings[0].series.every_break if findings else ():
        period = format_period(gap.first, language)
        why = book.tell(gap.why) if gap.why else book.say("flagged-break")
        yield Fact(term=book.say("break", period=period), told=why)
    if indicator.note:
        yield Fact(term=book.say("note"), told=book.tell(indicator.note))
    for target in targets:
        if target.note:
            yield Fact(term=book.say("target"), told=book.tell(target.note))


def _said(findings: Sequence[Finding]) -> tuple[Said, ...]:
    targets = [finding.target for finding in findings if finding.target]
    every = [said for each in targets for said in (each.said, *(reading.said for reading in each.readings))]
    return tuple(dict.fromkeys(said for said in every if said))


def _quote(said: Said, book: Book) -> Quote:
    source = book.edition.catalogue.source(said.source)
    return Quote(
        words=book.quote(said.quote, said.source),
        where=book.place_in(said),
        tongue=book.tongue(said.source),
        source=book.tell(source.title) if source else said.source,
        page=book.source_entry(source.id) if source else "",
    )


def _aspirations(findings: Sequence[Finding], book: Book) -> Iterator[str | Markup]:
    for finding in findings:
        aspiration = finding.target.aspiration if finding.target else None
        if aspiration:
            aim = say_aim(aspiration.aim, finding.series.unit, book.language)
            yield Markup("{}. {}").format(aim, book.tell(aspiration.text)) if aspiration.text else aim
