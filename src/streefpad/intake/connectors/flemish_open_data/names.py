"""What the name of an open-data file says. The publisher's provisional files count another day."""

from __future__ import annotations

import re

from streefpad.intake.connectors.contract import FileName
from streefpad.values.periods import PeriodError, parse_period

_YEARS = re.compile(r"(?<!\d)(20\d\d)-(20\d\d)(?!\d)")
_DAY = re.compile(r"(?<![0-9a-z])(\d{1,2})[-_]?(feb|okt)", re.IGNORECASE)
_COUNTED = "1feb"  # mainstream figures are those of 1 February; 1 October is not comparable with them


def read_name(name: str) -> FileName:
    """The school year and the count day that a file name states; nothing where it states none.

    >>> str(read_name("inschrijvingen-leerplicht-instellingen-dataset-2025-2026-1feb.csv").period)
    '2025-2026'
    >>> read_name("mobiliteit-aantrekking-dataset-2023-2024-1okt.csv").other_day
    '1okt'
    >>> read_name("leerlingenaantallen_discimus_voorlopig_1.xlsx").other_day
    'voorlopig'
    """
    years, day = _YEARS.search(name), _DAY.search(name)
    stated = f"{day[1]}{day[2].lower()}" if day else ""
    if "voorlopig" in name.lower():
        stated = "voorlopig"
    other = stated if stated not in ("", _COUNTED) else ""
    if not years:
        return FileName(other_day=other)
    try:
        return FileName(period=parse_period(years[0]), other_day=other)
    except PeriodError:  # two years that are no school year
        return FileName(other_day=other)
