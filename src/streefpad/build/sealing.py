"""From a delivered file, or a table in a database, to sealed records with their cubes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.build.asked import unknown
from streefpad.model.catalogue import Catalogue
from streefpad.model.cubes import Cube, Delivery, SealedRecords
from streefpad.model.derived import RecordsPlan
from streefpad.model.records import RecordStructure
from streefpad.model.sealing import SealedSummary
from streefpad.model.sources import Dataflow
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem, SourceMissing, by_place, error_at
from streefpad.values.record import Record, replace

if TYPE_CHECKING:
    from streefpad.intake.records import CubeContents

Faults = tuple[Problem, ...]


class Wish(Record):
    """What someone asked to seal. `stays` leaves the records where they are and takes the cubes alone."""

    dataflow: str
    source: str
    file: Path | None = None
    engine: str = ""
    table: str = ""
    stays: bool = False
    period: Period | None = None
    sha256: str = ""
    by: str = ""
    licence: str = ""
    retrieved: date


def seal_records(folder: Path, catalogue: Catalogue, wish: Wish) -> tuple[tuple[SealedSummary, ...], Faults]:
    """The sealed school years with their cubes, or none and what is wrong with the delivery.

    On any error nothing is sealed, and what lies in the vault stays as it is. Raises SourceMissing
    where the file or the database is not there.
    """
    from streefpad.intake.records import take_in, take_in_cubes

    dataflow, problems = _dataflow(catalogue, wish)
    plan = dataflow.records if dataflow else None
    if plan is None or problems:
        return (), problems
    delivery, problems = _delivery(catalogue, plan, wish)
    if problems:
        return (), problems
    take = take_in_cubes if wish.stays else take_in
    sealed, problems = take(folder, plan.structure, delivery)
    if problems:
        return (), by_place(problems)
    summaries, problems = _summaries(folder, plan.structure, sealed, frozenset(each.id for each in sealed))
    return summaries, by_place(problems)


def sealed_records(folder: Path, dataflow: Dataflow) -> tuple[tuple[SealedSummary, ...], Faults]:
    """Everything sealed for a dataflow of records, also what a later delivery replaced."""
    from streefpad.intake.records import read_store
    from streefpad.intake.records.standing import in_force

    plan = dataflow.records
    if plan is None:
        return (), ()
    sealed, problems = read_store(folder, dataflow.id)
    chosen, faults = in_force(folder, plan.structure, sealed)
    ids = frozenset(each.id for each in chosen)
    summaries, more = _summaries(folder, plan.structure, chosen, ids)
    replaced = tuple(
        SealedSummary(sealed=each, cubes=(), totals=(), in_force=False)
        for each in sealed
        if each.id not in ids
    )
    ordered = sorted((*summaries, *replaced), key=lambda each: (each.sealed.period, each.sealed.id))
    return tuple(ordered), by_place((*problems, *faults, *more))


def _dataflow(catalogue: Catalogue, wish: Wish) -> tuple[Dataflow | None, Faults]:
    of_records = [each.id for each in catalogue.dataflows if each.records]
    asked = (
        ("dataflow", wish.dataflow, of_records),
        ("source", wish.source, [each.id for each in catalogue.sources]),
    )
    problems = tuple(unknown(what, code, known) for what, code, known in asked if code not in known)
    return catalogue.dataflow(wish.dataflow), problems


def _delivery(catalogue: Catalogue, plan: RecordsPlan, wish: Wish) -> tuple[Delivery, Faults]:
    """The delivery, with the period that the file's name says where nobody says it."""
    delivery = Delivery(
        file=str(wish.file) if wish.file else "",
        engine=wish.engine,
        table=wish.table,
        period=wish.period,
        sha256=wish.sha256,
        source=wish.source,
        retrieved=wish.retrieved,
        by=wish.by,
        licence=wish.licence,
    )
    if wish.file is None:
        return delivery, ()
    if not wish.file.is_file():
        raise SourceMissing(f"{wish.file}: no such file.", nl=f"{wish.file}: dit bestand bestaat niet.")
    from streefpad.intake.records.encodings import stray_bytes

    named, problems = _by_name(plan, wish.file, wish.period)
    faults = (*problems, *_label(catalogue, wish.file), *stray_bytes(wish.file))
    return replace(delivery, period=wish.period or named), faults


def _by_name(plan: RecordsPlan, file: Path, asked: Period | None) -> tuple[Period | None, Faults]:
    """What the name of a published file says, and what in it contradicts what was asked."""
    from streefpad.intake.connectors import CONNECTORS

    connector = CONNECTORS.get(plan.connector)
    if connector is None:
        return None, ()
    named, place = connector.read_name(file.name), Place(file=str(file))
    if named.other_day:
        facts = {"found": named.other_day, "file": file.name}
        return None, (error_at("other-count-day", place, **facts),)
    if asked and named.period and asked != named.period:
        differs = error_at("period-differs", place, file=file.name, named=named.period, period=asked)
        return None, (differs,)
    return named.period, ()


def _label(catalogue: Catalogue, file: Path) -> Faults:
    """Made-up records belong in an agenda that says that its figures are made up."""
    from streefpad.intake.records.labels import made_up
    from streefpad.intake.records.staged import file_sha256

    if catalogue.agenda.synthetic:
        return ()
    label = made_up(file, file_sha256(file))
    if not label:
        return ()
    facts = {"file": file.name, "label": label}
    place = Place(file=str(file))
    return (error_at("synthetic-records", place, **facts),)


def _summaries(
    folder: Path, structure: RecordStructure, sealed: tuple[SealedRecords, ...], chosen: frozenset[str]
) -> tuple[tuple[SealedSummary, ...], Faults]:
    """The cubes in every shape, made where none is stored, and the sums of the main one."""
    from streefpad.intake.records import load_cubes, make_cubes

    cubes: dict[str, list[Cube]] = {}
    problems: list[Problem] = []
    for shape in structure.shapes:
        made, faults = make_cubes(folder, structure, sealed, shape.id)
        problems += faults
        for each in made:
            cubes.setdefault(each.id.rpartition("/")[0], []).append(each)
    main = {
        each.cube.id.rpartition("/")[0]: each
        for each in load_cubes(folder, [one[0] for one in cubes.values()])
    }
    return tuple(
        SealedSummary(
            sealed=each,
            cubes=tuple(cubes.get(each.id, ())),
            totals=_totals(main[each.id]) if each.id in main else (),
            in_force=each.id in chosen,
        )
        for each in sealed
    ), tuple(problems)


def _totals(contents: CubeContents) -> tuple[tuple[str, int], ...]:
    return tuple(
        (each.id, int(contents.sums[each.id].sum()) // 10**each.decimals) for each in contents.cube.measures
    )
