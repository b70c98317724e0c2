"""Whether a series can be carried forward is known without loading what carries it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from streefpad.model.edition import Reason
from streefpad.rules.breaks import since_last_break
from streefpad.rules.forecasts import SHIPPED
from streefpad.rules.spans import FURTHEST, Span, span_of
from streefpad.values.periods import parse_period
from tests.unit.rules.methods.questions import series

FIVE: dict[str | int, str] = dict.fromkeys(range(2016, 2021), "40")


def test_a_span_holds_the_comparable_figures_and_the_periods_ahead() -> None:
    span = span_of(series(FIVE), parse_period("2023"))
    assert isinstance(span, Span)
    assert len(span.observations) == 5
    assert [str(each) for each in span.periods] == ["2021", "2022", "2023"]


def test_figures_before_a_break_are_not_comparable() -> None:
    found = since_last_break(series(FIVE, broken=2018))
    assert [str(each.period) for each in found] == ["2018", "2019", "2020"]


def test_a_span_stops_before_a_break_ahead() -> None:
    span = span_of(series(FIVE, broken=2023), parse_period("2025"))
    assert isinstance(span, Span)
    assert (str(span.periods[-1]), str(span.stops_before)) == ("2022", "2023")


@pytest.mark.parametrize(
    ("values", "until", "broken", "code"),
    [
        ({2020: "40"}, "2025", None, "too-few-observations"),
        ({}, "2025", None, "too-few-observations"),
        (FIVE, "2025", 2018, "too-few-observations"),
        (FIVE, "2020", None, "nothing-to-project"),
        (FIVE, "2015", None, "nothing-to-project"),
        (FIVE, "2033", None, "too-far-ahead"),
        (FIVE, "2025", 2021, "break-ahead"),
        (FIVE, "2024-2025", None, "period-kind"),
        ({f"2024-Q{at}": "40" for at in (1, 2, 3, 4)} | {"2025-Q1": "40"}, "2026", None, "not-annual"),
    ],
)
def test_what_stands_in_the_way_is_named(
    values: dict[str | int, str], until: str, broken: int | None, code: str
) -> None:
    found = span_of(series(values, broken=broken), parse_period(until))
    assert isinstance(found, Reason)
    assert found.code == code


def test_the_furthest_year_is_that_of_the_shipped_errors() -> None:
    assert SHIPPED.errors.years == FURTHEST


def test_asking_loads_no_arrays() -> None:
    code = "import sys, streefpad.rules.prospects, streefpad.rules.spans; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
