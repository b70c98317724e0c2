"""The one thing an engine must do: answer a plain GROUP BY with its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from streefpad.intake.records.codes import Delivered
from streefpad.model.records import Measure
from streefpad.values.problems import Problem
from streefpad.values.record import Record


class CubeRow(Record, kw_only=False):
    """One cell as an engine answers it: the values it groups by, and its sums in the smallest unit."""

    values: Delivered
    sums: tuple[int, ...]


class Engine(Protocol):
    """Something that can count and add up records where they are."""

    def build_cube(
        self, source: str, columns: Sequence[str], measures: Sequence[Measure]
    ) -> tuple[tuple[CubeRow, ...], tuple[Problem, ...]]:
        """One row for each combination of values in the columns of `source`, in any order.

        Sums are exact: counts are integers, weights integers or decimals, never binary numbers.
        """
        ...
