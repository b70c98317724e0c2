"""The way back of one figure: observation, cell, vintage, source; and what disagrees with it."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.model.edition import Edition
from streefpad.model.series import Conflict, Flag, Observation, Revision, Series
from streefpad.model.sources import Source
from streefpad.publish.terminal.paper import Line, Span, Tone, line, wrap
from streefpad.publish.wording.names import is_proposal, say_author, say_evidence, say_flags
from streefpad.publish.wording.numbers import format_bare, format_date, format_period
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.texts import Language, Text

INDENT = 14  # columns before the words of a labelled line

_CELL = Text(nl="← cel", en="← cell")
_VINTAGE = Text(nl="← levering", en="← vintage")
_SOURCE = Text(nl="← bron", en="← source")
_COLUMN = Text(nl="{place}, kolom ‘{column}’", en="{place}, column “{column}”")
_RETRIEVED = Text(nl="ontvangen op {day} door {by}", en="retrieved on {day} by {by}")
_CONFIDENTIAL = Text(nl="vertrouwelijk: de hash is niet openbaar", en="confidential: the hash is not public")
_NOT_SEALED = Text(nl="nog niet verzegeld", en="not sealed yet")
_NOTE = Text(nl="opmerking", en="note")
_AGAINST = Text(nl="tegenspraak", en="conflict")
_OTHER = Text(nl="{value} volgens {source}, {place}", en="{value} according to {source}, {place}")
_CHOSEN = Text(nl="gekozen: {value}. {why}", en="chosen: {value}. {why}")
_CHOSEN_BY = Text(nl="{chosen} (besliste: {by})", en="{chosen} (decided by {by})")
_PROPOSED = Text(nl="{chosen} ({by})", en="{chosen} ({by})")
_UNDECIDED = Text(
    nl="niemand besliste; gekozen is {value}: het beste bewijs, dan de laatste bron",
    en="nobody has decided; {value} was chosen: the best evidence, then the latest source",
)
_REVISED = Text(nl="herzien", en="revised")
_WAS = Text(nl="was {value} in {place}", en="was {value} at {place}")
_BOUND = Text(nl="minstens {value}", en="at least {value}")
_NOT_SCORED = Text(nl="wordt getoond, niet gescoord", en="is shown, not scored")
_SHORT_HASH = 16  # hexadecimal digits; the receipt has them all


def lineage(
    observation: Observation, edition: Edition, unit: Unit, language: Language, width: int
) -> Iterator[Line]:
    """The observation, and under it cell, vintage and source."""
    words = _say_value(observation, unit, language)
    yield line(f"  {format_period(observation.period, language):<{INDENT - 2}}", Span(words, Tone.TITLE))
    cell = observation.cell
    place = _COLUMN.in_language(language).format(place=cell.place, column=cell.column)
    yield from labelled(_CELL.in_language(language), [place], width)
    yield from labelled(
        _VINTAGE.in_language(language), _say_vintage(cell.vintage, edition, language, width), width
    )
    yield from labelled(_SOURCE.in_language(language), _say_source(observation, edition, language), width)
    if observation.note:
        yield from labelled(_NOTE.in_language(language), [observation.note.in_language(language)], width)


def disagreements(
    series: Series, period: Period, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    """What other sources, and earlier deliveries of the same source, say of this period."""
    for conflict in series.conflicts:
        if conflict.period == period:
            said = [*_say_conflict(conflict, edition, series.unit, language)]
            yield from labelled(_AGAINST.in_language(language), said, width)
    for revision in series.revisions:
        if revision.period == period:
            said = [_say_revision(revision, series.unit, language)]
            yield from labelled(_REVISED.in_language(language), said, width)


def labelled(label: str, sentences: list[str], width: int) -> Iterator[Line]:
    """A label, and beside it each sentence on lines of its own."""
    for sentence in sentences:
        for part in wrap(sentence, width - INDENT):
            yield line(Span(f"  {label:<{INDENT - 2}}", Tone.QUIET), part)
            label = ""


def title_of(source: str, edition: Edition, language: Language) -> str:
    """The title of a source; its id where the catalogue does not know it."""
    known = edition.catalogue.source(source)
    return known.title.in_language(language) if known else source


def _say_value(observation: Observation, unit: Unit, language: Language) -> str:
    value = format_bare(observation.value, unit, language)
    if Flag.AT_LEAST in observation.flags:
        return f"{_BOUND.in_language(language).format(value=value)} ({_NOT_SCORED.in_language(language)})"
    flags = say_flags(observation.flags, language)
    return f"{value} ({flags})" if flags else value


def _say_vintage(id: str, edition: Edition, language: Language, width: int) -> list[str]:
    vintage = next((each for each in edition.vintages if each.id == id), None)
    if vintage is None:
        return [f"{id}: {_NOT_SEALED.in_language(language)}"]
    day = format_date(vintage.retrieved, language)
    received = _RETRIEVED.in_language(language).format(day=day, by=vintage.by)
    hash = f"sha256 {vintage.sha256}"
    if vintage.confidential:
        hash = _CONFIDENTIAL.in_language(language)
    elif len(hash) > width - INDENT:
        hash = f"sha256 {vintage.sha256[:_SHORT_HASH]}…"
    return [hash, f"{received}; {vintage.licence}" if vintage.licence else received]


def _say_source(observation: Observation, edition: Edition, language: Language) -> list[str]:
    source = edition.catalogue.source(observation.source)
    said = [_describe(source, language)] if source else [observation.source]
    if source and source.url:
        said.append(source.url)
    evidence = observation.evidence
    mark = f"{say_evidence(evidence, language)} [{evidence.value}]" if evidence else ""
    if where := "; ".join(part for part in (observation.where, mark) if part):
        said.append(where)
    return said


def _describe(source: Source, language: Language) -> str:
    issued = source.issued_as or (format_date(source.issued, language) if source.issued else "")
    about = ", ".join(part for part in (source.publisher, issued) if part)
    title = source.title.in_language(language)
    return f"{title} ({about})" if about else title


def _say_conflict(conflict: Conflict, edition: Edition, unit: Unit, language: Language) -> Iterator[str]:
    for other in conflict.others:
        yield _OTHER.in_language(language).format(
            value=format_bare(other.value, unit, language),
            source=title_of(other.source, edition, language),
            place=other.cell.place,
        )
    value = format_bare(conflict.chosen.value, unit, language)
    if not conflict.why:
        yield _UNDECIDED.in_language(language).format(value=value)
        return
    chosen = _CHOSEN.in_language(language).format(value=value, why=conflict.why.in_language(language))
    if not conflict.by:
        yield chosen
        return
    whose = _PROPOSED if is_proposal(conflict.by) else _CHOSEN_BY
    yield whose.in_language(language).format(chosen=chosen, by=say_author(conflict.by, language))


def _say_revision(revision: Revision, unit: Unit, language: Language) -> str:
    value = format_bare(revision.before.value, unit, language)
    return _WAS.in_language(language).format(value=value, place=revision.before.cell.place)
