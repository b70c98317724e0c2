"""Coverage: for each goal who covers what, and the holes, each with who could close it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from streefpad.model.catalogue import Goal
from streefpad.model.indicators import Indicator, Role
from streefpad.model.sharing import GoalCoverage
from streefpad.publish.site.agreements import has_agreements, name_of_kind
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.wording.names import say_domain
from streefpad.values.record import Record, replace

Actor = tuple[str, str]  # who should act: name, and page where there is one


class CoverCell(Record):
    """How far something is covered: a shape and the words beside it."""

    name: str  # of the column
    extent: str  # full, part, none, or blank where nothing is asked
    words: str
    page: str = ""


class CoverRow(Record):
    """One goal: its indicators, and who and what covers them."""

    number: int
    name: Markup
    page: str
    cells: tuple[CoverCell, ...]


class Hole(Record):
    """One thing that nobody covers, and who should act."""

    name: str | Markup
    page: str
    about: str
    actors: tuple[Actor, ...]
    is_proposed: bool = False  # nobody has decided that these are the ones


class HoleList(Record):
    """The holes of one sort."""

    id: str
    title: str
    note: str
    holes: tuple[Hole, ...]


class CoverageView(Record):
    """Everything on the page of coverage."""

    columns: tuple[str, ...]
    rows: tuple[CoverRow, ...]
    lists: tuple[HoleList, ...]


def has_coverage(book: Book) -> bool:
    """Whether the agenda has goals to cover."""
    return bool(book.edition.catalogue.agenda.goals)


def coverage_view(book: Book) -> CoverageView:
    """The page of coverage."""
    rows = tuple(
        _row(goal, each, book)
        for each in book.edition.shared.covered.goals
        if (goal := book.edition.catalogue.goal(each.goal))
    )
    return CoverageView(
        columns=tuple(each.name for each in rows[0].cells) if rows else (),
        rows=rows,
        lists=tuple(each for each in _lists(book) if each.holes),
    )


def _row(goal: Goal, covered: GoalCoverage, book: Book) -> CoverRow:
    total = covered.indicators
    targets = (
        book.say("cover-targets", held=covered.measured, total=covered.targets) if covered.targets else ""
    )
    cells = [
        _indicators(covered, book),
        _cell("cover-owner", covered.owned, total, _owners(covered, book), _holes("owners", book), book),
        _cell(
            "cover-source",
            covered.sourced,
            total,
            _of(covered.sourced, total, book),
            _holes("sources", book),
            book,
        ),
        _cell("cover-baseline", covered.measured, covered.targets, targets, book.page("gaps.html"), book),
    ]
    if has_agreements(book):
        cells.append(_agreements(covered, book))
    return CoverRow(
        number=goal.number,
        name=book.tell(goal.name),
        page=book.goal_page(goal.number),
        cells=tuple(cells),
    )


def _indicators(covered: GoalCoverage, book: Book) -> CoverCell:
    if not covered.indicators:
        return CoverCell(
            name=book.say("cover-indicators"),
            extent="none",
            words=book.say("cover-no"),
            page=_holes("goals", book),
        )
    return CoverCell(name=book.say("cover-indicators"), extent="full", words=str(covered.indicators))


def _owners(covered: GoalCoverage, book: Book) -> str:
    words = _of(covered.owned, covered.indicators, book)
    if not covered.proposed:
        return words
    several = covered.proposed < covered.owned
    beside = book.say("cover-proposed-some", count=covered.proposed) if several else book.say("proposed")
    return f"{words}, {beside}"


def _agreements(covered: GoalCoverage, book: Book) -> CoverCell:
    """Of the agreements in force that these targets belong in, how many carry a target."""
    if not covered.asks_agreements:
        return CoverCell(name=book.say("cover-agreement"), extent="blank", words=book.say("cover-not-asked"))
    page = book.page("agreements.html")
    if not covered.agreements:
        words = book.say("cover-no-agreement")
        return CoverCell(name=book.say("cover-agreement"), extent="none", words=words, page=page)
    words = book.say("cover-agreements", held=covered.carrying, total=covered.agreements)
    cell = _cell("cover-agreement", covered.carrying, covered.agreements, words, page, book)
    return replace(cell, page=page)


def _holes(of: str, book: Book) -> str:
    """The list of holes of one sort on this page."""
    return book.page(f"coverage.html#{anchor('holes', of)}")


def _cell(column: str, held: int, total: int, words: str, page: str, book: Book) -> CoverCell:
    """How far a column is covered, with a link to what is not."""
    if not total:
        return CoverCell(name=book.say(column), extent="blank", words=book.say("none"))
    extent = "full" if held == total else "part" if held else "none"
    return CoverCell(name=book.say(column), extent=extent, words=words, page=page if held < total else "")


def _of(held: int, total: int, book: Book) -> str:
    return book.say("cover-of", held=held, total=total)


def _lists(book: Book) -> Iterator[HoleList]:
    for id, title, note, holes in (
        ("goals", "holes-goals", "holes-goals-note", _goal_holes(book)),
        ("owners", "holes-owners", "holes-owners-note", _owner_holes(book)),
        ("sources", "holes-sources", "holes-sources-note", _source_holes(book)),
        ("agreements", "holes-agreements", "holes-agreements-note", _agreement_holes(book)),
        ("kinds", "holes-kinds", "holes-kinds-note", _kind_holes(book)),
    ):
        yield HoleList(id=anchor("holes", id), title=book.say(title), note=book.say(note), holes=tuple(holes))


def _goal_holes(book: Book) -> Iterator[Hole]:
    for number in book.edition.shared.coverage.goals_without_indicator:
        goal = book.edition.catalogue.goal(number)
        if goal:
            about = book.say("goal", number=number)
            yield Hole(
                name=book.tell(goal.name), page=book.goal_page(number), about=about, actors=_stewards(book)
            )


def _owner_holes(book: Book) -> Iterator[Hole]:
    for indicator in _known(book.edition.shared.coverage.indicators_without_owner, book):
        yield _of_indicator(indicator, _stewards(book), book)


def _source_holes(book: Book) -> Iterator[Hole]:
    for indicator in _known(book.edition.shared.coverage.indicators_without_source, book):
        if step := indicator.next_step:
            yield _of_indicator(indicator, (_actor(step.owner, book),), book)
        else:
            yield _of_indicator(indicator, _leads(indicator, book), book)


def _agreement_holes(book: Book) -> Iterator[Hole]:
    lacking = book.edition.shared.coverage.agreements_without_target
    for each in book.edition.registered.agreements:
        if each.id in lacking:
            yield Hole(
                name=each.partner,
                page=book.page("agreements.html"),
                about=f"{name_of_kind(each.kind, book)}, {each.id}",
                actors=(_actor(each.owner, book),),
            )


def _kind_holes(book: Book) -> Iterator[Hole]:
    """Who is to conclude agreements of the kind should act."""
    tallies = {each.kind: each for each in book.edition.shared.covered.kinds}
    for kind in book.edition.shared.coverage.kinds_without_agreement:
        covered = tallies[kind]
        yield Hole(
            name=name_of_kind(kind, book),
            page=book.page("agreements.html") if has_agreements(book) else "",
            about="",
            actors=tuple(_actor(each, book) for each in covered.owners) or _stewards(book),
            is_proposed=covered.is_proposed,
        )


def _of_indicator(indicator: Indicator, actors: tuple[Actor, ...], book: Book) -> Hole:
    return Hole(
        name=book.tell(indicator.name),
        page=book.indicator_page(indicator.id),
        about=indicator.number,
        actors=actors or _stewards(book),
    )


def _known(ids: Sequence[str], book: Book) -> Iterator[Indicator]:
    for id in ids:
        if found := book.edition.catalogue.indicator(id):
            yield found


def _leads(indicator: Indicator, book: Book) -> tuple[Actor, ...]:
    """Who leads an indicator, each once."""
    leads = (each for each in indicator.owners_on(book.edition.as_of) if each.role is Role.LEAD)
    return tuple(dict.fromkeys(_actor(each.domain, book) for each in leads))


def _actor(domain: str, book: Book) -> Actor:
    catalogue = book.edition.catalogue
    page = book.owner_page(domain) if catalogue.domain(domain) else ""
    return say_domain(domain, catalogue, book.language), page


def _stewards(book: Book) -> tuple[Actor, ...]:
    """Who keeps the agenda."""
    return ((book.say("cover-stewards"), ""),)
