"""`streefpad judge` with every method, and what it makes of bad input: a class or a Problem, never a crash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streefpad.cli.program import app
from streefpad.rules.methods import METHODS

FIELDS = (
    "series", "method", "status", "class", "value", "score", "reason", "baseline", "latest", "target",
    "milestone", "expected_now", "gap", "required_pace", "historic_pace", "outlook",
)  # fmt: skip
TARGETS = "series,kind,value,by,baseline,better,reference,unit"
RISING = "".join(f"a,{2015 + at},{30 + at}\n" for at in range(8))

Row = dict[str, object]


def run(
    folder: Path, series: str, target: str, *options: str, header: str = TARGETS
) -> tuple[int, list[Row], str]:
    observations, targets = folder / "series.csv", folder / "targets.csv"
    observations.write_text(f"series,period,value\n{series}", encoding="utf-8")
    targets.write_text(f"{header}\n{target}\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["judge", str(observations), str(targets), *options])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def level(value: str = "50", by: str = "2030", baseline: str = "2015") -> str:
    return f"a,level,{value},{by},{baseline},higher,,percent"


def test_all_asks_every_method_in_the_order_of_the_list(tmp_path: Path) -> None:
    code, rows, _ = run(tmp_path, RISING, level(), "--method", "all")
    assert code == 0
    assert [row["method"] for row in rows] == [each.id for each in METHODS]


def test_every_line_has_the_fields_of_the_contract_in_order(tmp_path: Path) -> None:
    _, rows, _ = run(tmp_path, RISING, level(), "--method", "all")
    assert {tuple(row) for row in rows} == {FIELDS}


def test_the_status_is_the_houses_whatever_the_method(tmp_path: Path) -> None:
    _, rows, _ = run(tmp_path, RISING, level(), "--method", "all")
    assert {row["status"] for row in rows} == {rows[0]["class"]}


@pytest.mark.parametrize(
    "series", ["a,2015,much\na,2016,more\n", "a,never,30\n"], ids=["no numbers", "no periods"]
)
def test_of_a_series_that_cannot_be_read_nobody_says_that_it_has_no_figure(
    tmp_path: Path, series: str
) -> None:
    code, rows, said = run(tmp_path, series, level())
    assert (code, rows) == (1, [])
    assert "series.csv" in said


def tables(folder: Path, series: str, targets: str) -> tuple[int, list[Row], str]:
    (folder / "s.csv").write_text(f"series,sex,period,value\n{series}", encoding="utf-8")
    (folder / "t.csv").write_text(f"series,sex,kind,value,by,baseline,better\n{targets}", encoding="utf-8")
    done = CliRunner().invoke(app, ["judge", str(folder / "s.csv"), str(folder / "t.csv")])
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_what_cannot_be_read_of_one_half_says_nothing_of_the_other(tmp_path: Path) -> None:
    good = "a,M,2015,30\na,M,2016,31\n"
    code, rows, _ = tables(tmp_path, "a,F,2015,x\n" + good, "a,F,level,50,2030,2015,higher\n")
    assert (code, [(row["sex"], row["status"]) for row in rows]) == (1, [("M", "not_scored")])
    code, rows, _ = tables(tmp_path, "a,F,2015,30\n" + good, "a,F,levle,50,2030,2015,higher\n")
    assert (code, [(row["sex"], row["status"]) for row in rows]) == (1, [("M", "not_scored")])


def test_where_the_targets_cannot_be_read_nobody_says_that_there_are_none(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, RISING, "a,level,50,2030,2015", header="series,kind,value,by,baseline")
    assert (code, rows) == (1, [])
    assert "targets.csv" in said


def test_a_series_of_nothing_but_impossible_shares_is_answered_by_its_problems(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, "a,2015,1765\na,2024,2814\n", "a,growth_points,5,2030,2015,higher,,")
    assert (code, rows) == (1, [])
    assert said.count("share-out-of-range") == 2


def test_a_share_of_more_than_all_that_is_asked_for_is_told(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, RISING, level("150"))
    assert (code, len(rows)) == (1, 1)
    assert "target-out-of-range" in said


def test_a_key_column_that_the_answer_cannot_repeat_is_told(tmp_path: Path) -> None:
    (tmp_path / "series.csv").write_text("series,method,period,value\na,old,2015,30\na,new,2015,31\n")
    (tmp_path / "targets.csv").write_text(f"{TARGETS}\n{level()}\n")
    done = CliRunner().invoke(app, ["judge", str(tmp_path / "series.csv"), str(tmp_path / "targets.csv")])
    assert done.exit_code == 0  # a warning
    assert "column-not-repeated" in done.stderr


def test_the_reason_follows_the_language(tmp_path: Path) -> None:
    _, rows, _ = run(tmp_path, RISING, level(), "--method", "sdsn", "--lang", "nl")
    assert str(rows[0]["reason"]).startswith("Sinds 2015 ging het +1,0 procentpunt per jaar")


def test_a_table_without_a_unit_holds_percent_for_a_method_that_only_knows_shares(tmp_path: Path) -> None:
    header = "series,kind,value,by,baseline,better"
    series, target = "g,2019-2020,4.2\ng,2024-2025,9.5\n", "g,level,20,2030,2019-2020,higher"
    _, rows, _ = run(tmp_path, series, target, "--method", "logit", header=header)
    assert rows[0]["class"] == "on_track"
    assert "9.48%" in str(rows[0]["reason"])  # a straight line would ask 12.1
    _, every, _ = run(tmp_path, series, target, "--method", "all", header=header)
    assert "logit" in {row["method"] for row in every}
    _, counted, _ = run(tmp_path, series, f"{target},number", "--method", "all", header=f"{header},unit")
    assert "logit" not in {row["method"] for row in counted}


def test_people_in_a_table_without_a_unit_are_a_class_and_not_a_crash(tmp_path: Path) -> None:
    header = "series,kind,value,by,baseline,better"
    series, target = "g,2019,400\ng,2024,500\n", "g,level,600,2030,2019,higher"
    code, rows, _ = run(tmp_path, series, target, "--method", "logit", header=header)
    assert (code, [row["class"] for row in rows]) == (0, ["not_available"])
    _, every, _ = run(tmp_path, series, target, "--method", "all", header=header)
    assert "logit" not in {row["method"] for row in every}


def test_a_parameter_is_read_from_the_column_of_its_name(tmp_path: Path) -> None:
    loose = run(tmp_path, RISING, level() + ",0.1", "--method", "sdsn", header=TARGETS + ",up_from")
    strict = run(tmp_path, RISING, level() + ",3", "--method", "sdsn", header=TARGETS + ",up_from")
    assert [loose[1][0]["class"], strict[1][0]["class"]] == ["up", "diagonal"]


def test_a_parameter_that_is_no_number_is_a_problem(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, RISING, level() + ",much", header=TARGETS + ",up_from")
    assert (code, rows) == (1, [])
    assert "targets.csv:2:38  error  not-a-number" in said


def test_a_parameter_no_method_can_reckon_with_gives_no_class(tmp_path: Path) -> None:
    header = TARGETS + ",zero_replacement"
    _, rows, _ = run(tmp_path, RISING, level() + ",0", "--method", "statcan", header=header)
    assert rows[0]["class"] == "not_available"


def test_text_of_a_data_file_is_never_evaluated(tmp_path: Path) -> None:
    code, _, said = run(tmp_path, RISING, level('__import__("os").getcwd()'), "--method", "all")
    assert code == 1
    assert "not-a-number" in said


@pytest.mark.parametrize("words", [[], ["judge", "--lang", "en"]])
def test_a_method_that_is_not_known_is_a_wrong_command_line(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["streefpad", *words])
    done = CliRunner().invoke(app, ["judge", "s.csv", "t.csv", "--method", "statcon"])
    assert done.exit_code == 2
    assert "statcan" in done.stderr


BAD = {
    "no observation": ("", level()),
    "one observation": ("a,2015,30\n", level()),
    "a target of zero": (RISING, "a,zero,,2030,2015,lower,,percent"),
    "a level of zero": (RISING, level("0")),
    "a target of zero from zero": ("a,2015,0\na,2016,0\na,2017,0\n", "a,zero,,2030,2015,lower,,number"),
    "a baseline equal to the target": (RISING, level("30")),
    "opposite signs": ("a,2015,-20\na,2016,-5\na,2017,5\na,2018,20\n", "a,level,50,2030,2015,higher,,number"),
    "a target of the other sign": (RISING, "a,level,-50,2030,2015,higher,,number"),
    "a deadline in the past": (RISING, level(by="2018")),
    "a deadline at the baseline": (RISING, level(by="2015")),
    "a deadline before the baseline": (RISING, level(by="2010")),
    "a period missing in the middle": (RISING.replace("a,2018,33\n", ""), level()),
    "a baseline that is not observed": (RISING, level(baseline="2012")),
    "a constant series": ("".join(f"a,{year},40\n" for year in range(2015, 2024)), level()),
    "a constant series at the target": ("".join(f"a,{year},50\n" for year in range(2015, 2024)), level()),
    "everything at zero": ("".join(f"a,{year},0\n" for year in range(2015, 2024)), level()),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_a_stated_class_from_every_method(name: str, tmp_path: Path) -> None:
    series, target = BAD[name]
    known = {each.id: {found.slug for found in each.classes} for each in METHODS}
    _, rows, _ = run(tmp_path, series, target, "--method", "all")
    assert len(rows) >= 6
    for row in rows:
        assert row["class"] in known[str(row["method"])]
        assert row["reason"]


@pytest.mark.parametrize("value", ["nan", "NaN", "inf", "-Infinity", "1e999", "", "forty"])
def test_a_value_that_is_no_number_is_a_problem_and_the_rest_is_judged(value: str, tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, f"{RISING}a,2023,{value}\n", level(), "--method", "all")
    assert code == 1
    assert ("not-a-number" if value else "empty-cell") in said
    assert len(rows) == len(METHODS)


def test_a_share_that_cannot_be_is_told_at_its_cell_and_not_judged(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, f"{RISING}a,2023,105\n", level())
    assert code == 1
    assert "series.csv:10:8  error  share-out-of-range" in said
    assert rows[0]["latest"] == {"period": "2022", "value": 37}


def test_a_misspelt_column_is_a_warning_that_names_the_nearest(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, RISING, level() + ",2", header=TARGETS + ",tolerence")
    assert (code, len(rows)) == (0, 1)
    assert "tolerance" in said


def test_a_blank_direction_is_a_problem_and_its_series_has_no_row(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, RISING, "a,level,50,2030,2015,,,percent")
    assert (code, rows) == (1, [])
    assert "better-missing" in said


def test_a_table_of_series_without_rows_is_a_problem(tmp_path: Path) -> None:
    code, _, said = run(tmp_path, "", level())
    assert code == 1
    assert "no-rows" in said


def test_a_deadline_before_the_baseline_is_a_problem_beside_its_row(tmp_path: Path) -> None:
    code, rows, said = run(tmp_path, RISING, level(by="2010"))
    assert (code, len(rows)) == (1, 1)
    assert "deadline-not-after-baseline" in said
