"""What stands behind counted figures: the guarded counts, the split of a whole, how a bridge was made."""

from __future__ import annotations

from markupsafe import Markup

from streefpad.model.bridges import BridgedLine
from streefpad.model.counting import Split, SplitPart
from streefpad.model.indicators import Indicator
from streefpad.publish.site.book import Book
from streefpad.publish.site.verdicts import Fact
from streefpad.publish.wording.counting import say_bridge, say_count, say_range, say_split
from streefpad.publish.wording.numbers import (
    format_bare,
    format_derived_bare,
    format_period,
    format_signed,
)
from streefpad.values.quantities import PERCENT
from streefpad.values.record import Record


class CountRow(Record):
    """The counts of one period, or why they are withheld."""

    period: str
    told: str


class SplitRow(Record):
    """One part: its weight and rate before and after, and what it added."""

    name: str | Markup
    page: str
    weights: str
    rates: str
    composition: str
    rate: str
    fell: bool


class SplitView(Record):
    """Why a whole moved between two periods."""

    title: str
    sentences: tuple[str, ...]
    rows: tuple[SplitRow, ...]


class BridgeRow(Record):
    """One value carried over a break, beside the one it was made from."""

    period: str
    before: str
    value: str
    between: str


class BridgeView(Record):
    """How a bridged series came about."""

    why: Markup | None
    sentences: tuple[str, ...]
    sides: tuple[tuple[Markup, str], ...]  # (name of an indicator, its page)
    rows: tuple[BridgeRow, ...]


class CountedView(Record):
    """The parts of an indicator page that only counted figures have."""

    counts: tuple[CountRow, ...]
    splits: tuple[SplitView, ...]
    bridge: BridgeView | None


def counted_view(indicator: Indicator, book: Book) -> CountedView | None:
    """Counts, splits and bridge of one indicator; None where nothing of it was counted."""
    counted = book.edition.counted
    told, line = counted.counts_of(indicator.id), counted.bridged_line(indicator.id)
    splits = counted.splits_of(indicator.id)
    if (told is None or not told.counts) and not splits and line is None:
        return None
    return CountedView(
        counts=tuple(
            CountRow(period=format_period(each.period, book.language), told=say_count(each, book.language))
            for each in (told.counts if told else ())
        ),
        splits=tuple(_split(each, book) for each in splits),
        bridge=_bridge(line, book) if line else None,
    )


def carried_caveat(indicator: Indicator, book: Book) -> tuple[Fact, ...]:
    """That the older figures of a bridged series are estimates: said before any of them is read."""
    line = book.edition.counted.bridged_line(indicator.id)
    bridge = book.edition.catalogue.bridge(line.bridge) if line else None
    if bridge is None:
        return ()
    period = format_period(bridge.first, book.language)
    return (Fact(term="", told=book.say("bridge-caveat", period=period)),)


def _names(book: Book) -> dict[str, str]:
    return {each.id: each.label.in_language(book.language) for each in book.edition.catalogue.indicators}


def _split(split: Split, book: Book) -> SplitView:
    language = book.language
    return SplitView(
        title=book.say(
            "split-between",
            before=format_period(split.before, language),
            after=format_period(split.after, language),
        ),
        sentences=tuple(say_split(split, _names(book), language)),
        rows=tuple(_split_row(each, book, fell=each in split.falling) for each in split.parts),
    )


def _split_row(part: SplitPart, book: Book, *, fell: bool) -> SplitRow:
    def both(before: str, after: str) -> str:
        return f"{before} → {after}"

    language, indicator = book.language, book.edition.catalogue.indicator(part.indicator)
    rates = (
        format_derived_bare(each, PERCENT, language) if each is not None else "–"
        for each in (part.rate_before, part.rate_after)
    )
    weights = (
        format_derived_bare(each, PERCENT, language) for each in (part.weight_before, part.weight_after)
    )
    return SplitRow(
        name=book.tell(indicator.label) if indicator else part.indicator,
        page=book.indicator_page(part.indicator) if indicator else "",
        weights=both(*weights),
        rates=both(*rates),
        composition=format_signed(part.composition, PERCENT, language),
        rate=format_signed(part.rate, PERCENT, language),
        fell=fell,
    )


def _bridge(line: BridgedLine, book: Book) -> BridgeView | None:
    catalogue, language = book.edition.catalogue, book.language
    bridge = catalogue.bridge(line.bridge)
    if bridge is None:
        return None
    sides = [catalogue.indicator(id) for id in dict.fromkeys((line.before, line.overlap, line.after))]
    return BridgeView(
        why=book.tell(bridge.why) if bridge.why else None,
        sentences=tuple(say_bridge(line, bridge.first, _names(book), language)),
        sides=tuple((book.tell(each.name), book.indicator_page(each.id)) for each in sides if each),
        rows=tuple(
            BridgeRow(
                period=format_period(each.period, language),
                before=format_bare(each.before, PERCENT, language),
                value=format_bare(each.value, PERCENT, language),
                between=say_range(each.lowest, each.highest, language)
                if each.lowest is not None and each.highest is not None
                else "",
            )
            for each in line.points
        ),
    )
