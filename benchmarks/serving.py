"""Measures `streefpad serve` under load, beside Python's own `http.server` in the same run.

    python -m benchmarks.serving [--write]

The load comes from wrk (https://github.com/wg/wrk, in Debian as `wrk`): a mix of pages and documents, half
of them asked for with a mark that the reader has already, on connections that stay open. Generator and server
share this machine's cores, so the generator's part of the processor is stated. Latencies are those at full
load: wrk asks as fast as it is answered. `--write` puts the table into the how-to.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep

PAGE = Path(__file__).resolve().parent.parent / "docs" / "how-to" / "serve.md"
START, END = "<!-- speed: written by benchmarks/serving.py -->", "<!-- end of speed -->"
PROMISED = "2,000 a second, p99 under 50 ms"
SECONDS, CONNECTIONS = 10, 32
PLAIN_SECONDS = 5
TICKS = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}  # to milliseconds

# The mix as wrk's own script: one address after the other.
MIX = """\
local paths = {{ {paths} }}
local marks = {{ {marks} }}
local at, round = 0, 0
request = function()
  at = at % #paths + 1
  if at == 1 then round = round + 1 end
  local headers = {{ ["Accept-Encoding"] = "gzip" }}
  if {conditional} and (at + round) % 2 == 0 then headers["If-None-Match"] = marks[at] end
  return wrk.format("GET", paths[at], headers)
end
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a load found."""

    server: str
    requests: float  # a second
    p50: float  # milliseconds
    p99: float
    failed: int
    server_busy: float  # of one core
    generator_busy: float


def main() -> None:
    """Build, measure, print; `--write` puts the table into the docs as well."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    given = asked.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("this benchmark needs wrk: apt-get install wrk")
    with tempfile.TemporaryDirectory() as parent:
        text = table(Path(parent))
    print(text)
    if given.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(START)[0], page.split(END)[1]
        PAGE.write_text(f"{before}{START}\n{text}\n{END}{after}", encoding="utf-8")


def table(parent: Path) -> str:
    """The table of a run, as Markdown."""
    folder, script = parent / "build", parent / "mix.lua"
    subprocess.run(
        [sys.executable, "-m", "streefpad", "build", "--out", folder], check=True, stdout=subprocess.PIPE
    )
    paths = mix(folder)
    ours = [sys.executable, "-m", "streefpad", "serve", str(folder), "--port", "0"]
    plain = [
        sys.executable,
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(folder),
    ]
    script.write_text(as_script(paths, folder, conditional=True), encoding="utf-8")
    with started(ours) as (process, address):
        warm(address, script)
        mixed = load("`streefpad serve`, pages and documents, half of them known", process, address, script)
        script.write_text(as_script(paths, folder, conditional=False), encoding="utf-8")
        whole = load("`streefpad serve`, the same, all sent whole", process, address, script)
    with started(plain) as (process, address):
        other = load(
            "`python -m http.server`, the same, all sent whole", process, address, script, PLAIN_SECONDS
        )
    rows = [
        f"| {each.server} | {each.requests:,.0f} | {each.p50:.1f} ms | {each.p99:.1f} ms | {each.failed} "
        f"| {each.server_busy:.0%} | {each.generator_busy:.0%} |"
        for each in (mixed, whole, other)
    ]
    pages = sum(1 for path in paths if path.endswith(".html"))
    return "\n".join(
        (
            f"{pages} pages and {len(paths) - pages} documents and tables, in turn, "
            f"on {CONNECTIONS} connections for {SECONDS} s each; promised: {PROMISED}.",
            f"{os.cpu_count()} cores, Python {sys.version.split()[0]}; processor in parts of one core.",
            "",
            "| Server | Requests a second | p50 | p99 | Failed | Server’s processor | Generator’s |",
            "|---|---|---|---|---|---|---|",
            *rows,
            "",
            f"In the same run {whole.requests / other.requests:.0f} times as many as Python’s own server.",
        )
    )


def mix(folder: Path) -> list[str]:
    """Every eighth page, and a document or table after each."""
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.glob("*/**/*.html"))[::8]
    others = sorted(
        path.relative_to(folder).as_posix()
        for pattern in ("api/v1/**/*.json", "data/**/*.csv", "assets/*.css")
        for path in folder.glob(pattern)
    )
    step = max(1, len(others) // len(pages))
    return [path for pair in zip(pages, others[::step], strict=False) for path in pair]


def as_script(paths: list[str], folder: Path, *, conditional: bool) -> str:
    """The mix for wrk, with the mark that each compressed file has."""
    manifest = json.loads((folder / "manifest.json").read_bytes())
    hashes = {each["path"]: each["sha256"] for each in manifest["files"]}
    return MIX.format(
        paths=", ".join(f'"/{path}"' for path in paths),
        marks=", ".join(f"'\"{hashes[path]}-gzip\"'" for path in paths),
        conditional="true" if conditional else "false",
    )


@contextmanager
def started(command: list[str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server, and where its first line says that it listens."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            found = re.search(r"http://[\d.]+:\d+", process.stdout.readline())
            if found is None:
                raise SystemExit(f"no server: {command}")
            yield process, found[0]
        finally:
            process.terminate()


def warm(address: str, script: Path) -> None:
    """Ask for everything once, so that nothing is compressed for the first time under load."""
    subprocess.run(
        ["wrk", "-t1", "-c4", "-d2s", "-s", script, address], check=True, stdout=subprocess.DEVNULL
    )
    sleep(0.5)


def load(
    server: str, process: subprocess.Popen[str], address: str, script: Path, seconds: int = SECONDS
) -> Measured:
    """What wrk finds in so many seconds."""
    busy, spent = _processor(process.pid), _generator()
    done = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", script, address],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return Measured(
        server=server,
        requests=float(_found(r"Requests/sec:\s+([\d.]+)", done.stdout)),
        p50=_milliseconds("50%", done.stdout),
        p99=_milliseconds("99%", done.stdout),
        failed=_failed(done.stdout),
        server_busy=(_processor(process.pid) - busy) / seconds,
        generator_busy=(_generator() - spent) / seconds,
    )


def _processor(pid: int) -> float:
    """The seconds of processor time that a process took so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _generator() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _milliseconds(share: str, told: str) -> float:
    number, unit = re.findall(rf"\s{share}\s+([\d.]+)(us|ms|s)\b", told)[0]
    return float(number) * UNITS[unit]


def _failed(told: str) -> int:
    """Answers that were no answer, and connections that broke."""
    errors = re.findall(r"(?:connect|read|write|timeout) (\d+)", told)
    bad = re.findall(r"Non-2xx or 3xx responses: (\d+)", told)
    return sum(map(int, [*errors, *bad]))


def _found(pattern: str, told: str) -> str:
    return re.findall(pattern, told)[0]  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
