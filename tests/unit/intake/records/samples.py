"""A small dataflow of enrolments, and deliveries of it, for the tests of records."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from streefpad.intake.records.contents import CubeContents, load_cubes
from streefpad.intake.records.cubes import make_cubes
from streefpad.intake.records.deliveries import take_in
from streefpad.model.cubes import Delivery
from streefpad.model.records import Column, CubeShape, Dimension, Measure, MeasureKind, RecordStructure
from streefpad.values.periods import Period, parse_period

YEAR = parse_period("2023-2024")
FORMS = ("aso", "tso", "bso")

STRUCTURE = RecordStructure(
    id="enrolments",
    dimensions=(
        Dimension(
            id="programme",
            columns=(
                Column(id="name", heading="studierichting"),
                Column(id="domain", heading="domein"),
                Column(id="form", heading="onderwijsvorm", codes=FORMS),
            ),
        ),
        Dimension(
            id="sex",
            columns=(
                Column(
                    id="sex",
                    heading="geslacht",
                    codes=("F", "M"),
                    spelled={"Vrouwelijk": "F", "Mannelijk": "M"},
                ),
            ),
        ),
        Dimension(id="province", columns=(Column(id="province", heading="provincie"),)),
        Dimension(id="school", columns=(Column(id="school", heading="instellingsnummer", digits=6),)),
    ),
    measures=(
        Measure(id="pupils", heading="aantal"),
        Measure(id="weight", kind=MeasureKind.WEIGHT, heading="gewicht", decimals=6),
        Measure(id="rows"),
    ),
    cubes=(
        CubeShape(
            id="main", dimensions=("programme", "sex", "province"), measures=("pupils", "weight", "rows")
        ),
        CubeShape(id="schools", dimensions=("programme", "sex", "school"), measures=("pupils",)),
    ),
)
HEADINGS = (
    "studierichting",
    "domein",
    "onderwijsvorm",
    "geslacht",
    "provincie",
    "instellingsnummer",
    "aantal",
    "gewicht",
)
ROWS = (
    ("Mechatronica", "STEM", "tso", "Mannelijk", "Antwerpen", "001234", "12", "12.5"),
    ("Mechatronica", "STEM", "tso", "Vrouwelijk", "Antwerpen", "001234", "3", "3.1"),
    ("Wetenschappen-wiskunde", "Domeinoverschrijdend", "aso", "Vrouwelijk", "Limburg", "1234.0", "20", "20"),
    ("Kantoor", "Economie en organisatie", "bso", "Vrouwelijk", "Limburg", "004321", "7", "6.000001"),
    ("Kantoor", "Economie en organisatie", "bso", "Mannelijk", "", "004321", "0", "0"),
)


def table(rows: Sequence[Sequence[str | None]] = ROWS, headings: Sequence[str] = HEADINGS) -> str:
    """The rows as the text of a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue()


def records(rows: Sequence[Sequence[str | None]] = ROWS) -> list[Mapping[str, str | None]]:
    """The rows by their headings."""
    return [dict(zip(HEADINGS, row, strict=True)) for row in rows]


def delivery(file: Path, period: Period | None = YEAR, sha256: str = "") -> Delivery:
    """A delivery of a file."""
    return Delivery(
        file=str(file),
        period=period,
        sha256=sha256,
        source="register",
        retrieved=date(2026, 11, 25),
        by="test",
    )


def written(folder: Path, content: str | bytes, name: str = "delivered.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def cube_of(
    folder: Path,
    content: str | bytes,
    shape: str = "",
    structure: RecordStructure = STRUCTURE,
    period: Period = YEAR,
) -> CubeContents:
    """The cube of a delivery that has nothing wrong with it."""
    sealed, problems = take_in(folder, structure, delivery(written(folder, content), period), threads=1)
    assert not problems, problems
    cubes, problems = make_cubes(folder, structure, sealed, shape)
    assert not problems, problems
    return load_cubes(folder, cubes)[0]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
