"""The findings in groups: by goal, by policy domain, or by focus; total and girls together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import assert_never

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import Edition, Finding
from streefpad.model.indicators import Focus, Role
from streefpad.publish.wording.names import (
    NO_FOCUS,
    NO_GOAL,
    NO_OWNER,
    PROPOSED,
    say_domain,
    say_focus,
    say_role,
)
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

_CONTRIBUTES = Text(nl="draagt bij", en="contributes")
_GOAL = Text(nl="Doelstelling {number}", en="Goal {number}")


class Grouping(StrEnum):
    """What the table is grouped by."""

    GOAL = "goal"
    OWNER = "owner"
    FOCUS = "focus"


class Group(Record, kw_only=False):
    """Findings under one heading."""

    title: str
    note: str
    findings: tuple[Finding, ...]
    domain: str = ""  # id of the policy domain, where the groups are those of owners


def groups_of(edition: Edition, by: Grouping, language: Language) -> tuple[Group, ...]:
    """The findings that have a target, under their headings; an empty heading is left out."""
    match by:
        case Grouping.GOAL:
            found = _by_goal(edition, language)
        case Grouping.OWNER:
            found = _by_owner(edition, language)
        case Grouping.FOCUS:
            found = _by_focus(edition, language)
        case _:
            assert_never(by)
    return tuple(group for group in found if group.findings)


def in_pairs(findings: Iterable[Finding], catalogue: Catalogue) -> tuple[Finding, ...]:
    """The same findings, each indicator followed by the one it shares its chart with."""
    every = tuple(findings)
    ordered = catalogue.in_pairs({each.indicator.id: each.indicator for each in every}.values())
    return tuple(each for indicator in ordered for each in every if each.indicator.id == indicator.id)


def _with_target(edition: Edition) -> tuple[Finding, ...]:
    return tuple(each for each in edition.findings if each.target)


def _by_goal(edition: Edition, language: Language) -> Iterable[Group]:
    goals, findings = edition.catalogue.agenda.goals, _with_target(edition)
    for goal in goals:
        title = _GOAL.in_language(language).format(number=goal.number)
        own = (each for each in findings if each.indicator.goal == goal.number)
        found = in_pairs(own, edition.catalogue)
        yield Group(title, goal.name.in_language(language), found)
    numbers = {goal.number for goal in goals}
    outside = (each for each in findings if each.indicator.goal not in numbers)
    yield Group(NO_GOAL.in_language(language), "", in_pairs(outside, edition.catalogue))


def _by_owner(edition: Edition, language: Language) -> Iterable[Group]:
    """A group per policy domain and role: what it leads, what it shares, which figures it holds."""
    findings = _with_target(edition)
    for domain in edition.catalogue.agenda.domains:
        for role in Role:
            for proposed in (False, True):
                mark = f" ({PROPOSED.in_language(language)})" if proposed else ""
                kind = (domain.id, role, proposed)
                own = (each for each in findings if kind in _ownerships(each, edition.as_of))
                yield Group(
                    say_domain(domain.id, edition.catalogue, language),
                    say_role(role, language) + mark,
                    in_pairs(own, edition.catalogue),
                    domain.id,
                )
        yield Group(
            say_domain(domain.id, edition.catalogue, language),
            _CONTRIBUTES.in_language(language),
            in_pairs(
                (each for each in findings if _only_contributes(domain.id, each, edition)), edition.catalogue
            ),
            domain.id,
        )
    nobody = (each for each in findings if not _ownerships(each, edition.as_of))
    yield Group(NO_OWNER.in_language(language), "", in_pairs(nobody, edition.catalogue))


def _only_contributes(domain: str, finding: Finding, edition: Edition) -> bool:
    """Whether a domain has a part of a target whose indicator it does not own."""
    parts = edition.shared.parts_of(finding.target.id) if finding.target else None
    owns = any(each.domain == domain for each in finding.indicator.owners_on(edition.as_of))
    return parts is not None and bool(parts.all_of(domain)) and not owns


def _ownerships(finding: Finding, as_of: date) -> set[tuple[str, Role, bool]]:
    return {(each.domain, each.role, each.proposed) for each in finding.indicator.owners_on(as_of)}


def _by_focus(edition: Edition, language: Language) -> Iterable[Group]:
    findings = _with_target(edition)
    for focus in Focus:
        title = say_focus(focus, edition.catalogue.agenda, language)
        own = (each for each in findings if focus in each.indicator.focus)
        yield Group(title, "", in_pairs(own, edition.catalogue))
    none = (each for each in findings if not each.indicator.focus)
    yield Group(NO_FOCUS.in_language(language), "", in_pairs(none, edition.catalogue))
