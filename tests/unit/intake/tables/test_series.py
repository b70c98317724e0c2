"""The table of series that `judge` reads."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.intake.tables import read_series_table
from streefpad.model.judging import KeyedSeries
from streefpad.model.series import Flag
from streefpad.values.problems import Problem, SourceMissing
from streefpad.values.quantities import UnitKind
from tests.shared_data import shared
from tests.unit.intake.agendas import told

HEADING = "series,period,value"


def read(folder: Path, text: str) -> tuple[tuple[KeyedSeries, ...], list[tuple[str, str, dict[str, object]]]]:
    path = folder / "series.csv"
    path.write_text(text, encoding="utf-8", newline="")
    table, problems = read_series_table(path)
    return table.series, [
        (place.removeprefix(f"{path}:"), code, facts) for place, code, facts in told(problems)
    ]


def values_of(series: KeyedSeries) -> dict[str, str]:
    return {str(each.period): str(each.value) for each in series.series.observations}


def test_a_series_holds_its_values_in_order_of_time(tmp_path: Path) -> None:
    (series,), problems = read(tmp_path, f"{HEADING}\na,2019-2020,37.02\na,2010-11,37.90\n")
    assert problems == []
    assert (series.name, series.key, series.series.id) == ("a", (), "a")
    assert values_of(series) == {"2010-2011": "37.90", "2019-2020": "37.02"}
    assert series.series.unit.kind is UnitKind.NUMBER


def test_series_come_in_the_order_in_which_they_begin(tmp_path: Path) -> None:
    series, _ = read(tmp_path, f"{HEADING}\nb,2019,1\na,2019,2\nb,2020,3\n")
    assert [each.name for each in series] == ["b", "a"]
    assert [each.place.line for each in series] == [2, 3]


def test_every_other_column_is_key(tmp_path: Path) -> None:
    text = "region,series,period,value,flag,sex\nVL,a,2019,1,,F\nVL,a,2019,2,,M\nVL,a,2020,3,,F\n"
    series, problems = read(tmp_path, text)
    assert problems == []
    assert [(each.name, each.key) for each in series] == [
        ("a", (("region", "VL"), ("sex", "F"))),
        ("a", (("region", "VL"), ("sex", "M"))),
    ]


def test_a_column_without_heading_is_no_key(tmp_path: Path) -> None:
    (series,), problems = read(tmp_path, f",{HEADING}\n0,a,2019,1\n1,a,2020,2\n")
    assert (series.key, problems) == ((), [])


def test_the_name_in_a_cell_may_hold_anything(tmp_path: Path) -> None:
    (series,), _ = read(tmp_path, f'{HEADING}\n"niv|secundair, tot",2019,1\n')
    assert series.name == "niv|secundair, tot"


def test_bounds_stand_apart_and_flags_are_kept(tmp_path: Path) -> None:
    (series,), _ = read(tmp_path, f"{HEADING},flag\na,2018,1000,at-least\na,2019,1765,B\n")
    assert [each.value for each in series.series.bounds] == [1000]
    (observation,) = series.series.observations
    assert observation.value == 1765
    assert observation.flags == {Flag.BREAK}


@pytest.mark.parametrize(
    "row, place, code, facts",
    [
        ("a,2020,", "3:8", "empty-cell", {"what": "value"}),
        ("a,2020,NaN", "3:8", "not-a-number", {"what": "value", "text": "NaN", "nearest": ""}),
        ("a,2020,Infinity", "3:8", "not-a-number", {"what": "value", "text": "Infinity", "nearest": ""}),
        ('a,2020,"1,5"', "3:8", "not-a-number", {"what": "value", "text": "1,5", "nearest": "1.5"}),
        ("a,2020,1,5", "3", "row-length", {"expected": 3, "found": 4}),
        ("a,soon,1", "3:3", "not-a-period", {"what": "period", "text": "soon"}),
        (",2020,1", "3:1", "empty-cell", {"what": "series"}),
        ("a,2019,2", "3:3", "duplicate-key", {"what": "a, 2019", "first": 2, "second": 3}),
    ],
)
def test_a_wrong_row_is_told_and_the_others_are_kept(
    tmp_path: Path, row: str, place: str, code: str, facts: dict[str, object]
) -> None:
    (series,), problems = read(tmp_path, f"{HEADING}\na,2019,1\n{row}\na,2021,3\n")
    assert values_of(series) == {"2019": "1", "2021": "3"}
    assert problems == [(place, code, facts)]


def test_the_same_period_in_two_spellings_is_the_same_period(tmp_path: Path) -> None:
    (series,), problems = read(tmp_path, f"{HEADING}\na,2019-2020,1\na,2019/20,2\n")
    assert values_of(series) == {"2019-2020": "1"}
    assert [code for _, code, _ in problems] == ["duplicate-key"]


def test_the_same_period_under_another_key_is_another_value(tmp_path: Path) -> None:
    series, problems = read(tmp_path, f"{HEADING},sex\na,2019,1,F\na,2019,2,M\n")
    assert (len(series), problems) == (2, [])


def test_mixed_kinds_of_period_in_one_series_are_told(tmp_path: Path) -> None:
    (series,), problems = read(tmp_path, f"{HEADING}\na,2018,1\na,2018-2019,2\na,2019-2020,3\n")
    assert values_of(series) == {"2018-2019": "2", "2019-2020": "3"}
    ((place, code, facts),) = problems
    assert (place, code, facts["kind"]) == ("2:3", "period-kind", "school-year")
    assert (facts["first"], facts["second"]) == ("2017-2018", "2018-2019")


def test_rounds_of_two_surveys_in_one_series_are_told(tmp_path: Path) -> None:
    (series,), problems = read(tmp_path, f"{HEADING}\na,PISA:2015,1\na,PISA:2018,2\na,PIAAC:2012,3\n")
    assert list(values_of(series)) == ["PISA:2015", "PISA:2018"]
    assert [code for _, code, _ in problems] == ["period-kind"]


def test_each_series_counts_time_in_its_own_way(tmp_path: Path) -> None:
    series, problems = read(tmp_path, f"{HEADING}\na,2019,1\nb,2019-2020,2\nc,2024-Q1,3\n")
    assert (len(series), problems) == (3, [])


@pytest.mark.parametrize(
    "heading, missing, near",
    [("serie,period,value", "series", "serie"), ("series,period,val", "value", "val")],
)
def test_a_missing_column_is_told(tmp_path: Path, heading: str, missing: str, near: str) -> None:
    series, problems = read(tmp_path, f"{heading}\na,2019,1\n")
    assert series == ()
    assert problems == [("1", "missing-column", {"column": missing, "nearest": near})]


def test_a_heading_alone_holds_no_series(tmp_path: Path) -> None:
    assert read(tmp_path, f"{HEADING}\n") == ((), [("1", "no-rows", {})])


def test_semicolons_crlf_a_mark_and_blank_lines_are_forgiven(tmp_path: Path) -> None:
    (series,), problems = read(tmp_path, "\ufeffseries; period ;value\r\n a ;2019; 37.90 \r\n\r\n;;\r\n")
    assert (values_of(series), problems) == ({"2019": "37.90"}, [])


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        read_series_table(tmp_path / "nowhere.csv")


def test_places_name_the_file_as_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s.csv").write_text(f"{HEADING}\na,2019,x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    _, (problem,) = read_series_table(Path("s.csv"))
    assert problem == Problem(
        code="not-a-number",
        severity=problem.severity,
        place=problem.place,
        facts={"what": "value", "text": "x", "nearest": ""},
    )
    assert str(problem.place) == "s.csv:2:8"


def test_the_published_enrolment_totals_read_without_problems() -> None:
    table, problems = read_series_table(shared("data/enrolment_totals.csv"))
    series = table.series
    assert (len(series), problems) == (224, ())
    assert sum(len(each.series.observations) for each in series) == 1342
    (total,) = [each for each in series if each.name == "niv|secundair"]
    assert total.series.latest is not None
    assert total.series.latest.value == Decimal(480487)


def test_shares_of_another_country_keep_their_keys() -> None:
    table, problems = read_series_table(shared("data/annual_shares_uk.csv"))
    assert problems == ()
    assert {tuple(column for column, _ in each.key) for each in table.series} == {("corpus", "indicator")}
