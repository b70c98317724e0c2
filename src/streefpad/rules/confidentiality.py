"""What of an edition may be published: of confidential files neither hashes nor the rows behind a figure.

Where a problem lies is for the steward to know in full; a page tells the delivery and the line, of a return
only the round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import Edition
from streefpad.model.sources import without_hash
from streefpad.values.problems import Fact, Place, Problem
from streefpad.values.record import replace

VAULT = "vault"
_RETURNS = f"{VAULT}/forms"  # then the round, the partner, and the return
_APPROVED = f"{_RETURNS}/approved"  # then the dataflow, and the delivery of several partners together
_ALWAYS = ("forms", "records")  # what partners returned, and records of people
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_UNSAID = "…"
_OF_A_PARTNER = frozenset({"partner", "name"})  # facts that would tell whose return it is


def confidential_folders(catalogue: Catalogue) -> tuple[str, ...]:
    """The folders of an agenda that hold what nobody outside may see, not even their hashes."""
    people = (each.id for each in catalogue.dataflows if each.register and each.register.schema.persons)
    return tuple(f"{VAULT}/{each}" for each in (*_ALWAYS, *people))


def in_public(edition: Edition) -> Edition:
    """The edition as its pages, tables and programs may show it."""
    folders = confidential_folders(edition.catalogue)
    return replace(
        edition,
        problems=tuple(_in_public(each, folders) for each in edition.problems),
        registered=replace(edition.registered, counted=()),
    )


def is_inside(path: str, folders: Sequence[str]) -> bool:
    """Whether a path is one of these folders, or leads into one."""
    return any(path == each or path.startswith(f"{each}/") for each in folders)


def _in_public(problem: Problem, folders: Sequence[str]) -> Problem:
    if not is_inside(problem.place.file, folders):
        return problem
    file = _public_path(problem.place.file)
    is_return = _is_return(file)
    place = Place(file=file) if is_return else replace(problem.place, file=file)
    hidden = _OF_A_PARTNER if is_return else frozenset()
    return replace(
        problem,
        place=place,
        facts={name: _UNSAID if name in hidden else _public(fact) for name, fact in problem.facts.items()},
    )


def _public(fact: Fact) -> Fact:
    if not isinstance(fact, str):
        return fact
    return _UNSAID if _SHA256.fullmatch(fact) else _public_path(fact)


def _public_path(path: str) -> str:
    """A path in the vault without the hash of a file, and of a return no more than its round."""
    bare = without_hash(path)
    return "/".join(bare.split("/")[:3]) if _is_return(bare) else bare


def _is_return(path: str) -> bool:
    return is_inside(path, (_RETURNS,)) and not is_inside(path, (_APPROVED,))
