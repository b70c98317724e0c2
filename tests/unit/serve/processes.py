"""`streefpad serve` as a process of its own, on a free port of this machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def command(*words: str) -> list[str]:
    """The command line of a server."""
    return [sys.executable, "-m", "streefpad", "serve", *words]


@contextmanager
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server on a free port, and where it says that it listens; killed if nobody stopped it."""
    with subprocess.Popen(command(str(folder), "--port", "0"), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            said = process.stdout.readline()
            yield process, said.strip().rpartition(" ")[2]
        finally:
            process.kill()
