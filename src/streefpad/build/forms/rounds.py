"""Where every partner stands in a round, on a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from streefpad.build.forms.collection import Collection, in_force
from streefpad.model.forms import (
    EventKind,
    FormLayout,
    KeptReturn,
    KindStanding,
    Partner,
    RoundEvent,
    RoundState,
    Standing,
)
from streefpad.values.problems import Problem, hint_at


def standings(collection: Collection, as_of: date) -> tuple[Standing, ...]:
    """Where every partner stood on a date in the present round of every form."""
    found: list[Standing] = []
    for layout in collection.forms.layouts:
        events = [each for each in collection.events(layout.round) if each.on <= as_of]
        for id in layout.partners:
            if partner := collection.forms.partner(id):
                returns = [each for each in collection.returns(layout.round, id) if each.received <= as_of]
                told = [each for each in events if each.partner == id]
                found.append(_standing(layout, partner, returns, told, as_of))
    return tuple(found)


def standings_by_kind(collection: Collection, as_of: date) -> tuple[KindStanding, ...]:
    """How many partners of each kind stood where: all that may be shown of a round in public."""
    found = standings(collection, as_of)
    groups = dict.fromkeys((each.layout.id, each.partner.kind) for each in found)
    return tuple(
        KindStanding(
            form=layout.id,
            title=layout.title,
            period=layout.period,
            due=layout.due,
            kind=kind,
            name=collection.forms.kind_name(kind),
            partners=Counter(each.state for each in own),
            missing=_missing(own, as_of),
            dataflows=tuple(dict.fromkeys(each.dataflow for each in layout.sheets)),
        )
        for id, kind in groups
        if (layout := collection.forms.layout(id))
        and (own := [each for each in found if (each.layout.id, each.partner.kind) == (id, kind)])
    )


def overdue_rounds(collection: Collection, as_of: date) -> tuple[Problem, ...]:
    """A hint for each form that some partners did not return without errors by the day it was due."""
    found = standings(collection, as_of)
    return tuple(
        hint_at(
            "overdue-round",
            layout.place,
            form=layout.title,
            period=layout.period,
            due=layout.due.isoformat(),
            missing=missing,
            partners=len(own),
        )
        for layout in collection.forms.layouts
        if (own := [each for each in found if each.layout.id == layout.id])
        and (missing := _missing(own, as_of))
    )


def _missing(standings: Sequence[Standing], as_of: date) -> int:
    """Past the due day, of how many partners no return can count; what was approved before still does."""
    return sum(
        each.layout.due < as_of
        and each.state in {RoundState.LATE, RoundState.FAULTY}
        and each.approved is None
        for each in standings
    )


def _standing(
    layout: FormLayout,
    partner: Partner,
    returns: Sequence[KeptReturn],
    events: Sequence[RoundEvent],
    as_of: date,
) -> Standing:
    current, approved = in_force(returns, events)
    refused = sum(1 for each in events if each.kind is EventKind.REFUSED)
    return Standing(
        layout=layout,
        partner=partner,
        state=_state(layout, current, approved, refused, as_of),
        current=current,
        approved=approved,
        returns=len(returns),
        refused=refused,
    )


def _state(
    layout: FormLayout, current: KeptReturn | None, approved: KeptReturn | None, refused: int, as_of: date
) -> RoundState:
    if current:
        if approved and approved.id == current.id:
            return RoundState.APPROVED
        return RoundState.FAULTY if current.errors else RoundState.RECEIVED
    if refused:
        return RoundState.FAULTY
    return RoundState.LATE if as_of > layout.due else RoundState.EXPECTED
