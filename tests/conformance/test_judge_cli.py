"""The published results of two offices once more, this time as a user gets them: `streefpad judge`.

The tables are turned into SERIES and TARGETS as contracts, "judge", has them; parameters by column.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streefpad.cli.program import app
from tests.shared_data import shared

STATCAN = "conformance/statcan_progress.csv"
SDSN = "conformance/sdsn_arrows.csv"
ARROWS = {"↑": "up", "➚": "diagonal", "→": "flat", "↓": "down"}

Row = Mapping[str, str]


def rows_of(table: str) -> list[dict[str, str]]:
    with shared(table).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(columns)
        writer.writerows(rows)
    return path


def judged(
    folder: Path, observations: Iterable[Row], targets: Sequence[Row], method: str
) -> list[dict[str, object]]:
    series = write(
        folder / "series.csv",
        ("series", "period", "value"),
        [(each["series"], each["period"], each["value"]) for each in observations],
    )
    asked = write(folder / "targets.csv", list(targets[0]), [list(each.values()) for each in targets])
    result = CliRunner().invoke(app, ["judge", str(series), str(asked), "--method", method])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def year(text: str) -> str:
    return str(int(float(text)))


def statcan_tables(rows: list[dict[str, str]]) -> tuple[list[Row], list[Row]]:
    """A series and a target a row; two rows of one name stay apart by their place."""
    observations: list[Row] = []
    targets: list[Row] = []
    for at, row in enumerate(rows):
        name = f"{at} {row['programme']} {row['series']}"
        points = {year(row["base_year"]): row["base_value"], year(row["current_year"]): row["current_value"]}
        observations += [
            {"series": name, "period": period, "value": value} for period, value in points.items()
        ]
        targets.append(
            {
                "series": name,
                "kind": "level" if row["target"] else "direction",
                "value": row["target"],
                "by": year(row["target_year"]) if row["target"] else "",
                "baseline": year(row["base_year"]),
                "better": "higher" if row["direction"] == "1" else "lower",
                "limit": row["limit"],
            }
        )
    return observations, targets


def test_every_published_assessment_of_statistics_canada_comes_out_of_the_command(tmp_path: Path) -> None:
    published = rows_of(STATCAN)
    answers = judged(tmp_path, *statcan_tables(published), method="statcan")
    assert len(answers) == len(published) == 95
    for row, answer in zip(published, answers, strict=True):
        assert answer["class"] == row["status"], answer
        if row["progress_value"]:
            assert answer["value"] == pytest.approx(float(row["progress_value"]), rel=1e-9)
        else:
            assert answer["value"] is None
        if row["score"]:
            assert answer["score"] == pytest.approx(float(row["score"]), abs=1e-4)
        else:
            assert answer["score"] is None


def sdsn_tables(rows: list[dict[str, str]]) -> tuple[list[Row], list[Row]]:
    """A series and a target a row; the bounds of the index are parameters by their own names."""
    observations: list[Row] = []
    targets: list[Row] = []
    for row in rows:
        name = f"{row['indicator']} {row['country']}"
        points = {row["first_year"]: row["first_value"], row["last_year"]: row["last_value"]}
        observations += [
            {"series": name, "period": period, "value": value} for period, value in points.items()
        ]
        rises = float(row["optimum"]) > float(row["lower_bound"])
        targets.append(
            {
                "series": name,
                "kind": "level",
                "value": row["optimum"],
                "by": "2030",
                "baseline": row["first_year"],
                "better": "higher" if rises else "lower",
                "lower_bound": row["lower_bound"],
                "optimum": row["optimum"],
                "green_threshold": row["green_threshold"],
            }
        )
    return observations, targets


def test_every_published_arrow_of_the_sdg_index_comes_out_of_the_command(tmp_path: Path) -> None:
    published = rows_of(SDSN)
    answers = judged(tmp_path, *sdsn_tables(published), method="sdsn")
    assert len(answers) == len(published) == 88
    assert [each["class"] for each in answers] == [ARROWS[row["arrow"]] for row in published]


# Methods 1.9 and peers 3.2, on their axis of start years: the growth ratio, the straight ratio, statcan's class.
ADVICE = (
    ("bachelor total", "23.82", "27.86", "40", 0.669, 0.555, "moderate_progress"),
    ("bachelor girls", "21.13", "25.11", "40", 0.597, 0.469, "limited_progress"),
    ("TSO girls", "13.81", "15.95", "33", 0.362, 0.248, "limited_progress"),
    ("BSO girls", "3.68", "4.2", "20", 0.167, 0.071, "limited_progress"),
    ("BSO total", "37.90", "37.02", "50", -0.187, -0.162, "deterioration"),
    ("TSO total", "40.16", "39.91", "50", -0.063, -0.056, "deterioration"),
)


def test_the_six_worked_numbers_of_the_advice_come_out_of_the_command(tmp_path: Path) -> None:
    observations = [
        {"series": name, "period": period, "value": value}
        for name, first, second, *_ in ADVICE
        for period, value in (("2010", first), ("2019", second))
    ]
    targets = [
        {
            "series": name, "kind": "level", "value": target, "by": "2030", "baseline": "2019",
            "reference": "2010", "better": "higher", "unit": "percent",
        }
        for name, _, _, target, *_ in ADVICE
    ]  # fmt: skip
    growth = judged(tmp_path, observations, targets, "statcan")
    straight = judged(tmp_path, observations, targets, "sdsn")
    assert [round(float(str(each["value"])), 3) for each in growth] == [row[4] for row in ADVICE]
    assert [each["class"] for each in growth] == [row[6] for row in ADVICE]
    assert [round(float(str(each["value"])), 3) for each in straight] == [row[5] for row in ADVICE]


def test_the_column_method_chooses_where_the_flag_is_silent(tmp_path: Path) -> None:
    observations, targets = statcan_tables(rows_of(STATCAN)[:1])
    series = write(
        tmp_path / "s.csv",
        ("series", "period", "value"),
        [(each["series"], each["period"], each["value"]) for each in observations],
    )
    one = {**targets[0], "method": "statcan"}
    asked = write(tmp_path / "t.csv", list(one), [list(one.values())])
    assert (
        json.loads(CliRunner().invoke(app, ["judge", str(series), str(asked)]).stdout)["method"] == "statcan"
    )
