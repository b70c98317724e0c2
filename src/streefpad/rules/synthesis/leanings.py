"""How pupils lean by sex and nationality: shares of girls by domain, chosen to look like the monitor's.

The monitor's few published shares of girls within STEM (4 %, 16 % and 52 % in 2019-2020) set the
scale; the others are plausible and no more.
"""

from __future__ import annotations

import numpy as np

from streefpad.model.studyprogrammes import Finality
from streefpad.rules.synthesis.groups import Link
from streefpad.rules.synthesis.rounding import Numbers
from streefpad.rules.synthesis.structure import Course, Sector, Stage
from streefpad.rules.synthesis.totals import MAINSTREAM, Totals

# Girls in percent: preparing for higher education, double, for the labour market.
_GIRLS = {
    "1": (72, 70, 62),
    "2": (36, 15, 4),
    "3": (64, 62, 66),
    "4": (50, 46, 42),
    "5": (45, 48, 52),
    "6": (84, 82, 86),
    "7": (38, 34, 30),
    "8": (52, 47, 45),
    "9": (54, 54, 54),
}
_GIRLS_BY_STAGE = {Stage.FIRST_B: 42, Stage.SECOND_B: 43, Stage.HIGHER: 80, Stage.NEWCOMERS: 44}
_ELSEWHERE = 49
_GIRLS_IN_SPECIAL = 34

_COLUMN = {Finality.TRANSFER: 0, Finality.DOUBLE: 1, Finality.LABOUR_MARKET: 2}
_COLUMN_OF_FORM = {"ASO": 0, "TSO": 1, "KSO": 1, "BSO": 2, "7DE": 2}

# Log-odds of another nationality than Belgian, beside what the school adds.
_FOREIGN_BY_STAGE = {
    Stage.NEWCOMERS: 5.0,
    Stage.FIRST_B: 0.6,
    Stage.SECOND_B: 0.6,
    Stage.HIGHER: 0.4,
    Stage.MODULAR: 0.5,
}
_FOREIGN_BY_COLUMN = (-0.3, 0.0, 0.5)

_BOYS = {Sector.MAINSTREAM: 51.0, Sector.SPECIAL: 66.0, Sector.PART_TIME: 64.0, Sector.SYNTRA: 61.0}
_FOREIGN = {Sector.MAINSTREAM: 9.0, Sector.SPECIAL: 12.0, Sector.PART_TIME: 15.0, Sector.SYNTRA: 9.0}
_LEVELS = {Sector.MAINSTREAM: "secundair", Sector.SPECIAL: "buso"}


def towards_boys(links: tuple[Link, ...], courses: tuple[Course, ...]) -> Numbers:
    """The log-odds of being a boy, for each link."""
    girls = np.array([_girls(each, courses[each.course] if each.course >= 0 else None) for each in links])
    odds: Numbers = (100 - girls) / girls
    return np.log(odds)


def towards_foreign(links: tuple[Link, ...], courses: tuple[Course, ...]) -> Numbers:
    """The log-odds of another nationality, for each link, before the school adds its own."""
    found = []
    for link in links:
        course = courses[link.course] if link.course >= 0 else None
        by_stage = _FOREIGN_BY_STAGE.get(link.stage)
        by_column = 0.0 if course is None else _FOREIGN_BY_COLUMN[_column(course)]
        found.append(by_column if by_stage is None else by_stage)
    return np.array(found)


def boys_in_percent(totals: Totals, sector: Sector, year: int) -> float:
    """The share of boys of a sector: of the nearest year for which it is stated, else a plausible one."""
    level = _LEVELS.get(sector, "")
    stated = [
        each for each in totals.years(MAINSTREAM) if totals.get(f"jongens_{each}|{level}", each) is not None
    ]
    if not stated:
        return _BOYS[sector]
    nearest = min(stated, key=lambda each: abs(each - year))
    return totals.get(f"jongens_{nearest}|{level}", nearest) or _BOYS[sector]


def foreign_in_percent(totals: Totals, sector: Sector, year: int) -> float:
    """The share of pupils without Belgian nationality of a sector in a year."""
    found = totals.nearest(f"nb|{_LEVELS.get(sector, '')}", year)
    return _FOREIGN[sector] if found is None else found


def _girls(link: Link, course: Course | None) -> int:
    if link.group.sector is Sector.SPECIAL:
        return _GIRLS_IN_SPECIAL
    if link.stage in _GIRLS_BY_STAGE:
        return _GIRLS_BY_STAGE[link.stage]
    if course is None or course.programme.domain not in _GIRLS:
        return _ELSEWHERE
    return _GIRLS[course.programme.domain][_column(course)]


def _column(course: Course) -> int:
    programme = course.programme
    return _COLUMN.get(programme.finality, _COLUMN_OF_FORM.get(programme.form, 1))
