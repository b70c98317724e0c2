"""Open data: tidy CSV files of everything the publication shows, in percent, as published.

Every value of every source is there, also those that were not chosen, with the way back to its
cell; the same edition gives the same bytes.
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
from streefpad.publish.opencounts import ABOUT, count_tables
from streefpad.publish.output import Output
from streefpad.publish.terminal.rows import as_text, csv_text, finding_columns, trimmed
from streefpad.publish.wording.names import MADE_UP
from streefpad.publish.wording.numbers import format_date
from streefpad.publish.wording.targets import say_target
from streefpad.values.periods import Period
from streefpad.values.texts import EMPTY, Language, Text

FOLDER = "data"
EACH = "indicators"  # a folder of their own: an id may be the name of a table

Columns = dict[str, str]

# Columns of `status` that hold words, so that open data has one for each language.
_IN_WORDS = frozenset({"name", "reason", "caveats"})

_README = {
    "observations": Text(
        nl="elke cel van elke bron: ook wat tegenspreekt, herzien, achtergehouden of niet gebruikt is "
        "(kolom `use`)",
        en="every cell of every source: also what conflicts, was revised, is withheld or is not used "
        "(column `use`)",
    ),
    "findings": Text(
        nl="waar elk doel staat: oordeel, reden, kloof, tempo en vooruitblik",
        en="where every target stands: verdict, reason, gap, pace and outlook",
    ),
    "targets": Text(
        nl="elke belofte in elke lezing, met de woorden van haar bron",
        en="every promise in every reading, with the words of its source",
    ),
    "sources": Text(nl="de bronnen, met hun licentie", en="the sources, with their licence"),
}
_ABOUT = Text(
    nl="Zoals bekend op {day}. Aandelen staan in procent: 37.02 is 37,02 %. Een leeg vak is geen cijfer.",
    en="As known on {day}. Shares are in percent: 37.02 is 37.02%. An empty field is no figure.",
)
_EACH = Text(
    nl="een bestand per indicator: wat gemeten is, en wat het pad van zijn eerste doel vraagt",
    en="a file per indicator: what was observed, and what the trajectory of its first target asks for",
)
_LICENCE = Text(
    nl="Licentie: {licence}. Cijfers houden de licentie van hun bron.",
    en="Licence: {licence}. Figures keep the licence of their source.",
)


def write_opendata(edition: Edition, output: Output) -> None:
    """All open data of an edition, under data/."""
    languages = edition.catalogue.agenda.languages
    tables = {
        "observations": [*_observations(edition)],
        "findings": [*_findings(edition)],
        "targets": [*_targets(edition)],
        "sources": [*_sources(edition)],
    }
    counted = count_tables(edition)
    tables |= counted
    for indicator in edition.catalogue.indicators:
        if rows := [*_of_indicator(indicator, edition)]:
            tables[f"{EACH}/{indicator.id}"] = rows
    for name, rows in tables.items():
        output.write(f"{FOLDER}/{name}.csv", csv_text(rows))
    about = {**_README, **{name: ABOUT[name] for name in counted}}
    output.write(f"{FOLDER}/README.md", _readme(edition, languages, about))


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
        "flags": " ".join(sorted(flag.value for flag in each.flags)),
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


def _readme(edition: Edition, languages: tuple[Language, ...], tables: Mapping[str, Text]) -> str:
    return "\n".join(_readme_in(language, edition, tables) for language in languages)


def _readme_in(language: Language, edition: Edition, tables: Mapping[str, Text]) -> str:
    agenda = edition.catalogue.agenda
    notes = [each.in_language(language) for each in (agenda.standing, MADE_UP if agenda.synthetic else EMPTY)]
    lines = [
        f"# {agenda.title.in_language(language)}",
        "",
        *(f"{note[0].upper()}{note[1:]}." for note in notes if note),
        _ABOUT.in_language(language).format(day=format_date(edition.as_of, language)),
        "",
        *(f"- `{name}.csv`: {about.in_language(language)}" for name, about in tables.items()),
        f"- `{EACH}/<id>.csv`: {_EACH.in_language(language)}",
    ]
    if agenda.licence:
        lines += ["", _LICENCE.in_language(language).format(licence=agenda.licence)]
    return "\n".join(lines) + "\n"
