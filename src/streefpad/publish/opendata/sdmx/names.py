"""The identifiers that SDMX data and structure share."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.edition import Edition
from streefpad.values.periods import PeriodKind
from streefpad.values.quantities import UnitKind

AGENCY = "STREEFPAD"
ANY_SURVEY = "_Z"  # by SDMX's convention: not applicable
SCHOOL_YEAR_START = "--09-01"

# Codes of SDMX:CL_FREQ(2.1); a survey's rounds come irregularly, some years apart.
FREQUENCIES: Mapping[PeriodKind, str] = {
    PeriodKind.YEAR: "A",
    PeriodKind.SCHOOL_YEAR: "A",
    PeriodKind.QUARTER: "Q",
    PeriodKind.ROUND: "OA",
}
UNITS: Mapping[UnitKind, str] = {
    UnitKind.PERCENT: "PT",
    UnitKind.NUMBER: "NUMBER",
    UnitKind.SCORE: "SCORE",
    UnitKind.RATIO: "RATIO",
}


def sdmx_id(id: str) -> str:
    """An id of the agenda as SDMX allows it, which sets a full stop between the parts of a key.

    Ours hold no dollar sign, so that different ids stay different.

    >>> sdmx_id("stem-2.a")
    'stem-2$a'
    """
    return id.replace(".", "$")


def release_of(edition: Edition) -> str:
    """The edition's day as a number of three parts, which SDMX asks of whatever may change.

    >>> from datetime import date
    >>> "{0.year}.{0.month}.{0.day}".format(date(2026, 1, 5))
    '2026.1.5'
    """
    day = edition.as_of
    return f"{day.year}.{day.month}.{day.day}"


def dataflow_id(edition: Edition) -> str:
    """The reference to the dataflow: who maintains it, its id, the edition."""
    return f"{AGENCY}:{sdmx_id(edition.catalogue.agenda.id)}({release_of(edition)})"
