"""What a reader of values does not tell of a sheet: formulas, errors, percent signs, merged cells, its reach.

The parts of a workbook are XML; one that declares entities is refused before they could unfold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from streefpad.intake.forms.archive import PROPERTIES, Archive
from streefpad.values.record import Record, field

MOST_CELLS = 200_000  # of one sheet, empty ones within its reach included
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_PERCENT_FORMATS = frozenset({9, 10})  # built in: 0% and 0.00%
_RELATION = "/relationships"
Position = tuple[int, int]  # row and column, from 0
Attributes = dict[str, str]


class UnsafePart(Exception):
    """A part that is no sound XML, or that declares entities."""


class OutOfReach(Exception):
    """A sheet with a cell so far from its first one that no form has it."""


class SheetFacts(Record):
    """What is known of the cells of one sheet beside their values."""

    formulas: Mapping[Position, str] = field(default_factory=dict)
    errors: frozenset[Position] = frozenset()
    percents: frozenset[Position] = frozenset()  # numbers shown with a percent sign, stored as a fraction
    merged: frozenset[Position] = frozenset()  # every cell of a merged range


def sheet_facts(archive: Archive) -> dict[str, SheetFacts]:
    """The facts of every sheet, by its name.

    Raises UnsafePart where a part cannot be trusted, OutOfReach where a sheet is too large to open.
    """
    parts = archive.parts
    names = _sheet_names(parts["xl/workbook.xml"])
    targets = _targets(parts.get("xl/_rels/workbook.xml.rels", b""))
    percent_styles = _percent_styles(parts.get("xl/styles.xml", b""))
    for shared in ("[Content_Types].xml", "_rels/.rels", "xl/sharedStrings.xml"):
        if part := parts.get(shared):
            _parse(part, lambda name, attributes: None)
    # A sheet that the workbook does not name is looked through as well: the reader of values may open it.
    known = {path: _Scan(percent_styles).read(part) for path, part in parts.items() if _is_sheet(path)}
    return {name: known.get(targets.get(id, ""), SheetFacts()) for name, id in names.items()}


def saved_at(archive: Archive) -> str:
    """When the workbook says it was last saved; empty where it does not say.

    Raises UnsafePart where its properties cannot be trusted.
    """
    inside: list[str] = []
    found: list[str] = []

    def characters(text: str) -> None:
        if inside[-1:] == ["modified"]:
            found.append(text)

    def closed(name: str) -> None:
        inside.pop()

    if part := archive.parts.get(PROPERTIES):
        _parse(part, lambda name, attributes: inside.append(name), closed, characters)
    return "".join(found)


def position_of(reference: str) -> Position:
    """The row and column of a cell, from 0.

    >>> position_of("AB3")
    (2, 27)

    Raises UnsafePart where the reference names no cell.
    """
    found = _CELL.fullmatch(reference)
    if not found:
        raise UnsafePart(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


class _Scan:
    """One pass over the XML of a sheet."""

    def __init__(self, percent_styles: frozenset[str]) -> None:
        self._percent_styles = percent_styles
        self._formulas: dict[Position, str] = {}
        self._errors: set[Position] = set()
        self._percents: set[Position] = set()
        self._merged: set[Position] = set()
        self._row = self._column = -1
        self._reach = (0, 0)
        self._ranges = 0  # cells in merged ranges
        self._text: list[str] | None = None

    def read(self, part: bytes) -> SheetFacts:
        _parse(part, self._open, self._close, self._characters)
        return SheetFacts(
            formulas=self._formulas,
            errors=frozenset(self._errors),
            percents=frozenset(self._percents),
            merged=frozenset(self._merged),
        )

    def _open(self, name: str, attributes: Attributes) -> None:
        match name:
            case "row":
                self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
                self._column = -1
            case "c":
                self._cell(attributes)
            case "f":
                self._text = []
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def _cell(self, attributes: Attributes) -> None:
        if "r" in attributes:
            self._row, self._column = position_of(attributes["r"])
        else:
            self._column += 1
        self._stretch(self._row, self._column)
        here = (self._row, self._column)
        if attributes.get("t") == "e":
            self._errors.add(here)
        if attributes.get("s", "") in self._percent_styles and attributes.get("t", "n") == "n":
            self._percents.add(here)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = position_of(first), position_of(last or first)
        self._stretch(bottom, right)
        self._ranges += max(bottom - top + 1, 0) * max(right - left + 1, 0)
        if self._ranges > MOST_CELLS:  # ranges over ranges, as no spreadsheet makes them
            raise OutOfReach
        self._merged.update(
            (row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)
        )

    def _stretch(self, row: int, column: int) -> None:
        """Readers of values make room for every cell up to the last one."""
        self._reach = (max(self._reach[0], row), max(self._reach[1], column))
        if (self._reach[0] + 1) * (self._reach[1] + 1) > MOST_CELLS:
            raise OutOfReach

    def _close(self, name: str) -> None:
        if name == "f" and self._text is not None:
            self._formulas[self._row, self._column] = "".join(self._text)
            self._text = None

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)


def _parse(
    part: bytes,
    opened: Callable[[str, Attributes], None],
    closed: Callable[[str], None] | None = None,
    characters: Callable[[str], None] | None = None,
) -> None:
    """Walk through a part by the bare names of its elements and attributes."""

    def refuse(*declared: object) -> None:
        raise UnsafePart("entities")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: opened(_bare(name), attributes)
    if closed is not None:
        parser.EndElementHandler = lambda name: closed(_bare(name))
    if characters is not None:
        parser.CharacterDataHandler = characters
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, ValueError, KeyError) as fault:
        raise UnsafePart(str(fault)) from None


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


def _sheet_names(part: bytes) -> dict[str, str]:
    """Each sheet's name with the id of its relation."""
    found: dict[str, str] = {}

    def opened(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            id = next((value for key, value in attributes.items() if f"{_RELATION} id" in key), "")
            found[attributes.get("name", "")] = id

    _parse(part, opened)
    return found


def _targets(part: bytes) -> dict[str, str]:
    """Each relation's id with the path of its part."""
    found: dict[str, str] = {}

    def opened(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            found[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    if part:
        _parse(part, opened)
    return found


def _percent_styles(part: bytes) -> frozenset[str]:
    """The numbers of the cell styles that show a percent sign."""
    formats: set[int] = set(_PERCENT_FORMATS)
    styles: list[int] = []
    inside: list[str] = []

    def opened(name: str, attributes: Attributes) -> None:
        inside.append(name)
        if name == "numFmt" and "%" in re.sub(r'"[^"]*"', "", attributes.get("formatCode", "")):
            formats.add(int(attributes.get("numFmtId", "-1")))
        if name == "xf" and inside[-2:-1] == ["cellXfs"]:
            styles.append(int(attributes.get("numFmtId", "0")))

    def closed(name: str) -> None:
        inside.pop()

    if part:
        _parse(part, opened, closed)
    return frozenset(str(at) for at, format in enumerate(styles) if format in formats)


def _is_sheet(path: str) -> bool:
    return path.startswith("xl/worksheets/") and path.endswith(".xml")
