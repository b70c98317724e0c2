"""Editions over time: what a publication tells of those before it, and what differs between two."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from streefpad.intake.editions import EDITIONS, read_editions
from streefpad.model.edition import Edition
from streefpad.model.history import MANIFEST, EditionChanges, EditionRecord, FrozenEdition
from streefpad.publish.output import Output
from streefpad.rules.history import compare, history_of, record_of
from streefpad.values.problems import Place, Problem, error_at, nearest
from streefpad.values.record import Record, replace

NOW = "now"
LATEST = "latest"


class Past(Record):
    """The frozen editions of an agenda, and the folder in which they lie."""

    folder: Path
    editions: tuple[FrozenEdition, ...]


def past_of(folder: Path) -> tuple[Past, tuple[Problem, ...]]:
    """The frozen editions of the agenda in this folder; those that were edited by hand are told."""
    editions, problems = read_editions(folder)
    return Past(folder=folder, editions=editions), problems


def with_history(edition: Edition, past: Past) -> Edition:
    """The edition with what those before it said, and what has changed since."""
    return replace(edition, history=history_of([each.record for each in past.editions], record_of(edition)))


def carry_editions(past: Past, output: Output) -> None:
    """The frozen editions inside a publication, byte for byte, so that old addresses still work."""
    for edition in past.editions:
        for path in (*(each.path for each in edition.files), MANIFEST):
            content = (past.folder / edition.folder / path).read_bytes()
            output.write(f"{EDITIONS}/{edition.day}/{path}", content)


def difference(
    edition: Edition, past: Past, before: str, after: str
) -> tuple[EditionChanges | None, tuple[Problem, ...]]:
    """What changed between two editions, each named by its date, `latest` or `now`."""
    known: dict[str, EditionRecord] = {each.day.isoformat(): each.record for each in past.editions}
    if past.editions:
        known[LATEST] = past.editions[-1].record
    known[NOW] = record_of(edition)
    unknown = [each for each in (before, after) if each not in known]
    if unknown:
        return None, tuple(_unknown(each, known) for each in dict.fromkeys(unknown))
    return compare(known[before], known[after]), ()


def _unknown(asked: str, known: Mapping[str, object]) -> Problem:
    return error_at(
        "edition-unknown",
        Place(file=EDITIONS),
        edition=asked,
        nearest=nearest(asked, known),
        known=", ".join(known),
        **({"none": ""} if set(known) == {NOW} else {}),
    )
