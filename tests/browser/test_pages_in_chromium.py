"""Every page in a real browser: it is quiet, asks nobody else, fits a phone, is readable, and is light."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.visits import PHONE, Visit

HEAVIEST_INDICATOR_PAGE = 120_000  # bytes, all included and nothing compressed


def _said(visits: list[Visit], what: str) -> list[str]:
    return [f"{visit.page}: {fault}" for visit in visits for fault in getattr(visit, what)]


def test_no_page_logs_an_error_or_asks_for_a_missing_file(visits: list[Visit]) -> None:
    assert not _said(visits, "faults")


def test_no_page_asks_anything_of_another_host(visits: list[Visit], address: str) -> None:
    asked = [f"{visit.page}: {url}" for visit in visits for url in visit.requests]
    assert not [each for each in asked if f": {address}/" not in each and ": data:" not in each]


def test_no_page_scrolls_sideways_on_a_phone_or_a_desktop(visits: list[Visit]) -> None:
    assert not _said(visits, "too_wide")


def test_axe_finds_no_violation_in_light_or_dark(visits: list[Visit]) -> None:
    assert not _said(visits, "violations")


def test_an_indicator_page_weighs_at_most_120_kilobytes(visits: list[Visit], monitor: Path) -> None:
    weights = {visit.page: visit.weight(monitor) for visit in visits if "/indicator" in visit.page}
    assert weights
    assert not {page: weight for page, weight in weights.items() if weight > HEAVIEST_INDICATOR_PAGE}


def test_the_entrance_leads_to_the_first_language(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/")
    page.wait_for_url(f"{address}/nl/index.html")
    page.close()


def test_a_page_reads_the_same_without_scripts(browser: Browser, address: str, pages: list[str]) -> None:
    read = []
    for scripts in (True, False):
        context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
        page = context.new_page()
        texts = []
        for path in pages[:: max(1, len(pages) // 6)]:
            page.goto(f"{address}/{path}")
            texts.append(page.locator("main").inner_text())
        read.append(texts)
        context.close()
    assert read[0] == read[1]
