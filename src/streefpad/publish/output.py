"""Where publications go: a folder that is switched as a whole, or memory.

Everything is written aside first, so nobody ever sees half a publication, and a folder that
holds anything not ours is never touched.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Protocol, Self

from streefpad.model.edition import Edition
from streefpad.model.history import MANIFEST
from streefpad.values.problems import SourceMissing
from streefpad.values.record import Record

SOFTWARE = "streefpad"

_SHOWN = 3  # foreign files that a refusal names
# What a file browser leaves behind by itself is nobody's work, and no reason to refuse.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class Output(Protocol):
    """Takes files by their path inside the publication, with `/` between the parts."""

    def write(self, path: str, content: bytes | str) -> None:
        """Keep this file; the same path twice is an error of ours."""


class OutputRefused(SourceMissing):
    """The folder holds something we did not write, and writing there could destroy it."""


class MemoryOutput:
    """The files of a publication in memory, by path.

    >>> output = MemoryOutput()
    >>> output.write("data/README.md", "Open data")
    >>> output.files
    {'data/README.md': b'Open data'}
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._taken: set[str] = set()

    def write(self, path: str, content: bytes | str) -> None:
        """Keep this file."""
        _take(path, self._taken)
        self.files[path] = _bytes(content)


class FolderOutput:
    """A folder that holds the publication once the `with` block ends without an error.

    An earlier publication of ours is replaced at once. Raises OutputRefused where the folder
    holds a file that no manifest of ours lists.
    """

    def __init__(
        self,
        root: Path,
        edition: Edition,
        inputs: Mapping[str, str] | None = None,
        not_public: Iterable[str] = (),
    ) -> None:
        self._root = root.resolve()
        self._colophon: dict[str, object] = {
            "software": f"{SOFTWARE} {edition.software}",
            "agenda": edition.catalogue.agenda.id,
            "as_of": edition.as_of.isoformat(),
        }
        if inputs is not None:  # a frozen edition says what it was made from
            self._colophon["inputs"] = [
                {"path": path, "sha256": sha256} for path, sha256 in sorted(inputs.items())
            ]
            if closed := sorted(not_public):
                # Folders of which it says nothing more: a hash would let a guess be tried.
                self._colophon["inputs_not_public"] = closed

    def __enter__(self) -> Self:
        _refuse_foreign(self._root)
        self._aside = _Aside(self._root)
        return self

    def write(self, path: str, content: bytes | str) -> None:
        """Keep this file; it becomes visible with all the others."""
        self._aside.write(path, content)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._aside.write(MANIFEST, _manifest(self._colophon, self._aside.written))
                self._aside.switch()
        finally:
            self._aside.discard()


