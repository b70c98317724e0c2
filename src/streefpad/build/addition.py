"""The steward's yearly moment: what a new file would change, before it is sealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from streefpad.build import Agenda, edition_of
from streefpad.build.asked import unknown
from streefpad.intake.tables import figures_in
from streefpad.intake.vault import Delivered, find_sealed, read_delivered, seal
from streefpad.model.edition import CellChanges, Edition, StatusChange
from streefpad.model.registers import RowChanges
from streefpad.model.series import Flag, Observation
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.revisions import changed_statuses, compare_cells
from streefpad.values.clock import last_ended
from streefpad.values.periods import next_period
from streefpad.values.problems import Fact, Place, Problem, by_place, error_at
from streefpad.values.record import Record, field

# A count of 1 February is published before its school year is over.
_OF_A_RUNNING_PERIOD = frozenset({Flag.PROVISIONAL, Flag.ESTIMATED})


class Addition(Record):
    """A file held against the vault: which cells it brings, and which verdicts they would move."""

    file: Path
    delivered: Delivered  # the bytes that the preview is about, and no others, are sealed
    dataflow: str
    source: str
    cells: CellChanges = field(default_factory=CellChanges)
    rows: RowChanges | None = None  # where the dataflow is a register
    statuses: tuple[StatusChange, ...]
    problems: tuple[Problem, ...]  # of the file itself, and those that its figures would raise
    already: Vintage | None  # the vintage that holds exactly this file
    before: Edition
    after: Edition


def preview_addition(
    agenda: Agenda, file: Path, *, source: str, dataflow: str, as_of: date
) -> tuple[Addition | None, tuple[Problem, ...]]:
    """What adding this file would change; None where the source or the dataflow is unknown."""
    unknown = (*_unknown_codes(agenda, source, dataflow), *_holds_records(agenda, dataflow))
    if unknown:
        return None, unknown
    delivered = read_delivered(file)
    flow = agenda.catalogue.dataflow(dataflow)
    if flow and flow.register:
        return _preview_register(agenda, file, delivered, source=source, dataflow=flow, as_of=as_of)
    observations, faults = figures_in(
        delivered.content,
        dataflow=dataflow,
        catalogue=agenda.catalogue,
        vintage=f"{dataflow}/(new)",
        source=source,
        name_in_place=file.name,
    )
    before = edition_of(agenda, as_of)
    after = edition_of(agenda, as_of, observations)
    raised = [problem for problem in after.problems if problem not in before.problems]
    ahead = [*_ahead(observations, as_of)]
    addition = Addition(
        file=file,
        delivered=delivered,
        dataflow=dataflow,
        source=source,
        cells=compare_cells(before.observations, observations, vintages=before.vintages),
        statuses=changed_statuses(before.findings, after.findings),
        problems=by_place((*faults, *ahead, *raised)),
        already=find_sealed(agenda.vault, dataflow, delivered.content),
        before=before,
        after=after,
    )
    return addition, addition.problems


def _preview_register(
    agenda: Agenda, file: Path, delivered: Delivered, *, source: str, dataflow: Dataflow, as_of: date
) -> tuple[Addition, tuple[Problem, ...]]:
    # Imported here, because few files are those of a register.
    from streefpad.build.arriving import with_register_file

    held, rows = with_register_file(agenda, delivered, source=source, dataflow=dataflow, as_of=as_of)
    before, after = edition_of(agenda, as_of), edition_of(held, as_of)
    addition = Addition(
        file=file,
        delivered=delivered,
        dataflow=dataflow.id,
        source=source,
        rows=rows,
        statuses=changed_statuses(before.findings, after.findings),
        problems=by_place(problem for problem in after.problems if problem not in before.problems),
        already=find_sealed(agenda.vault, dataflow.id, delivered.content),
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
        file=addition.delivered,
        retrieved=retrieved,
        by=by,
        licence=licence,
    )


def _ahead(observations: Iterable[Observation], day: date) -> Iterator[Problem]:
    """Figures of a period that is not over: only one that is running may have some, marked as such."""
    for each in observations:
        over = last_ended(each.period, day)
        is_running = over.end < each.period.end <= next_period(over).end
        if each.period.end <= over.end or (is_running and each.flags & _OF_A_RUNNING_PERIOD):
            continue
        facts: dict[str, Fact] = {"period": each.period, "day": day.isoformat()}
        yield error_at("period-ahead", each.cell.place, **facts)


def _holds_records(agenda: Agenda, dataflow: str) -> tuple[Problem, ...]:
    """Records are counted and guarded before they are figures: they do not come in by this door."""
    found = agenda.catalogue.dataflow(dataflow)
    if found is None or found.records is None:
        return ()
    place = Place(file="--dataflow")
    return (error_at("holds-records", place, dataflow=dataflow),)


def _unknown_codes(agenda: Agenda, source: str, dataflow: str) -> tuple[Problem, ...]:
    catalogue = agenda.catalogue
    asked = (
        ("source", source, [each.id for each in catalogue.sources]),
        ("dataflow", dataflow, [each.id for each in catalogue.dataflows]),
    )
    return tuple(unknown(what, code, known) for what, code, known in asked if code not in known)
