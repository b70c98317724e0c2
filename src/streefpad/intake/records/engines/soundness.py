"""Whether what an engine adds up can be counted: no number of a record may be negative or empty.

A sum shows neither, and a least value is that of the records which hold one; so each engine is asked,
beside each sum, for the least value and for how many records of the cell hold none.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from streefpad.model.records import Measure
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record


class Least(Record, kw_only=False):
    """What one cell holds of a measure: its least value, None where no record has one, and the empty ones."""

    value: int | Decimal | None
    empty: int


def unsound_measure(measure: Measure, cells: Sequence[Least], place: Place) -> tuple[Problem, ...]:
    """A problem where a measure is empty in some record, and one where it is negative."""
    problems = []
    what = measure.heading
    if empty := sum(each.empty for each in cells):
        problems.append(error_at("not-a-number", place, what=what, text="", nearest="", rows=empty))
    below = [each.value for each in cells if each.value is not None and each.value < 0]
    if below:
        text = str(min(below))
        problems.append(error_at("negative-count", place, what=what, text=text, nearest="", rows=len(below)))
    return tuple(problems)
