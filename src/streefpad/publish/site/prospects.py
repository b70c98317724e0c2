"""What to expect of one target: the projection and its chance, else how often it happened elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from streefpad.model.edition import Corpus, Finding
from streefpad.publish.site.book import Book
from streefpad.publish.site.rows import say_asked
from streefpad.publish.wording.forecasts import say_chance, say_corpus, say_fan, say_odds, say_way_to_go
from streefpad.publish.wording.statuses import say_reason
from streefpad.values.record import Record
from streefpad.values.texts import Text


class ProspectView(Record):
    """The sentences about one target, and what they rest on; `asked` where the page has several targets."""

    asked: str
    sentences: tuple[str, ...]
    notes: tuple[Markup, ...]


def prospects_of(findings: Sequence[Finding], book: Book) -> tuple[ProspectView, ...]:
    """One view per target that has a projection or comparable series; the others leave no trace."""
    several = len(findings) > 1
    return tuple(view for each in findings if (view := _prospect(each, several=several, book=book)))


def _prospect(finding: Finding, *, several: bool, book: Book) -> ProspectView | None:
    judged = finding.in_force
    sentences = tuple(_sentences(finding, book))
    if judged is None or not sentences:
        return None
    asked = say_asked(finding, judged, book) if several else ""
    return ProspectView(asked=asked, sentences=sentences, notes=tuple(_notes(finding, book)))


def _sentences(finding: Finding, book: Book) -> Iterator[str]:
    language, unit = book.language, finding.series.unit
    if chance := say_chance(finding, language):
        yield chance
    if finding.forecast:
        yield say_fan(finding.forecast, unit, language)
    if finding.odds:
        yield f"{say_way_to_go(finding.odds, language)} {say_odds(finding.odds, language)}"


def _notes(finding: Finding, book: Book) -> Iterator[Markup]:
    if finding.odds:
        yield book.whole(say_corpus(finding.odds, book.language))
        if attribution := finding.odds.corpus.attribution:
            yield book.tell(Text(en=attribution))
    if finding.no_forecast and finding.odds:
        yield book.whole(say_reason(finding.no_forecast, finding.series.unit, book.language))


def corpora(book: Book) -> tuple[Corpus, ...]:
    """The corpora that any odds of the edition were counted in."""
    found = (each.odds.corpus for each in book.edition.findings if each.odds)
    return tuple(dict.fromkeys(found))
