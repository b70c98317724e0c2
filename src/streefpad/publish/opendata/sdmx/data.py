"""SDMX-CSV 2.0: the chosen figures as a dataflow, described by the structure message beside it.

The rows are written by Python's own CSV writer. pysdmx writes them through pandas, which would cost
every build half a second and turn 37.90 into 37.9 (decision 0006).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from streefpad.model.edition import Edition
from streefpad.publish.opendata.chosen import ChosenFigure
from streefpad.publish.opendata.colophon import languages_of
from streefpad.publish.opendata.sdmx.names import (
    ANY_SURVEY,
    FREQUENCIES,
    SCHOOL_YEAR_START,
    UNITS,
    dataflow_id,
    sdmx_id,
)
from streefpad.publish.opendata.shelf import SDMX_CSV, Dataset, Shelf
from streefpad.publish.rows.findings import csv_text
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.quantities import decimals
from streefpad.values.texts import Language, Text

PATH = "data/sdmx/observations.csv"

# Without rows there is no first row that could tell the headings.
_HEADINGS = (
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "FREQ",
    "INDICATOR",
    "SURVEY",
    "TIME_PERIOD",
    "OBS_VALUE",
    "OBS_STATUS",
    "FLAGS",
    "UNIT_MEASURE",
    "DECIMALS",
    "REPORTING_YEAR_START_DAY",
    "SOURCE",
    "SOURCE_PLACE",
)
_WHAT = Text(
    nl="één cijfer per indicator en periode, met status en bron",
    en="one figure for each indicator and period, with status and source",
)


def write_data(edition: Edition, figures: Sequence[ChosenFigure], dataset: Dataset, shelf: Shelf) -> None:
    """The dataflow's data."""
    languages = languages_of(edition)
    rows = [*_rows(edition, figures, languages)]
    empty = ",".join((*_HEADINGS, *map(comment_of, languages))) + "\n"
    shelf.put(PATH, csv_text(rows) if rows else empty, SDMX_CSV, _WHAT, dataset)


def comment_of(language: Language) -> str:
    """The attribute that holds notes in this language.

    SDMX-CSV has a way to put several languages into one field, which no reader in use understands.

    >>> comment_of("nl")
    'COMMENT_NL'
    """
    return f"COMMENT_{language.upper()}"


def time_period(period: Period) -> str:
    """The period as SDMX writes it: a school year is a reporting year, named after the year it starts in.

    >>> from streefpad.values.periods import parse_period
    >>> [time_period(parse_period(each)) for each in ("2019", "2019-2020", "2024-Q1", "PIAAC:2012")]
    ['2019', '2019-A1', '2024-Q1', '2012']
    """
    match period.kind:
        case PeriodKind.YEAR | PeriodKind.ROUND:
            return f"{period.year:04d}"
        case PeriodKind.SCHOOL_YEAR:
            return f"{period.year - 1:04d}-A1"
        case PeriodKind.QUARTER:
            return str(period)
        case _:
            assert_never(period.kind)


def _rows(
    edition: Edition, figures: Sequence[ChosenFigure], languages: tuple[Language, ...]
) -> Iterator[dict[str, str]]:
    dataflow = dataflow_id(edition)
    for each in figures:
        is_school_year = each.period.kind is PeriodKind.SCHOOL_YEAR
        cells = (
            "dataflow",
            dataflow,
            "I",
            FREQUENCIES[each.period.kind],
            sdmx_id(each.indicator.id),
            each.period.survey or ANY_SURVEY,
            time_period(each.period),
            "" if each.value is None else f"{each.value:f}",
            each.status,
            each.flags,
            UNITS[each.indicator.unit.kind],
            "" if each.value is None else str(decimals(each.value)),
            SCHOOL_YEAR_START if is_school_year else "",
            sdmx_id(each.source),
            each.where,
        )
        comments = {comment_of(language): each.note.own(language) for language in languages}
        yield {**dict(zip(_HEADINGS, cells, strict=True)), **comments}
