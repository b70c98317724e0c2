"""Delivered figures: every row an observation with its cell, or a problem that says why not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.intake.tables import figures_in
from streefpad.model.catalogue import Catalogue
from streefpad.model.series import Flag, Observation
from streefpad.model.sources import Evidence
from streefpad.values.problems import Problem, Severity
from streefpad.values.texts import Text
from tests.unit.intake.agendas import DATAFLOW, read_agenda, told
from tests.unit.intake.tables.workbook import workbook

HEADING = "row,period,value"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return read_agenda(tmp_path)[0]


def read(
    catalogue: Catalogue, text: str | bytes, dataflow: str = "intake"
) -> tuple[tuple[Observation, ...], tuple[Problem, ...]]:
    return figures_in(
        text.encode("utf-8") if isinstance(text, str) else text,
        dataflow=dataflow,
        catalogue=catalogue,
        vintage="intake/2021",
        source="report",
        name_in_place="a.csv",
    )


def test_a_row_becomes_an_observation_with_its_cell(catalogue: Catalogue) -> None:
    (found,), problems = read(catalogue, f"{HEADING}\ntotal,2010-2011,37.90\n")
    assert problems == ()
    assert (found.dataflow, found.row, str(found.period), found.source) == (
        "intake",
        (("row", "total"),),
        "2010-2011",
        "report",
    )
    assert str(found.value) == "37.90"
    assert (found.cell.vintage, str(found.cell.place), found.cell.column) == (
        "intake/2021",
        "a.csv:2:17",
        "value",
    )
    assert (found.flags, found.evidence, found.where, found.note) == (frozenset(), None, "", Text())


def test_optional_columns_are_kept(catalogue: Catalogue) -> None:
    text = f"{HEADING},flag,evidence,where,note_nl,note_en\ntotal,2019-20,37.02,P E,C-repo,row 2,nota,note\n"
    (found,), problems = read(catalogue, text)
    assert problems == ()
    assert found.flags == {Flag.PROVISIONAL, Flag.ESTIMATED}
    assert (found.evidence, found.where, found.note) == (
        Evidence.REPOSITORY,
        "row 2",
        Text(nl="nota", en="note"),
    )


@pytest.mark.parametrize(
    "written, flags",
    [
        ("", set()),
        ("p", {Flag.PROVISIONAL}),
        ("at-least", {Flag.AT_LEAST}),
        ("At-Least P", {Flag.AT_LEAST, Flag.PROVISIONAL}),
        ("B approximate", {Flag.BREAK, Flag.APPROXIMATE}),
    ],
)
def test_flags_stand_together_in_one_cell(catalogue: Catalogue, written: str, flags: set[Flag]) -> None:
    (found,), _ = read(catalogue, f"{HEADING},flag\ntotal,2019-2020,1,{written}\n")
    assert found.flags == flags


def test_headings_may_have_other_names(tmp_path: Path) -> None:
    dataflow = DATAFLOW + "columns: {row: rij, period: schooljaar, value: aandeel, flag: vlag}\n"
    catalogue, _ = read_agenda(tmp_path, {"dataflows/intake.yaml": dataflow})
    (found,), problems = read(catalogue, "aandeel;vlag;schooljaar;rij\n37.90;P;2010-2011;total\n")
    assert problems == ()
    assert (found.value, found.cell.column) == (Decimal("37.90"), "aandeel")
    assert found.flags == {Flag.PROVISIONAL}


def test_key_columns_come_in_the_order_of_the_dataflow(tmp_path: Path) -> None:
    dataflow = DATAFLOW.replace("key: {row: rows}", "key: {form: forms, sex: sexes}")
    catalogue, _ = read_agenda(tmp_path, {"dataflows/intake.yaml": dataflow, "indicators/goal-1.yaml": None})
    (found,), problems = read(catalogue, "sex,form,period,value\nF,BSO,2019-2020,4.20\n")
    assert problems == ()  # whether the code lists exist is for the checks to say
    assert found.row == (("form", "BSO"), ("sex", "F"))


def test_a_dataflow_without_key_needs_no_key_column(tmp_path: Path) -> None:
    dataflow = DATAFLOW.replace("key: {row: rows}", "")
    catalogue, _ = read_agenda(tmp_path, {"dataflows/intake.yaml": dataflow, "indicators/goal-1.yaml": None})
    (found,), problems = read(catalogue, "period,value\n2019-2020,4.20\n")
    assert (found.row, problems) == ((), ())


@pytest.mark.parametrize(
    "text, column, near",
    [
        ("row,periode,value\ntotal,2019-2020,1\n", "period", "periode"),
        ("rows,period,value\ntotal,2019-2020,1\n", "row", "rows"),
        ("row,period,share\ntotal,2019-2020,1\n", "value", ""),
        ("row,period,Value\ntotal,2019-2020,1\n", "value", "Value"),
        ("row,period,evident,evidence\ntotal,2019-2020,1,A\n", "value", ""),  # that one is read already
    ],
)
def test_a_missing_column_is_told_with_the_nearest(
    catalogue: Catalogue, text: str, column: str, near: str
) -> None:
    observations, problems = read(catalogue, text)
    assert observations == ()
    assert told(problems) == [
        ("a.csv:1", "missing-column", {"column": column, "nearest": near, "dataflow": "intake"})
    ]


@pytest.mark.parametrize(
    "row, place, code, facts",
    [
        ("totl,2019-2020,1", "2:1", "unknown-code", {"what": "row", "code": "totl", "nearest": "total"}),
        (",2019-2020,1", "2:1", "empty-cell", {"what": "row"}),
        ("total,2019-2021,1", "2:7", "not-a-period", {"what": "period", "text": "2019-2021"}),
        ("total,,1", "2:7", "empty-cell", {"what": "period"}),
        ("total,2019-2020,", "2:17", "empty-cell", {"what": "value"}),
        (
            'total,2019-2020,"1,000"', "2:17", "not-a-number",
            {"what": "value", "text": "1,000", "nearest": "", "thousands": "1000", "decimal": "1.000"},
        ),
        ("total,2019-2020,NaN", "2:17", "not-a-number", {"what": "value", "text": "NaN", "nearest": ""}),
        ("total,2019-2020,inf", "2:17", "not-a-number", {"what": "value", "text": "inf", "nearest": ""}),
        ("total,2019-2020,-", "2:17", "not-a-number", {"what": "value", "text": "-", "nearest": ""}),
        ('total,2019-2020,"37,90"', "2:17", "not-a-number", {"what": "value", "text": "37,90", "nearest": "37.90"}),
        ("total,2019-2020,37 %", "2:17", "not-a-number", {"what": "value", "text": "37 %", "nearest": "37"}),
        ("total,2019-2020,1,X", "2:19", "unknown-word", {"what": "flag", "code": "X", "nearest": "", "known": "A, B, D, E, P, U, at-least, approximate"}),
        (
            "total,2019-2020,1,at_least", "2:19",
            "unknown-word", {"what": "flag", "code": "at_least", "nearest": "at-least", "known": "A, B, D, E, P, U, at-least, approximate"},
        ),
        ("total,2019-2020,1,,Z", "2:20", "unknown-word", {"what": "evidence", "code": "Z", "nearest": "", "known": "C, ADV, C-repo, D, U"}),
        (
            "total,2019-2020,1,,c-repo", "2:20",
            "unknown-word", {"what": "evidence", "code": "c-repo", "nearest": "C-repo", "known": "C, ADV, C-repo, D, U"},
        ),
    ],
)  # fmt: skip
def test_a_wrong_cell_withholds_its_row_and_no_other(
    catalogue: Catalogue, row: str, place: str, code: str, facts: dict[str, object]
) -> None:
    text = f"{HEADING},flag,evidence\n{row}\ntotal,2020-2021,38.00\n"
    observations, problems = read(catalogue, text)
    assert [str(each.value) for each in observations] == ["38.00"]
    assert told(problems) == [(f"a.csv:{place}", code, facts)]


def test_every_fault_of_a_row_is_told(catalogue: Catalogue) -> None:
    _, problems = read(catalogue, f"{HEADING}\ntotl,soon,many\n")
    assert [each.code for each in problems] == ["unknown-code", "not-a-period", "not-a-number"]


def test_a_period_of_another_kind_than_the_dataflows_is_told(catalogue: Catalogue) -> None:
    observations, (problem,) = read(catalogue, f"{HEADING}\ntotal,2019,1\ntotal,2019-2020,2\n")
    assert [each.value for each in observations] == [2]
    assert (problem.code, str(problem.place)) == ("period-kind", "a.csv:2:7")
    assert (problem.facts["first"], problem.facts["second"]) == ("2018-2019", "2019-2020")


def test_where_a_dataflow_names_no_kind_most_periods_of_a_row_decide(tmp_path: Path) -> None:
    dataflow = DATAFLOW.replace("period: school-year\n", "")
    catalogue, _ = read_agenda(tmp_path, {"dataflows/intake.yaml": dataflow})
    text = (
        f"{HEADING}\ntotal,2018,1\ntotal,2018-2019,2\ntotal,2019-2020,3\n"
        "girls,PISA:2018,4\ngirls,PISA:2022,5\ngirls,PIAAC:2023,6\n"
    )
    observations, problems = read(catalogue, text)
    assert [each.value for each in observations] == [2, 3, 4, 5]
    assert [(str(each.place), each.code) for each in problems] == [
        ("a.csv:2:7", "period-kind"),
        ("a.csv:7:7", "period-kind"),
    ]


def test_a_row_and_period_stated_twice_are_told_with_both_lines(catalogue: Catalogue) -> None:
    text = f"{HEADING}\ntotal,2019-2020,37.02\ngirls,2019-2020,4.20\ntotal,2019-20,37.20\n"
    observations, problems = read(catalogue, text)
    assert [str(each.value) for each in observations] == ["37.02", "4.20"]
    facts = {"what": "total, 2019-2020", "first": 2, "second": 4}
    assert told(problems) == [("a.csv:4:7", "duplicate-key", facts)]


def test_every_column_that_nobody_reads_is_a_warning(catalogue: Catalogue) -> None:
    observations, problems = read(catalogue, f"{HEADING},sex,school\ntotal,2019-2020,1,x,y\n")
    assert len(observations) == 1
    assert {each.severity for each in problems} == {Severity.WARNING}
    assert [(each.code, each.facts["column"]) for each in problems] == [
        ("unknown-column", "sex"),
        ("unknown-column", "school"),
    ]


def test_a_heading_without_rows_is_told(catalogue: Catalogue) -> None:
    assert told(read(catalogue, f"{HEADING}\n")[1]) == [("a.csv:1", "no-rows", {})]


@pytest.mark.parametrize("heading, near", [("flags", "flag"), ("Flag", "flag"), ("note-nl", "note_nl")])
def test_a_misspelt_optional_column_is_a_warning(catalogue: Catalogue, heading: str, near: str) -> None:
    observations, problems = read(catalogue, f"{HEADING},{heading}\ntotal,2019-2020,1,P\n")
    assert len(observations) == 1
    assert [each.severity for each in problems] == [Severity.WARNING]
    assert told(problems) == [
        ("a.csv:1", "unknown-column", {"column": heading, "nearest": near, "dataflow": "intake"})
    ]


def test_a_column_beside_the_one_it_resembles_is_no_slip(catalogue: Catalogue) -> None:
    (problem,) = read(catalogue, f"{HEADING},flag,flags\ntotal,2019-2020,1,P,x\n")[1]
    assert problem.facts == {"column": "flags", "nearest": "", "dataflow": "intake"}


def test_an_unknown_dataflow_reads_nothing(catalogue: Catalogue) -> None:
    assert read(catalogue, f"{HEADING}\ntotal,2019-2020,1\n", dataflow="outflow") == ((), ())


def test_a_workbook_is_read_like_a_csv_file(catalogue: Catalogue) -> None:
    content = workbook(
        {
            "Figures": [
                ("row", "period", "value"),
                ("total", "2019-2020", 37.02),
                ("girls", "2019-2020", "n/a"),
            ]
        }
    )
    (found,), problems = read(catalogue, content)
    assert (str(found.value), str(found.cell.place)) == ("37.02", "a.csv!Figures!C2")
    assert [(str(each.place), each.code) for each in problems] == [("a.csv!Figures!C3", "not-a-number")]
