"""Frozen editions: read back from editions/DATE/, and refused where a file is not what was published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from streefpad.model.history import MANIFEST, RECORD, RECORD_FORMAT, EditionRecord, FrozenEdition, FrozenFile
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record

EDITIONS = "editions"
Faults = tuple[Problem, ...]


class _Manifest(Record):
    """What is read of a manifest; it holds more."""

    as_of: date
    files: tuple[FrozenFile, ...]


def read_editions(folder: Path) -> tuple[tuple[FrozenEdition, ...], Faults]:
    """The frozen editions of an agenda, the oldest first; one that was edited is left out and told."""
    found: list[FrozenEdition] = []
    problems: list[Problem] = []
    for path in _folders(folder):
        edition, faults = read_edition(folder, path)
        problems += faults
        if edition:
            found.append(edition)
    return tuple(sorted(found, key=lambda each: each.day)), tuple(problems)


def read_edition(folder: Path, path: Path) -> tuple[FrozenEdition | None, Faults]:
    """The edition in one folder, if every file of it is what its manifest says."""
    inside = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()
    try:
        manifest = msgspec.json.decode((path / MANIFEST).read_bytes(), type=_Manifest)
        record = msgspec.json.decode((path / RECORD).read_bytes(), type=EditionRecord)
    except FileNotFoundError as fault:
        missing = Path(str(fault.filename)).name
        return None, (error_at("edition-incomplete", Place(file=inside), edition=path.name, file=missing),)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None, (error_at("edition-unreadable", Place(file=inside), edition=path.name),)
    if record.format != RECORD_FORMAT:
        return None, (error_at("edition-unreadable", Place(file=f"{inside}/{RECORD}"), edition=path.name),)
    if path.name != manifest.as_of.isoformat():
        facts = {"edition": path.name, "day": manifest.as_of.isoformat()}
        return None, (error_at("edition-misplaced", Place(file=inside), **facts),)
    changed = next(_changed(path, manifest.files), None)
    if changed:
        place = Place(file=f"{inside}/{changed}")
        return None, (error_at("edition-changed", place, edition=path.name, file=changed),)
    return FrozenEdition(day=manifest.as_of, folder=inside, record=record, files=manifest.files), ()


def _folders(folder: Path) -> Iterator[Path]:
    """The folders of editions; hidden ones are unfinished."""
    for path in sorted((folder / EDITIONS).glob("*")):
        if path.is_dir() and not path.name.startswith("."):
            yield path


def _changed(path: Path, files: tuple[FrozenFile, ...]) -> Iterator[str]:
    """The files that are not what was published: changed, gone, or never part of it."""
    for each in files:
        file = path / each.path
        if ".." in file.parts or not file.is_relative_to(path):
            yield MANIFEST  # it names a file elsewhere, which we never publish
        elif not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != each.sha256:
            yield each.path
    known = {MANIFEST, *(each.path for each in files)}
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        if name not in known and (file.is_symlink() or not file.is_dir()):
            yield name
