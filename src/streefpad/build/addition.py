"""The steward's yearly moment: what a new file would change, before it is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from streefpad.build import Agenda, edition_of
from streefpad.intake.tables import read_figures
from streefpad.intake.vault import find_sealed, seal
from streefpad.model.edition import CellChanges, Edition, StatusChange
from streefpad.model.sources import Vintage
from streefpad.rules.revisions import changed_statuses, compare_cells
from streefpad.values.problems import Place, Problem, Severity, by_place, nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A file held against the vault: which cells it brings, and which verdicts they would move."""

    file: Path
    dataflow: str
    source: str
    cells: CellChanges
    statuses: tuple[StatusChange, ...]
    problems: tuple[Problem, ...]  # of the file itself, and those that its figures would raise
    already: Vintage | None  # the vintage that holds exactly this file
    before: Edition
    after: Edition


def preview_addition(
    agenda: Agenda, file: Path, *, source: str, dataflow: str, as_of: date
) -> tuple[Addition | None, tuple[Problem, ...]]:
    """What adding this file would change; None where the source or the dataflow is unknown."""
    unknown = _unknown_codes(agenda, source, dataflow)
    if unknown:
        return None, unknown
    observations, faults = read_figures(
        file,
        dataflow=dataflow,
        catalogue=agenda.catalogue,
        vintage=f"{dataflow}/(new)",
        source=source,
        name_in_place=file.name,
    )
    before = edition_of(agenda, as_of)
    after = edition_of(agenda, as_of, observations)
    known = {(problem.place, problem.code) for problem in before.problems}
    raised = [problem for problem in after.problems if (problem.place, problem.code) not in known]
    addition = Addition(
        file=file,
        dataflow=dataflow,
        source=source,
        cells=compare_cells(before.observations, observations),
        statuses=changed_statuses(before.findings, after.findings),
        problems=by_place((*faults, *raised)),
        already=find_sealed(agenda.vault, dataflow, file),
        before=before,
        after=after,
    )
    return addition, addition.problems


def seal_addition(agenda: Agenda, addition: Addition, *, retrieved: date, by: str, licence: str) -> Vintage:
    """The vintage that the file became; a file already there stays as it is."""
    return seal(
        agenda.folder,
        dataflow=addition.dataflow,
        source=addition.source,
        file=addition.file,
        retrieved=retrieved,
        by=by,
        licence=licence,
    )


def _unknown_codes(agenda: Agenda, source: str, dataflow: str) -> tuple[Problem, ...]:
    catalogue = agenda.catalogue
    asked = (
        ("source", source, [each.id for each in catalogue.sources]),
        ("dataflow", dataflow, [each.id for each in catalogue.dataflows]),
    )
    return tuple(
        Problem(
            code="unknown-code",
            severity=Severity.ERROR,
            place=Place(file=f"--{what}"),
            facts={"what": what, "code": code, "nearest": nearest(code, known)},
        )
        for what, code, known in asked
        if code not in known
    )
