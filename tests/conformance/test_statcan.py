"""95 assessments that Statistics Canada published, reproduced: value, class and score."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from streefpad.model.targets import Aim, Direction, Level
from streefpad.rules.methods import statcan
from streefpad.rules.methods.protocol import Verdict
from streefpad.values.quantities import Better, Unit, UnitKind
from tests.shared_data import SHARED, shared
from tests.unit.rules.methods.questions import ask

TABLE = "conformance/statcan_progress.csv"
NUMBER = Unit(UnitKind.NUMBER)

# Statistics Canada rounds the slopes of two score lines (7.1429, 4.1667); its values are not rounded.
VALUE_TOLERANCE = Decimal("1e-9")
SCORE_TOLERANCE = Decimal("1e-4")


def published() -> list[dict[str, str]]:
    path = SHARED / TABLE
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


ROWS = published()


def verdict_on(row: dict[str, str]) -> Verdict:
    years = [int(float(row[column])) for column in ("base_year", "current_year", "target_year")]
    base, current, target = years
    aim: Aim = Level(value=Decimal(row["target"])) if row["target"] else Direction()
    question = ask(
        {base: row["base_value"], current: row["current_value"]},
        aim,
        by=target if row["target"] else None,
        baseline=base,
        better=Better.HIGHER if row["direction"] == "1" else Better.LOWER,
        unit=NUMBER,
    )
    return statcan.METHOD.judge(question, {"limit": Decimal(row["limit"])} if row["limit"] else {})


def named(row: dict[str, str]) -> str:
    return f"{row['programme']} {row['series']}"[:50]


def test_all_95_published_rows_are_there() -> None:
    with shared(TABLE).open(encoding="utf-8", newline="") as lines:
        assert len(list(csv.DictReader(lines))) == 95


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_the_published_status_is_reproduced_exactly(row: dict[str, str]) -> None:
    assert verdict_on(row).slug == row["status"]


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_the_published_value_is_reproduced_to_nine_digits(row: dict[str, str]) -> None:
    value = verdict_on(row).value
    if not row["progress_value"]:
        assert value is None
    else:
        assert value is not None
        expected = Decimal(row["progress_value"])
        assert abs(value - expected) <= VALUE_TOLERANCE * abs(expected)


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_the_published_score_is_reproduced_to_four_decimals(row: dict[str, str]) -> None:
    score = verdict_on(row).score
    if not row["score"]:
        assert score is None
    else:
        assert score is not None
        assert abs(score - Decimal(row["score"])) <= SCORE_TOLERANCE
