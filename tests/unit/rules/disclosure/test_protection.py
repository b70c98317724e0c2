"""What may be published of a table, and the proof that it is safe."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.disclosure import (
    Cell,
    Codes,
    Confidentiality,
    Danger,
    Flaw,
    Pattern,
    Rule,
    Search,
    Table,
    Withheld,
    Zeros,
)
from streefpad.rules.disclosure import (
    NotATable,
    audit,
    find_faults,
    flat,
    protect,
    share,
    table_of,
)
from streefpad.rules.disclosure.protection import EXACT_CELLS
from streefpad.values.periods import parse_period

HANDBOOK = Rule(minimum=3, full_groups_unsafe=False)


def square(text: str, rows: str = "ABC", columns: str = "12") -> Table:
    """A two-way table of which the lines of the text are the rows, without totals."""
    counts: dict[Codes, int] = {
        (row, column): int(count)
        for row, line in zip(rows, text.strip().splitlines(), strict=True)
        for column, count in zip(columns, line.split(), strict=True)
    }
    return table_of("table", (flat("row", tuple(rows)), flat("column", tuple(columns))), counts)


def count(table: Table, codes: Codes) -> int:
    return next(cell.count for cell in table.cells if cell.codes == codes)


def test_the_handbooks_intervals_are_reproduced() -> None:
    """Geurts' example in the European handbook: four cells hidden, margins published (methods, 5.2)."""
    table = square("5 2\n1 2\n3 3")
    hidden = {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")}
    found = audit(table, hidden, HANDBOOK)
    assert {each.codes: (each.lowest, each.highest) for each in found.intervals} == {
        ("A", "1"): (3, 6),
        ("A", "2"): (1, 4),
        ("B", "1"): (0, 3),
        ("B", "2"): (0, 3),
    }


def test_a_single_hidden_cell_is_found_by_taking_away() -> None:
    table = square("9 2\n8 7\n6 5")
    found = audit(table, {("A", "2")}, HANDBOOK)
    exposure = found.exposures[0]
    assert not found.is_safe
    assert (exposure.codes, exposure.danger, exposure.lowest, exposure.highest) == (
        ("A", "2"),
        Danger.FEW,
        2,
        2,
    )


def test_protection_hides_enough_to_stop_taking_away() -> None:
    table = square("9 2\n8 7\n6 5")
    protected = protect(table, HANDBOOK)
    assert protected.audit.is_safe
    assert protected.search is Search.EXACT
    assert protected.status(("A", "2")) is Confidentiality.PRIMARY
    interval = protected.audit.interval(("A", "2"))
    assert interval is not None
    assert interval.width is None or interval.width >= HANDBOOK.width


def test_a_table_without_small_cells_is_published_whole() -> None:
    protected = protect(square("9 12\n8 7\n6 5"), HANDBOOK)
    assert not protected.hidden
    assert protected.cost == 0


def test_published_cells_keep_their_count_and_totals_still_add_up() -> None:
    table = square("9 2\n8 7\n6 5")
    protected = protect(table, HANDBOOK)
    published = {each.codes: each.count for each in protected.cells if each.count is not None}
    assert all(count(table, codes) == value for codes, value in published.items())


def test_last_years_hidden_cells_are_hidden_again_where_that_costs_no_more() -> None:
    """Otherwise last year's published figure estimates this year's hidden one."""
    last = protect(square("9 2\n8 7\n9 9"), HANDBOOK)
    before = Pattern(period=parse_period("2023-2024"), hidden=last.hidden)
    now = protect(square("9 2\n7 8\n9 9"), HANDBOOK, (before,))
    assert now.hidden == last.hidden


def test_a_sole_contributor_is_reckoned_with_when_the_rule_says_so() -> None:
    """Whoever is the only one behind a cell knows it, and takes it off the total of two."""
    counts: dict[Codes, int] = {("F",): 1, ("M",): 2, ("X",): 30}
    table = table_of("sexes", (flat("sex", ("F", "M", "X")),), counts)
    hidden = {("F",), ("M",)}
    outsider = Rule(minimum=3, protection=2, full_groups_unsafe=False)
    insider = Rule(minimum=3, protection=2, full_groups_unsafe=False, sole_contributors=True)
    assert audit(table, hidden, outsider).is_safe
    assert [each.codes for each in audit(table, hidden, insider).exposures] == [("M",)]
    assert protect(table, insider).audit.is_safe


def test_a_full_group_is_unsafe_without_any_small_count() -> None:
    """All twelve girls in one programme: whoever is a girl here is known to follow it."""
    table = square("12 0\n7 9\n8 8")
    rule = Rule(minimum=3)
    assert Danger.FULL in {each.danger for each in audit(table, (), rule).exposures}
    assert protect(table, rule).audit.is_safe


def test_secret_zeros_are_hidden() -> None:
    protected = protect(square("12 0\n7 9\n8 8"), Rule(minimum=3, zeros=Zeros.SECRET))
    assert protected.status(("A", "2")) is Confidentiality.PRIMARY
    assert protected.audit.is_safe


def test_what_nothing_can_protect_is_said_and_not_hidden_away() -> None:
    """One small cell under one published total that everybody knows: there is no cover."""
    table = table_of("lone", (flat("form", ("BSO",)),), {("BSO",): 2})
    known = Table(id=table.id, dimensions=table.dimensions, cells=table.cells, known=frozenset({("total",)}))
    assert not protect(known, HANDBOOK).audit.is_safe


def test_rounded_counts_are_multiples_and_each_total_is_rounded_by_itself() -> None:
    protected = protect(square("1 0\n3 3\n12 20"), Rule(minimum=3, rounding=5, full_groups_unsafe=False))
    counts = {each.codes: each.count for each in protected.cells}
    assert counts["C", "1"] == 10
    assert counts["C", "2"] == 20
    assert counts["C", "total"] == 30
    assert counts["total", "total"] == 40
    assert all(each is None or each % 5 == 0 for each in counts.values())


def test_a_share_is_made_of_published_counts() -> None:
    protected = protect(square("40 60\n70 90\n80 80"), HANDBOOK)
    assert share(protected, ("A", "1"), ("A", "total")).value == Decimal("40.00")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2 60\n70 90\n80 80", Withheld.NUMERATOR_HIDDEN),
        ("5 6\n70 90\n80 80", Withheld.DENOMINATOR_SMALL),
    ],
)
def test_a_share_that_would_give_a_count_away_is_withheld(text: str, why: Withheld) -> None:
    found = share(protect(square(text), HANDBOOK), ("A", "1"), ("A", "total"))
    assert (found.value, found.withheld) == (None, why)


def test_a_table_that_does_not_add_up_cannot_be_guarded() -> None:
    table = square("9 2\n8 7\n6 5")
    cells = tuple(
        Cell(codes=each.codes, count=each.count + (each.codes == ("A", "total"))) for each in table.cells
    )
    wrong = Table(id="wrong", dimensions=table.dimensions, cells=cells)
    assert Flaw.NOT_ADDITIVE in {each.flaw for each in find_faults(wrong)}
    with pytest.raises(NotATable):
        protect(wrong, HANDBOOK)


def test_a_large_table_is_guarded_by_the_heuristic_and_audited() -> None:
    rows, columns = "ABCDEFGHIJKLMNOPQR", "abcdefghijklmnop"
    lines = [[(7 * row + 5 * column) % 23 + 1 for column in range(16)] for row in range(18)]
    table = square("\n".join(" ".join(map(str, line)) for line in lines), rows, columns)
    protected = protect(table, HANDBOOK)
    assert len(table.cells) > EXACT_CELLS
    assert protected.search is Search.HEURISTIC
    assert protected.audit.is_safe
