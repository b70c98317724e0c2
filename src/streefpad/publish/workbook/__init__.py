"""The edition as a workbook in each language: the same edition gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from streefpad.model.edition import Edition
from streefpad.publish.output import Output
from streefpad.publish.wording.attribution import say_made_up, say_standing_of
from streefpad.publish.workbook import graphs, words
from streefpad.publish.workbook.aims import targets_table
from streefpad.publish.workbook.cells import Table
from streefpad.publish.workbook.findings import findings_table, judged_findings
from streefpad.publish.workbook.observations import observations_table
from streefpad.publish.workbook.overview import blocks_of, write_overview
from streefpad.publish.workbook.problems import problems_table
from streefpad.publish.workbook.sources import files_table, in_order, sources_table
from streefpad.publish.workbook.styles import Styles
from streefpad.publish.workbook.tables import Setting, cell_link, write_table
from streefpad.publish.workbook.trajectories import Stretch, trajectories_table
from streefpad.values.texts import Language

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

__all__ = ["workbook_bytes", "workbook_path", "write_workbook"]


def write_workbook(edition: Edition, output: Output, languages: Sequence[Language]) -> None:
    """A workbook in each of these languages, under workbook/."""
    for language in languages:
        output.write(workbook_path(edition, language), workbook_bytes(edition, language))


def workbook_path(edition: Edition, language: Language) -> str:
    """Where a publication keeps the workbook of one language."""
    return f"{words.FOLDER}/{edition.catalogue.agenda.id}-{language}.xlsx"


def workbook_bytes(edition: Edition, language: Language) -> bytes:
    """The workbook in one language."""
    # Imported here: only whoever makes a workbook waits for it.
    from xlsxwriter.workbook import Workbook

    content = io.BytesIO()
    # What starts with `=` or looks like an address is a text, unless it is written as what it is.
    book = Workbook(
        content,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    setting = Setting(
        edition=edition,
        language=language,
        styles=Styles(book),
        title=edition.catalogue.agenda.title.in_language(language),
    )
    _set_properties(book, setting)
    tables, stretches = _tables(edition, language)
    _write(book, tables, stretches, setting)
    book.close()
    return content.getvalue()


def _tables(edition: Edition, language: Language) -> tuple[dict[str, Table], tuple[Stretch, ...]]:
    """Every table by its id, in the order of the sheets; those that others link to are made first."""
    sources = sources_table(edition, language)
    source_links = {each.id: cell_link(sources, row, language) for row, each in enumerate(in_order(edition))}
    trajectories, stretches = trajectories_table(edition, language)
    paths = {
        (each.finding.indicator.id, each.target_id): cell_link(trajectories, each.first, language)
        for each in stretches
    }
    findings = findings_table(edition, language, paths)
    rows: dict[str, int] = {}
    for row, (finding, _) in enumerate(judged_findings(edition)):
        rows.setdefault(finding.indicator.id, row)
    finding_links = {id: cell_link(findings, row, language) for id, row in rows.items()}
    made = (
        findings,
        trajectories,
        targets_table(edition, language, source_links),
        observations_table(edition, language, source_links),
        problems_table(edition, language, finding_links),
        sources,
        files_table(edition, language),
    )
    return {each.id: each for each in made}, stretches


def _write(
    book: Workbook, tables: Mapping[str, Table], stretches: Sequence[Stretch], setting: Setting
) -> None:
    """The overview first and the charts behind it, then every table."""
    language = setting.language
    overview = book.add_worksheet(words.OVERVIEW.in_language(language))
    charts = book.add_worksheet(words.CHARTS.in_language(language))
    blocks = blocks_of([*judged_findings(setting.edition)], setting)
    write_overview(overview, blocks, tables, setting)
    for table in tables.values():
        worksheet = book.add_worksheet(table.name.in_language(language))
        write_table(book, worksheet, table, setting)
    graphs.write_charts(book, charts, blocks, tables["trajectories"], stretches, setting)
    overview.activate()


def _set_properties(book: Workbook, setting: Setting) -> None:
    edition, language = setting.edition, setting.language
    agenda, day = edition.catalogue.agenda, edition.as_of
    said = [say_standing_of(edition, language), say_made_up(edition, language)]
    if agenda.licence:
        said.append(words.LICENCE.in_language(language).format(licence=agenda.licence))
    book.set_properties(
        {
            "title": setting.title,
            "subject": agenda.subtitle.in_language(language),
            "author": agenda.publisher,
            "company": agenda.publisher,
            "comments": " ".join(each for each in said if each),
            # The day that it is about: no clock is read.
            "created": datetime(day.year, day.month, day.day),
        }
    )
    book.set_custom_property("as_of", day.isoformat(), "text")
    book.set_custom_property("licence", agenda.licence, "text")
    book.set_custom_property("software", f"streefpad {edition.software}", "text")
    book.set_custom_property("synthetic", agenda.synthetic, "bool")
