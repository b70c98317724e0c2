"""The tables of the open data: tidy rows of everything the publication shows, in percent, as published.

Every value of every source is there, also those that were not chosen, with the way back to its cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from streefpad.model.edition import Edition, Finding
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series, Use
from streefpad.model.targets import (
    Aim,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Reading,
    Representation,
    Rising,
    Statement,
    Target,
    Zero,
)
from streefpad.publish.opendata.chosen import written_flags
from streefpad.publish.opendata.counts import ABOUT, count_tables
from streefpad.publish.opendata.tabular import Table
from streefpad.publish.rows.findings import as_text, finding_columns, trimmed
from streefpad.publish.wording.targets import say_target
from streefpad.values.periods import Period
from streefpad.values.texts import EMPTY, Language, Text

Columns = dict[str, str]

# Columns of `status` that hold words, so that open data has one for each language.
_IN_WORDS = frozenset({"name", "reason", "caveats"})

_ABOUT: Mapping[str, Text] = {
    "observations": Text(
        nl="elke cel van elke bron: ook wat tegenspreekt, herzien, achtergehouden of niet gebruikt is "
        "(kolom use)",
        en="every cell of every source: also what conflicts, was revised, is withheld or is not used "
        "(column use)",
    ),
    "indicators": Text(
        nl="de indicatoren, met hun definitie en eenheid", en="the indicators, with their definition and unit"
    ),
    "findings": Text(
        nl="waar elk doel staat: oordeel, reden, verschil, tempo en vooruitblik",
        en="where every target stands: verdict, reason, gap, pace and outlook",
    ),
    "targets": Text(
        nl="elke belofte in elke lezing, met de woorden van haar bron",
        en="every promise in every reading, with the words of its source",
    ),
    "sources": Text(nl="de bronnen, met hun licentie", en="the sources, with their licence"),
}
_TITLES: Mapping[str, Text] = {
    "observations": Text(nl="cijfers", en="figures"),
    "indicators": Text(nl="indicatoren", en="indicators"),
    "findings": Text(nl="oordelen", en="verdicts"),
    "targets": Text(nl="doelen", en="targets"),
    "sources": Text(nl="bronnen", en="sources"),
    "counts": Text(nl="aantallen", en="counts"),
    "splits": Text(nl="opsplitsingen", en="splits"),
    "bridges": Text(nl="bruggen over breuken", en="bridges over breaks"),
}
_OF_INDICATOR = Text(
    nl="wat gemeten is, en wat het pad van het eerste doel vraagt",
    en="what was observed, and what the trajectory of the first target asks for",
)


def tables_of(edition: Edition) -> dict[str, Table]:
    """Everything the publication shows, by name; tables of counts only where something is counted."""
    rows = {
        "observations": [*_observations(edition)],
        "indicators": [*_indicators(edition)],
        "findings": [*_findings(edition)],
        "targets": [*_targets(edition)],
        "sources": [*_sources(edition)],
    }
    counted = count_tables(edition)
    about = {**_ABOUT, **{name: ABOUT[name] for name in counted}}
    return {
        name: Table(name=name, title=_TITLES.get(name, Text(nl=name, en=name)), what=about[name], rows=found)
        for name, found in {**rows, **counted}.items()
    }


def tables_of_indicators(edition: Edition) -> dict[str, Table]:
    """A table for each indicator that has something to show, by its id."""
    found = {each.id: [*_of_indicator(each, edition)] for each in edition.catalogue.indicators}
    return {
        each.id: Table(name=each.id, title=each.name, what=_OF_INDICATOR, rows=found[each.id])
        for each in edition.catalogue.indicators
        if found[each.id]
    }


def _observations(edition: Edition) -> Iterator[Columns]:
    """Every cell of the vault, once for every indicator that it is a figure of."""
    series = {finding.indicator.id: finding.series for finding in edition.findings}
    for each in edition.observations:
        users = [one for one in edition.catalogue.indicators if one.id in series and one.is_figure(each)]
        for indicator in users:
            yield _observation(each, indicator.id, indicator.unit.kind.value, series[indicator.id], edition)
        if not users:
            yield _observation(each, "", "", None, edition)


def _observation(
    each: Observation, indicator: str, unit: str, series: Series | None, edition: Edition
) -> Columns:
    return {
        "indicator": indicator,
        "dataflow": each.dataflow,
        "row": " ".join(f"{column}={code}" for column, code in each.row),
        **_figure(each, series.use_of(each) if series else Use.UNUSED),
        "unit": unit,
        **_lineage(each, edition.catalogue.agenda.languages),
    }


def _of_indicator(indicator: Indicator, edition: Edition) -> Iterator[Columns]:
    """The figures of one indicator in order of time, beside what the trajectory asks for."""
    findings = edition.of_indicator(indicator.id)
    if not findings:
        return
    series, languages = findings[0].series, edition.catalogue.agenda.languages
    asked = _expected(findings)
    own = [each for each in edition.observations if indicator.is_figure(each)]
    for period in sorted({*asked, *(each.period for each in own)}):
        expected = {"expected": asked.get(period, "")}
        figures = [each for each in own if each.period == period]
        for each in figures:
            yield {**_figure(each, series.use_of(each)), **expected, **_lineage(each, languages)}
        if not figures:
            yield {"period": str(period), **expected}


def _indicators(edition: Edition) -> Iterator[Columns]:
    """Every indicator with its definition, also one without a figure yet."""
    languages = edition.catalogue.agenda.languages
    for each in edition.catalogue.indicators:
        yield {
            "indicator": each.id,
            "number": each.number,
            "goal": as_text(each.goal),
            **_texts("name", each.name, languages),
            "unit": each.unit.kind.value,
            **_texts("unit_label", each.unit.label, languages),
            "period_kind": each.period.value,
            "survey": each.survey,
            **_texts("numerator", each.numerator, languages),
            **_texts("denominator", each.denominator, languages),
            **_texts("population", each.population, languages),
            **_texts("definition", each.definition, languages),
            **_texts("note", each.note, languages),
        }


def _findings(edition: Edition) -> Iterator[Columns]:
    """The rows of `status`, with what is said in words in every language of the agenda."""
    languages = edition.catalogue.agenda.languages
    for finding in edition.findings:
        said = {each: finding_columns(finding, edition, each) for each in languages}
        first = said[languages[0]]
        yield {
            column: text
            for name, value in first.items()
            for column, text in (
                ((f"{name}_{each}", said[each][name]) for each in languages)
                if name in _IN_WORDS
                else ((name, value),)
            )
        }


def _targets(edition: Edition) -> Iterator[Columns]:
    """A row per target and reading, the one in force first."""
    languages = edition.catalogue.agenda.languages
    findings = {each.target.id: each for each in edition.findings if each.target}
    for target in edition.catalogue.targets:
        finding = findings.get(target.id)
        if finding is not None:
            yield from (_reading(target, reading, finding, languages) for reading in target.readings)


def _reading(target: Target, reading: Reading, finding: Finding, languages: tuple[Language, ...]) -> Columns:
    said, decided, unit = reading.said or target.said, reading.decided, finding.series.unit
    asked = {f"asks_{each}": say_target(target, reading, unit, each) for each in languages}
    return {
        "target_id": target.id,
        "indicator": target.indicator,
        "reading": reading.id,
        "in_force": as_text(reading is target.in_force),
        "kind": reading.aim.kind,
        "value": value_of(reading.aim),
        "unit": unit.kind.value,
        "better": target.better_in(reading).value,
        "by": as_text(target.by),
        "baseline": as_text(target.baseline),
        "reference": as_text(target.reference),
        "tolerance": as_text(target.tolerance),
        **asked,
        "said_source": said.source if said else "",
        "said_where": said.where if said else "",
        "said_quote": said.quote if said else "",
        "decided_by": decided.by if decided else "",
        **_texts("decided_why", decided.why if decided else EMPTY, languages),
        **_texts("note", target.note, languages),
    }


def value_of(aim: Aim) -> str:
    """The number or series that a promise names, as written; empty where it names none.

    >>> from decimal import Decimal
    >>> value_of(GrowthPercent(percent=Decimal("5")))
    '5'
    """
    match aim:
        case Level(value=value) | Parity(value=value) | Representation(value=value):
            return as_text(value)
        case GrowthPoints(points=value) | GrowthPercent(percent=value) | GrowthCompound(percent=value):
            return as_text(value)
        case Keep(floor=floor):
            return as_text(floor)
        case Benchmark(series=series):
            return series
        case Zero() | Complete() | Count() | Rising() | Direction() | Statement():
            return ""
        case _:
            assert_never(aim)


def _sources(edition: Edition) -> Iterator[Columns]:
    languages = edition.catalogue.agenda.languages
    for source in edition.catalogue.sources:
        yield {
            "source": source.id,
            **_texts("title", source.title, languages),
            "publisher": source.publisher,
            "issued": source.issued_as or as_text(source.issued),
            "url": source.url,
            "licence": source.licence,
            **_texts("note", source.note, languages),
        }


def _figure(each: Observation, use: Use) -> Columns:
    return {
        "period": str(each.period),
        "value": as_text(each.value),
        "flags": written_flags(each.flags),
        "use": use.value,
    }


def _lineage(each: Observation, languages: tuple[Language, ...]) -> Columns:
    """The way back: which source says so, and in which cell of which sealed file it stands."""
    place = each.cell.place
    return {
        "source": each.source,
        "evidence": each.evidence.value if each.evidence else "",
        "where": each.where,
        **_texts("note", each.note, languages),
        "vintage": each.cell.vintage,
        "file": place.file,
        "line": as_text(place.line),
        "cell": place.cell,
        "column": each.cell.column,
    }


def _expected(findings: tuple[Finding, ...]) -> dict[Period, str]:
    """What the trajectory of the first target asks for, period by period."""
    trajectories = (each.in_force.trajectory for each in findings if each.in_force)
    first = next((each for each in trajectories if each), None)
    return {point.period: as_text(trimmed(point.value)) for point in first.expected} if first else {}


def _texts(name: str, text: Text, languages: tuple[Language, ...]) -> Columns:
    return {f"{name}_{each}": text.own(each) for each in languages}
