"""The made-up landscape: which schools there are and what they offer, the same in every school year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import numpy as np

from streefpad.model.studyprogrammes import StudyProgramme
from streefpad.rules.synthesis.extent import offers_wanted, schools_wanted, sites_per_region
from streefpad.rules.synthesis.groups import Link, mainstream_links, part_time_links, special_links
from streefpad.rules.synthesis.leanings import towards_boys, towards_foreign
from streefpad.rules.synthesis.margins import (
    Sizes,
    mainstream_sizes,
    part_time_sizes,
    settled,
    special_sizes,
)
from streefpad.rules.synthesis.offers import Offers, make_offers
from streefpad.rules.synthesis.regions import Region, mainstream_regions, regions_of
from streefpad.rules.synthesis.rounding import Counts, Numbers
from streefpad.rules.synthesis.schools import Schools, found_schools
from streefpad.rules.synthesis.stages import stage_numbers
from streefpad.rules.synthesis.structure import Course, Sector, courses_of
from streefpad.rules.synthesis.texts import programme_rows, stage_name
from streefpad.rules.synthesis.totals import MAINSTREAM, Totals, check_totals
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Place, Problem, error_at
from streefpad.values.record import Record

_OFFER_SPREAD_OF_BOYS = 0.25  # log-odds
_COURSE_SPREAD_OF_BOYS = 0.35
NO_TRACK = "–"


class Frame(Record):
    """What all sectors share; numbers of pupils are those of the totals, before scaling."""

    totals: Totals
    scale: Decimal
    seed: int
    courses: tuple[Course, ...]
    regions: tuple[Region, ...]
    pupils: Mapping[int, Counts]  # of mainstream education, by year and region


class Branch(Record):
    """The schools of one sector with what they offer."""

    sector: Sector
    schools: Schools
    offers: Offers
    boys: Numbers  # log-odds, for each item
    foreign: Numbers
    sizes: Mapping[int, Sizes]  # the groups by year, before scaling
    programmes: tuple[tuple[str, ...], ...]  # what a line says of its programme
    programme_of_link: Counts  # where that stands: links x endings

    def dual(self, year: int) -> int:
        """The dual pupils of a year, before scaling."""
        return sum(number for group, number in self.sizes[year].items() if group.dual)


class Landscape(Record):
    """Everything that stays the same from year to year."""

    frame: Frame
    branches: tuple[Branch, ...]


def lay_out(
    programmes: Iterable[StudyProgramme],
    totals: Totals,
    asked: Sequence[Period],
    *,
    scale: Decimal,
    seed: int,
    listed: Place,
) -> tuple[Landscape | None, tuple[Problem, ...]]:
    """Schools and offers for these programmes and totals, or what is wrong with them.

    `listed` is where the programmes stand: that is where a missing one must be added.
    """
    problems = check_totals(totals, asked) or _contradictions(totals)
    if problems:
        return None, problems
    courses = courses_of(programmes)
    years = totals.years(MAINSTREAM)
    sizes = {sector: {year: _sizes(sector, totals, year) for year in years} for sector in Sector}
    links = {sector: _links(sector, courses, sizes[sector]) for sector in Sector}
    problems = _nothing_to_follow(links, sizes, [each.year - 1 for each in asked], listed)
    if problems:
        return None, problems
    regions = regions_of(totals, years[-1])
    pupils = {
        year: mainstream_regions(totals, regions, year, totals.whole(MAINSTREAM, year) or 0) for year in years
    }
    frame = Frame(totals=totals, scale=scale, seed=seed, courses=courses, regions=regions, pupils=pupils)
    branches = tuple(
        _branch(frame, sector, links[sector], sizes[sector])
        for sector in Sector
        if links[sector] and any(sum(each.values()) for each in sizes[sector].values())
    )
    return Landscape(frame=frame, branches=branches), ()


def _sizes(sector: Sector, totals: Totals, year: int) -> Sizes:
    match sector:
        case Sector.MAINSTREAM:
            return mainstream_sizes(totals, year)
        case Sector.SPECIAL:
            return special_sizes(totals, year)
        case Sector.PART_TIME | Sector.SYNTRA:
            return part_time_sizes(totals, year, sector)


def _contradictions(totals: Totals) -> tuple[Problem, ...]:
    """The years in which the stated parts leave less than nothing for a group that is not stated."""
    found = []
    for period in totals.school_years():
        year = period.year - 1
        open_number, whole = stage_numbers(totals, year).least, totals.whole(MAINSTREAM, year) or 0
        if open_number < 0:
            facts: dict[str, Fact] = {
                "parts": "sec_7 + sec_1A + sec_1B + okan + ab|2e graad|lln + ab|3e graad|lln + …",
                "found": whole - open_number,
                "series": MAINSTREAM,
                "stated": whole,
                "period": str(period),
            }
            place = totals.place(MAINSTREAM, year)
            found.append(error_at("totals-disagree", place, **facts))
    return tuple(found)


def _links(sector: Sector, courses: tuple[Course, ...], sizes: Mapping[int, Sizes]) -> tuple[Link, ...]:
    match sector:
        case Sector.MAINSTREAM:
            return tuple(mainstream_links(courses))
        case Sector.SPECIAL:
            return tuple(special_links(courses, dict.fromkeys(g for year in sizes.values() for g in year)))
        case Sector.PART_TIME | Sector.SYNTRA:
            return tuple(part_time_links(courses, sector))


def _nothing_to_follow(
    links: Mapping[Sector, tuple[Link, ...]],
    sizes: Mapping[Sector, Mapping[int, Sizes]],
    years: Iterable[int],
    listed: Place,
) -> tuple[Problem, ...]:
    """The groups that have pupils in a year and no programme in the catalogue."""
    lacking = dict.fromkeys(
        (f"hoofdstructuur {sector.value}", stage_name(group.stage), group.track)
        for year in years
        for sector, own in links.items()
        for group in settled(sizes[sector][year], {each.group for each in own if each.holds(year)})[1]
    )
    return tuple(
        error_at("no-programme", listed, sector=sector, stage=stage, track=track or NO_TRACK)
        for sector, stage, track in lacking
    )


def _branch(frame: Frame, sector: Sector, links: tuple[Link, ...], sizes: Mapping[int, Sizes]) -> Branch:
    random = np.random.default_rng([frame.seed, int(sector.value)])
    pupils = np.sum(list(frame.pupils.values()), axis=0)
    number, institutions = schools_wanted(sector, sizes, frame.totals, frame.scale)
    sites = sites_per_region(sector, frame.regions, pupils, number)
    schools = found_schools(frame.regions, sites, institutions, random)
    wanted = offers_wanted(sector, frame.courses, frame.totals, frame.scale, len(schools))
    offers = make_offers(frame.courses, links, schools, len(frame.regions), wanted, random)
    course_of = np.array([each.course for each in links])[offers.link]
    by_course = _COURSE_SPREAD_OF_BOYS * random.standard_normal(len(frame.courses) + 1)
    by_offer = _OFFER_SPREAD_OF_BOYS * random.standard_normal(int(offers.offer.max()) + 1)
    rows, places = programme_rows(links, frame.courses)
    return Branch(
        sector=sector,
        schools=schools,
        offers=offers,
        boys=towards_boys(links, frame.courses)[offers.link] + by_course[course_of] + by_offer[offers.offer],
        foreign=towards_foreign(links, frame.courses)[offers.link] + schools.diversity[offers.site],
        sizes=sizes,
        programmes=rows,
        programme_of_link=places,
    )
