"""What is late on a given day: releases of data, and next steps towards a baseline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from streefpad.model.catalogue import Catalogue
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.checks.facts import of_indicator
from streefpad.values.problems import Problem, Severity


def check_deliveries(catalogue: Catalogue, as_of: date, vintages: Sequence[Vintage]) -> Iterator[Problem]:
    """Releases that were due before this day and have not come, and next steps that are overdue."""
    for dataflow in catalogue.dataflows:
        yield from _releases(dataflow, as_of, vintages)
    for indicator in catalogue.indicators:
        step = indicator.next_step
        if step and step.due and step.due < as_of:
            yield of_indicator(
                "overdue-next-step",
                Severity.HINT,
                indicator,
                owner=step.owner,
                what=step.what,
                due=step.due.isoformat(),
            )


def _releases(dataflow: Dataflow, as_of: date, vintages: Sequence[Vintage]) -> Iterator[Problem]:
    retrieved = [each.retrieved for each in vintages if each.dataflow == dataflow.id]
    for release in dataflow.releases:
        has_come = any(release.due <= day <= as_of for day in retrieved)
        if release.due < as_of and not has_come:
            yield Problem(
                code="overdue-release",
                severity=Severity.HINT,
                place=dataflow.place,
                facts={
                    "dataflow": dataflow.id,
                    "what": release.what,
                    "owner": release.owner,
                    "due": release.due.isoformat(),
                },
            )
