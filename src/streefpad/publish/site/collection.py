"""Where rounds of collection stand: how many partners of each kind, by kind, never a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from streefpad.model.computed import Bridged, Relative
from streefpad.model.forms import KindStanding, RoundState
from streefpad.model.indicators import Indicator
from streefpad.publish.site.book import Book
from streefpad.publish.wording.collection import say_state
from streefpad.publish.wording.numbers import format_date, format_period
from streefpad.values.record import Record


class StandingRow(Record):
    """One kind of partner, or all of them: how many are asked, and how many stand where."""

    name: Markup | str
    asked: int
    counts: tuple[tuple[str, int], ...]  # state, number


class RoundView(Record):
    """One form of one period."""

    form: str
    title: Markup
    period: str
    due: str
    missing: int  # of how many partners nothing can count although it is due
    rows: tuple[StandingRow, ...]
    total: StandingRow | None  # where there is more than one kind


def rounds_of(book: Book) -> tuple[RoundView, ...]:
    """Every round of the edition, in the order of the forms."""
    return tuple(_views(book.edition.collection, book))


def rounds_for(indicator: Indicator, book: Book) -> tuple[RoundView, ...]:
    """The rounds whose forms fill a dataflow that this indicator rests on."""
    flows = _dataflows(indicator, book)
    return tuple(_views((each for each in book.edition.collection if flows & {*each.dataflows}), book))


def _views(standings: Iterable[KindStanding], book: Book) -> Iterator[RoundView]:
    rounds: dict[str, list[KindStanding]] = {}
    for each in standings:
        rounds.setdefault(each.form, []).append(each)
    for form, own in rounds.items():
        first = own[0]
        every: Counter[RoundState] = Counter()
        for each in own:
            every.update(each.partners)
        yield RoundView(
            form=form,
            title=book.tell(first.title),
            period=format_period(first.period, book.language),
            due=format_date(first.due, book.language),
            missing=sum(each.missing for each in own),
            rows=tuple(
                _row(book.opening(book.tell(each.name)), Counter(each.partners), book) for each in own
            ),
            total=_row(book.say("collection-total"), every, book) if len(own) > 1 else None,
        )


def _row(name: Markup | str, partners: Counter[RoundState], book: Book) -> StandingRow:
    return StandingRow(
        name=name,
        asked=partners.total(),
        counts=tuple((say_state(each, book.language), partners[each]) for each in RoundState),
    )


def _dataflows(indicator: Indicator, book: Book) -> frozenset[str]:
    """The ids of the dataflows whose rows an indicator's values come from."""
    own = {indicator.figures.dataflow} if indicator.figures else set()
    match indicator.computed:
        case Relative(activity=first, population=second):
            others = [each for each in book.edition.catalogue.indicators if each.id in {first, second}]
            own |= {flow for each in others for flow in _dataflows(each, book)}
        case Bridged() | None:
            pass
        case counted:
            own.add(counted.dataflow)
    return frozenset(own)
