"""The console blocks of a Markdown page: run in order, in one folder a page, as a reader would.

A block is fenced as ```console. A line `$ command` is run, with `> ` for its further lines; what
follows is what it prints. A line `…` stands for any lines left out. `<!-- run: command -->`
outside a block is run as well: what the reader does in an editor.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

WIDTH = 100
LEFT_OUT = "…"
OUR_BUG = "Traceback (most recent call last):"
FENCE = "```"
RUN = re.compile(r"<!-- run: (.*) -->")

# Any other command, `make` or `git`, is for the reader alone.
RUNNABLE = {"streefpad", "cat", "cd", "cp", "head", "ls", "mkdir", "printf", "sed", "tail"}


class CommandFailed(Exception):
    """A command on a page does not run: the page is wrong, or the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One command of a page with the lines that the page says it prints."""

    command: str
    printed: tuple[str, ...] = ()
    first: int  # where its printed lines begin in the page, counted from 0
    is_shown: bool = True

    @property
    def is_runnable(self) -> bool:
        """Whether the command is run here, and not by the reader alone."""
        return self.command.split()[0] in RUNNABLE


@dataclass(frozen=True, slots=True)
class Session:
    """A reader at a terminal: one folder to work in, and where in it they stand."""

    home: Path
    here: list[Path] = field(default_factory=list)

    def run(self, command: str) -> tuple[int, tuple[str, ...]]:
        """The exit code and the lines that the command prints, errors among them."""
        where = self.home / ".where"
        script = f"{command}\ncode=$?\npwd > '{where}'\nexit $code"
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=self.here[-1] if self.here else self.home,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        self.here[:] = [Path(where.read_text(encoding="utf-8").strip())]
        where.unlink()
        return done.returncode, tuple(line.rstrip() for line in done.stdout.splitlines())

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("STREEFPAD_")}
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return kept | {"PATH": programs, "COLUMNS": str(WIDTH), "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


def calls(page: str) -> Iterator[Call]:
    """The commands of a page in their order."""
    lines = page.splitlines()
    in_block = False
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if hidden := RUN.fullmatch(line):
            yield Call(command=hidden[1], first=number, is_shown=False)
        elif line.startswith(FENCE):
            in_block = line == f"{FENCE}console"
        elif in_block and line.startswith("$ "):
            command, first = _command(lines, number - 1)
            last = next(at for at in range(first, len(lines)) if lines[at].startswith(("$ ", FENCE)))
            yield Call(command=command, printed=tuple(lines[first:last]), first=first)
            number = last


def refreshed(page: str, home: Path) -> str:
    """The page with what its commands print today; a block that still holds stays as it is."""
    lines = page.splitlines()
    session = Session(home)
    shift = 0
    for call in calls(page):
        if not call.is_runnable:
            continue
        code, printed = session.run(call.command)
        if code not in (0, 1) or printed[:1] == (OUR_BUG,):  # 1: it found problems, and shows them
            raise CommandFailed(f"`{call.command}` ended with {code}:\n" + "\n".join(printed))
        if call.is_shown and not holds(call.printed, printed):
            start = call.first + shift
            fresh = abridged(call.printed, printed)
            lines[start : start + len(call.printed)] = fresh
            shift += len(fresh) - len(call.printed)
    return "\n".join(lines) + "\n"


def holds(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    """Whether what the page shows is what was printed, apart from the lines it leaves out.

    >>> holds(("a", "…", "d"), ("a", "b", "c", "d"))
    True
    >>> holds(("a", "d"), ("a", "b", "c", "d"))
    False
    """
    text = "\n".join(printed) + "\n"
    parts = [r"(?:.*\n)*?" if line.strip() == LEFT_OUT else re.escape(line) + r"\n" for line in shown]
    return re.fullmatch("".join(parts), text if printed else "") is not None


def abridged(shown: tuple[str, ...], printed: tuple[str, ...]) -> tuple[str, ...]:
    """What was printed, without what the page left out before; all of it where that is no longer clear.

    >>> abridged(("a", "…", "d: 1", "e"), ("a", "b", "c", "d: 1", "and more", "e"))
    ('a', '…', 'd: 1', 'and more', 'e')
    """
    if not shown:
        return printed
    fresh: list[str] = []
    rest = list(printed)
    passages = _passages(shown)
    for number, passage in enumerate(passages):
        is_first, is_last = number == 0, number == len(passages) - 1
        if not passage:
            fresh += [] if is_first else [LEFT_OUT]
            continue
        if passage[0] not in rest or (not is_last and passage[-1] not in rest):
            return printed
        start = 0 if is_first else rest.index(passage[0])
        end = len(rest) if is_last else start + rest[start:].index(passage[-1]) + 1
        fresh += [*([] if is_first else [LEFT_OUT]), *rest[start:end]]
        rest = rest[end:]
    return tuple(fresh)


def _passages(shown: tuple[str, ...]) -> list[list[str]]:
    """The lines between one `…` and the next."""
    passages: list[list[str]] = [[]]
    for line in shown:
        if line.strip() == LEFT_OUT:
            passages.append([])
        else:
            passages[-1].append(line)
    return passages


def _command(lines: list[str], at: int) -> tuple[str, int]:
    """The command that starts on this line, and the line after it."""
    parts = [lines[at].removeprefix("$ ")]
    while lines[at + len(parts)].startswith("> "):
        parts.append(lines[at + len(parts)].removeprefix("> "))
    return "\n".join(parts), at + len(parts)
