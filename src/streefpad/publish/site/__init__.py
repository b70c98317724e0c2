"""The static site: every finding of an edition as pages that work from a folder on disk, without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from streefpad.model.edition import Edition, Status
from streefpad.model.indicators import Indicator
from streefpad.model.targets import KINDS
from streefpad.publish.charts import Chart, Drawing, draw_chart, letter
from streefpad.publish.keeping import Keep, make_anew
from streefpad.publish.opendata.shelf import OpenFile
from streefpad.publish.output import Output
from streefpad.publish.site.actions import actions_of_goal, actions_view
from streefpad.publish.site.agreements import agreement_rows, agreements_view, has_agreements
from streefpad.publish.site.api import documents_of, example_of
from streefpad.publish.site.book import Beside, Book
from streefpad.publish.site.changes import changes_views, edition_rows, has_history, past_views
from streefpad.publish.site.checks import severities
from streefpad.publish.site.collection import rounds_of
from streefpad.publish.site.coverage import coverage_view, has_coverage
from streefpad.publish.site.deliveries import deliveries, rows_without_baseline, waiting_for_records
from streefpad.publish.site.downloads import datasets, descriptions
from streefpad.publish.site.embed import EMBED, chart_files, written_files
from streefpad.publish.site.feeds import SITEMAP_FILE, feed, feed_file, sitemap
from streefpad.publish.site.index import index_groups
from streefpad.publish.site.indicator import indicator_view
from streefpad.publish.site.methods import method_entries
from streefpad.publish.site.overview import context_rows, focus_views, goal_views, loose_rows, tally
from streefpad.publish.site.owners import owner_views, unowned_rows
from streefpad.publish.site.pages import (
    SEARCH_SCRIPT,
    STYLE,
    asset,
    render_entrance,
    render_page,
    render_prose,
)
from streefpad.publish.site.prospects import corpora
from streefpad.publish.site.provenance import every_conflict, source_entries, vintage_entries
from streefpad.publish.site.writing import File, Writing
from streefpad.publish.wording.counting import say_rule
from streefpad.publish.wording.names import say_domain
from streefpad.publish.wording.statuses import say_status
from streefpad.publish.wording.targets import say_kind
from streefpad.values.texts import Language

__all__ = ["write_site"]

Drawings = dict[tuple[str, ...], Drawing | None]  # by the ids of the indicators that a chart shows


def write_site(
    edition: Edition,
    output: Output,
    languages: Sequence[Language],
    progress: Callable[[str], None] | None = None,
    *,
    files: Sequence[OpenFile] = (),
    beside: Mapping[Language, Beside] | None = None,
    keep: Keep = make_anew,
) -> None:
    """Every page of the site in these languages, with its stylesheet.

    `files` is the open data beside it, `beside` what else is published in each language.
    """
    drawings: Drawings = {}
    books = tuple(
        Book(
            edition=edition,
            language=each,
            languages=tuple(languages),
            beside=(beside or {}).get(each, Beside()),
            keep=keep,
        )
        for each in languages
    )
    output.write("index.html", render_entrance(books))
    for each in (STYLE, SEARCH_SCRIPT):
        output.write(each, asset(each))
    pages: dict[str, None] = {}
    with Writing(output) as site:
        for book in books:
            for path, content in _pages(book, drawings, files):
                site.write(path, content)
                if path.endswith(".html") and f"/{EMBED}/" not in path:  # a frame is no page of its own
                    pages[path.removeprefix(f"{book.language}/")] = None
                if progress:
                    progress(path)
    if edition.catalogue.agenda.url:
        output.write(SITEMAP_FILE, sitemap(edition, tuple(pages), languages))
        for book in books:
            output.write(feed_file(book.language), feed(book))


def _pages(book: Book, drawings: Drawings, files: Sequence[OpenFile]) -> Iterator[File]:
    yield from _overview(book)
    yield from _indicators(book, drawings)
    yield from _owners(book)
    yield _page("check.html", "check.html", book.say("check"), book, severities=severities(book))
    yield _page(
        "gaps.html", "gaps.html", book.say("gaps"), book,
        rows=rows_without_baseline(book), deliveries=deliveries(book), rounds=rounds_of(book),
        waiting=[(book.tell(each.name), book.indicator_page(each.id)) for each in waiting_for_records(book)],
    )  # fmt: skip
    yield from _sometimes(book)
    yield _page(
        "sources.html", "sources.html", book.say("sources"), book,
        conflicts=every_conflict(book), sources=source_entries(book), vintages=vintage_entries(book),
    )  # fmt: skip
    yield _page(
        render_prose("data", book), "data.html", book.say("open-data"), book,
        datasets=datasets(files, book), descriptions=descriptions(files, book),
    )  # fmt: skip
    yield _method(book)
    yield _page(
        render_prose("api", book), "api.html", book.say("api"), book,
        documents=documents_of(book), example=example_of(book),
    )  # fmt: skip
    yield _page("search.html", "search.html", book.say("search"), book, groups=index_groups(book))
    if has_history(book):
        yield _page(
            "changes.html", "changes.html", book.say("changes"), book,
            changes=changes_views(book), editions=edition_rows(book),
        )  # fmt: skip


def _sometimes(book: Book) -> Iterator[File]:
    """The pages that are there only where there is something to put on them."""
    if has_coverage(book):
        yield _page("coverage.html", "coverage.html", book.say("coverage"), book, view=coverage_view(book))
    if has_agreements(book):
        view = agreements_view(book)
        yield _page("agreements.html", "agreements.html", book.say("agreements"), book, view=view)
        for each in view.clauses:
            # The mark in front tells every editor and browser that letters with accents follow.
            yield each.file, f"\ufeff{each.clause.text}"
    if actions := actions_view(book.edition.registered.actions, book):
        yield _page("actions.html", "actions.html", book.say("actions"), book, view=actions)


def _method(book: Book) -> File:
    return _page(
        render_prose("method", book), "method.html", book.say("method"), book,
        deadline_rule=book.tell(book.edition.catalogue.agenda.deadline_rule),
        statuses=[(each.value, say_status(each, book.language)) for each in Status],
        kinds=[(each, say_kind(each, book.language)) for each in KINDS],
        methods=method_entries(book), corpora=corpora(book), rule=_rule(book),
    )  # fmt: skip


def _rule(book: Book) -> tuple[str, ...]:
    """The disclosure rule, where anything is counted from records."""
    if not any(each.records for each in book.edition.catalogue.dataflows):
        return ()
    return say_rule(book.edition.counted.rule, book.language)


def _overview(book: Book) -> Iterator[File]:
    goals, counts = goal_views(book), tally(book)
    title = book.plain(book.edition.catalogue.agenda.title)
    yield _page(
        "overview.html", "index.html", title, book,
        goals=goals, tally=counts, total=sum(each.count for each in counts), focuses=focus_views(book),
        context=context_rows(book), loose=loose_rows(book),
    )  # fmt: skip
    for goal in goals:
        name = book.say("goal", number=goal.number)
        yield _page(
            "goal.html",
            f"goals/{goal.number}.html",
            name,
            book,
            goal=goal,
            goals=goals,
            actions=actions_of_goal(goal.number, book),
        )


def _indicators(book: Book, drawings: Drawings) -> Iterator[File]:
    charts: dict[tuple[str, ...], Chart | None] = {}
    for indicator in book.edition.catalogue.indicators:
        shown = _shown_with(indicator, book)
        if shown not in charts:
            charts[shown] = _chart(shown, drawings, book)
            yield from _chart_files(shown, drawings[shown], charts[shown], book)
        # The other half of a pair may have figures where this one has none: its chart is its own.
        chart = charts[shown] if book.has_figures(indicator) else None
        files = chart_files(shown, book) if chart else None
        view = indicator_view(indicator, chart, files, book)
        yield _page(
            "indicator.html", f"indicators/{indicator.id}.html", book.plain(indicator.name), book,
            view=view, past=past_views(indicator, book),
        )  # fmt: skip


def _shown_with(indicator: Indicator, book: Book) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.indicator.id for each in book.on_one_chart(indicator)))


def _chart(shown: tuple[str, ...], drawings: Drawings, book: Book) -> Chart | None:
    """The chart of an indicator; the halves of a pair and all languages share one drawing."""
    if shown not in drawings:
        drawings[shown] = draw_chart(
            [each for id in shown for each in book.edition.of_indicator(id)], keep=book.keep
        )
    drawing = drawings[shown]
    return letter(drawing, book.language) if drawing else None


def _chart_files(
    shown: tuple[str, ...], drawing: Drawing | None, chart: Chart | None, book: Book
) -> Iterator[File]:
    if drawing and chart:
        yield from written_files(shown, drawing, chart, book)


def _owners(book: Book) -> Iterator[File]:
    views = owner_views(book)
    yield _page(
        "owners.html", "owners/index.html", book.say("owners"), book, owners=views, unowned=unowned_rows(book)
    )
    for view in views:
        yield _page(
            "owner.html",
            f"owners/{view.id}.html",
            say_domain(view.id, book.edition.catalogue, book.language),
            book,
            owner=view,
            agreements=agreement_rows(view.id, book),
        )


def _page(template: str, path: str, title: str, book: Book, **view: object) -> File:
    return book.page(path), render_page(template, path, title, book, view)
