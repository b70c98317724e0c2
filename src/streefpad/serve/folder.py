"""A published folder in memory: every file that its manifest names, and no other.

The manifest is held against the files before the first request is answered, so what is served
is what was published; an address never touches the disk.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from streefpad.model.history import MANIFEST
from streefpad.publish.output import SOFTWARE
from streefpad.values.problems import SourceMissing
from streefpad.values.record import Record
from streefpad.values.texts import LANGUAGES, Language


class FolderRefused(SourceMissing):
    """The folder is no publication, or no longer the one that was published."""


class File(Record):
    """One file of the publication."""

    path: str  # inside the folder, with `/` between the parts
    content: bytes
    sha256: str


class Published(Record):
    """What a folder publishes: its files by path, and what its manifest says of them all."""

    folder: Path
    agenda: str
    as_of: str
    software: str
    files: Mapping[str, File]

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that have a site in the folder."""
        return tuple(each for each in LANGUAGES if f"{each}/index.html" in self.files)

    @property
    def is_current(self) -> bool:
        """Whether the folder still holds this publication; a later one asks for a new start."""
        try:
            return (self.folder / MANIFEST).read_bytes() == self.files[MANIFEST].content
        except OSError:
            return False


def read_folder(folder: Path) -> Published:
    """The publication in this folder.

    Raises FolderRefused where there is none, or where a file is not the one that was published.
    """
    root = folder.resolve()
    manifest, written = _manifest(root, folder)
    files = {path: _file(root, path, sha256) for path, sha256 in _listed(manifest, folder).items()}
    files[MANIFEST] = File(path=MANIFEST, content=written, sha256=hashlib.sha256(written).hexdigest())
    return Published(
        folder=root,
        agenda=str(manifest.get("agenda", "")),
        as_of=str(manifest.get("as_of", "")),
        software=str(manifest.get("software", "")),
        files=files,
    )


def _manifest(root: Path, folder: Path) -> tuple[Mapping[str, object], bytes]:
    """The manifest, and the bytes that say it."""
    try:
        written = (root / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise FolderRefused(
            f"{folder} holds no publication: there is no {MANIFEST} in it. "
            f"Make one with: streefpad build --out {folder}",
            nl=f"{folder} bevat geen publicatie: er staat geen {MANIFEST} in. "
            f"Maak er een met: streefpad build --out {folder}",
        ) from None
    try:
        manifest = json.loads(written)
    except ValueError:  # no JSON, or no UTF-8
        manifest = None
    match manifest:
        case {"software": str(software), "files": list()} if software.split(" ")[0] == SOFTWARE:
            return manifest, written
    raise FolderRefused(
        f"{folder / MANIFEST} is not a manifest that Streefpad wrote.",
        nl=f"{folder / MANIFEST} is geen manifest dat Streefpad schreef.",
    )


def _listed(manifest: Mapping[str, object], folder: Path) -> dict[str, str]:
    """The hash that the manifest states of every file, by path."""
    listed: dict[str, str] = {}
    files = manifest["files"]
    for each in files if isinstance(files, list) else ():
        match each:
            case {"path": str(path), "sha256": str(sha256)} if _is_inside(path):
                listed[path] = sha256
            case _:
                raise FolderRefused(
                    f"{folder / MANIFEST} names a file that no publication holds: {json.dumps(each)[:200]}",
                    nl=f"{folder / MANIFEST} noemt een bestand dat geen publicatie bevat: "
                    f"{json.dumps(each)[:200]}",
                )
    return listed


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and ".." not in parts
        and not path.startswith("/")
        and "\\" not in path
        and "\0" not in path
    )


def _file(root: Path, path: str, sha256: str) -> File:
    place = root / path
    if place.resolve() != place:
        raise FolderRefused(
            f"{place} is a link to elsewhere, and was not published so. Build it again.",
            nl=f"{place} verwijst naar elders, en is zo niet gepubliceerd. Bouw de publicatie opnieuw.",
        )
    try:
        content = place.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise FolderRefused(
            f"{place} is missing, though {MANIFEST} names it. Build it again.",
            nl=f"{place} ontbreekt, hoewel {MANIFEST} het noemt. Bouw de publicatie opnieuw.",
        ) from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise FolderRefused(
            f"{place} was changed after it was published: it does not fit its hash in {MANIFEST}. "
            "Build it again.",
            nl=f"{place} is na publicatie veranderd: het past niet bij zijn hash in {MANIFEST}. "
            "Bouw de publicatie opnieuw.",
        )
    return File(path=path, content=content, sha256=sha256)
