"""Which delivery counts: the last of each school year, and only one that can still be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from streefpad.intake.records import read_store, take_in
from streefpad.intake.records.standing import in_force
from streefpad.model.cubes import SealedRecords
from streefpad.model.records import Column, Dimension
from streefpad.values.record import replace
from tests.unit.intake.records.samples import ROWS, STRUCTURE, delivery, table, written


def sealed(folder: Path, rows: int, day: int) -> SealedRecords:
    file = written(folder, table(ROWS[:rows]), f"{rows}.csv")
    (found,), problems = take_in(
        folder, STRUCTURE, replace(delivery(file), retrieved=date(2026, 11, day)), threads=1
    )
    assert not problems
    return found


def test_a_later_delivery_of_a_school_year_replaces_an_earlier_one(tmp_path: Path) -> None:
    earlier, later = sealed(tmp_path, 2, day=1), sealed(tmp_path, 3, day=2)
    assert in_force(tmp_path, STRUCTURE, [earlier, later]) == ((later,), ())


def test_two_deliveries_of_one_day_are_for_a_person_to_choose_between(tmp_path: Path) -> None:
    both = [sealed(tmp_path, 2, day=1), sealed(tmp_path, 3, day=1)]
    chosen, problems = in_force(tmp_path, STRUCTURE, both)
    assert (chosen, [each.code for each in problems]) == ((), ["period-twice"])


def test_records_that_changed_since_they_were_sealed_do_not_count(tmp_path: Path) -> None:
    found = sealed(tmp_path, 3, day=1)
    (tmp_path / found.folder / "records.parquet").write_bytes(b"PAR1 changed")
    chosen, problems = in_force(tmp_path, STRUCTURE, [found])
    assert (chosen, [each.code for each in problems]) == ((), ["sealed-file-changed"])


def test_records_sealed_under_another_description_are_told(tmp_path: Path) -> None:
    found = sealed(tmp_path, 3, day=1)
    wider = replace(
        STRUCTURE,
        dimensions=(*STRUCTURE.dimensions, Dimension(id="net", columns=(Column(id="net"),))),
    )
    chosen, problems = in_force(tmp_path, wider, [found])
    assert (chosen, [(each.code, each.facts["dimension"]) for each in problems]) == (
        (),
        [("sealed-otherwise", "net")],
    )


def test_a_longer_code_list_is_no_other_description(tmp_path: Path) -> None:
    found = sealed(tmp_path, 3, day=1)
    sex = STRUCTURE.dimension("sex")
    wider = replace(sex, columns=(replace(sex.columns[0], codes=("F", "M", "X")),))
    structure = replace(
        STRUCTURE, dimensions=tuple(wider if each.id == "sex" else each for each in STRUCTURE.dimensions)
    )
    assert in_force(tmp_path, structure, read_store(tmp_path, STRUCTURE.id)[0]) == ((found,), ())
