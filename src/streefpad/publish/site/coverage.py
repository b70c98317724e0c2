"""Coverage: for each goal who covers what, and the holes, each with who could close it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from streefpad.model.catalogue import Goal
from streefpad.model.edition import Status
from streefpad.model.indicators import Indicator, Role
from streefpad.model.registers import Carries
from streefpad.publish.site.agreements import has_agreements, say_kind_of_agreement
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.wording.clauses import carried_by
from streefpad.publish.wording.names import say_domain

Actor = tuple[str, str]  # who should act: name, and page where there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverCell:
    """How far something is covered: a shape and the words beside it."""

    name: str  # of the column
    extent: str  # full, part, none, or blank where nothing is asked
    words: str
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverRow:
    """One goal: its indicators, and who and what covers them."""

    number: int
    name: Markup
    page: str
    cells: tuple[CoverCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """One thing that nobody covers, and who should act."""

    name: str | Markup
    page: str
    about: str
    actors: tuple[Actor, ...]
    is_proposed: bool = False  # nobody has decided that these are the ones


@dataclass(frozen=True, slots=True, kw_only=True)
class HoleList:
    """The holes of one sort."""

    id: str
    title: str
    note: str
    holes: tuple[Hole, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """Everything on the page of coverage."""

    columns: tuple[str, ...]
    rows: tuple[CoverRow, ...]
    lists: tuple[HoleList, ...]


def has_coverage(book: Book) -> bool:
    """Whether the agenda has goals to cover."""
    return bool(book.edition.catalogue.agenda.goals)


def coverage_view(book: Book) -> CoverageView:
    """The page of coverage."""
    rows = tuple(_row(each, book) for each in book.edition.catalogue.agenda.goals)
    return CoverageView(
        columns=tuple(each.name for each in rows[0].cells) if rows else (),
        rows=rows,
        lists=tuple(each for each in _lists(book) if each.holes),
    )


def _row(goal: Goal, book: Book) -> CoverRow:
    every = book.edition.catalogue.indicators
    own = [each for each in every if each.goal == goal.number and each.number]
    cells = [_indicators(own, book), _owners(own, book), _sources(own, book), _baselines(own, book)]
    if has_agreements(book):
        cells.append(_agreements(own, book))
    return CoverRow(
        number=goal.number,
        name=book.tell(goal.name),
        page=book.goal_page(goal.number),
        cells=tuple(cells),
    )


def _indicators(own: Sequence[Indicator], book: Book) -> CoverCell:
    if not own:
        page = book.page(f"coverage.html#{anchor('holes', 'goals')}")
        return CoverCell(
            name=book.say("cover-indicators"), extent="none", words=book.say("cover-no"), page=page
        )
    return CoverCell(name=book.say("cover-indicators"), extent="full", words=str(len(own)))


def _owners(own: Sequence[Indicator], book: Book) -> CoverCell:
    lacking = book.edition.shared.coverage.indicators_without_owner
    day = book.edition.as_of
    held = [each for each in own if each.id not in lacking]
    proposed = [
        each
        for each in held
        if all(owner.proposed for owner in each.owners_on(day) if owner.role is not Role.DATA)
    ]
    words = _of(len(held), len(own), book)
    if proposed:
        several = len(proposed) < len(held)
        beside = book.say("cover-proposed-some", count=len(proposed)) if several else book.say("proposed")
        words = f"{words}, {beside}"
    page = book.page(f"coverage.html#{anchor('holes', 'owners')}") if len(held) < len(own) else ""
    return _cell("cover-owner", len(held), len(own), words, page, book)


def _sources(own: Sequence[Indicator], book: Book) -> CoverCell:
    lacking = book.edition.shared.coverage.indicators_without_source
    held = sum(each.id not in lacking for each in own)
    page = book.page(f"coverage.html#{anchor('holes', 'sources')}") if held < len(own) else ""
    return _cell("cover-source", held, len(own), _of(held, len(own), book), page, book)


def _baselines(own: Sequence[Indicator], book: Book) -> CoverCell:
    ids = {each.id for each in own}
    judged = [
        found
        for each in book.edition.findings
        if each.indicator.id in ids and (found := each.in_force) is not None
    ]
    held = sum(each.assessment.status is not Status.NO_BASELINE for each in judged)
    words = book.say("cover-targets", held=held, total=len(judged)) if judged else ""
    page = book.page("gaps.html") if held < len(judged) else ""
    return _cell("cover-baseline", held, len(judged), words, page, book)


def _agreements(own: Sequence[Indicator], book: Book) -> CoverCell:
    """Of the agreements in force that these targets belong in, how many carry a target."""
    kinds = {kind for each in own if each.agreed for kind in each.agreed.kinds}
    if not kinds:
        return CoverCell(name=book.say("cover-agreement"), extent="blank", words=book.say("cover-not-asked"))
    day = book.edition.as_of
    held = [each for each in book.edition.registered.agreements if each.kind in kinds and each.in_force(day)]
    page = book.page("agreements.html")
    if not held:
        words = book.say("cover-no-agreement")
        return CoverCell(name=book.say("cover-agreement"), extent="none", words=words, page=page)
    carrying = sum(each.carries is not Carries.NONE for each in held)
    words = book.say("cover-agreements", held=carrying, total=len(held))
    return _cell("cover-agreement", carrying, len(held), words, page, book)


def _cell(column: str, held: int, total: int, words: str, page: str, book: Book) -> CoverCell:
    if not total:
        return CoverCell(name=book.say(column), extent="blank", words=book.say("none"))
    extent = "full" if held == total else "part" if held else "none"
    return CoverCell(name=book.say(column), extent=extent, words=words, page=page)


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
            yield _of_indicator(indicator, _leads([indicator], book)[0], book)


def _agreement_holes(book: Book) -> Iterator[Hole]:
    lacking = book.edition.shared.coverage.agreements_without_target
    for each in book.edition.registered.agreements:
        if each.id in lacking:
            yield Hole(
                name=each.partner,
                page=book.page("agreements.html"),
                about=f"{say_kind_of_agreement(each.kind, book)}, {each.id}",
                actors=(_actor(each.owner, book),),
            )


def _kind_holes(book: Book) -> Iterator[Hole]:
    """Who answers for the targets that belong in agreements of the kind, is the one to conclude them."""
    for kind in book.edition.shared.coverage.kinds_without_agreement:
        actors, is_proposed = _leads(carried_by(kind, book.edition), book)
        yield Hole(
            name=say_kind_of_agreement(kind, book),
            page=book.page("agreements.html") if has_agreements(book) else "",
            about="",
            actors=actors or _stewards(book),
            is_proposed=is_proposed,
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


def _leads(indicators: Sequence[Indicator], book: Book) -> tuple[tuple[Actor, ...], bool]:
    """Who leads these indicators, each once, and whether all of them are only proposed."""
    leads = [
        owner
        for each in indicators
        for owner in each.owners_on(book.edition.as_of)
        if owner.role is Role.LEAD
    ]
    actors = tuple(dict.fromkeys(_actor(each.domain, book) for each in leads))
    return actors, bool(leads) and all(each.proposed for each in leads)


def _actor(domain: str, book: Book) -> Actor:
    catalogue = book.edition.catalogue
    page = book.owner_page(domain) if catalogue.domain(domain) else ""
    return say_domain(domain, catalogue, book.language), page


def _stewards(book: Book) -> tuple[Actor, ...]:
    """Who keeps the agenda."""
    return ((book.say("cover-stewards"), ""),)
