"""88 arrows of the 2019 European SDG index, reproduced: all of them, from values and from scores."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from streefpad.model.targets import Level
from streefpad.rules.methods import sdsn
from streefpad.rules.methods.question import Question
from streefpad.values.quantities import Better, Unit, UnitKind
from tests.shared_data import SHARED, shared
from tests.unit.rules.methods.questions import ask

TABLE = "conformance/sdsn_arrows.csv"
ARROWS = {"↑": "up", "➚": "diagonal", "→": "flat", "↓": "down"}
DEADLINE = 2030


def published() -> list[dict[str, str]]:
    path = SHARED / TABLE
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


ROWS = published()


def asked(row: dict[str, str], target: str) -> Question:
    rises = Decimal(row["optimum"]) > Decimal(row["lower_bound"])
    return ask(
        {row["first_year"]: row["first_value"], row["last_year"]: row["last_value"]},
        Level(value=Decimal(target)),
        by=DEADLINE,
        baseline=row["first_year"],
        better=Better.HIGHER if rises else Better.LOWER,
        unit=Unit(UnitKind.NUMBER),
    )


def named(row: dict[str, str]) -> str:
    return f"{row['indicator']} {row['country']}"


def test_all_88_published_arrows_are_there() -> None:
    with shared(TABLE).open(encoding="utf-8", newline="") as lines:
        assert len(list(csv.DictReader(lines))) == 88


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_the_published_arrow_follows_from_the_green_threshold_alone(row: dict[str, str]) -> None:
    verdict = sdsn.METHOD.judge(asked(row, target=row["green_threshold"]))
    assert verdict.slug == ARROWS[row["arrow"]]


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_the_published_arrow_follows_from_the_parameters_of_the_index(row: dict[str, str]) -> None:
    names = ("lower_bound", "optimum", "green_threshold")
    verdict = sdsn.METHOD.judge(
        asked(row, target=row["optimum"]), {name: Decimal(row[name]) for name in names}
    )
    assert verdict.slug == ARROWS[row["arrow"]]
