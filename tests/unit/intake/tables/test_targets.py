"""The table of targets that `judge` reads, placed in the series it holds for."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.intake.tables import read_series_table, read_targets_table
from streefpad.model.judging import KeyedTarget
from streefpad.model.targets import Benchmark, Count, Keep, Level, Parity, Rising, Shape, Zero
from streefpad.values.problems import SourceMissing
from streefpad.values.quantities import Better, UnitKind
from tests.unit.intake.agendas import told

HEADING = "series,kind,value,by,baseline,better"
SERIES = """\
series,period,value
a,2019-2020,37.02
a,2020-2021,38.00
y,2019,1
y,2020,2
q,2019-Q4,1
p,PIAAC:2012,19
p,PIAAC:2023,18
"""
Told = list[tuple[str, str, dict[str, object]]]


def read(folder: Path, text: str, series: str = SERIES) -> tuple[tuple[KeyedTarget, ...], Told]:
    (folder / "series.csv").write_text(series, encoding="utf-8")
    path = folder / "targets.csv"
    path.write_text(text, encoding="utf-8", newline="")
    asked, problems = read_targets_table(
        path,
        read_series_table(folder / "series.csv")[0].series,
        methods=("house", "statcan"),
        parameters=("limit", "optimum"),
    )
    return asked.targets, [
        (place.removeprefix(f"{path}:"), code, facts) for place, code, facts in told(problems)
    ]


def target_of(folder: Path, row: str, heading: str = HEADING, series: str = SERIES) -> KeyedTarget:
    (target,), problems = read(folder, f"{heading}\n{row}\n", series)
    assert problems == []
    return target


def test_a_row_is_a_target_with_one_reading(tmp_path: Path) -> None:
    keyed = target_of(tmp_path, "a,level,50,2030,2020,higher")
    target = keyed.target
    assert (keyed.name, keyed.key, keyed.method, keyed.parameters) == ("a", (), "", {})
    assert [each.aim for each in target.readings] == [Level(value=Decimal(50))]
    assert (str(target.by), str(target.baseline), target.reference) == ("2029-2030", "2019-2020", None)
    assert (target.better, target.tolerance, target.milestones) == (Better.HIGHER, Decimal(0), ())
    assert (str(keyed.place)[-3:], str(target.in_force.place)[-3:]) == ("2:1", "2:3")


def test_optional_columns_are_read(tmp_path: Path) -> None:
    heading = f"{HEADING},reference,method,tolerance,shape,milestone,misses,unit"
    keyed = target_of(
        tmp_path,
        "a,level,50,2029-2030,2019-20,lower,2010-2011,statcan,0.50,logit,2025=43.5,,percent",
        heading,
    )
    target = keyed.target
    assert target.in_force.aim == Level(value=Decimal(50), shape=Shape.LOGIT)
    assert (str(target.reference), target.better, str(target.tolerance)) == (
        "2010-2011",
        Better.LOWER,
        "0.50",
    )
    assert (keyed.method, keyed.unit.kind) == ("statcan", UnitKind.PERCENT)
    assert [(str(each.by), each.value) for each in target.milestones] == [("2024-2025", Decimal("43.5"))]


def test_several_milestones_stand_in_one_cell_in_any_order(tmp_path: Path) -> None:
    target = target_of(tmp_path, "a,level,50,2030,2020,higher,2028=47 2025", f"{HEADING},milestone").target
    assert [(str(each.by), each.value) for each in target.milestones] == [
        ("2024-2025", None),
        ("2027-2028", Decimal(47)),
    ]


@pytest.mark.parametrize(
    "series, by, baseline",
    [
        ("a", "2029-2030", "2019-2020"),
        ("y", "2030", "2020"),
        ("q", "2030-Q4", "2020-Q4"),
        ("p", "PIAAC:2023", "PIAAC:2012"),
        ("nobody", "2030", "2020"),
    ],
)
def test_a_bare_year_means_a_period_of_the_series(
    tmp_path: Path, series: str, by: str, baseline: str
) -> None:
    target = target_of(tmp_path, f"{series},level,50,2030,2020,higher").target
    assert (str(target.by), str(target.baseline)) == (by, baseline)


@pytest.mark.parametrize("baseline, by", [("2012", "PIAAC:2023"), ("2023", "PIAAC:2030"), ("", "PIAAC:2023")])
def test_a_deadline_never_means_the_round_of_the_baseline(tmp_path: Path, baseline: str, by: str) -> None:
    assert str(target_of(tmp_path, f"p,level,5,2030,{baseline},lower").target.by) == by


@pytest.mark.parametrize("row", ["a,level,50,2030,,higher", "a,level,50,2030,none yet,higher"])
def test_a_target_may_lack_a_baseline(tmp_path: Path, row: str) -> None:
    target = target_of(tmp_path, row).target
    assert target.baseline is None
    assert target.awaits_baseline is ("none yet" in row)


@pytest.mark.parametrize(
    "row, aim",
    [
        ("a,keep,,2030,2020,higher", Keep()),
        ("a,keep,54.69,2030,2020,higher", Keep(floor=Decimal("54.69"))),
        ("a,benchmark,y,2030,2020,higher", Benchmark(series="y")),
        ("a,parity,,2030,2020,higher", Parity()),
        ("a,zero,,2030,2020,", Zero()),
        ("a,rising,,2030,2020,higher", Rising()),
        ("a,count,,2030,2020,higher", Count()),
    ],
)
def test_a_value_is_read_by_the_kind(tmp_path: Path, row: str, aim: object) -> None:
    assert target_of(tmp_path, row).target.in_force.aim == aim


@pytest.mark.parametrize(
    "kind, value, unit",
    [
        ("growth_points", "4", UnitKind.PERCENT),
        ("parity", "", UnitKind.PERCENT),
        ("complete", "", UnitKind.PERCENT),
        ("count", "", UnitKind.PERCENT),
        ("level", "50", UnitKind.NUMBER),
        ("growth_percent", "5", UnitKind.NUMBER),
        ("representation", "", UnitKind.NUMBER),
    ],
)
def test_a_unit_that_nobody_states_follows_from_the_kind(
    tmp_path: Path, kind: str, value: str, unit: UnitKind
) -> None:
    assert target_of(tmp_path, f"a,{kind},{value},2030,2020,higher").unit.kind is unit


def test_a_stated_unit_counts(tmp_path: Path) -> None:
    row = "a,growth_points,4,2030,2020,higher,number"
    assert target_of(tmp_path, row, f"{HEADING},unit").unit.kind is UnitKind.NUMBER


def test_a_shortage_is_better_lower_whoever_states_it_or_not(tmp_path: Path) -> None:
    assert target_of(tmp_path, "a,zero,,2030,2020,").target.better is Better.LOWER


def test_further_columns_are_parameters_of_a_method(tmp_path: Path) -> None:
    keyed = target_of(tmp_path, "a,level,50,2030,2020,higher,100,", f"{HEADING},limit,optimum")
    assert keyed.parameters == {"limit": 100}


def test_a_column_that_nobody_reads_is_told_with_the_nearest(tmp_path: Path) -> None:
    targets, problems = read(tmp_path, f"{HEADING},tolerence\na,level,50,2030,2020,higher,2\n")
    assert len(targets) == 1
    assert problems == [("1", "unknown-column", {"column": "tolerence", "nearest": "tolerance"})]


@pytest.mark.parametrize("by", ["2020", "2019"])
def test_a_deadline_that_is_not_after_the_baseline_is_told(tmp_path: Path, by: str) -> None:
    targets, problems = read(tmp_path, f"{HEADING}\na,level,50,{by},2020,higher\n")
    assert len(targets) == 1
    assert [(place, code) for place, code, _ in problems] == [("2:12", "deadline-not-after-baseline")]


@pytest.mark.parametrize("kind", ["zero", "complete", "count", "parity", "representation", "statement"])
def test_some_kinds_have_a_direction_of_their_own(tmp_path: Path, kind: str) -> None:
    assert read(tmp_path, f"{HEADING}\na,{kind},,2030,2020,\n")[1] == []


KEYED = """\
series,period,value,sex,region
a,2019-2020,1,F,VL
a,2019-2020,2,M,VL
a,2020,3,X,VL
b,2019-2020,4,,VL
"""


def test_key_columns_of_both_tables_are_key(tmp_path: Path) -> None:
    keyed = target_of(tmp_path, "a,level,50,2030,2020,higher,F,7", f"{HEADING},sex,limit", KEYED)
    assert keyed.key == (("sex", "F"),)
    assert keyed.parameters == {"limit": 7}
    assert str(keyed.target.by) == "2029-2030"


def test_a_blank_key_is_a_key_where_a_series_is_blank_too(tmp_path: Path) -> None:
    keyed = target_of(tmp_path, "b,level,50,2030,2020,higher,", f"{HEADING},sex", KEYED)
    assert keyed.key == (("sex", ""),)


def test_a_blank_key_holds_for_all_where_no_series_is_blank(tmp_path: Path) -> None:
    assert target_of(tmp_path, "b,level,50,2030,2020,higher,", f"{HEADING},region", KEYED).key == ()


def test_a_target_of_series_that_count_differently_becomes_one_for_each(tmp_path: Path) -> None:
    targets, problems = read(tmp_path, f"{HEADING}\na,level,50,2030,2020,higher\n", KEYED)
    assert problems == []
    assert [(dict(each.key)["sex"], str(each.target.by)) for each in targets] == [
        ("F", "2029-2030"),
        ("M", "2029-2030"),
        ("X", "2030"),
    ]


def test_a_target_without_series_keeps_its_periods(tmp_path: Path) -> None:
    assert str(target_of(tmp_path, "nobody,level,50,2029-2030,2020,higher").target.by) == "2029-2030"


def test_targets_come_in_the_order_of_the_table(tmp_path: Path) -> None:
    targets, _ = read(tmp_path, f"{HEADING}\ny,level,5,2030,2020,higher\na,level,50,2030,2020,higher\n")
    assert [each.name for each in targets] == ["y", "a"]


@pytest.mark.parametrize(
    "row, place, code, facts",
    [
        ("a,level,,2030,2020,higher", "2:9", "target-without-value", {"target": "a", "kind": "level"}),
        ("a,levle,50,2030,2020,higher", "2:3", "unknown-kind", {"kind": "levle", "nearest": "level"}),
        ("a,,50,2030,2020,higher", "2:3", "empty-cell", {"what": "kind"}),
        (",level,50,2030,2020,higher", "2:1", "empty-cell", {"what": "series"}),
        ("a,level,50,2030,2020,", "2:22", "better-missing", {"series": "a", "kind": "level"}),
        ("a,keep,,2030,2020,", "2:19", "better-missing", {"series": "a", "kind": "keep"}),
        ("a,growth_points,4,2030,2020,", "2:29", "better-missing", {"series": "a", "kind": "growth_points"}),
        ("a,level,NaN,2030,2020,higher", "2:9", "not-a-number", {"what": "value", "text": "NaN", "nearest": ""}),
        (
            'a,level,"50,5",2030,2020,higher', "2:9",
            "not-a-number", {"what": "value", "text": "50,5", "nearest": "50.5"},
        ),
        (
            "a,growth_percent,5 points,2030,2020,higher", "2:18",
            "percent-point-confusion", {"what": "value", "kind": "growth_percent", "text": "5 points"},
        ),
        ("a,level,50,soon,2020,higher", "2:12", "not-a-period", {"what": "by", "text": "soon"}),
        ("a,level,50,2030,soon,higher", "2:17", "not-a-period", {"what": "baseline", "text": "soon"}),
        (
            "a,level,50,2030,2020,up", "2:22",
            "unknown-word", {"what": "better", "code": "up", "nearest": "", "known": "higher, lower"},
        ),
    ],
)  # fmt: skip
def test_a_wrong_row_is_withheld_and_told(
    tmp_path: Path, row: str, place: str, code: str, facts: dict[str, object]
) -> None:
    targets, problems = read(tmp_path, f"{HEADING}\n{row}\ny,level,5,2030,2020,higher\n")
    assert [each.name for each in targets] == ["y"]
    assert problems == [(place, code, facts)]


@pytest.mark.parametrize(
    "heading, cell, code",
    [
        ("unit", "percents", "unknown-word"),
        ("tolerance", "2 %", "not-a-number"),
        ("shape", "straight", "unknown-word"),
        ("method", "statcon", "unknown-word"),
        ("limit", "much", "not-a-number"),
        ("tolerence", "2", ""),
        ("reference", "long ago", "not-a-period"),
        ("reference", "2010", ""),
        ("milestone", "halfway", "not-a-period"),
        ("milestone", "2025=many", "not-a-number"),
        ("milestone", "2025-Q1", "period-kind"),
        ("misses", "1", "unknown-key"),
    ],
)
def test_a_wrong_optional_cell_is_told_at_its_place(
    tmp_path: Path, heading: str, cell: str, code: str
) -> None:
    _, problems = read(tmp_path, f"{HEADING},{heading}\na,level,50,2030,2020,higher,{cell}\n")
    found = [(place, found) for place, found, _ in problems if found != "unknown-column"]
    assert found == ([("2:29", code)] if code else [])


@pytest.mark.parametrize(
    "series, by", [("y", "2029-2030"), ("a", "2030-Q1"), ("q", "2029-2030"), ("p", "PISA:2022")]
)
def test_a_period_of_another_kind_than_the_series_is_told(tmp_path: Path, series: str, by: str) -> None:
    targets, problems = read(tmp_path, f"{HEADING}\n{series},level,50,{by},,higher\n")
    assert targets == ()
    ((place, code, facts),) = problems
    assert (place, code, facts["what"]) == ("2:12", "period-kind", "by")


@pytest.mark.parametrize(
    "row",
    [
        "a,level,50,,2020,higher",
        "a,parity,,,2020,higher",
        "a,benchmark,y,,2020,higher",
        "a,keep,,,2020,higher",
    ],
)
def test_a_target_without_deadline_is_told_and_kept(tmp_path: Path, row: str) -> None:
    (target,), problems = read(tmp_path, f"{HEADING}\n{row}\n")
    assert target.target.by is None
    assert [(code, facts["series"]) for _, code, facts in problems] == [("target-without-deadline", "a")]


@pytest.mark.parametrize("kind", ["direction", "rising", "statement"])
def test_some_kinds_need_no_deadline(tmp_path: Path, kind: str) -> None:
    assert target_of(tmp_path, f"a,{kind},,,2020,higher").target.by is None


def test_a_benchmark_that_is_no_series_is_told(tmp_path: Path) -> None:
    series = "series,period,value\noecd,2012,16\n"
    (target,), problems = read(tmp_path, f"{HEADING}\na,benchmark,oced,2030,2012,lower\n", series)
    assert target.target.in_force.aim == Benchmark(series="oced")
    facts = {"what": "series", "code": "oced", "nearest": "oecd"}
    assert problems == [("2:13", "unknown-code", facts)]


@pytest.mark.parametrize("missing, near", [("better", "beter"), ("baseline", "base")])
def test_a_missing_column_is_told(tmp_path: Path, missing: str, near: str) -> None:
    targets, problems = read(tmp_path, f"{HEADING.replace(missing, near)}\na,level,50,2030,2020,higher\n")
    assert targets == ()
    assert problems == [("1", "missing-column", {"column": missing, "nearest": near})]


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        read_targets_table(tmp_path / "nowhere.csv", ())
