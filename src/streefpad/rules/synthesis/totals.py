"""The official totals by series and school year, and whether they add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from streefpad.model.studyprogrammes import Total
from streefpad.values.periods import Period, PeriodKind, school_year
from streefpad.values.problems import Fact, Place, Problem, error_at
from streefpad.values.record import Record
from streefpad.values.texts import Text

MAINSTREAM = "niv|secundair"
PART_TIME = "niv|dbso"
SPECIAL = "niv|buso"
SYNTRA = "niv|syntra"
ANY_PERIOD = Text(nl="enig schooljaar", en="any school year")
WITHOUT_SEVENTH, SEVENTH = "sec_zonder7", "sec_7"

# Series whose parts must add up to another series of the same school year.
_PARTS_OF = (
    ("prov|secundair|", MAINSTREAM),
    ("net|secundair|", MAINSTREAM),
    ("typ|secundair|", MAINSTREAM),
    ("typ|buso|", SPECIAL),
    ("ov|", SPECIAL),
    ("type|buso|", SPECIAL),
)
_COUNTED = ("niv|", "sec_", "okan", *(prefix for prefix, _ in _PARTS_OF), "fin_", "vorm_", "ov_type_")


class Totals:
    """The numbers by series and by the year in which the school year begins; `file` is where they stand."""

    def __init__(self, totals: Iterable[Total], file: str = "") -> None:
        self.file = file
        self._stated: dict[str, dict[int, Total]] = {}
        self._under: dict[str, dict[str, dict[int, Total]]] = {}  # by what stands before the last bar
        for total in totals:
            if total.period.kind is PeriodKind.SCHOOL_YEAR:
                years = self._stated.setdefault(total.series, {})
                years[total.period.year - 1] = total
                before, bar, name = total.series.rpartition("|")
                self._under.setdefault(f"{before}{bar}", {})[name] = years

    def get(self, series: str, year: int) -> float | None:
        """The number of that year, None where it is not stated."""
        total = self._stated.get(series, {}).get(year)
        return None if total is None else float(total.value)

    def whole(self, series: str, year: int) -> int | None:
        """The number of that year as a count."""
        found = self.get(series, year)
        return None if found is None else round(found)

    def parts(self, prefix: str, year: int) -> dict[str, int]:
        """What stands behind the prefix, in the order of the table, with its number of that year."""
        under = self._under.get(prefix, {})
        return {name: round(years[year].value) for name, years in under.items() if year in years}

    def years(self, series: str) -> tuple[int, ...]:
        """The years for which a series is stated, in order."""
        return tuple(sorted(self._stated.get(series, {})))

    def nearest(self, series: str, year: int) -> float | None:
        """The number of the stated year that lies nearest, the earlier of two."""
        years = self.years(series)
        if not years:
            return None
        return self.get(series, min(years, key=lambda each: (abs(each - year), each)))

    def school_years(self) -> tuple[Period, ...]:
        """The school years for which mainstream secondary education is counted."""
        return tuple(school_year(year + 1) for year in self.years(MAINSTREAM))

    def mainstream(self, period: Period) -> int | None:
        """The pupils of mainstream secondary education in a school year."""
        return self.whole(MAINSTREAM, period.year - 1)

    def place(self, series: str, year: int) -> Place:
        """Where a number stands."""
        return self._stated[series][year].place

    def __iter__(self) -> Iterator[Total]:
        return (total for years in self._stated.values() for total in years.values())


class Interpolation(Record, kw_only=False):
    """Numbers known for some years, joined by straight lines and level beyond the first and last."""

    known: tuple[tuple[int, int], ...]  # (year, number), in order

    def at(self, year: int) -> int:
        """The number of a year; 0 where none is known."""
        if not self.known:
            return 0
        before = [each for each in self.known if each[0] <= year] or [self.known[0]]
        after = [each for each in self.known if each[0] >= year] or [self.known[-1]]
        (start, low), (end, high) = before[-1], after[0]
        return low if start == end else low + round((high - low) * (year - start) / (end - start))


def check_totals(totals: Totals, asked: Iterable[Period]) -> tuple[Problem, ...]:
    """What keeps totals from being reproduced: a year without any, no counts, parts that do not add up."""
    problems = [_not_a_count(each) for each in totals if _is_counted(each.series) and not _is_count(each)]
    known = set(totals.school_years())
    lacking: list[Fact] = [str(period) for period in asked if period not in known]
    place = Place(file=totals.file)
    for each in lacking or ([] if known else [ANY_PERIOD]):
        problems.append(error_at("no-total", place, series=MAINSTREAM, period=each))
    for period in sorted(known):
        problems += _disagreements(totals, period)
    return tuple(problems)


def _disagreements(totals: Totals, period: Period) -> Iterator[Problem]:
    year = period.year - 1
    for prefix, series in (*_PARTS_OF, (f"fin_{year}|", MAINSTREAM), (f"vorm_{year}|", MAINSTREAM)):
        parts, stated = totals.parts(prefix, year), totals.whole(series, year)
        if parts and stated is not None and sum(parts.values()) != stated:
            yield _disagreement(f"{prefix}…", sum(parts.values()), series, stated, totals, period)
    seventh, others = totals.whole(SEVENTH, year), totals.whole(WITHOUT_SEVENTH, year)
    stated = totals.whole(MAINSTREAM, year)
    if seventh is not None and others is not None and stated is not None and seventh + others != stated:
        yield _disagreement(
            f"{WITHOUT_SEVENTH} + {SEVENTH}", seventh + others, MAINSTREAM, stated, totals, period
        )


def _disagreement(
    parts: str, found: int, series: str, stated: int, totals: Totals, period: Period
) -> Problem:
    place = totals.place(series, period.year - 1)
    return error_at(
        "totals-disagree",
        place,
        parts=parts,
        found=found,
        series=series,
        stated=stated,
        period=str(period),
    )


def _is_counted(series: str) -> bool:
    return series.startswith(_COUNTED)


def _is_count(total: Total) -> bool:
    return total.value >= 0 and total.value == total.value.to_integral_value()


def _not_a_count(total: Total) -> Problem:
    return error_at("not-a-count", total.place, what=total.series, text=str(total.value))
