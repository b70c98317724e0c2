"""The way back from a number: cells, conflicts, sources and sealed files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from streefpad.model.edition import Finding
from streefpad.model.indicators import Indicator
from streefpad.model.series import Conflict, Flag, Observation, Revision
from streefpad.model.sources import Cell, Source, Vintage
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.site.embed import ChartFiles
from streefpad.publish.site.figures import cell_anchor
from streefpad.publish.wording.names import say_evidence
from streefpad.publish.wording.numbers import format_bare, format_date, format_number, format_period
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.record import Record


class CellRow(Record):
    """One number with the file and line that it stands in."""

    id: str
    period: str
    value: str
    is_chosen: bool
    source: str | Markup
    source_page: str
    where: Markup
    evidence: str
    place: str
    vintage_page: str


class ConflictView(Record):
    """Sources side by side for one period, the chosen one first."""

    id: str
    indicator: Markup
    page: str
    period: str
    cells: tuple[CellRow, ...]
    why: str | Markup
    by: str


class SourceEntry(Record):
    """One source in the list of sources."""

    id: str
    title: Markup
    publisher: str
    issued: str
    url: str
    licence: str
    note: Markup
    used_by: tuple[tuple[Markup, str], ...]  # (name of an indicator, its page)


class VintageEntry(Record):
    """One sealed file with what its receipt says."""

    id: str
    file: str  # empty where it is not public
    dataflow: Markup
    source: str | Markup
    source_page: str
    retrieved: str
    sha256: str  # empty where it is not public
    size: str  # empty for records: the delivered file is not kept
    licence: str
    note: Markup


class SourcesView(Record):
    """The part of an indicator page that leads back to the sources."""

    cells: tuple[CellRow, ...]
    conflicts: tuple[ConflictView, ...]
    revisions: tuple[str, ...]
    csv: str
    chart_files: ChartFiles | None


def sources_view(
    indicator: Indicator, findings: Sequence[Finding], chart_files: ChartFiles | None, book: Book
) -> SourcesView | None:
    """Cells, conflicts, revisions and downloads; None where nothing was published."""
    cells = cells_of(indicator, indicator.unit, book)
    series = findings[0].series if findings else None
    has_figures = bool(series and (series.observations or series.bounds or series.withheld))
    if not cells and not has_figures:
        return None
    return SourcesView(
        cells=cells,
        conflicts=conflicts_of(findings[0], book) if findings else (),
        revisions=tuple(_revision(each, indicator.unit, book) for each in series.revisions) if series else (),
        csv=f"data/indicators/{indicator.id}.csv" if has_figures else "",
        chart_files=chart_files,
    )


def cells_of(indicator: Indicator, unit: Unit, book: Book) -> tuple[CellRow, ...]:
    """Every published cell of an indicator, chosen or not, in order of time."""
    found = [each for each in book.edition.observations if indicator.is_figure(each)]
    chosen = _chosen(book.edition.of_indicator(indicator.id))
    taken: set[str] = set()
    rows = []
    for each in sorted(found, key=lambda cell: (cell.period, cell.source, str(cell.cell.place))):
        row = cell_row(each, unit, book, is_chosen=(each.period, each.cell) in chosen, taken=taken)
        rows.append(row)
    return tuple(rows)


def cell_row(
    observation: Observation, unit: Unit, book: Book, *, is_chosen: bool, taken: set[str] | None = None
) -> CellRow:
    """One observation as a row; an id already taken on the page is left out."""
    source = book.edition.catalogue.source(observation.source)
    name = cell_anchor(observation)
    is_free = taken is not None and name not in taken
    if taken is not None:
        taken.add(name)
    value = format_bare(observation.value, unit, book.language)
    if Flag.AT_LEAST in observation.flags:
        value = book.say("more-than", value=value)
    return CellRow(
        id=name if is_free else "",
        period=format_period(observation.period, book.language),
        value=value,
        is_chosen=is_chosen,
        source=book.tell(source.title) if source else observation.source,
        source_page=book.source_entry(source.id) if source else "",
        where=book.quote(observation.where, observation.source),
        evidence=say_evidence(observation.evidence, book.language) if observation.evidence else "",
        place=str(observation.cell.place),
        vintage_page=book.vintage_entry(observation.cell.vintage),
    )


def conflicts_of(finding: Finding, book: Book) -> tuple[ConflictView, ...]:
    """The conflicts of one series, each with the sources side by side."""
    return tuple(_conflict(each, finding, book) for each in finding.series.conflicts)


def every_conflict(book: Book) -> tuple[ConflictView, ...]:
    """All conflicts of the edition, in the order of the indicators."""
    seen: dict[str, Finding] = {}
    for finding in book.edition.findings:
        seen.setdefault(finding.indicator.id, finding)
    return tuple(view for finding in seen.values() for view in conflicts_of(finding, book))


def source_entries(book: Book) -> tuple[SourceEntry, ...]:
    """All sources, the latest first, with the indicators that rest on them."""
    users = _users(book)
    ordered = sorted(
        book.edition.catalogue.sources,
        key=lambda each: (each.issued is None, -each.issued.toordinal() if each.issued else 0, each.id),
    )
    return tuple(_source_entry(each, users.get(each.id, ()), book) for each in ordered)


def vintage_entries(book: Book) -> tuple[VintageEntry, ...]:
    """All sealed files."""
    return tuple(_vintage_entry(each, book) for each in book.edition.vintages)


def _chosen(findings: tuple[Finding, ...]) -> set[tuple[Period, Cell]]:
    """The cells of the observations in force; those of one confidential file differ in their period alone."""
    return {
        (each.period, each.cell)
        for finding in findings
        for each in (*finding.series.observations, *finding.series.bounds)
    }


def _conflict(conflict: Conflict, finding: Finding, book: Book) -> ConflictView:
    unit = finding.series.unit
    return ConflictView(
        id=anchor("conflict", str(conflict.period)),
        indicator=book.tell(finding.indicator.name),
        page=book.indicator_page(finding.indicator.id),
        period=format_period(conflict.period, book.language),
        cells=(
            cell_row(conflict.chosen, unit, book, is_chosen=True),
            *(cell_row(each, unit, book, is_chosen=False) for each in conflict.others),
        ),
        why=book.tell(conflict.why) if conflict.why else book.say("undecided"),
        by=conflict.by,
    )


def _revision(revision: Revision, unit: Unit, book: Book) -> str:
    return book.say(
        "revision",
        period=format_period(revision.period, book.language),
        before=format_bare(revision.before.value, unit, book.language),
        after=format_bare(revision.after.value, unit, book.language),
    )


def _users(book: Book) -> dict[str, tuple[Indicator, ...]]:
    found: dict[str, dict[str, Indicator]] = {}
    for finding in book.edition.findings:
        for source in _sources_in(finding):
            found.setdefault(source, {}).setdefault(finding.indicator.id, finding.indicator)
    return {source: tuple(indicators.values()) for source, indicators in found.items()}


def _sources_in(finding: Finding) -> Iterator[str]:
    series = finding.series
    yield from (each.source for each in (*series.observations, *series.bounds))
    yield from (other.source for each in series.conflicts for other in each.others)
    if finding.target and finding.target.said:
        yield finding.target.said.source


def _source_entry(source: Source, users: tuple[Indicator, ...], book: Book) -> SourceEntry:
    issued = format_date(source.issued, book.language) if source.issued else book.say("undated")
    return SourceEntry(
        id=anchor("source", source.id),
        title=book.tell(source.title),
        publisher=source.publisher,
        issued=source.issued_as if source.issued_as and len(source.issued_as) < 10 else issued,
        url=source.url if source.url.startswith(("https://", "http://")) else "",
        licence=source.licence,
        note=book.tell(source.note),
        used_by=tuple((book.tell(each.name), book.indicator_page(each.id)) for each in users),
    )


def _vintage_entry(vintage: Vintage, book: Book) -> VintageEntry:
    catalogue = book.edition.catalogue
    source, dataflow = catalogue.source(vintage.source), catalogue.dataflow(vintage.dataflow)
    return VintageEntry(
        id=anchor("file", vintage.id),
        file=vintage.file,
        dataflow=book.tell(dataflow.name) if dataflow else escape(vintage.dataflow),
        source=book.tell(source.title) if source else vintage.source,
        source_page=book.source_entry(source.id) if source else "",
        retrieved=book.say("retrieved-by", date=format_date(vintage.retrieved, book.language), by=vintage.by),
        sha256=vintage.sha256,
        size=book.say("size", size=format_number(Decimal(vintage.size), book.language))
        if vintage.size
        else "",
        licence=vintage.licence,
        note=book.tell(vintage.note),
    )
