"""The things that registers list, as records: agreements, profiles with their events, and actions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from streefpad.model.registerplans import RegisterKind
from streefpad.model.registers import (
    Action,
    Agreement,
    Profile,
    ProfileEvent,
    Register,
    Registered,
    RegisterRow,
)

_BETWEEN = re.compile(r"[\s,;]+")


def registered_of(registers: Iterable[Register]) -> Registered:
    """Everything that registers list, in the order of their rows; people are left out."""
    agreements: list[Agreement] = []
    profiles: list[Profile] = []
    actions: list[Action] = []
    for each in registers:
        match each.plan.schema.kind:
            case RegisterKind.AGREEMENTS:
                agreements += map(agreement_of, each.rows)
            case RegisterKind.PROFILES:
                profiles += profiles_of(each)
            case RegisterKind.ACTIONS:
                actions += map(action_of, each.rows)
            case RegisterKind.PARTICIPATION | RegisterKind.TEACHERS:
                continue  # people: only ever counted
    return Registered(agreements=tuple(agreements), profiles=tuple(profiles), actions=tuple(actions))


def agreement_of(row: RegisterRow) -> Agreement:
    """The agreement in a row."""
    return Agreement(
        id=row.code("agreement"),
        kind=row.code("kind"),
        partner=row.code("partner"),
        owner=row.code("owner"),
        since=row.day("since"),
        until=row.day("until"),
        signed=row.day("signed"),
        girls=row.number("girls"),
        disadvantaged=row.number("disadvantaged"),
        cell=row.cell,
    )


def action_of(row: RegisterRow) -> Action:
    """The action in a row."""
    return Action(
        id=row.code("action"),
        kind=row.code("kind"),
        name=row.code("name"),
        owner=row.code("owner"),
        since=row.day("since"),
        until=row.day("until"),
        indicators=tuple(each for each in _BETWEEN.split(row.code("indicators")) if each),
        cell=row.cell,
    )


def profiles_of(register: Register) -> tuple[Profile, ...]:
    """The profiles of a register with their events in order of time; a later row may rename one."""
    rows: dict[str, list[RegisterRow]] = {}
    for row in sorted(register.rows, key=lambda each: (each.day("on") is not None, str(each.day("on")))):
        rows.setdefault(row.code("profile"), []).append(row)
    return tuple(_profile(id, own) for id, own in rows.items())


def _profile(id: str, rows: list[RegisterRow]) -> Profile:
    names = [name for row in rows if (name := row.code("name"))]
    return Profile(
        id=id,
        name=names[-1] if names else id,
        kind=rows[-1].code("kind"),
        events=tuple(
            ProfileEvent(
                event=row.code("event"),
                on=on,
                by=row.code("by"),
                forward_looking={"yes": True, "no": False}.get(row.code("forward_looking")),
            )
            for row in rows
            if (on := row.day("on"))
        ),
    )
