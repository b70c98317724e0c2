"""Atoms: the groups that counts tell apart, of which every count is a sum."""

from __future__ import annotations

from pathlib import Path

from streefpad.intake.records.atoms import count_atoms
from streefpad.intake.records.predicates import Asked
from streefpad.model.records import Condition
from tests.unit.intake.records.samples import cube_of, table

GIRLS = Asked((Condition(column="sex", codes=("F",)),))
TSO = Asked((Condition(column="form", codes=("tso",)),))


def test_every_count_is_the_sum_of_its_atoms(tmp_path: Path) -> None:
    (atoms,) = count_atoms([cube_of(tmp_path, table())], [GIRLS, TSO])
    assert [(each.holds, each.sum) for each in atoms] == [
        ((False, True), 12),
        ((True, False), 27),
        ((True, True), 3),
    ]
    assert sum(each.sum for each in atoms if each.holds[0]) == 30


def test_a_weight_is_rounded_group_by_group_and_keeps_the_persons_behind_it(tmp_path: Path) -> None:
    (atoms,) = count_atoms([cube_of(tmp_path, table())], [GIRLS, TSO], measure="weight")
    assert [(each.sum, each.behind) for each in atoms] == [(13, 12), (26, 27), (3, 3)]


def test_without_records_there_are_no_atoms() -> None:
    assert count_atoms([], [GIRLS]) == ()
