"""Numbers, periods and dates as a Dutch and an English newspaper print them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from streefpad.publish.wording.numbers import (
    format_bare,
    format_change,
    format_date,
    format_derived,
    format_factor,
    format_number,
    format_pace,
    format_period,
    format_signed,
    format_size,
    format_value,
    in_period,
    rounded,
)
from streefpad.values.periods import parse_period
from streefpad.values.quantities import PERCENT, Unit, UnitKind
from streefpad.values.texts import Language, Text

PUPILS = Unit(UnitKind.NUMBER, Text(nl="leerlingen", en="pupils"))
SCORE = Unit(UnitKind.SCORE)
RATIO = Unit(UnitKind.RATIO)


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        ("37.02", "nl", "37,02\u00a0%"),
        ("37.90", "nl", "37,90\u00a0%"),
        ("37.02", "en", "37.02%"),
        ("50", "nl", "50\u00a0%"),
        ("37.02", "fr", "37,02\u00a0%"),
    ],
)
def test_a_share_keeps_its_published_decimals_and_its_percent_sign_never_breaks_off(
    value: str, language: Language, said: str
) -> None:
    assert format_value(Decimal(value), PERCENT, language) == said


@pytest.mark.parametrize(("language", "said"), [("nl", "1.765 leerlingen"), ("en", "1,765 pupils")])
def test_a_count_has_groups_of_thousands_and_its_own_words(language: Language, said: str) -> None:
    assert format_value(Decimal(1765), PUPILS, language) == said


def test_a_table_leaves_the_words_of_the_unit_out() -> None:
    assert format_bare(Decimal(1765), PUPILS, "nl") == "1.765"


def test_a_number_with_an_exponent_is_written_out() -> None:
    assert format_number(Decimal("1e3"), "nl") == "1.000"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("43.51", PERCENT, "43,5\u00a0%"),
        ("45", PERCENT, "45,0\u00a0%"),
        ("43.25", PERCENT, "43,3\u00a0%"),
        ("2647.5", PUPILS, "2.648 leerlingen"),
        ("12.5", PUPILS, "12,5 leerlingen"),
        ("12", PUPILS, "12 leerlingen"),
        ("499.44", SCORE, "499"),
        ("0.876", RATIO, "0,88"),
    ],
)
def test_a_derived_number_has_one_decimal_for_a_share_and_as_many_as_make_sense_otherwise(
    value: str, unit: Unit, said: str
) -> None:
    assert format_derived(Decimal(value), unit, "nl") == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("-6.49", "−6,5"), ("1.298", "+1,3"), ("0", "0,0"), ("-0.03", "−0,03"), ("0.5", "+0,5")],
)
def test_a_difference_has_its_sign_and_a_small_one_does_not_read_as_none(value: str, said: str) -> None:
    assert format_signed(Decimal(value), PERCENT, "nl") == said


@pytest.mark.parametrize(("language", "said"), [("nl", "−6,5 procentpunt"), ("en", "−6.5 percentage points")])
def test_a_difference_of_shares_is_in_percentage_points(language: Language, said: str) -> None:
    assert format_change(Decimal("-6.49"), PERCENT, language) == said


def test_a_difference_of_counts_is_in_the_words_of_the_unit() -> None:
    assert format_change(Decimal(1049), PUPILS, "nl") == "+1.049 leerlingen"


def test_a_size_has_no_sign() -> None:
    assert format_size(Decimal("-6.49"), PERCENT, "en") == "6.5 percentage points"


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "+1,3 procentpunt per jaar"), ("en", "+1.3 percentage points a year")],
)
def test_a_pace_is_a_change_a_year(language: Language, said: str) -> None:
    assert format_pace(Decimal("1.298"), PERCENT, language) == said


@pytest.mark.parametrize(("value", "said"), [("2.692", "2,7"), ("27.3", "27"), ("1", "1,0")])
def test_a_factor_has_a_decimal_only_while_it_is_small(value: str, said: str) -> None:
    assert format_factor(Decimal(value), "nl") == said


@pytest.mark.parametrize(
    ("period", "language", "said"),
    [
        ("2019-20", "nl", "2019-2020"),
        ("2030", "en", "2030"),
        ("PIAAC:2012", "nl", "PIAAC 2012"),
        ("2024-Q4", "nl", "4e kwartaal 2024"),
        ("2024-Q4", "en", "Q4 2024"),
    ],
)
def test_a_period_is_written_as_people_say_it(period: str, language: Language, said: str) -> None:
    assert format_period(parse_period(period), language) == said


@pytest.mark.parametrize(
    ("period", "language", "said"),
    [
        ("2019-2020", "nl", "in 2019-2020"),
        ("2024-Q4", "nl", "in het 4e kwartaal van 2024"),
        ("2024-Q4", "en", "in Q4 2024"),
    ],
)
def test_a_period_in_a_sentence_has_its_preposition(period: str, language: Language, said: str) -> None:
    assert in_period(parse_period(period), language) == said


@pytest.mark.parametrize(("language", "said"), [("nl", "3 november 2026"), ("en", "3 November 2026")])
def test_a_date_is_written_in_words(language: Language, said: str) -> None:
    assert format_date(date(2026, 11, 3), language) == said


def test_rounding_never_leaves_a_negative_zero() -> None:
    assert str(rounded(Decimal("-0.04"), 1)) == "0.0"
