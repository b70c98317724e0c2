"""A `statement` is shown in its own words and never scored."""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_nothing_is_computed_for_a_statement(row: Row) -> None:
    """
    Given: kind statement; status not_scored; reason statement; expected –; target –; outlook –

    | baseline | by | series |
    |---|---|---|
    | | | 2020: 10, 2025: 20 |
    | 2020 | 2030 | 2020: 10, 2025: 20 |
    | 2020 | 2030 | |
    """
    hold(row)
