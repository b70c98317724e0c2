"""The pupils of one school year: how many follow what where, by sex and nationality."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from streefpad.rules.synthesis.extent import brought_to
from streefpad.rules.synthesis.landscape import Branch, Frame, Landscape
from streefpad.rules.synthesis.leanings import boys_in_percent, foreign_in_percent
from streefpad.rules.synthesis.margins import scaled, settled
from streefpad.rules.synthesis.regions import mainstream_regions, special_regions
from streefpad.rules.synthesis.rounding import Counts, Numbers, allot, apportion, fit, split
from streefpad.rules.synthesis.schools import boards, numbered, told
from streefpad.rules.synthesis.structure import Sector
from streefpad.rules.synthesis.texts import (
    BOARD_COLUMNS,
    PROGRAMME_COLUMNS,
    PUPIL_COLUMNS,
    PUPILS,
    SITE_COLUMNS,
    SUFFIXES,
)
from streefpad.values.periods import Period
from streefpad.values.record import Record

_YEARLY_SPREAD = 0.1  # of an offer's size from one year to the next, on a log scale

Rows = tuple[tuple[str, ...], ...]


class Strand(Record):
    """Columns whose values go together: each combination stands once, and every line points to one."""

    columns: tuple[str, ...]
    rows: Rows
    codes: Counts


class Enrolments(Record):
    """One school year, line by line: the strands side by side make the columns of the official file."""

    period: Period
    strands: tuple[Strand, ...]
    pupils: Counts

    def column(self, name: str) -> list[str]:
        """The value of a column in every line."""
        strand = next(each for each in self.strands if name in each.columns)
        at = strand.columns.index(name)
        return [strand.rows[code][at] for code in strand.codes.tolist()]


class _Part(Record):
    """The lines of one sector."""

    programmes: Rows
    sites: Rows
    programme: Counts
    site: Counts
    region: Counts
    pupil: Counts
    pupils: Counts


def enrol(landscape: Landscape, period: Period) -> Enrolments:
    """The enrolments of a school year; the same landscape and period always give the same ones."""
    parts, institutions = [], 0
    for branch in landscape.branches:
        parts.append(_part(landscape.frame, branch, period.year - 1, institutions))
        institutions += branch.schools.institutions
    programmes, programme = _strung([(each.programmes, each.programme) for each in parts])
    sites, site = _strung([(each.sites, each.site) for each in parts])
    region = np.concatenate([each.region for each in parts])
    pupil = np.concatenate([each.pupil for each in parts])
    return Enrolments(
        period=period,
        strands=(
            Strand(columns=PROGRAMME_COLUMNS, rows=programmes, codes=programme),
            Strand(columns=BOARD_COLUMNS, rows=boards(landscape.frame.regions), codes=region),
            Strand(columns=PUPIL_COLUMNS, rows=PUPILS, codes=pupil),
            Strand(columns=SITE_COLUMNS, rows=sites, codes=site),
        ),
        pupils=np.concatenate([each.pupils for each in parts]),
    )


def _part(frame: Frame, branch: Branch, year: int, institutions: int) -> _Part:
    random = np.random.default_rng([frame.seed, year, int(branch.sector.value)])
    offers, schools = branch.offers, branch.schools
    items = _items(frame, branch, year, random)
    lines = np.flatnonzero(items)
    lines = lines[np.lexsort((offers.link[lines], offers.site[lines]))]
    cells = _by_sex_and_nationality(frame, branch, year, lines, items[lines], random).ravel()
    kept = np.flatnonzero(cells)
    line = lines[kept // len(PUPILS)]
    site = offers.site[line]
    ending = schools.institution[site] % len(SUFFIXES)
    return _Part(
        programmes=branch.programmes,
        sites=told(schools, frame.regions, numbered(schools, institutions + 1), year),
        programme=branch.programme_of_link[offers.link[line], ending],
        site=site,
        region=schools.region[site],
        pupil=kept % len(PUPILS),
        pupils=cells[kept],
    )


def _items(frame: Frame, branch: Branch, year: int, random: np.random.Generator) -> Counts:
    """The pupils of every item: groups and regions fitted to their totals, then each cell over its offers."""
    offers, width = branch.offers, len(frame.regions)
    holding = offers.holding(year)
    weights = _weights(branch, year, holding, random)
    seed = np.bincount(offers.segment, weights=weights, minlength=len(offers.groups) * width)
    offered = {offers.groups[at] for at in np.unique(offers.group_of_link[holding]).tolist()}
    sizes, _ = settled(branch.sizes[year], offered)
    total = brought_to(sum(sizes.values()), frame.scale)
    table = fit(
        seed.reshape(-1, width), scaled(sizes, offers.groups, total), _regions(frame, branch, year, total)
    )
    return allot(table.ravel(), offers.starts, weights, random.random(table.size))


def _weights(branch: Branch, year: int, holding: NDArray[np.bool_], random: np.random.Generator) -> Numbers:
    """The weight of every item this year: none outside its structure, none before a dual offer appears."""
    offers = branch.offers
    most = max(branch.dual(each) for each in branch.sizes)
    reached = branch.dual(year) / most if most else 1.0
    yearly = np.exp(offers.weight + _YEARLY_SPREAD * random.standard_normal(len(offers)))
    weights: Numbers = yearly * (offers.starts_at <= reached) * holding[offers.link]
    return weights


def _regions(frame: Frame, branch: Branch, year: int, total: int) -> Counts:
    """The pupils of a sector by region, in regions that have schools."""
    if branch.sector is Sector.MAINSTREAM:
        return mainstream_regions(frame.totals, frame.regions, year, total)
    pupils = frame.pupils[year] * (np.bincount(branch.schools.region, minlength=len(frame.regions)) > 0)
    if branch.sector is Sector.SPECIAL:
        pupils = special_regions(frame.totals, frame.regions, pupils, year)
    return apportion(total, pupils) if total else np.zeros_like(pupils)


def _by_sex_and_nationality(
    frame: Frame, branch: Branch, year: int, lines: Counts, items: Counts, random: np.random.Generator
) -> Counts:
    """Four numbers a line, in the order of PUPILS; the shares of boys and of nationality hold over all."""
    total, turns = int(items.sum()), random.random(2).tolist()
    boys_total = round(total * boys_in_percent(frame.totals, branch.sector, year) / 100)
    foreign_total = round(total * foreign_in_percent(frame.totals, branch.sector, year) / 100)
    boys = split(items, branch.boys[lines], boys_total, turns[0])
    sexes = np.stack((boys, items - boys), axis=1).ravel()
    foreign = split(sexes, np.repeat(branch.foreign[lines], 2), foreign_total, turns[1])
    return np.stack((sexes - foreign, foreign), axis=1).reshape(-1, len(PUPILS))


def _strung(parts: list[tuple[Rows, Counts]]) -> tuple[Rows, Counts]:
    """The rows of all parts one after another, and the codes that point to them."""
    rows: list[tuple[str, ...]] = []
    codes = []
    for own, pointing in parts:
        codes.append(pointing + len(rows))
        rows += own
    return tuple(rows), np.concatenate(codes)
