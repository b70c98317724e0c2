"""`streefpad project`: the rows of the contract, and what has none."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streefpad.build.projecting import project_table
from streefpad.cli.program import app
from streefpad.intake.tables import read_series_table
from streefpad.model.edition import Forecast
from streefpad.rules.forecasts import project
from streefpad.values.periods import parse_period
from streefpad.values.quantities import PERCENT
from streefpad.values.record import replace

HEADER = "series,period,mean,q0.025,q0.1,q0.25,q0.5,q0.75,q0.9,q0.975"
RISING = "".join(f"a,{2014 + at}-{2015 + at},{30 + at}\n" for at in range(6))
CALM = "".join(f"b,{2015 + at},{value}\n" for at, value in enumerate(("40", "41", "40", "42", "41")))


@dataclass(frozen=True)
class Result:
    exit_code: int
    stdout: str
    stderr: str


def run(folder: Path, rows: str, *options: str, header: str = "series,period,value") -> Result:
    table = folder / "series.csv"
    table.write_text(f"{header}\n{rows}", encoding="utf-8")
    done = CliRunner().invoke(app, ["project", str(table), *options])
    return Result(done.exit_code, done.stdout, done.stderr)


def rows_of(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_there_is_a_row_for_every_period_after_the_last_up_to_the_school_year_of_that_year(
    tmp_path: Path,
) -> None:
    result = run(tmp_path, RISING, "--until", "2023")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == HEADER
    assert [each["period"] for each in rows_of(result)] == ["2020-2021", "2021-2022", "2022-2023"]


def test_the_quantiles_lie_in_order_around_the_middle(tmp_path: Path) -> None:
    for row in rows_of(run(tmp_path, RISING, "--until", "2030")):
        numbers = [Decimal(row[name]) for name in HEADER.split(",")[3:]]
        assert numbers == sorted(numbers)
        assert numbers[0] < Decimal(row["mean"]) < numbers[-1]


def test_with_a_target_there_is_its_chance(tmp_path: Path) -> None:
    higher = rows_of(run(tmp_path, RISING, "--until", "2023", "--target", "40"))
    lower = rows_of(run(tmp_path, RISING, "--until", "2023", "--target", "40", "--better", "lower"))
    for above, below in zip(higher, lower, strict=True):
        assert Decimal(above["p_reach"]) + Decimal(below["p_reach"]) == 1
    assert next(iter(higher[0])) == "series"
    assert list(higher[0])[-1] == "p_reach"


def test_the_rows_are_those_of_the_record_that_pages_show(tmp_path: Path) -> None:
    result = run(tmp_path, RISING, "--until", "2030")
    (keyed,) = read_series_table(tmp_path / "series.csv")[0].series
    found = project(replace(keyed.series, unit=PERCENT), parse_period("2030"))
    assert isinstance(found, Forecast)
    shown = [[Decimal(row["mean"]), Decimal(row["q0.5"])] for row in rows_of(result)]
    assert shown == [[each.mean, each.quantiles[3]] for each in found.points]
    assert project_table(tmp_path / "series.csv", parse_period("2030"))[1] == ()


def test_the_key_columns_are_repeated_and_keep_series_of_one_name_apart(tmp_path: Path) -> None:
    header = "series,sex,period,value,flag"
    rows = "".join(f"a,{sex},{2015 + at},{30 + at},\n" for sex in ("F", "M") for at in range(5))
    result = run(tmp_path, rows, "--until", "2020", header=header)
    assert [(each["series"], each["sex"], each["period"]) for each in rows_of(result)] == [
        ("a", "F", "2020"),
        ("a", "M", "2020"),
    ]
    assert "flag" not in result.stdout.splitlines()[0]


def test_shares_written_as_fractions_come_back_as_fractions(tmp_path: Path) -> None:
    percent = rows_of(run(tmp_path, CALM, "--until", "2021", "--target", "45"))
    fractions = "".join(
        f"b,{2015 + at},{value}\n" for at, value in enumerate(("0.40", "0.41", "0.40", "0.42", "0.41"))
    )
    shares = rows_of(run(tmp_path, fractions, "--until", "2021", "--unit", "share", "--target", "0.45"))
    for one, other in zip(percent, shares, strict=True):
        assert abs(Decimal(one["q0.9"]) - 100 * Decimal(other["q0.9"])) <= Decimal("0.01")
        assert one["p_reach"] == other["p_reach"]


def test_numbers_may_pass_a_hundred(tmp_path: Path) -> None:
    rows = "".join(f"n,{2015 + at},{1000 + 50 * at}\n" for at in range(6))
    result = run(tmp_path, rows, "--until", "2022", "--unit", "number")
    assert result.exit_code == 0
    assert Decimal(rows_of(result)[0]["mean"]) > 1000


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("c,2020,40\nc,2021,41\n", "too few comparable figures"),
        (CALM.replace("2019,41", "2019,41,B").replace("\n", ",\n").replace("B,", "B"), "too few comparable"),
        ("".join(f"q,2024-Q{at},40\n" for at in (1, 2, 3, 4)) + "q,2025-Q1,41\n", "a year or school year"),
        ("".join(f"o,{year},40.{year % 10}\n" for year in range(2001, 2007)), "further than series are"),
    ],
    ids=["too few", "broken", "quarters", "long ago"],
)
def test_a_series_that_is_not_projected_has_no_rows_and_one_line(
    tmp_path: Path, rows: str, said: str
) -> None:
    header = "series,period,value,flag" if ",B" in rows else "series,period,value"
    result = run(tmp_path, rows, "--until", "2026", header=header)
    assert result.exit_code == 0
    assert result.stdout == HEADER + "\n"
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("x,2017,101\n", "share-out-of-range"),
        ("x,2017,-1\n", "share-out-of-range"),
        ("x,2017,nan\n", "not-a-number"),
        ("x,2017,inf\n", "not-a-number"),
        ("x,2017,1e999\n", "not-a-number"),
        ("x,2016,7\n", "duplicate-key"),
        ("x,soon,7\n", "not-a-period"),
        ("x,2016-2017,7\n", "period-kind"),
    ],
)
def test_a_wrong_value_is_a_problem_and_the_good_series_are_still_printed(
    tmp_path: Path, bad: str, code: str
) -> None:
    rows = CALM + "".join(f"x,{year},40\n" for year in (2015, 2016, 2018, 2019, 2020)) + bad
    result = run(tmp_path, rows, "--until", "2021")
    assert result.exit_code == 1
    assert code in result.stderr
    assert {each["series"] for each in rows_of(result)} == {"b"}


def test_a_period_that_lacks_in_the_middle_is_no_obstacle(tmp_path: Path) -> None:
    rows = "".join(f"g,{year},40\n" for year in (2012, 2013, 2015, 2018, 2019))
    result = run(tmp_path, rows, "--until", "2020")
    assert result.exit_code == 0
    assert [each["period"] for each in rows_of(result)] == ["2020"]


def test_a_series_that_never_moved_has_a_narrow_fan(tmp_path: Path) -> None:
    rows = "".join(f"k,{year},40\n" for year in range(2015, 2021))
    row = rows_of(run(tmp_path, rows, "--until", "2021"))[0]
    assert Decimal(row["q0.1"]) < 40 < Decimal(row["q0.9"])
    assert Decimal(row["q0.9"]) - Decimal(row["q0.1"]) < 2


def test_an_end_of_another_kind_than_the_series_is_a_problem(tmp_path: Path) -> None:
    result = run(tmp_path, CALM + RISING, "--until", "2022-2023")
    assert result.exit_code == 1
    assert "period-kind" in result.stderr
    assert {each["series"] for each in rows_of(result)} == {"a"}


@pytest.mark.parametrize("options", [[], ["--until", "soon"], ["--until", "2030", "--target", "half"]])
def test_a_wrong_command_line_is_told_as_such(tmp_path: Path, options: list[str]) -> None:
    assert run(tmp_path, CALM, *options).exit_code == 2


def test_a_target_of_zero_on_a_logarithm_is_never_more_than_the_least_chance(tmp_path: Path) -> None:
    rows = "".join(f"n,{2015 + at},{100 - 10 * at}\n" for at in range(6))
    options = ("--until", "2024", "--unit", "number", "--target", "0", "--better", "lower")
    assert {each["p_reach"] for each in rows_of(run(tmp_path, rows, *options))} == {"0.005"}


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    first = run(tmp_path, RISING + CALM, "--until", "2030", "--target", "50").stdout
    assert first == run(tmp_path, RISING + CALM, "--until", "2030", "--target", "50").stdout


def test_the_order_is_that_of_the_table(tmp_path: Path) -> None:
    assert [each["series"] for each in rows_of(run(tmp_path, CALM + RISING, "--until", "2021"))] == [
        "b", "b", "a",
    ]  # fmt: skip
