"""How many pupils each stage of mainstream education has: as stated, the rest by plausible shares.

The shares at the top count only where the totals are silent.
"""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.rules.synthesis.groups import FORMS
from streefpad.rules.synthesis.rounding import apportion
from streefpad.rules.synthesis.structure import Stage
from streefpad.rules.synthesis.totals import MAINSTREAM, SEVENTH, WITHOUT_SEVENTH, Interpolation, Totals
from streefpad.values.record import Record

SECOND_GRADE, THIRD_GRADE = (Stage.THIRD, Stage.FOURTH), (Stage.FIFTH, Stage.SIXTH)
GRADE_PUPILS = {SECOND_GRADE: "ab{kind}|2e graad|lln", THIRD_GRADE: "ab{kind}|3e graad|lln"}
FINALITY_NAMES = ("Doorstroomfinaliteit", "Dubbele finaliteit", "Arbeidsmarktfinaliteit")

_SEVENTH_SHARE = 0.03  # of mainstream secondary education
_FIRST_YEARS = {Stage.FIRST_A: ("sec_1A", 0.137), Stage.FIRST_B: ("sec_1B", 0.022)}  # of the others
_SECOND_B_SHARE = 0.185  # of the second year
_REST = {Stage.SECOND_A: 22, SECOND_GRADE: 39, THIRD_GRADE: 39}  # of what is left
_FIRST_OF_GRADE = {SECOND_GRADE: 0.505, THIRD_GRADE: 0.512}  # pupils in a grade's first year


class StageNumbers(Record):
    """The pupils of a year by stage; together they are mainstream secondary education."""

    grades: Mapping[Stage, int]  # the two years of the second grade and of the third
    others: Mapping[Stage, int]

    @property
    def least(self) -> int:
        """The smallest number; below 0 the totals contradict each other."""
        return min(*self.grades.values(), *self.others.values())


def stage_numbers(totals: Totals, year: int) -> StageNumbers:
    """What is stated for a year, what follows from it, and the rest by shares."""
    whole = totals.whole(MAINSTREAM, year) or 0
    seventh = _seventh(totals, year, whole)
    others = {Stage.SEVENTH: seventh}
    for stage, (series, share) in _FIRST_YEARS.items():
        stated = totals.whole(series, year)
        others[stage] = round((whole - seventh) * share) if stated is None else stated
    others[Stage.NEWCOMERS] = totals.whole("okan", year) or 0
    others[Stage.HIGHER] = _higher(totals).at(year)
    others[Stage.MODULAR] = _modular(totals).at(year)
    second, grades = _rest(totals, year, whole - sum(others.values()))
    stated_b = totals.whole("sig|2B", year)
    others[Stage.SECOND_B] = round(second * _SECOND_B_SHARE) if stated_b is None else stated_b
    others[Stage.SECOND_A] = second - others[Stage.SECOND_B]
    by_year: dict[Stage, int] = {}
    for (first, last), pupils in grades.items():
        by_year[first] = round(pupils * _FIRST_OF_GRADE[first, last])
        by_year[last] = pupils - by_year[first]
    return StageNumbers(grades=by_year, others=others)


def stated_forms(totals: Totals, year: int) -> list[int]:
    """Pupils by form, in the order of FORMS; empty where the totals do not state them all."""
    parts = totals.parts(f"vorm_{year}|", year)
    return [parts[form] for form in FORMS] if set(FORMS) <= set(parts) else []


def stated_finalities(totals: Totals, year: int) -> list[int]:
    """Pupils by finality, in the order of FINALITY_NAMES; empty where the totals do not state them all."""
    parts = totals.parts(f"fin_{year}|", year)
    return [parts[name] for name in FINALITY_NAMES] if set(FINALITY_NAMES) <= set(parts) else []


def _seventh(totals: Totals, year: int, whole: int) -> int:
    stated, others = totals.whole(SEVENTH, year), totals.whole(WITHOUT_SEVENTH, year)
    if stated is not None:
        return stated
    return round(whole * _SEVENTH_SHARE) if others is None else whole - others


def _rest(totals: Totals, year: int, rest: int) -> tuple[int, dict[tuple[Stage, Stage], int]]:
    """The second year, and the two grades: stated, or their share of what the stated ones leave."""
    stated = {grade: totals.whole(series.format(kind=""), year) for grade, series in GRADE_PUPILS.items()}
    left = rest - sum(number for number in stated.values() if number is not None)
    silent = [grade for grade, number in stated.items() if number is None]
    shares = [_REST[Stage.SECOND_A], *(_REST[grade] for grade in silent)]
    second, *parts = apportion(left, shares).tolist() if left > 0 else (left, *(0 for _ in silent))
    filled = dict(zip(silent, parts, strict=True))
    return second, {grade: filled[grade] if number is None else number for grade, number in stated.items()}


def _higher(totals: Totals) -> Interpolation:
    """Pupils in higher vocational education, stated for some years only."""
    found: dict[int, int] = {}
    for year in totals.years(MAINSTREAM):
        for prefix in (f"fin_{year}|", f"vorm_{year}|"):
            stated = totals.whole(f"{prefix}n.v.t. (hbo)", year)
            if stated is not None:
                found[year] = stated
    return Interpolation(tuple(sorted(found.items())))


def _modular(totals: Totals) -> Interpolation:
    """Pupils counted by form but in no grade: what the forms, or finalities, hold more than the grades."""
    found: dict[int, int] = {}
    for year in totals.years(MAINSTREAM):
        grades = [totals.whole(series.format(kind=""), year) for series in GRADE_PUPILS.values()]
        forms, finalities = stated_forms(totals, year), stated_finalities(totals, year)
        in_grades = sum(number for number in grades if number is not None)
        seventh = totals.whole(SEVENTH, year)
        if None in grades:
            continue
        if finalities:
            found[year] = max(0, sum(finalities) - in_grades)
        elif forms and seventh is not None:
            found[year] = max(0, sum(forms) - seventh - in_grades)
    return Interpolation(tuple(sorted(found.items())))
