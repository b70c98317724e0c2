"""Renderings kept from one build to the next: what is made from the same is not made again.

A rendering is kept under the hash of everything that went into it, so that a build that keeps
and one that starts afresh write the same bytes. Losing what was kept costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from threading import Lock
from typing import Protocol

CACHE = "STREEFPAD_CACHE"  # a folder; empty: nothing is kept
_MOST = 4000  # renderings; the ones unused longest go first
_MADE_BY = ("vl-convert-python", "typst", "jinja2")


class Keep(Protocol):
    """Gives a rendering: the one kept from before, or a new one."""

    def __call__(self, made_from: Callable[[], str], make: Callable[[], bytes]) -> bytes:
        """The rendering; `made_from` tells everything that it depends on, and is asked where that matters."""


def make_anew(made_from: Callable[[], str], make: Callable[[], bytes]) -> bytes:
    """A new rendering, whatever was made before."""
    return make()


class KeptRenderings:
    """The renderings in a folder, and how many of those asked for were there.

    A folder that cannot be read or written only makes a build slower.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._counting = Lock()  # pictures are drawn side by side
        self.found = 0
        self.made = 0

    def __call__(self, made_from: Callable[[], str], make: Callable[[], bytes]) -> bytes:
        """The rendering as it was kept, unharmed; else a new one, which is then kept."""
        name = hashlib.sha256(f"{_makers()}\n{made_from()}".encode()).hexdigest()
        path = self._folder / name[:2] / name
        kept = _unharmed(path)
        if kept is not None:
            with self._counting:
                self.found += 1
            return kept
        content = make()
        with self._counting:
            self.made += 1
        with suppress(OSError):
            _put(path, content)
        return content

    def tidy(self) -> None:
        """Throw away what was unused longest, beyond a few thousand renderings."""
        with suppress(OSError):
            kept = sorted(self._folder.glob("??/*"), key=lambda each: each.stat().st_mtime, reverse=True)
            for path in kept[_MOST:]:
                path.unlink()


def cache_folder() -> Path | None:
    """Where renderings are kept on this machine; None where nobody wants them kept."""
    asked = os.environ.get(CACHE)
    if asked is not None:
        return Path(asked) if asked else None
    home = os.environ.get("XDG_CACHE_HOME")
    with suppress(RuntimeError):  # a user without a home keeps nothing
        return (Path(home) if home else Path.home() / ".cache") / "streefpad"
    return None


def _unharmed(path: Path) -> bytes | None:
    """What was kept, if it is still what was put there: its hash stands before it."""
    try:
        sealed = path.read_bytes()
    except OSError:
        return None
    seal, content = sealed[:32], sealed[32:]
    if hashlib.sha256(content).digest() != seal:
        return None
    with suppress(OSError):
        os.utime(path)
    return content


def _put(path: Path, content: bytes) -> None:
    """Written aside and then named, so that two builds at once never read half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        aside.write_bytes(hashlib.sha256(content).digest() + content)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


@cache
def _makers() -> str:
    """What renders: our own code, templates and styles, and the libraries that draw and set."""
    own = hashlib.sha256()
    for path, content in sorted(_contents(files("streefpad"), "")):
        own.update(f"{path}\n".encode() + hashlib.sha256(content).digest())
    return " ".join([own.hexdigest(), *(f"{each} {version(each)}" for each in _MADE_BY)])


def _contents(folder: Traversable, inside: str) -> list[tuple[str, bytes]]:
    """Every file of the package but the agendas and what Python compiled."""
    found = []
    for each in folder.iterdir():
        path = f"{inside}/{each.name}"
        if each.is_dir() and each.name not in ("agendas", "__pycache__"):
            found += _contents(each, path)
        elif each.is_file() and not each.name.endswith(".pyc"):
            found.append((path, each.read_bytes()))
    return found
