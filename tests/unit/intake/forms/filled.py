"""Forms as partners return them: the sample form, filled in as a spreadsheet would."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import streefpad
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.forms.admission import Reception
from streefpad.intake.forms.layouts import read_forms
from streefpad.intake.forms.returns import Reading, read_return
from streefpad.model.catalogue import Catalogue
from streefpad.model.forms import FormLayout, Forms, Partner, ReturnedRow
from streefpad.publish.forms import file_name, form_workbook
from streefpad.values.periods import parse_period
from streefpad.values.problems import Problem, Severity
from streefpad.values.record import replace

AGENDA = Path(streefpad.__file__).parent / "agendas" / "sample-collection"
SAVED = datetime(2027, 2, 1, 9, 30)
RECEIVED = date(2027, 2, 14)
CORE = "docProps/core.xml"
GRID, LIST = "Deelnemers", "Activiteiten"
ROWS = range(7, 13)  # of the grid, as the sheet numbers them
Cells = Mapping[str, Any]  # whatever a spreadsheet takes

# A sound return: every group had twenty participants and sixty participations.
SOUND: dict[str, Cells] = {
    GRID: {f"{column}{row}": value for row in ROWS for column, value in (("D", 60), ("E", 20), ("F", 4))},
    LIST: {"C7": "Robotclub", "D7": "Wekelijkse werking", "E7": date(2023, 9, 6), "F7": "ja", "G7": 31.5},
}


def sample_catalogue() -> Catalogue:
    """The made-up agenda that ships."""
    catalogue, problems = read_catalogue(AGENDA)
    assert catalogue is not None, problems
    return catalogue


def sample_forms() -> Forms:
    """The forms of that agenda."""
    forms, problems = read_forms(AGENDA, CATALOGUE)
    assert problems == ()
    return forms


CATALOGUE = sample_catalogue()
FORMS = sample_forms()
LAYOUT = FORMS.layouts[0]


def partner(id: str = "denkbeeld") -> Partner:
    """One of the three made-up partners."""
    found = FORMS.partner(id)
    assert found is not None
    return found


def of_period(layout: FormLayout, period: str) -> FormLayout:
    """The same form about another period."""
    return replace(layout, period=parse_period(period))


def empty(id: str = "denkbeeld", layout: FormLayout = LAYOUT, before: Sequence[ReturnedRow] = ()) -> bytes:
    """The form as it goes out to a partner."""
    return form_workbook(layout, partner(id), before)


def fill(
    content: bytes,
    cells: Mapping[str, Cells],
    change: Callable[[Workbook], None] | None = None,
    saved: datetime = SAVED,
) -> bytes:
    """The form with these cells filled in, saved as a spreadsheet saves it."""
    book = load_workbook(io.BytesIO(content))
    for name, values in cells.items():
        for cell, value in values.items():
            book[name][cell] = value
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return _saved_at(stream.getvalue(), saved)


@cache
def sound(id: str = "denkbeeld", **cells: object) -> bytes:
    """A sound return of a Dutch-speaking partner, with some cells of the grid changed."""
    return fill(empty(id), {GRID: {**SOUND[GRID], **cells}, LIST: SOUND[LIST]})


def sheet(book: Workbook, name: str) -> Worksheet:
    """A sheet of a workbook by its name."""
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def repacked(
    content: bytes, changed: Mapping[str, bytes | None], compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The workbook with some of its parts changed, added, or (None) left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(stream, "w", compression) as after:
        for name in before.namelist():
            if name not in changed:
                after.writestr(name, before.read(name))
        for name, part in changed.items():
            if part is not None:
                after.writestr(name, part)
    return stream.getvalue()


def _saved_at(content: bytes, moment: datetime) -> bytes:
    """The workbook as if it had been saved at this moment, so that the same cells give the same bytes."""
    properties = re.sub(
        rb"\d{4}-\d\d-\d\dT[\d:]+Z", f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode(), part(content, CORE)
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            written = properties if name == CORE else before.read(name)
            after.writestr(zipfile.ZipInfo(name), written, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def part(content: bytes, name: str) -> bytes:
    """One part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def read(
    content: bytes,
    name: str = "",
    sender: Partner | None = None,
    forms: Forms = FORMS,
    before: Sequence[ReturnedRow] = (),
    catalogue: Catalogue = CATALOGUE,
    on: date = RECEIVED,
) -> Reading:
    """What a returned file says."""
    file = name or file_name(LAYOUT, partner())
    reception = Reception(forms=forms, catalogue=catalogue, on=on)
    return read_return(content, file, reception, sender, lambda layout, partner: before)


def told(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    """Each problem as its cell and its code."""
    return [(each.place.cell, each.code) for each in problems]


def errors(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    """The errors among them."""
    return told([each for each in problems if each.severity is Severity.ERROR])
