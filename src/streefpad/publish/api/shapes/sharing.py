"""Who takes which part of a target, and what a pair of targets asks together."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads those of typing from Python 3.12 on

from streefpad.model.sharing import Basis, SplitRule
from streefpad.publish.api.shapes.atoms import Day, Number


class Sharing(TypedDict):
    """How what is left of a target is shared by the policy domains that carry it."""

    basis: Basis
    rule: SplitRule | None
    gap: Number | None
    pace: Number | None  # a year
    people: Number | None  # persons a year, at the present size of the population
    population: int | None
    counted_in: str | None


class SharePart(TypedDict):
    """The part of one policy domain."""

    domain: str
    share: Number | None  # percent
    gap: Number | None
    pace: Number | None
    people: Number | None
    indicator: str | None  # its own contributing indicator
    now: Number | None
    target: Number | None
    proposed: bool


# `with` is a word of the language.
Joint = TypedDict(
    "Joint",
    {
        "with": str,
        "cohort": Number | None,
        "lowest_cohort": Number,
        "highest_cohort": Number,
        "of_girls_now": Number | None,
        "of_boys_now": Number | None,
        "of_girls": Number | None,
        "of_boys": Number | None,
        "feasible": bool | None,
    },
)


class OverdueDelivery(TypedDict):
    """A delivery of data that is overdue for the indicator."""

    owner: str
    due: Day
