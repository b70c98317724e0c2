"""How many pupils each group has in a school year, before scaling; together they are the official totals."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from streefpad.rules.synthesis.groups import FINALITIES, FORMS, Group
from streefpad.rules.synthesis.rounding import Counts, Numbers, apportion, fit
from streefpad.rules.synthesis.stages import GRADE_PUPILS, SECOND_GRADE, THIRD_GRADE, stage_numbers
from streefpad.rules.synthesis.structure import GRADES, REFORMED, Sector, Stage
from streefpad.rules.synthesis.totals import PART_TIME, SPECIAL, SYNTRA, Interpolation, Totals
from streefpad.rules.synthesis.tracks import by_finality, by_form
from streefpad.values.record import replace

Sizes = dict[Group, int]

# Chosen for plausibility; they count only where the totals are silent.
_DUAL_LIMIT = 0.9  # of a track
_DOUBLE_OF_DUAL = {SECOND_GRADE: 0.0, THIRD_GRADE: 0.02}  # dual pupils outside the labour-market track
_SYNTRA_PER_PART_TIME = 0.22
_PART_TIME_SHARES = (12, 18, 35, 35)  # by stage


def mainstream_sizes(totals: Totals, year: int) -> Sizes:
    """The groups of mainstream secondary education."""
    numbers = stage_numbers(totals, year)
    forms, finalities = by_form(totals, year), by_finality(totals, year)
    sizes = {
        _group(stage): number
        for stage, number in numbers.others.items()
        if stage not in (Stage.SEVENTH, Stage.MODULAR)
    }
    sizes[_group(Stage.MODULAR, FORMS[-1])] = numbers.others[Stage.MODULAR]
    for grade in GRADE_PUPILS:
        first = (_dual(totals, grade, year) + 1) // 2
        for stage, dual in zip(grade, (first, _dual(totals, grade, year) - first), strict=True):
            old = year < REFORMED[stage]
            tracks, found = (FORMS, forms) if old else (FINALITIES, finalities)
            sizes |= _with_dual(stage, tracks, found[stage], dual, _DOUBLE_OF_DUAL[grade])
    return sizes | _seventh_sizes(totals, year, numbers.others[Stage.SEVENTH], forms[Stage.SEVENTH])


def part_time_sizes(totals: Totals, year: int, sector: Sector) -> Sizes:
    """The pupils of part-time education, or of Syntra, by stage."""
    number = totals.whole(PART_TIME, year) or 0
    if sector is Sector.SYNTRA:
        stated = totals.whole(SYNTRA, year)
        number = round(number * _SYNTRA_PER_PART_TIME) if stated is None else stated
    parts = apportion(number, _PART_TIME_SHARES).tolist()
    return {Group(sector=sector, stage=stage): part for stage, part in zip(GRADES, parts, strict=True)}


def special_sizes(totals: Totals, year: int) -> Sizes:
    """The pupils of special secondary education by training form and type."""
    number = totals.whole(SPECIAL, year) or 0
    forms = totals.parts("ov|", year) or {"Beroepsonderwijs": number}
    types = totals.parts("type|buso|", year) or {"Type BA": number}
    stated = {form: totals.parts(f"ov_type_{year}|{form}|", year) for form in forms}
    if all(sum(stated[form].values()) == size for form, size in forms.items()):
        table = np.array([[stated[form].get(kind, 0) for kind in types] for form in forms], dtype=np.int64)
    else:
        table = fit(_special_pattern(totals, forms, types), [*forms.values()], [*types.values()])
    return {
        Group(sector=Sector.SPECIAL, stage=Stage.UNGRADED, track=form, type=kind): int(table[row, column])
        for row, form in enumerate(forms)
        for column, kind in enumerate(types)
    }


def scaled(sizes: Mapping[Group, int], groups: Sequence[Group], total: int) -> Counts:
    """The groups in the order asked for, brought to another total; unchanged where it is theirs."""
    weights = [sizes.get(each, 0) for each in groups]
    return apportion(total, weights) if total else np.zeros(len(groups), dtype=np.int64)


def settled(sizes: Mapping[Group, int], offered: Collection[Group]) -> tuple[Sizes, tuple[Group, ...]]:
    """The groups that can follow something; dual pupils without a dual course join the others of their track.

    The second part holds the groups that have pupils and nothing to follow.
    """
    found: Sizes = {}
    homeless = []
    for group, number in sizes.items():
        home = group if group in offered else replace(group, dual=False)
        if home in offered:
            found[home] = found.get(home, 0) + number
        elif number:
            homeless.append(group)
    return found, tuple(homeless)


def _group(stage: Stage, track: str = "", dual: bool = False) -> Group:
    return Group(sector=Sector.MAINSTREAM, stage=stage, track=track, dual=dual)


def _dual(totals: Totals, grade: tuple[Stage, Stage], year: int) -> int:
    """Dual pupils of a grade: what is counted with, less what is counted without dual learning."""
    series = GRADE_PUPILS[grade]
    everyone = totals.whole(series.format(kind=""), year)
    others = totals.whole(series.format(kind="_vt"), year)
    return 0 if everyone is None or others is None else max(0, everyone - others)


def _dual_in_seventh(totals: Totals, year: int) -> int:
    """Dual pupils outside the two grades; none before the first year in which all dual pupils are counted."""
    found = []
    for each in totals.years("sig|duaal"):
        everywhere = totals.whole("sig|duaal", each) or 0
        found.append((each, max(0, everywhere - sum(_dual(totals, grade, each) for grade in GRADE_PUPILS))))
    return Interpolation(tuple(found)).at(year) if found and year >= found[0][0] else 0


def _with_dual(stage: Stage, tracks: tuple[str, ...], sizes: Counts, dual: int, double_share: float) -> Sizes:
    """The tracks of a stage with their dual pupils apart: nearly all in the labour-market track, the last."""
    double, labour = tracks[1], tracks[-1]
    in_double = min(round(dual * double_share), int(sizes[1] * _DUAL_LIMIT))
    in_labour = min(dual - in_double, int(sizes[-1] * _DUAL_LIMIT))
    apart = {double: in_double, labour: in_labour}
    found = {
        _group(stage, track): size - apart.get(track, 0)
        for track, size in zip(tracks, sizes.tolist(), strict=True)
    }
    return found | {_group(stage, track, dual=True): number for track, number in apart.items()}


def _seventh_sizes(totals: Totals, year: int, seventh: int, forms: Counts) -> Sizes:
    dual = _dual_in_seventh(totals, year)
    if year >= REFORMED[Stage.SEVENTH]:
        dual = min(dual, int(seventh * _DUAL_LIMIT))
        return {_group(Stage.SEVENTH): seventh - dual, _group(Stage.SEVENTH, dual=True): dual}
    return _with_dual(Stage.SEVENTH, FORMS, forms, dual, 0.0)


def _special_pattern(totals: Totals, forms: dict[str, int], types: dict[str, int]) -> Numbers:
    """Which types of need a training form takes in, from the years for which the totals cross the two."""
    pattern = np.full((len(forms), len(types)), 1e-6)
    for year in totals.years(SPECIAL):
        for row, form in enumerate(forms):
            stated = totals.parts(f"ov_type_{year}|{form}|", year)
            pattern[row] += [stated.get(kind, 0) for kind in types]
    return pattern
