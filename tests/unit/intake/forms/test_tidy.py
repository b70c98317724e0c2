"""Rows survive the way to CSV and back, and the approved ones come out tidy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from streefpad.intake.forms.tidy import approved_csv, read_rows, rows_csv
from streefpad.model.forms import KeptReturn, ReturnedRow, Value
from tests.unit.intake.forms.filled import FORMS, LAYOUT

GRID, LIST = LAYOUT.sheets


def row(sheet: str, mark: str, **values: Value) -> ReturnedRow:
    return ReturnedRow(
        form=LAYOUT.id, period=LAYOUT.period, partner="denkbeeld", sheet=sheet, row=mark, values=values
    )


def kept(folder: str) -> KeptReturn:
    return KeptReturn(
        id="1a2b3c4d",
        round=LAYOUT.round,
        form=LAYOUT.id,
        period=LAYOUT.period,
        partner="denkbeeld",
        name="form.xlsx",
        sha256="",
        size=0,
        received=date(2027, 2, 1),
        by="me",
        digest=LAYOUT.digest,
        errors=0,
        warnings=0,
        folder=folder,
    )


ROWS = (
    row(
        "participation", "all/F", focus="all", sex="F",
        participations=Decimal(0), persons=Decimal("0"), remark='zegt "ja", nu',
    ),
    row(
        "activities", "001", name="Robotclub; =1+1", kind="club", target="no",
        started=date(2023, 9, 6), share=Decimal("31.50"),
    ),
)  # fmt: skip


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    for sheet in LAYOUT.sheets:
        (tmp_path / f"{sheet.id}.csv").write_text(rows_csv(sheet, ROWS), encoding="utf-8")
    assert read_rows(tmp_path, kept("."), LAYOUT) == ROWS


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    import csv
    import io

    written = rows_csv(LIST, [row("activities", "001", name=text)])
    assert next(csv.DictReader(io.StringIO(written)))["name"] == text


def test_a_grid_gives_a_line_for_each_number_that_is_known() -> None:
    assert approved_csv(GRID, ROWS, FORMS) == (
        "partner,partner_kind,period,focus,sex,measure,value\n"
        "denkbeeld,university-college,2026,all,F,participations,0\n"
        "denkbeeld,university-college,2026,all,F,persons,0\n"
    )


def test_a_list_gives_a_line_for_each_row() -> None:
    assert approved_csv(LIST, ROWS, FORMS) == (
        "partner,partner_kind,period,name,kind,started,target,share\n"
        "denkbeeld,university-college,2026,Robotclub; =1+1,club,2023-09-06,no,31.50\n"
    )
