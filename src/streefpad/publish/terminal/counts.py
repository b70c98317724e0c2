"""What stands behind a counted figure: its definition, its counts, its split, its bridge."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.publish.terminal.lineage import labelled
from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Span, Tone, line
from streefpad.publish.wording.counting import (
    say_bridge,
    say_classification,
    say_count,
    say_range,
    say_split,
)
from streefpad.publish.wording.numbers import format_period
from streefpad.values.periods import Period
from streefpad.values.texts import Language, Text

_COUNTS = Text(nl="Tellingen", en="Counts")
_SPLIT = Text(nl="Waarom het geheel bewoog", en="Why the whole moved")
_BRIDGE = Text(nl="Brug", en="Bridge")
_STEM = Text(nl="indeling", en="sorted by")


def sorted_by(indicator: Indicator, edition: Edition, language: Language, width: int) -> Iterator[Line]:
    """The named definition that the figures rest on."""
    classification = edition.counted.classification(indicator.classification)
    if classification:
        said = say_classification(classification, language)
        yield from labelled(_STEM.in_language(language), [said], width)


def counted_parts(
    indicator: Indicator, period: Period | None, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    """The counts of a period or of all, the split of a whole, and how a bridged series came about."""
    counted = edition.counted
    names = {each.id: each.label.in_language(language) for each in edition.catalogue.indicators}
    told = counted.counts_of(indicator.id)
    counts = [each for each in told.counts if period in (None, each.period)] if told else []
    if counts:
        yield from _title(_COUNTS, language)
        for each in counts:
            yield from labelled(format_period(each.period, language), [say_count(each, language)], width)
    if splits := counted.splits_of(indicator.id):
        yield from _title(_SPLIT, language)
        for split in splits:
            yield from labelled("", [" ".join(say_split(split, names, language))], width)
    bridged = counted.bridged_line(indicator.id)
    bridge = edition.catalogue.bridge(bridged.bridge) if bridged else None
    if bridged and bridge:
        yield from _title(_BRIDGE, language)
        for sentence in say_bridge(bridged, bridge.first, names, language):
            yield from labelled("", [sentence], width)
        for point in bridged.points:
            if point.lowest is not None and point.highest is not None and period in (None, point.period):
                said = say_range(point.lowest, point.highest, language)
                yield from labelled(format_period(point.period, language), [said], width)


def _title(text: Text, language: Language) -> Iterator[Line]:
    yield EMPTY_LINE
    yield line(Span(text.in_language(language), Tone.TITLE))
