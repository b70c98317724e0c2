"""Numbers are read exactly or not at all; what was probably meant is only suggested."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.intake.numbers import (
    nearest_number,
    no_number,
    read_number,
    speaks_of_percent,
    speaks_of_points,
)
from streefpad.values.problems import Place
from streefpad.values.quantities import NumberError


def test_a_number_keeps_its_published_decimals() -> None:
    assert str(read_number("37.90")) == "37.90"


@pytest.mark.parametrize("text", ["", "37,90", "NaN", "inf", "50 %", "1e31", "1e999999", "1e-40"])
def test_what_nobody_publishes_is_no_number(text: str) -> None:
    with pytest.raises(NumberError):
        read_number(text)


def test_zero_is_a_number_however_it_is_written() -> None:
    assert read_number("0.00") == Decimal(0)


@pytest.mark.parametrize(
    "text, suggestion",
    [
        ("37,90", "37.90"),
        ("37,90 %", "37.90"),
        ("50%", "50"),
        ("1 765", "1765"),
        ("1\u202f765", "1765"),
        ("1.765,5", "1765.5"),
        ("1,234,567", "1234567"),
        ("≈29.0", "29.0"),
        (">5000", "5000"),
        (".5", "0.5"),
        ("5 points", "5"),
        ("4 procentpunt", "4"),
        ("4.5 pp", "4.5"),
        ("NaN", ""),
        ("a third", ""),
        ("1,000", ""),
        ("", ""),
        ("-", ""),
    ],
)
def test_the_nearest_plain_number_is_suggested(text: str, suggestion: str) -> None:
    assert nearest_number(text) == suggestion


@pytest.mark.parametrize(
    "text", ["5 points", "4 procentpunt", "4 procentpunten", "4pp", "1 percentage point"]
)
def test_points_are_recognised(text: str) -> None:
    assert speaks_of_points(text)
    assert not speaks_of_percent(text)


@pytest.mark.parametrize("text", ["50 %", "50%", "4 percent", "4 procent"])
def test_percent_is_recognised(text: str) -> None:
    assert speaks_of_percent(text)
    assert not speaks_of_points(text)


def test_the_problem_says_the_heading_the_text_and_a_suggestion() -> None:
    problem = no_number("share", "37,90", Place(file="figures.csv", line=4, column=12))
    assert problem.code == "not-a-number"
    assert problem.facts == {"what": "share", "text": "37,90", "nearest": "37.90"}


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("33.333333333333333333333333333333", "33.333333"),
        ("0.000000001234567890123456", ""),  # rounding would make it nought
        ("1" * 30, ""),
        ("1e300", ""),
        ("1e-300", ""),
    ],
)
def test_a_number_of_more_digits_than_any_figure_has_is_refused(text: str, nearest: str) -> None:
    with pytest.raises(NumberError):
        read_number(text)
    assert nearest_number(text) == nearest
    assert no_number("share", text, Place(file="figures.csv")).facts["most"] == 20


def test_a_comma_before_three_digits_has_two_readings() -> None:
    problem = no_number("share", "1,000", Place(file="figures.csv", line=4, column=12))
    assert (problem.facts["thousands"], problem.facts["decimal"]) == ("1000", "1.000")
