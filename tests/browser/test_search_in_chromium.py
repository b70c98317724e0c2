"""The search page: the whole index without scripts, and what fits with them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

SHOWN = "document.querySelectorAll('[data-words]:not([hidden])').length"


def test_a_word_hides_what_does_not_fit_whatever_its_marks_and_capitals(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/nl/search.html")
    every = page.evaluate(SHOWN)
    page.fill("#search", "MEISJES arbeidsmarktfinaliteït")
    found = page.evaluate(SHOWN)
    assert 0 < found < every
    assert page.inner_text("#found").startswith(str(found))
    page.fill("#search", "")
    assert page.evaluate(SHOWN) == every
    page.close()


def test_a_search_can_be_kept_as_an_address(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/en/search.html?q=girls")
    assert "found" in page.inner_text("#found")
    page.close()


def test_the_search_works_from_a_folder_on_disk(browser: Browser, monitor: Path) -> None:
    page = browser.new_page()
    page.goto((monitor / "nl" / "search.html").as_uri() + "?q=meisjes")
    assert page.inner_text("#found") != ""
    page.close()


def test_without_scripts_the_page_is_the_index(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/nl/search.html")
    assert page.is_hidden("#searching")
    assert page.locator("[data-words]:visible").count() == page.locator("[data-words]").count()
    context.close()
