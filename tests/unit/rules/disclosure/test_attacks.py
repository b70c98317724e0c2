"""What someone who wants to know tries on a published table, and why it fails."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.disclosure import (
    Codes,
    Confidentiality,
    Danger,
    Pattern,
    Protected,
    Rule,
    Table,
    Withheld,
)
from streefpad.rules.disclosure import audit, flat, protect, share, table_of
from streefpad.values.periods import parse_period
from tests.unit.rules.disclosure.samples import COUNTS_ONLY, grid, possible_tables, random_table

WITH_INSIDERS = Rule(minimum=3, full_groups_unsafe=False, sole_contributors=True)


def width(protected: Protected, codes: Codes) -> int:
    interval = protected.audit.interval(codes)
    assert interval is not None
    return 10**9 if interval.width is None else interval.width


def test_taking_the_rest_of_a_row_off_its_total_gives_an_interval_and_no_count() -> None:
    protected = protect(grid("9 2 6\n8 7 5\n6 5 9"), COUNTS_ONLY)
    assert protected.audit.is_safe
    assert width(protected, ("A", "2")) >= 3


def test_two_hidden_cells_in_a_row_are_not_enough_where_their_columns_give_them_away() -> None:
    table = grid("9 2 6\n8 7 5\n6 5 9")
    found = audit(table, {("A", "2"), ("A", "3")}, COUNTS_ONLY)
    assert [(each.lowest, each.highest) for each in found.exposures] == [(2, 2)]


def test_four_hidden_cells_are_not_enough_where_bounds_come_too_close() -> None:
    """Nobody can solve for the cell, yet no count below zero exists: 2 lies between 1 and 2."""
    table = grid("2 0 6\n1 7 5\n6 5 9")
    hidden = {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")}
    found = audit(table, hidden, COUNTS_ONLY)
    exposed = {each.codes: (each.lowest, each.highest) for each in found.exposures}
    assert exposed == {("A", "1"): (0, 2), ("B", "1"): (1, 3)}


def test_a_subset_of_equations_far_apart_is_seen_too() -> None:
    """Rows A and B less columns 1 and 2 leave one cell alone, though no line by itself does."""
    table = grid("2 4 7\n5 6 9\n8 9 9")
    hidden = {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2"), ("C", "3"), ("C", "total")}
    assert ("C", "3") not in {each.codes for each in audit(table, hidden, COUNTS_ONLY).exposures}
    small = grid("6 4 7\n5 6 9\n8 9 2")
    found = audit(small, hidden - {("C", "total")}, COUNTS_ONLY)
    assert [(each.codes, each.lowest, each.highest) for each in found.exposures] == [(("C", "3"), 2, 2)]


def test_whole_numbers_leave_less_than_fractions_would() -> None:
    """Every interval is that of whole tables, as counting all of them shows."""
    table = table_of(
        "cube",
        (flat("x", ("0", "1")), flat("y", ("0", "1")), flat("z", ("0", "1"))),
        {("0", "0", "0"): 1, ("0", "1", "1"): 2, ("1", "0", "1"): 1, ("1", "1", "0"): 1},
    )
    hidden = {cell.codes for cell in table.cells if "total" not in cell.codes}
    found = audit(table, hidden, COUNTS_ONLY)
    tables = list(possible_tables(table, hidden, most=3))
    for interval in found.intervals:
        values = [each[interval.codes] for each in tables]
        assert (interval.lowest, interval.highest) == (min(values), max(values))


@pytest.mark.parametrize("seed", range(6))
def test_every_interval_is_what_trying_all_tables_gives(seed: int) -> None:
    table = random_table((2, 3), seed)
    small = table_of(
        table.id,
        table.dimensions,
        {cell.codes: cell.count % 5 for cell in table.cells if "total" not in cell.codes},
    )
    protected = protect(small, COUNTS_ONLY)
    most = max((each.highest or 0 for each in protected.audit.intervals), default=0)
    if all(each.highest is not None for each in protected.audit.intervals):
        tables = list(possible_tables(small, protected.hidden, most))
        for interval in protected.audit.intervals:
            values = [each[interval.codes] for each in tables]
            assert (interval.lowest, interval.highest) == (min(values), max(values))


def test_the_only_pupil_of_a_cell_cannot_derive_a_neighbour() -> None:
    """Geurts' example: the sole contributor of (1,2) takes it off the row and has (1,1)."""
    table = grid("6 1 9\n2 1 8\n3 3 7\n9 8 9")
    alone = protect(table, COUNTS_ONLY)
    assert alone.audit.is_safe
    with_insiders = protect(table, WITH_INSIDERS)
    assert with_insiders.audit.is_safe
    assert audit(table, with_insiders.hidden, WITH_INSIDERS).is_safe
    pair = {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")}
    named = {each.insider for each in audit(table, pair, WITH_INSIDERS).exposures}
    assert ("A", "2") in named


def test_a_contributor_is_a_school_where_the_table_says_so() -> None:
    """Many pupils of one school are one contributor: the school knows the count, and so is unsafe."""
    table = grid("90 60\n80 70\n60 50")
    one_school = Table(
        id="schools",
        dimensions=table.dimensions,
        cells=tuple(
            type(cell)(codes=cell.codes, count=cell.count, contributors=1 if cell.codes == ("A", "1") else 9)
            for cell in table.cells
        ),
    )
    protected = protect(one_school, COUNTS_ONLY)
    assert protected.status(("A", "1")) is Confidentiality.PRIMARY


def test_last_years_table_is_no_key_to_this_years() -> None:
    """The same cells are hidden again, so that no published neighbour in time estimates one."""
    tables = [random_table((5, 6), 3), random_table((5, 6), 3)]
    first = protect(tables[0], COUNTS_ONLY)
    earlier = Pattern(period=parse_period("2023-2024"), hidden=first.hidden)
    grown = table_of(
        "next year",
        tables[1].dimensions,
        {cell.codes: cell.count + (cell.count > 20) for cell in tables[1].cells if "total" not in cell.codes},
    )
    second = protect(grown, COUNTS_ONLY, earlier=(earlier,))
    assert second.hidden == first.hidden
    assert second.cost < first.cost  # hiding again is cheap


def test_a_total_over_years_makes_the_years_one_table() -> None:
    """Two years that are safe apart give a cell away when their sum is published too."""
    years = flat("year", ("2023", "2024"), total="both")
    programmes = flat("programme", ("a", "b", "c"))
    counts: dict[Codes, int] = {
        ("2023", "a"): 2, ("2023", "b"): 9, ("2023", "c"): 8,
        ("2024", "a"): 11, ("2024", "b"): 12, ("2024", "c"): 10,
    }  # fmt: skip
    table = table_of("years", (years, programmes), counts)
    apart = {("2023", "a"), ("2023", "b")}  # enough while only 2023 is published
    assert not audit(table, apart, COUNTS_ONLY).is_safe
    assert protect(table, COUNTS_ONLY).audit.is_safe


def test_no_percentage_and_denominator_give_a_hidden_count() -> None:
    """33.3 % of 12 is 4: a share is published only where its counts are."""
    table = random_table((6, 4), 5)
    protected = protect(table, COUNTS_ONLY)
    for cell in protected.cells:
        found = share(protected, cell.codes, (cell.codes[0], "total"))
        if cell.codes in protected.hidden or (cell.codes[0], "total") in protected.hidden:
            assert found.value is None
            assert found.withheld in (Withheld.NUMERATOR_HIDDEN, Withheld.DENOMINATOR_HIDDEN)
        elif found.value is not None:
            assert cell.count is not None


def test_the_share_of_one_sex_is_not_the_others_complement() -> None:
    """Boys in percent would give girls away, so hiding one hides the other."""
    programmes = ("wood", "metal", "care")
    table = table_of(
        "sexes",
        (flat("programme", programmes), flat("sex", ("F", "M"))),
        {
            ("wood", "F"): 2, ("wood", "M"): 58, ("metal", "F"): 14, ("metal", "M"): 46,
            ("care", "F"): 51, ("care", "M"): 19,
        },
    )  # fmt: skip
    protected = protect(table, COUNTS_ONLY)
    assert share(protected, ("wood", "F"), ("wood", "total")).withheld is not None
    assert share(protected, ("wood", "M"), ("wood", "total")).withheld is not None


def test_a_hundred_percent_tells_on_nobody() -> None:
    """All 24 of a group in one column: the count is large, and everyone in the group is known."""
    table = grid("24 0 0\n30 25 28\n31 29 30")
    published = share(protect(table, COUNTS_ONLY), ("A", "1"), ("A", "total"))
    assert published.value == Decimal(100)
    guarded = protect(table, Rule(minimum=3))
    assert guarded.audit.is_safe
    assert share(guarded, ("A", "1"), ("A", "total")).value is None
    zeros = [share(guarded, ("A", column), ("A", "total")).value for column in "23"]
    assert None in zeros
    assert Danger.FULL in {each.danger for each in audit(table, (), Rule(minimum=3)).exposures}


def test_roundings_that_only_one_table_explains_are_not_all_published() -> None:
    """Four twos become four zeros under a total of ten: nothing but twos adds up to eight or more."""
    table = table_of("twos", (flat("form", tuple("abcd")),), dict.fromkeys(((code,) for code in "abcd"), 2))
    rule = Rule(minimum=3, rounding=5, full_groups_unsafe=False)
    found = audit(table, (), rule)
    assert [(each.lowest, each.highest) for each in found.exposures] == [(2, 2)] * 4
    protected = protect(table, rule)
    assert protected.audit.is_safe
    assert len(protected.hidden) == 1


def test_the_public_is_not_told_which_hidden_cell_is_the_small_one() -> None:
    """With the rule known, a primary cell would be one or two."""
    protected = protect(grid("9 2 6\n8 7 5\n6 5 9"), COUNTS_ONLY)
    hidden = [each for each in protected.cells if each.codes in protected.hidden]
    assert {each.count for each in hidden} == {None}
    assert {protected.status(each.codes) for each in hidden} == {
        Confidentiality.PRIMARY,
        Confidentiality.SECONDARY,
    }


def test_hiding_what_everyone_knows_is_no_protection() -> None:
    table = grid("9 2 6\n8 7 5\n6 5 9")
    protected = protect(table, COUNTS_ONLY)
    beside = min(protected.hidden - {("A", "2")})
    known = Table(id=table.id, dimensions=table.dimensions, cells=table.cells, known=frozenset({beside}))
    assert not audit(known, protected.hidden, COUNTS_ONLY).is_safe
    other = protect(known, COUNTS_ONLY)
    assert other.audit.is_safe
    assert beside not in other.hidden
