"""What was due and has not come: releases of figures, and steps towards a baseline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import DueRelease
from streefpad.model.sharing import Overdue


def overdue_on(catalogue: Catalogue, releases: Sequence[DueRelease], as_of: date) -> tuple[Overdue, ...]:
    """Everything that is overdue on this day, what was due first before the rest."""
    found = (*_releases(catalogue, releases), *_steps(catalogue, as_of))
    return tuple(sorted(found, key=lambda each: each.due))


def _releases(catalogue: Catalogue, releases: Sequence[DueRelease]) -> Iterator[Overdue]:
    for each in releases:
        dataflow = catalogue.dataflow(each.dataflow)
        if dataflow and each.is_overdue:
            yield Overdue(
                owner=each.release.owner,
                due=each.release.due,
                what=each.release.what,
                about=dataflow.name,
                dataflow=dataflow.id,
            )


def _steps(catalogue: Catalogue, as_of: date) -> Iterator[Overdue]:
    for indicator in catalogue.indicators:
        step = indicator.next_step
        if step and step.due and step.is_overdue(as_of):
            yield Overdue(
                owner=step.owner,
                due=step.due,
                what=step.what,
                about=indicator.label,
                indicator=indicator.id,
            )
