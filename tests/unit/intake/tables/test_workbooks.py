"""Workbooks: which sheet is read, what its cells say, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import pytest

from streefpad.intake.tables.rows import Table, read_table
from streefpad.values.problems import Problem
from tests.unit.intake.agendas import told
from tests.unit.intake.tables.workbook import Value, workbook

HEADING = ("series", "period", "value")
Sheets = Mapping[str, Sequence[Sequence[Value]]]


def read(content: bytes) -> tuple[Table | None, tuple[Problem, ...]]:
    return read_table(content, "a.xlsx", HEADING)


def table_of(sheets: Sheets) -> Table:
    table, problems = read(workbook(sheets))
    assert problems == ()
    assert table is not None
    return table


@pytest.mark.parametrize(
    "value, text",
    [
        (2019, "2019"),
        (2019.0, "2019"),
        (37.02, "37.02"),
        (0.1 + 0.2, "0.3"),
        (" x ", "x"),
        (True, "true"),
        (date(2019, 6, 1), "2019-06-01"),
        (datetime(2019, 6, 1, 12, 30), "2019-06-01T12:30:00"),
        (None, ""),
    ],
)
def test_a_cell_says_what_its_reader_sees(value: Value, text: str) -> None:
    table = table_of({"Data": [HEADING, ("a", "2019", value), ("b", 2020, 1)]})
    assert table.rows[0].cells[2] == text


def test_a_cell_is_named_by_its_sheet() -> None:
    table = table_of({"Figures": [(), HEADING, ("a", 2019, 1.5)]})
    assert str(table.place(table.rows[0], 2)) == "a.xlsx!Figures!C3"
    assert str(table.place_of_heading) == "a.xlsx!Figures!A2"


def test_the_sheet_with_the_wanted_columns_is_read() -> None:
    table = table_of({"About": [("made by", "someone")], "Empty": [], "Data": [HEADING, ("a", 2019, 1)]})
    assert table.sheet == "Data"


def test_blank_rows_are_passed_over_and_still_counted() -> None:
    table = table_of({"Data": [HEADING, (None, None, None), ("a", 2019, 1)]})
    assert [row.number for row in table.rows] == [3]


def test_a_row_longer_than_the_heading_is_told_at_its_cell() -> None:
    _, problems = read(workbook({"Data": [HEADING, ("a", 2019, 1, "stray")]}))
    assert told(problems) == [("a.xlsx!Data!D2", "row-length", {"expected": 3, "found": 4})]


def test_a_workbook_without_any_cell_is_empty() -> None:
    assert told(read(workbook({"Data": []}))[1]) == [("a.xlsx", "empty-file", {})]


@pytest.mark.parametrize("content", [b"PK\x03\x04 no archive", workbook({"Data": [HEADING]})[:200]])
def test_a_broken_workbook_is_told(content: bytes) -> None:
    assert told(read(content)[1]) == [("a.xlsx", "unreadable-file", {"line": 1})]
