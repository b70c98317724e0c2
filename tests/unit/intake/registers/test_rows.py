"""A bad row of a register is told at its cell and left out; the good ones count."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from streefpad.intake.registers.rows import DeliveredRows, rows_in
from streefpad.model.sources import Vintage
from streefpad.publish.wording.problems import say_problem
from streefpad.values.problems import Place
from tests.unit.build.registers import opened, write_agenda

AGREEMENTS = "nummer,kind,partner,owner,since,until,girls\n"
PARTICIPATION = "period,provider,offer,counted,stage,sex,number\n"
PROFILES = "profile,kind,event,on,by\n"
ACTIONS = "action,kind,name,owner,since,until,indicators\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_agenda(tmp_path_factory.mktemp("agenda"))


def read(folder: Path, dataflow: str, content: str | bytes) -> DeliveredRows:
    catalogue = opened(folder).catalogue
    flow = catalogue.dataflow(dataflow)
    assert flow is not None
    vintage = Vintage(
        id=f"{dataflow}/file",
        dataflow=dataflow,
        source="steward",
        file="file.csv",
        sha256="",
        size=0,
        retrieved=date(2027, 2, 1),
        by="",
        place=Place(file="file.csv"),
    )
    written = content if isinstance(content, bytes) else content.encode("utf-8")
    return rows_in(written, flow, catalogue, vintage)


def told(delivered: DeliveredRows) -> list[tuple[str, str]]:
    return [(each.code, str(each.place)) for each in delivered.problems]


def test_a_row_knows_its_values_and_its_cell(folder: Path) -> None:
    (row,) = read(folder, "agreements", AGREEMENTS + "A-1,covenant,Club,economy,2023-01-01,,40.5\n").rows
    assert (row.code("agreement"), row.day("since"), str(row.number("girls"))) == (
        "A-1",
        date(2023, 1, 1),
        "40.5",
    )
    assert (str(row.cell.place), row.cell.column) == ("file.csv:2:1", "nummer")
    assert "until" not in row.values


@pytest.mark.parametrize(
    ("dataflow", "text", "expected"),
    [
        ("agreements", "A-1,covnant,Club,economy,,,\n", ("unknown-code", "file.csv:2:5")),
        ("agreements", "A-1,covenant,Club,econmy,,,\n", ("unknown-code", "file.csv:2:19")),
        ("agreements", "A-1,covenant,Club,economy,,,140\n", ("out-of-bounds", "file.csv:2:29")),
        ("agreements", "A-1,covenant,Club,economy,,,half\n", ("not-a-number", "file.csv:2:29")),
        ("agreements", "A-1,covenant,Club,economy,1/2/2026,,\n", ("not-a-date", "file.csv:2:27")),
        (
            "agreements",
            "A-1,covenant,Club,economy,2026-09-01,2026-08-31,\n",
            ("register-ends-first", "file.csv:2:38"),
        ),
        ("agreements", "A-1,covenant,,economy,,,\n", ("empty-cell", "file.csv:2:14")),
        ("participation", "2026,vdab,camp,persons,attended,F,many\n", ("not-a-number", "file.csv:2:35")),
        ("participation", "2026,vdab,camp,persons,attended,F,1.5\n", ("not-a-count", "file.csv:2:35")),
        ("participation", "2026,vdab,camp,persons,attended,F,-3\n", ("not-a-count", "file.csv:2:35")),
        ("participation", "2026,vdab,camp,heads,attended,F,3\n", ("unknown-code", "file.csv:2:16")),
        ("participation", "2026,vdab,camp,persons,attended,f,3\n", ("unknown-code", "file.csv:2:33")),
        ("participation", "2025-2026,vdab,camp,persons,attended,F,3\n", ("period-kind", "file.csv:2:1")),
        ("participation", "2031,vdab,camp,persons,attended,F,3\n", ("period-ahead", "file.csv:2:1")),
        ("profiles", "weld,occupational,revised,2026-01-01,VDAB\n", ("unknown-code", "file.csv:2:19")),
        (
            "profiles",
            "weld,occupational,reviewed,2062-01-01,VDAB\n",
            ("register-event-ahead", "file.csv:2:28"),
        ),
        (
            "actions",
            "x-1,awareness,Campagne,school,2026-01-01,,girls-in-ofer\n",
            ("unknown-code", "file.csv:2:43"),
        ),
    ],
)
def test_what_is_wrong_with_a_cell_is_told_there(
    folder: Path, dataflow: str, text: str, expected: tuple[str, str]
) -> None:
    heads = {
        "agreements": AGREEMENTS,
        "participation": PARTICIPATION,
        "profiles": PROFILES,
        "actions": ACTIONS,
    }
    delivered = read(folder, dataflow, heads[dataflow] + text)
    assert (told(delivered), delivered.rows) == ([expected], ())


def test_a_suggestion_comes_with_a_misspelt_code(folder: Path) -> None:
    (fault,) = read(folder, "agreements", AGREEMENTS + "A-1,covnant,Club,economy,,,\n").problems
    assert fault.facts["nearest"] == "covenant"


@pytest.mark.parametrize(
    ("dataflow", "text", "suggestion"),
    [
        ("participation", "2026,vdab,camp,persons,attended,V,3\n", "F"),
        ("participation", "2026,vdab,camp,persons,attended,meisjes,3\n", "F"),
        ("participation", "2026,vdab,camp,persons,attended,man,3\n", "M"),
        ("participation", "2026,vdab,camp,persons,attended,f,3\n", "F"),
        ("participation", "2026,vdab,camp,persons,attended,12,3\n", ""),
        ("profiles", "weld,occupational,reviewed,2026-01-01,VDAB,ja\n", "yes"),
        ("profiles", "weld,occupational,reviewed,2026-01-01,VDAB,Neen\n", "no"),
    ],
)
def test_a_code_in_other_words_is_known_by_what_it_means(
    folder: Path, dataflow: str, text: str, suggestion: str
) -> None:
    heads = {"participation": PARTICIPATION, "profiles": PROFILES.replace("by\n", "by,forward_looking\n")}
    (fault,) = read(folder, dataflow, heads[dataflow] + text).problems
    assert (fault.code, fault.facts["nearest"]) == ("unknown-code", suggestion)


def test_an_empty_file_is_told_to_begin_with_the_columns_of_its_register(folder: Path) -> None:
    (fault,) = read(folder, "agreements", "").problems
    assert say_problem(fault, "en")[1] == (
        "Begin with a heading line that names at least these columns: nummer,kind,partner,owner."
    )


def test_a_wrong_date_in_a_register_is_told_how_a_day_is_written(folder: Path) -> None:
    (fault,) = read(folder, "agreements", AGREEMENTS + "A-1,covenant,Club,economy,1/2/2026,,\n").problems
    assert say_problem(fault, "nl")[1] == "Schrijf jaar-maand-dag, zoals 2027-06-30."


def test_a_bad_row_is_left_out_and_the_others_count(folder: Path) -> None:
    rows = "A-1,covenant,Club,economy,,,40\nA-2,covenant,Club,economy,,,140\nA-3,academy,Club,school,,,\n"
    delivered = read(folder, "agreements", AGREEMENTS + rows)
    assert [row.code("agreement") for row in delivered.rows] == ["A-1", "A-3"]


def test_a_missing_column_is_told_with_the_heading_that_comes_nearest(folder: Path) -> None:
    delivered = read(folder, "agreements", "nummer,kind,partner,ownr\nA-1,covenant,Club,economy\n")
    (fault,) = delivered.problems
    assert (fault.code, fault.facts["column"], fault.facts["nearest"]) == ("missing-column", "owner", "ownr")
    assert delivered.rows == ()


def test_the_same_row_twice_in_a_file_counts_once(folder: Path) -> None:
    rows = "2026,vdab,camp,persons,attended,F,3\n2026,vdab,camp,persons,attended,F,4\n"
    delivered = read(folder, "participation", PARTICIPATION + rows)
    assert told(delivered) == [("duplicate-key", "file.csv:3:35")]
    assert [str(row.number("number")) for row in delivered.rows] == ["3"]


def test_an_empty_cell_of_a_group_is_the_group_of_those_not_known(folder: Path) -> None:
    (row,) = read(folder, "participation", PARTICIPATION + "2026,vdab,camp,persons,attended,,3\n").rows
    assert (row.code("sex"), row.code("disadvantaged")) == ("unknown", "unknown")


def test_a_bare_year_in_a_register_of_school_years_is_the_one_that_ends_then(folder: Path) -> None:
    text = "period,provider,group,number\n2026,vdab,need,3\n"
    (row,) = read(folder, "teachers", text).rows
    assert str(row.period) == "2025-2026"


def test_a_workbook_is_read_as_a_table_is(folder: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["profile", "kind", "event", "on", "by", "forward_looking"])
    sheet.append(["weld", "occupational", "reviewed", datetime(2026, 3, 1), "VDAB", True])
    sheet.append(["weld", "occupational", "reviewd", datetime(2026, 4, 1), "VDAB", False])
    stream = io.BytesIO()
    book.save(stream)
    delivered = read(folder, "profiles", stream.getvalue())
    (row,) = delivered.rows
    assert (row.day("on"), row.code("forward_looking")) == (date(2026, 3, 1), "yes")
    assert told(delivered) == [("unknown-code", "file.csv!Sheet!C3")]


@pytest.mark.parametrize(
    ("dataflow", "text", "codes"),
    [
        ("participation", "2027,vdab,camp,persons,attended,F,3\n", []),  # it has begun
        ("participation", "2028,vdab,camp,persons,attended,F,3\n", ["period-ahead"]),
        ("participation", "2028,vdab,camp,persons,forecast,F,3\n", []),
        ("teachers", "2027,vdab,stock,3\n", []),
        ("teachers", "2027-2028,vdab,stock,3\n", ["period-ahead"]),
        ("teachers", "2027-2028,vdab,need,3\n", []),
    ],
)
def test_only_what_is_expected_may_lie_ahead(
    folder: Path, dataflow: str, text: str, codes: list[str]
) -> None:
    heads = {"participation": PARTICIPATION, "teachers": "period,provider,group,number\n"}
    delivered = read(folder, dataflow, heads[dataflow] + text)
    assert [each.code for each in delivered.problems] == codes


def test_a_school_year_that_begins_later_in_the_year_has_not_begun(folder: Path) -> None:
    text = "period,provider,group,number\n2027-2028,vdab,outflow,3\n"
    (fault,) = read(folder, "teachers", text).problems  # received in February 2027
    assert fault.code == "period-ahead"


def test_what_is_wrong_with_a_row_about_people_can_be_told_by_its_place_alone(folder: Path) -> None:
    rows = (
        "2026,vdab,camp,persons,attended,Fatima,3\n"
        "2026,vdab,camp,persons,attended,F,Jan Peeters\n"
        "2026,vdab,camp,persons,attended,M,4\n2026,vdab,camp,persons,attended,M,5\n"
    )
    delivered = read(folder, "participation", PARTICIPATION + rows)
    told_openly = str([dict(each.facts) for each in delivered.problems])
    told_discreetly = str([dict(each.facts) for each in delivered.discreet.problems])
    for word in ("Fatima", "Peeters", "attended"):
        assert word in told_openly
        assert word not in told_discreetly
    assert told(delivered) == told(delivered.discreet)
