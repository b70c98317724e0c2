"""Recoding a cube through a concordance: nobody appears and nobody is lost on the way."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streefpad.intake.records.contents import CubeContents, cells
from streefpad.intake.records.recoding import UNIT, recode
from streefpad.model.bridges import Codes, Move, Recoding
from tests.unit.intake.records.samples import cube_of, table

FINEST = Decimal("0.000001")
MECHATRONICS: Codes = (("name", "Mechatronica"), ("domain", "STEM"), ("form", "tso"))


def moved(**changed: str) -> Codes:
    return tuple((column, changed.get(column, code)) for column, code in MECHATRONICS)


def pupils(contents: CubeContents, name: str) -> int:
    """The pupils of all programmes of a name, in millionths."""
    return sum(sums[0] for codes, sums in cells(contents) if codes[0] == name)


def test_a_weight_divides_every_cell_of_a_programme(tmp_path: Path) -> None:
    recoding = Recoding(
        bridge="b",
        moves=(
            (
                MECHATRONICS,
                (Move(moved(name="A"), Decimal("0.6")), Move(moved(name="B"), Decimal("0.4"))),
            ),
        ),
    )
    found = recode(cube_of(tmp_path, table()), recoding)
    assert (pupils(found, "A"), pupils(found, "B")) == (9 * UNIT, 6 * UNIT)
    assert pupils(found, "Kantoor") == 7 * UNIT


def test_two_programmes_can_become_one(tmp_path: Path) -> None:
    other: Codes = (("name", "Kantoor"), ("domain", "Economie en organisatie"), ("form", "bso"))
    recoding = Recoding(
        bridge="b",
        moves=((MECHATRONICS, (Move(moved(), Decimal(1)),)), (other, (Move(moved(), Decimal(1)),))),
    )
    found = recode(cube_of(tmp_path, table()), recoding)
    assert pupils(found, "Mechatronica") == 22 * UNIT
    assert len(found.cube.dimension("programme").rows) == 2


def test_sexes_stay_apart(tmp_path: Path) -> None:
    recoding = Recoding(bridge="b", moves=((MECHATRONICS, (Move(moved(name="A"), Decimal(1)),)),))
    found = recode(cube_of(tmp_path, table()), recoding)
    assert {codes[3]: sums[0] for codes, sums in cells(found) if codes[0] == "A"} == {
        "M": 12 * UNIT,
        "F": 3 * UNIT,
    }


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> CubeContents:
    return cube_of(tmp_path_factory.mktemp("sample"), table())


@given(parts=st.lists(st.integers(1, 999_999), min_size=1, max_size=4))
def test_no_pupil_is_lost_or_made_up(sample: CubeContents, parts: list[int]) -> None:
    weights = [(Decimal(each) / sum(parts)).quantize(FINEST, ROUND_DOWN) for each in parts[1:]]
    weights.insert(0, 1 - sum(weights, Decimal(0)))
    moves = tuple(Move(moved(name=f"P{at}"), weight) for at, weight in enumerate(weights) if weight)
    found = recode(sample, Recoding(bridge="b", moves=((MECHATRONICS, moves),)))
    assert int(found.sums["pupils"].sum()) == 42 * UNIT
