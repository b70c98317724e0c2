"""The sheet of observations: every figure of every source, chosen or not, with the way back to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series, Use
from streefpad.publish.wording.names import WITHHELD, say_evidence, say_flags, say_unit
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.publish.wording.punctuation import introduced, one_by_one
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Column, Number, Row, Table, Words
from streefpad.publish.workbook.numbering import WHOLE, published, year
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.texts import Language, Text

ID = "observations"
COLUMNS = (
    Column(id="number", heading=words.NUMBER, width=6),
    Column(id="indicator", heading=words.INDICATOR, width=48),
    Column(id="period", heading=words.PERIOD, width=12),
    Column(id="year", heading=words.YEAR, width=10, is_number=True),
    Column(id="value", heading=Text(nl="Cijfer", en="Figure"), width=11, is_number=True),
    Column(id="unit", heading=words.UNIT, width=12),
    Column(id="state", heading=words.STATE, width=20),
    Column(id="flags", heading=Text(nl="Vlaggen", en="Flags"), width=15),
    Column(id="conflict", heading=Text(nl="Tegenspraak", en="Conflict"), width=32),
    Column(id="source", heading=words.SOURCE, width=52),
    Column(id="where", heading=Text(nl="Plaats in de bron", en="Place in the source"), width=34),
    Column(id="evidence", heading=Text(nl="Hoe zeker", en="How sure"), width=34),
    Column(id="note", heading=words.NOTE, width=70),
    Column(id="file", heading=Text(nl="Verzegeld bestand", en="Sealed file"), width=56),
    Column(id="line", heading=Text(nl="Regel of cel", en="Line or cell"), width=9, is_number=True),
    Column(id="indicator_id", heading=words.INDICATOR_ID, width=30),
)
_TITLE = Text(nl="Alle cijfers van alle bronnen", en="Every figure of every source")
_ABOUT = Text(
    nl="Ook wat tegenspreekt, herzien, achtergehouden of niet gebruikt is staat hier; de toestand zegt wat "
    "ervan werd.",
    en="What conflicts, was revised, is withheld or is not used is here as well; the state says what became "
    "of it.",
)
_ALSO = Text(nl="ook gepubliceerd: {values}", en="also published: {values}")
_CHOSEN = Text(nl="gekozen is {value}", en="{value} was chosen")
_UNKNOWN = Unit(UnitKind.SCORE)  # of a cell that no indicator asks for: no sign, no words


def observations_table(edition: Edition, language: Language, sources: Mapping[str, str]) -> Table:
    """Every observation, indicator by indicator in order of time; `sources` holds a link for each source."""
    return Table(
        id=ID,
        name=Text(nl="Cijfers", en="Observations"),
        title=_TITLE,
        about=(_ABOUT, words.PERCENTS),
        columns=COLUMNS,
        printed="where",
        rows=[*_rows(edition, language, sources)],
    )


def _rows(edition: Edition, language: Language, sources: Mapping[str, str]) -> Iterator[Row]:
    series = {each.indicator.id: each.series for each in edition.findings}
    used: set[int] = set()
    for indicator in edition.catalogue.indicators:
        own = [each for each in edition.observations if indicator.is_figure(each)]
        used |= {id(each) for each in own}
        yield from _of_indicator(indicator, own, series.get(indicator.id), edition, language, sources)
    for each in edition.observations:
        if id(each) not in used:
            yield {
                **_figure(each, _UNKNOWN, Use.UNUSED, language),
                **_lineage(each, edition, language, sources),
            }


def _of_indicator(
    indicator: Indicator,
    own: list[Observation],
    series: Series | None,
    edition: Edition,
    language: Language,
    sources: Mapping[str, str],
) -> Iterator[Row]:
    unit = indicator.unit
    about: Row = {
        "number": Words(text=indicator.number),
        "indicator": Words(text=indicator.name.in_language(language)),
        "indicator_id": Words(text=indicator.id),
        "unit": Words(text=say_unit(unit, language)),
    }
    rows: list[tuple[Period, Row]] = []
    for each in own:
        use = series.use_of(each) if series else Use.UNUSED
        conflict = _conflict(each, series, unit, language) if series else ""
        figure = _figure(each, unit, use, language)
        lineage = _lineage(each, edition, language, sources)
        rows.append((each.period, {**about, **figure, "conflict": Words(text=conflict), **lineage}))
    rows += [(period, {**about, **row}) for period, row in _withheld(indicator, edition, language)]
    yield from (row for _, row in sorted(rows, key=lambda each: each[0]))


def _figure(each: Observation, unit: Unit, use: Use, language: Language) -> Row:
    return {
        **when(each.period, language),
        "value": published(each.value, unit, language),
        "state": Words(text=words.USES[use].in_language(language), is_strong=use is Use.IN_FORCE),
        "flags": Words(text=say_flags(each.flags, language)),
    }


def when(period: Period, language: Language) -> Row:
    """The period as written, and the year in which it ends as a number."""
    return {
        "period": Words(text=format_period(period, language)),
        "year": year(period),
    }


def _lineage(each: Observation, edition: Edition, language: Language, sources: Mapping[str, str]) -> Row:
    source, place = edition.catalogue.source(each.source), each.cell.place
    title = source.title.in_language(language) if source else each.source
    line: Row = {"line": Words(text=place.cell)} if place.cell else {}
    if place.line is not None and not place.cell:
        line = {"line": Number(value=place.line, shown=WHOLE)}
    return {
        "source": Words(text=title, link=sources.get(each.source, "")),
        "where": Words(text=each.where),
        "evidence": Words(text=say_evidence(each.evidence, language) if each.evidence else ""),
        "note": Words(text=each.note.in_language(language)),
        "file": Words(text=place.file),
        **line,
    }


def _conflict(each: Observation, series: Series, unit: Unit, language: Language) -> str:
    """What the other sources say, beside the chosen figure; beside the others, what was chosen and why."""
    for conflict in series.conflicts:
        if each == conflict.chosen:
            others = dict.fromkeys(format_bare(other.value, unit, language) for other in conflict.others)
            return _ALSO.in_language(language).format(values=one_by_one(others, language))
        if each in conflict.others:
            chosen = _CHOSEN.in_language(language).format(
                value=format_bare(conflict.chosen.value, unit, language)
            )
            why = conflict.why.in_language(language)
            return introduced(chosen, why, language) if why else chosen
    return ""


def _withheld(indicator: Indicator, edition: Edition, language: Language) -> Iterator[tuple[Period, Row]]:
    """The periods that were counted and may not be published: no number, and why."""
    counts = edition.counted.counts_of(indicator.id)
    for each in counts.counts if counts else ():
        if each.withheld is not None:
            why = WITHHELD[each.withheld.value].in_language(language)
            said = words.WITHHELD.in_language(language).format(why=why)
            yield each.period, {**when(each.period, language), "state": Words(text=said)}
