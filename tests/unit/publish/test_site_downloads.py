"""The page of open data: every file with its form and size, in the page's language."""

from __future__ import annotations

import re

import pytest

from streefpad.model.edition import Edition
from streefpad.publish.opendata import write_opendata
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.values.record import replace
from tests.unit.publish import sample
from tests.unit.publish.small_edition import small_edition

SPACE = "\u00a0"


def site(edition: Edition) -> dict[str, str]:
    output = MemoryOutput()
    files = write_opendata(edition, output)
    write_site(edition, output, ("nl", "en"), files=files)
    return {
        path: content.decode()
        for path, content in output.files.items()
        if path.endswith((".html", ".css", ".csv", ".json"))
    }


PAGES = site(sample.edition())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_listed_file_has_a_link_that_arrives(language: str) -> None:
    output = MemoryOutput()
    listed = {each.path for each in write_opendata(sample.edition(), output)}
    links = set(re.findall(r'href="\.\./((?:data/|catalogue)[^"]+)"', PAGES[f"{language}/data.html"]))
    assert listed <= links
    assert links <= {*output.files}


def test_a_file_has_its_size_as_the_language_writes_it() -> None:
    assert re.search(rf"\d+{SPACE}kB", PAGES["nl/data.html"])
    assert f">1{SPACE}kB<" in PAGES["en/data.html"]


def test_datasets_are_named_in_the_language_of_the_page() -> None:
    assert "<h3>Cijfers</h3>" in PAGES["nl/data.html"]
    assert "<h3>Verdicts</h3>" in PAGES["en/data.html"]
    assert "JSON-stat 2.0: indicators by school year, in Dutch" in PAGES["en/data.html"]


def test_every_page_leads_to_the_open_data() -> None:
    for path, text in PAGES.items():
        if path.endswith(".html") and path != "index.html" and "/embed/" not in path:
            assert re.search(r'href="(\.\./)*data\.html"', text), path


def test_licence_and_contact_stand_on_the_page() -> None:
    edition = sample.edition()
    agenda = replace(edition.catalogue.agenda, contact="stem@example.org")
    told = site(replace(edition, catalogue=replace(edition.catalogue, agenda=agenda)))
    assert "Licentie: CC BY 4.0." in told["nl/data.html"]
    assert "Questions and corrections: stem@example.org." in told["en/data.html"]


def test_a_missing_licence_is_said() -> None:
    edition = sample.edition()
    agenda = replace(edition.catalogue.agenda, licence="")
    told = site(replace(edition, catalogue=replace(edition.catalogue, agenda=agenda)))
    assert "De uitgever noemt geen licentie." in told["nl/data.html"]


def test_a_site_without_open_data_still_has_the_page() -> None:
    output = MemoryOutput()
    write_site(small_edition(), output, ("nl",))
    assert b"<h1>Open data</h1>" in output.files["nl/data.html"]
