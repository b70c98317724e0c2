"""CSV as it really arrives: separators, marks, line ends, quotation marks, and rows that do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.intake.tables.rows import Table, read_bytes, read_table
from streefpad.values.problems import Problem, SourceMissing
from tests.unit.intake.agendas import told

WANTED = ("series", "period", "value")


def read(text: str | bytes) -> tuple[Table | None, tuple[Problem, ...]]:
    return read_table(text.encode("utf-8") if isinstance(text, str) else text, "a.csv", WANTED)


def rows_of(text: str | bytes) -> list[tuple[int, tuple[str, ...]]]:
    table, problems = read(text)
    assert problems == ()
    assert table is not None
    return [(row.number, row.cells) for row in table.rows]


@pytest.mark.parametrize(
    "text",
    [
        "series,period,value\na,2019,1\n",
        "series;period;value\na;2019;1\n",
        "series\tperiod\tvalue\na\t2019\t1\n",
        "series,period,value\r\na,2019,1\r\n",
        "series,period,value\ra,2019,1\r",
        "series,period,value\na,2019,1",
        "\ufeffseries,period,value\na,2019,1\n",
        " series , period , value \n a , 2019 , 1 \n",
        '"series","period","value"\n"a","2019","1"\n',
        'series, "period", value\n"a" , "2019", 1\n',
        "series,period,value,,\na,2019,1,,\n",
    ],
)
def test_a_table_is_read_as_it_was_saved(text: str) -> None:
    assert rows_of(text) == [(2, ("a", "2019", "1"))]


def test_blank_lines_are_passed_over_and_still_counted() -> None:
    assert rows_of("\n\nseries,period,value\n\na,2019,1\n,,\n\t ,,\nb,2020,2\n\n\n") == [
        (5, ("a", "2019", "1")),
        (8, ("b", "2020", "2")),
    ]


def test_a_short_row_has_blank_cells() -> None:
    assert rows_of("series,period,value\na,2019\n") == [(2, ("a", "2019", ""))]


def test_a_cell_may_hold_the_separator_a_quotation_mark_or_a_line_end() -> None:
    text = 'series,period,value\n"a, ""b""\nc",2019,1\nd,2020,2\n'
    assert rows_of(text) == [(2, ('a, "b"\nc', "2019", "1")), (4, ("d", "2020", "2"))]


def test_the_separator_is_the_one_that_finds_the_wanted_columns() -> None:
    table, _ = read("series;period;value;note, remark, and, more\na;2019;1;x\n")
    assert table is not None
    assert table.headings == ("series", "period", "value", "note, remark, and, more")


def test_a_heading_that_no_separator_divides_is_told() -> None:
    table, problems = read("series|period|value\na|2019|1\n")
    assert table is None
    assert told(problems) == [("a.csv:1", "unknown-separator", {"heading": "series|period|value"})]


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", " \r\n ;;; \r\n"])
def test_a_file_without_heading_is_told(text: str) -> None:
    assert told(read(text)[1]) == [("a.csv", "empty-file", {})]


def test_text_that_is_not_utf8_is_told_with_its_line() -> None:
    text = "series,period,value\na,2019,1\nenquête,2020,2\n".encode("latin-1")
    assert told(read(text)[1]) == [("a.csv:3", "unreadable-file", {"line": 3})]


def test_utf16_is_told() -> None:
    assert told(read("series,period,value\n".encode("utf-16"))[1]) == [
        ("a.csv:1", "unreadable-file", {"line": 1})
    ]


def test_a_row_longer_than_the_heading_is_withheld() -> None:
    table, problems = read("series,period,value\na,2019,37,90\nb,2020,2\n")
    assert table is not None
    assert [row.cells[0] for row in table.rows] == ["b"]
    assert told(problems) == [("a.csv:2", "row-length", {"expected": 3, "found": 4})]


def test_a_quotation_mark_that_never_closes_is_told() -> None:
    table, problems = read('series,period,value\na,2019,1\n"b,2020,2\nc,2021,3\n')
    assert table is not None
    assert [row.cells[0] for row in table.rows] == ["a"]
    assert told(problems) == [("a.csv:3", "unbalanced-quotes", {"line": 3})]


def test_a_very_long_cell_is_taken_for_a_quotation_mark_that_never_closes() -> None:
    _, problems = read('series,period,value\na,2019,1\n"' + "b,2020,2\n" * 20_000)
    assert told(problems) == [("a.csv:3", "unbalanced-quotes", {"line": 3})]


def test_a_quotation_mark_inside_a_cell_is_a_character() -> None:
    assert rows_of('series,period,value\n5" pipe,2019,1\n') == [(2, ('5" pipe', "2019", "1"))]


def test_a_heading_that_stands_twice_is_told() -> None:
    table, problems = read("series,period,value,value\na,2019,1,2\n")
    assert table is not None
    assert table.column("value") == 2
    assert told(problems) == [("a.csv:1", "duplicate-heading", {"column": "value"})]


@pytest.mark.parametrize(
    "line, column, place",
    [
        ("a,2019,37.90", 0, "2:1"),
        ("a,2019,37.90", 1, "2:3"),
        ("a,2019,37.90", 2, "2:8"),
        ("a,  2019, 37.90", 1, "2:5"),
        ("a,  2019, 37.90", 2, "2:11"),
        ("é,2019,1", 1, "2:3"),
        ('"a,b",2019,1', 1, "2:7"),
        ('"a ""b"" c",2019,1', 1, "2:13"),
        ('"a\nb",2019,1', 1, "3:4"),
        ('"a\nb",2019,1', 2, "3:9"),
        ("a,2019", 2, "2:7"),
        ('"a",2019', 2, "2:9"),
        ('5" pipe,2019,1', 1, "2:9"),
        (' "a,b" ,2019,1', 1, "2:9"),
    ],
)
def test_a_cell_knows_its_line_and_column(line: str, column: int, place: str) -> None:
    table, _ = read(f"series,period,value\n{line}\n")
    assert table is not None
    assert str(table.place(table.rows[0], column)) == f"a.csv:{place}"


def test_a_column_that_is_not_there_has_no_position() -> None:
    table, _ = read("series,period,value\n")
    assert table is not None
    assert (table.column("value"), table.column("flag")) == (2, None)


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match=r"nowhere\.csv: no such file"):
        read_bytes(tmp_path / "nowhere.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="is a folder"):
        read_bytes(tmp_path)
