"""The yearly open-data file of enrolments, in the columns in which the administration publishes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import chain
from typing import Protocol

from streefpad.publish.output import Output
from streefpad.values.periods import Period
from streefpad.values.record import Record, fields_of

# In the order in which public code that reads the files names them (domain.md 9.1).
OFFICIAL_COLUMNS = (
    "hoofdstructuur_inschrijving_code",
    "graad_so",
    "leerjaar",
    "onderwijsvorm",
    "finaliteit",
    "domein",
    "studierichting",
    "administratieve_groep",
    "opleidingsvorm",
    "type_buitengewoon_onderwijs",
    "onderwijsnet",
    "soort_inrichtende_macht",
    "geslacht",
    "belg_nietbelg",
    "school_krijgt_omkadering_gok",
    "taal_code",
    "vestiging_provincie_naam",
    "vestiging_fusiegemeente_naam",
    "instellingsnummer",
    "intern_volgnr_vpl",
    "vestigingsplaats_adres",
    "aantal_inschrijvingen",
)
LABEL, FACTS, SOURCE = "SYNTHETIC.txt", "synthetic.json", "source.yaml"
SOURCE_ID = "synthetic-enrolments"
_FILE = "inschrijvingen-leerplicht-instellingen-dataset-{period}-1feb.csv"

_LABEL = """\
SYNTHETISCH - SYNTHETIC

De bestanden in deze map zijn nagemaakt. Geen enkele regel beschrijft een school, een vestiging of
een leerling die bestaat. Alleen de opgegeven totalen gaan terug op {totals}.
Gebruik ze om te oefenen en te testen, nooit als cijfers over het onderwijs.

The files in this folder are made up. No line describes a school, a site or a pupil that exists.
Only the totals that were given lead back to {totals}.
Use them to practise and to test, never as figures on education.

software:  {software}
seed:      {seed}
scale:     {scale}
catalogue: {catalogue} (sha256 {catalogue_sha256})
totals:    {totals} (sha256 {totals_sha256})
"""
_SOURCE = """\
# For sources/ of an agenda that says `synthetic: true`; never for one that publishes real figures.
id: {source_id}
title:
  nl: {title_nl}
  en: {title_en}
publisher: streefpad synthesise
note:
  nl: {note_nl}
  en: {note_en}
"""
_SAID = {
    "title_nl": "Synthetische inschrijvingen (nagemaakt, toevalsgetal {seed})",
    "title_en": "Synthetic enrolments (made up, seed {seed})",
    "note_nl": "Nagemaakt met {software}; totalen volgens {totals}. "
    "Geen cijfers over bestaande scholen of leerlingen.",
    "note_en": "Made up with {software}; totals as in {totals}. No figures on schools or pupils that exist.",
}
_QUOTED = frozenset('",\r\n')  # what a value cannot hold in CSV without quotation marks


class Codes(Protocol):
    """Whole numbers in an array; `tolist` gives them as numbers of Python."""

    def tolist(self) -> list[int]:
        """The numbers in order."""


class Strand(Protocol):
    """Columns whose values go together: each combination stands once, and every line points to one."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The combinations."""

    @property
    def codes(self) -> Codes:
        """For each line the place of its combination."""


def official_name(period: Period) -> str:
    """The name under which a school year's file is published; the count is that of 1 February.

    >>> from streefpad.values.periods import school_year
    >>> official_name(school_year(2026))
    'inschrijvingen-leerplicht-instellingen-dataset-2025-2026-1feb.csv'
    """
    return _FILE.format(period=period)


class WrittenFile(Record):
    """One school year's file as written."""

    name: str
    period: Period
    lines: int  # without the heading
    pupils: int
    sha256: str
    size: int  # bytes


class Origin(Record):
    """What synthetic files were made from, so that they can be made again."""

    software: str
    seed: int
    scale: str
    catalogue: str  # name of the file
    catalogue_sha256: str
    totals: str
    totals_sha256: str


def write_enrolments(period: Period, strands: Sequence[Strand], pupils: Codes, output: Output) -> WrittenFile:
    """The file of a school year, now written: a heading and one line for each number of pupils.

    The strands side by side, with the number behind them, must be the official columns.
    """
    headings = (*(column for strand in strands for column in strand.columns), OFFICIAL_COLUMNS[-1])
    if headings != OFFICIAL_COLUMNS:
        raise ValueError(f"not the official columns: {headings}")
    counted = pupils.tolist()
    content = _text(strands, counted).encode("utf-8")
    name = official_name(period)
    output.write(name, content)
    return WrittenFile(
        name=name,
        period=period,
        lines=len(counted),
        pupils=sum(counted),
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
    )


def write_label(written: Sequence[WrittenFile], origin: Origin, output: Output) -> None:
    """The labels that go with synthetic files: for people, for programs, and for an agenda's sources.

    The official format has no place for a remark, and a column of our own would make it another
    format; so the label lies beside the files, and every address in them says it too.
    """
    output.write(LABEL, _LABEL.format(**fields_of(origin)))
    facts = {
        "synthetic": True,
        **fields_of(origin),
        "files": [{**fields_of(each), "period": str(each.period)} for each in written],
    }
    output.write(FACTS, json.dumps(facts, ensure_ascii=False, indent=1) + "\n")
    said = {key: _yaml(text.format(**fields_of(origin))) for key, text in _SAID.items()}
    output.write(SOURCE, _SOURCE.format(**said, source_id=f"{SOURCE_ID}-{origin.seed}"))


def _text(strands: Sequence[Strand], counted: list[int]) -> str:
    """Each combination is written out once; a line is only put together from what is already text."""
    ends = {number: f"{number}\n" for number in set(counted)}
    columns = [map(_written(strand.rows).__getitem__, strand.codes.tolist()) for strand in strands]
    lines = zip(*columns, map(ends.__getitem__, counted), strict=True)
    return ",".join(OFFICIAL_COLUMNS) + "\n" + "".join(chain.from_iterable(lines))


def _written(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    """Each row as CSV with a comma behind it; quotation marks only where a value needs them."""
    return ["".join(f"{_cell(value)}," for value in row) for row in rows]


def _cell(value: str) -> str:
    # Not the csv module: in Python 3.11 it lets a carriage return through without quotation marks.
    quoted = value.replace('"', '""')
    return value if _QUOTED.isdisjoint(value) else f'"{quoted}"'


def _yaml(text: str) -> str:
    """The text as a value of YAML, whatever is in it: the name of a file may hold quotation marks.

    >>> print(_yaml('as in my "totals".csv'))
    "as in my \\"totals\\".csv"
    """
    # JSON is YAML, but for signs that YAML takes for the end of a line, or refuses.
    return "".join(
        sign if sign == " " or sign.isprintable() else f"\\U{ord(sign):08x}"
        for sign in json.dumps(text, ensure_ascii=False)
    )
