"""What every column of the tables holds: in words, and as a kind of value that programs know."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

_NAMES: Mapping[Language, Text] = {
    "nl": Text(nl="in het Nederlands", en="in Dutch"),
    "en": Text(nl="in het Engels", en="in English"),
    "fr": Text(nl="in het Frans", en="in French"),
}
_IN_WORDS = re.compile(r"(.+)_(nl|en|fr)")


class Holds(StrEnum):
    """The kinds of value, by the names that CSV on the Web gives them."""

    TEXT = "string"
    DECIMAL = "decimal"
    WHOLE = "integer"
    YES_NO = "boolean"
    DAY = "date"


class Column(Record):
    """A column of a table, described."""

    name: str
    holds: Holds
    what: Text
    language: Language | None = None  # of its words, where it holds words


def column_of(table: str, name: str) -> Column:
    """The description of a column; one that nobody described holds text and is called by its name.

    >>> column_of("observations", "value").holds
    <Holds.DECIMAL: 'decimal'>
    >>> column_of("observations", "note_en").what.en
    'note, in English'
    """
    if known := _described().get(f"{table}.{name}") or _described().get(name):
        return Column(name=name, holds=known[0], what=known[1])
    if worded := _IN_WORDS.fullmatch(name):
        language = next(each for each in _NAMES if each == worded[2])
        first, suffix = column_of(table, worded[1]).what, _NAMES[language]
        what = Text(nl=f"{first.nl}, {suffix.nl}", en=f"{first.en}, {suffix.en}")
        return Column(name=name, holds=Holds.TEXT, what=what, language=language)
    return Column(name=name, holds=Holds.TEXT, what=Text(nl=name, en=name))


@cache
def _described() -> Mapping[str, tuple[Holds, Text]]:
    """By column, or by table and column where a table means something else by it."""
    text = files("streefpad.publish.opendata").joinpath("columns.csv").read_text(encoding="utf-8")
    return {
        row["column"]: (Holds(row["holds"]), Text(nl=row["nl"], en=row["en"]))
        for row in csv.DictReader(io.StringIO(text))
    }
