"""Freezing an edition: what was published on a date, kept as it was published."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from streefpad.build.publication import as_published, render
from streefpad.intake.catalogue.read import AGENDA_FILE, FOLDERS, VAULT
from streefpad.intake.editions import EDITIONS, read_editions
from streefpad.intake.forms import FORMS_FOLDER, PARTNERS_FOLDER
from streefpad.model.edition import Edition
from streefpad.model.history import RECORD, FrozenEdition
from streefpad.publish.frozen import write_record
from streefpad.publish.output import FolderOutput
from streefpad.rules.confidentiality import confidential_folders, is_inside
from streefpad.rules.history import history_of, record_of
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record, replace
from streefpad.values.texts import Language

# What an edition is made from, beside the vault; of whatever else lies in the folder it tells nothing.
_TEXTS = (*FOLDERS, FORMS_FOLDER, PARTNERS_FOLDER)


class Frozen(Record):
    """What freezing came to: the folder, and whether it was there already, as it would have become."""

    folder: Path
    was_there: bool


def freeze(
    edition: Edition,
    folder: Path,
    languages: tuple[Language, ...],
    progress: Callable[[str], None] | None = None,
) -> tuple[Frozen | None, tuple[Problem, ...]]:
    """The edition as published, frozen in editions/DATE/; never another one in the place of a frozen one."""
    editions, problems = read_editions(folder)
    target = folder / EDITIONS / edition.as_of.isoformat()
    record = record_of(edition)
    own = next((each for each in editions if each.day == edition.as_of), None)
    if own is not None:
        if own.record == record:
            return Frozen(folder=target, was_there=True), problems
        return None, (*problems, _frozen_already(edition.as_of, own))
    if target.exists():
        return None, problems  # it is there and damaged: the problems say so
    earlier = [each.record for each in editions]
    whole = as_published(replace(edition, history=history_of(earlier, record, is_frozen=True)))
    closed = confidential_folders(edition.catalogue)
    inputs = dict(_inputs(folder, closed))
    kept = [each for each in closed if (folder / each).is_dir()]
    with FolderOutput(target, whole, inputs=inputs, not_public=kept) as output:
        render(whole, output, languages, progress)
        output.write(RECORD, write_record(record))
    return Frozen(folder=target, was_there=False), problems


def _inputs(folder: Path, closed: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The hash of every file that the edition was made from, but for what is confidential."""
    below = (path for each in (*_TEXTS, VAULT) for path in (folder / each).rglob("*"))
    for path in sorted([folder / AGENDA_FILE, *below]):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and not is_inside(inside.as_posix(), closed):
            yield inside.as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


def _frozen_already(day: date, own: FrozenEdition) -> Problem:
    return error_at("edition-frozen-already", Place(file=own.folder), edition=day.isoformat())
