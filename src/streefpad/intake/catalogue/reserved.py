"""Ids become names of files in the publication; some names it gives to files of its own."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.problems import Place, Problem, error_at

# For what bears the id, the names that are taken: tables of the open data, and the page of all owners.
RESERVED: Mapping[str, frozenset[str]] = {
    "indicator": frozenset(
        {"observations", "indicators", "findings", "targets", "sources", "counts", "splits", "bridges"}
    ),
    "domain": frozenset({"index"}),
}


def if_reserved(what: str, id: str, place: Place) -> tuple[Problem, ...]:
    """A problem where the id is the name of a file of the publication itself; upper case changes nothing.

    >>> [each.code for each in if_reserved("domain", "Index", Place(file="agenda.yaml"))]
    ['reserved-id']
    """
    if id.casefold() not in RESERVED.get(what, ()):
        return ()
    return (error_at("reserved-id", place, what=what, id=id),)
