"""What the pages say of counted figures: counts, split, bridge, definition and rule; silent where there are none."""

from __future__ import annotations

import re

import pytest

from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.rules.classify import NAMED
from streefpad.values.record import replace
from tests.unit.publish.opendata.test_counts import BRIDGED, COUNTS, SPLIT
from tests.unit.publish.small_edition import small_edition

PLAIN = small_edition()
FIRST = PLAIN.catalogue.indicators[0]


def edition(**counted: object) -> Edition:
    """The small edition, whose first indicator is counted."""
    return replace(PLAIN, counted=CountedEdition(classifications=NAMED, **counted))  # type: ignore[arg-type]


def page(edition: Edition, path: str) -> str:
    """The text of one page, its blanks made single."""
    output = MemoryOutput()
    write_site(edition, output, ("nl", "en"))
    text = re.sub(r"<[^>]+>", " ", output.files[path].decode("utf-8"))
    return " ".join(text.replace("\u00a0", " ").split())


def changed(edition: Edition, **fields: object) -> Edition:
    """The edition with its first indicator changed, in the catalogue and in its findings."""
    indicator: Indicator = replace(FIRST, **fields)  # type: ignore[arg-type]
    rest = edition.catalogue.indicators[1:]
    findings = tuple(
        replace(each, indicator=indicator) if each.indicator.id == FIRST.id else each
        for each in edition.findings
    )
    return replace(
        edition, catalogue=replace(edition.catalogue, indicators=(indicator, *rest)), findings=findings
    )


PAGE = f"en/indicators/{FIRST.id}.html"


def test_an_indicator_that_nobody_counted_has_none_of_these_parts() -> None:
    text = page(PLAIN, PAGE)
    assert "The counts" not in text
    assert "Why the whole moved" not in text


def test_the_counts_stand_with_what_was_withheld() -> None:
    text = page(edition(indicators=(replace(COUNTS, indicator=FIRST.id),)), PAGE)
    assert "The counts Period Numerator and denominator 2023-2024 218 of 1,424" in text
    assert "2024-2025 the denominator is too small, or protects a smaller count" in text


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "An average cannot hide a fall here: each part stands beside it."),
        ("nl", "Een gemiddelde kan hier geen daling verbergen: elk deel staat ernaast."),
    ],
)
def test_the_page_of_a_whole_says_that_an_average_cannot_hide_a_fall(language: str, sentence: str) -> None:
    text = page(edition(splits=(replace(SPLIT, indicator=FIRST.id),)), PAGE.replace("en/", f"{language}/"))
    assert sentence in text
    assert re.search(r"tso (fell|daalde) ", text)


def test_a_definition_is_named_with_its_state() -> None:
    counted = edition(indicators=(replace(COUNTS, indicator=FIRST.id),))
    assert "Classification STEM list of 2012 (VRWI)" in page(
        changed(counted, classification="list-2012"), PAGE
    )


def test_an_unpublished_list_is_no_obstacle_to_figures_that_were_published_by_it() -> None:
    text = page(changed(edition(), classification="list-2012"), PAGE)
    assert "Nothing can be counted" not in text


def test_a_bridge_that_the_catalogue_does_not_hold_leaves_no_trace() -> None:
    text = page(edition(bridged=(replace(BRIDGED, indicator=FIRST.id),)), PAGE)
    assert "The bridge over the break" not in text


def test_without_records_the_method_says_nothing_of_them() -> None:
    assert "disclosure rule" not in page(PLAIN, "en/method.html")
