"""How many sites a sector has, in which regions, and how many of them offer each course."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal

import numpy as np

from streefpad.model.studyprogrammes import Grade
from streefpad.rules.synthesis.margins import Sizes
from streefpad.rules.synthesis.regions import Region
from streefpad.rules.synthesis.rounding import Counts, Numbers, apportion
from streefpad.rules.synthesis.structure import GRADES, REFORMED, Course, Sector, Stage, Structure
from streefpad.rules.synthesis.totals import MAINSTREAM, Totals

_PUPILS_PER_SITE = {Sector.MAINSTREAM: 320, Sector.PART_TIME: 190, Sector.SYNTRA: 110, Sector.SPECIAL: 140}
_SITES_PER_INSTITUTION = 1.5
_SITES, _INSTITUTIONS = "sg|secundair|vest|aantal", "sg|secundair|inst|aantal"
_OFFERED = "ab{kind}|{grade}|aanbod"
_GRADE_NAMES = {Grade.SECOND: "2e graad", Grade.THIRD: "3e graad"}

# Of the sites of a sector, those that offer one course, where the catalogue does not say.
_PART_TIME_REACH = 0.2  # the middling course
_SPECIAL_REACH = 0.12  # a course of special education
_MAINSTREAM_IN_SPECIAL = 0.04
_WITHOUT_PROGRAMME = 0.5


def brought_to(number: int, scale: Decimal) -> int:
    """A number of pupils, or of sites, at another size.

    >>> brought_to(480487, Decimal("0.01"))
    4805
    """
    return int((number * scale).to_integral_value(rounding=ROUND_HALF_EVEN))


def schools_wanted(
    sector: Sector, sizes: Mapping[int, Sizes], totals: Totals, scale: Decimal
) -> tuple[int, int]:
    """How many sites and institutions a sector has: as stated, else by what is usual per site."""
    sites = max(sum(each.values()) for each in sizes.values()) / _PUPILS_PER_SITE[sector]
    institutions = sites / _SITES_PER_INSTITUTION
    if sector is Sector.MAINSTREAM:
        last = totals.years(MAINSTREAM)[-1]
        sites = totals.nearest(_SITES, last) or sites
        institutions = totals.nearest(_INSTITUTIONS, last) or institutions
    return max(1, brought_to(round(sites), scale)), max(1, brought_to(round(institutions), scale))


def sites_per_region(sector: Sector, regions: tuple[Region, ...], pupils: Counts, number: int) -> Counts:
    """At least one site wherever mainstream pupils are counted, and one in every area elsewhere."""
    sites = apportion(number, pupils)
    if sector is Sector.MAINSTREAM:
        return np.maximum(sites, pupils > 0)
    for area in sorted({each.area for each in regions}):
        inside = np.array([each.area == area for each in regions])
        if not sites[inside].any() and pupils[inside].any():
            sites[np.argmax(np.where(inside, pupils, -1))] = 1
    return sites


def offers_wanted(
    sector: Sector, courses: tuple[Course, ...], totals: Totals, scale: Decimal, sites: int
) -> Numbers:
    """The sites that each course should have; the last number is for pupils without a programme."""
    stated = np.array([each.programme.sites for each in courses], dtype=float)
    if sector is Sector.MAINSTREAM:
        found = stated * _corrections(courses, totals) * float(scale)
    elif sector is Sector.SPECIAL:
        special = [each.stages == (Stage.UNGRADED,) for each in courses]
        found = np.where(special, _SPECIAL_REACH, _MAINSTREAM_IN_SPECIAL) * sites
    else:
        middling = float(np.median(stated[stated > 0])) if (stated > 0).any() else 1.0
        found = np.clip(np.sqrt(stated / middling), 0.3, 3.0) * _PART_TIME_REACH * sites
    return np.append(found, _WITHOUT_PROGRAMME * sites)


def _corrections(courses: tuple[Course, ...], totals: Totals) -> Numbers:
    """What brings the offers of a grade to the number that the totals state, for each course."""
    factors = np.ones(len(courses))
    for grade, name in _GRADE_NAMES.items():
        first, last = GRADES[:2] if grade is Grade.SECOND else GRADES[2:]
        for structure, dual, year in (
            (Structure.OLD, False, REFORMED[first] - 1),
            (Structure.NEW, False, REFORMED[last]),
            (Structure.ALWAYS, True, totals.years(MAINSTREAM)[-1]),
        ):
            own = [
                each.structure is structure and each.programme.dual is dual and each.stages[0] is first
                for each in courses
            ]
            present = sum(each.programme.sites for each, it in zip(courses, own, strict=True) if it)
            offered = _offered(totals, name, year, dual=dual)
            if offered and present:
                factors[own] = offered / present
    return factors


def _offered(totals: Totals, grade: str, year: int, *, dual: bool) -> float:
    """Offers of a grade in a year, dual or not; 0 where the totals do not say."""
    everything = totals.get(_OFFERED.format(kind="", grade=grade), year)
    others = totals.get(_OFFERED.format(kind="_vt", grade=grade), year)
    if others is None or everything is None:
        return 0.0
    return everything - others if dual else others
