"""Every link of the monitor leads to a page, a file or a heading that is there."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest


class _Page(HTMLParser):
    """The links and the anchors of one page, and the language it says it speaks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.language = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or ""
        self.links += [value for name in ("href", "src") if (value := given.get(name))]
        self.anchors |= {value for name in ("id", "name") if (value := given.get(name))}


@pytest.fixture(scope="module")
def read_pages(monitor: Path) -> dict[Path, _Page]:
    """Every page of the monitor, read."""
    return {path: _Page(path.read_text(encoding="utf-8")) for path in sorted(monitor.rglob("*.html"))}


def test_every_link_within_the_monitor_leads_somewhere(read_pages: dict[Path, _Page]) -> None:
    lost = [
        f"{path.name}: {link}"
        for path, page in read_pages.items()
        for link in page.links
        if not _leads_somewhere(path, link, read_pages)
    ]
    assert not lost


def test_every_page_is_there_in_both_languages(monitor: Path) -> None:
    tree = {
        language: {path.relative_to(monitor / language) for path in (monitor / language).rglob("*.html")}
        for language in ("nl", "en")
    }
    assert tree["nl"]
    assert tree["nl"] == tree["en"]


def test_a_page_says_in_which_language_it_is(monitor: Path, read_pages: dict[Path, _Page]) -> None:
    told = {path.relative_to(monitor).parts[0]: set[str]() for path in read_pages}
    for path, page in read_pages.items():
        told[path.relative_to(monitor).parts[0]].add(page.language)
    assert told["nl"] == {"nl"}
    assert told["en"] == {"en"}


def _leads_somewhere(path: Path, link: str, pages: dict[Path, _Page]) -> bool:
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in ("https", "http", "mailto", "data")
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target.is_dir():
        target = target / "index.html"
    if not target.is_file():
        return False
    return not parts.fragment or target not in pages or parts.fragment in pages[target].anchors
