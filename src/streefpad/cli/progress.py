"""One moving line on a terminal while something takes longer than a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TextIO


@contextmanager
def progress_line(stream: TextIO) -> Iterator[Callable[[str], None]]:
    """A function that says what is being done; silent before the first second and off a terminal."""
    started, shown = monotonic(), False
    on_terminal = stream.isatty()

    def say(what: str) -> None:
        nonlocal shown
        if on_terminal and monotonic() - started > 1:
            stream.write(f"\r\x1b[K{what}")
            stream.flush()
            shown = True

    try:
        yield say
    finally:
        if shown:
            stream.write("\r\x1b[K")
            stream.flush()