@contextmanager
def new_folder(root: Path) -> Iterator[Output]:
    """A folder that did not exist, or was empty, and is complete once the block ends.

    Raises OutputRefused where it already holds something.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise OutputRefused(
            f"{root} already exists and is not empty. Name a new folder.",
            nl=f"{root} bestaat al en is niet leeg. Noem een nieuwe map.",
        )
    aside = _Aside(root.resolve())
    try:
        yield aside
        aside.switch()
    finally:
        aside.discard()


def write_file(path: Path, content: bytes) -> None:
    """A file of its own, written aside and then switched, so that nobody ever reads half of it."""
    root = path.resolve()
    if root.is_dir():
        raise OutputRefused(f"{path} is a folder. Name a file.", nl=f"{path} is een map. Noem een bestand.")
    aside = _beside(root, "new")
    try:
        aside.write_bytes(content)
        aside.replace(root)
    except OSError as fault:
        # The name beside it means nothing to whoever asked for the file.
        fault.filename = str(path)
        raise
    finally:
        with suppress(OSError):
            aside.unlink()


class _Seal(Record):
    """What the manifest says of one file."""

    sha256: str
    size: int  # bytes


class _Aside:
    """A folder beside the real one, with the same parent so that a rename can switch them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = _beside(root, "new")
        self._folder.mkdir(parents=True)
        self._taken: set[str] = set()
        self.written: dict[str, _Seal] = {}

    def write(self, path: str, content: bytes | str) -> None:
        _take(path, self._taken)
        data = _bytes(content)
        file = self._folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            file.write_bytes(data)
        except OSError as fault:
            # A full disk does not say what was being written; whoever frees some space must know where.
            fault.filename = fault.filename or str(file)
            raise
        self.written[path] = _Seal(sha256=hashlib.sha256(data).hexdigest(), size=len(data))

    def switch(self) -> None:
        """Put the new folder in the place of the old one; the old one comes back if that fails."""
        if not self._root.exists():
            self._folder.rename(self._root)
            return
        if not any(self._root.iterdir()):
            self._fill()
            return
        old = _beside(self._root, "old")
        self._root.rename(old)
        try:
            self._folder.rename(self._root)
        finally:  # also where somebody stops us in between
            if not self._root.exists():
                old.rename(self._root)
        shutil.rmtree(old)

    def _fill(self) -> None:
        """Move everything into an empty folder, which stays: somebody's shell may stand in it."""
        # The manifest last: without it nobody takes the folder for a publication.
        names = sorted((each.name for each in self._folder.iterdir()), key=lambda name: name == MANIFEST)
        try:
            for name in names:
                (self._folder / name).rename(self._root / name)
        finally:  # also where somebody stops us in between
            if (self._folder / names[-1]).exists():
                for path in [*self._root.iterdir()]:
                    path.rename(self._folder / path.name)
        self._folder.rmdir()

    def discard(self) -> None:
        """Remove what was written and not switched, also after an interrupt."""
        if self._folder.exists():
            shutil.rmtree(self._folder)


def _beside(root: Path, word: str) -> Path:
    return root.with_name(f".{root.name}-{secrets.token_hex(4)}.{word}")


def _take(path: str, taken: set[str]) -> None:
    """Refuse what only a fault of ours can ask for: a path twice, or one outside the publication."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or str(PurePosixPath(path)) != path:
        raise ValueError(f"no path inside a publication: {path!r}")
    # Some file systems see no difference between upper and lower case; a published folder must fit them all.
    if path.casefold() in taken:
        raise ValueError(f"written twice: {path}")
    taken.add(path.casefold())


def _bytes(content: bytes | str) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _manifest(colophon: Mapping[str, object], written: Mapping[str, _Seal]) -> str:
    files = [
        {"path": path, "sha256": seal.sha256, "size": seal.size} for path, seal in sorted(written.items())
    ]
    return json.dumps({**colophon, "files": files}, ensure_ascii=False, indent=1) + "\n"


def _refuse_foreign(root: Path) -> None:
    if not root.exists():
        return
    if not root.is_dir():
        raise OutputRefused(
            f"{root} is a file. Name a folder for the publication.",
            nl=f"{root} is een bestand. Noem een map voor de publicatie.",
        )
    # A few names are enough to refuse, and whoever asks for `/` need not wait for the whole disk.
    foreign = [*islice(_foreign(root), _SHOWN + 1)]
    if foreign:
        shown = ", ".join(sorted(foreign)[:_SHOWN]) + (" …" if len(foreign) > _SHOWN else "")
        raise OutputRefused(
            f"{root} holds files that Streefpad did not write ({shown}), and a publication replaces "
            "the whole folder. Name another folder, or move them.",
            nl=f"In {root} staan bestanden die niet van Streefpad zijn ({shown}), en een publicatie vervangt "
            "de hele map. Noem een andere map, of verplaats ze.",
        )


def _foreign(root: Path) -> Iterator[str]:
    """The files in a folder that no manifest of ours lists, as they are met."""
    ours = _listed_in_manifest(root)
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if name not in ours and path.name not in _LITTER and (path.is_symlink() or not path.is_dir()):
            yield name


def _listed_in_manifest(root: Path) -> set[str]:
    """What an earlier publication of ours wrote in this folder; nothing where it holds none."""
    try:
        manifest = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, UnicodeDecodeError, json.JSONDecodeError):
        return set()
    match manifest:
        case {"software": str(software), "files": list(files)} if software.split(" ")[0] == SOFTWARE:
            return {MANIFEST, *(each["path"] for each in files if isinstance(each, dict) and "path" in each)}
    return set()
