"""One Chromium, one loopback server, and one visit to every page of the monitor."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visits import PHONE, Visit, visit
from tests.shared_data import do_without
from tests.unit.serve.processes import serving

# Debian's Chromium as root in a closed network: no sandbox, and none of its calls home.
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def address(monitor: Path) -> Iterator[str]:
    """Where `streefpad serve` serves the monitor: with its security policy, on this machine only."""
    with serving(monitor) as (_, address):
        yield address.rstrip("/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or whichever is on the PATH."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if executable is None:
        do_without("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pages(monitor: Path) -> list[str]:
    """Every page in Dutch, and in the other languages enough of each kind; the entrance only sends one on."""
    found = sorted(path.relative_to(monitor).as_posix() for path in monitor.rglob("*.html"))
    found.remove("index.html")
    kinds: dict[str, list[str]] = {}
    for page in found:
        kinds.setdefault(page.rpartition("/")[0], []).append(page)
    return [page for kind, own in kinds.items() for page in own[:: _step(kind)]]


def _step(kind: str) -> int:
    """How many pages of a kind lie between two that are visited: those of a kind differ in their words alone."""
    language, _, inside = kind.partition("/")
    if not inside or (language == "nl" and inside != "embed"):
        return 1
    return 8


@pytest.fixture(scope="session")
def visits(browser: Browser, address: str, pages: list[str]) -> list[Visit]:
    """One visit to every page."""
    page = browser.new_page(viewport=PHONE)
    found = [visit(page, address, path) for path in pages]
    page.close()
    return found
