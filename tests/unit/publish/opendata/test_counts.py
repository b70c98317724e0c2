"""Open data of counted figures: guarded counts, splits and bridges, and nothing where there are none."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from streefpad.model.bridges import BridgedLine, BridgedPoint, Link, MeasuredLink, Overlap
from streefpad.model.counting import CountedEdition, IndicatorCounts, PublishedCount, Split, SplitPart
from streefpad.model.disclosure import Rule, Withheld, Zeros
from streefpad.publish.opendata import write_opendata
from streefpad.publish.opendata.counts import count_tables
from streefpad.publish.output import MemoryOutput
from streefpad.publish.wording.counting import say_bridge, say_count, say_rule, say_split
from streefpad.values.periods import school_year
from streefpad.values.record import replace
from streefpad.values.texts import Language
from tests.unit.publish.small_edition import small_edition

EDITION = small_edition()
COUNTS = IndicatorCounts(
    indicator="stem",
    classification="matrix-domain",
    counts=(
        PublishedCount(period=school_year(2024), numerator=218, denominator=1424),
        PublishedCount(
            period=school_year(2025), numerator=None, denominator=None, withheld=Withheld.DENOMINATOR_HIDDEN
        ),
    ),
)


def part(id: str, before: str, after: str) -> SplitPart:
    return SplitPart(
        indicator=id,
        weight_before=Decimal(50),
        weight_after=Decimal(70),
        rate_before=Decimal(before),
        rate_after=Decimal(after),
        composition=Decimal("9.8"),
        rate=Decimal("-1.2"),
    )


SPLIT = Split(
    indicator="stem",
    before=school_year(2022),
    after=school_year(2024),
    value_before=Decimal("30.00"),
    value_after=Decimal("36.30"),
    composition=Decimal("7.90"),
    rate=Decimal("-1.60"),
    parts=(part("tso", "50.00", "48.00"), part("bso", "10.00", "11.00")),
)
BRIDGED = BridgedLine(
    indicator="bridged",
    bridge="reform",
    before="old",
    after="new",
    overlap="recoded",
    measured=MeasuredLink(
        link=Link.LOGIT,
        shift=Decimal("0.4"),
        error=None,
        overlaps=(Overlap(period=school_year(2023), old=Decimal("40"), new=Decimal("50.2")),),
        lowest=Decimal("0.4"),
        highest=Decimal("0.4"),
    ),
    points=(BridgedPoint(period=school_year(2020), before=Decimal("37.02"), value=Decimal("46.86")),),
)
COUNTED = CountedEdition(indicators=(COUNTS,), splits=(SPLIT,), bridged=(BRIDGED,))
NAMES = {"tso": "TSO", "bso": "BSO", "old": "TSO", "new": "Double finality"}


def test_an_edition_without_records_has_none_of_these_tables() -> None:
    output = MemoryOutput()
    write_opendata(EDITION, output)
    assert not {"data/counts.csv", "data/splits.csv", "data/bridges.csv"} & set(output.files)
    assert b"counts.csv" not in output.files["data/README.md"]


def test_a_withheld_count_is_an_empty_field_with_its_reason() -> None:
    output = MemoryOutput()
    write_opendata(replace(EDITION, counted=COUNTED), output)
    rows = list(csv.DictReader(output.files["data/counts.csv"].decode().splitlines()))
    assert [(row["period"], row["numerator"], row["denominator"], row["withheld"]) for row in rows] == [
        ("2023-2024", "218", "1424", ""),
        ("2024-2025", "", "", "denominator-hidden"),
    ]
    assert b"counts.csv" in output.files["data/README.md"]


def test_a_split_has_a_row_for_each_part() -> None:
    rows = count_tables(replace(EDITION, counted=COUNTED))["splits"]
    assert [(row["part"], row["rate_before"], row["rate_after"]) for row in rows] == [
        ("tso", "50.00", "48.00"),
        ("bso", "10.00", "11.00"),
    ]


def test_a_bridged_value_stands_beside_the_one_it_was_made_from() -> None:
    (row,) = count_tables(replace(EDITION, counted=COUNTED))["bridges"]
    assert (row["value_before"], row["value"], row["link"], row["overlap_periods"]) == (
        "37.02",
        "46.86",
        "logit",
        "2022-2023",
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The average does not show that the share fell in: TSO (from 50.0% to 48.0%)."),
        ("nl", "Het gemiddelde laat niet zien dat het aandeel daalde in: TSO (van 50,0 % naar 48,0 %)."),
    ],
)
def test_a_fall_that_the_average_hides_is_said(language: Language, sentence: str) -> None:
    said = [each.replace("\u00a0", " ") for each in say_split(SPLIT, NAMES, language)]
    assert said[-1] == sentence


def test_the_two_causes_are_said_in_numbers() -> None:
    said = " ".join(say_split(SPLIT, NAMES, "en"))
    assert "the share rose by 6.3 percentage points" in said
    assert "+7.9 percentage points comes from parts that gained or lost weight" in said


def test_where_no_part_fell_that_is_said_too() -> None:
    rising = replace(SPLIT, parts=(part("tso", "50.00", "52.00"),))
    assert [*say_split(rising, NAMES, "en")][-1] == "The share fell in none of the parts."


def test_one_overlap_year_is_called_what_it_is() -> None:
    said = " ".join(say_bridge(BRIDGED, school_year(2024), NAMES, "en"))
    assert "This series is one of its own" in said
    assert "2022-2023: 40 old, 50.2 new" in said
    assert "the true uncertainty is larger" in said


def test_an_estimate_is_said_as_a_range() -> None:
    count = PublishedCount(period=school_year(2022), numerator=None, lowest=Decimal(16), highest=Decimal(49))
    assert say_count(count, "en") == "between 16.0% and 49.0%"


def test_the_rule_is_said_as_it_is() -> None:
    said = say_rule(Rule(minimum=5, rounding=5, full_groups_unsafe=False, zeros=Zeros.OPEN), "en")
    assert said[0].startswith("A count of 1 to 4 does not appear")
    assert "Counts appear in multiples of 5; shares are computed from the rounded counts." in said
    assert not any("whole group" in each for each in said)
    assert any("whole group" in each for each in say_rule(Rule(), "en"))
