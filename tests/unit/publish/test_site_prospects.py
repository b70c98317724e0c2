"""What a page says beside the verdict: what to expect, and what other methods answer."""

from __future__ import annotations

import re
from functools import cache

import pytest

from streefpad.model.edition import Finding
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.values.record import replace
from streefpad.values.texts import Language
from tests.unit.publish.forecasts import METHODS, answered, compared, foretold
from tests.unit.publish.small_edition import small_edition

LANGUAGES: tuple[Language, ...] = ("nl", "en")


def beside(finding: Finding) -> Finding:
    """The dual pupils get a fan, every other finding with figures gets odds; all have two methods."""
    if finding.target is None or not finding.series.observations:
        return finding
    answers = answered(finding, "no_data" if finding.indicator.id != "dual-pupils" else "on_track")
    return foretold(answers, width="90") if finding.indicator.id == "dual-pupils" else compared(answers)


@cache
def site() -> dict[str, str]:
    edition = small_edition()
    whole = replace(edition, findings=tuple(map(beside, edition.findings)), methods=METHODS)
    output = MemoryOutput()
    write_site(whole, output, LANGUAGES)
    return {path: content.decode(errors="replace") for path, content in output.files.items()}


def text_of(path: str, heading: str) -> str:
    """The text of one part of a page."""
    part = site()[path].split(f">{heading}</h2>")[1].split("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", part)).replace("\u00a0", " ")


def indicators() -> list[str]:
    return [path for path in site() if path.startswith("nl/indicators/")]


def test_an_indicator_with_a_forecast_shows_its_chance_and_its_fan() -> None:
    text = text_of("nl/indicators/dual-pupils.html", "Wat te verwachten valt")
    assert "De kans dat het doel ook in 2029-2030 gehaald is: ongeveer 1 kans op 8." in text
    assert "Prognose uit de 6 cijfers tot" in text
    assert "elders gebeurde" not in text


def test_an_indicator_without_one_shows_how_often_it_happened_elsewhere_with_its_label_and_source() -> None:
    text = text_of("nl/indicators/bso-total.html", "Wat te verwachten valt")
    assert "van de 122 reeksen" in text
    assert "geen voorspelling" in text
    assert "Geteld in 12 verzonnen reeksen" in text
    assert "Source: nobody." in text
    assert "Voor een prognose heeft de reeks te weinig vergelijkbare cijfers." in text


def test_the_source_of_a_corpus_is_marked_as_english() -> None:
    assert '<span lang="en">Source: nobody.</span>' in site()["nl/indicators/bso-total.html"]


def test_the_part_appears_only_where_there_is_something_to_expect() -> None:
    output = MemoryOutput()
    write_site(small_edition(), output, LANGUAGES)
    assert not [path for path, content in output.files.items() if b"Wat te verwachten valt" in content]


def test_every_method_stands_in_the_table_with_its_class_its_reason_and_its_source() -> None:
    page = site()["nl/indicators/bso-total.html"]
    text = text_of("nl/indicators/bso-total.html", "Oordeel")
    assert "Volgens elke methode" in text
    assert "Pijlen omlaag De methode heeft 2 cijfers nodig; bruikbaar: 1." in text
    assert '<a href="https://example.org/arrows">Pijlen</a>' in page


def test_the_robustness_of_the_verdict_is_one_sentence_above_the_table() -> None:
    text = text_of("nl/indicators/bso-total.html", "Oordeel")
    assert "Er valt nog geen oordeel op de proef te stellen" in text.split("Methode Klasse")[0]


def test_where_no_method_has_an_answer_there_is_no_table() -> None:
    edition = small_edition()
    silent = tuple(
        answered(each, "no_data", arrow="not_available") if each.in_force else each
        for each in edition.findings
    )
    output = MemoryOutput()
    write_site(replace(edition, findings=silent, methods=METHODS), output, LANGUAGES)
    assert not [path for path, content in output.files.items() if b"Volgens elke methode" in content]


@pytest.mark.parametrize(("language", "heading"), [("nl", "Andere methodes"), ("en", "Other methods")])
def test_the_page_of_method_lists_every_method(language: str, heading: str) -> None:
    text = text_of(f"{language}/method.html", heading)
    for method in METHODS:
        assert (method.meaning.nl if language == "nl" else method.meaning.en) in text
        assert method.source.title in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_method_names_the_corpus_of_the_reference_class(language: str) -> None:
    assert "Source: nobody." in site()[f"{language}/method.html"]
