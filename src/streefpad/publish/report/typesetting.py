"""From contents to a tagged PDF, with the letters of a package and of nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.publish.keeping import Keep, make_anew
from streefpad.values.problems import SourceMissing

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard

FONT_PACKAGE = "font_source_sans_pro"
STANDARD: PDFStandard = "ua-1"  # PDF/UA-1, ISO 14289-1: readable with a screen reader
TEMPLATES = Path(__file__).parent / "templates"

_NOT_IN_FONT = re.compile(r'the text `"(.*?)"` could not be displayed')
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_CODE_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")
# A letter that the font lacks keeps no report from being made; the few that have a double get it.
_DOUBLES = {"\u2011": "-", "\u2010": "-", "\ufeff": "", "\u2212": "-", "\u25cb": "o"}
_STAND_IN = "?"
_MOST_PASSES = 20  # each names the letters that the page's first faults lack


class FontMissing(SourceMissing):
    """The typeface of the report is not installed."""


class Typesetter:
    """Makes a PDF of contents; holds the fonts, so that a second language pays less.

    Raises FontMissing where the package with the typeface is not there.
    """

    def __init__(self, package: str = FONT_PACKAGE, keep: Keep = make_anew) -> None:
        self._compiler = _compiler(fonts_of(package))
        self._keep = keep

    def print(self, contents: Mapping[str, object]) -> bytes:
        """The contents as PDF/UA-1; the same contents give the same bytes."""
        text = json.dumps(_printable(contents), ensure_ascii=False, sort_keys=True)
        return self._keep(lambda: f"report {text}", lambda: self._set(text))

    def _set(self, text: str) -> bytes:
        from typst import TypstError

        for _ in range(_MOST_PASSES):
            try:
                return self._compile(text)
            except TypstError as fault:
                missing = _missing_letters(fault.diagnostic)
                if not missing:
                    raise
                text = _without(text, missing)
        return self._compile(text)

    def _compile(self, text: str) -> bytes:
        made = self._compiler.compile(sys_inputs={"contents": text}, pdf_standards=[STANDARD])
        assert isinstance(made, bytes), "one PDF holds all pages"
        return made


def fonts_of(package: str) -> Path:
    """The folder with the fonts of this package.

    Raises FontMissing where it is not installed.
    """
    # Looked up, not imported: the package reads its whole folder when it is imported.
    found = find_spec(package)
    for place in (found.submodule_search_locations or ()) if found else ():
        folder = Path(place) / "files"
        if any(folder.glob("*.otf")):
            return folder
    raise FontMissing(
        f"the report needs the typeface Source Sans Pro, and its package is not installed. "
        f"Install it: pip install {package.replace('_', '-')}",
        nl="het rapport heeft het lettertype Source Sans Pro nodig, en dat pakket is niet geïnstalleerd. "
        f"Installeer het: pip install {package.replace('_', '-')}",
    )


def _compiler(folder: Path) -> Compiler:
    # Imported here because only a report needs it.
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    return typst.Compiler(
        input=TEMPLATES / "report.typ", root=TEMPLATES, font_paths=fonts, ignore_system_fonts=True
    )


def _missing_letters(diagnostic: str) -> set[str]:
    """The letters that the font lacks, as the typesetter names them."""
    named = (
        _CODE_POINT.sub(lambda code: chr(int(code[1], 16)), each) for each in _NOT_IN_FONT.findall(diagnostic)
    )
    return {letter for each in named for letter in each if not letter.isascii() or not letter.isprintable()}


def _without(text: str, missing: Iterable[str]) -> str:
    for letter in missing:
        text = text.replace(letter, _DOUBLES.get(letter, _STAND_IN))
    return text


def _printable(value: object) -> object:
    """The same contents without control characters, which no drawing and no page can hold."""
    match value:
        case str():
            return _CONTROL.sub("", value)
        case Mapping():
            return {key: _printable(each) for key, each in value.items()}
        case list() | tuple():
            return [_printable(each) for each in value]
    return value
