"""Actions on the axis of years, beside the figures they are meant for: when they ran, never what they did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from streefpad.model.indicators import Indicator
from streefpad.model.registerplans import SCHEMAS, RegisterKind
from streefpad.model.registers import Action
from streefpad.publish.charts.stretches import Years, draw_stretch, draw_years, years_around
from streefpad.publish.site.book import Book, anchor
from streefpad.publish.site.terms import say_validity
from streefpad.publish.wording.names import say_action_kind, say_domain
from streefpad.values.clock import first_day, last_day
from streefpad.values.record import Record


class ActionRow(Record):
    """One action: what, who, when, and what it is meant for."""

    id: str
    name: str
    kind: str
    period: str
    owner: str
    owner_page: str
    bar: Markup
    indicators: tuple[tuple[Markup, str], ...]  # name, page


class ActionGroup(Record):
    """The actions of one kind."""

    id: str
    name: str
    rows: tuple[ActionRow, ...]


class ActionsView(Record):
    """Actions with the axis that their bars share."""

    axis: Markup
    groups: tuple[ActionGroup, ...]


def has_actions(book: Book) -> bool:
    """Whether the register of actions holds any."""
    return bool(book.edition.registered.actions)


def actions_view(actions: Iterable[Action], book: Book) -> ActionsView | None:
    """These actions by kind, the earliest first; None where there are none."""
    shown = list(actions)
    if not shown:
        return None
    axis = _axis(book)
    told = book.say("actions-axis", first=axis.first, last=axis.last)
    column = SCHEMAS[RegisterKind.ACTIONS].column("kind")
    kinds = dict.fromkeys([*(column.codes if column else ()), *(each.kind for each in shown)])
    groups = [
        ActionGroup(
            id=anchor("actions", kind),
            name=say_action_kind(kind, book.language),
            rows=tuple(_row(each, axis, book) for each in _in_order(shown) if each.kind == kind),
        )
        for kind in kinds
    ]
    return ActionsView(
        axis=Markup(draw_years(axis, told)),
        groups=tuple(each for each in groups if each.rows),
    )


def actions_of_goal(number: int, book: Book) -> ActionsView | None:
    """The actions that are meant for an indicator of this goal."""
    own = {each.id for each in book.edition.catalogue.indicators if each.goal == number}
    return actions_view(
        (each for each in book.edition.registered.actions if own & set(each.indicators)), book
    )


def actions_beside(indicator: Indicator, book: Book) -> ActionsView | None:
    """The actions meant for an indicator that ran between its first figure and its last deadline."""
    findings = book.edition.of_indicator(indicator.id)
    periods = [each.period for found in findings for each in found.series.observations]
    periods += [found.target.by for found in findings if found.target and found.target.by]
    if not periods:
        return None
    first, last = min(map(first_day, periods)), max(map(last_day, periods))
    return actions_view(
        (
            each
            for each in book.edition.registered.actions
            if indicator.id in each.indicators
            and (each.until is None or each.until >= first)
            and (each.since is None or each.since <= last)
        ),
        book,
    )


def _in_order(actions: Iterable[Action]) -> list[Action]:
    return sorted(actions, key=lambda each: (each.since or date.min, each.until or date.max, each.id))


def _axis(book: Book) -> Years:
    """From the reference that most targets share to the last deadline: one axis for the whole site."""
    edition = book.edition
    targets = edition.catalogue.targets
    years = [edition.as_of.year, *(each.since.year for each in edition.registered.actions if each.since)]
    years += [each.by.year for each in targets if each.by]
    shared = Counter(each.reference for each in targets if each.reference).most_common(1)
    # A school year starts the calendar year before it ends.
    return years_around([*years, *(each.year - 1 for each, _ in shared)])


def _row(action: Action, axis: Years, book: Book) -> ActionRow:
    catalogue = book.edition.catalogue
    period = say_validity(action.since, action.until, book)
    named = (catalogue.indicator(each) for each in action.indicators)
    bar = draw_stretch(action.since, action.until, book.edition.as_of, axis, period or action.name)
    return ActionRow(
        id=action.id,
        name=action.name,
        kind=say_action_kind(action.kind, book.language),
        period=period,
        owner=say_domain(action.owner, catalogue, book.language),
        owner_page=book.owner_page(action.owner) if catalogue.domain(action.owner) else "",
        bar=Markup(bar),
        indicators=tuple((book.tell(each.label), book.indicator_page(each.id)) for each in named if each),
    )
