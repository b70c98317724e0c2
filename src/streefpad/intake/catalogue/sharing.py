"""From entries to records: who takes which part of a target, as agreed or by a rule."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.intake.catalogue.documents import Document
from streefpad.intake.catalogue.grammar import ContributorsEntry, TargetEntry
from streefpad.model.sharing import Contributor, OwnerShare, Sharing, SplitRule
from streefpad.values.problems import Problem, error_at

# What each contributor must say where the rule needs it.
_NEEDED = {SplitRule.CEILING: "ceiling", SplitRule.COST: "cost"}


def sharing_of(entry: TargetEntry, document: Document) -> tuple[Sharing | None, tuple[Problem, ...]]:
    """How a target is shared; None where the parts are both agreed and derived, or lack a number."""
    if entry.shares and entry.contributors:
        place = document.place_of_key(("contributors",))
        return None, (error_at("shares-and-contributors", place),)
    if entry.contributors is None:
        shares = tuple(OwnerShare(domain=each.domain, share=each.share) for each in entry.shares)
        return Sharing(declared=shares), ()
    faults = tuple(_faults(entry.contributors, document))
    if faults:
        return None, faults
    contributors = tuple(
        Contributor(
            indicator=each.indicator,
            domain=each.domain,
            weight=each.weight,
            ceiling=each.ceiling,
            cost=each.cost,
        )
        for each in entry.contributors.of
    )
    return Sharing(contributors=contributors, rule=entry.contributors.rule), ()


def _faults(entry: ContributorsEntry, document: Document) -> Iterator[Problem]:
    if not entry.of:
        yield error_at("missing-key", document.place_of_key(("contributors",)), key="of")
    needed = _NEEDED.get(entry.rule)
    for at, each in enumerate(entry.of):
        keys = ("contributors", "of", at)
        if needed and getattr(each, needed) is None:
            yield error_at("missing-key", document.place(keys), key=needed)
        if each.cost is not None and each.cost <= 0:
            place = document.place((*keys, "cost"))
            yield error_at("out-of-bounds", place, what="cost", text=str(each.cost), bounds="> 0")
