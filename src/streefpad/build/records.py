"""From sealed deliveries to what is counted of them: the cubes of each dataflow, ready to be asked.

Cubes are made once, when a delivery is sealed; here they are found again. Nothing of this module
leaves the house: what does has passed `build.counting`, and the disclosure rule in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.model.sources import Dataflow, Vintage
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem
from streefpad.values.record import Record, replace

if TYPE_CHECKING:
    from streefpad.intake.records import CubeContents
    from streefpad.model.cubes import SealedRecords
    from streefpad.model.derived import RecordsPlan

RECORDS_FOLDER = Path("vault") / "records"


class OpenRecords(Record):
    """The records of one dataflow: what is sealed, what is in force, and its cubes in memory."""

    dataflow: Dataflow
    plan: RecordsPlan
    sealed: tuple[SealedRecords, ...]  # every delivery
    chosen: tuple[SealedRecords, ...]  # the one of each school year that counts
    contents: tuple[CubeContents, ...]  # the main cube of each school year, derived columns included
    problems: tuple[Problem, ...]

    def sealed_for(self, period: Period) -> SealedRecords:
        """The delivery that counts for a school year."""
        return next(each for each in self.chosen if each.period == period)


def has_records(folder: Path, dataflow: Dataflow) -> bool:
    """Whether anything is sealed for a dataflow of records."""
    if dataflow.records is None or not (folder / RECORDS_FOLDER / dataflow.id).is_dir():
        return False
    return any(not each.name.startswith(".") for each in (folder / RECORDS_FOLDER / dataflow.id).iterdir())


def open_records(folder: Path, dataflow: Dataflow, plan: RecordsPlan) -> OpenRecords:
    """The records of a dataflow; a delivery that is damaged is told, and left out."""
    # Imported here, because an agenda without records does without a database and arrays.
    from streefpad.intake.records import read_store
    from streefpad.intake.records.standing import in_force

    sealed, problems = read_store(folder, dataflow.id)
    chosen, faults = in_force(folder, plan.structure, sealed)
    opened = OpenRecords(
        dataflow=dataflow,
        plan=plan,
        sealed=sealed,
        chosen=chosen,
        contents=(),
        problems=(*problems, *faults),
    )
    return in_shape(folder, opened)


def in_shape(folder: Path, opened: OpenRecords, shape: str = "") -> OpenRecords:
    """The same records with the cubes of another shape; the main one unless named."""
    from streefpad.intake.records import load_cubes, make_cubes
    from streefpad.intake.records.derived import with_derived

    cubes, faults = make_cubes(folder, opened.plan.structure, opened.chosen, shape)
    contents = tuple(with_derived(each, opened.plan.derived) for each in load_cubes(folder, cubes))
    return replace(opened, contents=contents, problems=(*opened.problems, *faults))


def vintages_of(sealed: Sequence[SealedRecords]) -> tuple[Vintage, ...]:
    """The receipts of sealed records beside those of sealed tables: no number is without one."""
    return tuple(_vintage(each) for each in sealed)


def _vintage(sealed: SealedRecords) -> Vintage:
    return Vintage(
        id=sealed.id,
        dataflow=sealed.dataflow,
        source=sealed.source,
        file=sealed.delivered,
        sha256=sealed.delivered_sha256,
        size=0,  # of the delivered file, which is not kept
        retrieved=sealed.retrieved,
        by=sealed.by,
        licence=sealed.licence,
        confidential=True,
        place=Place(file=f"{sealed.folder}/receipt.yaml"),
    )
