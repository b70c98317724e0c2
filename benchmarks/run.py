"""Measures start-up, build and page size on this machine, prints a table and writes docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

PROJECT = Path(__file__).resolve().parent.parent
SOURCE = PROJECT / "src" / "streefpad"
PAGE = PROJECT / "docs" / "benchmarks.md"
STREEFPAD = str(Path(sys.executable).parent / "streefpad")
ROUNDS = 9
ASSET = re.compile(r"""(?:<link [^>]*\bhref|\bsrc)="([^"#?:]+\.(?:css|svg|js|woff2|png))\"""")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what, how much, and what was promised of it."""

    what: str
    measured: str
    promised: str = ""

    def __str__(self) -> str:
        return f"| {self.what} | {self.measured} | {self.promised} |"


def installed(parent: Path) -> dict[str, str]:
    """The environment in which Python finds a copy of the source with its bytecode, as pip installs it."""
    shutil.copytree(SOURCE, parent / SOURCE.name, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(parent)], check=True)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(parent)}


def seconds(
    commands: Sequence[Sequence[str]], environment: Mapping[str, str], rounds: int = ROUNDS
) -> list[tuple[float, float, float]]:
    """The median, the fastest and the slowest of so many cold processes of each command.

    The commands take turns, so that a machine that grows busy slows all of them alike.
    """
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(rounds):
        for times, command in zip(taken, commands, strict=True):
            start = perf_counter()
            subprocess.run(
                command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            times.append(perf_counter() - start)
    return [(median(times), min(times), max(times)) for times in taken]


def start_up(environment: Mapping[str, str]) -> list[Row]:
    """Cold starts of an installed package."""
    asked = [
        ("`python -c pass`, the floor", [sys.executable, "-c", "pass"], ""),
        ("`import numpy`, which `status` does without", [sys.executable, "-c", "import numpy"], ""),
        ("`streefpad --version`", [STREEFPAD, "--version"], ""),
        ("`streefpad status` on the STEM-agenda", [STREEFPAD, "status"], "under 0.5 s"),
        ("`streefpad check` on the STEM-agenda", [STREEFPAD, "check"], ""),
    ]
    taken = seconds([command for _, command, _ in asked], environment)
    return [
        Row(what, _spread(times), promised) for (what, _, promised), times in zip(asked, taken, strict=True)
    ]


def full_build(folder: Path, environment: Mapping[str, str]) -> list[Row]:
    """The whole publication of the STEM-agenda in every form, afresh: in two languages, and in its three."""
    agenda = folder.with_name("two-languages")
    shutil.copytree(SOURCE / "agendas" / "stem-2030", agenda)
    text = (agenda / "agenda.yaml").read_text(encoding="utf-8")
    two = text.replace("languages: [nl, en, fr]", "languages: [nl, en]")
    assert two != text, "the agenda has its languages on a line of its own"
    (agenda / "agenda.yaml").write_text(two, encoding="utf-8")
    asked = [
        [STREEFPAD, "build", str(agenda), "--out", str(folder.with_name("build-two")), "--afresh"],
        [STREEFPAD, "build", "--out", str(folder), "--afresh"],
    ]
    two_languages, three = seconds(asked, environment, rounds=3)
    return [
        Row("`streefpad build` in two languages, every form", _spread(two_languages), "under 10 s"),
        Row("the same in three languages", _spread(three)),
    ]


def sizes(folder: Path) -> list[Row]:
    """What the pages weigh, with everything they ask for and nothing compressed."""
    weights = {page: weight(page) for page in folder.rglob("*.html")}
    indicators = [
        size for page, size in weights.items() if "indicator" in page.relative_to(folder).as_posix()
    ]
    everything = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return [
        Row("pages", str(len(weights))),
        Row("heaviest indicator page, all included", _kilobytes(max(indicators)), "at most 120 kB"),
        Row("median indicator page, all included", _kilobytes(int(median(indicators)))),
        Row("heaviest page", _kilobytes(max(weights.values()))),
        Row("the whole publication", _kilobytes(everything)),
    ]


def weight(page: Path) -> int:
    """The bytes of a page and of the styles, pictures and scripts it names."""
    text = page.read_text(encoding="utf-8")
    names: list[str] = ASSET.findall(text)
    asked = {(page.parent / name).resolve() for name in names}
    return page.stat().st_size + sum(path.stat().st_size for path in asked if path.is_file())


def machine() -> str:
    """What the numbers were measured on."""
    python = f"Python {platform.python_version()} on {platform.system()}"
    return f"{os.cpu_count()} cores ({platform.machine()}), {python}"


def main() -> None:
    """Measure, print and write."""
    with tempfile.TemporaryDirectory() as parent:
        folder, environment = Path(parent) / "build", installed(Path(parent) / "installed")
        rows = [*start_up(environment), *full_build(folder, environment), *sizes(folder)]
        shutil.rmtree(folder)
    table = "\n".join(["| What | Measured | Promised |", "|---|---|---|", *map(str, rows)])
    print(table)
    PAGE.write_text(
        "# Speed and size\n\n"
        "<!-- Written by `make bench`. -->\n\n"
        f"Measured on {machine()}.\n"
        f"Times are the median of {ROUNDS} cold processes (3 for the build), the fastest and the slowest;\n"
        "modules have their bytecode beside them, as in every installed package.\n"
        "Sizes are bytes as they lie in the folder, nothing compressed.\n\n"
        f"{table}\n",
        encoding="utf-8",
    )


def _spread(taken: tuple[float, float, float]) -> str:
    middle, fastest, slowest = taken
    return f"{middle:.3f} s ({fastest:.3f}–{slowest:.3f})"


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f} kB"


if __name__ == "__main__":
    main()
