"""Many yearly series side by side, gathered from the rows of a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

import numpy as np

from streefpad.rules.forecasts.damped import Counts
from streefpad.rules.forecasts.scales import Numbers
from streefpad.values.periods import Period, PeriodError, PeriodKind, parse_period
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.quantities import NumberError, parse_number
from streefpad.values.record import Record

KEY = ("corpus", "indicator", "series")
COLUMNS = (*KEY, "period", "value")

Key = tuple[str, ...]
Row = Mapping[str, str]


class Panel(Record, kw_only=False):
    """Shares in percent, series down and years across; NaN where nothing was observed."""

    keys: tuple[Key, ...]  # corpus, indicator, series: one a row, in alphabetical order
    indicators: tuple[str, ...]
    indicator: Counts  # the place of each row's indicator among them
    first_year: int
    values: Numbers


def gather_files(files: Mapping[str, Iterable[Row]]) -> tuple[Panel, tuple[Problem, ...]]:
    """The panel of all sound rows of the named files, and a problem for every other.

    A row has the columns corpus, indicator, series, period and value (percent); a file that lacks one is
    left out. The order of the rows does not matter.
    """
    found: dict[tuple[Key, int], tuple[Decimal, int]] = {}
    problems: list[Problem] = []
    for file, rows in files.items():
        for line, row in enumerate(rows, start=2):
            place = Place(file=file, line=line)
            read = _read(row, place)
            if isinstance(read, Problem):
                problems.append(read)
                if read.code == "missing-column":
                    break  # it lacks from every row of the file
                continue
            key, year, value = read
            if (key, year) in found:
                problems.append(_twice(key, year, found[key, year][1], line, place))
            else:
                found[key, year] = (value, line)
    return _panel({at: value for at, (value, _) in found.items()}), tuple(problems)


def _twice(key: Key, year: int, first: int, second: int, place: Place) -> Problem:
    what = ", ".join((*key, str(year)))
    return error_at("duplicate-key", place, what=what, first=first, second=second)


def _read(row: Row, place: Place) -> tuple[Key, int, Decimal] | Problem:
    for column in COLUMNS:
        if row.get(column) is None:
            return error_at("missing-column", place, column=column, nearest="")
    try:
        period = parse_period(row["period"])
    except PeriodError:
        return error_at("not-a-period", place, what="period", text=row["period"])
    if period.kind not in (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR):
        return error_at("not-a-period", place, what="period", text=row["period"])
    try:
        value = parse_number(row["value"])
    except NumberError:
        return error_at("not-a-number", place, what="value", text=row["value"], nearest="")
    if not 0 <= value <= 100:
        return _out_of_range(row, period, value, place)
    return tuple(row[column] for column in KEY), period.year, value


def _out_of_range(row: Row, period: Period, value: Decimal, place: Place) -> Problem:
    return error_at("share-out-of-range", place, what=row["series"], period=period, value=value)


def _panel(found: Mapping[tuple[Key, int], Decimal]) -> Panel:
    keys = tuple(sorted({key for key, _ in found}))
    years = [year for _, year in found]
    first = min(years, default=0)
    values = np.full((len(keys), max(years, default=0) - first + 1), np.nan)
    row_of = {key: at for at, key in enumerate(keys)}
    for (key, year), value in found.items():
        values[row_of[key], year - first] = float(value)
    # The same indicator in two corpora is one indicator: leaving it out must leave it out everywhere.
    indicators = tuple(sorted({key[1] for key in keys}))
    place = {indicator: at for at, indicator in enumerate(indicators)}
    codes = np.array([place[key[1]] for key in keys], dtype=np.int64)
    return Panel(keys, indicators, codes, first, values)
