"""Made-up schools: sites in regions, under institutions, each with a place, a number and a character."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from streefpad.rules.synthesis.regions import BRUSSELS, CITIES, Region
from streefpad.rules.synthesis.rounding import Counts, Numbers, apportion
from streefpad.values.record import Record

MUNICIPALITY = "Voorbeeldgemeente {number}"
CITY = "Voorbeeldstad {number}"
STREET = "Synthetische straat {number}"
_CITIES_PER_PROVINCE = 3
_MUNICIPALITIES_PER_PROVINCE = 48
_MUNICIPALITIES_OF_BRUSSELS = 19
_SIZE_SPREAD = 0.85
_URBAN = {BRUSSELS: 0.9, CITIES: 0.45}  # log-odds of another nationality above the rest of Flanders
_BOARD_CODES = {"Gemeenschapsonderwijs": "GO", "Gemeente": "OGO", "Provincie/VGC": "OGO", "Vrij": "VGO"}
_SUPPORTED_FROM = -0.2  # on the scale of `diversity`: six schools in ten get extra staff
_SPOILT_EVERY = 33  # one site in so many has numbers as a spreadsheet leaves them


class Schools(Record):
    """Sites in order of region; every field holds one value for each site."""

    region: Counts
    institution: Counts  # from 0
    site_number: Counts  # from 1 within the institution
    size: Numbers  # a weight, 1 for the middling site
    general: Numbers  # how much it leans to general education, from about -2 to 2
    diversity: Numbers  # how much more often its pupils have another nationality, in log-odds
    municipality: NDArray[np.object_]
    address: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.region)

    @property
    def institutions(self) -> int:
        """How many institutions run the sites."""
        return int(self.institution.max(initial=-1)) + 1


def found_schools(
    regions: tuple[Region, ...], sites: Counts, institutions: int, random: np.random.Generator
) -> Schools:
    """So many sites in each region, run by about so many institutions."""
    region = np.repeat(np.arange(len(regions)), sites)
    count = len(region)
    institution, site_number = _institutions(region, sites, institutions)
    municipality, address = _places(regions, region, random)
    urban = np.array([_URBAN.get(each.area, 0.0) for each in regions])[region]
    return Schools(
        region=region,
        institution=institution,
        site_number=site_number,
        size=np.exp(_SIZE_SPREAD * random.standard_normal(count)),
        general=random.standard_normal(count),
        diversity=urban - 0.4 + 0.7 * random.standard_normal(count),
        municipality=municipality,
        address=address,
    )


def numbered(schools: Schools, first: int) -> list[str]:
    """The official number of each site's institution, six digits with the zeros that lead it."""
    return [f"{first + number:06d}" for number in schools.institution.tolist()]


def told(
    schools: Schools, regions: tuple[Region, ...], numbers: list[str], year: int
) -> tuple[tuple[str, ...], ...]:
    """What a row says of each site: the columns of SITE_COLUMNS.

    In every school year other sites carry the marks of a spreadsheet: numbers without the zeros that
    lead them, and with a ".0" behind.
    """
    supported = np.where(schools.diversity > _SUPPORTED_FROM, "Ja", "Nee").tolist()
    spoilt = [(at + year) % _SPOILT_EVERY == 0 for at in range(len(schools))]
    provinces = [regions[at].province for at in schools.region.tolist()]
    return tuple(
        (support, "NL", province, town, *_written(number, site, is_spoilt), address)
        for support, province, town, number, site, is_spoilt, address in zip(
            supported,
            provinces,
            schools.municipality.tolist(),
            numbers,
            schools.site_number.tolist(),
            spoilt,
            schools.address.tolist(),
            strict=True,
        )
    )


def boards(regions: tuple[Region, ...]) -> tuple[tuple[str, str], ...]:
    """Net and kind of board of each region; in Brussels the province's schools are the commission's."""
    return tuple((_BOARD_CODES.get(each.board, ""), _board(each)) for each in regions)


def _written(number: str, site: int, spoilt: bool) -> tuple[str, str]:
    return (f"{int(number)}.0", f"{site}.0") if spoilt else (number, str(site))


def _board(region: Region) -> str:
    if region.board != "Provincie/VGC":
        return region.board
    return "VGC" if region.area == BRUSSELS else "Provincie"


def _institutions(region: Counts, sites: Counts, wanted: int) -> tuple[Counts, Counts]:
    """Neighbouring sites of a region under one institution, and their number within it."""
    per_region = np.minimum(sites, np.maximum(apportion(wanted, sites), sites > 0))
    first = np.concatenate(([0], np.cumsum(per_region)[:-1]))
    start = np.concatenate(([0], np.cumsum(sites)[:-1]))
    inside = np.arange(len(region)) - start[region]
    institution = first[region] + inside * per_region[region] // np.maximum(sites[region], 1)
    begins = np.searchsorted(institution, institution)  # institutions stand in order
    return institution, np.arange(len(region)) - begins + 1


def _places(
    regions: tuple[Region, ...], region: Counts, random: np.random.Generator
) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    """A made-up municipality for each site, and an address in it that no other site has."""
    provinces = sorted({each.province for each in regions})
    draws = random.random(len(region))
    names = []
    for at, draw in zip(region.tolist(), draws.tolist(), strict=True):
        where = regions[at]
        province = provinces.index(where.province)
        if where.area == CITIES:
            names.append(
                CITY.format(number=province * _CITIES_PER_PROVINCE + int(draw * _CITIES_PER_PROVINCE) + 1)
            )
            continue
        many = _MUNICIPALITIES_OF_BRUSSELS if where.area == BRUSSELS else _MUNICIPALITIES_PER_PROVINCE
        names.append(
            MUNICIPALITY.format(number=province * _MUNICIPALITIES_PER_PROVINCE + int(draw * many) + 1)
        )
    used: dict[str, int] = {}
    addresses = []
    for name in names:
        used[name] = used.get(name, 0) + 1
        addresses.append(f"{name}, {STREET.format(number=used[name])}")
    return np.array(names, dtype=object), np.array(addresses, dtype=object)
