"""How the cells of a table add up, and whether they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from streefpad.model.disclosure import Cell, Codes, Dimension, Equation, Flaw, Sum, Table, TableFault


def flat(id: str, codes: tuple[str, ...], total: str = "total") -> Dimension:
    """A dimension whose codes add up to one total.

    >>> flat("sex", ("F", "M")).codes
    ('F', 'M', 'total')
    """
    return Dimension(id=id, codes=(*codes, total), sums=(Sum(total=total, parts=codes),))


def leaves(dimension: Dimension) -> tuple[str, ...]:
    """The codes that are no total of others."""
    totals = {each.total for each in dimension.sums}
    return tuple(code for code in dimension.codes if code not in totals)


def leaves_under(dimension: Dimension) -> dict[str, frozenset[str]]:
    """For every code the leaves that it holds; a leaf holds itself."""
    found = {code: frozenset([code]) for code in leaves(dimension)}
    parts = {each.total: each.parts for each in dimension.sums}

    def under(code: str) -> frozenset[str]:
        if code not in found:
            found[code] = frozenset[str]().union(*(under(part) for part in parts[code]))
        return found[code]

    return {code: under(code) for code in dimension.codes}


def table_of(id: str, dimensions: tuple[Dimension, ...], counts: Mapping[Codes, int]) -> Table:
    """The table that these counts of leaves make, with every total; an absent leaf counts zero.

    >>> made = table_of("intake", (flat("sex", ("F", "M")),), {("F",): 2, ("M",): 9})
    >>> [(each.codes, each.count) for each in made.cells]
    [(('F',), 2), (('M',), 9), (('total',), 11)]
    """
    under = [leaves_under(dimension) for dimension in dimensions]
    holders = [
        {leaf: [code for code in dimension.codes if leaf in below[code]] for leaf in leaves(dimension)}
        for dimension, below in zip(dimensions, under, strict=True)
    ]
    sums = dict.fromkeys(product(*(each.codes for each in dimensions)), 0)
    for codes, count in counts.items():
        above = (holder[code] for holder, code in zip(holders, codes, strict=True))
        for reached in product(*above):
            sums[reached] += count
    return Table(
        id=id,
        dimensions=dimensions,
        cells=tuple(Cell(codes=codes, count=count) for codes, count in sums.items()),
    )


def equations(table: Table) -> tuple[Equation, ...]:
    """Every relation that a reader can use: each sum of a dimension, for all codes of the others.

    >>> made = table_of("intake", (flat("sex", ("F", "M")), flat("form", ("ASO", "BSO"))), {})
    >>> len(equations(made))
    6
    """
    return tuple(
        Equation(
            total=_with(codes, place, each.total), parts=tuple(_with(codes, place, p) for p in each.parts)
        )
        for place, dimension in enumerate(table.dimensions)
        for each in dimension.sums
        for codes in _codes_of_others(table, place)
    )


def find_faults(table: Table) -> tuple[TableFault, ...]:
    """What contradicts itself in the table; a table without faults can be guarded.

    A missing part would be a hole in the equations through which an outsider looks further than
    the audit does, so a table must be complete.
    """
    return tuple(dict.fromkeys((*_faults_of_cells(table), *_faults_of_sums(table))))


def _faults_of_cells(table: Table) -> Iterator[TableFault]:
    codes_of = [frozenset(dimension.codes) for dimension in table.dimensions]
    times = Counter(cell.codes for cell in table.cells)
    for cell in table.cells:
        fits = len(cell.codes) == len(codes_of)
        if not fits or not all(code in known for code, known in zip(cell.codes, codes_of, strict=True)):
            yield TableFault(flaw=Flaw.UNKNOWN_CODE, codes=cell.codes)
        if cell.count < 0:
            yield TableFault(flaw=Flaw.NEGATIVE, codes=cell.codes, stated=cell.count)
        if cell.count and cell.codes in table.impossible:
            yield TableFault(flaw=Flaw.NOT_IMPOSSIBLE, codes=cell.codes, stated=cell.count)
    yield from (TableFault(flaw=Flaw.TWICE, codes=codes) for codes, seen in times.items() if seen > 1)
    if len(times) < prod(len(dimension.codes) for dimension in table.dimensions):
        for codes in product(*(dimension.codes for dimension in table.dimensions)):
            if codes not in times:
                yield TableFault(flaw=Flaw.MISSING, codes=codes)


def _faults_of_sums(table: Table) -> Iterator[TableFault]:
    counts = {cell.codes: cell.count for cell in table.cells}
    for each in equations(table):
        absent = [codes for codes in (each.total, *each.parts) if codes not in counts]
        yield from (TableFault(flaw=Flaw.MISSING, codes=codes) for codes in absent)
        if not absent:
            added = sum(counts[part] for part in each.parts)
            if added != counts[each.total]:
                stated = counts[each.total]
                yield TableFault(flaw=Flaw.NOT_ADDITIVE, codes=each.total, stated=stated, added=added)


def _codes_of_others(table: Table, place: int) -> Iterator[Codes]:
    """The codes of all other dimensions; the one in this place is filled in later."""
    others = (("",) if at == place else each.codes for at, each in enumerate(table.dimensions))
    return product(*others)


def _with(codes: Codes, place: int, code: str) -> Codes:
    return (*codes[:place], code, *codes[place + 1 :])
