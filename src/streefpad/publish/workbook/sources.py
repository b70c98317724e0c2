"""The sheets of sources and of sealed files: who published what, under which licence, and its hash."""

from __future__ import annotations

from collections import Counter

from streefpad.model.edition import Edition
from streefpad.model.sources import Source, Vintage
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Column, Number, Row, Table, Words
from streefpad.publish.workbook.numbering import COUNT
from streefpad.values.texts import Language, Text

_PUBLISHER = Text(nl="Uitgever", en="Publisher")
SOURCE_COLUMNS = (
    Column(id="title", heading=words.SOURCE, width=52),
    Column(id="publisher", heading=_PUBLISHER, width=26),
    Column(id="issued", heading=Text(nl="Verschenen", en="Issued"), width=12),
    Column(id="figures", heading=Text(nl="Cijfers", en="Figures"), width=9, is_number=True),
    Column(id="address", heading=Text(nl="Adres", en="Address"), width=52),
    Column(id="licence", heading=words.LICENCE_HEADING, width=28),
    Column(id="note", heading=words.NOTE, width=52),
    Column(id="source_id", heading=Text(nl="Id van de bron", en="Id of the source"), width=28),
)
FILE_COLUMNS = (
    Column(id="file", heading=Text(nl="Bestand", en="File"), width=52),
    Column(id="dataflow", heading=Text(nl="Gegevensstroom", en="Dataflow"), width=30),
    Column(id="source", heading=words.SOURCE, width=46),
    Column(id="retrieved", heading=Text(nl="Opgehaald op", en="Retrieved on"), width=12),
    Column(id="by", heading=Text(nl="Door", en="By"), width=18),
    Column(id="size", heading=Text(nl="Bytes", en="Bytes"), width=10, is_number=True),
    Column(id="licence", heading=words.LICENCE_HEADING, width=24),
    Column(id="sha256", heading=Text(nl="SHA-256", en="SHA-256"), width=68),
    Column(id="note", heading=words.NOTE, width=46),
)
_NOT_PUBLIC = Text(nl="niet openbaar", en="not public")
_SOURCES_ABOUT = Text(
    nl="Elk cijfer komt uit een bron; de kolom Cijfers telt hoeveel er in deze werkmap uit komen.",
    en="Every figure comes from a source; the column Figures counts how many in this workbook come from it.",
)
_FILES_ABOUT = Text(
    nl="De bestanden waaruit gelezen is, verzegeld met hun hash. Wie twijfelt, berekent de SHA-256 en "
    "vergelijkt.",
    en="The files that were read, sealed with their hash. Whoever doubts computes the SHA-256 and compares.",
)


def sources_table(edition: Edition, language: Language) -> Table:
    """Every source, the latest first."""
    figures = Counter(each.source for each in edition.observations)
    return Table(
        id="sources",
        name=Text(nl="Bronnen", en="Sources"),
        title=Text(nl="De bronnen", en="The sources"),
        about=(_SOURCES_ABOUT,),
        columns=SOURCE_COLUMNS,
        rows=[_source(each, figures[each.id], language) for each in in_order(edition)],
        fixed=1,
    )


def in_order(edition: Edition) -> list[Source]:
    """The sources as the sheet lists them: the latest first, the undated last."""
    return sorted(
        edition.catalogue.sources,
        key=lambda each: (each.issued is None, -each.issued.toordinal() if each.issued else 0, each.id),
    )


def files_table(edition: Edition, language: Language) -> Table:
    """Every sealed file."""
    return Table(
        id="files",
        name=Text(nl="Bestanden", en="Files"),
        title=Text(nl="De verzegelde bestanden", en="The sealed files"),
        about=(_FILES_ABOUT,),
        columns=FILE_COLUMNS,
        printed="sha256",
        rows=[_file(each, edition, language) for each in edition.vintages],
        fixed=1,
    )


def _source(source: Source, figures: int, language: Language) -> Row:
    is_web = source.url.startswith(("https://", "http://"))
    return {
        "title": Words(text=source.title.in_language(language), is_strong=True),
        "publisher": Words(text=source.publisher),
        "issued": Words(text=source.issued_as or (source.issued.isoformat() if source.issued else "")),
        "figures": Number(value=figures, shown=COUNT),
        "address": Words(text=source.url, link=source.url if is_web else ""),
        "licence": Words(text=source.licence),
        "note": Words(text=source.note.in_language(language)),
        "source_id": Words(text=source.id),
    }


def _file(vintage: Vintage, edition: Edition, language: Language) -> Row:
    source = edition.catalogue.source(vintage.source)
    dataflow = edition.catalogue.dataflow(vintage.dataflow)
    size: Row = {"size": Number(value=vintage.size, shown=COUNT)} if vintage.size else {}
    return {
        "file": Words(text=vintage.file or _NOT_PUBLIC.in_language(language)),
        "dataflow": Words(text=dataflow.name.in_language(language) if dataflow else vintage.dataflow),
        "source": Words(text=source.title.in_language(language) if source else vintage.source),
        "retrieved": Words(text=vintage.retrieved.isoformat()),
        "by": Words(text=vintage.by),
        "licence": Words(text=vintage.licence),
        "sha256": Words(text=vintage.sha256 or _NOT_PUBLIC.in_language(language)),
        "note": Words(text=vintage.note.in_language(language)),
        **size,
    }
