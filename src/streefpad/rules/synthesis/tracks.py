"""How the pupils of a stage divide over forms, before the reform, and over finalities, after it.

The shares at the top count only where the totals are silent.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from streefpad.rules.synthesis.rounding import Counts, Numbers, apportion, fit
from streefpad.rules.synthesis.stages import (
    SECOND_GRADE,
    StageNumbers,
    stage_numbers,
    stated_finalities,
    stated_forms,
)
from streefpad.rules.synthesis.structure import GRADES, REFORMED, Stage
from streefpad.rules.synthesis.totals import MAINSTREAM, Totals

LABOUR = 2  # the place of the labour market among the finalities

_FORM_SHARES = {True: (43, 31, 2, 24), False: (40, 31, 3, 26)}  # in the second grade, in the third
_FORM_SHARES_ELSEWHERE = {Stage.SEVENTH: (0, 25, 5, 70), Stage.MODULAR: (0, 0, 0, 100)}
_FINALITY_SHARES = (49, 26, 25)

Tracks = dict[Stage, Counts]


def by_form(totals: Totals, year: int) -> Tracks:
    """Each stage of the old structure by form: as stated for this year, else as in the nearest."""
    numbers = _with_forms(stage_numbers(totals, year))
    shares = {stage: np.array(_form_shares(stage)) for stage in numbers}
    nearest = _nearest(
        [each for each in totals.years(MAINSTREAM) if each < REFORMED[Stage.THIRD]],
        [each for each in totals.years(MAINSTREAM) if stated_forms(totals, each)],
        year,
    )
    if nearest is not None:
        shares |= _form_table(totals, nearest)
    return {stage: apportion(number, shares[stage]) for stage, number in numbers.items()}


def by_finality(totals: Totals, year: int) -> Tracks:
    """Each stage of the new structure by finality: as stated for this year, else as in the nearest."""
    numbers = stage_numbers(totals, year).grades
    nearest = _nearest(
        [each for each in totals.years(MAINSTREAM) if each >= REFORMED[Stage.SIXTH]],
        [each for each in totals.years(MAINSTREAM) if stated_finalities(totals, each)],
        year,
    )
    if nearest == year:
        return _finality_table(totals, year)
    shares = {stage: np.array(_FINALITY_SHARES) for stage in GRADES}
    if nearest is not None:
        shares |= _finality_table(totals, nearest)
    found = {stage: apportion(numbers[stage], shares[stage]) for stage in GRADES}
    labour = _labour_in_fifth(totals, year, numbers[Stage.FIFTH])
    if labour is not None:
        others = apportion(numbers[Stage.FIFTH] - labour, shares[Stage.FIFTH][:LABOUR])
        found[Stage.FIFTH] = np.append(others, labour)
    return found


def _with_forms(numbers: StageNumbers) -> dict[Stage, int]:
    """The stages whose pupils are counted by form."""
    return {**numbers.grades, **{stage: numbers.others[stage] for stage in _FORM_SHARES_ELSEWHERE}}


def _nearest(of_structure: list[int], stated: list[int], year: int) -> int | None:
    """The stated year nearest to this one in which every grade follows the structure."""
    found = set(of_structure) & set(stated)
    return min(found, key=lambda each: (abs(each - year), each), default=None)


def _form_table(totals: Totals, year: int) -> Tracks:
    """The stages by form in a year for which the forms are stated."""
    numbers = _with_forms(stage_numbers(totals, year))
    forms = stated_forms(totals, year)
    if sum(numbers.values()) != sum(forms):  # they count something else as well
        return {}
    table = fit(
        _pattern({stage: _form_shares(stage) for stage in numbers}, numbers), [*numbers.values()], forms
    )
    return dict(zip(numbers, table, strict=True))


def _finality_table(totals: Totals, year: int) -> Tracks:
    """The stages by finality in a year for which they are stated, with the stated share of the fifth year."""
    numbers = stage_numbers(totals, year).grades
    columns = np.array(stated_finalities(totals, year), dtype=np.int64)
    rows = np.array([numbers[stage] for stage in GRADES], dtype=np.int64)
    if rows.sum() != columns.sum():
        return {stage: apportion(numbers[stage], columns) for stage in GRADES}
    pattern = _pattern(dict.fromkeys(GRADES, _FINALITY_SHARES), numbers)
    fifth = GRADES.index(Stage.FIFTH)
    labour = min(_labour_in_fifth(totals, year, numbers[Stage.FIFTH]) or 0, int(columns[LABOUR]))
    if labour:  # that cell is known: fit what is around it
        pattern[fifth, LABOUR] = 0
        rows[fifth] -= labour
        columns[LABOUR] -= labour
    table = fit(pattern, rows, columns)
    table[fifth, LABOUR] += labour
    return dict(zip(GRADES, table, strict=True))


def _labour_in_fifth(totals: Totals, year: int, pupils: int) -> int | None:
    share = totals.get("sig|arb_3g1", year)
    return None if share is None else round(pupils * share / 100)


def _form_shares(stage: Stage) -> tuple[int, ...]:
    elsewhere = _FORM_SHARES_ELSEWHERE.get(stage)
    return _FORM_SHARES[stage in SECOND_GRADE] if elsewhere is None else elsewhere


def _pattern(shares: Mapping[Stage, tuple[int, ...]], numbers: Mapping[Stage, int]) -> Numbers:
    """The seed of a table: each stage's shares times its pupils."""
    rows = [[float(share * numbers[stage]) for share in shares[stage]] for stage in shares]
    return np.array(rows, dtype=np.float64)
