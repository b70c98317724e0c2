"""Reads the table in a test's docstring, so that the rule a reader sees is the rule that is tested."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

Row = dict[str, str]


def in_table(test: Callable[[Row], None]) -> Any:
    """Runs the test once for every row of the table in its docstring."""
    rows = read_table(inspect.cleandoc(test.__doc__ or ""))
    return pytest.mark.parametrize("row", rows, ids=[", ".join(each.values()) for each in rows])(test)


def read_table(text: str) -> list[Row]:
    """The rows of the Markdown table in a text, each with what the line `Given:` says for all of them.

    >>> read_table('''Given: kind level; value 50
    ...
    ... | series | status |
    ... |---|---|
    ... | 2020: 40 | behind |''')
    [{'kind': 'level', 'value': '50', 'series': '2020: 40', 'status': 'behind'}]
    """
    given = [line.removeprefix("Given:") for line in text.splitlines() if line.startswith("Given:")]
    shared = dict(_pair(each) for line in given for each in line.split(";") if each.strip())
    lines = [_cells(line) for line in text.splitlines() if line.startswith("|")]
    if len(lines) < 3:
        raise ValueError(f"no table with rows in: {text!r}")
    headings, _, *rows = lines
    if any(len(row) != len(headings) for row in rows):
        raise ValueError(f"a row with more or fewer cells than headings in: {text!r}")
    return [shared | dict(zip(headings, row, strict=True)) for row in rows]


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.strip().partition(" ")
    return name, value.strip()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
