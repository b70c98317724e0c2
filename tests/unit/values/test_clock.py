"""The last period that has ended on a day."""

from __future__ import annotations

from datetime import date

import pytest

from streefpad.values.clock import last_ended
from streefpad.values.periods import parse_period


@pytest.mark.parametrize(
    ("like", "day", "ended"),
    [
        ("2019-2020", date(2026, 8, 30), "2024-2025"),
        ("2019-2020", date(2026, 8, 31), "2025-2026"),
        ("2020", date(2026, 12, 30), "2025"),
        ("2020", date(2026, 12, 31), "2026"),
        ("2020-Q1", date(2026, 3, 30), "2025-Q4"),
        ("2020-Q1", date(2026, 3, 31), "2026-Q1"),
        ("2020-Q1", date(2026, 11, 25), "2026-Q3"),
        ("2020-Q1", date(2026, 12, 31), "2026-Q4"),
        ("PIAAC:2012", date(2026, 11, 25), "2025"),
    ],
)
def test_a_period_ends_on_its_last_day(like: str, day: date, ended: str) -> None:
    assert str(last_ended(parse_period(like), day)) == ended
