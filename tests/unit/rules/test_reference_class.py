"""Odds from comparable series: counted by hand on a few, and as shipped."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal

import pytest

from streefpad.model.edition import Corpus, Odds, Reason
from streefpad.rules import reference_class
from streefpad.rules.reference_class import (
    UK_SHARES,
    Elsewhere,
    comparable_band,
    parse_levels,
    reference_odds,
)
from streefpad.rules.tables import reference_moves
from tests.shared_data import shared


def few(*levels: str) -> Elsewhere:
    """Series of two indicators by turns, repeated to make a class that is large enough."""
    return parse_levels(Corpus("few"), "\n\n".join(f"i{at % 2}\n{each};" for at, each in enumerate(levels)))


def odds(start: str, move: str, years: int, elsewhere: Elsewhere) -> Odds:
    found = reference_odds(Decimal(start), Decimal(move), years, elsewhere=elsewhere)
    assert isinstance(found, Odds), found
    return found


TEN = few("1000 1100 1300", *["1000 1000 1000"] * 9)


def test_one_series_of_ten_moved_as_far() -> None:
    found = odds("10", "3", 2, TEN)
    assert (found.moved, found.comparable) == (1, 10)
    assert (found.moved_indicators, found.comparable_indicators) == (1, 2)
    assert (found.start, found.move, found.years, found.corpus.id) == (
        Decimal(10),
        Decimal(3),
        2,
        "few",
    )


def test_a_move_a_hundredth_short_does_not_count() -> None:
    assert odds("10", "3.01", 2, TEN).moved == 0


def test_a_fall_is_counted_as_a_fall() -> None:
    falling = few("1000 1100 700", *["1000 1000 1000"] * 9)
    assert odds("10", "-3", 2, falling).moved == 1
    assert odds("10", "3", 2, falling).moved == 0


def test_a_series_counts_once_by_its_first_stretch() -> None:
    late = few("1000 1000 1000 1400", *["1000 1000 1000"] * 9)
    found = odds("10", "3", 2, late)
    assert (found.moved, found.ever_moved, found.comparable) == (0, 1, 10)


def test_a_stretch_without_both_ends_is_no_stretch() -> None:
    gaps = few("1000 - 1000", "- 1000 1000", *["1000 1000 1000"] * 9)
    assert odds("10", "3", 2, gaps).comparable == 10
    assert odds("10", "3", 1, gaps).comparable == 10


def test_only_starts_within_the_band_are_comparable() -> None:
    mixed = few("300 900 900", "3000 3400 3400", *["1000 1000 1000"] * 10)
    assert odds("10", "3", 2, mixed).comparable == 10


@pytest.mark.parametrize(
    ("start", "lowest", "highest"),
    [
        ("0", "0.0", "0.6"),
        ("4.20", "1.9", "8.5"),
        ("50", "33.1", "66.9"),
        ("95.80", "91.5", "98.1"),
        ("100", "99.4", "100.0"),
    ],
)
def test_the_band_holds_the_starts_with_half_to_twice_the_odds(start: str, lowest: str, highest: str) -> None:
    assert comparable_band(Decimal(start)) == (Decimal(lowest), Decimal(highest))


@pytest.mark.parametrize(
    ("start", "move", "years", "code"),
    [
        ("101", "-2", 2, "share-out-of-range"),
        ("90", "11", 2, "share-out-of-range"),
        ("10", "0", 2, "no-move"),
        ("10", "3", 0, "no-move"),
        ("60", "3", 2, "too-few-comparable"),
        ("10", "3", 3, "too-few-comparable"),
    ],
)
def test_no_odds_have_a_reason(start: str, move: str, years: int, code: str) -> None:
    found = reference_odds(Decimal(start), Decimal(move), years, elsewhere=TEN)
    assert isinstance(found, Reason)
    assert found.code == code


def test_the_girls_of_the_labour_market_finality_would_have_to_do_what_three_series_did() -> None:
    found = odds("4.20", "15.80", 10, UK_SHARES)
    assert (found.moved, found.comparable, found.ever_moved) == (3, 122, 7)
    assert (found.moved_indicators, found.comparable_indicators) == (2, 24)
    assert (found.lowest, found.highest) == (Decimal("1.9"), Decimal("8.5"))


def test_the_table_says_what_it_is_and_whose_figures_it_holds() -> None:
    assert "never a forecast" in reference_moves.LABEL.en
    assert "Open Government Licence v3.0" in reference_moves.ATTRIBUTION
    assert "Office for National Statistics" in reference_moves.ATTRIBUTION
    assert str(len(UK_SHARES.series)) in reference_moves.TITLE.nl


def test_the_shipped_levels_are_those_of_the_corpus() -> None:
    levels: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    with shared("data/annual_shares_uk.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            levels[row["indicator"], row["series"]][int(row["period"])] = round(float(row["value"]) * 100)
    expected = [
        (indicator, tuple(of_years.get(year) for year in range(min(of_years), max(of_years) + 1)))
        for (indicator, _), of_years in sorted(levels.items())
    ]
    assert list(UK_SHARES.series) == expected


def test_the_class_reckons_without_arrays() -> None:
    assert "numpy" not in vars(reference_class)
