"""Workbooks of records, read by calamine."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from streefpad.intake.records import take_in
from tests.unit.intake.records.samples import HEADINGS, ROWS, STRUCTURE, delivery, table, written

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def workbook(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A workbook of one sheet `data`; a cell that is a number is written as one."""
    lines = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="data" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{_SHEET}"><sheetData>{lines}</sheetData></worksheet>',
        )
    return path


def _cell(text: str) -> str:
    if text.replace(".", "", 1).isdecimal():
        return f"<c><v>{text}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def test_a_workbook_gives_the_same_records_as_csv(tmp_path: Path) -> None:
    file = workbook(tmp_path / "delivered.xlsx", [["Telling 1 februari"], [], HEADINGS, *ROWS][2:])
    plain, _ = take_in(tmp_path, STRUCTURE, delivery(written(tmp_path, table())))
    sealed, problems = take_in(tmp_path, STRUCTURE, delivery(file))
    assert not problems
    assert sealed[0].records_sha256 == plain[0].records_sha256


def test_a_fault_in_a_workbook_names_its_sheet_and_row(tmp_path: Path) -> None:
    rows = [list(row) for row in ROWS]
    rows[2][2] = "ts0"
    _, problems = take_in(
        tmp_path, STRUCTURE, delivery(workbook(tmp_path / "delivered.xlsx", [HEADINGS, *rows]))
    )
    assert [(each.code, each.place.cell) for each in problems] == [("unknown-value", "data!A4")]
