"""A file that is no form is refused before anything of it is unpacked, and quickly."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from streefpad.intake.forms.archive import LARGEST_FILE, LARGEST_INSIDE, open_archive
from streefpad.intake.forms.store import open_arrived
from streefpad.intake.forms.workbook import open_workbook
from tests.unit.intake.forms.filled import fill, part, read, repacked, sheet, sound

SHEET = "xl/worksheets/sheet2.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def code(content: bytes) -> str:
    reading = read(content)
    assert reading.is_refused
    assert reading.rows == ()
    (problem,) = reading.problems
    return problem.code


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "form-not-a-workbook"),
        (b"%PDF-1.7 a scan of the form", "form-not-a-workbook"),
        (b"name;number\nrobots;12\n", "form-not-a-workbook"),
        (OLE, "form-not-a-workbook"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "form-with-password"),
        (b"PK\x03\x04 and then nothing", "form-damaged"),
        (sound()[:4000], "form-damaged"),
    ],
    ids=["empty", "pdf", "csv", "xls", "password", "stub", "half"],
)
def test_what_is_no_workbook_is_refused(content: bytes, expected: str) -> None:
    assert code(content) == expected


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office/>")
    assert code(stream.getvalue()) == "form-not-a-workbook"


@pytest.mark.parametrize(
    "name", ["xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "xl/activeX/activeX1.bin"]
)
def test_programs_inside_a_workbook_are_refused(name: str) -> None:
    assert code(repacked(sound(), {name: b"program"})) == "form-with-macros"


def test_a_workbook_that_says_it_has_macros_is_refused() -> None:
    types = part(sound(), "[Content_Types].xml").replace(
        b"spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
    )
    types = types.replace(
        b"application/vnd.openxmlformats-officedocument.ms-excel", b"application/vnd.ms-excel"
    )
    assert code(repacked(sound(), {"[Content_Types].xml": types})) == "form-with-macros"


def test_a_part_that_swells_is_not_unpacked() -> None:
    bomb = repacked(sound(), {"xl/media/image1.png": bytes(50_000_000)})
    assert len(bomb) < 100_000
    assert code(bomb) == "form-too-large-inside"


def test_many_parts_that_swell_together_are_not_unpacked() -> None:
    noise = random.Random(1).randbytes(20_000) * 45
    parts: dict[str, bytes | None] = {f"xl/media/{at}.png": noise for at in range(80)}
    assert sum(map(len, (each for each in parts.values() if each))) > LARGEST_INSIDE
    content = repacked(sound(), parts)
    assert len(content) < LARGEST_FILE
    assert code(content) == "form-too-large-inside"


def test_an_archive_of_thousands_of_parts_is_refused() -> None:
    parts: dict[str, bytes | None] = {f"xl/media/{at}": b"" for at in range(2000)}
    assert code(repacked(sound(), parts)) == "form-too-large-inside"


def test_entities_are_refused_before_they_unfold() -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><worksheet>&a;</worksheet>'
    assert code(repacked(sound(), {SHEET: laughs})) == "form-damaged"


def test_a_cell_at_the_end_of_the_sheet_takes_no_memory() -> None:
    far = part(sound(), SHEET).replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    assert code(repacked(sound(), {SHEET: far})) == "form-too-large-inside"


def test_merged_ranges_over_ranges_take_no_time() -> None:
    merged = b"<mergeCells>" + b'<mergeCell ref="A1:Z4000"/>' * 1000 + b"</mergeCells>"
    heavy = part(sound(), SHEET).replace(b"</sheetData>", b"</sheetData>" + merged)
    assert code(repacked(sound(), {SHEET: heavy})) == "form-too-large-inside"


@pytest.mark.parametrize(
    "broken",
    [
        b"<worksheet><sheetData><row",
        b'<worksheet><sheetData><row r="x"><c/></row></sheetData></worksheet>',
        b'<worksheet><sheetData><row r="1"><c r="1A"/></row></sheetData></worksheet>',
        b"\xff\xfe\x00",
    ],
)
def test_a_broken_sheet_is_a_damaged_file(broken: bytes) -> None:
    assert code(repacked(sound(), {SHEET: broken})) == "form-damaged"


def test_a_workbook_without_its_table_of_contents_is_a_damaged_file() -> None:
    assert code(repacked(sound(), {"[Content_Types].xml": None})) == "form-damaged"


def test_another_workbook_is_refused() -> None:
    stream = io.BytesIO()
    Workbook().save(stream)
    assert code(stream.getvalue()) == "form-without-stamp"


def test_a_form_without_its_hidden_sheet_is_refused() -> None:
    def remove(book: Workbook) -> None:
        book.remove(sheet(book, "_streefpad"))

    assert code(fill(sound(), {}, remove)) == "form-without-stamp"


def test_links_to_other_files_are_told_and_the_rows_are_read() -> None:
    linked = repacked(sound(), {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})
    reading = read(linked)
    assert [each.code for each in reading.problems] == ["form-with-links"]
    assert len(reading.rows) == 7


def test_a_file_larger_than_any_form_is_known_by_its_size(tmp_path: Path) -> None:
    large = tmp_path / "large.xlsx"
    with large.open("wb") as stream:
        stream.truncate(100_000_000)
    arrived = open_arrived(large)
    assert (arrived.size, arrived.content) == (100_000_000, None)


def test_a_part_whose_stated_size_is_a_lie_is_a_damaged_file() -> None:
    content = bytearray(sound())
    size = content.rindex(b"PK\x01\x02") + 24  # of the last part, in the table of contents
    content[size : size + 4] = (5).to_bytes(4, "little")
    archive, problems = open_archive(bytes(content), "lie.xlsx")
    assert archive is None or all(len(each) <= LARGEST_INSIDE for each in archive.parts.values())
    assert [each.code for each in problems] in ([], ["form-damaged"])


@pytest.mark.parametrize("seed", range(60))
def test_a_file_with_changed_bytes_is_read_or_refused_and_never_breaks_anything(seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(sound())
    for _ in range(chance.choice((1, 3, 20))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    workbook, problems = open_workbook(bytes(content), "changed.xlsx")
    assert (workbook is None) == bool(problems)
