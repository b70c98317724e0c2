"""Regions: province, kind of municipality and kind of school board, with how many pupils each has."""

from __future__ import annotations

import numpy as np

from streefpad.rules.synthesis.rounding import Counts, apportion, fit
from streefpad.rules.synthesis.totals import SPECIAL, Totals
from streefpad.values.record import Record

CITIES, ELSEWHERE, BRUSSELS = "Centrumsteden", "Rest van Vlaanderen", "Brussel"

# Shares in percent, chosen for plausibility; used only where the totals are silent.
_PROVINCES = {
    "Antwerpen": 28,
    "Brussels Hoofdstedelijk Gewest": 4,
    "Limburg": 13,
    "Oost-Vlaanderen": 23,
    "Vlaams-Brabant": 14,
    "West-Vlaanderen": 18,
}
_AREAS = {BRUSSELS: 4, CITIES: 38, ELSEWHERE: 58}
_BOARDS = {"Gemeenschapsonderwijs": 21, "Gemeente": 4, "Provincie/VGC": 3, "Vrij": 72}
_SHARES = {**_PROVINCES, **_AREAS, **_BOARDS}


class Region(Record):
    """Where a school lies and who runs it, as far as the totals tell schools apart."""

    province: str
    area: str
    board: str


def regions_of(totals: Totals, year: int) -> tuple[Region, ...]:
    """Every region that the totals can tell apart, in one order for all years."""
    provinces = totals.parts("prov|secundair|", year) or _PROVINCES
    boards = totals.parts("net|secundair|", year) or _BOARDS
    return tuple(
        Region(province=province, area=area, board=board)
        for province in sorted(provinces)
        for area in _areas(province)
        for board in sorted(boards)
    )


def mainstream_regions(totals: Totals, regions: tuple[Region, ...], year: int, total: int) -> Counts:
    """So many pupils of mainstream secondary education by region; every stated margin holds in proportion."""
    provinces = _parts(totals, "prov|secundair|", year, total, sorted({each.province for each in regions}))
    boards = _parts(totals, "net|secundair|", year, total, sorted({each.board for each in regions}))
    areas = _parts(totals, "typ|secundair|", year, total, list(_AREAS))
    places = [(each.province, each.area) for each in regions]
    distinct = list(dict.fromkeys(places))
    by_place = _by_place(provinces, areas, distinct)
    table = fit(np.outer(by_place, list(boards.values())), by_place, list(boards.values()))
    at = {place: row for row, place in enumerate(distinct)}
    column = {board: number for number, board in enumerate(boards)}
    return np.array(
        [table[at[place], column[each.board]] for place, each in zip(places, regions, strict=True)],
        dtype=np.int64,
    )


def special_regions(totals: Totals, regions: tuple[Region, ...], pupils: Counts, year: int) -> Counts:
    """The pupils of special education by region: areas as stated, within them as in mainstream education."""
    whole = totals.whole(SPECIAL, year) or 0
    areas = totals.parts("typ|buso|", year)
    if not areas:
        return apportion(whole, pupils) if whole else np.zeros_like(pupils)
    found = np.zeros_like(pupils)
    for area, number in areas.items():
        inside = np.array([each.area == area for each in regions])
        if number and inside.any():
            found[inside] = apportion(number, pupils[inside])
    return found


def _areas(province: str) -> tuple[str, ...]:
    return (BRUSSELS,) if BRUSSELS in province else (CITIES, ELSEWHERE)


def _parts(totals: Totals, prefix: str, year: int, total: int, names: list[str]) -> dict[str, int]:
    """The pupils under each of the names: as stated where exactly these are, else by plausible shares."""
    stated = totals.parts(prefix, year)
    shares = stated if set(stated) == set(names) and any(stated.values()) else _SHARES
    parts = apportion(total, [shares.get(name, 1) for name in names])
    return dict(zip(names, parts.tolist(), strict=True))


def _by_place(provinces: dict[str, int], areas: dict[str, int], places: list[tuple[str, str]]) -> Counts:
    """Province by area: Brussels is both, the others have cities and what lies around them."""
    brussels = sum(n for province, n in provinces.items() if BRUSSELS in province)
    others = {province: n for province, n in provinces.items() if BRUSSELS not in province}
    cities, elsewhere = areas.get(CITIES, 0), areas.get(ELSEWHERE, 0)
    if cities + elsewhere != sum(others.values()):  # areas that do not know Brussels, or made up
        cities, elsewhere = (int(n) for n in apportion(sum(others.values()), [cities, elsewhere]))
    rows = list(others.values())
    table = fit(np.outer(rows, [cities, elsewhere]), rows, [cities, elsewhere])
    at = {province: row for row, province in enumerate(others)}
    return np.array(
        [
            brussels if area == BRUSSELS else table[at[province], 0 if area == CITIES else 1]
            for province, area in places
        ],
        dtype=np.int64,
    )
