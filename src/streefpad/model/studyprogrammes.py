"""Study programmes as a catalogue lists them, and official totals of enrolments as a table states them."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record


class Grade(StrEnum):
    """Where in secondary education a programme lies, in the catalogue's own words."""

    FIRST = "Eerste graad"
    SECOND = "Tweede graad"
    THIRD = "Derde graad"
    HIGHER = "Hoger beroepsonderwijs"
    NEWCOMERS = "Onthaalklas anderstalige nieuwkomers"
    OTHER = "Andere"
    NONE = ""  # special secondary education


class Finality(StrEnum):
    """What a programme of the present structure prepares for; the structure before it knew none."""

    TRANSFER = "Doorstroom"
    DOUBLE = "Dubbel"
    LABOUR_MARKET = "Arbeidsmarkt"
    NONE = ""


class StudyProgramme(Record):
    """One row of a catalogue: the key is code and grade, because one code may span two grades."""

    code: str
    name: str
    grade: Grade
    finality: Finality = Finality.NONE
    domain: str = ""  # number of the matrix domain
    form: str = ""  # ASO, TSO, KSO, BSO, GSO, 7DE, HBO, OKAN
    dual: bool = False
    seventh_year: bool = False
    sites: int  # addresses where it is offered


class Total(Record):
    """One number of the table of totals, with its place."""

    series: str  # keys joined by a vertical bar, such as prov|secundair|Antwerpen
    period: Period
    value: Decimal
    place: Place
