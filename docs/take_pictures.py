"""Takes the pictures of the documentation from the monitor in build/: `make pictures`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
PICTURES = PROJECT / "docs" / "pictures"
WIDE: ViewportSize = {"width": 1200, "height": 1000}
# Picture: the page, and the part of the screen it shows.
SHOTS = {"overview.png": ("en/index.html", WIDE)}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def main() -> int:
    """Take each picture; 3 where the monitor or the browser is missing."""
    executable = shutil.which("chromium")
    if executable is None or not (PROJECT / "build" / "index.html").is_file():
        print("Pictures need Chromium on the PATH, and the monitor: make monitor", file=sys.stderr)
        return 3
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        for name, (path, size) in SHOTS.items():
            _take(browser, PROJECT / "build" / path, size, PICTURES / name)
            print(f"took docs/pictures/{name}")
        browser.close()
    return 0


def _take(browser: Browser, page_file: Path, size: ViewportSize, picture: Path) -> None:
    page = browser.new_page(viewport=size, color_scheme="light")
    page.goto(page_file.as_uri())
    page.screenshot(path=picture)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
