"""How a workbook names its cells; places in CSV files are tested with their rows."""

from __future__ import annotations

import pytest

from streefpad.intake.tables.grid import letters, match_columns


@pytest.mark.parametrize("column, name", [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_a_workbook_names_its_columns_by_letters(column: int, name: str) -> None:
    assert letters(column) == name


def test_columns_are_matched_by_their_exact_names() -> None:
    assert match_columns(("series", "Period", "value", "value"), ("series", "period", "value")) == 2
