"""Everyone's share in the terminal: a domain's part of each target, and what it owes."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.model.edition import Edition, Finding
from streefpad.model.sharing import Overdue
from streefpad.publish.wording.agreements import say_without_target
from streefpad.publish.wording.numbers import format_date
from streefpad.publish.wording.sharing import say_catch_up, say_own_target, say_share_of
from streefpad.values.texts import Language, Text

_OVERDUE = Text(nl="te laat sinds {due}: {what} ({about})", en="overdue since {due}: {what} ({about})")


def say_owed(edition: Edition, language: Language) -> dict[str, tuple[str, ...]]:
    """What each policy domain is late with, and which of its agreements lack a target, a line for each."""
    late: dict[str, list[str]] = {}
    for found in edition.shared.overdue:
        late.setdefault(found.owner, []).append(_say_overdue(found, language))
    lacking = edition.shared.coverage.agreements_without_target
    without = [each for each in edition.registered.agreements if each.id in lacking]
    for owner in dict.fromkeys(each.owner for each in without):
        own = (each for each in without if each.owner == owner)
        late.setdefault(owner, []).append(say_without_target(own, edition.catalogue, language))
    return {owner: tuple(lines) for owner, lines in late.items()}


def _say_overdue(found: Overdue, language: Language) -> str:
    """What was due, and since when it is late."""
    return _OVERDUE.in_language(language).format(
        due=format_date(found.due, language),
        what=found.what.in_language(language),
        about=found.about.in_language(language),
    )


def say_shares(finding: Finding, domain: str, edition: Edition, language: Language) -> Iterator[str]:
    """What this domain must deliver of one target, a line for each of its parts."""
    parts = edition.shared.parts_of(finding.target.id) if finding.target else None
    if parts is None:
        return
    catalogue = edition.catalogue
    for part in parts.all_of(domain):
        said = say_share_of(parts, part, finding.series.unit, catalogue, language)
        own = catalogue.indicator(part.indicator)
        target = say_own_target(part, language)
        if said:
            yield said
        if asked := say_catch_up(parts, part, finding.series.unit, language):
            yield asked
        if own and target:
            yield f"{own.label.in_language(language)}: {target}"
