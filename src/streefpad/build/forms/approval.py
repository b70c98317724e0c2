"""Approval: from then on the rows of a return count, and are sealed for their dataflow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.build.asked import unknown
from streefpad.build.forms.collection import Collection, in_force, log_event, unknown_partner
from streefpad.build.forms.rounds import standings
from streefpad.intake.forms.admission import Reception, refused_rows
from streefpad.intake.forms.store import keep_approved
from streefpad.intake.forms.tidy import approved_csv, read_rows
from streefpad.model.forms import (
    EventKind,
    FormLayout,
    KeptReturn,
    ReturnedRow,
    RoundEvent,
    RoundState,
    Standing,
)
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import replace

Refused = tuple[ReturnedRow, Problem]


def approve(
    collection: Collection, partners: Sequence[str], form: str = "", *, on: date, by: str, despite: str = ""
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The folders in the vault that now hold the approved rows; a return with errors needs a reason.

    Without a form every form that came back from these partners is approved. All of them, or none where
    one cannot be; approving twice changes nothing. A row that its register would refuse is never sealed.
    """
    strangers = [fault for each in partners if (fault := unknown_partner(collection, each))]
    layouts = [each.id for each in collection.forms.layouts]
    if form and form not in layouts:
        strangers.append(unknown("form", form, layouts))
    if strangers:
        return (), tuple(strangers)
    found = standings(collection, date.max)
    asked = [each for each in found if each.partner.id in partners and form in ("", each.layout.id)]
    ready = [each for each in asked if each.current]
    came_back = {each.partner.id for each in ready}
    expected = {each.partner.id for each in asked}
    problems = [_not_asked(collection, each, form) for each in partners if each not in expected]
    problems += [_nothing_to_approve(each) for each in asked if each.partner.id not in came_back]
    problems += [_still_faulty(each) for each in ready if _has_errors(each) and not despite]
    touched = {each.layout.id: each.layout for each in ready}
    refused = [fault for each in touched.values() for fault in _refused(collection, each, ready, on)]
    if problems or (refused and not despite):
        return (), (*problems, *(problem for _, problem in refused))
    short = {row.partner for row, _ in refused}
    for each in ready:
        if each.current and each.state is not RoundState.APPROVED:
            why = despite if _has_errors(each) or each.partner.id in short else ""
            whose, file = each.partner.id, each.current.id
            event = RoundEvent(on=on, kind=EventKind.APPROVED, partner=whose, file=file, by=by, why=why)
            collection = log_event(collection, each.layout.round, event)
    return tuple(place for each in touched.values() for place in _seal(collection, each, on, by)), ()


def _seal(collection: Collection, layout: FormLayout, on: date, by: str) -> Iterator[str]:
    returns = _approved(collection, layout)
    placed = list(_placed_rows(collection, layout, returns))
    refused = [row for row, _ in _refused_rows(collection, layout, placed, on)]
    rows = [row for row, _ in placed if not any(row is each for each in refused)]
    for sheet in layout.sheets:
        flow = collection.catalogue.dataflow(sheet.dataflow)
        register = flow.register.schema if flow and flow.register else None
        content = approved_csv(sheet, rows, collection.forms, register).encode("utf-8")
        yield keep_approved(collection.folder, layout, sheet, content, returns, on=on, by=by)


def _refused(
    collection: Collection, layout: FormLayout, ready: Sequence[Standing], on: date
) -> tuple[Refused, ...]:
    """What the registers would refuse of a form's rows, once these returns are approved as well."""
    coming = {each.partner.id: each.current for each in ready if each.layout.id == layout.id and each.current}
    known = {each.partner: each for each in _approved(collection, layout)}
    returns = [each for partner in layout.partners if (each := coming.get(partner) or known.get(partner))]
    return tuple(_refused_rows(collection, layout, list(_placed_rows(collection, layout, returns)), on))


def _placed_rows(
    collection: Collection, layout: FormLayout, returns: Sequence[KeptReturn]
) -> Iterator[tuple[ReturnedRow, Place]]:
    """The rows of returns, each with its line in the vault."""
    for kept in returns:
        lines: Counter[str] = Counter()
        for row in read_rows(collection.folder, kept, layout):
            lines[row.sheet] += 1
            yield row, Place(file=f"{kept.folder}/{row.sheet}.csv", line=lines[row.sheet] + 1)


def _refused_rows(
    collection: Collection, layout: FormLayout, placed: Sequence[tuple[ReturnedRow, Place]], on: date
) -> Iterator[Refused]:
    """Rows that a register refuses, such as one that two partners both sent."""
    reception = Reception(forms=collection.forms, catalogue=collection.catalogue, on=on)
    for sheet in layout.sheets:
        flow = collection.catalogue.dataflow(sheet.dataflow)
        own = [each for each in placed if each[0].sheet == sheet.id]
        if flow is None or flow.register is None:
            continue
        for fault in refused_rows(sheet, [row for row, _ in own], flow, reception):
            row, place = own[fault.row]
            problem = replace(fault.problem, place=place)
            if fault.first is not None:
                what, first = fault.problem.facts["what"], str(own[fault.first][1])
                problem = error_at("register-row-twice", place, what=what, first=first)
            yield row, problem


def _approved(collection: Collection, layout: FormLayout) -> tuple[KeptReturn, ...]:
    events = collection.events(layout.round)
    found = (
        in_force(
            collection.returns(layout.round, partner), [each for each in events if each.partner == partner]
        )
        for partner in layout.partners
    )
    return tuple(approved for _, approved in found if approved)


def _has_errors(standing: Standing) -> bool:
    return standing.current is not None and standing.current.errors > 0


def _not_asked(collection: Collection, partner: str, form: str) -> Problem:
    named = next((each for each in collection.forms.partners if each.id == partner), None)
    layouts = [each for each in collection.forms.layouts if form in ("", each.id)]
    return error_at(
        "form-asks-nothing",
        layouts[0].place if form else Place(file="--partner"),
        partner=named.name if named else partner,
        forms=", ".join(each.id for each in layouts) or "–",
    )


def _nothing_to_approve(standing: Standing) -> Problem:
    layout = standing.layout
    return error_at(
        "form-nothing-to-approve",
        layout.place,
        partner=standing.partner.name,
        form=layout.title,
        period=layout.period,
    )


def _still_faulty(standing: Standing) -> Problem:
    current = standing.current
    return error_at(
        "form-still-faulty",
        Place(file=current.folder if current else standing.layout.place.file),
        partner=standing.partner.name,
        form=standing.layout.title,
        errors=current.errors if current else 0,
    )
