"""Which site offers which course, and how the pupils of a group lean towards each offer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from streefpad.model.studyprogrammes import Finality, Grade
from streefpad.rules.synthesis.groups import Group, Link
from streefpad.rules.synthesis.rounding import Counts, Numbers
from streefpad.rules.synthesis.schools import Schools
from streefpad.rules.synthesis.structure import Course, Stage, Structure
from streefpad.values.record import Record

_SPREAD = 0.62  # of the sizes of offers, on a log scale: it makes three in ten of them small
_COURSE_SPREAD = 0.35
_POPULAR = 0.15  # a course offered ten times as often has offers this power of ten larger
_CHOICE = 0.5  # how much more a large site offers
_LARGE = 0.45  # how much larger a large site's offers are
_UNLIKELY = -14.0  # log-weight of an offer that exists only so that every region can reach its total
_LEANING = {"ASO": 1.3, "TSO": -0.3, "KSO": -0.2, "BSO": -1.1, "7DE": -1.0, "OKAN": 0.0, "HBO": -0.8}
_DOMAIN_BOUND = 0.3  # leaning of a course that prepares for one field of higher education


class Offers(Record):
    """Items, each an offer seen by one group at one stage, in order of group and then region.

    An offer is a course at a site; it is one item for each stage and structure.
    """

    groups: tuple[Group, ...]
    links: tuple[Link, ...]
    group_of_link: Counts
    offer: Counts  # number of the offer, the same for all its items
    site: Counts
    link: Counts
    weight: Numbers  # log
    starts_at: Numbers  # for dual offers: the share of all dual learning at which it appears, else 0
    segment: Counts  # group x regions + region
    starts: Counts  # the first item of every segment

    def __len__(self) -> int:
        return len(self.offer)

    def holding(self, year: int) -> NDArray[np.bool_]:
        """For each link whether it holds in the school year that begins in this year."""
        known: dict[tuple[Structure, Stage], bool] = {}
        for link in self.links:
            known.setdefault((link.structure, link.stage), link.holds(year))
        return np.array([known[link.structure, link.stage] for link in self.links])


def make_offers(
    courses: tuple[Course, ...],
    links: tuple[Link, ...],
    schools: Schools,
    regions: int,
    wanted: Numbers,
    random: np.random.Generator,
) -> Offers:
    """Offers: about the wanted number of sites for each course, and for each group some in every region."""
    groups = tuple(dict.fromkeys(each.group for each in links))
    used = sorted({each.course for each in links})
    sites, weights, course_of, appears = _choose(courses, used, schools, wanted, random)
    offer, link = _items(course_of, links)
    spare_site, spare_link = _spare(links, schools, regions, wanted, site=sites, offer=offer, link=link)
    at_site = np.concatenate((sites[offer], spare_site))
    of_link = np.concatenate((link, spare_link))
    number = np.concatenate((offer, len(sites) + np.arange(len(spare_site))))
    place = {group: at for at, group in enumerate(groups)}
    group_of = np.array([place[each.group] for each in links])
    segment = group_of[of_link] * regions + schools.region[at_site]
    order = np.argsort(segment, kind="stable")
    spare = np.zeros(len(spare_site))
    return Offers(
        groups=groups,
        links=links,
        group_of_link=group_of,
        offer=number[order],
        site=at_site[order],
        link=of_link[order],
        weight=np.concatenate((weights[offer], spare + _UNLIKELY))[order],
        starts_at=np.concatenate((appears[offer], spare))[order],
        segment=segment[order],
        starts=np.searchsorted(segment[order], np.arange(len(groups) * regions)),
    )


def _choose(
    courses: tuple[Course, ...],
    used: list[int],
    schools: Schools,
    wanted: Numbers,
    random: np.random.Generator,
) -> tuple[Counts, Numbers, Counts, Numbers]:
    """For each course the sites that offer it, drawn without replacement by how well they suit it."""
    sites, weights, course_of, appears = [], [], [], []
    suits = np.log(schools.size)
    for at in used:
        many = int(min(len(schools), max(1, round(wanted[at]))))
        leaning = _leaning(courses[at]) if at >= 0 else 0.0
        luck = -np.log(-np.log(random.random(len(schools))))
        keys = _CHOICE * suits + leaning * schools.general + luck
        chosen = np.sort(np.argpartition(-keys, many - 1)[:many])
        popularity = _POPULAR * np.log(many) + _COURSE_SPREAD * random.standard_normal()
        sites.append(chosen)
        weights.append(_LARGE * suits[chosen] + popularity + _SPREAD * random.standard_normal(many))
        course_of.append(np.full(many, at))
        dual = at >= 0 and courses[at].programme.dual
        appears.append(random.random(many) if dual else np.zeros(many))
    return np.concatenate(sites), np.concatenate(weights), np.concatenate(course_of), np.concatenate(appears)


def _leaning(course: Course) -> float:
    programme = course.programme
    if programme.grade is Grade.FIRST:
        joined = Stage.FIRST_B in course.stages or course.stages == (Stage.SECOND_B,)
        return -0.8 if joined else 0.4
    if programme.finality is Finality.TRANSFER and programme.form != "ASO":
        return _DOMAIN_BOUND
    return _LEANING.get(programme.form, 0.0)


def _items(course_of: Counts, links: tuple[Link, ...]) -> tuple[Counts, Counts]:
    """Every offer with every link of its course."""
    by_course: dict[int, list[int]] = {}
    for at, link in enumerate(links):
        by_course.setdefault(link.course, []).append(at)
    ordered = np.argsort(course_of, kind="stable")
    courses, first, many = np.unique(course_of[ordered], return_index=True, return_counts=True)
    offers, found = [], []
    for course, start, count in zip(courses.tolist(), first.tolist(), many.tolist(), strict=True):
        own = by_course[course]
        offers.append(np.tile(ordered[start : start + count], len(own)))
        found.append(np.repeat(own, count))
    return np.concatenate(offers), np.concatenate(found)


def _spare(
    links: tuple[Link, ...],
    schools: Schools,
    regions: int,
    wanted: Numbers,
    *,
    site: Counts,
    offer: Counts,
    link: Counts,
) -> tuple[Counts, Counts]:
    """Unlikely offers where a region with schools has none for a group in a structure, or only dual ones."""
    best: dict[tuple[Group, Structure, Stage], int] = {}
    for at, each in sorted(enumerate(links), key=lambda pair: -wanted[pair[1].course]):
        best.setdefault((each.group, each.structure, each.stage), at)
    largest: dict[int, int] = {}
    for place in np.argsort(-schools.size, kind="stable").tolist():
        largest.setdefault(int(schools.region[place]), place)
    kinds = list(best)
    number_of = {kind: number for number, kind in enumerate(kinds)}
    kind_of = np.array([number_of[each.group, each.structure, each.stage] for each in links], dtype=np.int64)
    served = np.zeros((len(kinds), regions), dtype=bool)
    lasting = np.array([not each.group.dual for each in links])[link]
    served[kind_of[link[lasting]], schools.region[site[offer[lasting]]]] = True
    lacking = [
        (largest[region], best[kinds[kind]])
        for kind, region in zip(*(found.tolist() for found in np.nonzero(~served)), strict=True)
        if region in largest
    ]
    found = np.array(lacking, dtype=np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]
