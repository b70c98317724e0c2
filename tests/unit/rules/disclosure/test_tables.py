"""How the cells of a table add up."""

from __future__ import annotations

import pytest

from streefpad.model.disclosure import Cell, Dimension, Flaw, Sum, Table
from streefpad.rules.disclosure import equations, find_faults, flat, table_of
from streefpad.rules.disclosure.tables import leaves_under
from tests.unit.rules.disclosure.samples import REGIONS

SEX = flat("sex", ("F", "M"))


def made(*cells: tuple[str, int], impossible: str = "") -> Table:
    return Table(
        id="sexes",
        dimensions=(SEX,),
        cells=tuple(Cell(codes=(code,), count=count) for code, count in cells),
        impossible=frozenset({(impossible,)} if impossible else ()),
    )


def test_every_total_of_a_hierarchy_is_added_up_from_the_leaves() -> None:
    table = table_of("regions", (REGIONS, SEX), {("a1", "F"): 2, ("a2", "M"): 5, ("b1", "F"): 7})
    counts = {cell.codes: cell.count for cell in table.cells}
    assert counts["a", "total"] == 7
    assert counts["total", "F"] == 9
    assert counts["total", "total"] == 14
    assert counts["b2", "M"] == 0


def test_there_is_an_equation_for_every_sum_and_every_code_of_the_others() -> None:
    table = table_of("regions", (REGIONS, SEX), {})
    found = equations(table)
    assert len(found) == 3 * 3 + 1 * 7
    assert found[0].total == ("a", "F")
    assert found[0].parts == (("a1", "F"), ("a2", "F"))


def test_three_dimensions_are_no_different() -> None:
    table = table_of("cube", (SEX, SEX, SEX), {("F", "M", "F"): 4})
    assert len(table.cells) == 27
    assert len(equations(table)) == 27
    assert not find_faults(table)


def test_two_ways_to_divide_the_same_leaves_may_stand_beside_each_other() -> None:
    form = Dimension(
        id="form",
        codes=("aso", "bso", "tso", "labour", "total"),
        sums=(Sum(total="total", parts=("aso", "bso", "tso")), Sum(total="labour", parts=("bso", "tso"))),
    )
    assert leaves_under(form)["labour"] == {"bso", "tso"}
    assert not find_faults(table_of("forms", (form,), {("bso",): 3, ("aso",): 4}))


@pytest.mark.parametrize(
    ("table", "flaw"),
    [
        (made(("F", 2), ("M", 3), ("total", 6)), Flaw.NOT_ADDITIVE),
        (made(("F", 2), ("total", 2)), Flaw.MISSING),
        (made(("F", 2), ("M", 3), ("M", 3), ("total", 5)), Flaw.TWICE),
        (made(("F", 2), ("M", 3), ("X", 1), ("total", 5)), Flaw.UNKNOWN_CODE),
        (made(("F", -2), ("M", 3), ("total", 1)), Flaw.NEGATIVE),
        (made(("F", 2), ("M", 3), ("total", 5), impossible="F"), Flaw.NOT_IMPOSSIBLE),
    ],
)
def test_a_table_that_contradicts_itself_says_where(table: Table, flaw: Flaw) -> None:
    assert [each.flaw for each in find_faults(table)] == [flaw]


def test_a_total_that_differs_says_what_is_stated_and_what_the_parts_add_up_to() -> None:
    fault = find_faults(made(("F", 2), ("M", 3), ("total", 6)))[0]
    assert (fault.codes, fault.stated, fault.added) == (("total",), 6, 5)
