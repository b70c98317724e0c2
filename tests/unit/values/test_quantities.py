"""Numbers keep the decimals they were published with, and nothing is guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.values.quantities import (
    PERCENT,
    Better,
    NumberError,
    Unit,
    UnitKind,
    as_json,
    decimals,
    parse_number,
)


@pytest.mark.parametrize("written", ["37.90", "0", "-4.61", "+3", "1765", "1e3", " 50 ", "0.0"])
def test_a_plain_number_is_read_as_written(written: str) -> None:
    assert parse_number(written) == Decimal(written.strip())


def test_published_decimals_are_kept() -> None:
    assert str(parse_number("37.90")) == "37.90"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "37,90",
        "50 %",
        "50%",
        "NaN",
        "nan",
        "inf",
        "-Infinity",
        "1 765",
        "1_765",
        "1.2.3",
        ".5",
        "5.",
        "a",
    ],
)
def test_what_is_no_plain_number_is_refused(written: str) -> None:
    with pytest.raises(NumberError):
        parse_number(written)


@pytest.mark.parametrize("written, count", [("37.90", 2), ("50", 0), ("1e3", 0), ("0.5", 1)])
def test_decimals_counts_those_that_were_published(written: str, count: int) -> None:
    assert decimals(Decimal(written)) == count


@pytest.mark.parametrize(
    "value, written",
    [
        (Decimal("43.510"), 43.51),
        (Decimal("50.0"), 50),
        (Decimal("1e3"), 1000),
        (Decimal("-0.5"), -0.5),
        (None, None),
    ],
)
def test_json_gets_the_shortest_decimal(value: Decimal | None, written: float | None) -> None:
    assert as_json(value) == written


def test_json_writes_whole_numbers_without_a_point() -> None:
    assert isinstance(as_json(Decimal("50.0")), int)


def test_only_a_percent_is_a_share() -> None:
    assert [kind for kind in UnitKind if Unit(kind).is_share] == [UnitKind.PERCENT]
    assert PERCENT.is_share


def test_the_better_direction_has_a_sign() -> None:
    assert (Better.HIGHER.sign, Better.LOWER.sign) == (1, -1)


def test_digits_of_another_script_are_no_number() -> None:
    with pytest.raises(NumberError):
        parse_number("٣٧")
