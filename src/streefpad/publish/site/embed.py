"""Charts that leave their page: picture, specification, and a small page to show inside another site."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

from streefpad.model.edition import Finding
from streefpad.publish.charts import Caption, Chart, Drawing, as_file, as_picture, as_specification
from streefpad.publish.site.book import Book
from streefpad.publish.site.pages import render_page
from streefpad.publish.site.writing import File
from streefpad.publish.wording.attribution import (
    say_day,
    say_made_up,
    say_source_line,
    say_standing_of,
)
from streefpad.publish.wording.names import say_period_kind, say_unit
from streefpad.values.record import Record

EMBED = "embed"  # the folder of pages that others may frame
FRAME_HEIGHT = 680  # pixels: of the small page in a column of text


class ChartFiles(Record):
    """Where the files of one chart are, and what another site copies to show it."""

    svg: str
    png: str
    specification: str
    page: str
    snippet: str


def chart_files(shown: Sequence[str], book: Book) -> ChartFiles:
    """The files of the chart that shows these indicators; it bears the id of the first."""
    page = book.page(f"{EMBED}/{shown[0]}.html")
    address = book.edition.catalogue.agenda.url.rstrip("/") or book.say("embed-address")
    title = _title(book.edition.of_indicator(shown[0]), book).replace('"', "&quot;")
    return ChartFiles(
        svg=book.page(f"charts/{shown[0]}.svg"),
        png=book.page(f"charts/{shown[0]}.png"),
        specification=book.page(f"charts/{shown[0]}.vl.json"),
        page=page,
        # Without `url` in the agenda a publication does not know the address that it will have.
        snippet=(
            f'<iframe src="{address}/{page}" title="{title}" '
            f'width="100%" height="{FRAME_HEIGHT}" style="border:0" loading="lazy"></iframe>'
        ),
    )


def written_files(shown: Sequence[str], drawing: Drawing, chart: Chart, book: Book) -> Iterator[File]:
    """Every file of one chart in one language."""
    files = chart_files(shown, book)
    findings = [each for id in shown for each in book.edition.of_indicator(id)]
    caption = caption_of(findings, chart, book)
    # A drawing travels without its page: what is made up says so itself.
    story = f"{say_made_up(book.edition, book.language)} {chart.story}".strip()
    yield files.svg, as_file(chart.drawings[0], chart.title, story)
    # Drawn while the next pages are written: the library that draws leaves Python to them.
    yield files.png, partial(as_picture, drawing.marks[0] + chart.strokes, chart.words, caption, book.keep)
    specification = as_specification(drawing.sketch, caption, story, book.language)
    yield files.specification, json.dumps(specification, ensure_ascii=False, indent=1) + "\n"
    path = files.page.removeprefix(f"{book.language}/")
    back = book.indicator_page(shown[0])
    view = {"caption": caption, "chart": chart, "back": back}
    yield files.page, render_page("embed.html", path, caption.title, book, view)


def caption_of(findings: Sequence[Finding], chart: Chart, book: Book) -> Caption:
    """Title, unit, key and notes of a chart that stands by itself."""
    edition, language, indicator = book.edition, book.language, findings[0].indicator
    unit = say_unit(indicator.unit, language)
    kind = say_period_kind(indicator.period, language)
    standing = f"{say_standing_of(edition, language)} {say_day(edition, language)}".strip()
    notes = (
        say_source_line(findings, edition.catalogue, language),
        standing,
        say_made_up(edition, language),
    )
    return Caption(
        title=_title(findings, book),
        unit=book.say("chart-per", unit=unit[:1].upper() + unit[1:], period=kind),
        key=" ".join(book.say(f"chart-{mark}") for mark in chart.marks),
        notes=tuple(each for each in notes if each),
    )


def _title(findings: Sequence[Finding], book: Book) -> str:
    """The name of the indicator; of a pair that of the whole, whose chart the group shares."""
    return book.plain(findings[0].indicator.name)
