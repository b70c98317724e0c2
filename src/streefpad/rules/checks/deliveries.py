"""What is late on a given day: releases of data, and next steps towards a baseline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import DueRelease
from streefpad.model.sources import Release, Vintage
from streefpad.rules.checks.facts import of_indicator
from streefpad.values.problems import Problem, Severity, hint_at


def check_deliveries(catalogue: Catalogue, as_of: date, vintages: Sequence[Vintage]) -> Iterator[Problem]:
    """Releases that were due before this day and have not come, and next steps that are overdue."""
    places = {each.id: each.place for each in catalogue.dataflows}
    for each in releases_on(catalogue, as_of, vintages):
        if each.is_overdue:
            yield hint_at(
                "overdue-release",
                places[each.dataflow],
                dataflow=each.dataflow,
                what=each.release.what,
                owner=each.release.owner,
                due=each.release.due.isoformat(),
            )
    for indicator in catalogue.indicators:
        step = indicator.next_step
        if step and step.due and step.is_overdue(as_of):
            yield of_indicator(
                "overdue-next-step",
                Severity.HINT,
                indicator,
                owner=step.owner,
                what=step.what,
                due=step.due.isoformat(),
            )


def releases_on(catalogue: Catalogue, as_of: date, vintages: Sequence[Vintage]) -> tuple[DueRelease, ...]:
    """Every release of the agenda as it stands on this day.

    One has come once a file of its dataflow was retrieved on or after the day it was due.
    """
    return tuple(
        DueRelease(
            dataflow=dataflow.id,
            release=release,
            delivered=(came := _came(dataflow.id, release, as_of, vintages)),
            is_overdue=came is None and release.due < as_of,
        )
        for dataflow in catalogue.dataflows
        for release in dataflow.releases
    )


def _came(dataflow: str, release: Release, as_of: date, vintages: Sequence[Vintage]) -> date | None:
    days = (each.retrieved for each in vintages if each.dataflow == dataflow)
    return min((day for day in days if release.due <= day <= as_of), default=None)
