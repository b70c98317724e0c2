"""Which of several vintages came last: one order for what is in force and for what a new file revises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from streefpad.model.series import Observation
from streefpad.model.sources import Vintage

Rank = tuple[date, int]


def rank_vintages(cells: Iterable[Observation], vintages: Iterable[Vintage]) -> Mapping[str, Rank]:
    """The order in which the vintages of these cells came: by the day of retrieval.

    Of one day the order of the cells decides; a vintage not yet sealed comes last of all.
    """
    retrieved = {each.id: each.retrieved for each in vintages}
    order = dict.fromkeys(each.cell.vintage for each in cells)
    return {vintage: (retrieved.get(vintage, date.max), place) for place, vintage in enumerate(order)}
